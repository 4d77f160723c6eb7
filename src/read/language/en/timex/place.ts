import { type Day, dayNumber, isRealDay, parseDay, weekdayOf, ymd } from '../../../../core/day.ts'
import { holidayDay } from './holidays.ts'
import type { From, Meaning, Which } from './meaning.ts'
import { four, inRange, isClose, shifted, startOf, two, weekdayFrom, yearOfPart } from './reckon.ts'
import type { Tense } from './tense.ts'

/** What an expression is placed by. */
export interface Footing {
  /** The day of the document. */
  readonly day?: Day
  /** A history: what is undated follows what was told before, and not the day of the document. */
  readonly history: boolean
  readonly tense: Tense
  readonly told: Told
}

/** What the text told last: one date as its year, month and day, as far as it was told, and one quarter. */
export interface Told {
  /** `1918`, `BC0499` */
  readonly year?: string
  /** `1918-11` */
  readonly month?: string
  readonly day?: Day
  /** `1989-Q3` */
  readonly quarter?: string
}

/** What a date was counted from: the document's day, the date told last, or the quarter told last. */
export type Reference = 'document' | 'told' | 'quarter'

export interface Placed {
  readonly value: string
  readonly reference?: Reference
}

const midOf = (told: Told): Day | undefined =>
  told.day ?? (told.month ? parseDay(`${told.month}-15`) : told.year ? parseDay(`${told.year}-07-01`) : undefined)

/** The day to count from, and whether it is fine enough for a unit. */
function base(footing: Footing, from: From, unit: string): { readonly day?: Day; readonly reference: Reference } {
  const { told, day } = footing
  const byText = from === 'told' || (footing.history && from === 'story')
  if (!byText) return { ...(day && { day }), reference: 'document' }
  const fine =
    unit === 'Y' || unit === 'DE' || unit === 'CE'
      ? midOf(told)
      : unit === 'm' || unit === 'Q'
        ? (told.day ?? (told.month ? midOf(told) : undefined))
        : told.day
  if (fine) return { day: fine, reference: 'told' }
  if (footing.history) return { reference: 'told' }
  return { ...(day && { day }), reference: 'document' }
}

/** A history goes on: after December comes the January of the next year, after that the text stays in its year. */
function yearInHistory(part: string, told: Told): string | undefined {
  if (told.year === undefined) return undefined
  const last = told.month ? Number(told.month.slice(5, 7)) : undefined
  const { month } = startOf(part)
  const wraps = last !== undefined && last >= 11 && month <= 2 && told.month?.startsWith(told.year)
  return /^\d{4}$/.test(told.year) && wraps ? four(Number(told.year) + 1) : told.year
}

function placePart(part: string, which: Which, footing: Footing): Placed | undefined {
  const { history, told, day, tense } = footing
  if (history && which !== 'last' && which !== 'next') {
    const year = yearInHistory(part, told)
    return year === undefined ? undefined : { value: year + part, reference: 'told' }
  }
  const from = history ? midOf(told) : day
  if (!from) return undefined
  const quarter = part[1] === 'Q' || part[1] === 'H'
  const way =
    which !== 'near'
      ? which
      : quarter
        ? tense === 'future'
          ? 'near'
          : 'past'
        : (tense === 'future' || part.length === 6) && isClose(part, from)
          ? 'near'
          : tense
  const year = yearOfPart(part, from, way)
  return inRange(year) ? { value: four(year) + part, reference: history ? 'told' : 'document' } : undefined
}

/** "Saturday, 25 April": of the years about the reference, the nearest in which that day is a Saturday. */
function onWeekday(part: string, weekday: number, { day, history, told }: Footing): Placed | undefined {
  const from = history ? midOf(told) : day
  if (!from) return undefined
  const { year } = ymd(from)
  const days = [0, -1, 1, -2, 2].map(by => parseDay(`${four(year + by)}${part}`))
  const found = days.filter(d => d !== undefined && weekdayOf(d) === weekday)
  const [nearest] = found.toSorted((a, b) => apart(a, from) - apart(b, from))
  return nearest && { value: nearest, reference: history ? 'told' : 'document' }
}
const apart = (a: Day | undefined, b: Day): number => (a ? Math.abs(dayNumber(a) - dayNumber(b)) : 0)

type Placing<K extends Meaning['kind']> = (
  meaning: Extract<Meaning, { kind: K }>,
  footing: Footing,
) => Placed | undefined

const dayValue = (value: string | undefined, reference: Reference): Placed | undefined =>
  value === undefined ? undefined : { value, reference }

const placings: { readonly [K in Meaning['kind']]: Placing<K> } = {
  fixed: ({ value }) => ({ value }),
  'month-day': ({ month, day, weekday }, footing) => {
    const part = `-${two(month)}-${two(day)}`
    const placed = (weekday !== undefined && onWeekday(part, weekday, footing)) || placePart(part, 'near', footing)
    if (!placed) return undefined
    const real = placed.value.startsWith('BC') || isRealDay({ year: Number(placed.value.slice(0, 4)), month, day })
    return real ? placed : undefined
  },
  'part-of-year': ({ part, which }, footing) => placePart(part, which, footing),
  'in-year': ({ part, year }, footing) => {
    const placed = place(year, footing)
    return placed && { ...placed, value: placed.value + part }
  },
  weekday: ({ weekday, which, from }, footing) => {
    const { day, reference } = base(footing, from, 'D')
    const way = which === 'near' ? (footing.tense === 'present' ? 'past' : footing.tense) : which
    return day && dayValue(weekdayFrom(day, weekday, way), reference)
  },
  holiday: ({ name, which }, footing) => {
    const from = footing.history ? midOf(footing.told) : footing.day
    if (!from) return undefined
    const { year } = ymd(from)
    const reference = footing.history ? 'told' : 'document'
    const way = which === 'near' ? footing.tense : which
    const days = [year - 1, year, year + 1].map(y => holidayDay(name, y)).filter(d => d !== undefined)
    if (footing.history || way === 'this') return dayValue(holidayDay(name, year), reference)
    if (way === 'past' || way === 'last')
      return dayValue(
        days.findLast(d => d <= from),
        reference,
      )
    if (way === 'future' || way === 'next')
      return dayValue(
        days.find(d => d >= from),
        reference,
      )
    return dayValue(
      days.toSorted((a, b) => Math.abs(dayNumber(a) - dayNumber(from)) - Math.abs(dayNumber(b) - dayNumber(from)))[0],
      reference,
    )
  },
  'day-number': ({ day }, { told, day: written, history }) => {
    if (told.month !== undefined) return dayValue(parseDay(`${told.month}-${two(day)}`), 'told')
    return history || !written ? undefined : dayValue(parseDay(`${written.slice(0, 7)}-${two(day)}`), 'document')
  },
  'short-year': ({ year }, footing) => shortYear(year, footing),
  'short-decade': ({ decade }, footing) => {
    const placed = shortYear(decade, footing)
    return placed && { ...placed, value: placed.value.slice(0, 3) }
  },
  away: ({ unit, count, from }, footing) => {
    const era = footing.told.year
    if (unit === 'Y' && from !== 'speaker' && footing.history && era?.startsWith('BC'))
      return { value: `BC${four(Math.max(1, Number(era.slice(2)) - count))}`, reference: 'told' }
    const { day, reference } = base(footing, from, unit)
    // "two days later", told as past, counts from a day that the text does not give
    if (from === 'told' && reference === 'document' && count > 0 && footing.tense === 'past') return undefined
    return day && dayValue(shifted(day, unit, count), reference)
  },
  'year-ago': (_, footing) => {
    const { quarter } = footing.told
    if (quarter !== undefined && !footing.history)
      return { value: four(Number(quarter.slice(0, 4)) - 1) + quarter.slice(4), reference: 'quarter' }
    const { day, reference } = base(footing, 'story', 'Y')
    return day && dayValue(shifted(day, 'Y', -1), reference)
  },
  'same-quarter': ({ year }, { told: { quarter } }) =>
    quarter === undefined ? { value: year } : { value: year + quarter.slice(4), reference: 'quarter' },
  'latest-quarter': (_, footing) => {
    if (footing.told.quarter !== undefined) return { value: footing.told.quarter, reference: 'quarter' }
    return footing.day && dayValue(shifted(footing.day, 'Q', footing.tense === 'future' ? 0 : -1), 'document')
  },
  weekend: (_, { day, told, history, tense }) => {
    const from = history ? told.day : day
    const working = from !== undefined && weekdayOf(from) % 6 !== 0
    return from && dayValue(shifted(from, 'WE', working && tense !== 'future' ? -1 : 0), history ? 'told' : 'document')
  },
  timed: ({ day, time }, footing) => {
    const placed = place(day, footing)
    return placed && { ...placed, value: placed.value + time }
  },
  hour: ({ time }, footing) => {
    const { day, reference } = base(footing, 'told', 'D')
    return day && { value: day + time, reference }
  },
}

function shortYear(year: number, footing: Footing): Placed | undefined {
  const now = footing.history ? footing.told.year : footing.day
  if (now === undefined || now.startsWith('BC'))
    return footing.history || now ? undefined : { value: four(1900 + year) }
  const current = Number(now.slice(0, 4))
  const same = Math.floor(current / 100) * 100 + year
  return { value: four(same > current + 5 ? same - 100 : same), reference: footing.history ? 'told' : 'document' }
}

/** The TIMEX3 value, where it can be placed. */
export function place(meaning: Meaning, footing: Footing): Placed | undefined {
  // Each entry of the table takes the meaning of its own kind.
  const placing = placings[meaning.kind] as Placing<Meaning['kind']>
  return placing(meaning, footing)
}
