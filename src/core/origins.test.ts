import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draft, link, refusal, user } from '../../test/core/arbitraries.ts'
import { chain } from './attribution.ts'
import { claim } from './claim.ts'
import type { Standing } from './judgement.ts'
import { corroborates, type Independence, independentOrigins, type Voiced } from './origins.ts'

const council = claim(draft())
const nobody = claim(draft({ chain: chain([link('outlet'), link('unspecified', 'unattributed')]) }))
const voice = (origin: string, standing: Standing = 'confirmed', said = council): Voiced => ({
  claim: said,
  standing,
  origin,
})
const judged = (a: string, b: string, verdict: Independence['verdict'] = 'independent'): Independence => ({
  a,
  b,
  verdict,
  by: user('ada'),
  reason: 'Each was there.',
})

const keys = ['a', 'b', 'c', 'd', 'e']
const verdicts = fc.array(
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys), fc.constantFrom('independent', 'dependent', 'unknown')),
  { maxLength: 20 },
)
const opinions = verdicts.map(all => all.map(([a, b, verdict]) => judged(a, b, verdict)))
const voices = fc.array(
  fc
    .tuple(
      fc.constantFrom(...keys),
      fc.constantFrom<Standing>('confirmed', 'confirmed', 'seen-once', 'disputed'),
      fc.boolean(),
    )
    .map(([origin, standing, named]) => voice(origin, standing, named ? council : nobody)),
  { maxLength: 8 },
)

describe('laws of independent origins', () => {
  test('neither the order of the voices nor that of the opinions matters', () => {
    fc.assert(
      fc.property(voices, opinions, (all, about) => {
        const there = independentOrigins(all, about)
        const back = about.toReversed().map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a }))
        expect(independentOrigins(all.toReversed(), back)).toEqual(there)
      }),
    )
  })

  test('every two that are counted corroborate each other, and no larger set does', () => {
    fc.assert(
      fc.property(voices, opinions, (all, about) => {
        const counted = independentOrigins(all, about)
        const pairs = (set: readonly string[]) => set.flatMap((a, i) => set.slice(i + 1).map(b => [a, b] as const))
        const apart = (set: readonly string[]) =>
          pairs(set).every(([a, b]) => refusal(() => corroborates(voice(a), voice(b), about)) === 'held')
        const there = [
          ...new Set(all.filter(v => v.standing === 'confirmed' && v.claim === council).map(v => v.origin)),
        ]
        const subsets = Array.from({ length: 1 << there.length }, (_, bits) => there.filter((_o, i) => bits & (1 << i)))
        expect(apart(counted)).toBe(true)
        expect(counted.length).toBe(Math.max(...subsets.filter(apart).map(s => s.length)))
      }),
    )
  })

  test('one that stands apart from nobody does not keep out two that stand apart', () => {
    expect(
      independentOrigins(
        ['a', 'b', 'c'].map(key => voice(key)),
        [judged('b', 'c')],
      ),
    ).toEqual(['b', 'c'])
  })

  test('nothing that nobody confirmed, and nobody unnamed, is ever counted', () => {
    const all = [
      voice('a', 'seen-once'),
      voice('b', 'disputed'),
      voice('c', 'suggested'),
      voice('d', 'confirmed', nobody),
    ]
    expect(independentOrigins(all, [judged('a', 'b'), judged('c', 'd')])).toEqual([])
  })
})

describe('what corroborates', () => {
  const refused = 'corroboration.not-independent'
  test.each<readonly [string, readonly [Voiced, Voiced], readonly Independence[], string]>([
    ['two that a person judged independent', [voice('a'), voice('b')], [judged('b', 'a')], 'held'],
    ['the same origin', [voice('a'), voice('a')], [judged('a', 'a')], refused],
    ['independence nobody judged', [voice('a'), voice('b')], [], refused],
    ['independence judged unknown', [voice('a'), voice('b')], [judged('a', 'b', 'unknown')], refused],
    ['people who differ', [voice('a'), voice('b')], [judged('a', 'b'), judged('a', 'b', 'dependent')], refused],
    ['an unconfirmed reading', [voice('a'), voice('b', 'seen-once')], [judged('a', 'b')], refused],
    ['nobody in particular', [voice('a'), voice('b', 'confirmed', nobody)], [judged('a', 'b')], refused],
  ])('%s', (_, [a, b], about, wanted) => expect(refusal(() => corroborates(a, b, about))).toBe(wanted))
})
