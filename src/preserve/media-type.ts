const latin1 = (bytes: Uint8Array): string => {
  let out = ''
  for (const byte of bytes) out += String.fromCharCode(byte)
  return out
}

interface Magic {
  readonly mediaType: string
  readonly at: number
  /** The bytes as Latin-1. */
  readonly says: string
}

/** File signatures, as the formats' own specifications give them. The first that fits is the answer. */
const magics: readonly Magic[] = [
  { mediaType: 'application/pdf', at: 0, says: '%PDF-' },
  { mediaType: 'image/jpeg', at: 0, says: '\xff\xd8\xff' },
  { mediaType: 'image/png', at: 0, says: '\x89PNG\r\n\x1a\n' },
  { mediaType: 'video/mp4', at: 4, says: 'ftyp' },
  { mediaType: 'application/gzip', at: 0, says: '\x1f\x8b' },
  { mediaType: 'application/warc', at: 0, says: 'WARC/' },
]

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const zipStarts = ['PK\x03\x04', 'PK\x05\x06']

/** A Word file is a zip that names its parts; the names stand uncompressed in the first local headers. */
const zipKind = (head: string): string | undefined =>
  zipStarts.some(start => head.startsWith(start)) ? (head.includes('word/') ? docx : 'application/zip') : undefined

const magicKind = (head: string): string | undefined =>
  magics.find(m => head.startsWith(m.says, m.at))?.mediaType ?? zipKind(head)

const htmlStart =
  /^(?:\s|<!--(?:(?!-->)[^])*-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|title|body|meta|script|style|article)[\s/>]/i

const byName: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  // Tables and data are no prose: they are preserved, and not read as if somebody said their cells.
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'application/csv',
}

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** How many bytes are looked at: enough for every signature and for a page's comments before its first tag. */
const looked = 16_384

/** The share of control characters above which bytes are no text in any encoding. */
const mostControls = 0.1

const isControl = (code: number): boolean => code < 32 && !(code >= 9 && code <= 13) && code !== 27

function isBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  return controls > text.length * mostControls
}

type Utf16 = 'utf-16le' | 'utf-16be'

/** UTF-16 by its mark, or by its zero bytes: they stand at odd or at even positions, not at both. */
function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros: [even: number, odd: number] = [0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++
  const [few, many] = zeros[0] < zeros[1] ? zeros : [zeros[1], zeros[0]]
  if (many * 40 < bytes.length || few * 20 > many) return undefined
  return zeros[0] < zeros[1] ? 'utf-16le' : 'utf-16be'
}

function lettersOf(bytes: Uint8Array, head: string): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  return head.startsWith('\xef\xbb\xbf') ? head.slice(3) : head
}

/**
 * The media type, from the content first and the name second: a name is what somebody called the file.
 * What is neither known nor text is `application/octet-stream`.
 */
export function mediaTypeOf(bytes: Uint8Array, name = ''): string {
  const start = bytes.subarray(0, looked)
  const head = latin1(start)
  const known = magicKind(head)
  if (known) return known
  const letters = lettersOf(start, head)
  if (isBinary(letters)) return 'application/octet-stream'
  if (htmlStart.test(letters)) return 'text/html'
  return byName[extensionOf(name)] ?? 'text/plain'
}
