import type { Checked, Unchecked } from './checked.ts'
import type { CodePoints } from './code-points.ts'
import { problem } from './problem.ts'

/**
 * The exact words a statement rests on, in one preserved text. Positions are Unicode code points, end exclusive.
 * `prefix` and `suffix` are up to 24 code points of what stands around them (Web Annotation TextQuoteSelector).
 */
export interface Anchor extends Checked<'anchor'> {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}

const contextLength = 24

/** The law of anchors: the slice equals the exact words, and the context stands where it is said to stand. */
export const holds = (anchor: Anchor, text: CodePoints): boolean =>
  anchor.start < anchor.end &&
  anchor.end <= text.length &&
  text.slice(anchor.start, anchor.end) === anchor.exact &&
  text.slice(Math.max(0, anchor.start - contextLength), anchor.start).endsWith(anchor.prefix) &&
  text.slice(anchor.end, Math.min(text.length, anchor.end + contextLength)).startsWith(anchor.suffix)

/** A character that always begins a written character of its own, whatever stands before it. */
const begins =
  /^(?=[\u0020-\u007e\p{L}])[\p{ASCII}\p{scx=Latin}\p{scx=Cyrillic}\p{scx=Greek}\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Han}]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** How far back a written character may begin: flags in a row and marks upon marks are long. */
const farthest = 1000

/** The nearest position before `point` at which a written character begins for certain. */
function certainStart(point: number, text: CodePoints): number {
  for (let at = point - 1; at > 0 && at > point - farthest; at--) if (begins.test(text.slice(at, at + 1))) return at
  return Math.max(0, point - farthest)
}

/** True where a written character ends, so that a selection may begin or end here (requirement D2). */
function atGraphemeEdge(point: number, text: CodePoints): boolean {
  if (point === 0 || point === text.length) return true
  if (isPlain(text.slice(point - 1, point + 1))) return true
  const from = certainStart(point, text)
  const before = text.slice(from, point).length
  return graphemes.segment(text.slice(from, point + 2)).containing(before)?.index === before
}

/** Printable ASCII: every character its own grapheme, so that the segmenter is not needed. */
const isPlain = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text)

/** Anchors the words between two positions. Throws `anchor.out-of-range` or `anchor.splits-grapheme`. */
export function anchorAt(text: CodePoints, start: number, end: number): Anchor {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end <= start || end > text.length)
    throw problem('anchor.out-of-range', { start, end, length: text.length })
  for (const at of [start, end]) if (!atGraphemeEdge(at, text)) throw problem('anchor.splits-grapheme', { at })
  const anchor: Unchecked<Anchor> = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, Math.min(text.length, end + contextLength)),
    start,
    end,
  }
  // The words were cut out of the text just now, at edges of written characters.
  return anchor as Anchor
}

/** The same for positions that a reader came to: one inside a written character is moved outwards to its edge. Throws `anchor.out-of-range`. */
export function anchorAround(text: CodePoints, start: number, end: number): Anchor {
  let [from, to] = [start, end]
  while (from > 0 && from > start - farthest && !atGraphemeEdge(from, text)) from--
  while (to < text.length && to < end + farthest && !atGraphemeEdge(to, text)) to++
  return anchorAt(text, from, to)
}

/** An anchor from outside: refused (`anchor.slice-differs`) unless the words stand there to the letter. */
export function parseAnchor(
  text: CodePoints,
  raw: { readonly exact: string; readonly start: number; readonly end: number },
): Anchor {
  const anchor = anchorAt(text, raw.start, raw.end)
  if (anchor.exact !== raw.exact)
    throw problem('anchor.slice-differs', { exact: raw.exact, found: anchor.exact, start: raw.start, end: raw.end })
  return anchor
}

/** Two anchors share at least one code point. */
export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end
