import { createReadStream } from 'node:fs'
import { glob, lstat, stat, readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { isProblem, type Problem, problem } from '../core/problem.ts'

/** More than this cannot be held in memory at once on the machines Onus is made for. */
const largest = 1024 ** 3

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''

function asProblem(cause: unknown, path: string): unknown {
  const code = codeOf(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('input.missing', { path })
  if (code === 'EACCES' || code === 'EPERM') return problem('input.no-permission', { path })
  return code === 'EIO' ? problem('disk.failed', { path, why: 'it cannot be read' }) : cause
}

const isPattern = (path: string): boolean => /[*?[\]{}]/.test(path)

/** Files below a folder, in the order of their names; hidden ones and casebooks are left out. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const wanted = names.filter(n => !n.name.startsWith('.') && !n.name.endsWith('.onus'))
  const found = await Promise.all(
    wanted.map(n => {
      const path = join(folder, n.name)
      return n.isDirectory() ? filesIn(path) : Promise.resolve(n.isFile() ? [path] : [])
    }),
  )
  return found.flat()
}

async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const name of glob(pattern, { cwd })) found.push(name)
  const paths = await Promise.all(found.sort().map(name => named(name, cwd, false)))
  return paths.flat()
}

async function named(path: string, cwd: string, mayBePattern: boolean): Promise<readonly string[]> {
  const whole = resolve(cwd, path)
  try {
    const found = await lstat(whole)
    if (found.isDirectory()) return await filesIn(whole)
    return [whole]
  } catch (cause) {
    if (mayBePattern && isPattern(path) && codeOf(cause) === 'ENOENT') return matching(path, cwd)
    throw asProblem(cause, path)
  }
}

/** What a person named: files, folders and patterns become files, and what cannot be found becomes a problem of its own. */
export async function namedFiles(
  names: readonly string[],
  cwd: string,
): Promise<{ readonly files: readonly string[]; readonly problems: readonly Problem[] }> {
  const files: string[] = []
  const problems: Problem[] = []
  for (const name of names)
    try {
      const found = await named(name, cwd, true)
      if (found.length === 0) problems.push(problem('input.no-files', { path: name }))
      files.push(...found)
    } catch (cause) {
      if (!isProblem(cause)) throw cause
      problems.push(cause)
    }
  return { files: [...new Set(files)], problems }
}

/** The path as a person here would write it. */
export const shortPath = (path: string, cwd: string): string => {
  const short = relative(cwd, path)
  return short.startsWith('..') ? path : short
}

/** The path of a file that is there (`input.missing`, `input.no-permission`, `input.not-a-file`). */
export async function lookAt(path: string): Promise<string> {
  try {
    if (!(await stat(path)).isFile()) throw problem('input.not-a-file', { path })
    return path
  } catch (cause) {
    throw asProblem(cause, path)
  }
}

/** All bytes of a file (`input.missing`, `input.no-permission`, `input.not-a-file`, `input.too-large`). */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw problem('input.not-a-file', { path })
    if (found.size > largest) throw problem('input.too-large', { path, bytes: found.size, limit: largest })
    return await readFile(path)
  } catch (cause) {
    if (codeOf(cause) === 'EISDIR') throw problem('input.not-a-file', { path })
    throw asProblem(cause, path)
  }
}

/** A file piece by piece. Throws as `readBytes` does. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array // A stream without an encoding gives bytes.
  } catch (cause) {
    if (codeOf(cause) === 'EISDIR') throw problem('input.not-a-file', { path })
    throw asProblem(cause, path)
  }
}
