import type { DurableFs } from '../../src/store/disk/durable-fs.ts'

/** How one call goes wrong: an error in place of its effect, power gone before or after its effect, or half of the bytes taken. */
export type FaultKind = 'ENOSPC' | 'EIO' | 'EROFS' | 'crash-before' | 'crash-after' | 'short-write'

export interface FaultyFs {
  readonly fs: DurableFs
  /** Calls so far that the fault could have struck. */
  readonly calls: () => number
  /** True once the fault has struck. */
  readonly fired: () => boolean
}

class DiskError extends Error {
  readonly code: string
  constructor(code: string) {
    super(`${code}: made to fail by a test`)
    this.code = code
  }
}

/** A real file system in which the call number `nth` (from 0) fails in this way; no call does if it is never reached. */
export function faultyFs(real: DurableFs, nth: number, kind: FaultKind): FaultyFs {
  let count = 0
  let fired = false
  let dead = false
  const strike = <T>(call: () => T): T => {
    fired = true
    dead = kind.startsWith('crash')
    if (kind === 'crash-after') call()
    throw new DiskError(kind.startsWith('crash') ? 'EIO' : kind)
  }
  const step = <T>(call: () => T): T => {
    if (dead) throw new DiskError('EIO')
    const now = count++
    return now === nth && kind !== 'short-write' ? strike(call) : call()
  }
  const write = (file: number, bytes: Uint8Array): number => {
    if (kind !== 'short-write') return step(() => real.write(file, bytes))
    if (count++ !== nth || bytes.length < 2) return real.write(file, bytes)
    fired = true
    return real.write(file, bytes.subarray(0, bytes.length >> 1))
  }
  const counted = <T>(call: () => T): T => (kind === 'short-write' ? call() : step(call))
  const fs: DurableFs = {
    makeFolder: (path, mode) => counted(() => real.makeFolder(path, mode)),
    openFolder: path => counted(() => real.openFolder(path)),
    createFile: (path, mode) => counted(() => real.createFile(path, mode)),
    write,
    flush: handle => counted(() => real.flush(handle)),
    // A handle must be given back even on a disk that is gone, or the test run leaks it.
    close: handle => real.close(handle),
    link: (from, to) => counted(() => real.link(from, to)),
    replace: (from, to) => counted(() => real.replace(from, to)),
    remove: path => counted(() => real.remove(path)),
    read: path => counted(() => real.read(path)),
    names: path => counted(() => real.names(path)),
    isFolder: path => counted(() => real.isFolder(path)),
    unique: () => real.unique(),
  }
  return { fs, calls: () => count, fired: () => fired }
}
