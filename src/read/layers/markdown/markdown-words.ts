import type { Notice } from '../../../core/notice.ts'
import type { Decoded } from '../decode.ts'
import { type LayerWriter, layerWriter } from '../layer-writer.ts'
import type { Words } from '../words.ts'
import { type Block, blocksOf } from './blocks.ts'
import { frontMatter } from './front-matter.ts'
import { type Change, inlineChanges } from './inline.ts'

/** The letters of a block as one string, and where each of them stands in the source. */
function contentOf(block: Block, source: string) {
  const text = block.pieces.map(p => source.slice(p.start, p.end)).join('\n')
  const starts: number[] = []
  let at = 0
  for (const piece of block.pieces) {
    starts.push(at)
    at += piece.end - piece.start + 1
  }
  return { text, starts }
}

const cellMark = /(?<!\\)\|/g

const cellChanges = (text: string): readonly Change[] =>
  Array.from(text.matchAll(cellMark), ({ index }) => {
    const [before, after] = [
      /(?<![ \t])[ \t]*$/.exec(text.slice(Math.max(0, index - 200), index)),
      /^[ \t]*/.exec(text.slice(index + 1, index + 201)),
    ]
    return { start: index - (before?.[0].length ?? 0), end: index + 1 + (after?.[0].length ?? 0), text: '\t' }
  })

const changesIn = ({ kind }: Block, text: string): readonly Change[] => {
  if (kind === 'code') return []
  const inline = inlineChanges(text)
  if (kind !== 'row') return inline
  const cells = cellChanges(text).filter(cell => inline.every(i => i.end <= cell.start || i.start >= cell.end))
  return [...inline, ...cells].toSorted((a, b) => a.start - b.start)
}

/** Writes one block: its letters without its marks, a space where a line was wrapped. Says what it left out as hidden. */
function writeBlock(writer: LayerWriter, block: Block, source: string): readonly string[] {
  const { text, starts } = contentOf(block, source)
  const hidden: string[] = []
  let index = 0
  /** Copies letters of the content, piece by piece. */
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index++
      const piece = block.pieces[index]
      const base = starts[index] ?? 0
      if (!piece) return
      const pieceEnd = base + piece.end - piece.start
      const end = Math.min(to, pieceEnd)
      if (end > at) writer.copy(piece.start + at - base, piece.start + end - base)
      const following = block.pieces[index + 1]
      if (to > pieceEnd && following) join(piece.broken, piece.end, following.start)
      at = Math.max(end, at) + (to > pieceEnd ? 1 : 0)
    }
  }
  const join = (broken: boolean, start: number, end: number) =>
    broken ? writer.insert('\n') : writer.replace(' ', start, end)
  const placeOf = (at: number): number => {
    const found = starts.findLastIndex(start => start <= at)
    return (block.pieces[found]?.start ?? 0) + at - (starts[found] ?? 0)
  }
  let at = 0
  for (const change of changesIn(block, text)) {
    copy(at, change.start)
    if (change.text !== '') writer.replace(change.text, placeOf(change.start), placeOf(change.end - 1) + 1)
    if (change.hidden) hidden.push(text.slice(change.start + 4, change.end))
    at = change.end
  }
  copy(at, text.length)
  return hidden
}

function hiddenNotice(hidden: readonly string[]): readonly Notice[] {
  const words = hidden.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const says = `The document hides ${words.length} words in comments; they were left out of the text, beginning "${words.slice(0, 12).join(' ')}".`
  return [{ rule: 'layer/hidden-words', says, weight: 'doubt' }]
}

/** The first line of the block begins with the mark of a block quotation. */
function isQuoted({ pieces: [first] }: Block, source: string): boolean {
  const at = first?.start ?? 0
  return /^ {0,3}>/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at))
}

/** One line for each paragraph, heading, list entry and table row, without the marks; facts from the front matter. */
export function markdownWords(decoded: Decoded): Words {
  const source = decoded.text
  const { facts, end } = frontMatter(source)
  const writer = layerWriter(decoded)
  const headings: [number, number][] = []
  const setApart: [number, number][] = []
  const hidden: string[] = []
  for (const block of blocksOf(source, end)) {
    const before = writer.length()
    if (before > 0) writer.insert('\n')
    const start = writer.length()
    hidden.push(...writeBlock(writer, block, source))
    if (block.kind === 'heading' && writer.length() > start) headings.push([start, writer.length()])
    if (isQuoted(block, source) && writer.length() > start) setApart.push([start, writer.length()])
  }
  return { ...writer.done(), facts, notices: hiddenNotice(hidden), headings, setApart }
}
