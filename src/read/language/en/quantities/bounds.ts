import type { BoundWord, Quantity } from '../../../../core/quantity.ts'
import type { Token } from '../tokens.ts'
import { scales } from '../numbers.ts'
import { type Amount, amountAt } from './amounts.ts'
import { boundsAfter, boundsBefore, phraseAt, phraseBefore } from './lexicon.ts'

export type Numbers = Pick<Quantity, 'bound' | 'min' | 'max' | 'near' | 'outOf'>

/** A figure's words with their bound word, as token range, and what they bound. */
export interface Bounded extends Numbers {
  readonly from: number
  readonly to: number
}

type Tokens = readonly Token[]
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

/** The numbers that each bound word makes of N. */
const ofNumber: Readonly<Record<BoundWord, (n: number) => Omit<Numbers, 'bound'>>> = {
  exact: n => ({ min: n, max: n }),
  'at-least': n => ({ min: n }),
  'more-than': n => ({ min: n + 1 }),
  'at-most': n => ({ max: n }),
  'fewer-than': n => ({ max: Math.max(n - 1, 0) }),
  nearly: n => ({ max: n }),
  about: n => ({ near: n }),
  range: n => ({ min: n, max: n }),
  'vague-magnitude': n => ({ min: n }),
  'vague-proportion': () => ({}),
  vague: () => ({}),
  unquantified: () => ({}),
}

const joined = new Set(['to', '-', '–', '—', 'or'])

/** "2 to 3 million": the scale counts for both. */
function sharedScale(tokens: Tokens, low: Amount, high: Amount): number {
  const scale = scales.get(word(tokens, high.to - 1)) ?? 1
  const value = low.value ?? 0
  return scale > 1 && !scales.has(word(tokens, low.to - 1)) && value < (high.value ?? 0) / scale ? value * scale : value
}

/** "between A and B", "A to B", "A–B", "A or B"; "from A to B" is a change and no range. */
function withRange(tokens: Tokens, low: Amount): Amount {
  if (low.kind !== 'number') return low
  const between = word(tokens, low.from - 1) === 'between'
  const join = word(tokens, low.to)
  if (between ? join !== 'and' && join !== 'to' : !joined.has(join) || word(tokens, low.from - 1) === 'from') return low
  const high = amountAt(tokens, low.to + 1)
  if (high?.kind !== 'number') return low
  const value = sharedScale(tokens, low, high)
  if (value >= (high.value ?? 0) || (join === 'or' && (high.value ?? 0) > 100)) return low
  return {
    from: between ? low.from - 1 : low.from,
    to: high.to,
    kind: 'range',
    value,
    ...(high.value !== undefined && { upper: high.value }),
  }
}

/** "five out of six", "three of the city's 12": the number that it is of. */
function total(tokens: Tokens, at: number): { readonly to: number; readonly outOf: number } | undefined {
  const of = word(tokens, at) === 'of' ? at : word(tokens, at) === 'out' && word(tokens, at + 1) === 'of' ? at + 1 : -1
  if (of < 0) return undefined
  const bound = phraseAt(boundsBefore, tokens, of + 1)
  for (let i = bound?.to ?? of + 1; i <= of + 4; i++) {
    const whole = amountAt(tokens, i)
    if (whole?.kind === 'number' && whole.value !== undefined) return { to: whole.to, outOf: whole.value }
    const owner = /^['’]s$/.test(word(tokens, i + 1)) || /^['’]s$/.test(word(tokens, i))
    if (!owner && !/^(?:DET|PRON|PROPN|PART|ADJ)$/.test(tokens[i]?.pos ?? '')) return undefined
  }
  return undefined
}

/** Several bound words may stand before ("at least some"): the outermost that bounds wins over "about". */
function boundBefore(tokens: Tokens, amount: Amount): { readonly from: number; readonly bound?: BoundWord } {
  const near = phraseBefore(boundsBefore, tokens, amount.from)
  if (!near) return { from: amount.from }
  const outer = near.means === 'about' ? phraseBefore(boundsBefore, tokens, near.from) : undefined
  return { from: outer?.from ?? near.from, bound: outer?.means ?? near.means }
}

function boundAfter(tokens: Tokens, at: number): { readonly to: number; readonly bound?: BoundWord } {
  if (word(tokens, at) === '+') return { to: at + 1, bound: 'at-least' }
  const found = phraseAt(boundsAfter, tokens, at)
  return found ? { to: found.to, bound: found.means } : { to: at }
}

function plain(tokens: Tokens, amount: Amount): Bounded {
  const before = boundBefore(tokens, amount)
  const whole = total(tokens, amount.to)
  const after = boundAfter(tokens, whole?.to ?? amount.to)
  const bound = after.bound ?? before.bound ?? 'exact'
  const value = amount.value ?? 0
  const fits = whole && whole.outOf >= value ? { outOf: whole.outOf } : {}
  return { from: before.from, to: after.to, bound, ...ofNumber[bound](value), ...fits }
}

/** "at least dozens" keeps the convention's bound; a magnitude that is only reached ("nearly hundreds") has no bound of ours. */
function magnitude(tokens: Tokens, amount: Amount): Bounded {
  const before = boundBefore(tokens, amount)
  return { from: before.from, to: amount.to, bound: 'vague-magnitude', min: amount.value ?? 0 }
}

/** Adds the bound words about a number and says what they bound. */
export function bounded(tokens: Tokens, first: Amount): Bounded {
  const amount = withRange(tokens, first)
  const { from, to, value = 0, upper = value } = amount
  if (amount.kind === 'range') return { from, to, bound: 'range', min: value, max: upper }
  if (amount.kind === 'number') return allBut(tokens, amount) ?? plain(tokens, amount)
  if (amount.kind === 'vague-magnitude') return magnitude(tokens, amount)
  return amount.kind === 'vague' ? { from, to, bound: 'vague' } : proportion(tokens, amount)
}

/** "more than half of the town's 11 pumps" is at least six of them. */
function moreThanHalf(tokens: Tokens, amount: Amount): Bounded | undefined {
  const words = tokens.slice(amount.from, amount.to).map(t => t.lower)
  const whole = total(tokens, amount.to)
  const more =
    words.includes('half') &&
    (/^(?:more|over)$/.test(words[0] ?? '') || boundBefore(tokens, amount).bound === 'more-than')
  if (!whole || !more) return undefined
  const { from } = boundBefore(tokens, amount)
  return { from, to: whole.to, bound: 'more-than', min: Math.floor(whole.outOf / 2) + 1, outOf: whole.outOf }
}

/** "all but three of the valley's 19": the rest of them. */
function allBut(tokens: Tokens, amount: Amount): Bounded | undefined {
  const whole =
    word(tokens, amount.from - 2) === 'all' && word(tokens, amount.from - 1) === 'but' && total(tokens, amount.to)
  if (!whole || whole.outOf < (amount.value ?? 0)) return undefined
  const rest = whole.outOf - (amount.value ?? 0)
  return { from: amount.from - 2, to: whole.to, bound: 'exact', min: rest, max: rest, outOf: whole.outOf }
}

/** "some 40 per cent of the 18,000 homes": what it is a part of is told, how many are meant is not computed. */
function proportion(tokens: Tokens, amount: Amount): Bounded {
  const more = moreThanHalf(tokens, amount)
  if (more) return more
  const { from } = boundBefore(tokens, amount)
  const whole = total(tokens, amount.to)
  const share = tokens
    .slice(amount.from, amount.to)
    .some(t => /^(?:\d.*|.*(?:thirds?|quarters?|fifths?|tenths?|percent|pct|%))$/.test(t.lower))
  if (!share && !whole) return { from, to: amount.to, bound: 'vague' }
  return { from, to: whole?.to ?? amount.to, bound: 'vague-proportion', ...(whole && { outOf: whole.outOf }) }
}
