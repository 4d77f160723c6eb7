import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, nearDay, refusal } from '../../test/core/arbitraries.ts'
import { type Day, dayFrom, ymd } from './day.ts'
import { boundsOf, certainOf, type Edtf, grainOf, isEdtf, isOneOf, parseEdtf } from './edtf.ts'

const month = (day: Day): string => day.slice(0, 7)
const year = (day: Day): string => day.slice(0, 4)
const part = fc
  .tuple(
    nearDay,
    fc.constantFrom<(day: Day) => string>(day => day, month, year),
  )
  .map(([day, cut]) => cut(day))
const end = fc.oneof({ weight: 4, arbitrary: part }, { weight: 1, arbitrary: fc.constantFrom('..', '') })
const stretch = fc.tuple(end, end)

/** Dates in every form, those that run backwards or say nothing left out. */
const anyEdtf: fc.Arbitrary<Edtf> = fc
  .oneof(
    part,
    fc.tuple(nearDay, fc.constantFrom('21', '22', '23', '24')).map(([day, season]) => `${year(day)}-${season}`),
    fc.tuple(part, fc.constantFrom('?', '~', '%')).map(([text, mark]) => text + mark),
    nearDay.map(day => `${day.slice(0, 3)}X`),
    nearDay.map(day => `${month(day)}-XX`),
    stretch.map(([a, b]) => `${a}/${b}`),
    stretch.map(([a, b]) => `[${a}..${b}]`),
    fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => `[${parts.join(',')}]`),
  )
  .filter(isEdtf)

describe('laws of bounds', () => {
  test('the first possible day is never after the last', () => {
    fc.assert(
      fc.property(anyEdtf, text => {
        const { min, max } = boundsOf(text)
        if (min !== undefined && max !== undefined) expect(min <= max).toBe(true)
        expect(min ?? max).toBeDefined()
      }),
      { numRuns: 1000 },
    )
  })

  test('a day stands for itself, and lies within its month, year and decade', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(boundsOf(parseEdtf(day))).toEqual({ min: day, max: day })
        const wider = [month(day), year(day), ...(ymd(day).year >= 10 ? [`${day.slice(0, 3)}X`] : [])]
        for (const text of wider) {
          const { min = '', max = '' } = boundsOf(parseEdtf(text))
          expect(min <= day && day <= max).toBe(true)
        }
      }),
    )
  })

  test('a set reaches from the first of its members to the last', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), parts => {
        const bounds = parts.map(text => boundsOf(parseEdtf(text)))
        const sorted = (side: 'min' | 'max') => bounds.map(b => b[side] ?? '').sort()
        expect(boundsOf(parseEdtf(`[${parts.join(',')}]`))).toEqual({
          min: sorted('min')[0],
          max: sorted('max').at(-1),
        })
      }),
    )
  })

  test('what is covered for certain lies within what is possible', () => {
    fc.assert(
      fc.property(anyEdtf, text => {
        const [possible, certain] = [boundsOf(text), certainOf(text)]
        if (certain.min !== undefined && possible.min !== undefined) expect(certain.min >= possible.min).toBe(true)
        if (certain.max !== undefined && possible.max !== undefined) expect(certain.max <= possible.max).toBe(true)
      }),
    )
  })

  test('a stretch that runs backwards is refused', () => {
    fc.assert(
      fc.property(nearDay, nearDay, (a, b) => {
        expect(isEdtf(`${a}/${b}`)).toBe(a <= b)
        expect(isEdtf(`[${a}..${b}]`)).toBe(a <= b)
      }),
    )
  })
})

/** Text, first day, last day, grain. The marked rows are those that the npm package gets wrong. */
const table: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
  ['2031-05-12', '2031-05-12', '2031-05-12', 'day'],
  ['2031-05', '2031-05-01', '2031-05-31', 'month'],
  ['2032-02', '2032-02-01', '2032-02-29', 'month'],
  ['2100-02', '2100-02-01', '2100-02-28', 'month'],
  ['2031', '2031-01-01', '2031-12-31', 'year'],
  ['0001', '0001-01-01', '0001-12-31', 'year'],
  ['9999', '9999-01-01', '9999-12-31', 'year'],
  ['203X', '2030-01-01', '2039-12-31', 'decade'],
  ['20XX', '2000-01-01', '2099-12-31', 'span'],
  ['2031-XX', '2031-01-01', '2031-12-31', 'year'],
  ['2031-05-XX', '2031-05-01', '2031-05-31', 'month'],
  ['2031-05?', '2031-05-01', '2031-05-31', 'month'],
  ['2031~', '2031-01-01', '2031-12-31', 'year'],
  ['2031-21', '2031-03-01', '2031-05-31', 'season'],
  ['2031-22', '2031-06-01', '2031-08-31', 'season'],
  ['2031-23', '2031-09-01', '2031-11-30', 'season'],
  ['2031-24', '2031-12-01', '2032-02-29', 'season'],
  ['2031/2032', '2031-01-01', '2032-12-31', 'span'],
  ['2031-05-03/2031-05-12', '2031-05-03', '2031-05-12', 'span'],
  ['2014/..', '2014-01-01', undefined, 'span'],
  ['../2031-05-12', undefined, '2031-05-12', 'span'],
  ['/2031-05-12', undefined, '2031-05-12', 'span'], // npm: null, which counts as 1970
  ['2014/', '2014-01-01', undefined, 'span'], // npm: null
  ['[2031-05-03..2031-05-12]', '2031-05-03', '2031-05-12', 'span'], // npm: the last day is the first
  ['[2030..2032]', '2030-01-01', '2032-12-31', 'span'], // npm: the last year is the first
  ['[..2031-05-12]', undefined, '2031-05-12', 'span'],
  ['[2031-05-03..]', '2031-05-03', undefined, 'span'],
  ['[2031-05-03,2031-05-12]', '2031-05-03', '2031-05-12', 'span'],
  ['[2031-05,2031-02-01..2031-02-03]', '2031-02-01', '2031-05-31', 'span'],
  ['[..2031-05-12,2031-06]', undefined, '2031-06-30', 'span'],
]

test.each(table)('%s is from %s to %s, a %s', (text, min, max, grain) => {
  const date = parseEdtf(text)
  expect({ ...boundsOf(date), grain: grainOf(date) }).toEqual({ ...(min && { min }), ...(max && { max }), grain })
  expect(isOneOf(date)).toBe(text.startsWith('['))
})

test.each([
  '',
  ' ',
  '12 May 2031',
  '2031-5-12',
  '2031-02-30',
  '2031-13',
  '2031-25',
  '2031-20',
  '0000',
  '10000',
  '/',
  '../..',
  '/..',
  '2032/2031',
  '2031/2032/2033',
  '[]',
  '[..]',
  '[2032..2031]',
  '[2031',
  '2031]',
  '{2031,2032}',
  '[2031..2032]/2033',
  'X',
  'XXXX-05',
  '2031-05-12?~',
  '00XX',
  '2031-05-1X',
  '2031-05-12T10:00',
  '[a..b]',
  `[${'2031,'.repeat(60)}2031]`,
  '２０３１',
])('refuses "%s"', text => {
  expect([isEdtf(text), refusal(() => parseEdtf(text))]).toEqual([false, 'moment.malformed'])
})

describe('against the npm package, where that is right', () => {
  const theirs = (text: string): { min: string; max: string } => {
    const date = edtf(text)
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    return { min: day(date.min), max: day(date.max) }
  }
  /** Members of one grain, in order: unsorted sets and sets of mixed grains are beyond the package. */
  const inOrder = fc
    .tuple(
      fc.array(nearDay, { minLength: 1, maxLength: 4 }),
      fc.constantFrom<(day: Day) => string>(day => day, month, year),
    )
    .map(([days, cut]) => [...new Set(days.toSorted().map(cut))])
  const right = fc.oneof(
    part,
    fc.tuple(part, fc.constantFrom('?', '~', '%')).map(([text, mark]) => text + mark),
    inOrder.filter(parts => parts.length > 1).map(parts => `${parts[0]}/${parts.at(-1)}`),
    inOrder.map(parts => `[${parts.join(',')}]`),
  )
  const readable = fc.oneof(
    right,
    inOrder.map(parts => `[${parts[0]}..${parts.at(-1)}]`),
    part.map(text => `${text}/..`),
    part.map(text => `/${text}`),
    part.map(text => `[..${text}]`),
  )

  test('the bounds are the same', () => {
    fc.assert(
      fc.property(right.filter(isEdtf), text => {
        expect(boundsOf(text)).toEqual(theirs(text))
      }),
      { numRuns: 500 },
    )
  })

  test('what we accept, it accepts', () => {
    fc.assert(
      fc.property(readable.filter(isEdtf), text => {
        expect(() => edtf(text)).not.toThrow()
      }),
    )
  })

  test('its traps are still there, so that our own bounds are still needed', () => {
    expect(theirs('[2031-05-03..2031-05-12]').max).toBe('2031-05-03')
    expect(edtf('/2031-05-12').min).toBeNull()
  })
})

test('since a year is certain from the last day of that year', () => {
  expect(certainOf(parseEdtf('2014/..'))).toEqual({ min: dayFrom({ year: 2014, month: 12, day: 31 }) })
  expect(certainOf(parseEdtf('2014/2016'))).toEqual({ min: '2014-12-31', max: '2016-01-01' })
  expect(certainOf(parseEdtf('2031-05'))).toEqual({ min: '2031-05-01', max: '2031-05-31' })
})
