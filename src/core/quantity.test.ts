import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf, refusal } from '../../test/core/arbitraries.ts'
import type { Unchecked } from './checked.ts'
import { agree, type BoundWord, type Quantity, quantity, type Status, statesStatus } from './quantity.ts'

type Numbers = Pick<Quantity, 'min' | 'max' | 'near' | 'outOf'>

const figure = (bound: BoundWord, words: string, numbers: Numbers = {}): Unchecked<Quantity> => ({
  anchor: anchorOf(words),
  bound,
  unit: 'persons',
  status: 'unknown',
  per: 'total',
  ...numbers,
})

/** The table of the codebook, part 6, row by row. */
const table: readonly (readonly [string, BoundWord, Numbers])[] = [
  ['15', 'exact', { min: 15, max: 15 }],
  ['fifteen', 'exact', { min: 15, max: 15 }],
  ['one of the convoys', 'exact', { min: 1, max: 1 }],
  ['at least 12', 'at-least', { min: 12 }],
  ['no fewer than 12', 'at-least', { min: 12 }],
  ['12 or more', 'at-least', { min: 12 }],
  ['more than 100', 'more-than', { min: 101 }],
  ['upwards of 100', 'more-than', { min: 101 }],
  ['up to 30', 'at-most', { max: 30 }],
  ['no more than 30', 'at-most', { max: 30 }],
  ['fewer than 30', 'fewer-than', { max: 29 }],
  ['nearly 100,000', 'nearly', { max: 100_000 }],
  ['almost 40', 'nearly', { max: 40 }],
  ['about 40', 'about', { near: 40 }],
  ['an estimated 40', 'about', { near: 40 }],
  ['between 20 and 30', 'range', { min: 20, max: 30 }],
  ['20–30', 'range', { min: 20, max: 30 }],
  ['tens', 'vague-magnitude', { min: 10 }],
  ['dozens', 'vague-magnitude', { min: 24 }],
  ['scores', 'vague-magnitude', { min: 40 }],
  ['hundreds', 'vague-magnitude', { min: 100 }],
  ['tens of thousands', 'vague-magnitude', { min: 10_000 }],
  ['several', 'vague', {}],
  ['bodies', 'unquantified', {}],
  ['almost all', 'vague-proportion', {}],
  ['five out of six', 'exact', { min: 5, max: 5, outOf: 6 }],
]

test.each(table)('"%s" can be held as %s', (words, bound, numbers) => {
  expect(quantity(figure(bound, words, numbers))).toMatchObject({ bound, ...numbers })
})

describe('a figure says no more and no less than its bound word', () => {
  const wanted = new Map(table.map(([, bound, numbers]) => [bound, numbers] as const))
  const sides = ['min', 'max', 'near'] as const

  test.each([...wanted])('%s', (bound, numbers) => {
    for (const side of sides) {
      const { [side]: had, ...others } = numbers
      const changed = had === undefined ? { ...others, [side]: 7 } : others
      expect([side, refusal(() => quantity(figure(bound, 'so many', changed)))]).toEqual([
        side,
        expect.stringMatching(/^quantity\.(bound-contradicts|bounds-crossed)$/),
      ])
    }
  })

  test('exact is one number', () => {
    expect(refusal(() => quantity(figure('exact', '15', { min: 15, max: 16 })))).toBe('quantity.bound-contradicts')
  })
})

test('a range whose ends cross is refused, every other one is held', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (min, max) => {
      const wanted = min > max ? 'quantity.bounds-crossed' : 'held'
      expect(refusal(() => quantity(figure('range', 'a to b', { min, max })))).toBe(wanted)
    }),
  )
})

test.each([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no count', min => {
  expect(refusal(() => quantity(figure('at-least', 'so many', { min })))).toBe('quantity.bound-contradicts')
})

describe('a status is stated by the words or unknown', () => {
  test.each<readonly [Status, string]>([
    ['civilian', 'civilians'],
    ['civilian', 'civilian deaths'],
    ['civilian', 'non-combatants'],
    ['combatant', 'soldiers'],
    ['combatant', 'enemy fighters'],
    ['hors-de-combat', 'prisoners of war'],
    ['unknown', 'people'],
  ])('%s: "%s"', (status, statusAsStated) => {
    expect(refusal(() => quantity({ ...figure('vague', 'several'), status, statusAsStated }))).toBe('held')
  })

  test.each<readonly [Status, string]>([
    ['civilian', 'people'],
    ['civilian', 'residents'],
    ['civilian', 'children'],
    ['civilian', 'women and children'],
    ['civilian', ''],
    ['combatant', 'men of fighting age'],
    ['combatant', 'non-combatants'],
    ['combatant', 'noncombatants'],
    ['hors-de-combat', 'soldiers'],
  ])('%s is not said by "%s"', (status, statusAsStated) => {
    expect(statesStatus(status, statusAsStated)).toBe(false)
    expect(refusal(() => quantity({ ...figure('vague', 'several'), status, statusAsStated }))).toBe(
      'quantity.status-not-stated',
    )
  })

  test('nobody is civilian for want of words', () => {
    expect(refusal(() => quantity({ ...figure('vague', 'civilians'), status: 'civilian' }))).toBe(
      'quantity.status-not-stated',
    )
  })
})

describe('two figures agree when some number satisfies both', () => {
  const bound = fc.option(fc.nat(20), { nil: undefined })
  const side = fc
    .tuple(bound, bound)
    .map(([min, max]) => ({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) }))

  test('as trying every number tells, and whoever is asked first', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const fits = (n: number) => [a, b].every(s => n >= (s.min ?? 0) && n <= (s.max ?? 99))
        expect(agree(a, b)).toBe(Array.from({ length: 100 }, (_, n) => n).some(fits))
        expect(agree(a, b)).toBe(agree(b, a))
      }),
    )
  })
})
