import { runOnus } from '../../src/cli/program.ts'
import type { Paper } from '../../src/cli/world.ts'
import { inProcessReader } from '../../src/read/in-process.ts'
import { worldOver } from '../../src/main.ts'

export const silentPaper: Paper = {
  columns: 100,
  out: () => {},
  say: () => {},
  progress: () => {},
  style: (_, text) => text,
}

export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Reads in this thread: no test waits for one to start, and none but those about limits needs them. */
export const readerHere = () => ({ ...inProcessReader(), prepare: () => {} })

interface Terminal {
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  /** With the reader that people have: a thread, limited in time and memory. */
  readonly inThread?: boolean
  /** What is piped in. */
  readonly input?: string
}

async function* piped(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text)
}

/** A person at a terminal in one folder: what they type and what they are told, without colour. */
export function personIn(cwd: string, { columns = 100, env = {}, inThread = false, input = '' }: Terminal = {}) {
  const makeReader = inThread ? {} : { makeReader: readerHere }
  return async (...argv: readonly string[]): Promise<Said> => {
    const said: { out: string[]; err: string[] } = { out: [], err: [] }
    const out = (text: string) => void said.out.push(text)
    const say = (text: string) => void said.err.push(text)
    const paper = { ...silentPaper, columns, out, say }
    const exit = await runOnus(argv, worldOver({ cwd, env, paper, input: piped(input), ...makeReader }))
    return { exit, out: said.out.join('\n'), err: said.err.join('\n') }
  }
}

/** The same, where the answer is JSON. */
export const jsonOf = <T>(said: Said): T => JSON.parse(said.out) as T
