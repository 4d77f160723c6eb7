import type { Item, Method } from '../core/item.ts'
import type { Notice } from '../core/notice.ts'
import type { Permit } from '../core/permit.ts'
import { problem } from '../core/problem.ts'
import { sealItem } from '../preserve/seal-item.ts'
import type { Casebook } from './casebook.ts'
import { catchUpIndex } from './catch-up-index.ts'
import { fileRecord } from './file-record.ts'
import { itemIdOf } from './hashes.ts'
import { type Given, isReadAlready, readItem } from './read-item.ts'

/** Bytes as they came, with what the person who brings them says about the document. */
export interface Brought extends Given {
  readonly bytes: Uint8Array
  readonly name?: string
  readonly method: Method
}

/** What the person who added something gets back. Everything named here would survive a power cut. */
export interface Receipt {
  readonly item: Item
  /** Index of the `received` entry in the log. */
  readonly entry: number
  /** The same bytes were held before; they are one item. */
  readonly heldBefore: boolean
  readonly readNow: boolean
  readonly words: number
  readonly claims: number
  readonly notices: readonly Notice[]
}

async function receive(by: Permit<'item.add'>, item: Item, bytes: Uint8Array, casebook: Casebook): Promise<boolean> {
  // Also where it is held: the object may be missing there, and the same bytes bring it back.
  await casebook.vault.put(item.digest, bytes)
  if (await casebook.index.item(item.id)) return true
  const deed = { act: 'received', subject: item.id, by: by.user, once: true } as const
  return (await fileRecord(deed, { kind: 'item', item }, casebook)).existed
}

async function readUnlessRead(
  by: Permit<'item.add'>,
  item: Item,
  brought: Brought,
  casebook: Casebook,
): Promise<boolean> {
  const { bytes, documentDay, outlet } = brought
  const given: Given = { ...(documentDay && { documentDay }), ...(outlet !== undefined && { outlet }) }
  const read = (await casebook.index.item(item.id))?.read
  if (read && isReadAlready(read.reading, casebook.readerVersion, given)) return false
  await readItem(by.user, { item, bytes, ...given }, casebook)
  return true
}

function sealed(by: Permit<'item.add'>, { bytes, name, method }: Brought, casebook: Casebook): Item {
  const { caseKey } = casebook
  if (caseKey === undefined) throw problem('key.missing', { path: 'keys/case.key' })
  return sealItem(
    {
      bytes,
      by: by.user,
      at: casebook.clock.now(),
      method,
      tool: 'onus',
      toolVersion: casebook.toolVersion,
      ...(name !== undefined && { name }),
    },
    digest => itemIdOf(caseKey, digest),
  )
}

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

/**
 * Takes something in: preserves it, logs it, reads it, indexes it, in this order. Preserved and logged come first, and
 * reading can only add. If it stops half way, adding the same bytes again does what is missing and nothing twice.
 * Throws `input.empty`, and what vault, log and index throw.
 */
export async function addItem(by: Permit<'item.add'>, brought: Brought, casebook: Casebook): Promise<Receipt> {
  const { id, ...item } = sealed(by, brought, casebook)
  await catchUpIndex(casebook)
  const heldBefore = await receive(by, { id, ...item }, brought.bytes, casebook)
  await catchUpIndex(casebook)
  const readNow = await readUnlessRead(by, { id, ...item }, brought, casebook)
  await catchUpIndex(casebook)
  const held = await casebook.index.item(id)
  if (!held) throw new Error(`${id} was added and is not in the index`)
  const notices = [...(held.read?.layer.notices ?? []), ...(held.read?.reading.notices ?? [])]
  const words = wordCount(held.read?.layer.text ?? '')
  return {
    item: held.item,
    entry: held.received,
    heldBefore,
    readNow,
    words,
    claims: held.read?.reading.claims.length ?? 0,
    notices,
  }
}
