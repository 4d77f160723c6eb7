import { type Anchor, anchorAt } from '../../core/anchor.ts'
import type { CodePoints } from '../../core/code-points.ts'
import { problem } from '../../core/problem.ts'
import type { Paragraph, Passage } from './passages.ts'

/** Where words of a passage stand in the text itself. */
export interface Place {
  readonly anchor: Anchor
  readonly paragraph: Paragraph
  /** Where in what was sent of it (UTF-16 units). */
  readonly at: number
}

/** Words that are looked up, under the name of the rule that drops what they belong to if they are not there. */
export interface Wanted {
  readonly rule: string
  readonly words: string
  readonly before?: string | null
  readonly after?: string | null
}

export const dropped = (rule: string, why: string) => problem('model.suggestion-dropped', { rule, why })

const most = 200

/** A word begins or ends here: nobody's words are cut. */
function isEdge(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]\p{M}*$/u.test(text.slice(Math.max(0, at - 4), at))
  return !(before && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2)))
}

/** From what was sent to the text; a code is one whole, and nothing begins or ends inside it. */
function unitOf({ pieces }: Paragraph, at: number, side: 'start' | 'end'): number | undefined {
  let from = 0
  for (const { sent, start, end, same } of pieces) {
    const to = from + sent.length
    const inside = side === 'start' ? at >= from && at < to : at > from && at <= to
    if (inside && same) return start + at - from
    if (inside) return side === 'start' ? (at === from ? start : undefined) : at === to ? end : undefined
    from = to
  }
  return undefined
}

interface Hit {
  readonly paragraph: Paragraph
  readonly at: number
}

function* hitsIn({ paragraphs }: Passage, { words, before, after }: Wanted): Generator<Hit> {
  const [ahead, behind] = [before?.trim() ?? '', after?.trim() ?? '']
  for (const paragraph of paragraphs)
    for (let at = paragraph.sent.indexOf(words); at >= 0; at = paragraph.sent.indexOf(words, at + 1)) {
      const [left, right] = [paragraph.sent.slice(0, at), paragraph.sent.slice(at + words.length)]
      if (left.trimEnd().endsWith(ahead) && right.trimStart().startsWith(behind)) yield { paragraph, at }
    }
}

function placeOf({ paragraph, at }: Hit, words: string, text: CodePoints): Place | undefined {
  const end = at + words.length
  if (!isEdge(paragraph.sent, at) || !isEdge(paragraph.sent, end)) return undefined
  const [from, to] = [unitOf(paragraph, at, 'start'), unitOf(paragraph, end, 'end')]
  if (from === undefined || to === undefined) return undefined
  return { anchor: anchorAt(text, text.pointOf(from), text.pointOf(to)), paragraph, at }
}

/** Every place where the words stand, to the letter and as whole words; refused (`rule`) where they stand nowhere. */
export function placesOf(wanted: Wanted, passage: Passage, text: CodePoints): readonly Place[] {
  const words = wanted.words.trim()
  const places: Place[] = []
  if (!/[\p{L}\p{N}]/u.test(words)) throw dropped(wanted.rule, 'there is no word in it')
  for (const hit of hitsIn(passage, { ...wanted, words })) {
    const place = placeOf(hit, words, text)
    // A long paragraph is sent in pieces that overlap: the same words in two of them are one place.
    if (place && !places.some(p => p.anchor.start === place.anchor.start)) places.push(place)
    if (places.length === most) break
  }
  if (places.length === 0) throw dropped(wanted.rule, 'these words do not stand in what was sent')
  return places
}

/** The one place where the words stand; refused where they stand more than once and nothing says which is meant. */
export function onePlace(wanted: Wanted, passage: Passage, text: CodePoints): Place {
  const [first, second] = placesOf(wanted, passage, text)
  if (!first || second)
    throw dropped('words-ambiguous', 'they stand more than once, and the words around them do not say which is meant')
  return first
}

const distance = (a: Anchor, b: Anchor): number =>
  a.start >= b.end ? a.start - b.end : b.start >= a.end ? b.start - a.end : 0

/** The place nearest to an anchor; of two as near, the earlier. */
export const nearest = (places: readonly Place[], to: Anchor): Place | undefined =>
  places.reduce<Place | undefined>(
    (best, p) => (best && distance(best.anchor, to) <= distance(p.anchor, to) ? best : p),
    undefined,
  )
