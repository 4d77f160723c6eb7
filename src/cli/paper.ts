import { styleText } from 'node:util'
import type { Paper } from './world.ts'

type Terminal = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit' | 'env'>

/** As wide as the terminal, or as COLUMNS says where there is none. */
const widthOf = (columns: number): number => (Number.isInteger(columns) && columns > 0 ? columns : 100)

/** Paper for a terminal or a pipe: results on stdout, everything else on stderr, colour only where it is wanted (NO_COLOR). */
export function terminalPaper({ stdout, stderr, exit, env }: Terminal): Paper {
  // Whoever read the other end of a pipe has seen enough.
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
    exit(0)
  })
  return {
    columns: Math.max(40, widthOf(stdout.columns ?? Number(env['COLUMNS']))),
    out: text => void stdout.write(`${text}\n`),
    taken: () =>
      stdout.writableNeedDrain ? new Promise(resolve => void stdout.once('drain', () => resolve())) : Promise.resolve(),
    say: text => void stderr.write(`${text}\n`),
    progress: text => {
      // Back to the start of the line, and the rest of it cleared.
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`)
    },
    style: (emphasis, text) =>
      styleText(typeof emphasis === 'string' ? emphasis : [...emphasis], text, { stream: stdout }),
  }
}
