import { type Problem, problem } from '../../core/problem.ts'
import type { DurableFs } from './durable-fs.ts'

const codes: Readonly<Record<string, 'disk.full' | 'casebook.read-only'>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'casebook.read-only',
  EACCES: 'casebook.read-only',
  EPERM: 'casebook.read-only',
}

const unreadable = ['EACCES', 'EPERM']

/** The problem that an error of `node:fs` stands for; anything else is a bug and stays what it is. */
export function diskProblem(cause: unknown, path: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return cause
  const code = codes[cause.code]
  return code ? problem(code, { path }) : problem('disk.failed', { path, why: cause.message })
}

function readProblem(cause: unknown, path: string): unknown {
  const refused = cause instanceof Error && 'code' in cause && unreadable.includes(String(cause.code))
  return refused ? problem('input.no-permission', { path }) : diskProblem(cause, path)
}

/**
 * Turns every error of the file system into a problem, and after one failed flush refuses all further writing: what the
 * disk then holds is unknown and asking it again would be answered from memory.
 */
export function guardedFs(fs: DurableFs, root: string): DurableFs {
  let stopped: Problem | undefined
  const run = <T>(path: string, call: () => T): T => {
    try {
      return call()
    } catch (cause) {
      throw diskProblem(cause, path)
    }
  }
  const read = <T>(path: string, call: () => T): T => {
    try {
      return call()
    } catch (cause) {
      throw readProblem(cause, path)
    }
  }
  const write = <T>(path: string, call: () => T): T => {
    if (stopped) throw stopped
    return run(path, call)
  }
  return {
    makeFolder: (path, mode) => write(path, () => fs.makeFolder(path, mode)),
    openFolder: path => write(path, () => fs.openFolder(path)),
    createFile: (path, mode) => write(path, () => fs.createFile(path, mode)),
    write: (file, bytes) => write(root, () => fs.write(file, bytes)),
    flush: handle =>
      write(root, () => {
        try {
          fs.flush(handle)
        } catch (cause) {
          stopped = problem('disk.failed', { path: root, why: `a flush failed: ${String(cause)}` })
          throw cause
        }
      }),
    close: handle => run(root, () => fs.close(handle)),
    link: (from, to) => write(to, () => fs.link(from, to)),
    replace: (from, to) => write(to, () => fs.replace(from, to)),
    remove: path => write(path, () => fs.remove(path)),
    read: path => read(path, () => fs.read(path)),
    names: path => read(path, () => fs.names(path)),
    isFolder: path => read(path, () => fs.isFolder(path)),
    unique: () => fs.unique(),
  }
}
