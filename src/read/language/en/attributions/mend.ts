import type { TaggedAttribution } from '../learned/attribution-tagger.ts'
import type { TokenRange } from '../learned/word-columns.ts'
import { type Ground, merged, wholeWords } from './ground.ts'

/** Of several sources the one nearest to the cue. */
function nearestSource({ source, cue }: TaggedAttribution): readonly TokenRange[] {
  const [at] = cue
  const runs = merged(source)
  if (!at || runs.length < 2) return runs
  const gap = (r: TokenRange) => Math.max(at.from - r.to, r.from - at.to)
  return [runs.reduce((best, r) => (gap(r) < gap(best) ? r : best))]
}

/** Words that are told behind their cue end before a mark or a conjunction, not in the middle of a phrase. */
function wholePhrases({ doc, sentenceEnd }: Ground, { cue, content }: TaggedAttribution): readonly TokenRange[] {
  const behindCue = cue.at(0)?.from ?? 0
  return content.map(run => {
    if (run.from < behindCue) return run
    const end = sentenceEnd(run.to - 1)
    let to = run.to
    while (to < end && !['PUNCT', 'CCONJ'].includes(doc.tokens[to]?.pos ?? 'PUNCT')) to++
    return { from: run.from, to }
  })
}

/** A run of content that begins or ends within a quotation the cue is not in takes the whole of it. */
function wholeQuotations({ quotationAt }: Ground, { cue, content }: TaggedAttribution): readonly TokenRange[] {
  const own = cue[0] && quotationAt(cue[0].from)
  return content.map(run => {
    const [first, last] = [quotationAt(run.from), quotationAt(run.to - 1)]
    const from = first && first !== own ? Math.min(run.from, first.from) : run.from
    return { from, to: last && last !== own ? Math.max(run.to, last.to) : run.to }
  })
}

/** What is attributed within a quotation lies within it, without its marks; a run of marks alone is nothing. */
function within(
  { doc, quotationAt }: Ground,
  cue: readonly TokenRange[],
  runs: readonly TokenRange[],
): readonly TokenRange[] {
  const own = cue[0] && quotationAt(cue[0].from)?.quotation
  const cut = own ? runs.map(r => ({ from: Math.max(r.from, own.from), to: Math.min(r.to, own.to) })) : runs
  const whole = cut.map(r => wholeWords(doc, r))
  return whole.filter(r => r.to > r.from && doc.tokens.slice(r.from, r.to).some(t => t.pos !== 'PUNCT'))
}

/** Sources and contents brought into a shape that words can have. */
export const mend = (ground: Ground, found: readonly TaggedAttribution[]): readonly TaggedAttribution[] =>
  found.map(bare => {
    const a = {
      source: within(ground, bare.cue, bare.source),
      cue: bare.cue,
      content: within(ground, bare.cue, wholePhrases(ground, bare)),
    }
    return { ...a, source: nearestSource(a), content: merged(wholeQuotations(ground, a)) }
  })
