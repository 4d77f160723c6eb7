/** A stretch that claims rest on, in UTF-16 units of the text. */
export interface Span {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** A stretch of one line with every id that covers the whole of it, the one that began first at the front. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

export interface Line {
  /** From 1; blank lines count, so that a number can be cited. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly segments: readonly Segment[]
}

interface Edge {
  readonly at: number
  readonly opens: boolean
  readonly id: string
}

function edgesOf(spans: readonly Span[]): readonly Edge[] {
  const edges = spans
    .filter(s => s.start < s.end)
    .flatMap(({ id, start, end }) => [
      { at: start, opens: true, id },
      { at: end, opens: false, id },
    ])
  return edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
}

/** Cuts `from`…`to` wherever a span begins or ends. Spans may overlap in any way; segments never do, and leave no gap. */
export function flatten(spans: readonly Span[], from: number, to: number): readonly Segment[] {
  const segments: Segment[] = []
  const open = new Map<string, number>()
  let at = from
  const cut = (until: number): void => {
    if (until > at) segments.push({ start: at, end: until, ids: [...open.keys()] })
    at = Math.max(at, until)
  }
  for (const edge of edgesOf(spans)) {
    cut(Math.min(edge.at, to))
    const depth = (open.get(edge.id) ?? 0) + (edge.opens ? 1 : -1)
    if (depth > 0) open.set(edge.id, depth)
    else open.delete(edge.id)
  }
  cut(to)
  return segments
}

const clip = ({ start, end, ids }: Segment, from: number, to: number): Segment => ({
  start: Math.max(start, from),
  end: Math.min(end, to),
  ids,
})

/** The lines of a text that are not blank, each with its segments. */
export function linesOf(text: string, spans: readonly Span[]): readonly Line[] {
  const segments = flatten(spans, 0, text.length)
  const lines: Line[] = []
  let next = 0
  let start = 0
  for (const [index, words] of text.split('\n').entries()) {
    const end = start + words.length
    const own: Segment[] = []
    while ((segments[next]?.end ?? Infinity) <= start) next++
    for (let i = next; (segments[i]?.start ?? Infinity) < end; i++) {
      const segment = segments[i]
      if (segment) own.push(clip(segment, start, end))
    }
    if (words.trim() !== '') lines.push({ number: index + 1, start, end, segments: own })
    start = end + 1
  }
  return lines
}
