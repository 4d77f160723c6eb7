import { type Status, statesStatus } from '../../../../core/quantity.ts'
import type { Token } from '../tokens.ts'
import { amountAt } from './amounts.ts'
import { currencies, harmDies, harmStates, harmVerbs, people, peopleGroups, plural, pronouns } from './lexicon.ts'

/** What is counted, as token range, end exclusive; `head` is its main noun. */
export interface Counted {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly unit: string
  /** A pronoun or a harm word stands for the thing counted: "three of them", "12 killed". */
  readonly elliptical: boolean
}

type Tokens = readonly Token[]
const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN'
const isHarmWord = (lower: string): boolean => harmVerbs.has(lower) || harmStates.has(lower) || harmDies.has(lower)

const looksPlural = (token: Token): boolean => /(?:[^s]s|people|men|children)$/.test(token.lower)

/** May this word stand between a number and the noun it counts? */
function modifies(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.pos === 'ADJ' || token.lower === 'other' || token.lower === 'more' || token.lower === 'further') return true
  if (token.lower === '-' && isWordy(tokens[at - 1]) && isWordy(tokens[at + 1])) return true
  if (token.pos === 'ADV') return tokens[at + 1]?.pos === 'ADJ' || token.lower.endsWith('ly')
  if (token.lower === "'s" || token.lower === '’s') return isNoun(tokens[at - 1]) && isNoun(tokens[at + 1])
  return token.pos === 'VERB' && /(?:ed|en|ing|own)$/.test(token.lower) && tokens[at + 1]?.pos === 'NOUN'
}
const isWordy = (token: Token | undefined): boolean => token !== undefined && /^\p{L}/u.test(token.text)

const maxWords = 8

/** The last noun of the noun phrase that begins at `from`; a plural people word ends it unless another noun follows. */
function headFrom(tokens: Tokens, from: number): number | undefined {
  let head: number | undefined
  for (let at = from; at < Math.min(tokens.length, from + maxWords); at++) {
    const token = tokens[at]
    if (!token) break
    const noun = isNoun(token) || (people.has(token.lower) && !isHarmWord(token.lower) && token.pos !== 'VERB')
    if (noun) {
      if (head !== undefined && endsPhrase(tokens, head, at)) break
      head = at
    } else if (!modifies(tokens, at) || (head !== undefined && isHarmWord(token.lower))) break
  }
  return head
}

/** "12 people Tuesday", "30 patients doctors treat": a noun after a plural people word begins something else. */
const endsPhrase = (tokens: Tokens, head: number, at: number): boolean =>
  // A people word stands at the head, so a token does.
  at === head + 1 && people.has(tokens[head]?.lower ?? '') && looksPlural(tokens[head] as Token)

function unitOf(tokens: Tokens, head: number, from: number): string {
  const lower = tokens[head]?.lower ?? ''
  if (lower === 'patients' || lower === 'patient') return 'patients'
  if (people.has(lower) || /(?:people|persons|women|men)$/.test(lower)) return 'persons'
  const currency = currencies.get(tokens[from - 1]?.text ?? '')
  return currency ?? plural(lower)
}

/** Behind "of the", "of their", "of all the". */
function afterOf(tokens: Tokens, at: number): number {
  if (tokens[at]?.lower !== 'of') return at
  let next = at + 1
  while (next < at + 4 && /^(?:DET|PRON)$/.test(tokens[next]?.pos ?? '') && !isPronoun(tokens[next])) next++
  return next
}
const isPronoun = (token: Token | undefined): boolean => pronouns.has(token?.lower ?? '')

const unitOfPronoun = (pronoun: string, before: string | undefined): string =>
  /^(?:whom|us|you)$/.test(pronoun) ? 'persons' : (before ?? 'persons')

interface Before {
  /** Where the number words begin. */
  readonly from: number
  /** What the figure before counted: "20 drones, 18 of which". */
  readonly unit: string | undefined
}

/** The thing that a number whose words end at `at` counts. */
export function countedAt(tokens: Tokens, at: number, before: Before): Counted | undefined {
  const start = afterOf(tokens, at)
  const first = tokens[start]
  if (first && start > at && isPronoun(first))
    return { from: start, to: start + 1, head: start, unit: unitOfPronoun(first.lower, before.unit), elliptical: true }
  if (first?.lower === '-') return undefined
  const head = headFrom(tokens, start)
  const asVerb =
    first !== undefined &&
    isHarmWord(first.lower) &&
    (head === undefined || head === start || breaksAt(tokens, start, head))
  if (asVerb) return { from: start, to: start + 1, head: start, unit: 'persons', elliptical: true }
  return head === undefined
    ? undefined
    : { from: start, to: head + 1, head, unit: unitOf(tokens, head, before.from), elliptical: false }
}

/** "12 killed Tuesday": a harm word before a name is the verb. */
const breaksAt = (tokens: Tokens, start: number, head: number): boolean =>
  tokens[head]?.pos === 'PROPN' || amountAt(tokens, start + 1) !== undefined

export interface Told {
  readonly status: Status
  /** Token range of the words that state it. */
  readonly words?: readonly [from: number, to: number]
}

/** What the words of the noun phrase say about the status; nothing is filled in. */
export function statusOf(tokens: Tokens, counted: Counted): Told {
  for (const status of ['civilian', 'combatant'] as const)
    for (let at = counted.from; at < counted.to; at++) {
      const token = tokens[at]
      if (!token) continue
      if (statesStatus(status, token.text)) return { status, words: [at, at + 1] }
      if (
        token.lower === 'non' &&
        tokens[at + 1]?.lower === '-' &&
        statesStatus(status, `non-${tokens[at + 2]?.text ?? ''}`)
      )
        return { status, words: [at, at + 3] }
    }
  return { status: 'unknown' }
}

export const arePeople = (unit: string): boolean => unit === 'persons' || unit === 'patients' || peopleGroups.has(unit)
