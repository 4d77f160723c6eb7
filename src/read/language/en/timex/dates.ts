import { dayAlone, dayBehindMonth, dayMonth, inFigures, monthAlone, monthDay, readDayNumber } from './day-and-month.ts'
import { begins, holidayOf, holidayWords } from './lexicon.ts'
import { fixed, type Found, type Which } from './meaning.ts'
import { type Read, type Reader, reader } from './reader.ts'
import { two } from './reckon.ts'
import { digitsAt, is, phraseAt, skip, type Words } from './words.ts'
import { readYear, readYearTail } from './year.ts'

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
  const which: Which = 'near'
  return { to: words.to, type: 'DATE', meaning: { kind: 'holiday', name, which } }
}

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
  reader(begins.the, dayAlone),
  reader(begins.the | begins.number, yearPeriod),
  reader(begins.holiday, holiday),
]
