import { dayText, decadeText, monthText, pickDayOfMonth, yearText } from '../../calendar.ts'
import { counted, fixed, inYear, type Point, partial, recurring, type Which } from './points.ts'
import { direction, num, part, type Rule, rule, which } from './rules.ts'
import * as w from './words.ts'

const { gap } = w
const dayNumber = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:%])(?![.,]\\d)'
const year = '(?<year>[12]\\d{3})(?![\\d%])(?![.,:-]\\d)'
const yearAfter = `(?:,?${gap}(?:of${gap})?${year})?`

function dayOfYear(month: number, day: number, yearWords: string | undefined): Point | undefined {
  if (yearWords !== undefined) return fixed(dayText(num(yearWords), month, day), 'day')
  return fixed(dayText(2000, month, day), 'day') && partial(y => dayText(y, month, day), 'day')
}

/** "this May" is the one of this year, "last May" the last before it. */
const ofThisYear = (word: string | undefined): Which | 'this' =>
  word?.toLowerCase() === 'this' ? 'this' : direction(word)

/** ISO days, and days in figures where only one order makes a date. */
function inFigures(a: number, b: number, y: number): Point | undefined {
  const dayFirst = fixed(dayText(y, b, a), 'day')
  const monthFirst = fixed(dayText(y, a, b), 'day')
  return a === b || !monthFirst ? dayFirst : dayFirst ? undefined : monthFirst
}

const fullDates: readonly Rule[] = [
  rule('(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{2})\\k<sep>(?<d>\\d{2})(?:t[\\d:.]+(?:z|[+-][\\d:]+)?)?', g =>
    fixed(dayText(num(g['y']), num(g['m']), num(g['d'])), 'day'),
  ),
  rule('(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>[12]\\d{3})', g => inFigures(num(g['a']), num(g['b']), num(g['y']))),
  rule('(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<y>[12]\\d{3})', g =>
    fixed(dayText(num(g['y']), num(g['b']), num(g['a'])), 'day'),
  ),
  rule(`(?:the${gap})?${dayNumber}(?:${gap}of)?(?:${gap}|-)(?<month>${w.month})${yearAfter}`, g =>
    dayOfYear(w.monthNumber(g['month'] ?? ''), num(g['day']), g['year']),
  ),
  rule(`(?<month>${w.month})${gap}(?:the${gap})?${dayNumber}${yearAfter}`, g =>
    dayOfYear(w.monthNumber(g['month'] ?? ''), num(g['day']), g['year']),
  ),
]

const dayTail = `(?:(?:,${gap}|${gap}(?:and|or|to|until)${gap}|[^\\S\\n]?[-–—][^\\S\\n]?)(?:the${gap})?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:]))`
const yearAhead = '(?<year>[12]\\d{3})(?!\\d)'

/** Days that share the month of another: "12 and 14 May", "May 12-14". */
const sharedDates: readonly Rule[] = [
  rule(`${dayNumber}(?=${dayTail}{1,10}${gap}(?:of${gap})?(?<month>${w.month})(?:,?${gap}${yearAhead})?)`, g =>
    dayOfYear(w.monthNumber(g['month'] ?? ''), num(g['day']), g['year']),
  ),
  rule(
    `(?<=\\b(?<month>${w.month})${gap}\\d{1,2}(?:st|nd|rd|th)?(?:,${gap}|${gap}(?:and|or|to)${gap}|[^\\S\\n]?[-–—][^\\S\\n]?))${dayNumber}(?:,${gap}${year})?`,
    g => dayOfYear(w.monthNumber(g['month'] ?? ''), num(g['day']), g['year']),
  ),
  rule(`(?<month>${w.month})${gap}${dayNumber}(?=${dayTail},${gap}${yearAhead})`, g =>
    dayOfYear(w.monthNumber(g['month'] ?? ''), num(g['day']), g['year']),
  ),
  rule(`the${gap}(?<d>[0-3]?\\d)(?:st|nd|rd|th)`, g => ({
    basis: 'stated-partial',
    grain: 'day',
    needsSign: true,
    place: context => pickDayOfMonth(num(g['d']), context),
  })),
]

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** "the first of the month", "the 3rd of this month". */
const daysOfThisMonth: readonly Rule[] = [
  rule(
    `the${gap}(?:(?<d>[0-3]?\\d)(?:st|nd|rd|th)|(?<word>${w.any(ordinals)}))${gap}of${gap}(?:the|this)${gap}month`,
    g => {
      const day = g['word'] === undefined ? num(g['d']) : ordinals.indexOf(g['word'].toLowerCase()) + 1
      return { basis: 'stated-partial', grain: 'day', place: context => pickDayOfMonth(day, context) }
    },
  ),
]

const monthOrYear: readonly Rule[] = [
  rule(`${part}(?<month>${w.month}),?(?:${gap}of)?${gap}${year}`, g =>
    fixed(monthText(num(g['year']), w.monthNumber(g['month'] ?? '')), 'month'),
  ),
  rule(`(?<month>${w.longMonth})(?=${gap}(?:and|or)${gap}${w.longMonth},?${gap}(?<year>[12]\\d{3})(?!\\d))`, g =>
    fixed(monthText(num(g['year']), w.monthNumber(g['month'] ?? '')), 'month'),
  ),
  rule(`(?<part>${part})(?<month>${w.longMonth})`, g => {
    const month = w.monthNumber(g['month'] ?? '')
    const needsSign = g['part'] === '' && w.otherWords.has((g['month'] ?? '').toLowerCase())
    return { ...partial(y => monthText(y, month), 'month'), needsSign }
  }),
  rule(`${which}${gap}(?<month>${w.longMonth})`, g => {
    const month = w.monthNumber(g['month'] ?? '')
    return recurring(y => monthText(y, month), 'month', ofThisYear(g['which']))
  }),
  rule(`${part}(?<month>${w.longMonth})(?:${gap}of)?${gap}(?<which>last|this|next)${gap}year`, g => {
    const month = w.monthNumber(g['month'] ?? '')
    return inYear(y => monthText(y, month), 'month', g['which'])
  }),
  rule(
    `(?:the${gap})?${dayNumber}(?:${gap}of)?${gap}(?<month>${w.month})(?:${gap}of)?${gap}(?<which>last|this|next)${gap}year`,
    g => {
      const month = w.monthNumber(g['month'] ?? '')
      return inYear(y => dayText(y, month, num(g['day'])), 'day', g['which'])
    },
  ),
  rule(`(?<part>${part})(?:the${gap}year${gap})?(?<year>[12]\\d{3})(?![\\d%])(?![.,:]\\d)`, g => {
    const point = fixed(yearText(num(g['year'])), 'year')
    return point && { ...point, needsSign: g['part'] === '' }
  }),
  rule(`(?:the${gap})?${part}(?<season>${w.season})(?:${gap}of)?,?${gap}${year}`, g =>
    fixed(`${g['year']}-${w.seasons.get((g['season'] ?? '').toLowerCase())}`, 'season'),
  ),
  rule(`(?:(?<which>${w.backward}|${w.forward}|this)${gap})(?<season>${w.season})`, g => {
    const code = w.seasons.get((g['season'] ?? '').toLowerCase())
    return recurring(y => `${yearText(y)}-${code}`, 'season', ofThisYear(g['which']))
  }),
  rule(`(?:the${gap})?${part}(?<season>${w.season})`, g => {
    const code = w.seasons.get((g['season'] ?? '').toLowerCase())
    return { ...partial(y => `${yearText(y)}-${code}`, 'season'), needsSign: true }
  }),
  rule(`(?:the${gap})?${part}(?:the${gap})?(?<decade>[12]\\d\\d)0['’]?s`, g =>
    fixed(decadeText(num(g['decade']) * 10), 'decade'),
  ),
  rule(`(?:the${gap})${part}['’]?(?<decade>[1-9])0s`, g => ({
    ...counted('stated-partial', 'decade', day => {
      const century = Math.floor(num(day.slice(0, 4)) / 100) * 10 + num(g['decade'])
      const decade = century * 10 > num(day.slice(0, 4)) ? century - 10 : century
      return fixed(decadeText(decade * 10), 'decade')?.place({ tense: 'past' })
    }),
  })),
]

export const dateRules: readonly Rule[] = [...fullDates, ...sharedDates, ...daysOfThisMonth, ...monthOrYear]
