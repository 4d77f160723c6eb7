import { units } from '../numbers.ts'
import { halfOf, inWords } from '../quantities/amounts.ts'
import { type Atom, type Atoms, isDigits, lowerAt } from './atoms.ts'
import { type Decimal, decimalOf, numeric, shifted } from './decimal.ts'

/** A number as it stands, without currency, unit or bound words; token range, end exclusive. */
export interface Numeral {
  readonly from: number
  readonly to: number
  /** Decimal text, or "a/b" where the words name a fraction. */
  readonly value: Decimal
  readonly inDigits: boolean
}

const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
])
const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['mil', 6],
  ['mio', 6],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['tn', 12],
  ['trn', 12],
])

/** The power of ten that a word such as "million" or "bn" stands for; 0 for others. */
export const powerOf = (atom: Atom | undefined): number =>
  scaleWords.get(atom?.lower ?? '') ??
  (/^(?:bn|mn|mln|mil|[bBmMkK])$/.test(atom?.text ?? '') ? (shortScales.get(atom?.lower ?? '') ?? 0) : 0)

const isNoun = (atom: Atom | undefined): boolean =>
  atom !== undefined && /^\p{L}/u.test(atom.text) && /^(?:NOUN|PROPN|ADJ|VERB)$/.test(atom.pos)

/** "4.3M", "25k", "$1.2m", "8 B people": a letter multiplies where it cannot be the unit itself. */
function shortScale(atoms: Atoms, at: number, money: boolean): number | undefined {
  const atom = atoms[at]
  const power = shortScales.get(atom?.lower ?? '')
  if (!atom || power === undefined) return undefined
  if (!atom.glued && !/^(?:bn|mn|mln|mil|trn|tn|[BMK])$/.test(atom.text)) return undefined
  const small = atom.text === 'm' || atom.text === 'b'
  if (money || !small) return atom.glued || money || isNoun(atoms[at + 1]) || atom.lower.length > 1 ? power : undefined
  return isNoun(atoms[at + 1]) && /s$|people/.test(lowerAt(atoms, at + 1)) ? power : undefined
}

interface Scaled {
  readonly to: number
  readonly power: number
}

function scaleAt(atoms: Atoms, at: number, money: boolean): Scaled {
  let [to, power] = [at, 0]
  for (let i = 0; i < 3; i++) {
    const hyphen = lowerAt(atoms, to) === '-' && atoms[to]?.glued && scaleWords.has(lowerAt(atoms, to + 1)) ? 1 : 0
    const more = scaleWords.get(lowerAt(atoms, to + hyphen))
    if (more === undefined) break
    power += more
    to += 1 + hyphen
  }
  const short = power === 0 ? shortScale(atoms, at, money) : undefined
  return short === undefined ? { to, power } : { to: at + 1, power: short }
}

const halves: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
])

/** "3½", "2 1/2", "two and a half": what is added to the whole number that ends at `at`. */
function partAfter(atoms: Atoms, at: number): { readonly to: number; readonly part: string } | undefined {
  const sign = halves.get(lowerAt(atoms, at))
  if (sign) return { to: at + 1, part: sign }
  const words = [0, 1, 2].map(i => lowerAt(atoms, at + i)).join(' ')
  if (words === 'and a half') return { to: at + 3, part: '.5' }
  if (words === 'and a quarter') return { to: at + 3, part: '.25' }
  return words === '1 / 2' && atoms[at + 1]?.glued ? { to: at + 3, part: '.5' } : undefined
}

/** Behind "1 640" or "12 000 500": groups of three digits, one space apart. */
function groupsEnd(atoms: Atoms, from: number): number {
  let at = from + 1
  if (!/^[1-9]\d{0,2}$/.test(lowerAt(atoms, from))) return at
  const goesOn = (i: number): boolean =>
    /^\d{3}$/.test(lowerAt(atoms, i)) && (atoms[i]?.start ?? 0) - (atoms[i - 1]?.end ?? 0) === 1
  while (at < from + 5 && goesOn(at)) at++
  return at
}

/** "× 10−8", "x 10^6". */
function powerOfTen(atoms: Atoms, at: number): { readonly to: number; readonly power: number } | undefined {
  if (!/^[×x*]$/.test(lowerAt(atoms, at)) || lowerAt(atoms, at + 1) !== '10') return undefined
  const hat = lowerAt(atoms, at + 2) === '^' ? 1 : 0
  const sign = /^[-−–]$/.test(lowerAt(atoms, at + 2 + hat)) ? 1 : 0
  const digits = lowerAt(atoms, at + 2 + hat + sign)
  if (!/^\d{1,2}$/.test(digits) || hat + sign === 0) return undefined
  return { to: at + 3 + hat + sign, power: sign ? -Number(digits) : Number(digits) }
}

function digitsAt(atoms: Atoms, from: number, money: boolean): Numeral | undefined {
  const end = groupsEnd(atoms, from)
  const base = decimalOf(
    atoms
      .slice(from, end)
      .map(a => a.text)
      .join(''),
  )
  if (base === undefined) return undefined
  const power10 = powerOfTen(atoms, end)
  if (power10) return { from, to: power10.to, value: shifted(base, power10.power), inDigits: true }
  const part = base.includes('.') ? undefined : partAfter(atoms, end)
  const { to, power } = scaleAt(atoms, part?.to ?? end, money)
  const value = shifted(part ? `${base}${part.part}` : base, power)
  if (power === 0 && lowerAt(atoms, to) === 'dozen')
    return { from, to: to + 1, value: String(numeric(value) * 12), inDigits: true }
  return { from, to, value, inDigits: true }
}

const halfDozen = (atoms: Atoms, from: number): number | undefined => {
  if (lowerAt(atoms, from) !== 'half') return undefined
  const next = lowerAt(atoms, from + 1) === '-' ? from + 2 : from + 1
  return lowerAt(atoms, next) === 'dozen' ? next + 1 : undefined
}

/** "sixfold". */
function foldAt(atoms: Atoms, from: number): Numeral | undefined {
  const word = lowerAt(atoms, from)
  const count = word.endsWith('fold') ? units.get(word.slice(0, -4)) : undefined
  return count === undefined ? undefined : { from, to: from + 1, value: String(count), inDigits: false }
}

function wordsAt(atoms: Atoms, from: number): Numeral | undefined {
  const fold = foldAt(atoms, from)
  if (fold) return fold
  const start = lowerAt(atoms, from) === 'a' && lowerAt(atoms, from + 1) === 'half' ? from + 1 : from
  const dozen = halfDozen(atoms, start)
  if (dozen !== undefined) return { from, to: dozen, value: '6', inDigits: false }
  const found = halfOf(atoms, from) ?? inWords(atoms, from)
  if (found?.value === undefined) return undefined
  const part = partAfter(atoms, found.to)
  if (!part) return { from, to: found.to, value: String(found.value), inDigits: false }
  const { to, power } = scaleAt(atoms, part.to, false)
  return { from, to, value: shifted(`${found.value}${part.part}`, power), inDigits: false }
}

/** The number that begins at this atom. */
export function numeralAt(atoms: Atoms, from: number, money = false): Numeral | undefined {
  if (isDigits(atoms[from])) return digitsAt(atoms, from, money)
  const sign = halves.get(lowerAt(atoms, from))
  return sign ? { from, to: from + 1, value: `0${sign}`, inDigits: true } : wordsAt(atoms, from)
}
