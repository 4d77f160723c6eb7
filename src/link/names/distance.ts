import { nearSounds } from './spelling.ts'
import { weights } from './weights.ts'

const isVowel = (c: string): boolean => c !== '' && 'aeiouy'.includes(c)
/** Han, Hangul and their like. */
const isSyllable = (code: number): boolean => code >= 0x2e80 && code <= 0xd7ff

function changedTo(a: string, b: string): number {
  if (a === b) return 0
  if (isVowel(a) && isVowel(b)) return weights.vowel
  return nearSounds.has(a + b) ? weights.near : 1
}

const plainCodes = 128
const letter = (code: number): string => String.fromCharCode(code)
const codes = Array.from({ length: plainCodes }, (_, code) => code)
/** One plain letter for another, by both codes. */
const changes = Float64Array.from(codes.flatMap(a => codes.map(b => changedTo(letter(a), letter(b)))))
/** A plain letter too many; the second row where vowels need not be written. */
const extras = [false, true].map(unwritten =>
  Float64Array.from(codes, code => {
    if (isVowel(letter(code))) return unwritten ? weights.unwritten : weights.extraVowel
    return letter(code) === 'h' ? weights.extraH : 1
  }),
)

function changed(a: number, b: number): number {
  if (a === b) return 0
  if (a < plainCodes && b < plainCodes) return changes[a * plainCodes + b] ?? 1
  return isSyllable(a) || isSyllable(b) ? weights.syllable : 1
}

/** What a letter costs that one word has more than the other, after the letter before it. */
function extra(code: number, before: number, unwritten: boolean): number {
  if (code === before) return weights.doubled
  if (code < plainCodes) return extras[unwritten ? 1 : 0]?.[code] ?? 1
  return isSyllable(code) ? weights.syllable : 1
}

/** Which letters a word has, as bits. Rarer ones share bits, so that a bound made of them is never too high. */
export function letterBits(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

const vowelBits = letterBits('aeiouy')
const cheapest = Math.min(weights.near, weights.extraH, weights.vowel)

function ones(bits: number): number {
  let [left, n] = [bits, 0]
  for (; left !== 0; n++) left &= left - 1
  return n
}

/** So many slips lie between two words at least, by the letters that only one of them has. */
export function slipsAtLeast(a: number, b: number, unwritten: boolean): number {
  const counted = unwritten ? ~vowelBits : -1
  return cheapest * Math.max(ones(a & ~b & counted), ones(b & ~a & counted))
}

const longestWord = 96
// Used anew by every call, which nothing interrupts.
const newRow = (): Float64Array => new Float64Array(longestWord + 1)
const rows = { before: newRow(), last: newRow(), row: newRow() }

interface Bounds {
  /** One of the words is from a script that leaves vowels out. */
  readonly unwritten: boolean
  /** More than this is not counted: the answer is then infinite. */
  readonly most: number
}

/**
 * How many slips of the pen lie between two words: letters changed, left out, added or exchanged with their neighbour, each at its weight.
 * Words are compared by their first 96 letters.
 */
export function slips(a: string, b: string, { unwritten, most }: Bounds): number {
  let { before, last, row } = rows
  const [height, width] = [Math.min(a.length, longestWord), Math.min(b.length, longestWord)]
  last[0] = 0
  for (let j = 1; j <= width; j++)
    last[j] = (last[j - 1] ?? 0) + extra(b.charCodeAt(j - 1), b.charCodeAt(j - 2), unwritten)
  for (let i = 1; i <= height; i++) {
    const [c, previous] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)]
    const gone = extra(c, previous, unwritten)
    let least = (last[0] ?? 0) + gone
    row[0] = least
    for (let j = 1; j <= width; j++) {
      const [d, beside] = [b.charCodeAt(j - 1), b.charCodeAt(j - 2)]
      let best = (last[j - 1] ?? 0) + changed(c, d)
      best = Math.min(best, (last[j] ?? 0) + gone, (row[j - 1] ?? 0) + extra(d, beside, unwritten))
      if (c === beside && previous === d) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row[j] = best
      if (best < least) least = best
    }
    // An exchange of neighbours reaches back one row further.
    if (least > most + 1) return Number.POSITIVE_INFINITY
    const spare: Float64Array = before
    before = last
    last = row
    row = spare
  }
  const all = last[width] ?? 0
  return all > most ? Number.POSITIVE_INFINITY : all
}
