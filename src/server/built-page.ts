import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { problem } from '../core/problem.ts'

/** One file of the built page. */
export interface BuiltFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The built page, whole in memory: what is not in it cannot be asked for, so no path leads out of it. */
export interface BuiltPage {
  readonly shell: BuiltFile
  /** By file name, as in `/assets/NAME`. */
  readonly assets: ReadonlyMap<string, BuiltFile>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const fileAt = (path: string): BuiltFile => ({
  type: types[extname(path)] ?? 'application/octet-stream',
  bytes: new Uint8Array(readFileSync(path)),
})

/** Reads what `scripts/build-web.ts` wrote (`server.page-missing`). */
export function readBuiltPage(folder: string): BuiltPage {
  const shell = join(folder, 'index.html')
  if (!existsSync(shell)) throw problem('server.page-missing', { path: folder })
  const assets = join(folder, 'assets')
  return {
    shell: fileAt(shell),
    assets: new Map(readdirSync(assets).map(name => [name, fileAt(join(assets, name))])),
  }
}
