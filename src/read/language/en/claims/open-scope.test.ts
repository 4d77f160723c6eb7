import { expect, test } from 'vitest'
import { readingOf } from './reading-of.ts'

/** The scope of the claim that stands in these words. */
function scopeOf(text: string, words: string): string | undefined {
  return readingOf(text).claims.find(c => c.anchors[0].exact.includes(words))?.scope
}

const open: readonly (readonly [text: string, words: string])[] = [
  ['The Monitor said it had counted 60 strikes on rail lines, most of them in Nemsa province.', 'most of them'],
  ['Anna Dell said that 340 people had died, with more bodies still under the Tannery.', 'more bodies'],
  ['Anna Dell said that the last diesel was gone, with relatives bringing candles of their own.', 'candles'],
  [
    'At least 47 people were killed in Tarn on Tuesday, the rescue service said, in the deadliest attack since May.',
    'deadliest',
  ],
  ['Joren Dast accused General Essek of ordering strikes, in a bombardment that has left 340 people dead.', '340'],
  ['Pumps had been knocked out by May, Anna Dell told Halden Wire, and the last of the wells dried up.', 'wells'],
  ['Joren Dast said the road to Tarn is mined, the stretch by the chapel being the worst of it.', 'chapel'],
]

test.each(open)('%s', (text, words) => {
  expect(scopeOf(text, words)).toBe('ambiguous')
})

const plain: readonly (readonly [text: string, words: string])[] = [
  // a source named at the end covers the whole
  ['Tarn was shelled for a week, with 12 people killed in the market, Anna Dell said.', '12 people'],
  // "and that" goes on with what is said
  ['Anna Dell said the bridge at Tarn was gone, and that 12 people had died.', '12 people'],
  // no reported speech to lean on
  ['Tarn was shelled on Tuesday, with 12 people killed in the market.', '12 people'],
]

test.each(plain)('%s', (text, words) => {
  expect(scopeOf(text, words)).toBe('clear')
})
