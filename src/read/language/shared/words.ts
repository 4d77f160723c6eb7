import type { Span } from '../../stages.ts'
import type { Spelling, Tags, Vocabulary } from './vocabulary.ts'

/** A word, number or mark of a text, and what is known of it. Positions are UTF-16 units of the whole text. */
export interface Word extends Span {
  readonly text: string
  /** As it is compared. */
  readonly key: string
  readonly kind: 'word' | 'number' | 'mark'
  /** Begins with a capital letter; never in a script without them. */
  readonly capital: boolean
  /** The first of its line, so that names and phrases do not run over from the line before. */
  readonly opensLine: boolean
  readonly tags: Tags
}

/** Numbers go first, with the marks inside them; then words with inner hyphens and apostrophes; then every other mark alone. */
const piece =
  /[\d\u0660-\u0669]+(?:[.,:\u066b\u066c/][\d\u0660-\u0669]+)*|[\p{L}\p{M}]+(?:[-‐’ʼ'`][\p{L}\p{M}\d]+)*|[^\s\p{L}\p{M}\d]/gu

const capital = /^\p{Lu}/u
const letter = /^[\p{L}\p{M}]/u
const digit = /^[\d\u0660-\u0669]/

const kindOf = (text: string): Word['kind'] => (digit.test(text) ? 'number' : letter.test(text) ? 'word' : 'mark')

/** Takes a line apart. `offset` is where it begins in the text. */
export function wordsOf(line: string, offset: number, { spelling, vocabulary }: Lookup): readonly Word[] {
  const pieces = Array.from(line.matchAll(piece), found => {
    const [text] = found
    const start = offset + found.index
    return { text, start, end: start + text.length, kind: kindOf(text), key: spelling.fold(text) }
  })
  return pieces.map((p, i) => ({
    ...p,
    capital: p.kind === 'word' && capital.test(p.text),
    opensLine: i === 0,
    tags: vocabulary.tagsOf(p.key, n => pieces[i + n]?.key),
  }))
}

export interface Lookup {
  readonly spelling: Spelling
  readonly vocabulary: Vocabulary
}

export const has = (word: Word | undefined, category: string): boolean => word?.tags.has(category) ?? false
export const valueOf = (word: Word | undefined, category: string): string | undefined => word?.tags.get(category)?.value
/** How many words the phrase that begins here has; 0 where none of the category does. */
export const lengthOf = (word: Word | undefined, category: string): number => word?.tags.get(category)?.length ?? 0
export const isMark = (word: Word | undefined, marks: string): boolean =>
  word !== undefined && word.kind === 'mark' && marks.includes(word.text)
