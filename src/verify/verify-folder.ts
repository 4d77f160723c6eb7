import { type CasebookFile, parseCasebookFile } from '../core/casebook-file.ts'
import type { Checkpoint } from '../log/checkpoint.ts'
import { hexOf } from '../log/hash.ts'
import { parseVkey, type Verifier } from '../log/key.ts'
import { emptyRoot } from '../log/merkle.ts'
import { checkEntries } from './check-entries.ts'
import { checkLeftovers } from './check-leftovers.ts'
import { checkCheckpoint, checkLog, type Entries, entriesWithoutCheckpoint } from './check-log.ts'
import { checkContents, checkObjects, readRecords, usesOf } from './check-records.ts'
import { hashVault } from './check-vault.ts'
import { fault, type Report } from './fault.ts'
import { type Findings, newFindings, type Progress } from './findings.ts'
import { type Folder, openFolder } from './folder.ts'

export interface VerifyOptions {
  readonly onProgress?: (step: Progress) => void
  /** The log key as it was given to the checker by another way; without it the folder's own word is taken. */
  readonly logKey?: string
}

interface Identity {
  readonly file: CasebookFile
  readonly verifier: Verifier
}

function readIdentity(folder: Folder, logKey: string | undefined, found: Findings): Identity | undefined {
  const bytes = folder.read('casebook.json')
  try {
    if (!bytes) throw new Error('there is no such file')
    const file = parseCasebookFile(new TextDecoder().decode(bytes), 'casebook.json')
    if (logKey !== undefined && logKey !== file.logKey) throw new Error('its log key is not the one that you gave')
    return { file, verifier: parseVkey(file.logKey) }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    found.faults.push(fault('casebook.unreadable', { why }))
    return undefined
  }
}

async function readLog(folder: Folder, checkpoint: Checkpoint | undefined, found: Findings): Promise<Entries> {
  if (!checkpoint) return entriesWithoutCheckpoint(folder)
  const log = await checkLog(folder, checkpoint, found)
  checkLeftovers(folder, log, checkpoint.size, found)
  return log.entries
}

/**
 * Checks a casebook folder from the outside: signature, tree, entries, objects, records, anchors. It reads every byte of log and
 * vault, needs no key but the public one, no database and no network, and changes nothing. A fault in one place does not end the
 * checking of the rest. Nothing found here says that what the items tell is true.
 */
export async function verifyFolder(path: string, options: VerifyOptions = {}): Promise<Report> {
  const found = newFindings(options.onProgress)
  const unreadable = new Set<string>()
  const folder = openFolder(path, (file, why) => {
    if (!unreadable.has(file)) found.faults.push(fault('file.unreadable', { path: file, why }))
    unreadable.add(file)
  })
  const identity = readIdentity(folder, options.logKey, found)
  const checkpoint = identity && checkCheckpoint(folder, identity.verifier, found)
  const entries = checkEntries(await readLog(folder, checkpoint, found), found)
  const held = await hashVault(folder, found)
  const kept = await readRecords({ folder, held }, entries, found)
  checkObjects(held, usesOf({ folder, held }, entries, kept), { entries, found })
  checkContents({ folder, held }, kept, found)
  const { faults, notes, counts } = found
  return {
    ok: faults.length === 0,
    size: checkpoint?.size ?? 0,
    root: hexOf(checkpoint?.root ?? emptyRoot),
    checkpointKey: identity?.file.logKey ?? '',
    faults,
    notes,
    counts,
  }
}
