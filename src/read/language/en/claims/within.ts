import type { Span } from '../../../stages.ts'

/** Index of the first span that begins at or after a position; spans ascend by start. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that lie wholly inside a stretch; the given ones ascend by start. Costs no more than what it finds and a search. */
export function spansWithin<T extends Span>(spans: readonly T[], stretch: Span): readonly T[] {
  const found: T[] = []
  for (let i = firstFrom(spans, stretch.start); i < spans.length; i++) {
    const span = spans[i]
    if (!span || span.start >= stretch.end) break
    if (span.end <= stretch.end) found.push(span)
  }
  return found
}

/** The last `count` spans that begin before a position, in order. */
export const spansBefore = <T extends Span>(spans: readonly T[], before: number, count: number): readonly T[] => {
  const end = firstFrom(spans, before)
  return spans.slice(Math.max(0, end - count), end)
}
