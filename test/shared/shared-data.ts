import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = process.env['ONUS_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

/** A folder of public data that lies beside the project and is not part of it, or `undefined` where it is absent. */
export function sharedFolder(path: string): string | undefined {
  const folder = join(root, path)
  return existsSync(folder) ? folder : undefined
}

/** Every file below a folder, as path and text. */
export function filesBelow(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
}
