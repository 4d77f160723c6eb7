import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Anchor, anchorAt } from '../core/anchor.ts'
import { codePoints } from '../core/code-points.ts'
import { contextOf } from './show-claim.ts'

const text = 'The first line.\n🏥 Shells hit the clinic, Vesk said. It burned.\nThe last line.'
const points = codePoints(text)

/** Where words stand, in code points: an emoji stands before them. */
function at(words: string): Anchor {
  const unit = text.indexOf(words)
  return anchorAt(points, points.pointOf(unit), points.pointOf(unit + words.length))
}

const shown = (anchors: readonly Anchor[]): string =>
  contextOf(text, anchors)
    .map(s => (s.marked ? `[${s.text}]` : s.text))
    .join('')

test('a claim stands in its paragraph, its words marked', () => {
  expect(shown([at('hit the clinic')])).toBe('🏥 Shells [hit the clinic], Vesk said. It burned.')
})

test('several stretches are marked in the order of the text; shared words once', () => {
  expect(shown([at('It burned'), at('hit the clinic')])).toBe('🏥 Shells [hit the clinic], Vesk said. [It burned].')
  expect(shown([at('Shells hit'), at('hit the clinic')])).toBe('🏥 [Shells hit][ the clinic], Vesk said. It burned.')
})

test('words in two paragraphs bring both', () => {
  expect(shown([at('first'), at('burned')])).toBe(
    'The [first] line.\n🏥 Shells hit the clinic, Vesk said. It [burned].',
  )
})

test('law: the stretches are the text as it stands, and the marked ones are the words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: points.length - 1 }), fc.integer({ min: 1, max: 20 }), (start, length) => {
      const end = Math.min(points.length, start + length)
      const anchor = anchorAt(points, start, end)
      const stretches = contextOf(text, [anchor])
      expect(text).toContain(stretches.map(s => s.text).join(''))
      expect(stretches.filter(s => s.marked).map(s => s.text)).toEqual([anchor.exact])
    }),
  )
})
