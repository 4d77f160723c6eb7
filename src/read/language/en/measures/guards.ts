import { labels } from '../quantities/lexicon.ts'
import type { Amount } from './amounts.ts'
import { type Atoms, isDigits, lowerAt } from './atoms.ts'
import { numeric } from './decimal.ts'
import { durations, months, notAfterOne, notBeforeOne, streets, sums } from './lexicon.ts'
import type { Unit } from './units.ts'

/** An amount in its sentence, with what is known of it. */
export interface Candidate {
  readonly atoms: Atoms
  readonly amount: Amount
  readonly unit: Unit | undefined
  /** A bound word stands before or behind it. */
  readonly isBounded: boolean
  /** The words tell a date or an hour. */
  readonly isTime: boolean
}
type Check = (candidate: Candidate) => boolean

const isBareDigits = ({ amount }: Candidate): boolean =>
  amount.inDigits && amount.kind !== 'share' && amount.currency === undefined && amount.sign === undefined

/** "Boeing", "iPhone". */
const isCapitalised = (text: string): boolean => /^\p{Ll}{0,2}\p{Lu}/u.test(text)
const capital = (text: string | undefined): boolean => /^\p{Lu}/u.test(text ?? '')

/** "22nd", "1990s", "M21", "9AB8", "2.1.3": digits that are part of a word. */
const isPartOfWord: Check = ({ atoms, amount }) => {
  const next = atoms[amount.to]
  const before = atoms[amount.from - 1]
  const first = atoms[amount.from]
  if (amount.inDigits && next?.glued && /^(?:st|nd|rd|th|s|am|pm|a|D)$/i.test(next.text)) return true
  if (
    amount.inDigits &&
    next?.glued &&
    /^\p{L}/u.test(next.text) &&
    atoms[amount.to + 1]?.glued &&
    isDigits(atoms[amount.to + 1])
  )
    return true
  const touches = first?.glued && before !== undefined && !amount.currency
  return touches === true && amount.inDigits && /[\p{L}\d_#@:/.&'’]$/u.test(before.text)
}

/** "was founded.[12]", "33°47′N": a note or a position. */
const isMark: Check = ({ atoms, amount }) => {
  const [before, next] = [lowerAt(atoms, amount.from - 1), lowerAt(atoms, amount.to)]
  if (before === '[' && next === ']') return true
  if (next === '°' && !/^[cf]$/.test(lowerAt(atoms, amount.to + 1))) return true
  return /^[′″]$/.test(next) || (before === '°' && atoms[amount.from]?.glued === true)
}

/** "Covid-19", "MiG-29", "7-Eleven", "F-16s". */
const isHyphenName: Check = ({ atoms, amount }) => {
  const hyphen = atoms[amount.from - 1]
  if (amount.inDigits && atoms[amount.from]?.glued && /^[-–]$/.test(hyphen?.lower ?? '') && hyphen?.glued) return true
  const next = atoms[amount.to + 1]
  return (
    amount.inDigits &&
    lowerAt(atoms, amount.to) === '-' &&
    atoms[amount.to]?.glued === true &&
    next?.glued === true &&
    /^\p{Lu}\p{Ll}/u.test(next.text)
  )
}

const clock = /^(?:a|p|am|pm|gmt|utc|est|edt|pt|bst|ist)$/

/** "10.45pm", "2 p.m.", "17:22", "0930 GMT". */
const isHour: Check = ({ atoms, amount }) =>
  amount.inDigits &&
  (/^(?:am|pm)$/.test(lowerAt(atoms, amount.to)) ||
    (/^[ap]$/.test(lowerAt(atoms, amount.to)) &&
      /^[.]$/.test(lowerAt(atoms, amount.to + 1)) &&
      lowerAt(atoms, amount.to + 2) === 'm') ||
    (clock.test(lowerAt(atoms, amount.to)) && lowerAt(atoms, amount.to).length > 2) ||
    (lowerAt(atoms, amount.to) === ':' && atoms[amount.to]?.glued === true && isDigits(atoms[amount.to + 1])) ||
    /^o$/.test(lowerAt(atoms, amount.to)))

/** "3/5/2019", "24/7", "9/11". */
const isSlashed: Check = ({ atoms, amount }) =>
  amount.kind !== 'share' && amount.inDigits && lowerAt(atoms, amount.to) === '/' && isDigits(atoms[amount.to + 1])

const isYearText = (candidate: Candidate): boolean => {
  const { atoms, amount } = candidate
  return (
    isBareDigits(candidate) &&
    /^(?:1[5-9]|20)\d\d$/.test(atoms[amount.from]?.text ?? '') &&
    amount.to - amount.from <= 3 &&
    /^(?:1[5-9]|20)\d\d/.test(amount.upper ?? amount.value)
  )
}

/** "in 2018", "the 2018 level", "Act 1974"; "about 2000 calories" and "2000 metres" are amounts. */
const isYear: Check = candidate =>
  isYearText(candidate) && !candidate.isBounded && !candidate.unit?.measured && !isSum(candidate)

/** "an average of 1500". */
const isSum = ({ atoms, amount }: Candidate): boolean =>
  lowerAt(atoms, amount.from - 1) === 'of' && sums.has(lowerAt(atoms, amount.from - 2))

/** "May 5", "24 March", also where the reader of times saw no date. */
const isDay: Check = candidate => {
  const { atoms, amount } = candidate
  if (!isBareDigits(candidate) || !/^\d{1,2}$/.test(atoms[amount.from]?.text ?? '')) return false
  const named = (at: number): boolean => months.has(lowerAt(atoms, at)) && capital(atoms[at]?.text)
  const before = lowerAt(atoms, amount.from - 1) === '.' ? amount.from - 2 : amount.from - 1
  return named(before) || named(amount.to)
}

/** "Part 3", "iPhone 11", "S&P 500", "HIV 2", "flight 17": the number names. */
const isName: Check = candidate => {
  const { atoms, amount, unit } = candidate
  const before = atoms[amount.from - 1]
  if (!before || candidate.isBounded || amount.currency || amount.value.includes('.')) return false
  if (labels.has(before.lower))
    return !isAge(candidate) && (amount.inDigits || unit === undefined || before.lower === 'chapter')
  if (!isBareDigits(candidate)) return false
  if (before.pos === 'NOUN' && unit === undefined && !isCapitalised(before.text)) return true
  if (!isCapitalised(before.text) || !/^(?:NOUN|PROPN)$/.test(before.pos)) return false
  if (capital(atoms[amount.to]?.text) && !unit?.measured) return true
  return unit === undefined || (!unit.measured && !/[^s]s$/.test(lowerAt(atoms, unit.to - 1)))
}

/** "aged 14", "at age seventeen". */
const isAge = ({ atoms, amount }: Candidate): boolean => /^age[ds]?$/.test(lowerAt(atoms, amount.from - 1))

/** "575 Wilbraham Road": the number of a house. */
const isAddress: Check = candidate => {
  const { atoms, amount } = candidate
  if (!isBareDigits(candidate)) return false
  for (let at = amount.to; at < amount.to + 4 && capital(atoms[at]?.text); at++)
    if (at > amount.to && streets.has(lowerAt(atoms, at))) return true
  return false
}

/** "won 2-1", "1-1 draw": a score. */
const isScore: Check = ({ atoms, amount, unit }) => {
  if (amount.kind === 'range')
    return (
      amount.inDigits &&
      lowerAt(atoms, amount.to - 2) === '-' &&
      unit === undefined &&
      numeric(amount.upper ?? '99') < 20
    )
  const dash = atoms[amount.to]
  return (
    amount.inDigits &&
    amount.kind === 'number' &&
    /^[-–]$/.test(dash?.lower ?? '') &&
    dash?.glued === true &&
    isDigits(atoms[amount.to + 1]) &&
    atoms[amount.to + 1]?.glued === true
  )
}

const nominal = /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/

/** "no one", "the one", "one another": a pronoun counts nothing. */
const isPronoun: Check = ({ atoms, amount }) => {
  if (lowerAt(atoms, amount.from) !== 'one' || amount.to !== amount.from + 1) return false
  const [before, next] = [lowerAt(atoms, amount.from - 1), lowerAt(atoms, amount.to)]
  if (notBeforeOne.has(before) || notAfterOne.has(next)) return true
  if (atoms[amount.from - 1]?.pos === 'ADJ' && next !== 'of') return true
  if (isDigits(atoms[amount.to])) return true
  return next !== 'of' && next !== '-' && !nominal.test(atoms[amount.to]?.pos ?? '')
}

/** "on Tuesday 12", "2019", but not "for three years". */
const isTime: Check = ({ isTime: time, unit, amount }) =>
  time && !unit?.measured && !(unit && durations.has(unit.name.split(' ')[0] ?? '')) && amount.kind !== 'share'

/** "twenty-first", "one-time", "two-faced"? A number that a hyphen joins to an ordinal is one. */
const isOrdinal: Check = ({ atoms, amount }) =>
  lowerAt(atoms, amount.to) === '-' &&
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/.test(lowerAt(atoms, amount.to + 1))

const checks: readonly Check[] = [
  isPartOfWord,
  isMark,
  isHyphenName,
  isHour,
  isSlashed,
  isYear,
  isDay,
  isName,
  isAddress,
  isScore,
  isPronoun,
  isTime,
  isOrdinal,
]

/** Do these number words state how much or how many? */
export const isAmount = (candidate: Candidate): boolean => !checks.some(excluded => excluded(candidate))
