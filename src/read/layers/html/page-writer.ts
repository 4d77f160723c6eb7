import type { Decoded } from '../decode.ts'
import { type LayerWriter, layerWriter } from '../layer-writer.ts'
import { aligner, type Run } from './align.ts'
import { isBlock, isCell, isHeading } from './shown.ts'
import type { PageElement, PageText } from './tree.ts'

/** Writes a page as lines: one for each paragraph, white space folded as a browser folds it. */
export interface PageWriter {
  enter(element: PageElement): void
  leave(element: PageElement): void
  text(node: PageText): void
  /** Writes these texts as a heading line. */
  headline(texts: readonly PageText[]): void
  readonly headings: readonly (readonly [start: number, end: number])[]
  readonly setApart: readonly (readonly [start: number, end: number])[]
  done(): ReturnType<LayerWriter['done']>
}

/** Words with single spaces between them: they are taken over in one piece. */
const words = /[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*/g

type Gap =
  | { readonly kind: 'none' }
  | { readonly kind: 'cell' }
  | { readonly kind: 'space'; readonly start: number; readonly end: number }

const noGap: Gap = { kind: 'none' }

/** What stands between words, written only when another word follows. */
function gapWriter(writer: LayerWriter, source: string) {
  let gap: Gap = noGap
  let begun = false
  let broken = false
  return {
    breakLine: () => {
      broken ||= begun
      begun = false
      gap = noGap
    },
    space: (start: number, end: number) => {
      if (begun && gap.kind === 'none') gap = { kind: 'space', start, end }
    },
    cell: () => {
      if (begun) gap = { kind: 'cell' }
    },
    flush: () => {
      if (broken) writer.insert('\n')
      else if (gap.kind === 'cell') writer.insert('\t')
      else if (gap.kind === 'space' && source.slice(gap.start, gap.end) === ' ') writer.copy(gap.start, gap.end)
      else if (gap.kind === 'space') writer.replace(' ', gap.start, gap.end)
      broken = false
      begun = true
      gap = noGap
    },
  }
}

export function pageWriter(decoded: Decoded): PageWriter {
  const source = decoded.text
  const writer = layerWriter(decoded)
  const gaps = gapWriter(writer, source)
  const align = aligner(source)
  const headings: [number, number][] = []
  const setApart: [number, number][] = []
  let heading: number | undefined
  let quote: number | undefined
  let inQuote = 0
  let inHeading = 0
  let preformatted = 0

  const flush = () => {
    gaps.flush()
    if (inHeading > 0) heading ??= writer.length()
    if (inQuote > 0) quote ??= writer.length()
  }
  const written = (run: Run) => {
    const text = run.text ?? ''
    if (text.trim() === '' && !text.includes('\u00a0')) return gaps.space(run.start, run.end)
    flush()
    writer.replace(text.replaceAll(/[ \t\n\f\r]+/g, ' '), run.start, run.end)
  }
  const verbatim = (run: Run) => {
    let at = run.start
    for (const { 0: found, index } of source.slice(run.start, run.end).matchAll(words)) {
      const start = run.start + index
      if (start > at) gaps.space(at, start)
      flush()
      writer.copy(start, start + found.length)
      at = start + found.length
    }
    if (run.end > at) gaps.space(at, run.end)
  }
  /** Preformatted lines stay lines; the white space inside them stays. */
  const lines = (run: Run) => {
    const text = source.slice(run.start, run.end)
    let at = run.start
    for (const line of text.split('\n')) {
      if (at > run.start) gaps.breakLine()
      const end = at + line.length
      if (line.trim() !== '') {
        flush()
        writer.copy(at, line.endsWith('\r') ? end - 1 : end)
      }
      at = end + 1
    }
  }
  const leaveHeading = () => {
    if (--inHeading > 0) return
    if (heading !== undefined) headings.push([heading, writer.length()])
    heading = undefined
  }
  const leaveQuote = () => {
    if (--inQuote > 0) return
    if (quote !== undefined) setApart.push([quote, writer.length()])
    quote = undefined
  }
  const text = (node: PageText) => {
    for (const run of align(node))
      if (run.text !== undefined) written(run)
      else if (preformatted > 0) lines(run)
      else verbatim(run)
  }
  return {
    enter: element => {
      if (isBlock(element) || element.tagName === 'br') gaps.breakLine()
      if (isCell(element)) gaps.cell()
      if (element.tagName === 'pre') preformatted++
      if (isHeading(element)) inHeading++
      if (element.tagName === 'blockquote') inQuote++
    },
    leave: element => {
      if (isBlock(element)) gaps.breakLine()
      if (element.tagName === 'pre') preformatted--
      if (isHeading(element)) leaveHeading()
      if (element.tagName === 'blockquote') leaveQuote()
    },
    text,
    headline: texts => {
      inHeading++
      for (const node of texts) text(node)
      leaveHeading()
      gaps.breakLine()
    },
    headings,
    setApart,
    done: writer.done,
  }
}
