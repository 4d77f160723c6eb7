import type { EnglishText } from '../document.ts'
import { reportingVerbs } from '../learned/attribution-columns.ts'
import {
  type AttributionModels,
  tagAttributions,
  type TaggedAttribution,
  type Tagging,
} from '../learned/attribution-tagger.ts'
import { attributionModels } from '../learned/weights.ts'
import { claimedQuotations, goOn, inOrder, signed } from './go-on.ts'
import { type Ground, groundOf, type MarkedQuotation } from './ground.ts'
import { mend } from './mend.ts'
import { transcriptOf } from './transcript.ts'

/** Quotations shorter than this are words set in marks, not speech. */
const shortest = 4

/** How far the verb may stand from the marks: "…," the head of the office in Orlen said. */
const reach = 15

/** The reporting verb nearest to a quotation, outside every quotation and in its paragraph. */
function verbBeside({ doc, paragraphAt, quotationAt }: Ground, q: MarkedQuotation): number | undefined {
  const paragraph = paragraphAt(q.from)
  if (!paragraph) return undefined
  const gap = (i: number) => (i < q.from ? q.from - i : i - q.to)
  let nearest: number | undefined
  for (let i = Math.max(paragraph.from, q.from - reach); i < Math.min(paragraph.to, q.to + reach); i++) {
    const token = doc.tokens[i]
    if (token?.pos !== 'VERB' || !reportingVerbs.has(token.lemma) || quotationAt(i)) continue
    if (nearest === undefined || gap(i) < gap(nearest)) nearest = i
  }
  return nearest
}

/** Speech in quotation marks that nothing claims, with a reporting verb beside it. */
function quotedBeside(ground: Ground, { found, seenFrom }: Tagging): readonly TaggedAttribution[] {
  const claimed = claimedQuotations(ground, found)
  const cued = new Set(
    found.flatMap(a => a.cue.flatMap(c => Array.from({ length: c.to - c.from }, (_, i) => c.from + i))),
  )
  return ground.quotations.flatMap((q): TaggedAttribution[] => {
    if (q.to - q.from < shortest || claimed[q.index] === 1) return []
    const verb = verbBeside(ground, q)
    if (verb === undefined || cued.has(verb)) return []
    const seen = seenFrom({ from: verb, to: verb + 1 })
    const quoted = { from: q.from, to: q.to }
    return seen ? [{ ...seen, content: [...seen.content.filter(c => c.from < q.to && q.from < c.to), quoted] }] : []
  })
}

/** Who says what in a text: the learned taggers, and rules for quotations. In order of where each begins; every one has content. */
export function findAttributions(
  doc: EnglishText,
  models: AttributionModels = attributionModels(),
): readonly TaggedAttribution[] {
  const ground = groundOf(doc)
  const tagging = tagAttributions(doc, models)
  const mended = mend(ground, tagging.found)
  const added = [...mended, ...mend(ground, quotedBeside(ground, { ...tagging, found: mended }))]
  const whole = goOn(ground, [...added, ...signed(ground, added)])
  return inOrder([...transcriptOf(doc), ...whole].filter(a => a.content.length > 0))
}
