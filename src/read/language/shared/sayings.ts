import type { EntityRef } from '../../../core/entity.ts'
import type { Paper, Sentence } from './paper.ts'
import type { Range } from './range.ts'
import { trimmed } from './paper.ts'
import { quoteAt } from './quotes.ts'
import { has, isMark, lengthOf, valueOf, type Word } from './words.ts'

/** How the words of a cue take what is said. */
export type Frame =
  | 'says'
  | 'denies'
  | 'accuses'
  | 'calls'
  | 'orders'
  | 'promises'
  | 'threatens'
  | 'warns'
  | 'asks'
  | 'hears'
  | 'according'

/** Somebody said to say something. Ranges of words. */
export interface Saying {
  readonly sentence: number
  readonly frame: Frame
  readonly cue?: Range
  /** The words for who says it; absent where they name nobody or leave it out. */
  readonly source?: Range
  readonly content: readonly [Range, ...Range[]]
  readonly manner: 'direct' | 'indirect' | 'mixed'
  /** The speaker of the saying before goes on. */
  readonly inherited?: true
  readonly actor?: EntityRef
}

/** What differs between languages in how speech is told. */
export interface SpeechOrder {
  /** The words are a name or post of somebody who can speak, and nothing besides. */
  readonly isActor: (range: Range) => boolean
  /** The name or description of somebody who can speak that begins at a word. */
  readonly actorFrom: (at: number) => Range | undefined
  /** The verb stands before its subject: Arabic. */
  readonly verbFirst: boolean
}

export const frameOf = (word: Word | undefined): Frame | undefined => {
  // The data files name frames: held by a test.
  const value = (valueOf(word, 'cue') ??
    (has(word, 'participle')
      ? 'says'
      : has(word, 'according') || has(word, 'according-to-them')
        ? 'according'
        : undefined)) as Frame | undefined
  return value
}

export interface Scene {
  readonly paper: Paper
  readonly words: readonly Word[]
  readonly sentence: Sentence
  readonly order: SpeechOrder
  /** Up to here the sentence is taken by a saying before. */
  readonly free: number
}

const dashes = '—–-'
export const commas = ',،'

/** The cue as it stands: the verb, or the words that mean "according to". */
export const cueRange = (words: readonly Word[], at: number): Range => ({
  from: at,
  to: at + Math.max(...['cue', 'according', 'according-to-them'].map(c => lengthOf(words[at], c)), 1),
})

/** Inside quotation marks that do not open the sentence's own words. */
export const isQuoted = (paper: Paper, at: number): boolean => quoteAt(paper.quotes, at) !== undefined

/** How far behind its verb the word "that" may stand. */
const farthestThat = 16

/** "що", "что", "إن" behind a cue, before another cue. */
export function thatBehind({ words, sentence, paper }: Scene, from: number): number | undefined {
  for (let at = from; at < Math.min(sentence.to, from + farthestThat); at++) {
    if (has(words[at], 'that') && !isQuoted(paper, at)) return at
    if (at === from + 1 && has(words[at], 'question-word') && isMark(words[from], commas)) return at - 1
    if (isParticiple(words, at)) at = behindParticiple(words, at)
    if ((has(words[at], 'cue') && at > from) || isMark(words[at], ':') || isMark(words[at], dashes)) return undefined
  }
  return undefined
}

/** Behind "adding that …,": what a participle says is not what the verb before it does. */
const behindParticiple = (words: readonly Word[], from: number): number => {
  let at = from
  while (at < from + 4 && !has(words[at], 'that')) at++
  while (at < from + farthestThat && at < words.length && !isMark(words[at], commas)) at++
  return at
}

/** A colon behind a cue, with no more than its source between. */
export function colonBehind({ words, sentence }: Scene, from: number): number | undefined {
  for (let at = from; at < Math.min(sentence.to, from + farthestThat); at++) {
    if (isMark(words[at], ':')) return at
    if (isMark(words[at], '«„“"') || has(words[at], 'that') || has(words[at], 'cue')) return undefined
  }
  return undefined
}

/** "…, та додав, що …": another cue behind "and" ends what was said. */
export function endOfContent({ words, sentence, paper }: Scene, from: number): number {
  for (let at = from + 1; at < sentence.to; at++) {
    if (isQuoted(paper, at) || isMark(words[at], '؛')) continue
    const participle = isParticiple(words, at)
    if (!participle && (!has(words[at], 'cue') || !opensAnother(words, at))) continue
    if (participle && isMark(words[at - 1], commas)) return at - 1
    const start = beforeJoint(words, at)
    if (start > from) return start
  }
  return sentence.to
}

/** "…, додавши, що": goes on with the speaker of its sentence. */
export const isParticiple = (words: readonly Word[], at: number): boolean => has(words[at], 'participle')

const hasClitic = (word: Word | undefined): boolean => (word?.key.startsWith('و') ?? false) && has(word, 'cue')

/** Is this cue joined to the one before by "and" or "but", as another saying? */
const opensAnother = (words: readonly Word[], at: number): boolean =>
  beforeJoint(words, at) < at || hasClitic(words[at])

/** How many words the source of a joined saying may have: ", а мер міста пообіцяв, що". */
const longestJoined = 6

/** Where the words that join a cue to what stands before it begin; the cue itself where none do. */
function beforeJoint(words: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && has(words[from - 1], 'adverb')) from--
  if (has(words[from - 1], 'conjunction')) return isMark(words[from - 2], commas) ? from - 2 : from - 1
  for (let i = from - 1; i > 1 && i >= from - longestJoined && words[i]?.kind === 'word'; i--)
    if (has(words[i], 'conjunction') && isMark(words[i - 1], commas) && !has(words[i], 'trailing-only')) return i - 1
  return at
}

const sourceStop = (word: Word | undefined): boolean =>
  word === undefined ||
  (word.kind === 'mark' && !isMark(word, '«»„“"()-.')) ||
  has(word, 'that') ||
  has(word, 'cue') ||
  has(word, 'weekday') ||
  has(word, 'day-word') ||
  has(word, 'ends-source')

/** The words for who says it, behind the cue. */
export function sourceBehind({ words, sentence }: Scene, from: number, limit = sentence.to): Range | undefined {
  let start = from
  while (start < limit && (has(words[start], 'adverb') || has(words[start], 'addressee'))) start++
  start = skipWhere(words, start)
  let to = start
  while (to < limit && to < start + 24 && !sourceStop(words[to])) to++
  const found = trimmed(words, { from: start, to }, '.,;:—–،؛')
  return found.to > found.from && isSomebody(words, found) ? found : undefined
}

/** "written in a channel", "said in a statement of": the place of the words is not who says them. */
function skipWhere(words: readonly Word[], at: number): number {
  const stated = lengthOf(words[at], 'in-statement')
  if (stated > 0) return at + stated
  if (!has(words[at], 'inside-body')) return at
  if (has(words[at + 1], 'medium')) return at + 1 + lengthOf(words[at + 1], 'medium')
  return isBody(words[at + 1]) ? at + 1 : at
}

/** "повідомили в ДСНС": a body behind "in". */
const isBody = (word: Word | undefined): boolean =>
  has(word, 'org-head') ||
  has(word, 'org-name') ||
  (word !== undefined && word.capital && word.text.length > 1 && word.text === word.text.toUpperCase())

/** Words that can stand for somebody: a name, a noun for people or bodies, a pronoun. */
function isSomebody(words: readonly Word[], { from, to }: Range): boolean {
  if (has(words[from], 'preposition') || has(words[from], 'conjunction')) return false
  return words.slice(from, to).some(w => w.kind === 'word')
}

/** Where the clause that ends in a cue begins: behind the last comma that divides, "and", or what was taken before. */
function clauseStart({ words, sentence, free }: Scene, cue: number): number {
  const least = Math.max(sentence.from, free)
  let from = cue
  while (from > least && from > cue - 30) {
    const before = words[from - 1]
    if (isMark(before, ';:؛') || has(before, 'that') || (isMark(before, dashes) && from < cue)) break
    if (isMark(before, '»”"“«„') && from === cue) break
    from--
  }
  return from
}

const introduces = (word: Word | undefined): boolean =>
  has(word, 'adverb') ||
  has(word, 'conjunction') ||
  has(word, 'day-word') ||
  (word?.kind === 'mark' && !isMark(word, '«„“"'))

/** The first word in a clause that can begin the subject: prepositions and times lead elsewhere, up to the next comma or noun. */
function skipLead(words: readonly Word[], { from, to }: Range): number {
  let at = from
  while (at < to && introduces(words[at])) at++
  if (!has(words[at], 'preposition') && !has(words[at], 'weekday')) return at
  for (let i = at; i < to; i++) if (isMark(words[i], commas)) return skipLead(words, { from: i + 1, to })
  for (let i = at + 1; i < to; i++)
    if (
      has(words[i], 'post') ||
      has(words[i], 'person-noun') ||
      has(words[i], 'given-name') ||
      has(words[i], 'pronoun') ||
      has(words[i], 'org-head')
    )
      return i
  return lastNoun(words, { from: at + 1, to })
}

/** "Після вистави Штефан Кегі": words with capitals right before the cue; else nobody is told. */
function lastNoun(words: readonly Word[], { from, to }: Range): number {
  let at = to
  while (at > from && words[at - 1]?.capital) at--
  return has(words[at - 1], 'preposition') ? to : at
}

/** "відверто", "недавно": how it was said, right before the cue. */
const isManner = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && !word.capital && word.tags.size === 0 && /[нткр]о$/.test(word.key)

const canBegin = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.kind === 'word' &&
  (word.capital || ['pronoun', 'post', 'person-noun', 'org-head', 'rank', 'title', 'org-name'].some(c => has(word, c)))

/** "Говорячи про місто, він": behind the last comma, where no apposition stands between it and the cue. */
function lastChunk(words: readonly Word[], { from, to }: Range, cue: number): number {
  if (isMark(words[cue - 1], commas)) return from
  for (let at = to - 1; at > from; at--) if (isMark(words[at], commas)) return canBegin(words[at + 1]) ? at + 1 : from
  return from
}

/** The words for who says it, before the cue. */
export function sourceBefore(scene: Scene, cue: number): Range | undefined {
  const { words } = scene
  const from = clauseStart(scene, cue)
  let to = cue
  while (
    to > from &&
    (isManner(words[to - 1]) ||
      has(words[to - 1], 'adverb') ||
      has(words[to - 1], 'particle') ||
      has(words[to - 1], 'day-word') ||
      has(words[to - 1], 'addressee'))
  )
    to--
  const lead = skipLead(words, { from, to })
  const start = lastChunk(words, { from: lead, to }, cue)
  const found = trimmed(words, { from: start, to })
  return found.to > found.from && isSomebody(words, found) ? found : undefined
}
