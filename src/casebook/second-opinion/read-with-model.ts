import { entity, type Entity } from '../../core/entity.ts'
import type { ItemId } from '../../core/id.ts'
import type { Permit } from '../../core/permit.ts'
import { problem } from '../../core/problem.ts'
import type { Reading } from '../../core/reading.ts'
import type { IndexedItem, ReadItem } from '../../ports/case-index.ts'
import type { SecondReader } from '../../ports/second-reader.ts'
import type { Casebook } from '../casebook.ts'
import { catchUpIndex } from '../catch-up-index.ts'
import { fileReading } from '../read-item.ts'
import { allowedModel, grantOn } from './grants.ts'
import { type PassageLimits, passagesOf, usualPassages } from './passages.ts'
import { questionAbout } from './prompt.ts'
import { secondReading, whyNot } from './second-reading.ts'

export type LeftOut = 'unread' | 'revoked' | 'disposed' | 'nothing-left'

export type SecondOpinion =
  | { readonly kind: 'read'; readonly item: ItemId; readonly reading: Reading; readonly entry: number }
  | { readonly kind: 'left-out'; readonly item: ItemId; readonly why: LeftOut }

/** Asks the model about words. */
export interface Asking extends Casebook {
  readonly secondReader: SecondReader
  readonly passages?: PassageLimits
  /** Names a person wants covered beside those of protected people. */
  readonly cover?: readonly string[]
}

/** Everybody who is protected in any item of the case: who is protected in one may be named in another. */
export async function protectedInCase({ index }: Pick<Casebook, 'index'>): Promise<readonly Entity[]> {
  const named = (await index.actors()).map(row => row.entity).filter(e => e.protected && e.names.length > 0)
  // One person is told of in many items: each way to write the name is looked for once.
  return [...new Map(named.map(e => [e.names.map(n => n.text).join('\n'), e] as const)).values()]
}

/** A name that a person gave is covered as that of a protected person is. */
const toCover = (name: string, n: number): Entity =>
  entity({
    ref: `e${n + 1}`,
    kind: 'person',
    label: 'covered',
    names: [{ text: name, kind: 'name' }],
    mentions: [],
    protected: true,
  })

/** An item, and those it was made from: what may not be sent of an original may not be sent of its copy. */
async function isRevoked(item: IndexedItem['item'], casebook: Asking, depth = 0): Promise<boolean> {
  if ((await grantOn(item.id, casebook))?.grant.allowed === false) return true
  const from = item.derivation && (await casebook.index.item(item.derivation.from))
  if (!item.derivation) return false
  return !from || depth > 20 || isRevoked(from.item, casebook, depth + 1)
}

async function whyLeftOut(held: IndexedItem, casebook: Asking): Promise<LeftOut | undefined> {
  const custody = await casebook.index.custody(held.item.id)
  if (custody.some(({ entry }) => entry.act === 'disposed')) return 'disposed'
  if (await isRevoked(held.item, casebook)) return 'revoked'
  return held.read && held.read.layer.text.trim() !== '' ? undefined : 'unread'
}

async function ask(held: IndexedItem, ours: ReadItem, casebook: Asking): Promise<Reading | 'nothing-left'> {
  const asked = await allowedModel(casebook)
  const hidden = [...(await protectedInCase(casebook)), ...(casebook.cover ?? []).map(toCover)]
  const sent = passagesOf(ours.layer.text, hidden, casebook.passages ?? usualPassages)
  if (sent.passages.length === 0) return 'nothing-left'
  const questions = sent.passages.map(passage => questionAbout(passage, hidden, casebook.random))
  const replies = await casebook.secondReader.ask(asked, questions)
  const [first] = replies
  if (first?.kind === 'none' && replies.every(r => r.kind === 'none' && !r.sent))
    throw problem('model.unreachable', { address: asked.address.text, why: whyNot[first.why] })
  return secondReading({ item: held.item.id, asked, ours, sent, replies })
}

async function readOne(by: Permit<'model.ask'>, item: ItemId, casebook: Asking): Promise<SecondOpinion> {
  const held = await casebook.index.item(item)
  if (!held) throw problem('id.unknown', { id: item })
  const why = await whyLeftOut(held, casebook)
  if (why !== undefined || !held.read) return { kind: 'left-out', item, why: why ?? 'unread' }
  const reading = await ask(held, held.read, casebook)
  if (reading === 'nothing-left') return { kind: 'left-out', item, why: reading }
  const entry = await fileReading(by.user, held.item, { layer: held.read.layer, reading }, casebook)
  await catchUpIndex(casebook)
  return { kind: 'read', item, reading, entry }
}

/**
 * Asks the model that the case is allowed to ask for a second reading of each item, and files what holds as the reading of
 * another reader. From the moment words may have left, there is an entry, also where nothing useful came back. Throws
 * `model.not-allowed`, `model.unreachable`, `model.key-unreadable`, `id.unknown`; items before it are filed.
 */
export async function readWithModel(
  by: Permit<'model.ask'>,
  items: readonly ItemId[],
  casebook: Asking,
): Promise<readonly SecondOpinion[]> {
  await allowedModel(casebook)
  const opinions: SecondOpinion[] = []
  // One item after the other: what is revoked while this runs is not sent any more.
  for (const item of new Set(items)) opinions.push(await readOne(by, item, casebook))
  return opinions
}
