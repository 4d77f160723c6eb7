import { runOnus } from '../../src/cli/program.ts'
import { worldOver } from '../../src/main.ts'

export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** A person at a terminal in one folder: what they type and what they are told, without colour. */
export function personIn(
  cwd: string,
  { columns = 100, env = {} }: { columns?: number; env?: Record<string, string> } = {},
) {
  return async (...argv: readonly string[]): Promise<Said> => {
    const said: { out: string[]; err: string[] } = { out: [], err: [] }
    const paper = {
      columns,
      out: (text: string) => void said.out.push(text),
      say: (text: string) => void said.err.push(text),
      progress: () => {},
      style: (_: unknown, text: string) => text,
    }
    const exit = await runOnus(argv, worldOver({ cwd, env, paper }))
    return { exit, out: said.out.join('\n'), err: said.err.join('\n') }
  }
}

/** The same, where the answer is JSON. */
export const jsonOf = <T>(said: Said): T => JSON.parse(said.out) as T
