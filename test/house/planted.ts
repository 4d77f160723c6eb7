import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './source.ts'

/** A copy of parts of the project with files planted in it, and a way to run a tool there. `[Symbol.dispose]` removes it. */
export function plant(copied: readonly string[], planted: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'onus-planted-'))
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    /** What a tool of the project prints there, standard output and error together. */
    run(tool: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
      const command = join(root, 'node_modules', '.bin', tool)
      const { status, stdout, stderr } = spawnSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      })
      return { status, said: `${stdout}${stderr}` }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
