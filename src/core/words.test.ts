import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, hasBeginnings, hasWords, spaced, wordsOf } from './words.ts'

test.each([
  ['Àrda VESK’s clinic, no. 4', ['arda', 'vesk', 'clinic', 'no', '4']],
  ['ﬁnal Ｔest', ['final', 'test']],
  ['Йод і Ґудзик', ['иод', 'і', 'ґудзик']],
  ['İstanbul', ['istanbul']],
  ['مُسْتَشْفى', ['مستشفى']],
  ['—…!', []],
])('%s is searched by its folded words', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('law: folding twice is folding once, and a text holds each of its own words and their beginnings', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(fold(fold(text))).toBe(fold(text))
      const there = spaced([text])
      for (const word of wordsOf(text)) {
        expect(hasWords(there, word)).toBe(true)
        expect(hasBeginnings(there, word)).toBe(true)
      }
    }),
  )
})

test('whole words and beginnings are told apart, and all of them must be there', () => {
  const there = spaced(['Third Brigade', 'Orlan'])
  expect([hasWords(there, 'brig'), hasBeginnings(there, 'brig orl'), hasBeginnings(there, 'rigade')]).toEqual([
    false,
    true,
    false,
  ])
  expect(hasWords(there, 'orlan nowhere')).toBe(false)
})
