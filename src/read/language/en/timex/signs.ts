import time from '../time.json' with { type: 'json' }
import type { Found } from './meaning.ts'
import { digitsAt, is, type Words } from './words.ts'

const preposition = new Set(time.timex.beforeDate)
const determiner = new Set(time.timex.determiners)
const otherWords = new Set(['may', 'march'])
const nameLike = new Set(['april', 'june', 'august', 'may', 'march'])

const before = (w: Words, i: number): string => w[i - 1]?.lower ?? '.'

/** "Theresa May", "April Varr": a month beside a name without a preposition is a name. */
function isMonth(w: Words, i: number, to: number): boolean {
  const word = w[i]?.lower ?? ''
  const signed = preposition.has(before(w, i))
  const afterMonth = w[i - 2]?.sense?.month !== undefined && is(w, i - 1, 'to', 'and', 'or', '-', '–')
  if (otherWords.has(word))
    return (
      afterMonth ||
      (signed && before(w, i) !== ',' && before(w, i) !== 'and' && before(w, i) !== 'to') ||
      (determiner.has(before(w, i)) && w[to]?.pos === 'NOUN')
    )
  if (!nameLike.has(word) && w[i]?.sense?.short && !is(w, to - 1, '.') && w[to]?.capital) return false
  if (!nameLike.has(word) || signed) return true
  const next = w[to]
  return !(next?.capital && next.pos === 'PROPN') && !(w[i - 1]?.capital && w[i - 1]?.pos === 'PROPN')
}

const inSeason = new Set([...preposition, 'the', 'winter', 'spring', 'summer', 'autumn', 'fall'])
function isSeason(w: Words, i: number, to: number): boolean {
  const word = w[to - 1]?.lower ?? ''
  const sign = before(w, i)
  if (is(w, i, 'the')) return (word !== 'fall' || !is(w, to, 'of', 'in')) && w[to]?.pos !== 'PROPN'
  if (word === 'fall' || word === 'spring')
    return inSeason.has(sign) && !is(w, i - 1, 'to', 'and', 'or', ',', '-') && w[i]?.pos !== 'VERB'
  return inSeason.has(sign) || (w[i]?.pos === 'NOUN' && !w[i - 1]?.capital)
}

const countedThings = new Set(time.timex.counted)
/** "in 2014", "the 1988 war", "(1915)"; "1640 civilians" counts. */
function isYear(w: Words, i: number, to: number): boolean {
  const n = w[i]?.number ?? 2000
  const next = w[to]
  const sign = before(w, i)
  if (next && countedThings.has(next.lower)) return false
  if (digitsAt(w, i) === 0) return !(next?.pos === 'NOUN' && next.lower.endsWith('s'))
  if (digitsAt(w, i) !== 4) return preposition.has(sign) || sign === 'year'
  const plural = next?.pos === 'NOUN' && next.lower.endsWith('s') && !next.capital
  const recent = n >= 1600 && n <= 2100
  if (is(w, i - 1, '$', '£', '€', '#', 'no', 'resolution') || is(w, to, '%', '/')) return false
  if (recent) return !plural || determiner.has(sign) || sign === '-'
  return (
    (preposition.has(sign) &&
      (next?.pos !== 'NOUN' || determiner.has(sign)) &&
      sign !== 'about' &&
      sign !== 'around' &&
      sign !== 'than' &&
      sign !== 'of') ||
    (determiner.has(sign) && next?.pos === 'NOUN' && !plural) ||
    (sign === '(' && n >= 1400)
  )
}

const partSigns = new Set([...preposition, 'the', 'one', 'a', '.', 'that'])
function isPart(w: Words, i: number, to: number): boolean {
  if (w[i]?.capital && i > 0 && !is(w, i - 1, '.', '"', '“', '`')) return false
  if (is(w, i - 1, 'good') || w[to]?.capital) return false
  return is(w, i, 'the') || partSigns.has(before(w, i)) || w[i - 1]?.pos === 'ADJ' || w[i - 1]?.pos === 'DET'
}

const isShortWeekday = (w: Words, i: number, to: number): boolean =>
  is(w, i - 1, 'on', 'until', 'till', 'every', 'each', 'this', 'next', 'last') ||
  (is(w, to - 1, '.') && w[i]?.lower !== 'sat' && w[i]?.lower !== 'sun')

/** Do the words around it bear out that this is a time? */
export function holds(w: Words, i: number, found: Found): boolean {
  if (!found.needsSign) return true
  const { meaning, to } = found
  const start = is(w, i, 'the') ? i + 1 : i
  if (meaning.kind === 'part-of-year') return /\d/.test(meaning.part) ? isMonth(w, i, to) : isSeason(w, i, to)
  if (meaning.kind === 'fixed' && found.type === 'DATE') return isYear(w, start, to)
  if (meaning.kind === 'hour') return isPart(w, i, to)
  if (meaning.kind === 'day-number')
    return is(w, i - 1, 'on', 'by', 'since', 'until', 'from', 'of', 'before', 'after') && !is(w, to, '-')
  if (meaning.kind === 'weekday') return isShortWeekday(w, i, to)
  if (meaning.kind === 'short-decade') return is(w, i - 1, 'the', 'early', 'late', 'mid', '-')
  if (meaning.kind === 'away') return is(w, to, 'before', 'after')
  if (found.type === 'DURATION') return preposition.has(before(w, i))
  return true
}
