import type { Token } from '../tokens.ts'
import type { Amount } from './amounts.ts'
import type { Counted } from './heads.ts'
import { labels, mayBePlural, notCountedByOne, youngest } from './lexicon.ts'

type Tokens = readonly Token[]
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

/** "a 4-year-old", "a three-day siege", "12- and 14-year-olds", "10 a.m." */
function isMeasure(tokens: Tokens, amount: Amount): boolean {
  const hyphen = tokens[amount.to]
  if (hyphen?.lower === '-' && hyphen.start === tokens[amount.to - 1]?.end) return true
  if (/^[ap]\.?m\.?$|^o['’]clock$/.test(word(tokens, amount.to))) return true
  return /^years?$/.test(word(tokens, amount.to)) && word(tokens, amount.to + 1) === 'old'
}

const singlePerson = /^(?:girl|boy|man|woman|child|baby|daughter|son|infant|teenager)$/

/** "Varr, 34, said", "their sons, 10 and 12, left": bare numbers behind a noun and a comma are ages. */
function isAge(tokens: Tokens, amount: Amount, counted: Counted | undefined): boolean {
  if (word(tokens, amount.from - 1) === 'of' && singlePerson.test(word(tokens, amount.from - 2))) return true
  if (counted && !counted.elliptical) return false
  const behind = word(tokens, amount.from - 1)
  if (
    /^(?:was|were|is)$/.test(behind) &&
    tokens.slice(Math.max(0, amount.from - 6), amount.from).some(t => youngest.has(t.lower))
  )
    return true
  const paired = /^(?:and|or)$/.test(word(tokens, amount.from - 1)) && tokens[amount.from - 2]?.pos === 'NUM' ? 2 : 0
  const comma = amount.from - 1 - paired
  const named = word(tokens, comma) === ',' && /^(?:NOUN|PROPN)$/.test(tokens[comma - 1]?.pos ?? '')
  return named && /^(?:,|\.|and|or)$/.test(word(tokens, amount.to))
}

/** "Article 25", "Hospital No. 3", "block 14": the number names. A noun behind it would be counted. */
const isLabel = (tokens: Tokens, amount: Amount): boolean =>
  /^\d/.test(word(tokens, amount.from)) && labels.has(word(tokens, amount.from - 1))

/** "Hospital 3", "3 Mill Street": a number beside a capitalised name. */
function isInName(tokens: Tokens, amount: Amount, counted: Counted | undefined): boolean {
  const capital = /^\p{Lu}/u.test(tokens[amount.from]?.text ?? '') && amount.from > 0
  if (capital && tokens[amount.to]?.pos === 'PROPN' && /^(?:DET|ADP|PROPN)$/.test(tokens[amount.from - 1]?.pos ?? ''))
    return true
  if (!/^\d/.test(word(tokens, amount.from))) return false
  if (!counted)
    return tokens[amount.from - 1]?.pos === 'PROPN' && !/^(?:ADV|AUX|VERB)$/.test(tokens[amount.to]?.pos ?? '')
  return (
    tokens[counted.head]?.pos === 'PROPN' && !/[^s]s$/.test(word(tokens, counted.head)) && counted.unit !== 'persons'
  )
}

/** "no one", "one another", "one day": a pronoun or an indefinite. */
function isLoneOne(tokens: Tokens, amount: Amount, counted: Counted | undefined): boolean {
  if (word(tokens, amount.from) !== 'one' || amount.to !== amount.from + 1) return false
  if (
    /^(?:no|any|some|every|the|this|that|which|each|another|only|number|by|day|not)$/.test(
      word(tokens, amount.from - 1),
    )
  )
    return true
  if (
    !counted &&
    /^(?:and|,|;)$/.test(word(tokens, amount.from - 1)) &&
    /^(?:had|was|died)$/.test(word(tokens, amount.to))
  )
    return false
  if (!counted || (counted.elliptical && word(tokens, counted.from) === 'us')) return true
  return counted.from === amount.to && notCountedByOne.has(word(tokens, counted.from))
}

/** "the most terrible month", "at most", "most likely"; "some of the bloodiest days"; "some say". */
function isOtherWord(tokens: Tokens, amount: Amount, counted: Counted | undefined): boolean {
  const first = word(tokens, amount.from)
  if (first === 'most')
    return /^(?:the|at|'s|its|his|their)$/.test(word(tokens, amount.from - 1)) || !counted || !isPlural(tokens, counted)
  if (/^(?:some|few|multiple|various)$/.test(first)) return !counted || !isPlural(tokens, counted)
  if (first === 'half' && /^(?:-|way)/.test(word(tokens, amount.to))) return true
  return (
    first === 'scores' &&
    amount.to === amount.from + 1 &&
    !/^(?:of|more|were|are|have|others|had)$/.test(word(tokens, amount.to))
  )
}

const isPlural = (tokens: Tokens, counted: Counted): boolean =>
  (counted.unit === 'persons' || counted.elliptical || word(tokens, counted.head).endsWith('s')) &&
  !hasSuperlative(tokens, counted)
const hasSuperlative = (tokens: Tokens, counted: Counted): boolean =>
  tokens.slice(counted.from, counted.head).some(t => t.pos === 'ADJ' && /(?:iest|[^n]est|most|worst)$/.test(t.lower))

/** "Act 2017 concerning", "the S&P 500 fell": a number behind a name counts no singular noun. */
const isOfSingular = (tokens: Tokens, amount: Amount, counted: Counted | undefined): boolean =>
  (amount.value ?? 0) > 1 &&
  counted !== undefined &&
  !counted.elliptical &&
  (tokens[amount.from - 1]?.pos === 'PROPN' || word(tokens, counted.head).endsWith('ing')) &&
  !mayBePlural(word(tokens, counted.head))

/** "one in five" is a share. */
const isShare = (tokens: Tokens, amount: Amount): boolean =>
  (word(tokens, amount.to) === 'in' && tokens[amount.to + 1]?.pos === 'NUM') ||
  (word(tokens, amount.from - 1) === 'in' && tokens[amount.from - 2]?.pos === 'NUM' && amount.to - amount.from === 1)

const checks = [isShare, isOfSingular, isLoneOne, isOtherWord, isInName, isMeasure, isAge, isLabel]

/** Do these number words count something? */
export const isCount = (tokens: Tokens, amount: Amount, counted: Counted | undefined): boolean =>
  !checks.some(excluded => excluded(tokens, amount, counted))
