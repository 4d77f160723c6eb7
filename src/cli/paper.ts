import { styleText } from 'node:util'
import type { Paper } from './world.ts'

/** Paper for a terminal or a pipe: results on stdout, everything else on stderr, colour only where it is wanted (NO_COLOR). */
export function terminalPaper({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Paper {
  return {
    columns: Math.max(40, stdout.columns ?? 100),
    out: text => void stdout.write(`${text}\n`),
    say: text => void stderr.write(`${text}\n`),
    progress: text => {
      // Back to the start of the line, and the rest of it cleared.
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`)
    },
    style: (emphasis, text) =>
      styleText(typeof emphasis === 'string' ? emphasis : [...emphasis], text, { stream: stdout }),
  }
}
