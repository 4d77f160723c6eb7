/**
 * A text seen as Unicode code points. Web Annotation (4.2.4) demands code points; JavaScript counts UTF-16 units.
 * Everything that leaves a reader uses code points; `unitOf` and `pointOf` translate.
 */
export interface CodePoints {
  readonly text: string
  /** How many code points the text has. */
  readonly length: number
  /** The words between two code point positions, end exclusive. */
  readonly slice: (start: number, end: number) => string
  /** Code point position → UTF-16 index. */
  readonly unitOf: (point: number) => number
  /** UTF-16 index → code point position; an index inside a pair counts as the pair's own position. */
  readonly pointOf: (unit: number) => number
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** The UTF-16 index of the low half of every surrogate pair, ascending. */
function pairsIn(text: string): readonly number[] {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++)
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) pairs.push(++i)
  return pairs
}

/** How many of the ascending `values` are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

export function codePoints(text: string): CodePoints {
  const pairs = pairsIn(text)
  const pairPoints = pairs.map((unit, i) => unit - i - 1)
  const pointOf = (unit: number) => unit - countUpTo(pairs, unit)
  const unitOf = (point: number) => point + countUpTo(pairPoints, point - 1)
  const slice = (start: number, end: number) => text.slice(unitOf(start), unitOf(end))
  return { text, length: text.length - pairs.length, slice, unitOf, pointOf }
}
