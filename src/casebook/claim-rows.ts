import { claimLabels } from '../core/claim-labels.ts'
import { idFromHash } from '../core/id.ts'
import type { ClaimRow } from '../ports/case-index.ts'
import type { ReadDocument } from './read-document.ts'

/** The claims of a document that is not kept, as a list shows them: in the order of their words, nobody having judged them. */
export function rowsOf({ reading, digest, layer }: ReadDocument): readonly ClaimRow[] {
  const labels = claimLabels(reading)
  const item = idFromHash('item', digest)
  const itemName = layer.facts.title?.value ?? item
  return [...reading.claims]
    .sort((a, b) => a.anchors[0].start - b.anchors[0].start)
    .map(claim => ({ claim, item, itemName, standing: 'suggested', ...labels(claim) }))
}
