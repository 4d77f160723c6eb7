import { type CaseRecord, parseRecord } from '../core/record.ts'
import type { IndexedEntry } from './check-entries.ts'
import { checkReading, claimIds, type ReadingRecord } from './check-reading.ts'
import { type Held, objectPath } from './check-vault.ts'
import { fault } from './fault.ts'
import type { Findings } from './findings.ts'
import type { Folder } from './folder.ts'

/** A record whose object is whole, with the entry that commits to it. */
interface Kept extends IndexedEntry {
  readonly record: CaseRecord
}

/** Who needs an object, and which claims rest on it. */
interface Use {
  readonly by: string
  readonly subject: string
  readonly index: number
  readonly claims: readonly string[]
}

export type Uses = ReadonlyMap<string, readonly Use[]>

/** What a record is about, in the words one of which its entry must use; none means that any will do. */
function subjectsOf(record: CaseRecord): readonly string[] {
  switch (record.kind) {
    case 'item':
      return [record.item.id]
    case 'reading':
      return [record.item]
    case 'judgement':
      return [record.judgement.claim, record.judgement.id]
    case 'case':
    case 'export':
    case 'grant':
    case 'note':
      return []
  }
}

function readRecord(folder: Folder, { index, entry }: IndexedEntry, found: Findings): CaseRecord | undefined {
  try {
    const bytes = folder.read(objectPath(entry.commit)) ?? new Uint8Array()
    const record = parseRecord(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    const about = subjectsOf(record)
    if (about.length > 0 && !about.includes(entry.subject))
      found.faults.push(fault('record.subject-differs', { index, subject: entry.subject, found: about.join(' or ') }))
    return record
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    found.faults.push(fault('record.malformed', { index, digest: entry.commit, why }))
    return undefined
  }
}

/** Claim ids that can still be made out in a damaged record, so that it can be said what is lost. */
function claimsLegibleIn(folder: Folder, digest: string): readonly string[] {
  const text = new TextDecoder().decode(folder.read(objectPath(digest)) ?? new Uint8Array())
  return [...new Set(text.match(/\bclm_[0-9a-z]{6,40}\b/g))].sort()
}

export interface Vault {
  readonly folder: Folder
  readonly held: ReadonlyMap<string, Held>
}

/** The records of all entries that are whole enough to be read. */
export async function readRecords(
  { folder, held }: Vault,
  entries: readonly IndexedEntry[],
  found: Findings,
): Promise<readonly Kept[]> {
  const kept: Kept[] = []
  for (const [done, one] of entries.entries()) {
    const record = held.get(one.entry.commit)?.kind === 'whole' ? readRecord(folder, one, found) : undefined
    if (record) kept.push({ ...one, record })
    if (done % 64 === 0) await found.progress({ doing: 'records', done: done + 1, total: entries.length })
  }
  return kept
}

function pushTo<T>(lists: Map<string, T[]>, key: string, more: readonly T[]): void {
  const list = lists.get(key)
  if (list) for (const one of more) list.push(one)
  else lists.set(key, [...more])
}

const isReading = (kept: Kept): kept is Kept & { readonly record: ReadingRecord } => kept.record.kind === 'reading'

function claimsByItem(kept: readonly Kept[]): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>()
  for (const { record } of kept.filter(isReading)) pushTo(claims, record.item, claimIds(record))
  return claims
}

/** Every object that the log needs, through its entries or through their records. */
export function usesOf({ folder, held }: Vault, entries: readonly IndexedEntry[], kept: readonly Kept[]): Uses {
  const uses = new Map<string, Use[]>()
  const add = (digest: string, use: Use) => pushTo(uses, digest, [use])
  const byItem = claimsByItem(kept)
  for (const { index, entry } of entries) {
    const damaged = held.get(entry.commit)?.kind === 'changed'
    const claims = damaged ? claimsLegibleIn(folder, entry.commit) : []
    add(entry.commit, { by: `entry ${index} (${entry.act} ${entry.subject})`, subject: entry.subject, index, claims })
  }
  for (const { index, entry, record } of kept) {
    const { subject } = entry
    if (record.kind === 'item') {
      const claims = byItem.get(record.item.id) ?? []
      add(record.item.digest, { by: `item ${record.item.id}`, subject, index, claims })
    }
    if (record.kind === 'reading')
      add(record.text, { by: `the reading of ${record.item}`, subject, index, claims: claimIds(record) })
  }
  return uses
}

/** Objects against log, both ways: what is named must be there and whole; what nobody names is a leftover. */
export function checkObjects(
  held: ReadonlyMap<string, Held>,
  uses: Uses,
  context: { entries: readonly IndexedEntry[]; found: Findings },
): void {
  const { entries, found } = context
  const disposed = new Map(entries.filter(e => e.entry.act === 'disposed').map(e => [e.entry.subject, e]))
  for (const [digest, users] of uses) {
    const object = held.get(digest)
    if (object?.kind === 'whole') continue
    const usedBy = users.map(use => use.by).join(', ')
    const claims = [...new Set(users.flatMap(use => use.claims))]
    const disposal = users.map(use => disposed.get(use.subject)).find(e => e !== undefined)
    if (!object && disposal) noteDisposed(digest, disposal, found)
    else if (!object) found.faults.push(fault('object.missing', { digest, usedBy, claims }))
    else found.faults.push(fault('object.changed', { digest, usedBy, claims, found: object.found }))
  }
  for (const [digest, object] of held) if (!uses.has(digest)) noteUnnamed(digest, object, found)
}

function noteDisposed(digest: string, { index, entry }: IndexedEntry, found: Findings): void {
  found.notes.push({
    code: 'object.disposed',
    concerns: objectPath(digest),
    says: `Object ${digest} was disposed of on ${entry.at} by ${entry.by} (entry ${index}); its hash and its place in the log stand.`,
  })
}

function noteUnnamed(digest: string, object: Held, found: Findings): void {
  if (object.kind === 'changed') {
    const usedBy = 'no entry'
    found.faults.push(fault('object.changed', { digest, usedBy, claims: [], found: object.found }))
    return
  }
  found.notes.push({
    code: 'object.unnamed',
    concerns: objectPath(digest),
    says: `No entry names object ${digest}: what is left when a write is cut short before it is logged. It is harmless.`,
  })
}

/** Each record against what it speaks of: sizes of items, anchors of readings. */
export function checkContents({ folder, held }: Vault, kept: readonly Kept[], found: Findings): void {
  for (const { index, entry, record } of kept)
    try {
      if (record.kind === 'item') checkItem(record, held, found)
      if (record.kind === 'reading') checkText(record, { folder, held }, found)
    } catch (cause) {
      // A record that is signed and whole and yet has not the shape of its kind: told, and the others still checked.
      const why = cause instanceof Error ? cause.message : String(cause)
      found.faults.push(fault('record.malformed', { index, digest: entry.commit, why }))
    }
}

function checkItem(
  { item }: Extract<CaseRecord, { kind: 'item' }>,
  held: ReadonlyMap<string, Held>,
  found: Findings,
): void {
  found.counts.items += 1
  const object = held.get(item.digest)
  if (object?.kind === 'whole' && object.size !== item.size)
    found.faults.push(
      fault('item.size-differs', { item: item.id, digest: item.digest, stated: item.size, found: object.size }),
    )
}

function checkText(record: ReadingRecord, { folder, held }: Vault, found: Findings): void {
  found.counts.readings += 1
  found.counts.claims += record.reading.claims.length
  const bytes = held.get(record.text)?.kind === 'whole' ? folder.read(objectPath(record.text)) : undefined
  if (bytes) checkReading(record, bytes, found)
}
