import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible, widthOf, wrap } from './visible.ts'

test('nothing in a text can steer a terminal or turn the reading order round', () => {
  expect(visible('a\u001b[31mred\u0007 \u202egnp.exe\u2066 \u009b2J \ud800 x\ny\tz')).toBe(
    'a␛[31mred␇ ‹U+202E›gnp.exe‹U+2066› ‹U+009B›2J ‹U+D800› x y z',
  )
})

test('law: what is visible holds no control, bidi or surrogate character, and making it visible again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = visible(text)
      expect(once).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u)
      expect(visible(once)).toBe(once)
    }),
  )
})

test('letters of other scripts and joined emoji stay as they are', () => {
  for (const text of ['Маріуполь', 'مستشفى', 'می‌خواهم', '👩‍👩‍👧', 'né']) expect(visible(text)).toBe(text)
})

test.each([
  ['abc', 3],
  ['漢字', 4],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['Київ', 4],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test('law: wrapped lines fit and lose no word', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrap(text, width)
      expect(lines.every(line => widthOf(line) <= width)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})
