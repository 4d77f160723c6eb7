import { fractions } from '../quantities/lexicon.ts'
import { magnitude } from '../quantities/amounts.ts'
import { units } from '../numbers.ts'
import { type Atoms, lowerAt } from './atoms.ts'
import { type Decimal, numeric, shifted } from './decimal.ts'
import { codes, dollarOf, downWords, percent, symbols, upWords } from './lexicon.ts'
import { numeralAt, powerOf } from './numerals.ts'

/** Number words with sign, currency and share, as range of atoms, before bound words and unit are looked at. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly kind: 'number' | 'range' | 'share' | 'vague-magnitude'
  readonly value: Decimal
  readonly upper?: Decimal
  readonly inDigits: boolean
  /** As written: "$", "US$", "RM". */
  readonly currency?: string
  readonly sign?: '+' | '-'
}

interface Prefix {
  readonly to: number
  readonly currency?: string
  readonly sign?: '+' | '-'
}

const signs: ReadonlyMap<string, '+' | '-'> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['–', '-'],
  ['minus', '-'],
])

function signAt(atoms: Atoms, at: number): { readonly to: number; readonly sign?: '+' | '-' } {
  const sign = signs.get(lowerAt(atoms, at))
  if (!sign) return { to: at }
  if (lowerAt(atoms, at) === 'minus') return { to: lowerAt(atoms, at + 1) === '-' ? at + 2 : at + 1, sign }
  return atoms[at + 1]?.glued && !atoms[at]?.glued ? { to: at + 1, sign } : { to: at }
}

/** "$", "US$", "US $", "HK $", "RM", "EUR". */
function currencyAt(atoms: Atoms, at: number): { readonly to: number; readonly currency?: string } {
  const atom = atoms[at]
  if (!atom) return { to: at }
  if (symbols.has(atom.text)) return { to: at + 1, currency: atom.text }
  if (dollarOf.has(atom.text) && lowerAt(atoms, at + 1) === '$') return { to: at + 2, currency: `${atom.text}$` }
  if (!codes.has(atom.text)) return { to: at }
  const point = lowerAt(atoms, at + 1) === '.' ? 1 : 0
  return { to: at + 1 + point, currency: atom.text }
}

function prefixAt(atoms: Atoms, at: number): Prefix {
  const first = signAt(atoms, at)
  const money = currencyAt(atoms, first.to)
  const inner = money.currency && !first.sign ? innerSign(atoms, money.to) : { to: money.to }
  const sign = first.sign ?? inner.sign
  return { to: inner.to, ...(money.currency && { currency: money.currency }), ...(sign && { sign }) }
}

/** "$-50.8bn". */
const innerSign = (atoms: Atoms, at: number): { readonly to: number; readonly sign?: '+' | '-' } => {
  const sign = signs.get(lowerAt(atoms, at))
  return sign && atoms[at + 1]?.glued ? { to: at + 1, sign } : { to: at }
}

const negated = (value: Decimal, sign: '+' | '-' | undefined): Decimal => (sign === '-' ? `-${value}` : value)

function numberAt(atoms: Atoms, from: number): Amount | undefined {
  const prefix = prefixAt(atoms, from)
  const numeral = numeralAt(atoms, prefix.to, prefix.currency !== undefined)
  if (!numeral || (prefix.to > from && !numeral.inDigits && prefix.sign === undefined)) return undefined
  const { to: _, ...signed } = prefix
  return { ...numeral, ...signed, from, kind: 'number', value: negated(numeral.value, prefix.sign) }
}

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
])
const partOf = (word: string): number | undefined =>
  fractions.has(word) || parts.has(word) ? (parts.get(word) ?? parts.get(word.replace(/s$/, ''))) : undefined

/** "two-thirds", "three quarters", "one third", "a third of". */
function fractionAt(atoms: Atoms, from: number): Amount | undefined {
  const article = lowerAt(atoms, from) === 'a'
  const count = article ? 1 : units.get(lowerAt(atoms, from))
  const at = lowerAt(atoms, from + 1) === '-' ? from + 2 : from + 1
  const whole = partOf(lowerAt(atoms, at))
  if (count === undefined || whole === undefined || count === 0) return undefined
  const many = lowerAt(atoms, at).endsWith('s')
  if (many !== count > 1 || count >= whole * 3) return undefined
  if (count === 1 && lowerAt(atoms, at + 1) !== 'of') return undefined
  return { from, to: at + 1, kind: 'share', value: `${count}/${whole}`, inDigits: false }
}

/** "half of the", "half the". */
function halfAt(atoms: Atoms, from: number): Amount | undefined {
  if (lowerAt(atoms, from) !== 'half' || /^(?:first|second|other|last|-)$/.test(lowerAt(atoms, from - 1)))
    return undefined
  const next = lowerAt(atoms, from + 1)
  return /^(?:of|the|its|their|his|her|our)$/.test(next)
    ? { from, to: from + 1, kind: 'share', value: '1/2', inDigits: false }
    : undefined
}

const slashed = /^(?:of|[a-z]+)$/

/** "1/3 of", "3/4 cup". */
function slashAt(atoms: Atoms, from: number): Amount | undefined {
  if (!atoms[from + 1]?.glued || !/^[/⁄]$/.test(lowerAt(atoms, from + 1)) || !atoms[from + 2]?.glued) return undefined
  const [over, under] = [lowerAt(atoms, from), lowerAt(atoms, from + 2)]
  const fits = /^\d$/.test(over) && /^\d{1,2}$/.test(under) && Number(over) < Number(under)
  const dated = lowerAt(atoms, from + 3) === '/' || (over === '9' && under === '11')
  if (!fits || dated || !slashed.test(lowerAt(atoms, from + 3))) return undefined
  return { from, to: from + 3, kind: 'share', value: `${over}/${under}`, inDigits: true }
}

const isSmall = (amount: Amount | undefined): amount is Amount =>
  amount !== undefined && !amount.currency && !/[-/.]/.test(amount.value)
const isYear = (value: Decimal): boolean => /^(?:19|20)\d\d$/.test(value)

/** "one out of three", "one in five", "one of four". */
function ratioAt(atoms: Atoms, low: Amount): Amount | undefined {
  if (!isSmall(low)) return undefined
  const link = lowerAt(atoms, low.to)
  const out = link === 'out' && lowerAt(atoms, low.to + 1) === 'of'
  const start = low.to + (out ? 2 : 1)
  if (!out && link !== 'in' && link !== 'of') return undefined
  const whole = numberAt(atoms, start + (lowerAt(atoms, start) === 'every' ? 1 : 0))
  if (!isSmall(whole) || isYear(whole.value)) return undefined
  const counts = numeric(low.value) < numeric(whole.value) && (low.inDigits === whole.inDigits || out)
  return counts
    ? { from: low.from, to: whole.to, kind: 'share', value: `${low.value}/${whole.value}`, inDigits: low.inDigits }
    : undefined
}

const dashes = /^[-–—]$/

/** The unit that stands between the two ends of a range: "5 per cent to 20 per cent". */
function innerUnit(atoms: Atoms, at: number): number {
  if (percent.has(lowerAt(atoms, at))) return at + 1
  return lowerAt(atoms, at) === 'per' && lowerAt(atoms, at + 1) === 'cent' ? at + 2 : at
}

const changes = (word: string): boolean => upWords.has(word) || downWords.has(word)

/** "rose 9.4 per cent to $84", "increased by $5 to $9": the second number is where it got to. */
const tellsChange = (atoms: Atoms, from: number): boolean =>
  changes(lowerAt(atoms, from - 1)) || (lowerAt(atoms, from - 1) === 'by' && changes(lowerAt(atoms, from - 2)))

interface Link {
  readonly to: number
  readonly word: string
}

/** "from 450 sq ft up to 900 sq ft": a short unit may stand before the link. */
function linkFrom(atoms: Atoms, at: number): Link | undefined {
  for (let i = at; i <= at + 3; i++) {
    const up = lowerAt(atoms, i) === 'up' ? 1 : 0
    if (lowerAt(atoms, i + up) === 'to' || (i === at && dashes.test(lowerAt(atoms, i))))
      return { to: lowerAt(atoms, i + up + 1) === '-' ? i + up + 2 : i + up + 1, word: 'to' }
    if (!/^\p{L}/u.test(lowerAt(atoms, i)) || !/^(?:NOUN|PROPN|ADJ)$/.test(atoms[i]?.pos ?? '')) return undefined
  }
  return undefined
}

function linkAt(atoms: Atoms, low: Amount): Link | undefined {
  const between = lowerAt(atoms, low.from - 1)
  const at = innerUnit(atoms, low.to)
  const word = lowerAt(atoms, at)
  if (between === 'from') return linkFrom(atoms, at)
  if (between === 'between') return word === 'and' || word === 'to' ? { to: at + 1, word } : undefined
  if (dashes.test(word) && at === low.to) return { to: at + 1, word: '-' }
  if (word === 'to' && !tellsChange(atoms, low.from))
    return { to: lowerAt(atoms, at + 1) === '-' ? at + 2 : at + 1, word }
  return word === 'or' && at === low.to ? { to: at + 1, word } : undefined
}

/** "2 to 3 million", "four to five thousand", "$89 to $93 billion": the scale of the second counts for both. */
function sharedScale(atoms: Atoms, low: Amount, high: Amount): Decimal {
  const power = powerOf(atoms[high.to - 1])
  if (power === 0 || powerOf(atoms[low.to - 1]) > 0 || numeric(low.value) >= 1000) return low.value
  const value = shifted(low.value, power)
  return numeric(value) < numeric(high.value) ? value : low.value
}

/** "US $89 to $93"; not "5 per cent to $84". */
function isSameKind(atoms: Atoms, low: Amount, high: Amount): boolean {
  if (low.currency && high.currency) return low.currency.endsWith(high.currency)
  if (high.currency) return false
  const share = innerUnit(atoms, low.to) > low.to
  return !share || innerUnit(atoms, high.to) > high.to
}

const isNext = (low: Decimal, high: Decimal): boolean => numeric(high) - numeric(low) <= Math.max(1, numeric(high) / 4)

/** "between A and B", "A to B", "A-B", "three or four", "from A to B". */
function rangeAt(atoms: Atoms, low: Amount): Amount | undefined {
  const link = linkAt(atoms, low)
  const high = link && numberAt(atoms, link.to)
  if (!link || !high || low.sign === '-' || (high.sign === '-' && link.word !== '-')) return undefined
  const value = sharedScale(atoms, low, high)
  const upper = high.value.replace(/^-/, '')
  const falls = numeric(value) >= numeric(upper)
  if (falls && lowerAt(atoms, low.from - 1) !== 'from') return undefined
  if (link.word === 'or' && (low.currency !== high.currency || !isNext(value, upper))) return undefined
  if (!isSameKind(atoms, low, high)) return undefined
  const from = lowerAt(atoms, low.from - 1) === 'between' ? low.from - 1 : low.from
  const currency = low.currency ?? high.currency
  return { ...low, from, to: high.to, kind: 'range', value, upper, ...(currency && { currency }) }
}

function vagueAt(atoms: Atoms, from: number): Amount | undefined {
  const found = magnitude(atoms, from)
  return found?.value === undefined
    ? undefined
    : { from, to: found.to, kind: 'vague-magnitude', value: String(found.value), inDigits: false }
}

/** The amount whose words begin at this atom, the longest reading of them. */
export function amountAt(atoms: Atoms, from: number): Amount | undefined {
  const share = slashAt(atoms, from) ?? fractionAt(atoms, from) ?? halfAt(atoms, from) ?? vagueAt(atoms, from)
  if (share) return share
  const low = numberAt(atoms, from)
  return low && (rangeAt(atoms, low) ?? ratioAt(atoms, low) ?? low)
}
