import type { TaggedAttribution } from '../learned/attribution-tagger.ts'
import { behind, type Ground, isInside, isStop, type MarkedQuotation } from './ground.ts'

/** Which quotations somebody outside them is said to say; what is attributed within one does not count. By their index. */
export function claimedQuotations(
  { quotations, quotationAt }: Ground,
  found: readonly TaggedAttribution[],
): Uint8Array {
  const claimed = new Uint8Array(quotations.length)
  for (const { cue, content } of found) {
    const own = cue[0] && quotationAt(cue[0].from)
    for (const run of content)
      for (let i = run.from; i < run.to; i++) {
        const q = quotationAt(i)
        if (q && q !== own) claimed[q.index] = 1
        if (q) i = Math.max(i, q.to - 1)
      }
  }
  return claimed
}

const firstOf = (a: TaggedAttribution): number => Math.min(...[...a.cue, ...a.content].map(r => r.from))
/** Where its words end; a source that is carried over stands elsewhere. */
const lastOf = (a: TaggedAttribution): number =>
  Math.max(0, ...[...a.content, ...a.cue, ...(a.inherited ? [] : a.source)].map(r => r.to))

/** In the order in which they begin. */
export const inOrder = (found: readonly TaggedAttribution[]): readonly TaggedAttribution[] =>
  found
    .map(a => ({ a, first: firstOf(a) }))
    .sort((x, y) => x.first - y.first)
    .map(({ a }) => a)

/** How many attributions back the owner of a quotation is looked for. */
const lookBack = 12

/**
 * A quotation that nothing else claims goes on with what was said before it: in the same paragraph right behind the sentence of the
 * attribution, or in the next paragraph where the marks were left open. One that fills the next paragraph alone inherits its source.
 */
export function goOn(ground: Ground, found: readonly TaggedAttribution[]): readonly TaggedAttribution[] {
  const claimed = claimedQuotations(ground, found)
  const grown = inOrder(found).map(a => ({ ...a, content: [...a.content], first: firstOf(a) }))
  const heirs: TaggedAttribution[] = []
  let next = 0
  for (const q of ground.quotations) {
    while (next < grown.length && (grown[next]?.first ?? 0) < q.from) next++
    if (claimed[q.index] === 1) continue
    const content = { from: q.from, to: q.to }
    const before = grown.slice(Math.max(0, next - lookBack), next)
    const owner = before.findLast(a => follows(ground, a, q) === 'goes on')
    const heir = owner ? undefined : [...before, ...heirs.slice(-1)].findLast(a => follows(ground, a, q) === 'inherits')
    if (owner) owner.content.push(content)
    else if (heir) heirs.push({ source: heir.source, cue: [], content: [content], inherited: true })
  }
  return inOrder([...grown.map(({ first: _first, ...a }) => a), ...heirs])
}

/** A quotation that is a whole paragraph, right behind the one an attribution ends in. */
function fillsNext({ doc, paragraphAt }: Ground, end: number, q: MarkedQuotation): boolean {
  const [paragraph, before] = [paragraphAt(q.from), paragraphAt(end - 1)]
  const whole = paragraph !== undefined && q.from === paragraph.from && behind(doc, q.to) >= paragraph.to
  return whole && before !== undefined && before.index === paragraph.index - 1 && end >= before.to
}

/** Whether a quotation stands right behind an attribution that quotes, or that announces one. */
function follows(ground: Ground, a: TaggedAttribution, q: MarkedQuotation): 'goes on' | 'inherits' | undefined {
  const { doc, paragraphAt, quotationAt, sentenceEnd } = ground
  const last = lastOf(a)
  if (last > q.from || last === 0 || a.cue.some(c => isInside(c, q))) return undefined
  const quotes = a.content.some(c => quotationAt(c.from) !== undefined || quotationAt(c.to - 1) !== undefined)
  const lastCue = a.cue.at(-1)?.to ?? 0
  const announces = doc.tokens[lastCue]?.text === ':' || doc.tokens[lastCue - 1]?.text === ':'
  // Whom it was told to, and where, may stand behind.
  const end = behind(doc, Math.max(last, sentenceEnd(last - 1)))
  const touches = (end === q.from || behind(doc, last) === q.from) && paragraphAt(last - 1) === paragraphAt(q.from)
  const direct = touches || (announces && q.from - last <= 3)
  if (!quotes && !announces) return undefined
  if (direct) return 'goes on'
  const open = q.quotation.continues && end >= q.from - 1
  if (open) return 'goes on'
  return fillsNext(ground, end, q) ? (announces && !quotes ? 'goes on' : 'inherits') : undefined
}

const dash = /^(?:[―—–]|--)$/

/** "…" — Talira Venn: a quotation signed with a dash and a name that ends its paragraph. */
export function signed(ground: Ground, found: readonly TaggedAttribution[]): readonly TaggedAttribution[] {
  const { doc, paragraphAt } = ground
  const claimed = claimedQuotations(ground, found)
  return ground.quotations.flatMap(q => {
    if (claimed[q.index] === 1 || !dash.test(doc.tokens[q.to]?.text ?? '')) return []
    const end = paragraphAt(q.to)?.to ?? q.to
    const to = isStop(doc, end - 1) ? end - 1 : end
    const named = /^\p{Lu}/u.test(doc.tokens[q.to + 1]?.text ?? '') && to - q.to <= 8
    const cue = [{ from: q.to, to: q.to + 1 }]
    return named ? [{ source: [{ from: q.to + 1, to }], cue, content: [{ from: q.from, to: q.to }] }] : []
  })
}
