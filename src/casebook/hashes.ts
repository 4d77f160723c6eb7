import { createHash, createHmac } from 'node:crypto'
import { type Digest, parseDigest } from '../core/digest.ts'
import { idFromHash, type ItemId, type UserId } from '../core/id.ts'

export const digestOfBytes = (bytes: Uint8Array): Digest =>
  parseDigest(createHash('sha256').update(bytes).digest('hex'))

const keyed = (key: Uint8Array, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex')

/** The same bytes are the same item in one case; without the case's key nobody can tell from the id which bytes they are. */
export const itemIdOf = (caseKey: Uint8Array, digest: Digest): ItemId =>
  idFromHash('item', keyed(caseKey, 'item', digest))

/** A pseudonym for the person at this machine: the log is shown to strangers and names nobody. */
export const userIdOf = (caseKey: Uint8Array, account: string): UserId =>
  idFromHash('user', keyed(caseKey, 'user', account))
