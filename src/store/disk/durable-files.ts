import { dirname, join } from 'node:path'
import { problem } from '../../core/problem.ts'
import { sameBytes } from '../../log/hash.ts'
import type { DurableFs, Handle } from './durable-fs.ts'
import { guardedFs } from './guarded-fs.ts'

/** Files below one folder, written so that they are whole and there, or not there at all, whatever happens. */
export interface DurableFiles {
  /** Writes a file once. Returns when it would survive a power cut; `differs` if other bytes have that name, which stay. */
  putOnce(path: string, bytes: Uint8Array, mode?: number): 'put' | 'same' | 'differs'
  /** Writes a file in place of the one that has its name: a reader sees the old or the new one, never a mixture. */
  replace(path: string, bytes: Uint8Array, mode?: number): void
  read(path: string): Uint8Array | undefined
  names(path: string): readonly string[]
  remove(path: string): void
}

const readOnly = 0o444

/** Writes all bytes: a disk that is nearly full takes fewer than asked without an error. */
function writeAll(fs: DurableFs, file: Handle, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const count = fs.write(file, bytes.subarray(done))
    if (count <= 0) throw problem('disk.failed', { path: '.', why: 'it takes no more bytes' })
    done += count
  }
}

function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // Clearing up after an error, or a leftover that the audit reports: the first error is the one to tell.
  }
}

function closing<T>(fs: DurableFs, handle: Handle, run: (handle: Handle) => T): T {
  try {
    return run(handle)
  } finally {
    quietly(() => fs.close(handle))
  }
}

/** A flushed file under a passing name in the same folder. */
function writeAside(fs: DurableFs, path: string, bytes: Uint8Array, mode: number): string {
  const aside = join(dirname(path), `.${fs.unique()}.tmp`)
  const file = fs.createFile(aside, mode)
  try {
    closing(fs, file, open => {
      writeAll(fs, open, bytes)
      fs.flush(open)
    })
  } catch (cause) {
    quietly(() => fs.remove(aside))
    throw cause
  }
  return aside
}

/** Folders whose own names are known to be on the disk: each is flushed into its parent once, even if it was there before. */
function folderMaker(fs: DurableFs, root: string): (folder: string) => void {
  const safe = new Set<string>([root])
  const ensure = (folder: string): void => {
    if (safe.has(folder)) return
    const parent = dirname(folder)
    ensure(parent)
    closing(fs, fs.openFolder(parent), open => {
      fs.makeFolder(folder)
      fs.flush(open)
    })
    safe.add(folder)
  }
  return ensure
}

function comparing(found: Uint8Array, bytes: Uint8Array): 'same' | 'differs' {
  return sameBytes(found, bytes) ? 'same' : 'differs'
}

function linkOnce(fs: DurableFs, path: string, bytes: Uint8Array, mode: number): 'put' | 'same' | 'differs' {
  const found = fs.read(path)
  if (found) return comparing(found, bytes)
  const aside = writeAside(fs, path, bytes, mode)
  try {
    if (fs.link(aside, path) === 'linked') return 'put'
    return comparing(fs.read(path) ?? new Uint8Array(), bytes)
  } finally {
    quietly(() => fs.remove(aside))
  }
}

/** `root` exists and its own name is on the disk. Paths are relative to it, with `/`. */
export function durableFiles(raw: DurableFs, root: string): DurableFiles {
  const fs = guardedFs(raw, root)
  const ensure = folderMaker(fs, root)
  const inFolder = <T>(path: string, run: (full: string) => T): T => {
    const full = join(root, path)
    ensure(dirname(full))
    // Opened before the names change, so that an error of that change is told to this handle.
    return closing(fs, fs.openFolder(dirname(full)), folder => {
      const result = run(full)
      fs.flush(folder)
      return result
    })
  }
  return {
    putOnce: (path, bytes, mode = readOnly) => inFolder(path, full => linkOnce(fs, full, bytes, mode)),
    replace: (path, bytes, mode = 0o644) =>
      inFolder(path, full => {
        const aside = writeAside(fs, full, bytes, mode)
        fs.replace(aside, full)
      }),
    read: path => fs.read(join(root, path)),
    names: path => fs.names(join(root, path)),
    remove: path => fs.remove(join(root, path)),
  }
}
