import { has, isMark, lengthOf, type Word } from '../shared/words.ts'

/** A word of which nothing is known. */
const isUnknown = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && word.tags.size === 0 && word.text.length > 2

const startsWithArticle = (word: Word | undefined): boolean => word !== undefined && /^ال./.test(word.key)

/** What can stand behind a name: the end of the words, a preposition, a word of saying. */
const endsName = (word: Word | undefined): boolean =>
  word === undefined ||
  word.kind !== 'word' ||
  has(word, 'preposition') ||
  has(word, 'that') ||
  has(word, 'cue') ||
  has(word, 'conjunction') ||
  has(word, 'ends-source') ||
  (/^[بل]/.test(word.key) && word.key.length > 4)

const mostParts = 4

/** Where one more part of a name ends, or `undefined` where the name is over. */
function nextPart(words: readonly Word[], at: number): number | undefined {
  const word = words[at]
  if (has(word, 'given-name')) return at + lengthOf(word, 'given-name')
  if (has(word, 'name-joint') && words[at + 1]?.kind === 'word' && !endsName(words[at + 1])) return at + 2
  if (!isUnknown(word)) return undefined
  if (startsWithArticle(word)) return at + 1
  return endsName(words[at + 1]) ? at + 1 : undefined
}

/** Behind a given name: more of its parts, as long as nothing else is known of the words. */
function endOfName(words: readonly Word[], from: number): number {
  let to = from
  for (let parts = 1; parts < mostParts; parts++) {
    const next = nextPart(words, to)
    if (next === undefined) break
    to = next
  }
  return to
}

const isTitle = (word: Word | undefined): boolean => has(word, 'title') || has(word, 'rank')

/** A name begins with a given name, or with an unknown word behind a title. */
export function nameFrom(words: readonly Word[], at: number): number | undefined {
  const word = words[at]
  if (has(word, 'given-name')) {
    const to = endOfName(words, at + lengthOf(word, 'given-name'))
    return to - at > 1 || isTitle(words[at - 1]) || has(words[at - 1], 'cue') ? to : undefined
  }
  if (isTitle(words[at - 1]) && isUnknown(word) && !startsWithArticle(word)) return endOfName(words, at + 1)
  return has(word, 'name-joint') && isUnknown(words[at + 1]) && (has(words[at - 1], 'cue') || isTitle(words[at - 1]))
    ? endOfName(words, at + 2)
    : undefined
}

/** How many words a post may have before the name: "المتحدث باسم وزارة الدفاع في المدينة خالد". */
const farthest = 8

/** The name behind a post, before a mark or a word of saying. */
export function nameBehind(words: readonly Word[], from: number): number | undefined {
  for (let at = from; at < from + farthest; at++) {
    const word = words[at]
    if (word === undefined || isMark(word, '.:؛،,!؟') || has(word, 'cue') || has(word, 'that')) return undefined
    if (has(word, 'given-name') && nameFrom(words, at) !== undefined) return at
  }
  return undefined
}
