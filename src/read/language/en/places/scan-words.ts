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

/** "London-based", "government-held": the place is the part before. */
const compound = /^(.*\p{Ll})-(?:based|born|area|backed|controlled|held|led|run|occupied|bound|wide|style)$/u
/** "mid-Ohio", "trans-Pacific", "made-in-China": the place is the part behind. */
const prefixed = /^(?:\p{Ll}+-)+(?=\p{Lu})/u

/** The part of a compound that may be a name: where it begins, and its letters. */
function core(raw: string): { readonly skip: number; readonly text: string } {
  const skip = prefixed.exec(raw)?.[0].length ?? 0
  const rest = raw.slice(skip)
  return { skip, text: compound.exec(rest)?.[1] ?? rest }
}

/** The words of a text in order; a full stop belongs to "U.S." and "Ky.", "'s" to none, and of "London-based" the place is the word. */
export function scanWords(text: string): readonly ScannedWord[] {
  const words: ScannedWord[] = []
  let last = 0
  for (const found of text.matchAll(word)) {
    const { skip, text: raw } = core(found[0].replace(possessive, ''))
    const start = found.index + skip
    const dot = text[start + raw.length] === '.' && (initials.test(raw) || shortForms.has(`${raw}.`))
    const own = dot ? `${raw}.` : raw
    const gap = text.slice(last, start)
    const end = start + own.length
    const first = words.length === 0 || /[.!?\n:“"]/.test(gap)
    words.push({
      text: own,
      lower: raw.toLowerCase(),
      start,
      end,
      capital: startsUpper.test(raw),
      joined: gap === ' ',
      first,
    })
    last = end
  }
  return words
}
