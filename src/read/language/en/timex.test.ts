import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, parseDay } from '../../../core/day.ts'
import { boundsOf } from '../../../core/edtf.ts'
import { takeApart } from './document.ts'
import { findTimex } from './timex.ts'

/** 2031-05-22 is a Thursday. */
const day = parseDay('2031-05-22')
if (!day) throw new Error('no day')
const doc = (text: string) => takeApart(text, () => false)
const found = (text: string) =>
  findTimex(doc(text), day).map(
    t => `${text.slice(t.start, t.end)} = ${t.type === 'DATE' ? '' : `${t.type} `}${t.value}`,
  )

const reads = (cases: readonly (readonly [text: string, ...expected: string[]])[]) =>
  test.each(cases.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) =>
    expect(found(text)).toEqual(expected),
  )

describe('dates', () =>
  reads([
    ['They met on 12 May 2031.', '12 May 2031 = 2031-05-12'],
    ['On May 12, 2030, and on Feb. 3, the clinic was shut.', 'May 12, 2030 = 2030-05-12', 'Feb. 3 = 2031-02-03'],
    ['The bridge at Varre fell on the 12th of April.', 'the 12th of April = 2031-04-12'],
    ['Fighting went on from 6-7 January 2029.', '6 = 2029-01-06', '7 January 2029 = 2029-01-07'],
    ['It was cut off on March 5-9, 2028.', 'March 5 = 2028-03-05', '9, 2028 = 2028-03-09'],
    ['Filed 2031-05-12 at the registry.', '2031-05-12 = 2031-05-12'],
    ['The ward was closed in early 2030 and in the late 1990s.', 'early 2030 = 2030', 'the late 1990s = 199'],
    [
      'It was built in the 19th century, in the summer of 1890.',
      'the 19th century = 18',
      'the summer of 1890 = 1890-SU',
    ],
    ['He was elected in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
    ['The temple dates from 490 BC.', '490 BC = BC0490'],
    ['The firm posted a third-quarter loss.', 'third-quarter = 2030-Q3'],
    ['Output fell in the first half of 2029.', 'the first half of 2029 = 2029-H1'],
    ['He left office in 2014-16.', '2014 = 2014', '16 = 2016'],
    ['Between 24 February and 3 April 2030 he hid.', '24 February = 2030-02-24', '3 April 2030 = 2030-04-03'],
    ['From March to May, 14 clinics were damaged.', 'March = 2031-03', 'May = 2031-05'],
    ['It was signed on 05/06/2030 and on 25/06/2030.', '05/06/2030 = 2030-XX-XX', '25/06/2030 = 2030-06-25'],
    ['It was held in the last week of April.', 'the last week of April = 2031-04'],
    [
      'The firm fell in the second quarter; in the 2029 period it rose.',
      'the second quarter = 2031-Q2',
      'the 2029 period = 2029-Q2',
    ],
    ['Shops were shut on Christmas Day.', 'Christmas Day = 2030-12-25'],
  ]))

describe('counted from the day of the document', () =>
  reads([
    ['Two people died on Wednesday.', 'Wednesday = 2031-05-21'],
    ['The ministers will meet on Friday.', 'Friday = 2031-05-23'],
    ['They left last Thursday.', 'last Thursday = 2031-05-15'],
    ['He said on Saturday, May 17, that it held.', 'Saturday, May 17 = 2031-05-17'],
    ['The fair was on Sunday, June 1.', 'Sunday, June 1 = 2031-06-01'],
    ['Yesterday two convoys left; today none did.', 'Yesterday = 2031-05-21', 'today = 2031-05-22'],
    ['It was shelled last week and last month.', 'last week = 2031-W20', 'last month = 2031-04'],
    ['The mill burned two years ago.', 'two years ago = 2029'],
    ['The village was hit last June.', 'last June = 2030-06'],
    ['It fell in July last year.', 'July last year = 2030-07'],
    ['It was shelled over the weekend.', 'the weekend = 2031-W20-WE'],
    ['The road was cut in December.', 'December = 2030-12'],
    ['The court will sit in December.', 'December = 2031-12'],
  ]))

describe('counted from what was told', () =>
  reads([
    [
      'On 3 May 2030 it rained. Two days later the dam broke.',
      '3 May 2030 = 2030-05-03',
      'Two days later = 2030-05-05',
    ],
    [
      'On 31 December 2029 he fled. The next day she did.',
      '31 December 2029 = 2029-12-31',
      'The next day = 2030-01-01',
    ],
    ['A convoy left on May 12th. On the 14th it returned.', 'May 12th = 2031-05-12', 'the 14th = 2031-05-14'],
    ['The dam broke. Two days later the road was cut.', 'Two days later = XXXX-XX-XX'],
    ['On 3 May 2030 it rained. The day before, it was dry.', '3 May 2030 = 2030-05-03', 'The day before = 2030-05-02'],
    ['They married in 1988. The following year he died.', '1988 = 1988', 'The following year = 1989'],
  ]))

test('a year that the next one leaves again is looked at in passing', () =>
  expect(
    found(
      'The league was founded in 1811. In 1813 it met under the rules of 1640. On 9 April the fort was taken. In 1814 and 1815 it was held. In 1816 it fell.',
    )[3],
  ).toBe('9 April = 1813-04-09'))

test('in a history the undated takes its year from what was told before', () =>
  expect(
    found(
      'The league was founded in 1811. It grew until 1813 and fell in 1815. On 9 April 1816 the fort at Ostre was taken. On 12 May the fleet sailed. In 1817 peace came.',
    ).slice(3),
  ).toEqual(['9 April 1816 = 1816-04-09', '12 May = 1816-05-12', '1817 = 1817']))

describe('times of day', () =>
  reads([
    ['Shells fell at 10:35 p.m. Wednesday.', '10:35 p.m. Wednesday = TIME 2031-05-21T22:35'],
    ['The mill burned on Friday night.', 'Friday night = TIME 2031-05-16TNI'],
    ['It began this morning.', 'this morning = TIME 2031-05-22TMO'],
    ['It was hit in the early hours of Wednesday.', 'the early hours of Wednesday = TIME 2031-05-21TMO'],
    ['Shots were heard last night.', 'last night = TIME 2031-05-21TNI'],
  ]))

describe('how long', () =>
  reads([
    ['The siege lasted three days.', 'three days = DURATION P3D'],
    ['After a two-hour meeting they left.', 'two-hour = DURATION PT2H'],
    ['In the last twenty four hours four have died.', 'the last twenty four hours = DURATION PT24H'],
    ['Prices fell over the past three months.', 'the past three months = DURATION P3M'],
    ['They waited for nearly two and a half years.', 'nearly two and a half years = DURATION P2Y6M'],
    [
      'For centuries it was a port; in recent years it silted up.',
      'centuries = DURATION PXCE',
      'recent years = DURATION PXY',
    ],
    ['It held for several weeks.', 'several weeks = DURATION PXW'],
  ]))

describe('how often', () =>
  reads([
    ['The council meets every two weeks.', 'every two weeks = SET P2W'],
    [
      'Buses leave each Monday and on Tuesday nights.',
      'each Monday = SET XXXX-WXX-1',
      'Tuesday nights = SET XXXX-WXX-2TNI',
    ],
    ['It earns 4 million marks a year.', 'a year = SET P1Y'],
  ]))

describe('now, then and some day', () =>
  reads([
    ['The port is now closed.', 'now = PRESENT_REF'],
    ['The dam recently failed.', 'recently = PAST_REF'],
    ['It may fail again in the future.', 'the future = FUTURE_REF'],
  ]))

describe('no times', () =>
  reads([
    ['They may march on the city.'],
    ['April Varr and Theresa May spoke of a 4-year-old.'],
    ['At least 1640 civilians live in block 14.'],
    ['A second blast hit the market, and the Sun reported it.'],
  ]))

const pieces =
  'on May 12 12, 2031 from to between and – last week Wednesday night at 4 pm two days ago later since 2014 the early summer . may 31/02/2031 30 February yesterday until for years 9999 0001 before after decades century third quarter following every nearly - of 499 BC 1990s half'.split(
    ' ',
  )
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(dayFrom)

test('law: spans ascend without overlap inside the text, on any day', () => {
  fc.assert(
    fc.property(anyText, anyDay, (text, on) => {
      let end = 0
      for (const t of findTimex(doc(text), on)) {
        expect(t.start).toBeGreaterThanOrEqual(end)
        expect(t.end).toBeGreaterThan(t.start)
        expect(t.end).toBeLessThanOrEqual(text.length)
        end = t.end
        if (t.moment) expect(t.moment.asStated).toBe(text.slice(t.start, t.end))
      }
    }),
    { numRuns: 2000 },
  )
})

test('law: another day moves the relative times and no other', () => {
  const far = fc.tuple(anyDay, anyDay).filter(([a, b]) => Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) > 200)
  fc.assert(
    fc.property(anyText, far, (text, [a, b]) => {
      const before = findTimex(doc(text), a)
      const after = findTimex(doc(text), b)
      expect(after.map(t => [t.start, t.end, t.type])).toEqual(before.map(t => [t.start, t.end, t.type]))
      before.forEach((t, i) => {
        const same = t.value === after[i]?.value && t.moment?.edtf === after[i]?.moment?.edtf
        if (!t.relative && !after[i]?.relative) expect(same).toBe(true)
        else if (t.relative && after[i]?.relative) expect(same).toBe(false)
      })
    }),
    { numRuns: 2000 },
  )
})

const fewest: Readonly<Record<string, number>> = { year: 365, month: 28, week: 7, decade: 3652 }
test('law: a time is never narrower than its words', () => {
  const words = fc.tuple(
    fc.constantFrom('last', 'this', 'next', 'the following', 'two', 'about two', 'a'),
    fc.constantFrom('year', 'month', 'week', 'decade'),
  )
  fc.assert(
    fc.property(words, anyDay, ([which, unit], on) => {
      const text = /two|^a$/.test(which)
        ? `It fell ${which} ${unit}s ago.`.replace('a years', 'a year')
        : `It fell ${which} ${unit}.`
      for (const { moment } of findTimex(doc(text), on)) {
        const { min, max } = moment ? boundsOf(moment.edtf) : {}
        if (min && max)
          expect((Date.parse(max) - Date.parse(min)) / 86_400_000 + 1).toBeGreaterThanOrEqual(fewest[unit] ?? 0)
      }
    }),
  )
})

test('every time of a long text is found', () => {
  const long = doc(
    'Since 3 May 2031 the town has been shelled from Monday to Friday at 4 pm on Tuesday . '.repeat(5000),
  )
  expect(findTimex(long, day).length).toBe(20_000)
})
