import type { Entry } from '../core/entry.ts'
import { isProblem, type ProblemCode } from '../core/problem.ts'
import { type CaseRecord, parseRecord } from '../core/record.ts'
import type { Digest } from '../core/digest.ts'
import type { ItemId } from '../core/id.ts'
import type { Brings } from '../ports/case-index.ts'
import type { Vault } from '../ports/vault.ts'
import type { Casebook } from './casebook.ts'

const lost = (why: string): Brings => ({ kind: 'lost', why })

const damage: ReadonlySet<ProblemCode> = new Set(['vault.bytes-changed', 'log.entry-malformed'])

async function textIn(vault: Vault, digest: Digest): Promise<string | undefined> {
  const bytes = await vault.get(digest)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

async function readingFrom(record: Extract<CaseRecord, { kind: 'reading' }>, vault: Vault): Promise<Brings> {
  const text = await textIn(vault, record.text)
  if (text === undefined) return lost(`the text ${record.text} is missing`)
  const layer = { ...record.layer, text }
  // The record was written with the item's own id.
  return { kind: 'reading', item: record.item as ItemId, layer, textDigest: record.text, reading: record.reading }
}

async function broughtBy(record: CaseRecord, entry: Entry, vault: Vault): Promise<Brings> {
  if (record.kind === 'item')
    return record.item.id === entry.subject ? record : lost(`the object ${entry.commit} is about another item`)
  if (record.kind === 'reading') return readingFrom(record, vault)
  return record.kind === 'judgement' ? record : { kind: 'nothing' }
}

/** What an entry brings, read from the vault. A missing or damaged object is said, and stops no other. */
async function bringsOf(entry: Entry, vault: Vault): Promise<Brings> {
  try {
    const text = await textIn(vault, entry.commit)
    if (text === undefined) return lost(`the object ${entry.commit} is missing`)
    return await broughtBy(parseRecord(text), entry, vault)
  } catch (cause) {
    if (!isProblem(cause) || !damage.has(cause.code)) throw cause
    return lost(`the object ${entry.commit}, or the text it names: ${cause.message}`)
  }
}

/**
 * Takes in what the log has and the index has not, in order: all that an index ever learns it learns here, so that
 * adding and rebuilding end with the same rows. Answers with how many entries were taken in.
 */
export async function catchUpIndex({ vault, log, index }: Pick<Casebook, 'vault' | 'log' | 'index'>): Promise<number> {
  const size = (await log.head())?.size ?? 0
  // An index ahead of its log is the index of another history.
  if ((await index.upTo()) > size) await index.clear()
  const from = await index.upTo()
  let taken = 0
  for await (const { index: at, entry } of log.entries(from)) {
    await index.save({ index: at, entry, brings: await bringsOf(entry, vault) })
    taken++
  }
  return taken
}
