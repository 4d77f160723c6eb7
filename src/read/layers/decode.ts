import type { Notice } from '../../core/notice.ts'
import { chooseEncoding } from './encoding.ts'
import { mostBytes } from './most-bytes.ts'
import { scanUtf8 } from './utf8.ts'
import { countPoints } from './widths.ts'

/** A stretch of decoded text in UTF-16 units, and its bytes. Stretches ascend and leave no letter out between them. */
export interface Stretch {
  readonly units: readonly [start: number, end: number]
  readonly bytes: readonly [start: number, end: number]
  /** Decoded by itself it gives the same letters, and `widthIn` tells the bytes of each. */
  readonly same: boolean
}

/** All letters of an item, before any format is looked at. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly stretches: readonly Stretch[]
  readonly notices: readonly Notice[]
}

/** Bytes that are decoded by themselves. */
interface Piece {
  readonly bytes: readonly [start: number, end: number]
  readonly same: boolean
}

export interface Origin {
  /** The encoding that the bytes themselves declare. */
  readonly declared?: string | undefined
  /** The size of the item, where only its beginning is given. */
  readonly size?: number | undefined
}

const piece = (start: number, end: number, same: boolean): Piece => ({ bytes: [start, end], same })

function utf8Pieces(bytes: Uint8Array, start: number): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const [from, to] of scanUtf8(bytes.subarray(start)).malformed) {
    if (from + start > at) pieces.push(piece(at, from + start, true))
    pieces.push(piece(from + start, to + start, false))
    at = to + start
  }
  if (at < bytes.length) pieces.push(piece(at, bytes.length, true))
  return pieces
}

function utf16Pieces(bytes: Uint8Array, start: number): readonly Piece[] {
  const even = bytes.length - ((bytes.length - start) % 2)
  return [piece(start, even, true), piece(even, bytes.length, false)].filter(p => p.bytes[0] < p.bytes[1])
}

/** How many pieces are kept apart before the rest becomes one piece without positions inside. */
const mostPieces = 100_000

/** East Asian encodings: letters of one and of several bytes stand in pieces of their own, so that widths are equal inside. */
function mixedPieces(bytes: Uint8Array, start: number, encoding: string): readonly Piece[] {
  const decoder = new TextDecoder(encoding)
  const pieces: { bytes: [number, number]; same: boolean; each: number }[] = []
  let from = start
  for (let at = start; at < bytes.length && pieces.length < mostPieces; at++) {
    const out = decoder.decode(bytes.subarray(at, at + 1), { stream: true })
    if (out === '') continue
    const same = countPoints(out) === 1 && out !== '\ufffd'
    const each = same ? at + 1 - from : 0
    const last = pieces.at(-1)
    if (last?.same === same && last.each === each) last.bytes[1] = at + 1
    else pieces.push({ bytes: [from, at + 1], same, each })
    from = at + 1
  }
  return from < bytes.length ? [...pieces, piece(from, bytes.length, false)] : pieces
}

const oneByteLetters = /^(?:iso-8859-|windows-(?!31j)|koi8-|ibm866$|macintosh$|x-mac-)/

function piecesOf(bytes: Uint8Array, start: number, encoding: string): readonly Piece[] {
  if (encoding === 'utf-8') return utf8Pieces(bytes, start)
  if (encoding.startsWith('utf-16')) return utf16Pieces(bytes, start)
  if (oneByteLetters.test(encoding)) return [piece(start, bytes.length, true)]
  // Its escape sequences switch alphabets, so that no piece decodes by itself.
  if (encoding === 'iso-2022-jp') return [piece(start, bytes.length, false)]
  return mixedPieces(bytes, start, encoding)
}

function decodePieces(
  bytes: Uint8Array,
  encoding: string,
  pieces: readonly Piece[],
): Pick<Decoded, 'text' | 'stretches'> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const texts: string[] = []
  let units = 0
  const stretches = pieces.map(p => {
    const text = decoder.decode(bytes.subarray(p.bytes[0], p.bytes[1]))
    texts.push(text)
    const start = units
    units += text.length
    return { units: [start, units], bytes: p.bytes, same: p.same } as const
  })
  return { text: texts.join(''), stretches: stretches.filter(s => s.units[0] < s.units[1]) }
}

/** The end of what is read: the limit, moved back so that no letter of UTF-8 or UTF-16 is cut. */
function endOfReading(bytes: Uint8Array): number {
  if (bytes.length <= mostBytes) return bytes.length
  let end = mostBytes
  while (end > mostBytes - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return end - (end % 2)
}

const cut = (total: number, end: number): Notice => ({
  rule: 'layer/text-cut',
  says: `Only the first ${end} of ${total} bytes were read. All of them are preserved.`,
  weight: 'unreadable',
})

const shownPositions = 5

/** Names the places of bytes that stand for no letter; each is a replacement character in the text. */
function malformedNotice(encoding: string, stretches: readonly Stretch[]): readonly Notice[] {
  const broken = stretches.filter(s => !s.same)
  if (broken.length === 0) return []
  const shown = broken.slice(0, shownPositions).map(({ bytes: [start, end] }) => `${start}-${end}`)
  const more = broken.length > shownPositions ? ` and ${broken.length - shownPositions} more places` : ''
  const says = `These bytes are no letters in ${encoding}: ${shown.join(', ')}${more}. The text shows \ufffd there.`
  return [{ rule: 'layer/bytes-malformed', says, weight: 'doubt' }]
}

const replacementsNotice = (encoding: string, text: string): readonly Notice[] => {
  const first = text.indexOf('\ufffd')
  if (first < 0) return []
  const says = `Some bytes are no letters in ${encoding}. The text shows \ufffd there, first at position ${first}.`
  return [{ rule: 'layer/bytes-malformed', says, weight: 'doubt' }]
}

/** Decodes without ever failing or normalising: what is no letter becomes U+FFFD with a notice. */
export function decodeBytes(all: Uint8Array, { declared, size = all.length }: Origin = {}): Decoded {
  const end = endOfReading(all)
  const bytes = all.subarray(0, end)
  const { encoding, skip, notices } = chooseEncoding(bytes, declared)
  const { text, stretches } = decodePieces(bytes, encoding, piecesOf(bytes, skip, encoding))
  const broken = encoding === 'utf-8' ? malformedNotice(encoding, stretches) : replacementsNotice(encoding, text)
  return {
    text,
    encoding,
    stretches,
    notices: [...notices, ...broken, ...(end < size ? [cut(size, end)] : [])],
  }
}
