import { type Digest, toHex } from '../core/digest.ts'
import type { EntryAct } from '../core/entry.ts'
import type { UserId } from '../core/id.ts'
import { type CaseRecord, recordText } from '../core/record.ts'
import type { Logged } from '../ports/log.ts'
import type { Casebook } from './casebook.ts'
import { digestOfBytes } from './hashes.ts'

type Filing = Pick<Casebook, 'vault' | 'log' | 'clock' | 'random'>

/** Puts a text into the vault under its own digest. */
export async function putText(text: string, { vault }: Pick<Casebook, 'vault'>): Promise<Digest> {
  const bytes = new TextEncoder().encode(text)
  const digest = digestOfBytes(bytes)
  await vault.put(digest, bytes)
  return digest
}

export interface Deed {
  readonly act: EntryAct
  readonly subject: string
  readonly by: UserId
  /** Held by the log only once for this subject. */
  readonly once?: true
}

/** The record first, the entry that commits to it second: an entry never points at nothing. */
export async function fileRecord(deed: Deed, record: CaseRecord, casebook: Filing): Promise<Logged> {
  const commit = await putText(recordText(record, toHex(casebook.random.bytes(32))), casebook)
  const { act, subject, by, once } = deed
  const draft = { act, subject, by, at: casebook.clock.now(), commit }
  const [logged] = await casebook.log.append([{ draft, once: once ?? false }])
  if (!logged) throw new Error('the log acknowledged an entry without its index')
  return logged
}
