import { shortForms } from './words.ts'

/** A word as it stands, for finding names. UTF-16 units, end exclusive. */
export interface ScannedWord {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  /** Only a space parts it from the word before. */
  readonly joined: boolean
  /** The first of its sentence or line. */
  readonly first: boolean
}

const word = /[\p{L}\p{M}\d]+(?:['’.&-][\p{L}\p{M}\d]+)*/gu
const initials = /^(?:\p{L}\.)+\p{L}$/u
const startsUpper = /^\p{Lu}/u
const possessive = /['’]s$/

/** The words of a text in order; a full stop belongs to "U.S." and "Ky.", and "'s" to none. */
export function scanWords(text: string): readonly ScannedWord[] {
  const words: ScannedWord[] = []
  let last = 0
  for (const found of text.matchAll(word)) {
    const raw = found[0].replace(possessive, '')
    const dot = text[found.index + raw.length] === '.' && (initials.test(raw) || shortForms.has(`${raw}.`))
    const own = dot ? `${raw}.` : raw
    const gap = text.slice(last, found.index)
    const end = found.index + own.length
    const first = words.length === 0 || /[.!?\n:“"]/.test(gap)
    words.push({
      text: own,
      lower: raw.toLowerCase(),
      start: found.index,
      end,
      capital: startsUpper.test(raw),
      joined: gap === ' ',
      first,
    })
    last = end
  }
  return words
}
