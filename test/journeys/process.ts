import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Said } from './onus.ts'

const entry = join(import.meta.dirname, '..', '..', 'src', 'onus.ts')

/** The command as a process of its own, as another account if one is given. */
export function onusProcess(cwd: string, argv: readonly string[], uid?: number): Promise<Said> {
  const account = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(process.execPath, [entry, ...argv], { cwd, env: { ...process.env, NO_COLOR: '1' }, ...account })
  const said = { out: '', err: '' }
  child.stdout.on('data', part => (said.out += String(part)))
  child.stderr.on('data', part => (said.err += String(part)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ exit: code ?? -1, out: said.out.trim(), err: said.err.trim() }))
  })
}

/** Root may do everything, so a refusal is only seen as somebody else. */
export const nobody = process.getuid?.() === 0 ? 65534 : undefined
