import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { dayFrom, parseDay } from '../../../core/day.ts'
import { takeApart } from './document.ts'
import { findMoments } from './moments.ts'
import type { TimeContext } from '../../stages.ts'

/** 2031-05-22 is a Thursday. */
const day = parseDay('2031-05-22')
if (!day) throw new Error('no day')
const past: TimeContext = { day, tense: 'past' }

const read = (text: string, context: TimeContext = past) => {
  const doc = takeApart(text, () => false)
  return findMoments(doc).map(m => [text.slice(m.start, m.end), m.resolve(context)?.edtf ?? '?'].join(' = '))
}

describe('dates', () => {
  test.each([
    ['They met on 12 May 2031.', ['12 May 2031 = 2031-05-12']],
    ['On May 12, 2031, the clinic closed.', ['May 12, 2031 = 2031-05-12']],
    [
      'the 12th of May fell on a Monday; Feb. 3, 2029 did not',
      ['the 12th of May = 2031-05-12', 'Monday = 2031-05-19', 'Feb. 3, 2029 = 2029-02-03'],
    ],
    ['Filed 2031-05-12 at the registry.', ['2031-05-12 = 2031-05-12']],
    ['Dated 25/05/2030 and 05/06/2030.', ['25/05/2030 = 2030-05-25']],
    ['It fell on 14 June.', ['14 June = 2030-06-14']],
    ['On June 14 the bridge fell.', ['June 14 = 2030-06-14']],
    ['In May the ward closed; in late April it was full.', ['May = 2031-05', 'late April = 2031-04']],
    ['In May 2029, and again in mid-June 2030.', ['May 2029 = 2029-05', 'mid-June 2030 = 2030-06']],
    ['In 2014 she moved.', ['2014 = 2014']],
    ['He served in winter 2030 and the summer of 2029.', ['winter 2030 = 2030-24', 'the summer of 2029 = 2029-22']],
    ['Built in the 2020s.', ['the 2020s = 202X']],
    ['on 12 and 14 May 2031', ['12 = 2031-05-12', '14 May 2031 = 2031-05-14']],
    ['the 2014 war began', ['2014 = 2014']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('counted from a day', () => {
  test.each([
    ['she wrote on Wednesday.', ['Wednesday = 2031-05-21']],
    ['The strike on Thursday killed two.', ['Thursday = 2031-05-22']],
    ['Last Thursday they left.', ['Last Thursday = 2031-05-15']],
    ['on the night of Tuesday', ['the night of Tuesday = 2031-05-20']],
    ['Shells fell on Wednesday night.', ['Wednesday night = 2031-05-21']],
    ['Today, one convoy left; yesterday two did.', ['Today = 2031-05-22', 'yesterday = 2031-05-21']],
    ['It burned this morning and overnight.', ['this morning = 2031-05-22', 'overnight = 2031-05-22']],
    [
      'Two days earlier he fled, a week ago she did.',
      ['Two days earlier = 2031-05-20', 'a week ago = 2031-05-12/2031-05-18'],
    ],
    [
      'last week, last month and last year',
      ['last week = 2031-05-12/2031-05-18', 'last month = 2031-04', 'last year = 2030'],
    ],
    ['the previous day', ['the previous day = 2031-05-21']],
    ['the day before yesterday', ['the day before yesterday = 2031-05-20']],
    [
      'On 12 May it rained. The following day the road was cut.',
      ['12 May = 2031-05-12', 'The following day = 2031-05-13'],
    ],
    ['Two days later the road was cut.', ['Two days later = ?']],
    ['That year it rained.', ['That year = 2031']],
    ['on Saturday, 12 April', ['Saturday, 12 April = 2031-04-12']],
    ['two days before 12 May 2031', ['two days before 12 May 2031 = 2031-05-10']],
    ['two days before the attack', ['two days before = [..2031-05-22]']],
    ['more than two years ago', ['more than two years ago = [..2029-12-31]']],
    ['in July last year', ['July last year = 2030-07']],
    ['this September', ['this September = 2031-09']],
    ['In recent days shelling grew.', ['recent days = [..2031-05-22]']],
    [
      'Over the past two weeks it grew; in the past 48 hours it stopped.',
      ['Over the past two weeks = 2031-05-08/2031-05-22', 'the past 48 hours = 2031-05-20/2031-05-22'],
    ],
    ['At present there is no water.', ['At present = 2031-05-22']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test('without a day they cannot be placed', () =>
    expect(read('yesterday and on 12 May and in 2014', { tense: 'past' })).toEqual([
      'yesterday = ?',
      '12 May = ?',
      '2014 = 2014',
    ]))
  test('the future looks ahead', () =>
    expect(read('They will meet on Friday and on 3 March.', { day, tense: 'future' })).toEqual([
      'Friday = 2031-05-23',
      '3 March = 2032-03-03',
    ]))
})

describe('since, until and ranges', () => {
  test.each([
    ['a role he has had since 2014', ['since 2014 = 2014/..']],
    ['Since 3 May the city has been cut off.', ['Since 3 May = 2031-05-03/..']],
    ['from 3 May 2031 to 9 May 2031', ['from 3 May 2031 to 9 May 2031 = 2031-05-03/2031-05-09']],
    ['between 2015 to 2016', ['between 2015 to 2016 = 2015/2016']],
    ['between March and May 2030', ['between March and May 2030 = 2030-03/2030-05']],
    ['He was ambassador, 2014–16.', ['2014–16 = 2014/2016']],
    ['closed until Monday', ['until Monday = ../2031-05-19']],
    ['before 2014', ['before 2014 = [..2013]']],
    ['after 12 May 2031', ['after 12 May 2031 = [2031-05-13..]']],
    ['as of 14 May 2031', ['as of 14 May 2031 = 2031-05-14']],
    ['12–14 May 2031', ['12–14 May 2031 = 2031-05-12/2031-05-14']],
    ['since the invasion on 3 May', ['since the invasion on 3 May = 2031-05-03/..']],
    ['since the army invaded on 3 May', ['3 May = 2031-05-03']],
    ['They were held for three weeks.', ['for three weeks = [..2031-05-22]']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('hours belong to their day', () => {
  test.each([
    ['At 4 pm on 12 May 2031 it struck.', ['At 4 pm on 12 May 2031 = 2031-05-12']],
    ['It struck at dawn.', ['at dawn = 2031-05-22']],
    ['On Tuesday, she said, shells fell at around 5 a.m.', ['Tuesday = 2031-05-20', 'at around 5 a.m. = 2031-05-20']],
    ['in the early hours of 12 May 2031', ['the early hours of 12 May 2031 = 2031-05-12']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('no dates', () => {
  test.each([
    'They may march on the city. The sun rose; he sat down.',
    'At least 1640 civilians died in 1640 homes.',
    'April Varr and Theresa May spoke of a 4-year-old.',
    'During the siege 12 people and 2 dogs lived in block 14.',
    'A second blast hit the market; spring water ran out and shells fall.',
    'The Sun and the Mon river.',
  ])('%s', text => expect(read(text)).toEqual([]))
})

const pieces = [
  'on',
  'May',
  '12',
  '12,',
  '2031',
  'from',
  'to',
  'between',
  'and',
  '–',
  'last',
  'week',
  'Wednesday',
  'night',
  'at',
  '4 pm',
  'two',
  'days',
  'ago',
  'since',
  '2014',
  'the',
  'early',
  'summer',
  '.',
  'may',
  '31/02/2031',
  '30',
  'February',
  'yesterday',
  'until',
  'for',
  'years',
  '9999',
  '0001',
  '\n',
  'before',
  'after',
  'decades',
  'century',
  '99999 days ago',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(dayFrom)
const anyContext = fc.record({ day: anyDay, tense: fc.constantFrom('past', 'present', 'future') })

test('law: spans ascend without overlap inside the text, and any day can be asked', () => {
  fc.assert(
    fc.property(anyText, anyContext, (text, context) => {
      let end = 0
      for (const found of findMoments(takeApart(text, () => false))) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        expect(found.end).toBeLessThanOrEqual(text.length)
        end = found.end
        const moment = found.resolve(context as TimeContext)
        if (moment) expect(moment.asStated).toBe(text.slice(found.start, found.end))
      }
    }),
    { numRuns: 2000 },
  )
})

test('a "since" of another sentence lends nothing', () => {
  const [first, second] = findMoments(takeApart('since Wednesday \n on 2031', () => false))
  expect(first?.end).toBeLessThanOrEqual(second?.start ?? 0)
})

test('every time of a long text is found', () => {
  const doc = takeApart(
    'Since 3 May 2031 the town has been shelled from Monday to Friday at 4 pm on Tuesday . '.repeat(5000),
    () => false,
  )
  expect(findMoments(doc).length).toBe(15_000)
})
