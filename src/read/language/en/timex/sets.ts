import { type Read, type Reader, reader } from './reader.ts'
import { lasting } from './durations.ts'
import { begins } from './lexicon.ts'
import { fixed } from './meaning.ts'
import { is, readCount, skip, type Words } from './words.ts'

const isoWeekday = (weekday: number): number => (weekday === 0 ? 7 : weekday)

/** "Mondays", "Tuesday nights". */
const weekdays: Read = (w, i) => {
  const { weekday, plural } = w[i]?.sense ?? {}
  if (weekday === undefined || !w[i]?.capital) return undefined
  const part = w[i + 1]?.sense
  if (!plural && !(part?.dayPart && part.plural)) return undefined
  const value = `XXXX-WXX-${isoWeekday(weekday)}`
  return part?.dayPart?.length === 3 ? fixed(i + 2, 'SET', value + part.dayPart) : fixed(i + 1, 'SET', value)
}

/** "every day", "each Thursday", "every two weeks", "every other month", "every Monday morning". */
const each: Read = (w, i) => {
  if (!is(w, i, 'every', 'each')) return undefined
  const other = is(w, i + 1, 'other') ? 2 : undefined
  const count = other ? { to: i + 2, n: other } : (readCount(w, i + 1) ?? { to: i + 1, n: 1 })
  const sense = w[count.to]?.sense
  if (sense?.unit !== undefined && !is(w, count.to, 'second'))
    return fixed(count.to + 1, 'SET', lasting(sense.unit, count.n))
  if (sense?.dayPart !== undefined && !sense.plural) return fixed(count.to + 1, 'SET', `XXXX-XX-XX${sense.dayPart}`)
  if (sense?.month !== undefined) return fixed(count.to + 1, 'SET', `XXXX-${String(sense.month).padStart(2, '0')}`)
  if (sense?.season !== undefined) return fixed(count.to + 1, 'SET', `XXXX-${sense.season}`)
  if (sense?.weekday === undefined) return undefined
  const part = w[count.to + 1]?.sense?.dayPart
  const value = `XXXX-WXX-${isoWeekday(sense.weekday)}`
  return part?.length === 3 ? fixed(count.to + 2, 'SET', value + part) : fixed(count.to + 1, 'SET', value)
}

const measured = new Set(['NOUN', 'NUM', 'SYM', 'PROPN'])
const words = new Set(['once', 'twice', 'times', 'hours', 'days', 'million', 'billion', 'dollars'])
/** "$33 million a year", "four flights a week", "per day": how often, not how long. */
const per: Read = (w, i) => {
  const by = is(w, i, 'per')
  if (!by && !is(w, i, 'a', 'an')) return undefined
  const { unit, plural } = w[i + 1]?.sense ?? {}
  if (unit === undefined || plural || is(w, i + 2, 'ago', 'earlier', 'later', 'after', 'before', '-', 'and', 'or'))
    return undefined
  const before = w[i - 1]
  if (!by && !(before && (words.has(before.lower) || (measured.has(before.pos) && isCounted(w, i - 1)))))
    return undefined
  return fixed(i + 2, 'SET', lasting(unit, 1))
}

/** A number stands up to three words before. */
function isCounted(w: Words, i: number): boolean {
  for (let at = i; at > i - 4; at--) {
    if (w[at]?.number !== undefined || w[at]?.sense?.cardinal !== undefined || is(w, at, '$')) return true
    if (w[at]?.pos === 'VERB' || w[at]?.pos === 'ADP') return false
  }
  return false
}

const beforeDaily = /^(?:NOUN|VERB|ADJ|ADP|PUNCT|ADV|AUX|DET|CCONJ|PART|PRON)$/
const frequency: Read = (w, i) => {
  const every = w[i]?.sense?.every
  if (every === undefined || (w[i]?.capital && i > 0 && w[i - 1]?.pos !== 'PUNCT')) return undefined
  return w[skip(w, i + 1, '-')]?.capital || !beforeDaily.test(w[i - 1]?.pos ?? 'PUNCT')
    ? undefined
    : fixed(i + 1, 'SET', every)
}

export const setReaders: readonly Reader[] = [
  reader(begins.weekday, weekdays),
  reader(begins.every, each),
  reader(begins.article | begins.every, per),
  reader(begins.every, frequency),
]
