import { expect, test } from 'vitest'
import { takeApart } from './document.ts'
import { findHarmed } from './harmed.ts'

const said = (text: string) => {
  const doc = takeApart(text, () => false)
  return findHarmed(doc).map(h => {
    const from = doc.sentences[h.sentence]?.from ?? 0
    const [first, last] = [doc.tokens[from + h.who.from], doc.tokens[from + h.who.to - 1]]
    const marks = [h.negated && 'not', h.self && 'self', h.part && 'part'].filter(m => m !== false)
    return [...marks, h.outcome, text.slice(first?.start, last?.end)].join(' ')
  })
}

test.each([
  ['A man was shot and killed on Sunday.', ['killed A man']],
  ['Four people were shot, one fatally, in the park.', ['struck Four people', 'killed one']],
  ['The blast left one man dead and six others injured.', ['killed one man', 'injured six others']],
  ['The gunman killed a woman and her two children.', ['killed a woman', 'killed her two children']],
  ['A 17-year-old boy was taken to the hospital.', ['injured A 17-year-old boy']],
  ['No one was injured.', ['not injured No one']],
  ['He killed his wife before taking his own life.', ['killed his wife', 'self killed He']],
  ['The death of a nurse was announced.', ['killed a nurse']],
  ['The blast hurt three guards, wounding two clerks.', ['injured three guards', 'injured two clerks']],
  ['Two women, who were wounded in the raid, have died.', ['injured Two women', 'killed Two women']],
  ['One of the victims died.', ['part killed One of the victims']],
])('%s', (text, harmed) => {
  expect(said(text)).toEqual(harmed)
})

test.each(['He wanted to kill the guard.', 'They could have killed a child.', 'The council met on Sunday.'])(
  'nobody came to harm in: %s',
  text => {
    expect(said(text)).toEqual([])
  },
)
