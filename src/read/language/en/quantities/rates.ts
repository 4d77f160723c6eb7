import type { Per } from '../../../../core/quantity.ts'
import type { Token } from '../tokens.ts'
import { rates } from './lexicon.ts'
import type { Place } from './figure-place.ts'

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''
const each = /^(?:each|every|per)$/
const adverbs = /ly$/

/** "each day", "per hour", "daily" with its first token at `at`. */
function rateAt(tokens: readonly Token[], at: number): Per | undefined {
  if (each.test(word(tokens, at))) return rates.get(word(tokens, at + 1))
  return adverbs.test(word(tokens, at)) ? rates.get(word(tokens, at)) : undefined
}

/** "100 patients a day": an article before a unit, without a preposition before it. */
function articleRate(tokens: readonly Token[], at: number): Per | undefined {
  if (!/^an?$/.test(word(tokens, at)) || tokens[at - 1]?.pos === 'ADP' || word(tokens, at - 1) === 'half')
    return undefined
  return /^(?:day|night|week|month|year|hour)$/.test(word(tokens, at + 1)) &&
    !/^(?:ago|earlier|later|before|after)$/.test(word(tokens, at + 2))
    ? rates.get(word(tokens, at + 1))
    : undefined
}

/** Whether the figure is a rate, by the words of its clause behind it, in it, or at the sentence's beginning. */
export function perOf({ tokens, from, counted }: Place): Per {
  for (let at = counted.from; at < counted.to; at++) {
    const inside = rateAt(tokens, at)
    if (inside) return inside
  }
  for (let at = counted.to; at < Math.min(tokens.length, counted.to + 8); at++) {
    if (/^[,;:]$/.test(word(tokens, at)) || tokens[at]?.pos === 'NUM') break
    const rate = rateAt(tokens, at) ?? articleRate(tokens, at)
    if (rate) return rate
  }
  const opening = /^["“]$/.test(word(tokens, 0)) ? 1 : 0
  return (from > opening && rateAt(tokens, opening)) || 'total'
}
