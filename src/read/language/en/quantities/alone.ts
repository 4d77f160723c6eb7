import type { Token } from '../tokens.ts'
import type { Amount } from './amounts.ts'
import type { Bounded } from './bounds.ts'
import { countingVerbs, tallyNouns } from './lexicon.ts'

type Tokens = readonly Token[]
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

const isYear = (tokens: Tokens, { from, to, value = 0 }: Amount): boolean =>
  to === from + 1 && /^\d{4}$/.test(word(tokens, from)) && value >= 1900 && value < 2100

const finite = /^(?:had|have|has|were|was|are|is|did|do|could|would|will|may|might|remain|remained|remains)$/
const opens = /^(?:[,;:.(“"‘'–—-]|and|but|or|that|while|of|because|though|said|when|whom)$/

/** "17 had not been heard of since", "and one had died". */
const isSubject = (tokens: Tokens, figure: Bounded): boolean =>
  finite.test(word(tokens, figure.to)) && (figure.from === 0 || opens.test(word(tokens, figure.from - 1)))

/** "ordered all three", "pleaded not guilty to all 18". */
const isAllOf = (tokens: Tokens, figure: Bounded): boolean =>
  word(tokens, figure.from - 1) === 'all' && (figure.min ?? 0) > 1

const quote = /^["“‘']$/

/** "puts the figure at six", "recorded fewer than 50": the number of those a tally names. */
function isTallied(tokens: Tokens, figure: Bounded): boolean {
  const before = quote.test(word(tokens, figure.from - 1)) ? figure.from - 2 : figure.from - 1
  if (countingVerbs.has(word(tokens, before))) return true
  const links = /^(?:at|be|is|was|to|of)$/.test(word(tokens, before))
  return links && tokens.slice(Math.max(0, before - 5), before).some(t => tallyNouns.has(t.lower))
}

const bounding = new Set(['at-least', 'more-than', 'at-most', 'fewer-than', 'nearly'])

/** "It may be fewer than 900", "two at the most": a bound word shows that a number counts. */
const isBounded = (tokens: Tokens, figure: Bounded): boolean =>
  bounding.has(figure.bound) && !/^(?:NOUN|PROPN|SYM)$/.test(tokens[figure.to]?.pos ?? '')

/** Does a number that no noun follows still count those the text speaks of? */
export const countsAlone = (tokens: Tokens, amount: Amount, figure: Bounded): boolean =>
  (amount.kind === 'number' || amount.kind === 'range' || amount.kind === 'vague-magnitude') &&
  !isYear(tokens, amount) &&
  !/^(?:%|percent|per)$/.test(word(tokens, figure.to)) &&
  [isSubject, isAllOf, isTallied, isBounded].some(holds => holds(tokens, figure))
