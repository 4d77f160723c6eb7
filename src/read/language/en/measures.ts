import type { Measure } from '../../../core/measure.ts'
import type { BoundWord } from '../../../core/quantity.ts'
import type { Span } from '../../stages.ts'
import type { EnglishText } from './document.ts'
import { type Amount, amountAt } from './measures/amounts.ts'
import { type Atom, type Atoms, atomsOf, lowerAt } from './measures/atoms.ts'
import { codes, dollarOf, symbols } from './measures/lexicon.ts'
import { boundOf, changeOf } from './measures/bounds.ts'
import { type Decimal, numeric } from './measures/decimal.ts'
import { type Candidate, isAmount } from './measures/guards.ts'
import { unitAt } from './measures/units.ts'
import { findMoments } from './moments.ts'
import { groups, scales, tens, units, vagueMagnitudes } from './numbers.ts'

/** An amount in the text. `start`/`end` are its number words with bound word and unit. */
export type MeasureFound = Span & Omit<Measure, 'anchor'>
type Numbers = Omit<MeasureFound, 'start' | 'end' | 'unit' | 'change'>

const ofValue = (bound: BoundWord, value: Decimal): Numbers => {
  if (bound === 'about') return { bound, near: value }
  if (bound === 'at-least' || bound === 'more-than') return { bound, min: value }
  if (bound === 'at-most' || bound === 'fewer-than' || bound === 'nearly') return { bound, max: value }
  return { bound: 'exact', min: value, max: value }
}

function numbersOf(amount: Amount, bound: BoundWord | undefined): Numbers {
  const { kind, value, upper } = amount
  if (kind === 'vague-magnitude') return { bound: kind, min: value }
  if (kind !== 'range' || upper === undefined) return ofValue(bound ?? 'exact', value)
  const [min, max] = numeric(value) <= numeric(upper) ? [value, upper] : [upper, value]
  return bound === 'about' ? { bound, near: min, nearTo: max } : { bound: 'range', min, max }
}

const isFall = (amount: Amount): boolean => amount.upper !== undefined && numeric(amount.value) > numeric(amount.upper)

interface Place {
  readonly atoms: Atoms
  readonly isTime: (span: Span) => boolean
}
interface Found {
  readonly measure: MeasureFound
  readonly to: number
  readonly unitTo: number
}

/** The amount before, and where the words of its unit end. */
interface Last {
  readonly measure: MeasureFound
  readonly to: number
}

/** "more than 100 kilometres (60 miles)", "lost 190 points, or 0.6%": the same amount again in other words. */
function restates(atoms: Atoms, from: number, last: Last | undefined): boolean {
  if (!last || last.measure.bound === 'range' || from <= last.to) return false
  const between = atoms.slice(last.to, from).map(a => a.lower)
  return ['(', '/', ', or', '( or', '( about'].includes(between.join(' '))
}

function measureOf(atoms: Atoms, figure: Pick<Candidate, 'amount' | 'unit'>, last: Last | undefined): MeasureFound {
  const { amount, unit } = figure
  const words = boundOf(atoms, amount, unit)
  const again = unit?.measured && restates(atoms, words.from, last) ? last?.measure : undefined
  const change = isFall(amount) ? 'down' : (changeOf(atoms, words.from, amount) ?? again?.change)
  const bound = words.bound ?? again?.bound
  return {
    start: atoms[words.from]?.start ?? 0,
    end: atoms[Math.max(words.to, unit?.to ?? 0) - 1]?.end ?? 0,
    ...numbersOf(amount, bound),
    unit: unit?.name ?? '',
    ...(change && { change }),
  }
}

function measureAt({ atoms, isTime }: Place, at: number, last: Last | undefined): Found | undefined {
  const amount = amountAt(atoms, at)
  if (!amount) return undefined
  const unit = unitAt(atoms, amount)
  const measure = measureOf(atoms, { amount, unit }, last)
  const words = { start: atoms[amount.from]?.start ?? 0, end: atoms[amount.to - 1]?.end ?? 0 }
  const candidate = {
    atoms,
    amount,
    unit,
    isBounded: measure.bound !== 'exact' && measure.bound !== 'range',
    isTime: isTime(words),
  }
  return isAmount(candidate) ? { measure, to: amount.to, unitTo: unit?.to ?? amount.to } : undefined
}

/** Behind what is no amount: all of "2-1", all of "10.45". */
const skipped = (atoms: Atoms, at: number): number => {
  const amount = amountAt(atoms, at)
  const score = amount && /^[-–:/]$/.test(lowerAt(atoms, amount.to)) && atoms[amount.to + 1]?.glued ? 2 : 0
  return amount ? amount.to + score : at + 1
}

function measuresOf(place: Place): readonly MeasureFound[] {
  const found: MeasureFound[] = []
  let last: Last | undefined
  for (let at = 0; at < place.atoms.length; ) {
    const atom = place.atoms[at]
    if (!atom || !mayBegin(atom)) {
      at++
      continue
    }
    const next = measureAt(place, at, last)
    if (next) {
      found.push(next.measure)
      last = { measure: next.measure, to: next.unitTo }
    }
    at = next ? Math.max(next.to, at + 1) : skipped(place.atoms, at)
  }
  return found
}

const openers: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...scales.keys(),
  ...groups.keys(),
  ...vagueMagnitudes.keys(),
  ...Array.from(units.keys(), unit => `${unit}fold`),
  'a',
  'an',
  'half',
  'several',
  'few',
  'many',
  'couple',
  'minus',
])
const marks = new Set([...symbols.keys(), '+', '-', '−', '–', '½', '¼', '¾'])
/** Most words begin no amount, and need no closer look. */
const mayBegin = ({ text, lower }: Atom): boolean =>
  openers.has(lower) || marks.has(text) || codes.has(text) || dollarOf.has(text) || (text >= '0' && text < ':')

const touch = (a: Span | undefined, b: Span): boolean => a !== undefined && a.start < b.end && b.start < a.end

/** Is there anything in the sentence that could be a number? */
const tells = /\d/
const hasNumber = (doc: EnglishText, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = doc.tokens[at]
    if (token && (token.pos === 'NUM' || tells.test(token.text) || openers.has(token.lower))) return true
  }
  return false
}

/** All amounts of the text, ascending; a number that tells a date, an hour, a score, an address or a name is none. */
export function findMeasures(doc: EnglishText, times: readonly Span[] = findMoments(doc)): readonly MeasureFound[] {
  let time = 0
  const isTime = (span: Span): boolean => {
    while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= span.start) time++
    return touch(times[time], span)
  }
  return doc.sentences.flatMap(s =>
    hasNumber(doc, s.from, s.to)
      ? measuresOf({ atoms: atomsOf(doc.text, doc.tokens.slice(s.from, s.to)), isTime })
      : [],
  )
}
