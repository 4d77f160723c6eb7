import type { Anchor } from '../core/anchor.ts'
import { type Certainty } from '../core/attribution.ts'
import { labelsOf } from '../core/claim-labels.ts'
import { aboutOf } from '../core/claim.ts'
import { codePoints } from '../core/code-points.ts'
import type { Digest } from '../core/digest.ts'
import type { EntryDraft } from '../core/entry.ts'
import type { ClaimId } from '../core/id.ts'
import type { Item } from '../core/item.ts'
import type { Permit } from '../core/permit.ts'
import { problem } from '../core/problem.ts'
import type { Reading } from '../core/reading.ts'
import type { ClaimRow, IndexedItem, ReadItem } from '../ports/case-index.ts'
import { readingWith } from './reading-with.ts'
import type { Casebook } from './casebook.ts'

/** A stretch of the text, and whether the claim rests on it. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/** One link of who passed the words on, outermost first. */
export interface SaidBy {
  readonly who: string
  readonly verb: string
  readonly medium: string
  readonly certainty: Certainty
  readonly when?: string
}

/** What the claim rests on, so that a stranger can look each thing up. */
export interface RestsOn {
  readonly item: Item
  readonly textDigest: Digest
  readonly received: number
  readonly read: number
  readonly custody: readonly { readonly index: number; readonly entry: EntryDraft }[]
}

export interface ShownClaim extends ClaimRow {
  readonly context: readonly Stretch[]
  readonly saidBy: readonly SaidBy[]
  /** What it denies or doubts: another claim, or the words that are answered. */
  readonly answersTo?: { readonly claim?: ClaimRow; readonly words: string }
  /** Claims of the same item that deny or doubt this one. Nobody answering here does not mean that nobody ever did. */
  readonly answeredBy: readonly ClaimRow[]
  readonly restsOn: RestsOn
}

const longest = 1200

/** The paragraphs the anchors stand in, with the anchored words marked; what lies far from them is cut. */
export function contextOf(text: string, anchors: readonly Anchor[]): readonly Stretch[] {
  const points = codePoints(text)
  const inOrder = [...anchors].sort((a, b) => a.start - b.start)
  const first = points.unitOf(inOrder[0]?.start ?? 0)
  const last = points.unitOf(inOrder.at(-1)?.end ?? 0)
  const from = Math.max(text.lastIndexOf('\n', Math.max(0, first - 1)) + 1, first - longest)
  const lineEnd = text.indexOf('\n', last)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, last + longest)
  return marked(
    text,
    inOrder.map(a => [points.unitOf(a.start), points.unitOf(a.end)] as const),
    from,
    to,
  )
}

function marked(
  text: string,
  spans: readonly (readonly [number, number])[],
  from: number,
  to: number,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = from
  for (const [start, end] of spans) {
    stretches.push({ text: text.slice(at, Math.max(at, start)), marked: false })
    stretches.push({ text: text.slice(Math.max(at, start), end), marked: true })
    at = Math.max(at, end)
  }
  return [...stretches, { text: text.slice(at, to), marked: false }].filter(s => s.text !== '')
}

function saidBy({ claim }: ClaimRow, reading: Reading): readonly SaidBy[] {
  const label = labelsOf(reading)
  return claim.chain.map(({ actor, verb, medium, certainty, at }) => ({
    who: label(actor),
    verb,
    medium,
    certainty,
    ...(at && { when: at.edtf }),
  }))
}

async function answers(row: ClaimRow, index: Casebook['index']): Promise<Pick<ShownClaim, 'answersTo' | 'answeredBy'>> {
  const { origin } = row.claim
  const inItem = await index.claims({ item: row.item, ...(origin.kind === 'machine' && { reader: origin.reader }) })
  const about = aboutOf(row.claim)
  const isAbout = (other: ClaimRow, id: ClaimId) => {
    const its = aboutOf(other.claim)
    return its !== undefined && 'claim' in its && its.claim === id
  }
  const answeredBy = inItem.filter(other => isAbout(other, row.claim.id))
  if (!about) return { answeredBy }
  if ('words' in about) return { answeredBy, answersTo: { words: about.words.exact } }
  const claim = inItem.find(other => other.claim.id === about.claim)
  return { answeredBy, answersTo: { words: claim?.claim.anchors[0].exact ?? '', ...(claim && { claim }) } }
}

const restsOn = async (
  { item, received }: IndexedItem,
  read: ReadItem,
  index: Casebook['index'],
): Promise<RestsOn> => ({
  item,
  textDigest: read.textDigest,
  received,
  read: read.entry,
  custody: await index.custody(item.id),
})

/** A claim with the words around it, who passed it on, what answers it and what it rests on (`id.unknown`). */
export async function showClaim(
  _by: Permit<'item.read'>,
  id: ClaimId,
  { index }: Pick<Casebook, 'index'>,
): Promise<ShownClaim> {
  const row = await index.claim(id)
  const held = row && (await index.item(row.item))
  const read = held && readingWith(id, held)
  if (!row || !read) throw problem('id.unknown', { id })
  return {
    ...row,
    context: contextOf(read.layer.text, row.claim.anchors),
    saidBy: saidBy(row, read.reading),
    ...(await answers(row, index)),
    restsOn: await restsOn(held, read, index),
  }
}
