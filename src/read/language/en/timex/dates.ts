import { isRealDay } from '../../../../core/day.ts'
import { begins, holidayOf, holidayWords } from './lexicon.ts'
import { fixed, type Found, type Meaning, type Which } from './meaning.ts'
import { digitsAt, is, phraseAt, skip, type Words } from './words.ts'

/** Ways of writing a date. Every reader tells what begins at `i`, and where it ends. */
type Read = (w: Words, i: number) => Found | undefined

const two = (n: number): string => String(n).padStart(2, '0')
const four = (n: number): string => String(n).padStart(4, '0')

interface Year {
  readonly to: number
  /** As TIMEX3 writes it: `1990`, `BC0499`. */
  readonly value: string
  readonly year: number
}

/** "1990", "499 BC", "nineteen ninety-six", "two thousand and three". */
export function readYear(w: Words, i: number): Year | undefined {
  const n = w[i]?.number
  if (n === undefined) return yearInWords(w, i)
  const to = i + 1
  if (is(w, to, 'bc', 'bce')) return { to: to + 1, value: `BC${four(n)}`, year: -n }
  if (is(w, to, 'b') && is(w, to + 1, '.') && is(w, to + 2, 'c'))
    return { to: skip(w, to + 3, '.'), value: `BC${four(n)}`, year: -n }
  if (is(w, to, 'ad', 'ce') && w[to]?.capital) return { to: to + 1, value: four(n), year: n }
  if (is(w, to, '-', '–', '/') && w[to + 1]?.number !== undefined && is(w, to + 2, 'bc', 'bce'))
    return { to, value: `BC${four(n)}`, year: -n }
  if (digitsAt(w, i) !== 4 || n < 1000 || n > 2199) return undefined
  const tail = w[to]
  const inFigure =
    tail?.tight && (is(w, to, '%') || (is(w, to, '.', ',', ':') && w[to + 1]?.number !== undefined && w[to + 1]?.tight))
  return inFigure || (w[i]?.tight && is(w, i - 1, '$', '£', '€', '#', '.', '@'))
    ? undefined
    : { to, value: four(n), year: n }
}

function yearInWords(w: Words, i: number): Year | undefined {
  const first = w[i]?.sense?.cardinal
  if (first === 2 && w[i + 1]?.sense?.cardinal === 1000) {
    const behind = skip(w, i + 2, 'and')
    const rest = w[behind]?.sense?.cardinal
    const year = rest !== undefined && rest < 100 ? 2000 + rest : 2000
    return { to: year > 2000 ? behind + 1 : i + 2, value: four(year), year }
  }
  const tens = w[i + 1]?.sense?.cardinal
  if (first === undefined || first < 13 || first > 20 || tens === undefined || tens < 10 || tens > 90) return undefined
  const join = is(w, i + 2, '-') ? i + 3 : i + 2
  const unit = w[join]?.sense?.cardinal
  const more = tens >= 20 && unit !== undefined && unit > 0 && unit < 10
  const year = first * 100 + tens + (more ? unit : 0)
  return { to: more ? join + 1 : i + 2, value: four(year), year }
}

interface DayNumber {
  readonly to: number
  readonly day: number
}

const suffixes = ['st', 'nd', 'rd', 'th']
/** "3", "12th", "eighth". */
function readDayNumber(w: Words, i: number): DayNumber | undefined {
  const n = w[i]?.number
  if (n === undefined) {
    const ordinal = w[i]?.sense?.ordinal
    return ordinal === undefined || w[i]?.sense?.unit !== undefined ? undefined : { to: i + 1, day: ordinal }
  }
  if (digitsAt(w, i) > 2 || n < 1 || n > 31) return undefined
  const to = w[i + 1]?.tight ? skip(w, i + 1, ...suffixes) : i + 1
  const more = w[to]
  if (
    more?.tight &&
    (is(w, to, '%') || (is(w, to, '.', ',', ':') && w[to + 1]?.tight && w[to + 1]?.number !== undefined))
  )
    return undefined
  return { to, day: n }
}

interface Month {
  readonly to: number
  readonly month: number
}

/** "October", "Oct.". */
function readMonth(w: Words, i: number): Month | undefined {
  const sense = w[i]?.sense
  if (sense?.month === undefined || !w[i]?.capital) return undefined
  const dotted = sense.short && is(w, i + 1, '.') && w[i + 1]?.tight
  return { to: dotted ? i + 2 : i + 1, month: sense.month }
}

/** ", 1990", " 1990", " of 1990", " last year". */
function readYearTail(w: Words, i: number): { readonly to: number; readonly year: Meaning } | undefined {
  const at = skip(w, i, ',', 'of')
  const year =
    digitsAt(w, at) === 4 || is(w, i, 'of') || is(w, at + 1, 'bc', 'bce') || w[at]?.sense?.cardinal
      ? readYear(w, at)
      : undefined
  if (year && (year.year > 0 || !is(w, i, ','))) return { to: year.to, year: { kind: 'fixed', value: year.value } }
  const bare = skip(w, at, 'the')
  const side = w[bare]?.sense
  const word = side?.told && is(w, bare, 'that') && is(w, bare + 1, 'same') ? bare + 2 : bare + 1
  if (!side?.side || !is(w, word, 'year') || is(w, i, ',') || is(w, word + 1, "'")) return undefined
  const count = { last: -1, this: 0, next: 1 }[side.side]
  return { to: word + 1, year: { kind: 'away', unit: 'Y', count, from: side.told ? 'told' : 'story' } }
}

const dayOf = (to: number, { month, day }: { month: number; day: number }, year?: Meaning): Found | undefined => {
  if (!isRealDay({ year: 2000, month, day })) return undefined
  const meaning: Meaning = year
    ? { kind: 'in-year', part: `-${two(month)}-${two(day)}`, year }
    : { kind: 'month-day', month, day }
  return { to, type: 'DATE', meaning }
}

const isJoin = (w: Words, i: number): boolean =>
  is(w, i, '-', '–', '—', '/', 'and', 'or', 'to', 'until', 'through', ',', '&')

/** Behind "6" in "6-7 January 1916", "23, 24 and 25 May": where the month stands that they share. */
function sharedMonth(w: Words, i: number): number | undefined {
  let at = i
  for (let n = 0; n < 6 && isJoin(w, at); n++) {
    const next = readDayNumber(w, skip(w, is(w, at, ',') ? skip(w, at + 1, 'and', 'or') : at + 1, 'the'))
    if (!next) return undefined
    at = next.to
    if (readMonth(w, skip(w, at, 'of'))) return at
  }
  return undefined
}

const dayMonth: Read = (w, i) => {
  const day = readDayNumber(w, skip(w, i, 'the'))
  if (!day) return undefined
  const direct = skip(w, skip(w, day.to, 'of'), '-')
  const own = readMonth(w, direct)
  if (own) {
    const tail = readYearTail(w, own.to)
    return dayOf(tail?.to ?? own.to, { month: own.month, day: day.day }, tail?.year)
  }
  const shared = sharedMonth(w, day.to)
  const month = shared === undefined ? undefined : readMonth(w, skip(w, shared, 'of'))
  return month && dayOf(day.to, { month: month.month, day: day.day }, readYearTail(w, month.to)?.year)
}

/** Behind "March 5" in "March 5-9, 1918": the year that they share. */
function sharedYear(w: Words, i: number): Meaning | undefined {
  let at = i
  for (let n = 0; n < 6 && isJoin(w, at); n++) {
    const next = readDayNumber(w, is(w, at, ',') ? skip(w, at + 1, 'and') : at + 1)
    if (!next) return undefined
    at = next.to
    const year = readYearTail(w, at)
    if (year && !is(w, at, 'of')) return year.year
  }
  return undefined
}

const monthDay: Read = (w, i) => {
  const month = readMonth(w, i)
  const day = month && readDayNumber(w, skip(w, month.to, 'the'))
  if (!month || !day) return undefined
  const tail = readYearTail(w, day.to)
  return dayOf(tail?.to ?? day.to, { month: month.month, day: day.day }, tail?.year ?? sharedYear(w, day.to))
}

/** The "9, 1918" of "March 5-9, 1918", the "25" of "April 24 and 25". */
const dayBehindMonth: Read = (w, i) => {
  const day = w[i]?.number === undefined || !isJoin(w, i - 1) ? undefined : readDayNumber(w, i)
  if (!day) return undefined
  let at = i
  for (let n = 0; n < 6 && isJoin(w, at - 1); n++) {
    at = is(w, at - 2, ',') ? at - 3 : at - 2
    if (w[at]?.lower.length === 2 && suffixes.includes(w[at]?.lower ?? '')) at--
    if (w[at]?.number === undefined || (w[at]?.number ?? 99) > 31) return undefined
    const name = is(w, at - 1, '.') ? at - 2 : at - 1
    const month = readMonth(w, name)
    if (!month || month.to !== at) continue
    const tail = is(w, day.to, ',') && digitsAt(w, day.to + 1) !== 4 ? undefined : readYearTail(w, day.to)
    return dayOf(tail?.to ?? day.to, { month: month.month, day: day.day }, tail?.year ?? sharedYear(w, day.to))
  }
  return undefined
}

const monthAlone: Read = (w, i) => {
  const month = readMonth(w, i)
  if (!month) return undefined
  const tail = readYearTail(w, month.to) ?? yearBehindPair(w, month.to)
  const part = `-${two(month.month)}`
  const to = tail?.to ?? month.to
  if (tail) return { to, type: 'DATE', meaning: { kind: 'in-year', part, year: tail.year } }
  return { to, type: 'DATE', meaning: { kind: 'part-of-year', part, which: 'near' }, needsSign: true }
}

/** "March and May 2030", "August-September 1950": the first month takes the year of the second, and ends where it stands. */
function yearBehindPair(w: Words, i: number): { readonly to: number; readonly year: Meaning } | undefined {
  const second = isJoin(w, i) ? readMonth(w, i + 1) : undefined
  const tail = second && readYearTail(w, second.to)
  return tail && { to: i, year: tail.year }
}

const inFigures: Read = (w, i) => {
  const [a, sep, b, again, c] = [w[i], w[i + 1], w[i + 2], w[i + 3], w[i + 4]]
  if (
    a?.number === undefined ||
    b?.number === undefined ||
    c?.number === undefined ||
    !sep ||
    sep.lower !== again?.lower
  )
    return undefined
  if (!'-/.'.includes(sep.lower) || !sep.tight || !b.tight || !again.tight || !c.tight) return undefined
  const size = digitsAt(w, i) * 100 + digitsAt(w, i + 2) * 10 + digitsAt(w, i + 4)
  const iso = size === 422 && { year: a.number, month: b.number, day: c.number }
  const year = c.number < 100 ? (c.number > 50 ? 1900 : 2000) + c.number : c.number
  const british = size % 10 !== 1 && size < 300 && { year, month: b.number, day: a.number }
  const american = size % 10 !== 1 && size < 300 && sep.lower !== '.' && { year, month: a.number, day: b.number }
  const real = [iso, american, british].find(d => d && isRealDay(d))
  return real ? fixed(i + 5, 'DATE', `${four(real.year)}-${two(real.month)}-${two(real.day)}`) : undefined
}

const season: Read = (w, i) => {
  const code = w[i]?.sense?.season
  if (code === undefined) return undefined
  const tail = readYearTail(w, i + 1)
  if (tail) return { to: tail.to, type: 'DATE', meaning: { kind: 'in-year', part: `-${code}`, year: tail.year } }
  return {
    to: i + 1,
    type: 'DATE',
    meaning: { kind: 'part-of-year', part: `-${code}`, which: 'near' },
    needsSign: true,
  }
}

const year: Read = (w, i) => {
  const named = is(w, i, 'the') && is(w, i + 1, 'year') ? i + 2 : is(w, i, 'fiscal') ? skip(w, i + 1, 'year') : i
  const found = readYear(w, named)
  if (!found) return undefined
  const part = quarter(w, found.to)
  if (part?.meaning.kind === 'part-of-year')
    return {
      ...part,
      meaning: { kind: 'in-year', part: part.meaning.part, year: { kind: 'fixed', value: found.value } },
    }
  return { ...fixed(found.to, 'DATE', found.value), ...(named === i && { needsSign: true }) }
}

/** "1990s", "'90s", "nineties". */
const decade: Read = (w, i) => {
  const n = w[i]?.number
  const plural = (at: number): number =>
    is(w, at, 's') && w[at]?.tight ? at + 1 : is(w, at, "'") && is(w, at + 1, 's') && w[at + 1]?.tight ? at + 2 : at
  if (n !== undefined && digitsAt(w, i) === 4 && n % 10 === 0 && plural(i + 1) > i + 1)
    return fixed(plural(i + 1), 'DATE', String(n / 10))
  const marked = is(w, i, "'") ? i + 1 : i
  const short = w[marked]?.number
  if (
    short !== undefined &&
    digitsAt(w, marked) === 2 &&
    short % 10 === 0 &&
    short >= 10 &&
    plural(marked + 1) > marked + 1
  )
    return {
      to: plural(marked + 1),
      type: 'DATE',
      meaning: { kind: 'short-decade', decade: short },
      needsSign: marked === i,
    }
  if (marked > i && short !== undefined && digitsAt(w, marked) === 2 && w[marked]?.tight && !w[marked + 1]?.tight)
    return { to: marked + 1, type: 'DATE', meaning: { kind: 'short-year', year: short } }
  const word = w[i]?.sense?.decade
  if (word === undefined) return undefined
  return { to: i + 1, type: 'DATE', meaning: { kind: 'short-decade', decade: word }, needsSign: true }
}

/** "20th century", "nineteenth-century". */
const century: Read = (w, i) => {
  const nth = readDayNumber(w, i)
  if (!nth) return undefined
  const unit = skip(w, nth.to, '-')
  if (!is(w, unit, 'century', 'centuries')) return undefined
  const before = is(w, unit + 1, 'bc', 'bce')
  return fixed(before ? unit + 2 : unit + 1, 'DATE', `${before ? 'BC' : ''}${two(before ? nth.day : nth.day - 1)}`)
}

const halves = new Map([
  ['quarter', 'Q'],
  ['half', 'H'],
])
/** "third quarter", "fiscal first-quarter of 1990", "Q3 2014", "last half of 1989". */
const quarter: Read = (w, i) => {
  if (is(w, i, 'q') && w[i]?.capital && w[i + 1]?.tight && w[i + 1]?.number !== undefined)
    return partOfYear(w, i + 2, `-Q${w[i + 1]?.number}`)
  const start = skip(w, skip(w, i, 'fiscal'), '-')
  const nth =
    w[start]?.sense?.ordinal ?? (is(w, start, 'last', 'latter', 'final') && is(w, start + 1, 'half') ? 2 : undefined)
  const unit = skip(w, start + 1, '-')
  const code = halves.get(w[unit]?.lower ?? '')
  if (nth === undefined || code === undefined || nth > (code === 'Q' ? 4 : 2)) return undefined
  const found = partOfYear(w, unit + 1, `-${code}${nth}`)
  return code === 'H' && found.meaning.kind === 'part-of-year' ? undefined : found
}

function partOfYear(w: Words, at: number, part: string): Found {
  const tail = readYearTail(w, at)
  if (tail) return { to: tail.to, type: 'DATE', meaning: { kind: 'in-year', part, year: tail.year } }
  return { to: at, type: 'DATE', meaning: { kind: 'part-of-year', part, which: 'near' } }
}

/** "the 1988 period", beside a quarter of another year. */
const yearPeriod: Read = (w, i) => {
  const found = readYear(w, skip(w, i, 'the'))
  if (!found || !is(w, found.to, 'period', 'quarter')) return undefined
  return { to: found.to + 1, type: 'DATE', meaning: { kind: 'same-quarter', year: found.value } }
}

/** "year-end". */
const yearEnd: Read = (w, i) =>
  is(w, i, 'year') && is(w, i + 1, '-') && is(w, i + 2, 'end') ? partOfYear(w, i + 3, '-12-31') : undefined

/** "Christmas Day", "Easter 2016". */
const holiday: Read = (w, i) => {
  const words = w[i]?.capital ? phraseAt(w, i, holidayWords) : undefined
  if (!words) return undefined
  const spelt = words.phrase
    .join(' ')
    .replaceAll(/ ?([.']) ?/g, '$1')
    .replace('st.', 'st. ')
  const name = holidayOf[spelt]
  if (name === undefined) return undefined
  const tail = readYearTail(w, words.to)
  if (tail && /^\d/.test(name))
    return { to: tail.to, type: 'DATE', meaning: { kind: 'in-year', part: `-${name}`, year: tail.year } }
  return { to: words.to, type: 'DATE', meaning: { kind: 'holiday', name, which: 'near' as Which } }
}

/** Reads expressions that begin with one kind of word. */
export interface Reader {
  /** Bits of `begins`. */
  readonly begins: number
  readonly read: Read
}
export const reader = (kinds: number, read: Read): Reader => ({ begins: kinds, read })

export const dateReaders: readonly Reader[] = [
  reader(begins.number | begins.the | begins.ordinal, dayMonth),
  reader(begins.month, monthDay),
  reader(begins.number, dayBehindMonth),
  reader(begins.month, monthAlone),
  reader(begins.number, inFigures),
  reader(begins.season, season),
  reader(begins.number | begins.the | begins.cardinal | begins.other, year),
  reader(begins.number | begins.mark | begins.decade, decade),
  reader(begins.number | begins.ordinal, century),
  reader(begins.ordinal | begins.side | begins.other, quarter),
  reader(begins.unit, yearEnd),
  reader(begins.the | begins.number, yearPeriod),
  reader(begins.holiday, holiday),
]

/** The longest of the expressions that begin here. */
export function longest(readers: readonly Reader[], w: Words, i: number): Found | undefined {
  const kinds = w[i]?.begins ?? 0
  if (kinds === 0) return undefined
  let best: Found | undefined
  for (const one of readers) {
    const found = (one.begins & kinds) === 0 ? undefined : one.read(w, i)
    if (found && (!best || found.to > best.to)) best = found
  }
  return best
}

export type { Read }
