import { spec } from './spec.ts'

type Why = { readonly why: string }
type Path = { readonly path: string }

/** Trouble with vault, log, casebook folder and index. */
export const recordProblems = {
  'vault.bytes-changed': spec<{ expected: string; found: string }>({
    category: 'damaged',
    says: f => `Preserved bytes no longer match: expected ${f.expected}, found ${f.found}. Nothing was changed.`,
    remedy: 'Stop. Do not add the item again. Run `onus verify` and restore this object from a second copy.',
  }),
  'vault.object-missing': spec<{ digest: string }>({
    category: 'damaged',
    says: f => `The log names object ${f.digest}, and the vault does not have it.`,
    remedy: 'Restore the object from a second copy; `sha256sum` of the right file prints this digest.',
  }),
  'log.entry-malformed': spec<Why>({
    category: 'damaged',
    says: f => `This is not a log entry: ${f.why}.`,
    remedy: 'Run `onus verify`; do not edit files under log/.',
  }),
  'log.proof-refused': spec<Why>({
    category: 'damaged',
    says: f => `The proof does not hold: ${f.why}.`,
    remedy: 'Do not rely on this copy; ask for the log and its checkpoint again from where you got them.',
  }),
  'log.checkpoint-refused': spec<Why>({
    category: 'damaged',
    says: f => `The checkpoint is refused: ${f.why}.`,
    remedy: 'Compare the log key with the one you were given by another way, and ask for a fresh copy.',
  }),
  'log.rollback': spec<{ published: number; held: number }>({
    category: 'damaged',
    says: f =>
      `The published checkpoint covers ${f.published} entries, but this copy holds ${f.held}: it was set back. Nothing was written.`,
    remedy: 'Restore the newest copy of the casebook. Keep both; they are evidence of what happened.',
  }),
  'log.fork': spec<{ size: number }>({
    category: 'damaged',
    says: f => `Two different histories of ${f.size} entries carry this log's name. Nothing was written.`,
    remedy: 'Keep both copies, stop writing to either, and find out which one partners have seen.',
  }),
  'log.tile-changed': spec<Path>({
    category: 'damaged',
    says: f => `${f.path} is not what the log's entries and checkpoint give. Nothing was overwritten.`,
    remedy: 'Run `onus verify` to see what is damaged, and restore this file from a second copy.',
  }),
  'log.head-damaged': spec<Why>({
    category: 'damaged',
    says: f => `head.sqlite cannot be used: ${f.why}. Nothing was written.`,
    remedy: 'Move head.sqlite, head.sqlite-wal and head.sqlite-shm out of the casebook; they are made again from log/.',
  }),
  'log.busy': spec<Path>({
    category: 'conflict',
    says: f => `Another program has been writing to ${f.path} for too long. Nothing was added.`,
    remedy: 'Wait until it has ended and run the same command again: adding twice is harmless.',
  }),
  'casebook.absent': spec<Path>({
    category: 'not-found',
    says: f => `There is no casebook at ${f.path}.`,
    remedy: 'Make one with `onus init NAME.onus`, or name yours with --casebook.',
  }),
  'casebook.exists': spec<Path>({
    category: 'conflict',
    says: f => `${f.path} is there already; it was left as it is.`,
    remedy: 'Choose another name, or use the casebook that is there.',
  }),
  'casebook.newer-format': spec<{ found: number; known: number }>({
    category: 'environment',
    says: f => `This casebook has format ${f.found}; this program knows formats up to ${f.known}. Nothing was changed.`,
    remedy: 'Install a newer Onus.',
  }),
  'casebook.malformed': spec<{ path: string; why: string }>({
    category: 'damaged',
    says: f => `${f.path} cannot be read: ${f.why}. Nothing was changed.`,
    remedy: 'Restore casebook.json from a copy; vault and log are not touched by this.',
  }),
  'casebook.read-only': spec<Path>({
    category: 'environment',
    says: f => `${f.path} cannot be written to. Nothing was added.`,
    remedy: 'Check the permissions of the folder, or copy the casebook to a disk you can write to.',
  }),
  'disk.full': spec<Path>({
    category: 'environment',
    says: f => `The disk is full; ${f.path} was not written. What was acknowledged before is safe.`,
    remedy: 'Free some space and run the same command again: adding twice is harmless.',
  }),
  'disk.failed': spec<{ path: string; why: string }>({
    category: 'environment',
    says: f => `The disk refused ${f.path}: ${f.why}. What was acknowledged before is safe.`,
    remedy: 'Check the disk, then run the same command again and `onus verify`.',
  }),
  'index.damaged': spec<Why>({
    category: 'damaged',
    says: f => `The index is missing or damaged (${f.why}).`,
    remedy: 'Run `onus rebuild`: the index is made from vault and log, and nothing is lost with it.',
  }),
  'key.missing': spec<Path>({
    category: 'not-found',
    says: f => `The signing key ${f.path} is missing: the record can be read and verified, not added to.`,
    remedy: 'Restore the keys folder from a copy.',
  }),
}
