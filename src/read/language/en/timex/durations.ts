import time from '../time.json' with { type: 'json' }
import { type Read, type Reader, reader } from './reader.ts'
import { begins } from './lexicon.ts'
import { fixed } from './meaning.ts'
import { is, readCount, skip, type Words } from './words.ts'

const timeUnits = new Set(['S', 'M', 'H'])
const widths: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  m: [1, 'M'],
  '2W': [2, 'W'],
  DE: [10, 'Y'],
  CE: [100, 'Y'],
  ML: [1000, 'Y'],
  WE: [1, 'WE'],
}

const vagueUnits: Readonly<Record<string, string>> = { m: 'M', '2W': 'W', ML: 'ML' }

/** `P3D`, `PT2H`, `PXY`; a half is told in the next smaller unit. */
export function lasting(unit: string, n: number | undefined): string {
  const time = timeUnits.has(unit) ? 'T' : ''
  if (n === undefined) return `P${time}X${vagueUnits[unit] ?? unit}`
  const [factor, code] = widths[unit] ?? [1, unit]
  const whole = Math.floor(n * factor)
  const half = n * factor - whole === 0.5 ? halfOf[unit] : undefined
  if (half === undefined) return `P${time}${n * factor}${code}`
  return whole === 0 ? `P${half.startsWith('T') && !time ? '' : time}${half}` : `P${time}${whole}${code}${half}`
}
const halfOf: Readonly<Record<string, string>> = { Y: '6M', H: '30M', M: '30S', D: 'T12H' }

const between = (w: Words, i: number): number => {
  let at = i
  while (w[at]?.sense?.between && at < i + 2) at++
  return at
}

/** "a minute and a half", "two years or more". */
const unitTail = (w: Words, i: number): number =>
  is(w, i, 'and') && is(w, i + 1, 'a') && is(w, i + 2, 'half')
    ? i + 3
    : is(w, i, 'or') && is(w, i + 1, 'so', 'two', 'more')
      ? i + 2
      : i

const hyphen = (w: Words, i: number): boolean => is(w, i, '-') && w[i]?.tight === true && w[i + 1]?.tight === true

/** "two-year", "16-hour", "decades-long". An age ("four-year-old") is no stretch of time of the story. */
const hyphenated: Read = (w, i) => {
  const unit = w[i]?.sense?.unit
  if (unit !== undefined && hyphen(w, i + 1) && is(w, i + 2, 'long'))
    return fixed(i + 3, 'DURATION', lasting(unit, w[i]?.sense?.plural ? undefined : 1))
  const count = readCount(w, i)
  if (!count || is(w, i, 'a', 'an') || !hyphen(w, count.to)) return undefined
  const named = w[count.to + 1]?.sense?.unit
  if (named === undefined || w[count.to + 1]?.sense?.plural) return undefined
  const to = hyphen(w, count.to + 2) && is(w, count.to + 3, 'long') ? count.to + 4 : count.to + 2
  return hyphen(w, to) && is(w, to + 1, 'old', 'olds') ? undefined : fixed(to, 'DURATION', lasting(named, count.n))
}

/** "three years", "a couple of more weeks", "five year" before what it measures. */
const counted: Read = (w, i) => {
  const count = readCount(w, i)
  if (!count) return undefined
  const at = between(w, count.to)
  const { unit, plural } = w[at]?.sense ?? {}
  if (unit === undefined || isOther(w, at)) return undefined
  const one = is(w, i, 'a', 'an', 'one', 'another') || count.n === 1 || count.n === 0.5
  if (!plural && !one && (!measures.has(w[at + 1]?.pos ?? '') || unit === 'S')) return undefined
  if (!plural && is(w, i, 'some')) return undefined
  if (!plural && hyphen(w, at + 1)) return undefined
  const to = unitTail(w, at + 1)
  if (isAge(w, to)) return undefined
  const n = count.n !== undefined && is(w, to - 1, 'half') ? count.n + 0.5 : count.n
  return fixed(to, 'DURATION', lasting(unit, n))
}

const measures = new Set(['NOUN', 'ADJ'])

const isAge = (w: Words, i: number): boolean =>
  is(w, i, 'old') || (is(w, i, 'of') && is(w, i + 1, 'age')) || (is(w, i, '-') && is(w, i + 1, 'old'))

/** "a second blast", "a night club", "a day care": the unit word does not measure. */
const isOther = (w: Words, at: number): boolean =>
  is(w, at, 'second', 'sec') && w[at + 1]?.pos !== 'PUNCT' && !w[at]?.sense?.plural && w[at - 1]?.number === undefined

/** "the past three months", "the next few weeks", "the first nine months", "recent years". */
const windowed: Read = (w, i) => {
  const start = skip(w, i, 'the', 'these', 'those')
  const sense = w[start]?.sense
  const ranked = sense?.ordinal === 1 || is(w, start, 'final', 'early', 'opening')
  if (!sense?.side && !ranked && !is(w, start, 'recent')) return undefined
  const count = readCount(w, start + 1)
  const at = between(w, count?.to ?? start + 1)
  const { unit, plural } = w[at]?.sense ?? {}
  if (unit === undefined || !plural || (ranked && start === i && !count)) return undefined
  return fixed(at + 1, 'DURATION', lasting(unit, count?.n))
}

/** "the four days", "the years", "the nine months". */
const theCounted: Read = (w, i) => {
  if (!is(w, i, 'the', 'those', 'these')) return undefined
  const count = readCount(w, i + 1)
  const at = count ? between(w, count.to) : i + 1
  const { unit, plural } = w[at]?.sense ?? {}
  if (unit === undefined || !plural || isOther(w, at)) return undefined
  return { ...fixed(at + 1, 'DURATION', lasting(unit, count?.n)), needsSign: !count }
}

const bareUnits = /^(?:H|M|D|W|m|Y|DE|CE|Q)$/
const beforeBare = new Set(time.timex.beforeUnits)
/** "for centuries", "within weeks", "months of twists". */
const barePlural: Read = (w, i) => {
  const { unit, plural } = w[i]?.sense ?? {}
  if (unit === undefined || !plural || !bareUnits.test(unit) || !beforeBare.has(w[i - 1]?.lower ?? 'for'))
    return undefined
  if (is(w, i + 1, 'old') || (is(w, i + 1, '-') && !is(w, i + 2, 'long'))) return undefined
  return fixed(i + 1, 'DURATION', lasting(unit, undefined))
}

/** "some time", "a while", "a long time". */
const aWhile: Read = (w, i) => {
  if (is(w, i, 'some') && is(w, i + 1, 'time')) return fixed(i + 2, 'DURATION', 'PXX')
  if (!is(w, i, 'a')) return undefined
  const at = skip(w, i + 1, 'little', 'long', 'short', 'brief')
  if (is(w, at, 'while')) return fixed(at + 1, 'DURATION', 'PXX')
  return at > i + 1 && is(w, at, 'time', 'period') && !is(w, at + 1, 'ago')
    ? fixed(at + 1, 'DURATION', 'PXX')
    : undefined
}

const counts = begins.number | begins.cardinal | begins.article | begins.vague
export const durationReaders: readonly Reader[] = [
  reader(counts | begins.unit, hyphenated),
  reader(counts | begins.the, counted),
  reader(begins.the | begins.side | begins.ordinal | begins.part | begins.reference | begins.other, windowed),
  reader(begins.the, theCounted),
  reader(begins.unit, barePlural),
  reader(begins.article | begins.vague, aWhile),
]
