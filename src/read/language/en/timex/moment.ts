import { addDays, type Day, parseDay, weekdayOf } from '../../../../core/day.ts'
import { type Grain, isEdtf, parseEdtf } from '../../../../core/edtf.ts'
import { type Basis, type Moment, moment } from '../../../../core/moment.ts'
import type { Meaning } from './meaning.ts'

interface Written {
  readonly edtf: string
  readonly grain: Grain
}

const two = (n: number): string => String(n).padStart(2, '0')
const seasons: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }

const months = (year: string, { from, to }: { from: number; to: number }): Written => ({
  edtf: `${year}-${two(from)}/${year}-${two(to)}`,
  grain: 'span',
})

function week(year: string, number: number, fromDay: 0 | 5): Written | undefined {
  const fourth = parseDay(`${year}-01-04`)
  if (!fourth || number > 53) return undefined
  const monday = addDays(fourth, -((weekdayOf(fourth) + 6) % 7) + 7 * (number - 1))
  return { edtf: `${addDays(monday, fromDay)}/${addDays(monday, 6)}`, grain: 'span' }
}

type Writing = (parts: readonly string[]) => Written | undefined
/** The forms of TIMEX3 that name a stretch of the calendar, and how EDTF writes it. */
const forms: readonly (readonly [RegExp, Writing])[] = [
  [/^(\d{4}-\d{2}-\d{2})(?:T.*)?$/, ([, day = '']) => ({ edtf: day, grain: 'day' })],
  [/^(\d{4}-\d{2})$/, ([, month = '']) => ({ edtf: month, grain: 'month' })],
  [/^(\d{4})$/, ([, year = '']) => ({ edtf: year, grain: 'year' })],
  [/^(\d{3})$/, ([, decade = '']) => ({ edtf: `${decade}X`, grain: 'decade' })],
  [/^(\d{2})$/, ([, century = '']) => ({ edtf: `${century}XX`, grain: 'span' })],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, year = '', code = '']) => ({ edtf: `${year}-${seasons[code]}`, grain: 'season' })],
  [/^(\d{4})-Q([1-4])$/, ([, year = '', n]) => months(year, { from: Number(n) * 3 - 2, to: Number(n) * 3 })],
  [/^(\d{4})-H([12])$/, ([, year = '', n]) => months(year, { from: Number(n) * 6 - 5, to: Number(n) * 6 })],
  [/^(\d{4})-W(\d{2})(-WE)?$/, ([, year = '', n, weekend]) => week(year, Number(n), weekend === undefined ? 0 : 5)],
]

function written(value: string): Written | undefined {
  for (const [form, write] of forms) {
    const found = form.exec(value)
    if (found) return write(found)
  }
  return undefined
}

const bases: { readonly [K in Meaning['kind']]: Basis } = {
  fixed: 'stated',
  'month-day': 'stated-partial',
  'part-of-year': 'stated-partial',
  'in-year': 'stated-partial',
  weekday: 'relative-weekday',
  holiday: 'stated-partial',
  'day-number': 'stated-partial',
  'short-year': 'stated-partial',
  'short-decade': 'stated-partial',
  away: 'relative',
  'year-ago': 'relative',
  'latest-quarter': 'relative',
  'same-quarter': 'relative',
  weekend: 'relative',
  timed: 'relative',
  hour: 'relative',
}

function basisOf(meaning: Meaning): Basis {
  if (meaning.kind === 'timed') return basisOf(meaning.day)
  if (meaning.kind === 'in-year') return meaning.year.kind === 'fixed' ? 'stated' : 'stated-partial'
  return meaning.kind === 'away' && meaning.unit === 'D' && meaning.from !== 'told'
    ? 'relative-today'
    : bases[meaning.kind]
}

/** The stretch of the calendar that a value names, never finer than its words: a year told by "a year ago" stays a year. */
export function momentOf(
  value: string,
  meaning: Meaning,
  { day, asStated }: { day?: Day; asStated: string },
): Moment | undefined {
  if (value === 'PRESENT_REF')
    return day && moment({ edtf: parseEdtf(day), basis: 'document-date', semantics: 'as-of', reference: day, asStated })
  const found = written(value)
  if (
    !found ||
    !isEdtf(found.edtf) ||
    ((meaning.kind === 'year-ago' || meaning.kind === 'same-quarter') && found.grain !== 'year')
  )
    return undefined
  return moment({
    edtf: found.edtf,
    basis: basisOf(meaning),
    ...(day && { reference: day }),
    asStated,
    wordsGrain: found.grain,
  })
}
