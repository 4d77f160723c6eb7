import { parse5 } from '../libraries.ts'
import { isText, type PageText } from './tree.ts'

/** Letters of a text node and where they stand in the source; `text` is absent where the source has them to the letter. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly text?: string
}

const reference = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/y

/** What a character reference stands for; each is asked of the parser once. */
function decoder(): (written: string) => string {
  const known = new Map<string, string>()
  return written => {
    const found = known.get(written) ?? decodeReference(written)
    known.set(written, found)
    return found
  }
}

export function decodeReference(written: string): string {
  const first = parse5().parseFragment(written).childNodes[0]
  return first && isText(first) ? first.value : written
}

interface Pair {
  readonly source: string
  readonly value: string
}

/** How many letters from here on are the same on both sides, up to `limit`. */
function sameFrom({ source, value }: Pair, at: number, in_: number, limit: number): number {
  let length = 0
  while (at + length < limit && in_ + length < value.length) {
    const unit = source.charCodeAt(at + length)
    if (unit !== value.charCodeAt(in_ + length) || unit === 38 || unit === 60) break
    length++
  }
  return length
}

/** How many source letters stand for nothing here: a tag between two parts of one text, the CR of a line break, a zero byte. */
function passedOver(source: string, at: number, limit: number): number {
  const code = source.charCodeAt(at)
  if (code === 0 || code === 13) return 1
  if (code !== 60) return 0
  const close = source.indexOf('>', at)
  return close < 0 || close >= limit ? 0 : close + 1 - at
}

/**
 * Lays the letters of a text node beside its source. Every run is checked letter by letter; where the two cannot be laid
 * side by side (text that the parser moved), the rest is one run that stands for the rest of the source.
 */
export function aligner(source: string): (node: PageText) => readonly Run[] {
  const decode = decoder()
  return node => {
    const { startOffset: from, endOffset: limit } = node.sourceCodeLocation ?? { startOffset: 0, endOffset: 0 }
    const { value } = node
    const runs: Run[] = []
    let at = from
    let in_ = 0
    while (in_ < value.length && at < limit) {
      const same = sameFrom({ source, value }, at, in_, limit)
      if (same > 0) {
        runs.push({ start: at, end: at + same })
        at += same
        in_ += same
        continue
      }
      const { taken, text } = oneStep({ source, value }, at, in_, { limit, decode })
      if (taken === 0) break
      if (text !== '') runs.push({ start: at, end: at + taken, ...(text !== source.slice(at, at + taken) && { text }) })
      at += taken
      in_ += text.length
    }
    return in_ < value.length && from < limit
      ? [...runs, { start: Math.min(at, limit - 1), end: limit, text: value.slice(in_) }]
      : runs
  }
}

interface Stepping {
  readonly limit: number
  readonly decode: (written: string) => string
}

/** One reference, one folded line break, one letter that begins like markup but is none, or something to pass over. */
function oneStep(
  { source, value }: Pair,
  at: number,
  in_: number,
  { limit, decode }: Stepping,
): { readonly taken: number; readonly text: string } {
  reference.lastIndex = at
  const written = source.charCodeAt(at) === 38 ? reference.exec(source)?.[0] : undefined
  const decoded = written === undefined ? '' : decode(written)
  if (written !== undefined && value.startsWith(decoded, in_)) return { taken: written.length, text: decoded }
  if (source[at] === '\r' && source[at + 1] !== '\n' && value[in_] === '\n') return { taken: 1, text: '\n' }
  if (source[at] === value[in_] && !startsTag(source, at)) return { taken: 1, text: source[at] ?? '' }
  return { taken: passedOver(source, at, limit), text: '' }
}

const startsTag = (source: string, at: number): boolean =>
  source[at] === '<' && /[a-zA-Z/!?]/.test(source[at + 1] ?? '')
