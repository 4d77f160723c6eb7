import { problem } from '../../core/problem.ts'
import type { TextLayer } from '../../core/text-layer.ts'
import { type Decoded, decodeBytes } from './decode.ts'
import { controlCharacters, oddCharacters } from './odd-characters.ts'
import { declaredEncoding } from './html/declared-encoding.ts'
import { htmlWords } from './html/html-words.ts'
import { markdownWords } from './markdown/markdown-words.ts'
import { plainWords } from './plain.ts'
import type { Words } from './words.ts'

/** What is known about the bytes before they are read. */
export interface Described {
  readonly mediaType: string
  readonly name?: string
  /** The size of the item, where only its beginning (more than `mostBytes`) is given. */
  readonly size?: number
}

type Format = TextLayer['layer']['name']

interface FormatSpec {
  readonly version: string
  readonly wordsOf: (decoded: Decoded) => Words
  /** The encoding that the bytes themselves declare. */
  readonly declared?: (bytes: Uint8Array) => string | undefined
}

/** One row for each format that can be read. A version changes whenever the same bytes would give other words. */
const formats = {
  plain: { version: '1', wordsOf: plainWords },
  markdown: { version: '1', wordsOf: markdownWords },
  html: { version: '1', wordsOf: htmlWords, declared: declaredEncoding },
} as const satisfies Record<Format, FormatSpec>

const formatOf: Readonly<Record<string, keyof typeof formats>> = {
  'text/plain': 'plain',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  // Not known to be anything else: it is tried, and refused where it holds no letters.
  'application/octet-stream': 'plain',
}

const looked = 1_000_000
/** The share of control characters above which bytes are no text in any encoding. */
const mostControls = 0.05

function hasWords(text: string): boolean {
  const head = text.slice(0, looked)
  const controls = head.match(controlCharacters)?.length ?? 0
  return controls <= head.length * mostControls && /[^\s\ufffd]/.test(text)
}

const layerFrom = (name: Format, version: string, decoded: Decoded, words: Words): TextLayer => ({
  text: words.text,
  layer: { name, version },
  encoding: decoded.encoding,
  segments: words.segments,
  facts: words.facts,
  notices: [...decoded.notices, ...words.notices, ...oddCharacters(words.text)],
  headings: words.headings,
  ...(words.setApart && { setApart: words.setApart }),
})

/**
 * The words of an item with a map back to its bytes. Doubt about encoding or content is a notice of the layer.
 * Throws `input.unreadable` only where there is no text at all: a type that is not read, or bytes that are no letters.
 */
export function textLayerOf(bytes: Uint8Array, { mediaType, name = 'The item', size }: Described): TextLayer {
  const format = formatOf[mediaType] ?? (mediaType.startsWith('text/') ? 'plain' : undefined)
  const unreadable = (why: string) => problem('input.unreadable', { path: name, why })
  if (format === undefined) throw unreadable(`files of the type ${mediaType} are not read yet`)
  const { version, wordsOf, declared }: FormatSpec = formats[format]
  const decoded = decodeBytes(bytes, { declared: declared?.(bytes), size })
  if (!hasWords(decoded.text)) throw unreadable('its bytes are no letters in any known encoding')
  const words = wordsOf(decoded)
  if (!hasWords(words.text)) throw unreadable('it shows no words')
  return layerFrom(format, version, decoded, words)
}

/** The layer of words that somebody gives as words: to the letter, without bytes behind them. Throws `input.unreadable`. */
export function layerOfWords(text: string, { name = 'The text' }: Pick<Described, 'name'> = {}): TextLayer {
  if (!hasWords(text)) throw problem('input.unreadable', { path: name, why: 'it holds no words' })
  const layer = { name: 'plain', version: formats.plain.version } as const
  return { text, layer, encoding: 'utf-8', segments: [], facts: {}, notices: oddCharacters(text), headings: [] }
}
