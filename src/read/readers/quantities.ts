import type { Harm } from '../../core/quantity.ts'
import type { EnglishText } from '../language/en/document.ts'
import type { Token } from '../language/en/tokens.ts'
import { findMoments } from './moments.ts'
import { type Amount, amountAt } from './quantities/amounts.ts'
import { type Bounded, bounded } from './quantities/bounds.ts'
import { isCount } from './quantities/guards.ts'
import type { Place } from './quantities/figure-place.ts'
import { harmOf } from './quantities/harms.ts'
import { arePeople, type Counted, countedAt, statusOf } from './quantities/heads.ts'
import { boundsBefore, harmNouns, harmVerbs, people, phraseAt } from './quantities/lexicon.ts'
import { perOf } from './quantities/rates.ts'
import type { QuantityFound, Span } from './stages.ts'

type Tokens = readonly Token[]

const spanOf = (tokens: Tokens, from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

/** "12" in "killing 12 and wounding 30" counts persons that no noun names: the number stands for them. */
const standsAlone = (amount: Amount, figure: Bounded): Counted => ({
  from: amount.from,
  to: figure.to,
  head: amount.from,
  unit: 'persons',
  elliptical: true,
})

/** Where the words of a figure end: "one of the convoys" is one expression. */
function figureEnd(tokens: Tokens, figure: Bounded, counted: Counted): number {
  const one = figure.bound === 'exact' && figure.min === 1 && tokens[figure.to]?.lower === 'of'
  return one && !counted.elliptical ? counted.to : figure.to
}

const patientsHarmed = (unit: string, harm: Harm | undefined): string =>
  harm && unit === 'patients' ? 'persons' : unit

interface Found {
  readonly quantity: QuantityFound
  readonly to: number
}

function describe(place: Place, figure: Bounded): QuantityFound {
  const { tokens, counted } = place
  const { from, to: _, ...numbers } = figure
  const harm = arePeople(counted.unit) || isNamed(tokens, counted) ? harmOf(place) : undefined
  const unit = harm && isNamed(tokens, counted) ? 'persons' : patientsHarmed(counted.unit, harm)
  const { status, words } =
    unit === 'persons' ? statusOf(tokens, counted) : { status: 'unknown' as const, words: undefined }
  return {
    ...spanOf(tokens, from, figureEnd(tokens, figure, counted)),
    ...numbers,
    head: spanOf(tokens, counted.from, counted.to),
    unit,
    ...(harm && { harm }),
    status,
    ...(words && { statusWords: spanOf(tokens, words[0], words[1]) }),
    per: perOf(place),
  }
}

/** "20 Velmarans": a plural name is people once harm is told of it. */
const isNamed = (tokens: Tokens, counted: Counted): boolean =>
  tokens[counted.head]?.pos === 'PROPN' && /[^s]s$/.test(tokens[counted.head]?.lower ?? '')

/** The figure whose number words begin at token `at` of a sentence. */
function quantityAt(tokens: Tokens, at: number, before: QuantityFound | undefined): Found | undefined {
  const amount = amountAt(tokens, at)
  if (!amount) return undefined
  const figure = bounded(tokens, amount)
  const named = countedAt(tokens, figure.to, { from: amount.from, unit: before?.unit })
  if (!isCount(tokens, amount, named)) return undefined
  const counted = named ?? standsAlone(amount, figure)
  const quantity = describe({ tokens, from: figure.from, to: figure.to, counted, strict: false }, figure)
  if (!named && !quantity.harm) return undefined
  return { quantity, to: named && !named.elliptical ? named.to : figure.to }
}

const nounsOfPeople = new Set(['bodies', 'corpses', 'deaths', 'fatalities', 'casualties', 'injuries'])

/** "dead bodies", "killing civilians": people harmed without a number. */
function unquantifiedAt(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at]
  if (!token || token.pos === 'VERB' || !people.has(token.lower) || !isBarePlural(token)) return undefined
  const from = phraseStart(tokens, at)
  const counted: Counted = { from, to: at + 1, head: at, unit: 'persons', elliptical: false }
  const quantity = describe(
    { tokens, from, to: at + 1, counted, strict: true },
    { from, to: at + 1, bound: 'unquantified' },
  )
  const tells = !isSaidElsewhere(tokens, from, at) && (nounsOfPeople.has(token.lower) || !harmNouns.has(token.lower))
  return quantity.harm && tells ? { quantity, to: at + 1 } : undefined
}

/** "three of them children", "no deaths", "the number of civilians", "the bodies of 14 people". */
const isSaidElsewhere = (tokens: Tokens, from: number, head: number): boolean =>
  /^(?:AUX|PRON)$/.test(tokens[from - 1]?.pos ?? '') ||
  /^(?:no|any|without|zero)$/.test(tokens[from - 1]?.lower ?? '') ||
  tokens[from - 2]?.lower === 'number' ||
  (tokens[head + 1]?.lower === 'of' &&
    amountAt(tokens, phraseAt(boundsBefore, tokens, head + 2)?.to ?? head + 2) !== undefined)

const isBarePlural = (token: Token): boolean =>
  /(?:s|people|men|children)$/.test(token.lower) && token.lower !== 'others'

/** The adjectives and nouns before a head noun. */
function phraseStart(tokens: Tokens, head: number): number {
  let from = head
  while (
    head - from < 6 &&
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? '') &&
    !harmVerbs.has(tokens[from - 1]?.lower ?? '')
  )
    from--
  return from
}

const touch = (a: Span | undefined, b: Span): boolean => a !== undefined && a.start < b.end && b.start < a.end

/** The figures of one sentence; `isTaken` answers for a span whether it tells a time. */
function figuresOf(tokens: Tokens, isTaken: (span: Span) => boolean): readonly QuantityFound[] {
  const found: QuantityFound[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || isTaken(token)) continue
    const next = quantityAt(tokens, at, found.at(-1)) ?? unquantifiedAt(tokens, at)
    if (!next || next.quantity.start < (found.at(-1)?.end ?? 0) || isTaken(next.quantity)) continue
    found.push(next.quantity)
    at = Math.max(at, next.to - 1)
  }
  return found
}

/** All counts of the text, ascending and without overlap; numbers inside `times` are none. */
export function findQuantities(doc: EnglishText, times: readonly Span[] = findMoments(doc)): readonly QuantityFound[] {
  let time = 0
  const isTaken = (span: Span): boolean => {
    while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= span.start) time++
    return touch(times[time], span) || touch(times[time - 1], span)
  }
  return doc.sentences.flatMap(s => figuresOf(doc.tokens.slice(s.from, s.to), isTaken))
}
