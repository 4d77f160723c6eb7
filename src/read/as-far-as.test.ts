import { expect, test } from 'vitest'
import { readUntil, toldUntil } from './as-far-as.ts'
import { readingOf } from './language/en/claims/reading-of.ts'

test('a text is read to its end, or to a line end or space before the limit, never inside a character', () => {
  expect(readUntil('short', 10)).toBe(5)
  expect(readUntil('one\ntwo three', 10)).toBe(3)
  expect(readUntil('one two three', 10)).toBe(7)
  expect(readUntil('onetwothree', 10)).toBe(10)
  expect(readUntil(`${'x'.repeat(9)}😀yy`, 10)).toBe(9)
})

test('stretches end where reading ends', () => {
  const told = [
    { start: 0, end: 4, language: 'en' },
    { start: 4, end: 9, language: 'uk' },
    { start: 9, end: 12, language: 'en' },
  ]
  expect(toldUntil(told, 6)).toEqual([told[0], { start: 4, end: 6, language: 'uk' }])
})

test('of a very long text the beginning is read, and a notice says how much', () => {
  const filler = `${'.'.repeat(99)}\n`.repeat(10_100)
  const reading = readingOf(`The mayor said three people died.\n${filler}The mayor said four people died.`)
  expect(reading.claims.map(c => c.anchors[0].exact)).toEqual(['three people died'])
  expect(reading.notices.filter(n => n.rule === 'reading/text-cut').map(n => n.weight)).toEqual(['unreadable'])
  expect(reading.languages.at(-1)?.end).toBe(34 + 1_010_000 + 32)
})
