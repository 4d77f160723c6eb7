import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A casebook folder as a stranger has it: only looked at. Paths are relative, with `/`. */
export interface Folder {
  read(path: string): Uint8Array | undefined
  /** SHA-256 in hex and size, without holding the whole file; `undefined` where there is none. */
  hash(path: string): { readonly digest: string; readonly size: number } | undefined
  /** Every file below a folder, in order. */
  filesBelow(path: string): readonly string[]
}

const absent = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')

function ifThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (cause) {
    if (absent(cause)) return undefined
    throw cause
  }
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

export const openFolder = (root: string): Folder => ({
  read: path => ifThere<Uint8Array>(() => readFileSync(join(root, path))),
  hash: path => ifThere(() => hashFile(join(root, path))),
  filesBelow: path => {
    const start = join(root, path)
    const found = ifThere(() => readdirSync(start, { recursive: true, withFileTypes: true })) ?? []
    const files = found.filter(entry => !entry.isDirectory()).map(entry => join(entry.parentPath, entry.name))
    return files.map(file => `${path}${file.slice(start.length).split(sep).join('/')}`).sort()
  },
})
