import { fault } from './fault.ts'
import type { Findings } from './findings.ts'
import type { Folder } from './folder.ts'

export const objectPath = (digest: string): string => `vault/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`

/** What lies under an object's name. */
export type Held =
  | { readonly kind: 'whole'; readonly size: number }
  | { readonly kind: 'changed'; readonly size: number; readonly found: string }

const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

function hashObject(folder: Folder, path: string, digest: string): Held | undefined {
  const hashed = folder.hash(path)
  if (!hashed) return undefined
  const { size } = hashed
  return hashed.digest === digest ? { kind: 'whole', size } : { kind: 'changed', size, found: hashed.digest }
}

/** Reads every byte of every object. Objects that are not whole are told later, together with who names them. */
export async function hashVault(folder: Folder, found: Findings): Promise<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held>()
  const paths = folder.filesBelow('vault')
  for (const [done, path] of paths.entries()) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const object = isDigest(name) ? hashObject(folder, path, name) : undefined
    if (!isDigest(name)) noteUnknown(path, found)
    else if (path !== objectPath(name)) found.faults.push(fault('object.misplaced', { path }))
    else if (object) held.set(name, object)
    found.counts.bytes += object?.size ?? 0
    if (done % 64 === 0 || done === paths.length - 1)
      await found.progress({ doing: 'vault', done: done + 1, total: paths.length })
  }
  found.counts.objects = held.size
  return held
}

function noteUnknown(path: string, found: Findings): void {
  const says = `${path} is no object; a write that was cut short leaves such files, and nothing depends on it.`
  found.notes.push({ code: 'file.unknown', concerns: path, says })
}
