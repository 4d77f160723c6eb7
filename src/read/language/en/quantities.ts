import type { Harm } from '../../../core/quantity.ts'
import type { EnglishText } from './document.ts'
import type { Token } from './tokens.ts'
import { findMoments } from './moments.ts'
import { countsAlone } from './quantities/alone.ts'
import { type Amount, amountAt } from './quantities/amounts.ts'
import { type Bounded, bounded } from './quantities/bounds.ts'
import { isCount } from './quantities/guards.ts'
import type { Place } from './quantities/figure-place.ts'
import { harmOf } from './quantities/harms.ts'
import { arePeople, type Counted, countedAt, statusOf } from './quantities/heads.ts'
import { boundsBefore, harmNouns, harmVerbs, people, phraseAt } from './quantities/lexicon.ts'
import { perOf } from './quantities/rates.ts'
import type { QuantityFound, Span } from '../../stages.ts'

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
  const found = describe({ tokens, from: figure.from, to: figure.to, counted, strict: false }, figure)
  if (!named && !found.harm && !countsAlone(tokens, amount, figure)) return undefined
  const quantity = named || found.harm ? found : { ...found, unit: before?.unit ?? found.unit }
  return { quantity, to: named && !named.elliptical ? named.to : figure.to }
}

/** "was hit twice": so many times. */
function timesAt(tokens: Tokens, at: number): Found | undefined {
  const next = tokens[at + 1]?.lower ?? ''
  if (tokens[at]?.lower !== 'twice' || /^(?:the|that|as|a|an|its|their|this)$/.test(next)) return undefined
  const span = spanOf(tokens, at, at + 1)
  return {
    quantity: { ...span, bound: 'exact', min: 2, max: 2, head: span, unit: 'times', status: 'unknown', per: 'total' },
    to: at + 1,
  }
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
  const named =
    nounsOfPeople.has(token.lower) && /^(?:the|these|those|each|this|that)$/.test(tokens[from - 1]?.lower ?? '')
  const tells =
    !named && !isSaidElsewhere(tokens, from, at) && (nounsOfPeople.has(token.lower) || !harmNouns.has(token.lower))
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

const counts = /^(?:at|to|of|is|was|be|stood|stands|rose|rises|risen|put)$/

/** "civilian deaths at around 20": the number that counts what the noun names. */
const isCountOf = (tokens: Tokens, noun: QuantityFound, number: QuantityFound): boolean => {
  if (noun.bound !== 'unquantified' || (number.harm ?? noun.harm) !== noun.harm || number.head.end > number.end)
    return false
  const between = tokens.filter(t => t.start >= noun.end && t.end <= number.start)
  return between.length > 0 && between.length < 4 && between.every(t => counts.test(t.lower))
}
const harmOfNoun = ({ harm, status, statusWords }: QuantityFound): Partial<QuantityFound> => ({
  ...(harm && { harm }),
  status,
  ...(statusWords && { statusWords }),
})

/** The figures of one sentence; `isTaken` answers for a span whether it tells a time. */
function figuresOf(tokens: Tokens, isTaken: (span: Span) => boolean): readonly QuantityFound[] {
  const found: QuantityFound[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || isTaken(token)) continue
    const next = quantityAt(tokens, at, found.at(-1)) ?? timesAt(tokens, at) ?? unquantifiedAt(tokens, at)
    if (!next || next.quantity.start < (found.at(-1)?.end ?? 0) || isTaken(next.quantity)) continue
    const noun = found.at(-1)
    if (noun && isCountOf(tokens, noun, next.quantity))
      found[found.length - 1] = { ...next.quantity, ...harmOfNoun(noun) }
    else found.push(next.quantity)
    at = Math.max(at, next.to - 1)
  }
  return found
}

const partWords =
  /^ (?:were|was|are) (?:\w+ )?(?:children|women|men|civilians|girls|boys|babies|newborns|minors|soldiers|elderly)\b/i

/** "At least three were children": a part of those counted before. */
const isPartOf = (text: string, { harm, unit, start, end, head }: QuantityFound): boolean =>
  harm === undefined &&
  unit === 'persons' &&
  head.start >= start &&
  head.end <= end &&
  partWords.test(text.slice(end, end + 40))

/** All counts of the text, ascending and without overlap; numbers inside `times` are none. */
export function findQuantities(doc: EnglishText, times: readonly Span[] = findMoments(doc)): readonly QuantityFound[] {
  let time = 0
  const isTaken = (span: Span): boolean => {
    while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= span.start) time++
    return touch(times[time], span) || touch(times[time - 1], span)
  }
  let told: QuantityFound | undefined
  let paragraph = -1
  return doc.sentences.flatMap(s => {
    if (s.paragraph !== paragraph) told = undefined
    paragraph = s.paragraph
    return figuresOf(doc.tokens.slice(s.from, s.to), isTaken).map(q => {
      const figure = told?.harm && isPartOf(doc.text, q) ? { ...q, harm: told.harm } : q
      if (figure.harm) told = figure
      return figure
    })
  })
}
