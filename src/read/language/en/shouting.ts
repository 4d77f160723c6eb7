import { people } from './quantities/lexicon.ts'
import { type Known, knownWords } from './tokens.ts'

const letters = /\p{L}/gu
const capitals = /\p{Lu}/gu
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Shorter lines in capitals are headings and short forms. */
const fewest = 20

/** The beginning of a paragraph is enough to tell by. */
const longestLook = 4000

/** Nearly all letters are capitals, so capitals say nothing. */
export function isShouted(text: string): boolean {
  const begins = text.slice(0, longestLook)
  const some = /\p{Lu}{2}/u.test(begins) ? count(begins, letters) : 0
  return some >= fewest && count(begins, capitals) >= 0.85 * some && begins.includes(' ')
}

const endings = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ly']

const isKnown = (word: string, known: Known): boolean =>
  known(word) ||
  people.has(word) ||
  endings.some(e => word.endsWith(e) && word.length - e.length > 3 && known(word.slice(0, -e.length)))

const isShortForm = (word: string): boolean => word.length <= 4 || !/[aeiouy]/.test(word)
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** A word as it would be written in running text: names keep a capital, short forms all of theirs. */
function written(word: string, known: Known, isFirst: boolean): string {
  const lower = word.toLowerCase()
  // "İ" in small letters is longer, and positions must stay.
  if (lower.length !== word.length) return word
  if (word === 'S') return lower
  if (isKnown(lower, known)) return isFirst ? capitalised(lower) : lower
  return isShortForm(lower) ? word : capitalised(lower)
}

const opensSentence = /(?:^|[.!?\]:]["”’)]*\s+|["“(\]]\s*)$/

/** "U.S.", "J. Varmeken". */
const isInitial = (text: string, at: number): boolean => text[at + 1] === '.' && !/['’]/.test(text[at - 1] ?? '')

/** A text in capitals as it would be written otherwise, of the same length; others as they are. */
export function unshouted(text: string): string {
  if (!isShouted(text)) return text
  const known = knownWords(text.toLowerCase())
  return text.replaceAll(/\p{L}+/gu, (word, at: number) =>
    word.length === 1 && isInitial(text, at)
      ? word
      : written(word, known, opensSentence.test(text.slice(Math.max(0, at - 6), at))),
  )
}
