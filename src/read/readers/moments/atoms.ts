import { pickDayOfMonth } from './calendar.ts'
import { dayText, decadeText, monthText, yearText } from './calendar.ts'
import {
  away,
  counted,
  fixed,
  type Point,
  partial,
  period,
  recurring,
  someTime,
  type Which,
  weekday,
  window,
} from './points.ts'
import * as w from './words.ts'

/** A way of writing a date: its pattern and what the words in it mean. */
interface Rule {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Point | undefined
}

const { gap } = w
const dayNumber = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d:%])(?![.,]\\d)'
const year = '(?<year>[12]\\d{3})(?![\\d%])(?![.,:-]\\d)'
const yearAfter = `(?:,?${gap}(?:of${gap})?${year})?`
const part = `(?:${w.part})?`
const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`${pattern}(?![\\p{L}\\p{N}])`, 'iuy'),
  read,
})
const num = (text: string | undefined): number => Number(text ?? Number.NaN)

function dayOfYear(month: number, day: number, yearWords: string | undefined): Point | undefined {
  if (yearWords !== undefined) return fixed(dayText(num(yearWords), month, day), 'day')
  return fixed(dayText(2000, month, day), 'day') && partial(y => dayText(y, month, day), 'day')
}

const direction = (word: string | undefined): Which => {
  const lower = word?.toLowerCase() ?? ''
  if (new RegExp(`^${w.backward}$`).test(lower)) return 'last'
  return new RegExp(`^${w.forward}$`).test(lower) ? 'next' : 'near'
}
const sides = { last: -1, near: 0, next: 1 } as const
const which = `(?<which>${w.backward}|${w.forward}|${w.here})`

/** ISO days, and days in figures where only one order makes a date. */
function inFigures(a: number, b: number, y: number): Point | undefined {
  const dayFirst = fixed(dayText(y, b, a), 'day')
  const monthFirst = fixed(dayText(y, a, b), 'day')
  return a === b || !monthFirst ? dayFirst : dayFirst ? undefined : monthFirst
}

const fullDates: readonly Rule[] = [
  rule('(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{2})\\k<sep>(?<d>\\d{2})(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?', g =>
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
  rule(`${dayNumber}(?=${dayTail}+${gap}(?:of${gap})?(?<month>${w.month})(?:,?${gap}${yearAhead})?)`, g =>
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
    return recurring(y => monthText(y, month), 'month', direction(g['which']))
  }),
  rule(`(?<part>${part})(?:the${gap}year${gap})?(?<year>[12]\\d{3})(?![\\d%])(?![.,:]\\d)`, g => {
    const point = fixed(yearText(num(g['year'])), 'year')
    return point && { ...point, needsSign: g['part'] === '' }
  }),
  rule(`(?:the${gap})?${part}(?<season>${w.season})(?:${gap}of)?,?${gap}${year}`, g =>
    fixed(`${g['year']}-${w.seasons.get((g['season'] ?? '').toLowerCase())}`, 'season'),
  ),
  rule(`(?:(?<which>${w.backward}|${w.forward}|this)${gap})(?<season>${w.season})`, g => {
    const code = w.seasons.get((g['season'] ?? '').toLowerCase())
    return recurring(y => `${yearText(y)}-${code}`, 'season', direction(g['which']))
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

const shared = `(?:${w.part}|(?:the${gap})?(?:end|start|middle|beginning)${gap}of${gap})?`
const asDay = (words: string | undefined, word: string | undefined): Point =>
  weekday(w.weekdayNumber(words ?? ''), direction(word))

const relativeDays: readonly Rule[] = [
  rule(`(?:(?:the${gap})?${which}${gap})?${shared}(?<weekday>${w.weekday})`, g => asDay(g['weekday'], g['which'])),
  rule(`(?<weekday>${w.weekday})${gap}(?:of${gap})?(?<which>last|next)(?:${gap}week)?`, g =>
    asDay(g['weekday'], g['which']),
  ),
  rule(`(?:early|late|earlier|later)?[^\\S\\n]*(?<word>${w.dayWord})`, g => {
    const shift = w.days.get((g['word'] ?? '').toLowerCase()) ?? 0
    const point = period('day', shift)
    return point && { ...point, basis: 'relative-today' }
  }),
  rule(
    `(?:earlier${gap}|later${gap}|early${gap}|late${gap})?this${gap}(?:very${gap})?(?:early${gap})?${w.dayPart}`,
    () => today,
  ),
  rule(`(?:late${gap})?last${gap}(?:night|evening)`, () => yesterday),
  rule(
    `(?:the${gap})?(?:previous|preceding)${gap}(?:day|night|evening|morning|afternoon)|(?:the${gap}(?:day|night|evening|morning)${gap}before)(?![\\p{L}]|${gap}(?:the|a|an|his|her|their|its|he|she|they|it|yesterday)\\b)`,
    () => period('day', -1),
  ),
  rule(
    `(?:the${gap})?(?:following|next|very${gap}next)${gap}(?:day|night|evening|morning|afternoon)|(?:the${gap}(?:day|night|morning)${gap}after)(?![\\p{L}]|${gap}(?:the|a|an|his|her|their|its|he|she|they|it|tomorrow)\\b)`,
    () => period('day', 1),
  ),
  rule(`the${gap}day${gap}before${gap}yesterday`, () => period('day', -2)),
  rule(`the${gap}day${gap}after${gap}tomorrow`, () => period('day', 2)),
  rule(`(?:that|(?:the|that)${gap}(?:same|very))${gap}(?:day|night|evening|morning|afternoon)`, () => period('day', 0)),
]
const today: Point = { ...counted('relative-today', 'day', day => fixed(day, 'day')?.place({ tense: 'past' })) }
const yesterday: Point | undefined = withBasis(period('day', -1))

function withBasis(point: Point | undefined): Point | undefined {
  return point && { ...point, basis: 'relative-today' }
}

const unitNumber = (words: string | undefined): number | undefined => w.countOf(words)

const relativePeriods: readonly Rule[] = [
  rule(
    `(?:earlier${gap}|later${gap}|early${gap}|late${gap})?(?:the${gap})?(?:${which})${gap}(?<unit>week|weekend|month|year|decade)`,
    g => period((g['unit'] ?? '').toLowerCase(), sides[direction(g['which'])]),
  ),
  rule(`(?:over${gap}|at${gap}|during${gap})the${gap}weekend`, () => period('weekend', -1)),
  rule(
    `(?:(?:about|around|roughly|some|nearly|almost|just|only|exactly|more${gap}than|over|at${gap}least)${gap})?(?:(?<count>${w.count})|${w.vagueCount})${gap}(?<unit>${w.unit})${gap}(?<side>${w.ago}|${w.hence})`,
    g =>
      away(
        w.unitOf(g['unit'] ?? ''),
        unitNumber(g['count']),
        new RegExp(`^${w.ago}$`, 'iu').test(g['side'] ?? '') ? -1 : 1,
      ),
  ),
  rule(`(?<unit>hours|days|weeks|months|years|decades|centuries)${gap}(?<side>ago|earlier|later)`, g =>
    someTime(/later/i.test(g['side'] ?? '') ? 1 : -1),
  ),
  rule(
    `(?:the${gap}|these${gap}|those${gap})?(?<which>${w.backward}|${w.forward}|recent)${gap}(?:(?<count>${w.count})${gap}|${w.vagueCount}${gap})?(?:or${gap}so${gap}|${w.count}${gap}or${gap}${w.count}${gap})?(?<unit>${w.unit})`,
    g => windowOf(g['which'], g['count'], g['unit']),
  ),
]

/** "the past week" is the seven days up to now; "recent days" has no beginning. */
function windowOf(word: string | undefined, words: string | undefined, unit: string | undefined): Point {
  const side = direction(word) === 'next' ? 1 : -1
  const plural = /s$/i.test(unit ?? '')
  return window(w.unitOf(unit ?? ''), words === undefined && !plural ? 1 : unitNumber(words), side)
}

const present: readonly Rule[] = [
  rule(w.now, () => ({ ...today, basis: 'document-date', semantics: 'as-of' })),
  rule(w.lately, () => someTime(-1)),
]

export const rules: readonly Rule[] = [
  ...fullDates,
  ...sharedDates,
  ...monthOrYear,
  ...relativeDays,
  ...relativePeriods,
  ...present,
]

export interface Read {
  readonly end: number
  readonly point: Point
}

/** The longest date that begins exactly here. */
export function readPoint(text: string, at: number): Read | undefined {
  let best: Read | undefined
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found || (best && at + found[0].length <= best.end)) continue
    const point = read(found.groups ?? {})
    if (point) best = { end: at + found[0].length, point }
  }
  return best
}
