import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oddText, refusal } from '../../test/core/arbitraries.ts'
import { type Anchor, anchorAround, anchorAt, holds, overlaps, parseAnchor } from './anchor.ts'
import { codePoints } from './code-points.ts'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Every code point position at which a written character begins or ends, told by the platform over the whole text. */
function edges(text: string): ReadonlySet<number> {
  const { pointOf, length } = codePoints(text)
  return new Set([...Array.from(segmenter.segment(text), s => pointOf(s.index)), length])
}

const stretch = fc.tuple(oddText, fc.nat(200), fc.nat(200)).map(([text, a, b]) => {
  const { length } = codePoints(text)
  return { text, start: Math.min(a, b) % (length + 1), end: Math.max(a, b) % (length + 1) }
})

describe('the law of anchors', () => {
  test('what is anchored holds, and what would split a written character is refused', () => {
    let held = 0
    fc.assert(
      fc.property(stretch, ({ text, start, end }) => {
        const points = codePoints(text)
        const whole = edges(text)
        const wanted =
          start >= end ? 'anchor.out-of-range' : whole.has(start) && whole.has(end) ? 'held' : 'anchor.splits-grapheme'
        expect(refusal(() => anchorAt(points, start, end))).toBe(wanted)
        if (wanted !== 'held') return
        held++
        expect(holds(anchorAt(points, start, end), points)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(held).toBeGreaterThan(100)
  })

  test('an anchor does not hold in a text in which its words have changed', () => {
    fc.assert(
      fc.property(stretch, ({ text, start, end }) => {
        const points = codePoints(text)
        if (refusal(() => anchorAt(points, start, end)) !== 'held') return
        const changed = `${points.slice(0, start)}${'☃'.repeat(end - start)}${points.slice(end, points.length)}`
        expect(holds(anchorAt(points, start, end), codePoints(changed))).toBe(false)
      }),
    )
  })

  test('is refused from outside unless the words stand there to the letter', () => {
    const points = codePoints('Shells fell on the market.')
    expect(parseAnchor(points, { exact: 'market', start: 19, end: 25 }).exact).toBe('market')
    for (const raw of [
      { exact: 'Market', start: 19, end: 25 },
      { exact: 'market', start: 18, end: 24 },
      { exact: 'market.', start: 19, end: 25 },
    ])
      expect(refusal(() => parseAnchor(points, raw))).toBe('anchor.slice-differs')
  })

  test('counts code points: an emoji before the words moves them by one', () => {
    expect(anchorAt(codePoints('😀 town'), 2, 6)).toMatchObject({ exact: 'town', start: 2, end: 6, prefix: '😀 ' })
  })

  test.each([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag after twenty others', `a${'🇺🇦'.repeat(20)}`],
    ['forty marks on one letter', `Z${'\u0351'.repeat(40)}`],
    ['CR and LF', '\r\n'],
  ])('never ends inside %s', (_, cluster) => {
    const points = codePoints(`x${cluster}y`)
    expect(refusal(() => anchorAt(points, 0, points.length - 2))).toBe('anchor.splits-grapheme')
    expect(refusal(() => anchorAt(points, 0, points.length - 1))).toBe('held')
  })

  test.each([
    [Number.NaN, 3],
    [0.5, 3],
    [-1, 3],
    [2, 2],
    [3, 2],
    [0, 99],
    [0, Number.POSITIVE_INFINITY],
  ])('%d to %d is no stretch of words', (start, end) => {
    expect(refusal(() => anchorAt(codePoints('a town'), start, end))).toBe('anchor.out-of-range')
  })

  test('its context must stand where it is said to stand', () => {
    const points = codePoints('the old bridge and the new bridge')
    const second = anchorAt(points, 27, 33)
    const moved = { ...second, start: 8, end: 14 }
    expect([holds(second, points), holds(moved, points)]).toEqual([true, false])
  })
})

test('two anchors overlap exactly when some position lies in both', () => {
  const span = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 12 })).map(([start, n]) => ({ start, end: start + n }))
  fc.assert(
    fc.property(span, span, (a, b) => {
      const within = (s: Pick<Anchor, 'start' | 'end'>) =>
        Array.from({ length: 25 }, (_, i) => i >= s.start && i < s.end)
      expect(overlaps(a, b)).toBe(within(a).some((is, i) => is && within(b)[i]))
    }),
  )
})

test('words that a reader found inside a written character are widened to its edges', () => {
  const text = codePoints('a\u0301b e\u0301')
  expect(anchorAround(text, 1, 3).exact).toBe('a\u0301b')
  expect(anchorAround(text, 2, 5).exact).toBe('b e\u0301')
  expect(anchorAround(text, 0, 2)).toEqual(anchorAt(text, 0, 2))
})
