import { problem } from '../core/problem.ts'
import { base64, hexOf, strictBase64, utf8 } from './hash.ts'
import type { Signer, Verifier } from './key.ts'
import { type Hash, hashBytes } from './merkle.ts'
import { openNote, signNote } from './note.ts'

/** How far the log reaches and what its tree comes to. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

const refuse = (why: string) => problem('log.checkpoint-refused', { why })

/** C2SP tlog-checkpoint: origin, size, root, each on a line. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64(root)}\n`

function parseSize(text: string): number {
  const size = Number(text)
  if (!/^(0|[1-9]\d*)$/.test(text) || !Number.isSafeInteger(size)) throw refuse(`"${text}" is not a size`)
  return size
}

function parseRoot(text: string): Hash {
  const root = strictBase64(text)
  if (root?.length !== hashBytes) throw refuse('the root is not 32 bytes in base64')
  return root
}

/** Reads the text of a checkpoint; extension lines are allowed and not looked at. Throws `log.checkpoint-refused`. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n')
  const [origin, size, root] = lines
  if (origin === undefined || size === undefined || root === undefined || lines.pop() !== '' || lines.includes(''))
    throw refuse('it has not three lines: origin, size and root')
  return { origin, size: parseSize(size), root: parseRoot(root) }
}

/** A checkpoint that this log's key has signed and that carries the key's name as its origin. */
export function openCheckpoint(note: Uint8Array, verifier: Verifier): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, [verifier]))
  if (checkpoint.origin !== verifier.name) throw refuse(`it is of another log, "${checkpoint.origin}"`)
  return checkpoint
}

/** The signed note of a checkpoint; its origin is the name of the key. */
export function signCheckpoint(size: number, root: Hash, signer: Signer): string {
  return signNote(checkpointText({ origin: signer.verifier.name, size, root }), [signer])
}

/** A head as the log port gives it: the checkpoint with its root in hex and the note as published. */
export function headOf(
  note: string,
  verifier: Verifier,
): { readonly size: number; readonly root: string; readonly note: string } {
  const { size, root } = openCheckpoint(utf8(note), verifier)
  return { size, root: hexOf(root), note }
}
