import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'

/** An open file or folder. */
export type Handle = number

/**
 * What a store asks of a file system, one call at a time, so that every call can be made to fail. Calls throw the errors
 * of `node:fs`. They are synchronous: a transaction of the log's head is open while its files are written, and nothing
 * else of this process may come in between.
 */
export interface DurableFs {
  /** Makes one folder; a folder that is there already is no error. */
  makeFolder(path: string, mode?: number): void
  /** Opens a folder, so that its list of names can be flushed. */
  openFolder(path: string): Handle
  /** Makes a file that is not there yet and opens it for writing. */
  createFile(path: string, mode: number): Handle
  /** Writes at the end, possibly less than asked: gives how many bytes. */
  write(file: Handle, bytes: Uint8Array): number
  /** Returns once what was written would survive a power cut. */
  flush(handle: Handle): void
  close(handle: Handle): void
  /** Gives a file a second name, never over another file. */
  link(from: string, to: string): 'linked' | 'taken'
  /** Gives a file another name, in place of what had it. */
  replace(from: string, to: string): void
  remove(path: string): void
  /** All bytes, or `undefined` where there is no such file. */
  read(path: string): Uint8Array | undefined
  /** The names in a folder; none where there is no such folder. */
  names(path: string): readonly string[]
  isFolder(path: string): boolean
  /** A name part that nobody else uses. */
  unique(): string
}

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined

/** Runs, and gives `otherwise` for these errors only. */
function unless<T>(codes: readonly string[], run: () => T, otherwise: () => T): T {
  try {
    return run()
  } catch (cause) {
    if (codes.includes(codeOf(cause) ?? '')) return otherwise()
    throw cause
  }
}

// Windows does not open folders; its NTFS journal keeps the order of names.
const noHandle: Handle = -1
const canOpenFolders = process.platform !== 'win32'

function link(from: string, to: string): 'linked' | 'taken' {
  const withoutLinks = (): 'linked' | 'taken' => {
    // exFAT and some network disks have no second names. Objects are named by their content, so a race does no harm.
    if (existsSync(to)) return 'taken'
    renameSync(from, to)
    return 'linked'
  }
  const linked = (): 'linked' | 'taken' => {
    linkSync(from, to)
    return 'linked'
  }
  return unless(
    ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'],
    () => unless(['EEXIST'], linked, () => 'taken'),
    withoutLinks,
  )
}

/** The file system of this machine. */
export const nodeFs: DurableFs = {
  makeFolder: (path, mode = 0o755) =>
    unless(
      ['EEXIST'],
      () => mkdirSync(path, { mode }),
      () => undefined,
    ),
  openFolder: path => (canOpenFolders ? openSync(path, 'r') : noHandle),
  createFile: (path, mode) => openSync(path, 'wx', mode),
  write: (file, bytes) => writeSync(file, bytes),
  flush: handle => (handle === noHandle ? undefined : fsyncSync(handle)),
  close: handle => (handle === noHandle ? undefined : closeSync(handle)),
  link,
  replace: renameSync,
  remove: unlinkSync,
  read: path =>
    unless<Uint8Array | undefined>(
      ['ENOENT', 'ENOTDIR'],
      () => readFileSync(path),
      () => undefined,
    ),
  names: path =>
    unless<readonly string[]>(
      ['ENOENT', 'ENOTDIR'],
      () => readdirSync(path),
      () => [],
    ),
  isFolder: path => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  unique: randomUUID,
}
