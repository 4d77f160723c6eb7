import type { Clock, Random } from '../core/clock.ts'
import type { CaseIndex } from '../ports/case-index.ts'
import type { Log } from '../ports/log.ts'
import type { Reader } from '../ports/reader.ts'
import type { Vault } from '../ports/vault.ts'

/** An open casebook: the ports its actions use, chosen and wired in one place. Each action takes the parts it uses. */
export interface Casebook {
  readonly vault: Vault
  readonly log: Log
  readonly index: CaseIndex
  readonly reader: Reader
  /** Which reader reads here, so that the same one does not read the same words twice. */
  readonly readerVersion: string
  readonly clock: Clock
  readonly random: Random
  /** Secret bytes of the case: ids of items are made with them, so that the log does not give away which files are held. Absent in a copy without keys. */
  readonly caseKey: Uint8Array | undefined
  readonly toolVersion: string
}
