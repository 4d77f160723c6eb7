import { people, plural, rates } from '../quantities/lexicon.ts'
import { type Atom, type Atoms, lowerAt } from './atoms.ts'
import type { Amount } from './amounts.ts'
import { abbreviations, durations, percent, symbols, unitWords } from './lexicon.ts'

/** What an amount is an amount of: its name, and where its words end. */
export interface Unit {
  readonly name: string
  readonly to: number
  /** A unit of measure, money, share or time, and no thing that is counted. */
  readonly measured: boolean
}

const isNominal = (pos: string | undefined): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'VERB'

function shareUnit(atoms: Atoms, at: number): Unit | undefined {
  const word = lowerAt(atoms, at)
  if (word === 'per' && lowerAt(atoms, at + 1) === 'cent') return { name: 'percent', to: at + 2, measured: true }
  if (word === 'percentage' || (word === 'basis' && /^points?$/.test(lowerAt(atoms, at + 1))))
    return { name: `${word} points`, to: at + 2, measured: true }
  return percent.has(word) ? { name: 'percent', to: at + 1, measured: true } : undefined
}

/** "6.1-inch", "155mph", "54GB", "five-year". */
function joinedUnit(atoms: Atoms, at: number): Unit | undefined {
  const hyphen = lowerAt(atoms, at) === '-' && atoms[at]?.glued ? 1 : 0
  const atom = atoms[at + hyphen]
  if (!atom?.glued || !/^[\p{L}°]/u.test(atom.text)) return undefined
  const known = durations.has(atom.lower) || unitWords.has(atom.lower) || abbreviations.has(atom.lower)
  return { name: known ? unitName(atom.lower) : atom.text, to: at + hyphen + 1, measured: known }
}

const unitName = (lower: string): string => (abbreviations.has(lower) ? lower : plural(lower))

/** "C $6 per share", "52,000 barrels a day". */
function rateOf(atoms: Atoms, at: number): string {
  const word = lowerAt(atoms, at)
  if (/^(?:per|each|every)$/.test(word) && /^\p{L}/u.test(lowerAt(atoms, at + 1)))
    return ` per ${lowerAt(atoms, at + 1)}`
  return word === 'a' && rates.has(lowerAt(atoms, at + 1)) ? ` per ${lowerAt(atoms, at + 1)}` : ''
}

const longest = 6

const isNoun = (atom: Atom | undefined): boolean => atom?.pos === 'NOUN'

/** The last noun of the words behind a number. */
function headAt(atoms: Atoms, from: number): number | undefined {
  let head: number | undefined
  for (let at = from; at < Math.min(atoms.length, from + longest); at++) {
    const atom = atoms[at]
    if (!atom || !isNominal(atom.pos) || !/^\p{L}/u.test(atom.text)) break
    if (atom.pos === 'NOUN' || atom.pos === 'PROPN') head = at
    if (head === at && (durations.has(atom.lower) || (/[^s]s$/.test(atom.text) && !isNoun(atoms[at + 1])))) break
  }
  return head
}

function spacedUnit(atoms: Atoms, at: number): Unit | undefined {
  const of = lowerAt(atoms, at) === 'of' ? at + 1 : at
  const start = /^(?:the|these|those|their|its|his|her|my|our)$/.test(lowerAt(atoms, of)) && of > at ? of + 1 : of
  const word = lowerAt(atoms, start)
  if (
    durations.has(word) ||
    unitWords.has(word) ||
    (abbreviations.has(word) && start === at && word.length > 1 && word !== 'in' && word !== 'us')
  )
    return { name: unitName(word), to: start + 1, measured: true }
  const head = headAt(atoms, start)
  if (head === undefined) return undefined
  if (/^(?:age|aged|ages)$/.test(lowerAt(atoms, at - 2))) return undefined
  const name = people.has(lowerAt(atoms, head)) ? 'persons' : plural(lowerAt(atoms, head))
  return { name, to: head + 1, measured: durations.has(name) || unitWords.has(name) }
}

/** What the amount measures or counts; `undefined` where no words say. */
export function unitAt(atoms: Atoms, amount: Amount): Unit | undefined {
  const share = shareUnit(atoms, amount.to)
  const money =
    amount.currency === undefined
      ? undefined
      : { name: symbols.get(amount.currency) ?? amount.currency, to: amount.to, measured: true }
  const unit = share ?? money ?? joinedUnit(atoms, amount.to) ?? spacedUnit(atoms, amount.to)
  return unit && { ...unit, name: unit.name + rateOf(atoms, unit.to) }
}
