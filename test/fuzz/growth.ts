import { createHash } from 'node:crypto'
import { idFromHash } from '../../src/core/id.ts'
import type { Reading } from '../../src/core/reading.ts'
import { inProcessReader } from '../../src/read/in-process.ts'

const item = idFromHash('item', createHash('sha256').update('a text').digest('hex'))
const reader = inProcessReader()

export const readWords = async (words: string): Promise<Reading> =>
  (await reader.read({ bytes: new Uint8Array(), words, mediaType: 'text/plain', item })).reading

/** What reading a text takes of the processor, in milliseconds: unlike the clock it does not count what others do. */
export async function costOf(words: string, read: (words: string) => unknown = readWords): Promise<number> {
  const before = process.cpuUsage()
  await read(words)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A cost below this is lost among what the process does anyway, in milliseconds. */
const noise = 60

/** How many times as much a text four times as long costs: 4 where the cost grows with the length, 16 with its square. */
export async function growthOf(
  make: (length: number) => string,
  {
    length,
    read,
    tries = 1,
  }: { readonly length: number; readonly read?: (words: string) => unknown; readonly tries?: number },
): Promise<number> {
  let best = Infinity
  for (let i = 0; i < tries; i++) {
    const small = Math.max(noise, await costOf(make(length), read))
    best = Math.min(best, (await costOf(make(4 * length), read)) / small)
    if (best < most) break
  }
  return best
}

/** Growth that is allowed: more than 4, for machines are busy and caches small; far less than 16. */
export const most = 8
