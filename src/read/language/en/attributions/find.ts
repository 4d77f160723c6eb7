import type { EnglishText } from '../document.ts'
import { reportingVerbs } from '../learned/attribution-columns.ts'
import {
  type AttributionModels,
  tagAttributions,
  type TaggedAttribution,
  type Tagging,
} from '../learned/attribution-tagger.ts'
import { attributionModels } from '../learned/weights.ts'
import type { TokenRange } from '../learned/word-columns.ts'
import { goOn, isClaimed, mend, outerQuotations, signed } from './mend.ts'
import { transcriptOf } from './transcript.ts'

const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to

/** Quotations shorter than this are words set in marks, not speech. */
const shortest = 4

/** How far the verb may stand from the marks: "…," the head of the office in Orlen said. */
const reach = 15

/** The reporting verb nearest to a quotation, outside every quotation and in its paragraph. */
function verbBeside(doc: EnglishText, q: TokenRange, quotations: readonly TokenRange[]): number | undefined {
  const paragraph = doc.paragraphs.find(p => p.from <= q.from && q.from < p.to)
  if (!paragraph) return undefined
  const candidates: number[] = []
  for (let i = Math.max(paragraph.from, q.from - reach); i < Math.min(paragraph.to, q.to + reach); i++) {
    const token = doc.tokens[i]
    const fits = token?.pos === 'VERB' && reportingVerbs.has(token.lemma)
    if (fits && !quotations.some(o => o.from <= i && i < o.to)) candidates.push(i)
  }
  const gap = (i: number) => (i < q.from ? q.from - i : i - q.to)
  return candidates.sort((a, b) => gap(a) - gap(b))[0]
}

/** Speech in quotation marks that nothing claims, with a reporting verb beside it. */
function quotedBeside(doc: EnglishText, { found, seenFrom }: Tagging): readonly TaggedAttribution[] {
  const quotations = outerQuotations(doc)
  return quotations.flatMap((q): TaggedAttribution[] => {
    if (q.to - q.from < shortest || isClaimed(q, found)) return []
    const verb = verbBeside(doc, q, quotations)
    if (verb === undefined || found.some(a => a.cue.some(c => c.from <= verb && verb < c.to))) return []
    const seen = seenFrom({ from: verb, to: verb + 1 })
    return seen ? [{ ...seen, content: [...seen.content.filter(c => overlaps(c, q)), { from: q.from, to: q.to }] }] : []
  })
}

const startOf = (a: TaggedAttribution): number => Math.min(...[...a.cue, ...a.content].map(r => r.from))

/** Who says what in a text: the learned taggers, and rules for quotations. In order of where each begins; every one has content. */
export function findAttributions(
  doc: EnglishText,
  models: AttributionModels = attributionModels(),
): readonly TaggedAttribution[] {
  const tagging = tagAttributions(doc, models)
  const mended = mend(doc, tagging.found)
  const added = mend(doc, quotedBeside(doc, { ...tagging, found: mended }))
  const names = signed(doc, [...mended, ...added])
  const whole = goOn(
    doc,
    [...mended, ...added, ...names].sort((a, b) => startOf(a) - startOf(b)),
  )
  return [...transcriptOf(doc), ...whole].filter(a => a.content.length > 0).sort((a, b) => startOf(a) - startOf(b))
}
