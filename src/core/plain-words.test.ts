import { expect, test } from 'vitest'
import { parseEdtf } from './edtf.ts'
import { moment, type Semantics } from './moment.ts'
import { momentWords, nounOf } from './plain-words.ts'
import { predicateGroups } from './predicate.ts'

const moments: readonly (readonly [edtf: string, semantics: Semantics | undefined, words: string])[] = [
  ['2031-05-12', undefined, '12 May 2031'],
  ['2031-05-12', 'as-of', 'as of 12 May 2031'],
  ['2031-05', 'throughout', 'May 2031'],
  ['2031-05', 'one-of', 'some day in May 2031'],
  ['2031', undefined, '2031'],
  ['2031-05/2031-06', undefined, '1 May to 30 June 2031'],
  ['[2031-05-03..2031-05-12]', 'one-of', 'some day from 3 to 12 May 2031'],
  ['[2031-04-28..2031-05-02]', 'one-of', 'some day from 28 April to 2 May 2031'],
  ['2030-12-30/2031-01-02', undefined, '30 December 2030 to 2 January 2031'],
  ['[..2031-05-12]', 'one-of', 'on or before 12 May 2031'],
  ['2031-05-12/..', 'throughout', 'since 12 May 2031'],
  ['[2031-05-12..]', 'one-of', 'on or after 12 May 2031'],
]

test.each(moments)('%s (%s) is told as: %s', (text, semantics, words) => {
  expect(momentWords(moment({ edtf: parseEdtf(text), basis: 'stated', ...(semantics && { semantics }) }))).toBe(words)
})

test('what a claim is about is named without a verdict', () => {
  const nouns = Object.values(predicateGroups)
    .flat()
    .map(predicate => nounOf(predicate))
  for (const noun of nouns)
    expect(noun).not.toMatch(/crime|criminal|guilt|murder|massacre|terror|atrocit|perpetrat|victim/i)
})
