import type { Notice } from '../../core/notice.ts'
import { jschardet } from './libraries.ts'
import { scanUtf8 } from './utf8.ts'

/** Which encoding the bytes are read in, where the letters begin, and what is doubtful about it. */
export interface EncodingChoice {
  /** A label of the WHATWG Encoding Standard, in lower case. */
  readonly encoding: string
  /** Bytes of a byte order mark at the beginning. */
  readonly skip: number
  readonly notices: readonly Notice[]
}

/** How many bytes a guess looks at. */
const sampled = 65_536

const choose = (encoding: string, skip = 0, ...notices: Notice[]): EncodingChoice => ({ encoding, skip, notices })

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

const markOf = (bytes: Uint8Array): EncodingChoice | undefined => {
  const mark = marks.find(m => m.bytes.every((byte, i) => bytes[i] === byte))
  return mark && choose(mark.encoding, mark.bytes.length)
}

/** The standard's own name for a label, or `undefined` for one that nothing can decode (utf-7, x-user-defined …). */
export function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: the zero bytes of Latin letters and spaces stand on one side only. */
function unmarkedUtf16(sample: Uint8Array): EncodingChoice | undefined {
  const zerosFrom = (first: number): number => {
    let zeros = 0
    for (let i = first; i < sample.length; i += 2) if (sample[i] === 0) zeros++
    return zeros
  }
  const [even, odd] = [zerosFrom(0), zerosFrom(1)]
  const many = Math.max(even, odd)
  if (many * 40 < sample.length || many === 0 || Math.min(even, odd) * 20 > many) return undefined
  return guessed(even < odd ? 'utf-16le' : 'utf-16be')
}

const guessed = (encoding: string): EncodingChoice =>
  choose(encoding, 0, {
    rule: 'layer/encoding-guessed',
    says: `The bytes do not say their encoding; it looks like ${encoding}. If letters look wrong, this guess is why.`,
    weight: 'doubt',
  })

const differs = (declared: string): Notice => ({
  rule: 'layer/encoding-differs',
  says: `The page declares the encoding ${declared.slice(0, 40)}, but its bytes are UTF-8 throughout; they were read as UTF-8.`,
  weight: 'doubt',
})

const undecodable = (declared: string): Notice => ({
  rule: 'layer/encoding-unknown',
  says: `The page declares the encoding "${declared.slice(0, 40)}", which is not known; it was not followed.`,
  weight: 'doubt',
})

/** From a little before the first byte beyond ASCII on: where the letters that tell encodings apart stand. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80)
  const start = Math.max(0, first - 1024)
  return bytes.subarray(start, start + sampled)
}

function guess(bytes: Uint8Array): EncodingChoice {
  // A stray control character makes the detector give up on what the letters say.
  const letters = tellingSample(bytes).filter(byte => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
  const found = jschardet().detect(Buffer.from(letters), { minimumThreshold: 0 }).encoding
  const known = found ? knownEncoding(found) : undefined
  return guessed(known && known !== 'utf-8' ? known : 'windows-1252')
}

/** Bytes that are UTF-8 with some damage rather than something else: damage is rarer than letters that hold. */
function damagedUtf8(bytes: Uint8Array): boolean {
  const { malformed, wellFormed } = scanUtf8(tellingSample(bytes))
  return wellFormed > malformed.length
}

/** UTF-8 holds throughout; says whether anything in it is beyond ASCII. */
function utf8Holds(bytes: Uint8Array): 'ascii' | 'utf-8' | undefined {
  try {
    const { length } = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return length === bytes.length ? 'ascii' : 'utf-8'
  } catch {
    return undefined
  }
}

/** The declared encoding as browsers take it: UTF-16 cannot be declared in ASCII letters and means UTF-8. */
const declaredEncoding = (declared: string): string | undefined => {
  const known = knownEncoding(declared)
  return known?.startsWith('utf-16') ? 'utf-8' : known
}

/**
 * Mark first, then valid UTF-8, then the declaration of the page, then a guess. Valid UTF-8 goes before a declaration
 * because no text in another encoding is UTF-8 by chance, and pages do declare wrongly.
 */
export function chooseEncoding(bytes: Uint8Array, declared?: string): EncodingChoice {
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes.subarray(0, sampled))
  if (marked) return marked
  const said = declared === undefined ? undefined : declaredEncoding(declared)
  const unknown = declared !== undefined && said === undefined ? [undecodable(declared)] : []
  const holds = utf8Holds(bytes)
  if (holds === 'utf-8') return choose('utf-8', 0, ...unknown, ...(said && said !== 'utf-8' ? [differs(said)] : []))
  if (said !== undefined && said !== 'utf-8') return choose(said)
  if (holds === 'ascii' || damagedUtf8(bytes)) return choose('utf-8', 0, ...unknown)
  const chosen = guess(bytes)
  return { ...chosen, notices: [...unknown, ...chosen.notices] }
}
