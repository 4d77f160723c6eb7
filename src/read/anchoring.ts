import { type Anchor, anchorAround } from '../core/anchor.ts'
import { codePoints } from '../core/code-points.ts'

/** Anchors stretches of UTF-16 units in this text. It must be the whole text as preserved, not the part that one reader sees. */
export function anchoringIn(text: string): (span: { readonly start: number; readonly end: number }) => Anchor {
  const points = codePoints(text)
  return ({ start, end }) => anchorAround(points, points.pointOf(start), points.pointOf(end))
}
