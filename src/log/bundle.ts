import { tileWidth } from './tile.ts'

const lengthBytes = 2
const maxEntryBytes = 0xffff

/** A C2SP entry bundle: each entry after its length as a big-endian 16-bit number. */
export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(entries.flatMap(entry => [lengthOf(entry), entry]))
}

function lengthOf(entry: Uint8Array): Uint8Array {
  if (entry.length > maxEntryBytes) throw new Error(`an entry of ${entry.length} bytes does not fit a bundle`)
  return Uint8Array.of(entry.length >> 8, entry.length & 0xff)
}

/** The entries of a bundle, or `undefined` if its lengths do not add up, or it has none or more than 256. */
export function parseBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const [high, low] = [bytes[at], bytes[at + 1]]
    if (high === undefined || low === undefined) return undefined
    const end = at + lengthBytes + high * 256 + low
    if (end > bytes.length) return undefined
    entries.push(bytes.subarray(at + lengthBytes, end))
    at = end
  }
  return entries.length === 0 || entries.length > tileWidth ? undefined : entries
}
