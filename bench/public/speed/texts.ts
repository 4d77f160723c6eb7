import { readFileSync } from 'node:fs'
import { resourceUsage } from 'node:process'

/** What one system did with the texts, as it prints it. */
export interface Pace {
  /** Words a second of processor time, over the first pass and over the best of the others. */
  readonly first: number
  readonly best: number
  /** Resident memory at most, in MB. */
  readonly memory: number
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0
const passes = 4

/** Runs a system over the texts of a JSON-lines file named on the command line, several times, and prints its pace. */
export function measure(read: (text: string) => unknown): void {
  const lines = readFileSync(process.argv[2] ?? '', 'utf8')
    .trim()
    .split('\n')
  const texts = lines.map(line => (JSON.parse(line) as { text: string }).text) // the set's own format
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0)
  const paces = Array.from({ length: passes }, () => {
    const before = process.cpuUsage()
    for (const text of texts) read(text)
    const { user, system } = process.cpuUsage(before)
    return words / ((user + system) / 1e6)
  })
  const [first = 0, ...rest] = paces
  const pace: Pace = { first, best: Math.max(...rest), memory: resourceUsage().maxRSS / 1024 }
  process.stdout.write(JSON.stringify(pace))
}
