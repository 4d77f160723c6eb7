import { readFileSync, statSync } from 'node:fs'
import { problem } from '../../core/problem.ts'

type Environment = Readonly<Record<string, string | undefined>>

const mostBytes = 4096

function keyFrom(path: string): string {
  try {
    const key = statSync(path).size <= mostBytes ? readFileSync(path, 'utf8').trim() : ''
    if (/^[\x21-\x7e]+$/.test(key)) return key
  } catch {
    // Told below; what the system says could hold more than the path.
  }
  throw problem('model.key-unreadable', { path })
}

/** The key of the model: from ONUS_MODEL_KEY or the file that ONUS_MODEL_KEY_FILE names; never from a command line. */
export function modelKey(env: Environment): string | undefined {
  const file = env['ONUS_MODEL_KEY_FILE']
  if (file !== undefined && file !== '') return keyFrom(file)
  const key = env['ONUS_MODEL_KEY']?.trim()
  if (key === undefined || key === '') return undefined
  if (!/^[\x21-\x7e]+$/.test(key)) throw problem('model.key-unreadable', { path: 'ONUS_MODEL_KEY' })
  return key
}
