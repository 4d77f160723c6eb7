import type { Digest } from '../core/digest.ts'
import type { Entity, EntityRef } from '../core/entity.ts'
import type { ItemId } from '../core/id.ts'
import type { Item } from '../core/item.ts'
import type { Notice } from '../core/notice.ts'
import type { Permit } from '../core/permit.ts'
import { problem } from '../core/problem.ts'
import { shownAs } from '../core/protection.ts'
import type { DocumentDate, Reading } from '../core/reading.ts'
import type { DocumentFacts, TextLayer } from '../core/text-layer.ts'
import type { ClaimRow } from '../ports/case-index.ts'
import type { Casebook } from './casebook.ts'

/** One item as a page shows it: its words, the claims that rest on them with their standing, and every doubt. */
export interface ItemView {
  readonly item: Item
  readonly received: number
  /** Absent where the item has not been read. */
  readonly text?: string
  readonly headings: TextLayer['headings']
  readonly facts: DocumentFacts
  readonly documentDate?: DocumentDate
  readonly reader?: Reading['reader']
  /** The log entry of the reading, and the digest of the text that its anchors point into. */
  readonly read?: { readonly entry: number; readonly textDigest: Digest }
  /** By reference, as they may be shown: names of protected people are left out. */
  readonly entities: readonly {
    readonly ref: EntityRef
    readonly kind: Entity['kind']
    readonly label: string
    readonly protected: boolean
  }[]
  readonly claims: readonly ClaimRow[]
  readonly notices: readonly Notice[]
  /** What models that were asked make of the same words: beside the claims, and counted with nothing. */
  readonly secondOpinions: readonly {
    readonly reader: Reading['reader']
    readonly claims: number
    readonly notices: readonly Notice[]
  }[]
}

/** Everything a page shows of one item (`id.unknown`). */
export async function itemView(
  _by: Permit<'item.read'>,
  id: ItemId,
  { index }: Pick<Casebook, 'index'>,
): Promise<ItemView> {
  const held = await index.item(id)
  if (!held) throw problem('id.unknown', { id })
  const { item, received, read } = held
  if (!read)
    return { item, received, headings: [], facts: {}, entities: [], claims: [], notices: [], secondOpinions: [] }
  const { layer, reading } = read
  return {
    item,
    received,
    text: layer.text,
    headings: layer.headings,
    facts: layer.facts,
    ...(reading.documentDate && { documentDate: reading.documentDate }),
    reader: reading.reader,
    read: { entry: read.entry, textDigest: read.textDigest },
    entities: reading.entities.map(e => ({ ref: e.ref, kind: e.kind, label: shownAs(e), protected: e.protected })),
    claims: await index.claims({ item: id }),
    notices: [...layer.notices, ...reading.notices],
    secondOpinions: held.secondOpinions.map(({ reading: { reader, claims, notices } }) => ({
      reader,
      claims: claims.length,
      notices,
    })),
  }
}
