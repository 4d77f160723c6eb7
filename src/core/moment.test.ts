import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearDay, refusal } from '../../test/core/arbitraries.ts'
import { type Day, parseDay } from './day.ts'
import { boundsOf, type Grain, parseEdtf } from './edtf.ts'
import { boundsOverlap, covers, moment, type MomentFacts, type Semantics } from './moment.ts'

const day = (text: string): Day => parseDay(text) as Day // the literals below are days
const at = (text: string, facts: Partial<MomentFacts> = {}) =>
  moment({ edtf: parseEdtf(text), basis: 'stated', ...facts })

describe('never narrower than its words', () => {
  test.each<readonly [string, Grain]>([
    ['2031-05-12', 'month'],
    ['2031-05-12', 'year'],
    ['2031-05', 'year'],
    ['2031-05', 'season'],
    ['2031', 'decade'],
    ['2031-05-12', 'span'],
    ['2031-05-12/2031-05-14', 'month'],
    ['[2031-05-12..2031-05-14]', 'month'],
    ['2031-01-01/2031-06-30', 'year'],
    ['2031-22', 'year'],
  ])('%s is refused for words that name a %s', (text, wordsGrain) => {
    expect(refusal(() => at(text, { wordsGrain }))).toBe('moment.narrower-than-words')
  })

  test.each<readonly [string, Grain]>([
    ['2031-05', 'month'],
    ['2032-02', 'month'],
    ['2031-05/2031-06', 'month'],
    ['2031', 'month'],
    ['[..2031-05-12]', 'month'],
    ['2014/..', 'year'],
    ['2031-05-12', 'day'],
    ['[2031-05-03..2031-05-12]', 'day'],
    ['2031-24', 'season'],
    ['2031-21', 'season'],
    ['203X', 'decade'],
  ])('%s holds for words that name a %s', (text, wordsGrain) => {
    expect(refusal(() => at(text, { wordsGrain }))).toBe('held')
  })
})

describe('on some day within is never all through', () => {
  test.each<Semantics>(['throughout', 'as-of'])('a one-of set is refused as %s', semantics => {
    expect(refusal(() => at('[2031-05-03..2031-05-12]', { semantics }))).toBe('moment.narrower-than-words')
  })

  test('a one-of set asserts no single day, whatever day is asked for', () => {
    fc.assert(
      fc.property(nearDay, nearDay, nearDay, (a, b, asked) => {
        if (a >= b) return
        const when = at(`[${a}..${b}]`, { semantics: 'one-of' })
        expect(covers(when, asked)).toBe(asked >= a && asked <= b ? 'possible' : 'no')
      }),
    )
  })
})

test('the bounds follow from the date and from nothing else', () => {
  fc.assert(
    fc.property(nearDay, nearDay, (a, b) => {
      if (a > b) return
      const { min, max, edtf } = at(`${a}/${b}`)
      expect({ min, max }).toEqual(boundsOf(edtf))
    }),
  )
  const forged = { edtf: parseEdtf('2031'), basis: 'stated', min: day('2031-05-12'), max: day('2031-05-12') } as const
  expect(moment(forged)).toMatchObject({ min: '2031-01-01', max: '2031-12-31' })
})

test.each<readonly [string, Semantics | undefined, string, 'asserted' | 'possible' | 'no']>([
  ['2031-05-12', undefined, '2031-05-12', 'asserted'],
  ['2031-05-12', undefined, '2031-05-13', 'no'],
  ['2031-05', undefined, '2031-05-12', 'possible'],
  ['2031-05', 'throughout', '2031-05-12', 'asserted'],
  ['2014/2016', 'throughout', '2015-07-01', 'asserted'],
  ['2014/2016', 'throughout', '2014-03-01', 'possible'],
  ['2014/2016', 'one-of', '2015-07-01', 'possible'],
  ['2014/..', 'throughout', '2014-12-31', 'asserted'],
  ['2014/..', 'throughout', '2014-01-01', 'possible'],
  ['2014/..', 'throughout', '2031-05-12', 'possible'],
  ['2014/..', 'throughout', '2013-12-31', 'no'],
  ['2031-05-03/..', 'throughout', '2031-05-03', 'asserted'],
  ['2031-05-12', 'as-of', '2031-05-11', 'no'],
])('%s (%s) on %s: %s', (text, semantics, asked, wanted) => {
  expect(covers(at(text, semantics ? { semantics } : {}), day(asked))).toBe(wanted)
})

test('two stretches overlap exactly when some day lies in both', () => {
  fc.assert(
    fc.property(fc.tuple(nearDay, nearDay), fc.tuple(nearDay, nearDay), (one, other) => {
      const inOrder = (pair: readonly Day[]): Day[] => pair.toSorted((a, b) => (a < b ? -1 : 1))
      const [a, b] = [inOrder(one), inOrder(other)]
      const bounds = (pair: Day[]) => ({ ...(pair[0] && { min: pair[0] }), ...(pair[1] && { max: pair[1] }) })
      const apart = (a[1] ?? '') < (b[0] ?? '') || (b[1] ?? '') < (a[0] ?? '')
      expect(boundsOverlap(bounds(a), bounds(b))).toBe(!apart)
      expect(boundsOverlap({}, bounds(b))).toBe(true)
    }),
  )
})
