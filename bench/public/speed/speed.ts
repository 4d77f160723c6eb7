import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Row } from '../line.ts'
import type { Pace } from './texts.ts'

const systems = ['onus', 'compromise', 'wink'] as const

function paceOf(system: string, texts: string): Pace {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, `${system}.ts`), texts], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Pace // what `measure` prints
}

/** Words a second of processor time on the openly licensed articles; each system in a process of its own, one after the other. */
export function speedRows(bench: string): readonly Row[] {
  const texts = join(bench, 'articles_open', 'english_open_licence.jsonl')
  const paces = systems.map(system => [system, paceOf(system, texts)] as const)
  const compromise = paces.find(([system]) => system === 'compromise')?.[1].best ?? 1
  return paces.map(([system, { first, best, memory }]) => ({
    system,
    data: 'articles_open, 94,815 words',
    trainedOn: '',
    from: 'measured',
    figures: { 'words/s, first pass': first, 'words/s, best': best, '× compromise': best / compromise, MB: memory },
  }))
}
