import type { MomentFound, TimeContext } from '../../../stages.ts'
import { type Openings, openingAt, openingsOf, together } from '../openings.ts'
import { shelve } from '../shelf.ts'
import { dateOpenings, type Read, readPoint } from './atoms.ts'
import { hourAfter, hourAlone, hourBefore, openingsAlone, openingsBefore } from './hours.ts'
import { away, awayFrom, fixed, type Point, someTime, toldToday, window } from './points.ts'
import { any, count, countOf, dayPart, gap, relations, unit, unitOf, vagueCount, weekday } from './words.ts'

type Relation = MomentFound['relation']

/** Time words as read, before anybody's day is known. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly relation: Relation
  /** The date, or the second one of a range. */
  readonly point: Point
  /** Where the date words themselves begin. */
  readonly pointAt: number
  /** The first date of a range. */
  readonly from?: Point
  /** "from … to" holds throughout, "between … and" on some day within. */
  readonly throughout?: boolean
  /** An hour without a day: the day is another's in the sentence. */
  readonly hourOnly?: boolean
  /** "for three weeks": how long, without saying when. */
  readonly lasting?: boolean
}

const sticky = (source: string): RegExp => new RegExp(source, 'iuy')
const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | undefined => {
  pattern.lastIndex = from
  return pattern.exec(text) ?? undefined
}

interface Timed extends Read {
  readonly start: number
}

const weekdayBefore = sticky(`${weekday}(?:${gap}${dayPart})?,?${gap}`)

/** "Saturday, 12 May": the weekday goes with its date. */
function readDay(text: string, start: number): Read | undefined {
  const named = at(weekdayBefore, text, start)
  const dated = named && readPoint(text, start + named[0].length)
  return dated?.point.grain === 'day' && dated.point.basis.startsWith('stated') ? dated : readPoint(text, start)
}

const timedOpenings = (): Openings | undefined =>
  together([openingsBefore(), openingsOf(weekdayBefore), dateOpenings()])
const dated = shelve([readAnew], timedOpenings)

/** A date with the hour words before and behind it. */
function readTimed(text: string, start: number): Timed | undefined {
  if (!dated.has(openingAt(text, start))) return undefined
  if (asked.text !== text || asked.known.size > manyKnown) asked = { text, known: new Map() }
  if (!asked.known.has(start)) asked.known.set(start, readAnew(text, start))
  return asked.known.get(start)
}

const manyKnown = 1000
/** The ways to read one phrase ask for the same places again and again. */
let asked = { text: '', known: new Map<number, Timed | undefined>() }

function readAnew(text: string, start: number): Timed | undefined {
  const from = hourBefore(text, start)
  const read = readDay(text, from) ?? (from > start ? readDay(text, start) : undefined)
  return read && { ...read, start, end: hourAfter(text, read.end) }
}

const openings = sticky(`(?<word>from|between)${gap}`)
const joins = { from: `(?:to|until|till|through|into)`, between: `(?:and|to)` } as const
const dash = '[^\\S\\n]?[-–—][^\\S\\n]?'
const joinAfter = {
  from: sticky(`(?:,?${gap}${joins.from}${gap}(?:the${gap}end${gap}of${gap})?|${dash})`),
  between: sticky(`(?:,?${gap}${joins.between}${gap}|${dash})`),
  none: sticky(`(?:${gap}(?:to|until|through)${gap}|${dash})`),
} as const

const shortYear = sticky('(?<two>\\d{2})(?![\\p{L}\\p{N}]|[.,:]\\d)')

/** "2014-16": the second year lends its century from the first. */
function readSecond(text: string, start: number, first: Point): Timed | undefined {
  const timed = readTimed(text, start)
  const two = first.grain === 'year' && at(shortYear, text, start)
  if (timed || !two) return timed
  const from = first.place({ tense: 'past' })?.slice(0, 4) ?? ''
  const point = two[0] > from.slice(2) ? fixed(from.slice(0, 2) + two[0], 'year') : undefined
  return point && { point, start, end: start + two[0].length }
}

function readRange(text: string, start: number): Phrase | undefined {
  const opening = at(openings, text, start)
  const word = opening?.groups?.['word']?.toLowerCase()
  const kind = word === 'from' || word === 'between' ? word : 'none'
  const first = readTimed(text, start + (opening?.[0].length ?? 0))
  const join = first && at(joinAfter[kind], text, first.end)
  const second = first && join && readSecond(text, first.end + join[0].length, first.point)
  if (!first || !second || (kind === 'none' && first.point.grain !== second.point.grain)) return undefined
  return {
    start,
    end: second.end,
    relation: 'range',
    from: first.point,
    point: second.point,
    pointAt: first.start,
    throughout: kind === 'from',
  }
}

const relationWords = Object.entries(relations).flatMap(
  ([kind, words]) => words.map(word => ({ kind: kind as Relation, word })), // its keys are relations
)
const kinds = new Map(relationWords.map(({ kind, word }) => [word, kind]))
const relationPattern = sticky(
  `(?<word>${any(kinds.keys())})${gap}(?:(?:the${gap})?(?:end|start|beginning|middle)${gap}of${gap})?`,
)
const onward = sticky(`${gap}(?:on|onwards?)\\b`)

function readRelated(text: string, start: number): Phrase | undefined {
  const found = at(relationPattern, text, start)
  const word = found?.groups?.['word']
  if (!found || word === undefined) return undefined
  const behind = start + found[0].length
  const kind = kinds.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? 'on'
  const on = kind === 'on'
  const range = on || kind === 'during' ? readRange(text, behind) : undefined
  // "since the beginning of the month" is one date, "since the beginning of May" is May
  const whole = text.slice(start, behind).search(/the\s+(?:end|start|beginning|middle)\s+of\s+$/i)
  const timed = range
    ? undefined
    : (readTimed(text, behind) ?? (whole > 0 ? readTimed(text, start + whole) : undefined))
  if (!timed) return range
  return { start: on ? timed.start : start, end: timed.end, relation: kind, point: timed.point, pointAt: timed.start }
}

const lasting = sticky(
  `for${gap}(?:(?:more${gap}than|at${gap}least|nearly|almost|about|around|over|up${gap}to|some|just|only|another)${gap})?(?:(?<count>${count})|${vagueCount})${gap}(?:straight${gap}|consecutive${gap}|whole${gap}|full${gap})?(?<unit>${unit})(?!${gap}(?:ago|in${gap}prison)\\b)`,
)
const lastingPlural = sticky(`for${gap}(?<unit>hours|days|weeks|months|years|decades)\\b`)

function readLasting(text: string, start: number): Phrase | undefined {
  const found = at(lasting, text, start) ?? at(lastingPlural, text, start)
  if (!found) return undefined
  const point = window(unitOf(found.groups?.['unit'] ?? ''), countOf(found.groups?.['count']), -1)
  return { start, end: start + found[0].length, relation: 'range', point, pointAt: start, lasting: true }
}

const within = sticky(`within${gap}(?:the${gap}next${gap})?(?<count>${count})${gap}(?<unit>${unit})(?!${gap}of\\b)`)

/** "within 48 hours": from the reference day to where that reaches; what is told as past lies behind it. */
function readWithin(text: string, start: number): Phrase | undefined {
  const found = at(within, text, start)
  if (!found) return undefined
  const unitWord = unitOf(found.groups?.['unit'] ?? '')
  const point = window(unitWord, countOf(found.groups?.['count']), 1)
  const place = (context: TimeContext) => (context.tense === 'future' ? point.place(context) : undefined)
  return { start, end: start + found[0].length, relation: 'range', point: { ...point, place }, pointAt: start }
}

const fromToday = sticky(`from${gap}(?:today|tonight|tomorrow|now${gap}on)\\b`)

/** "from today" goes on. */
function readFromToday(text: string, start: number): Phrase | undefined {
  const found = at(fromToday, text, start)
  if (!found) return undefined
  const point = toldToday(/tomorrow/i.test(found[0]) ? 1 : 0)
  return { start, end: start + found[0].length, relation: 'since', point, pointAt: start }
}

function readHour(text: string, start: number): Phrase | undefined {
  const end = hourAlone(text, start)
  if (end <= start) return undefined
  const since = /^since/i.test(text.slice(start, start + 5))
  return { start, end, relation: since ? 'since' : 'on', point: toldToday(0), pointAt: start, hourOnly: true }
}

function readPlain(text: string, start: number): Phrase | undefined {
  const timed = readTimed(text, start)
  return timed && { start, end: timed.end, relation: 'on', point: timed.point, pointAt: start }
}

const distance = sticky(
  `(?:(?<count>${count})|${vagueCount})${gap}(?<unit>${unit})${gap}(?<side>before|after|prior${gap}to|following)${gap}`,
)

/** "two days before 12 May": counted from a date that stands there; from an event, only the reference day bounds it. */
function readDistance(text: string, start: number): Phrase | undefined {
  const found = at(distance, text, start)
  if (!found) return undefined
  const behind = start + found[0].length
  const timed = readTimed(text, behind)
  const { unit: unitWord = '', count: countWords, side = '' } = found.groups ?? {}
  const direction = /^(?:before|prior)/i.test(side) ? -1 : 1
  const point = timed
    ? awayFrom(timed.point, away(unitOf(unitWord), countOf(countWords), direction))
    : { ...someTime(-1), basis: 'bounded' as const }
  return { start, end: timed?.end ?? behind - 1, relation: 'on', point, pointAt: start }
}

interface Way {
  readonly read: (text: string, start: number) => Phrase | undefined
  readonly openings: () => Openings | undefined
}

const ways: readonly Way[] = [
  { read: readRange, openings: () => together([openingsOf(openings), timedOpenings()]) },
  { read: readPlain, openings: timedOpenings },
  { read: readRelated, openings: () => openingsOf(relationPattern) },
  { read: readLasting, openings: () => together([openingsOf(lasting), openingsOf(lastingPlural)]) },
  { read: readWithin, openings: () => openingsOf(within) },
  { read: readFromToday, openings: () => openingsOf(fromToday) },
  { read: readHour, openings: openingsAlone },
  { read: readDistance, openings: () => openingsOf(distance) },
]
const waysByWord = shelve(ways, way => way.openings())

/** Can words that tell a time begin here, by their first letters? */
export const mayBegin = (text: string, start: number): boolean => waysByWord.has(openingAt(text, start))

/** The longest of the ways to read time words that begin here; a range or relation goes before its parts. */
export function readPhrase(text: string, start: number): Phrase | undefined {
  let best: Phrase | undefined
  for (const { read } of waysByWord.at(openingAt(text, start))) {
    const reading = read(text, start)
    if (reading && (!best || reading.end > best.end || (reading.end === best.end && reading.relation === 'since')))
      best = reading
  }
  if (!best || best.relation !== 'on') return best
  const more = at(onward, text, best.end)
  return more && !best.hourOnly ? { ...best, relation: 'since', end: best.end + more[0].length } : best
}
