import type { ClaimId } from '../core/id.ts'
import type { IndexedItem, ReadItem } from '../ports/case-index.ts'

/** The reading of an item that holds a claim: ours, or a second opinion. Names and text are those of that reading. */
export const readingWith = (id: ClaimId, { read, secondOpinions }: IndexedItem): ReadItem | undefined =>
  [...(read ? [read] : []), ...secondOpinions].find(r => r.reading.claims.some(claim => claim.id === id))
