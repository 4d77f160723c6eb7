import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** A casebook folder as a stranger has it: only looked at. Paths are relative, with `/`. What cannot be read counts as absent. */
export interface Folder {
  read(path: string): Uint8Array | undefined
  /** SHA-256 in hex and size, without holding the whole file; `undefined` where there is none. */
  hash(path: string): { readonly digest: string; readonly size: number } | undefined
  /** Every file below a folder, in order. */
  filesBelow(path: string): readonly string[]
}

const absent = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')

type OnUnreadable = (path: string, why: string) => void

/** `undefined` for what is not there; what is there and cannot be read is told, and `undefined` too. */
function ifReadable<T>(path: string, onUnreadable: OnUnreadable, read: () => T): T | undefined {
  try {
    return read()
  } catch (cause) {
    if (!absent(cause)) onUnreadable(path, cause instanceof Error ? cause.message : String(cause))
    return undefined
  }
}

/** Links, pipes and devices are not followed: what lies under a name must be there itself. */
function plain(path: string): string {
  if (!lstatSync(path).isFile()) throw new Error('it is not a plain file')
  return path
}

function hashFile(path: string): { readonly digest: string; readonly size: number } {
  const file = openSync(path, 'r')
  try {
    const [hash, buffer] = [createHash('sha256'), Buffer.alloc(1024 * 1024)]
    let size = 0
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, count))
      size += count
    }
    return { digest: hash.digest('hex'), size }
  } finally {
    closeSync(file)
  }
}

/** Opens a folder to look at; `onUnreadable` is told of files and folders that are there and cannot be read. */
export const openFolder = (root: string, onUnreadable: OnUnreadable): Folder => ({
  read: path => ifReadable<Uint8Array>(path, onUnreadable, () => readFileSync(plain(join(root, path)))),
  hash: path => ifReadable(path, onUnreadable, () => hashFile(plain(join(root, path)))),
  filesBelow: path => [...filesIn(root, path, onUnreadable)].sort(),
})

function* filesIn(root: string, path: string, onUnreadable: OnUnreadable): Generator<string> {
  const entries = ifReadable(path, onUnreadable, () => readdirSync(join(root, path), { withFileTypes: true }))
  for (const entry of entries ?? [])
    if (entry.isDirectory()) yield* filesIn(root, `${path}/${entry.name}`, onUnreadable)
    else yield `${path}/${entry.name}`
}
