import type { Anchor } from '../../../../core/anchor.ts'
import type { AttributionId, AttributionMention } from '../../../../core/attribution-mention.ts'
import type { Cast } from '../../../stages.ts'
import type { Page } from '../../page.ts'
import type { EnglishText } from '../document.ts'
import type { TaggedAttribution } from '../learned/attribution-tagger.ts'
import type { TokenRange } from '../learned/word-columns.ts'
import { type Ground, groundOf, isInside } from './ground.ts'

const lengthOf = (ranges: readonly TokenRange[]): number => ranges.reduce((n, { from, to }) => n + to - from, 0)

/** Whether the whole of one attribution is part of what another says. */
const isWithin = (a: TaggedAttribution, outer: TaggedAttribution): boolean =>
  a !== outer &&
  lengthOf(a.content) < lengthOf(outer.content) &&
  [...a.source, ...a.cue, ...a.content].every(r => outer.content.some(c => isInside(r, c)))

/** How many attributions before and behind may hold one. */
const near = 30

/** The smallest attribution that the one at `i` stands within. */
function outerOf(i: number, all: readonly TaggedAttribution[]): number | undefined {
  const a = all[i]
  let best: number | undefined
  for (let k = Math.max(0, i - near); a && k < Math.min(all.length, i + near); k++) {
    const outer = all[k]
    if (!outer || !isWithin(a, outer)) continue
    const known = best === undefined ? undefined : all[best]
    if (!known || lengthOf(outer.content) < lengthOf(known.content)) best = k
  }
  return best
}

function mannerOf(content: readonly TokenRange[], quotationAt: Ground['quotationAt']): AttributionMention['manner'] {
  const quoted = (r: TokenRange) => {
    const q = quotationAt(r.from)
    return q !== undefined && isInside(r, q)
  }
  if (content.every(quoted)) return 'direct'
  const touches = ({ from, to }: TokenRange) =>
    Array.from({ length: to - from }, (_, i) => from + i).some(token => quotationAt(token) !== undefined)
  return content.some(touches) ? 'mixed' : 'indirect'
}

export interface Told {
  readonly doc: EnglishText
  readonly cast: Cast
  readonly page: Pick<Page, 'anchor' | 'firstAttribution'>
}

/** Attributions as a reading gives them, anchored to their words; whom a source stands for is the first of the cast in its words. */
export function attributionMentions(
  { doc, cast, page }: Told,
  found: readonly TaggedAttribution[],
): readonly AttributionMention[] {
  const { quotationAt } = groundOf(doc)
  const span = ({ from, to }: TokenRange) => ({
    start: doc.tokens[from]?.start ?? 0,
    end: doc.tokens[to - 1]?.end ?? 0,
  })
  const anchors = (ranges: readonly TokenRange[]) => ranges.map(r => page.anchor(span(r)))
  const idOf = (i: number): AttributionId => `a${page.firstAttribution + i}`
  return found.flatMap((a, i): AttributionMention[] => {
    const [first, ...rest] = anchors(a.content)
    if (!first) return []
    const content: readonly [Anchor, ...Anchor[]] = [first, ...rest]
    const outer = outerOf(i, found)
    const [source] = a.source
    const actor = source && cast.mentionsIn(span(source).start, span(source).end)[0]?.ref
    return [
      {
        id: idOf(i),
        source: anchors(a.source),
        cue: anchors(a.cue),
        content,
        ...(outer !== undefined && { within: idOf(outer) }),
        ...(actor !== undefined && { actor }),
        manner: mannerOf(a.content, quotationAt),
        ...(a.inherited && { inherited: true as const }),
      },
    ]
  })
}
