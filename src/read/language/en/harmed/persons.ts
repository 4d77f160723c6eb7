import type { Token } from '../tokens.ts'
import { tens, units } from '../numbers.ts'
import { amountAt, type Amount } from '../quantities/amounts.ts'
import { bounded, type Bounded } from '../quantities/bounds.ts'
import { nobody, outcomeOfVerb, persons, pronouns } from './lexicon.ts'

/** Words for people who are told of: token range of a sentence, end exclusive. */
export interface PersonsFound {
  readonly from: number
  readonly to: number
  readonly head: number
  /** How many, where the words say: `min` and `max` as they bound it; a plural alone has neither. */
  readonly figure?: Bounded
  readonly one: boolean
  readonly as: 'name' | 'pronoun' | 'description' | 'number'
  readonly definite: boolean
  /** "another", "two others", "a second": beside those told of before. */
  readonly others: boolean
  readonly none: boolean
  readonly age?: string
}
type Tokens = readonly Token[]
const word = (tokens: Tokens, at: number): string => tokens[at]?.lower ?? ''

const definites = /^(?:the|this|that|these|those|his|her|their|its|both|all)$/
const articles =
  /^(?:a|an|the|this|that|these|those|his|her|their|its|another|one|both|all|each|every|no|any|some|my|our)$/
const isPossessive = (lower: string): boolean => lower === "'s" || lower === "'"
const isNumber = (t: Token | undefined): boolean =>
  t !== undefined && (t.pos === 'NUM' || units.has(t.lower) || tens.has(t.lower) || /^\d/.test(t.lower))
const isHyphen = (t: Token | undefined): boolean => t?.lower === '-'
const joins = (tokens: Tokens, at: number): boolean => isHyphen(tokens[at]) && tokens[at]?.start === tokens[at - 1]?.end

const notNames =
  /^(?:police|officials?|authorities|court|county|street|city|department|state|sheriff|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|photo|news|update|breaking)$/i

const isName = (t: Token | undefined): boolean =>
  t?.pos === 'PROPN' && /^\p{Lu}[\p{L}'’.-]*$/u.test(t.text) && !notNames.test(t.text)

/** Could the word stand in the middle of a phrase for people? */
const isInner = (tokens: Tokens, at: number): boolean => {
  const t = tokens[at]
  if (!t || (t.lower.endsWith('ing') && outcomeOfVerb.has(t.lower))) return false
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(t.pos) || joins(tokens, at) || articles.test(t.lower) || isNumber(t)) return true
  return isPossessive(t.lower) || (t.pos === 'VERB' && /(?:ed|ing)$/.test(t.lower) && at > 0)
}

const isHead = (t: Token | undefined): boolean =>
  t !== undefined &&
  !/^age[ds]?$/.test(t.lower) &&
  (persons.has(t.lower) || persons.has(t.lower.replace(/s$/, '')) || /^(?:old|olds)$/.test(t.lower) || isName(t)) &&
  t.pos !== 'VERB'

const apposed = 10

/** Steps back over ", 23, of Orlen," and "(…)" behind a name. */
function beforeApposition(tokens: Tokens, end: number, floor: number): number {
  const close = word(tokens, end - 1)
  if (close !== ',' && close !== ')') return end
  const open = close === ',' ? ',' : '('
  for (let at = end - 2; at > Math.max(floor, end - 2 - apposed); at--)
    if (word(tokens, at) === open) {
      const rest = tokens.slice(at + 1, end - 1)
      return rest.some(t => t.pos === 'VERB' && !/^(?:aged|identified|named)$/.test(t.lower)) && open === ','
        ? end - 1
        : at
    }
  return end - 1
}

/** "a 5-year-old", "a nineteen month old". */
const isAge = (tokens: Tokens, at: number): boolean =>
  /^(?:year|month|week|day)s?$/.test(word(tokens, isHyphen(tokens[at + 1]) ? at + 2 : at + 1))

function figureAt(tokens: Tokens, from: number, to: number): Bounded | undefined {
  for (let at = from; at < to; at++) {
    if (isAge(tokens, at)) continue
    const amount: Amount | undefined = amountAt(tokens, at)
    if (amount && amount.to <= to + 1 && /^(?:number|range|vague-magnitude|vague)$/.test(amount.kind)) {
      if (isHyphen(tokens[amount.to]) || /^years?$/.test(word(tokens, amount.to))) continue
      return bounded(tokens, amount)
    }
  }
  return undefined
}

const ageText = (lower: string): string => String(units.get(lower) ?? tens.get(lower) ?? lower)

function ageIn(tokens: Tokens, from: number, to: number): string | undefined {
  for (let at = from; at < to; at++)
    if (isHyphen(tokens[at + 1]) && /^(?:year|month|week)s?$/.test(word(tokens, at + 2)))
      return ageText(word(tokens, at))
  const behind = word(tokens, to) === ',' ? word(tokens, to + 1) : ''
  return /^\d{1,2}$/.test(behind) ? behind : undefined
}

function describe(tokens: Tokens, from: number, to: number): PersonsFound {
  const head = to - 1
  const first = word(tokens, from)
  const figure = figureAt(tokens, from, to)
  const lower = word(tokens, head)
  const plural = /(?:[^s]s|people|men|women|children|others|dead|injured|wounded)$/.test(lower) && !isName(tokens[head])
  const named = isName(tokens[head]) && !persons.has(lower)
  const age = ageIn(tokens, from, to)
  const alone = to - from === 1 && isNumber(tokens[head])
  return {
    from: figure ? Math.min(figure.from, from) : from,
    to,
    head,
    ...(figure && { figure }),
    one: figure ? figure.min === 1 && figure.max === 1 : !plural,
    as: pronouns.has(lower) ? 'pronoun' : alone ? 'number' : named ? 'name' : 'description',
    definite: definites.test(first) || named || pronouns.has(lower) || isPossessive(word(tokens, from + 1)),
    others: tokens.slice(from, to).some(t => /^(?:another|other|others|second|third|more|additional)$/.test(t.lower)),
    none: nobody.has(first) || nobody.has(word(tokens, from - 1)) || lower === 'nobody',
    ...(age !== undefined && { age }),
  }
}

const maxWords = 9

/** "two people dead": the state is no person, as "the dead" and "six wounded" are. */
const isState = (tokens: Tokens, at: number): boolean =>
  /^(?:dead|wounded|injured|killed|missing)$/.test(word(tokens, at)) &&
  !/^(?:the|of|our|their)$/.test(word(tokens, at - 1))

/** "ages 13 and 17", "Varr, 34", "Route 7": a number that counts nobody. */
const countsAlone = (tokens: Tokens, at: number): boolean =>
  (!/^(?:911|\d{4,})$/.test(word(tokens, at)) &&
    !(tokens[at - 1]?.pos === 'PROPN' && /^\d/.test(word(tokens, at))) &&
    !/^(?:age|ages|aged|,|-|\/|:|\$|no\.|number|route|highway|and)$/.test(word(tokens, at - 1))) ||
  /^[a-z]+$/.test(word(tokens, at))

/** The phrase for people that ends before token `end`; none where the words there are for something else. */
export function personsBefore(tokens: Tokens, end: number, floor = 0): PersonsFound | undefined {
  const to = beforeApposition(tokens, end, floor)
  const head = tokens[to - 1]
  if (!head || to <= floor || isState(tokens, to - 1)) return undefined
  if (pronouns.has(head.lower) || /^(?:nobody|someone|somebody)$/.test(head.lower)) return describe(tokens, to - 1, to)
  if (word(tokens, to - 2) === 'no' && head.lower === 'one') return { ...describe(tokens, to - 2, to), none: true }
  if (!isHead(head) && !(isNumber(head) && countsAlone(tokens, to - 1)) && !/^(?:both|another)$/.test(head.lower))
    return undefined
  let from = to - 1
  while (from > floor && to - from < maxWords && isInner(tokens, from - 1) && !articles.test(word(tokens, from))) from--
  return describe(tokens, from, to)
}

/** The phrase for people that begins at token `at`. */
export function personsAt(tokens: Tokens, at: number, ceiling = tokens.length): PersonsFound | undefined {
  const first = tokens[at]
  if (!first) return undefined
  if (
    pronouns.has(first.lower) &&
    !(first.lower === 'her' && /^(?:ADJ|NUM|NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? ''))
  )
    return describe(tokens, at, at + 1)
  let head = -1
  const start = /^(?:at|about|around|some|more|nearly|almost|up|over)$/.test(first.lower) ? skipBound(tokens, at) : at
  for (let i = start; i < Math.min(ceiling, start + maxWords); i++) {
    const t = tokens[i]
    if (!t || !isInner(tokens, i) || (i > start && articles.test(t.lower))) break
    if (isHead(t)) {
      head = i
      const next = tokens[i + 1]
      if (!isHead(next) && !isHyphen(next) && next?.pos !== 'NOUN' && !isPossessive(word(tokens, i + 1))) break
    }
  }
  if (head >= 0) return describe(tokens, start, head + 1)
  return isNumber(tokens[start]) && !/^(?:NOUN|PROPN|ADJ|SYM)$/.test(tokens[start + 1]?.pos ?? '')
    ? describe(tokens, start, start + 1)
    : undefined
}

const skipBound = (tokens: Tokens, at: number): number => {
  let i = at
  while (i < at + 3 && !isNumber(tokens[i])) i++
  return isNumber(tokens[i]) ? i : at
}

/** "his brother, Ode Marn": a name behind a comma is the one described. */
const isSame = (a: PersonsFound | undefined, b: PersonsFound): boolean =>
  a !== undefined && a.one && b.one && (a.as === 'name') !== (b.as === 'name')

/** Those that "and" and commas join to it: "a woman, her son and two guests". */
export function joinedPersons(tokens: Tokens, first: PersonsFound): readonly PersonsFound[] {
  const found = [first]
  for (let at = first.to; found.length < 6; ) {
    const join = word(tokens, at)
    const next =
      join === 'and' ? at + 1 : join === ',' && word(tokens, at + 1) === 'and' ? at + 2 : join === ',' ? at + 1 : -1
    const more = next > 0 ? personsAt(tokens, next) : undefined
    if (
      !more ||
      (more.as === 'number' && first.as !== 'number') ||
      (join === ',' && isSame(found.at(-1), more)) ||
      (join === ',' && /^\d/.test(word(tokens, at + 1))) ||
      /^(?:VERB|AUX)$/.test(tokens[more.to]?.pos ?? '')
    )
      break
    found.push(more)
    at = more.to
  }
  return found
}
