import { dateReaders } from './dates.ts'
import { longest, type Read, type Reader, reader } from './reader.ts'
import { durationReaders } from './durations.ts'
import { begins, looseWords } from './lexicon.ts'
import type { Found } from './meaning.ts'
import { relativeReaders } from './relative.ts'
import { setReaders } from './sets.ts'
import { holds } from './signs.ts'
import { timeReaders } from './times.ts'
import { is, phraseAt, readCount, skip, type Words } from './words.ts'

/** An expression of time, from the lexeme `from` up to, not with, `to`. */
export interface Expression extends Found {
  readonly from: number
}

const all: readonly Reader[] = [...setReaders, ...timeReaders, ...relativeReaders, ...durationReaders, ...dateReaders]

/** A quarter, decade, season or century takes its article in; a year, month or weekday before a noun does not. */
function withArticle(w: Words, i: number): Found | undefined {
  if (!is(w, i, 'the')) return undefined
  const found = longest(dateReaders, w, i + 1)
  if (!found) return undefined
  const { meaning } = found
  const last = w[found.to - 1]
  const hyphened =
    (is(w, found.to - 1, 'quarter', 'half', 'century') && is(w, found.to - 2, '-')) ||
    (is(w, found.to, '-') && w[found.to]?.tight === true)
  const wide =
    (meaning.kind === 'part-of-year' && meaning.part[1] !== '0' && meaning.part[1] !== '1') ||
    meaning.kind === 'short-decade' ||
    (meaning.kind === 'in-year' && /^-[A-Z]/.test(meaning.part)) ||
    (meaning.kind === 'fixed' && (is(w, found.to - 1, 's') || is(w, found.to - 1, 'century')))
  return wide && last && !hyphened
    ? { ...found, needsSign: found.needsSign === true && meaning.kind !== 'short-decade' }
    : undefined
}

const articled = reader(begins.the, withArticle)
const dated: readonly Reader[] = [...timeReaders, ...relativeReaders, ...dateReaders, articled]
const joined = (w: Words, i: number): number => skip(w, skip(w, i, '-'), 'of', 'in')

/** "early 1990", "the end of this week", "later today", "the middle of October". */
const partly: Read = (w, i) => {
  const start = skip(w, i, 'the')
  const part = w[start]?.sense?.part
  if (part === undefined) return undefined
  const noun = is(w, start, 'beginning', 'start', 'end', 'middle', 'close')
  const behind = joined(w, start + 1)
  if (noun && !is(w, behind - 1, 'of')) return undefined
  const found = longest(dated, w, behind) ?? (noun ? undefined : longest(durationReaders, w, behind))
  if (!found || found.meaning.kind === 'year-ago' || (found.type !== 'DATE' && found.type !== 'TIME')) return undefined
  if (is(w, start, 'earlier', 'later') && (found.meaning.kind === 'fixed' || found.meaning.kind === 'weekday'))
    return undefined
  return { ...found, needsSign: false }
}

/** "the last week of August", "the first days of May": no finer than the month. */
const weekOfMonth: Read = (w, i) => {
  const start = skip(w, i, 'the')
  const which = w[start]?.sense?.ordinal !== undefined || is(w, start, 'last', 'final', 'early', 'opening', 'closing')
  const count = which ? (readCount(w, start + 1)?.to ?? start + 1) : start
  const { unit } = w[count]?.sense ?? {}
  if (!which || (unit !== 'D' && unit !== 'W' && unit !== 'm') || !is(w, count + 1, 'of')) return undefined
  const found = longest(dateReaders, w, count + 2)
  const inside = unit === 'm' ? found?.meaning.kind === 'fixed' : isMonth(found)
  return found && inside ? { ...found, needsSign: false } : undefined
}
const isMonth = (found: Found | undefined): boolean =>
  found !== undefined &&
  (found.meaning.kind === 'part-of-year' || found.meaning.kind === 'in-year') &&
  /^-\d\d$/.test(found.meaning.part)

const looselyTold: readonly Reader[] = [...durationReaders, ...dated]
/** "nearly two years ago", "at least 20 days", "around Nov. 1". */
const loosely: Read = (w, i) => {
  const words = phraseAt(w, i, looseWords)
  if (!words) return undefined
  const found = longest(looselyTold, w, words.to)
  if (!found || (is(w, i, 'some', 'over') && found.type === 'DATE')) return undefined
  const counts = found.type === 'DURATION' || found.meaning.kind === 'away' || found.meaning.kind === 'year-ago'
  const count =
    w[words.to]?.number !== undefined ||
    w[words.to]?.sense?.cardinal !== undefined ||
    is(w, words.to, 'a', 'an', 'half')
  return counts && (count || is(w, i, 'at')) ? { ...found, loose: true } : undefined
}

const everything: readonly Reader[] = [
  ...all,
  articled,
  reader(begins.part | begins.the, partly),
  reader(begins.loose, loosely),
  reader(begins.the | begins.side | begins.ordinal | begins.part, weekOfMonth),
]

/** The longest expression that begins here and that its surroundings bear out. */
function expressionAt(w: Words, i: number): Expression | undefined {
  const kinds = w[i]?.begins ?? 0
  if (kinds === 0) return undefined
  let best: Found | undefined
  for (const one of everything) {
    const found = (one.begins & kinds) === 0 ? undefined : one.read(w, i)
    if (found && (!best || found.to > best.to) && holds(w, i, found)) best = found
  }
  return best && { ...best, from: i }
}

/** All expressions of time, ascending and without overlap. */
export function findExpressions(w: Words): readonly Expression[] {
  const expressions: Expression[] = []
  for (let i = 0; i < w.length; ) {
    const found = expressionAt(w, i) ?? secondYear(w, i, expressions.at(-1))
    if (found) expressions.push(found)
    i = found ? found.to : i + 1
  }
  return expressions
}

/** The "16" of "2014-16". */
function secondYear(w: Words, i: number, before: Expression | undefined): Expression | undefined {
  const n = w[i]?.number
  if (n === undefined || before?.to !== i - 1 || !is(w, i - 1, '-', '–', '/') || before.meaning.kind !== 'fixed')
    return undefined
  const { value } = before.meaning
  if (
    !/^\d{4}$/.test(value) ||
    w[i]?.lower.length !== 2 ||
    n <= Number(value.slice(2)) ||
    (w[i + 1]?.tight === true && is(w, i + 1, ':', '%'))
  )
    return undefined
  return { from: i, to: i + 1, type: 'DATE', meaning: { kind: 'fixed', value: value.slice(0, 2) + w[i]?.lower } }
}
