import { type Day, parseDay } from '../../../core/day.ts'
import type { Moment } from '../../../core/moment.ts'
import type { Timex } from '../../../core/reading.ts'
import type { EnglishText } from './document.ts'
import { type Expression, findExpressions } from './timex/find.ts'
import { type Lexeme, lexemesOf } from './timex/lexemes.ts'
import { momentOf } from './timex/moment.ts'
import { openValue } from './timex/open-value.ts'
import { type Footing, place, type Reference, type Told } from './timex/place.ts'
import { type Tense, tenseAt } from './timex/tense.ts'
import type { Span } from '../../stages.ts'

/** An expression of time as TimeML marks it: without its preposition, with "early" or "the end of". */
export interface TimexFound extends Span, Timex {
  /** It moves with the day of the document. */
  readonly relative: boolean
  /** The stretch of the calendar it names, if it names one; never finer than the words. */
  readonly moment?: Moment
}

const fullDate = /^(\d{4}|BC\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/

/** What was told, and whether it moves with the document's day. */
interface Thread {
  readonly told: Told
  readonly dateMoves: boolean
  readonly quarterMoves: boolean
}

const yearNumber = (year: string): number => (year.startsWith('BC') ? -Number(year.slice(2)) : Number(year))

/**
 * Is a year looked at only in passing? A year before the one told, without month or day, is: the story does not go back to it. And so is
 * one that the next year in the text leaves again for the one told before.
 */
function isPassing(
  told: Told,
  { year, month }: { year: string; month: string | undefined },
  next: number | undefined,
): boolean {
  if (told.year === undefined) return false
  const [now, before] = [yearNumber(year), yearNumber(told.year)]
  if (next === undefined) return month === undefined && told.month !== undefined && now < before
  const back = Math.abs(before - next)
  return back < Math.abs(now - next) && back < Math.abs(now - before)
}

/** What a value adds to what was told. */
function telling(thread: Thread, { value, relative: moves }: TimexFound, next: number | undefined): Thread {
  if (/^\d{4}-Q\d$/.test(value)) return { ...thread, told: { ...thread.told, quarter: value }, quarterMoves: moves }
  const [, year, month, day] = fullDate.exec(value) ?? []
  const { quarter } = thread.told
  if (year === undefined || isPassing(thread.told, { year, month }, next)) return thread
  const whole = day === undefined ? undefined : parseDay(`${year}-${month}-${day}`)
  return {
    ...thread,
    dateMoves: moves,
    told: {
      year,
      ...(month !== undefined && { month: `${year}-${month}` }),
      ...(whole && { day: whole }),
      ...(quarter !== undefined && { quarter }),
    },
  }
}

/** The year that the words themselves name; years before our era are negative. */
function statedYear({ meaning }: Expression): number | undefined {
  const year = meaning.kind === 'in-year' ? meaning.year : meaning
  const [, text] = (year.kind === 'fixed' && /^((?:BC)?\d{4})(?:-|$)/.exec(year.value)) || []
  return text === undefined ? undefined : yearNumber(text)
}

/** For each expression the year that the next one behind it names, if any does. */
function yearsAhead(expressions: readonly Expression[]): readonly (number | undefined)[] {
  let ahead: number | undefined
  return expressions
    .toReversed()
    .map(expression => {
      const next = ahead
      ahead = statedYear(expression) ?? ahead
      return next
    })
    .toReversed()
}

const isDeictic = ({ meaning }: Expression): boolean => {
  if (meaning.kind === 'timed') return meaning.day.kind === 'weekday' || meaning.day.kind === 'away'
  return meaning.kind === 'weekday' || (meaning.kind === 'away' && meaning.from !== 'told')
}

/** A history tells many years, and hardly a "yesterday" or "Friday": what is undated in it hangs on what it told, not on its own day. */
function isHistory(expressions: readonly Expression[]): boolean {
  const years = expressions.filter(e => statedYear(e) !== undefined).length
  return years >= 5 && years > 3 * expressions.filter(isDeictic).length
}

/** Does what follows count from it? A year ago is looked at only in passing, and so is a quarter to come. */
const tells = ({ type, meaning }: Expression, tense: Tense): boolean =>
  (type === 'DATE' || type === 'TIME') &&
  meaning.kind !== 'year-ago' &&
  meaning.kind !== 'same-quarter' &&
  !(meaning.kind === 'part-of-year' && meaning.part.startsWith('-Q') && tense === 'future')

const spanOf = (lexemes: readonly Lexeme[], { from, to }: Expression): Span => ({
  start: lexemes[from]?.start ?? 0,
  end: lexemes[to - 1]?.end ?? 0,
})

const moving = (reference: Reference | undefined, thread: Thread): boolean =>
  reference === 'document' ||
  (reference === 'told' && thread.dateMoves) ||
  (reference === 'quarter' && thread.quarterMoves)

interface Placing {
  readonly doc: EnglishText
  readonly day?: Day
  readonly lexemes: readonly Lexeme[]
}

function foundAt(
  { doc, day, lexemes }: Placing,
  expression: Expression,
  footing: Footing & { readonly thread: Thread },
): TimexFound {
  const { type, meaning, loose } = expression
  const placed = place(meaning, footing)
  const span = spanOf(lexemes, expression)
  const relative = moving(placed?.reference, footing.thread) || placed?.value === 'PRESENT_REF'
  const dated = placed && !loose && (type === 'DATE' || type === 'TIME')
  const asStated = doc.text.slice(span.start, span.end)
  const moment = dated ? momentOf(placed.value, meaning, { asStated, ...(relative && day && { day }) }) : undefined
  return { ...span, type, value: placed?.value ?? openValue(meaning), relative, ...(moment && { moment }) }
}

/** All expressions of time in a text, ascending and without overlap, each placed from the document's day and from what the text told before. */
export function findTimex(doc: EnglishText, day?: Day): readonly TimexFound[] {
  const lexemes = lexemesOf(doc)
  const expressions = findExpressions(lexemes)
  const history = isHistory(expressions)
  let thread: Thread = { told: {}, dateMoves: false, quarterMoves: false }
  let sentence = 0
  const nextYear = yearsAhead(expressions)
  return expressions.map((expression, index) => {
    const token = lexemes[expression.from]?.token ?? 0
    while ((doc.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= token) sentence++
    const bounds = doc.sentences[sentence] ?? { from: token, to: token + 1 }
    const tense = tenseAt(doc.tokens, token, bounds)
    const found = foundAt({ doc, ...(day && { day }), lexemes }, expression, {
      ...(day && { day }),
      history,
      tense,
      told: thread.told,
      thread,
    })
    if (tells(expression, tense)) thread = telling(thread, found, nextYear[index])
    return found
  })
}
