/** A part of one line of the source, in UTF-16 units. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** The writer asked for a line break after it. */
  readonly broken: boolean
}

/** What becomes one line of text, without the marks at the beginnings of its lines. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'row'
  readonly pieces: readonly Piece[]
}

const quoteMark = /^ {0,3}> ?/
const listMark = /^[ \t]*(?:[-*+]|\d{1,3}[.)])(?:[ \t]+|$)/
const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/
const underline = /^ {0,3}(?:=+|-{2,})[ \t]*$/
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const codeFence = /^ {0,3}(```+|~~~+)/
const definition = /^ {0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S/
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)+[ \t]*(?:\|[ \t]*)?$/

/** One line after another; the state is the paragraph that is still growing and the fence that is open. */
function blockBuilder() {
  const blocks: Block[] = []
  let open: Piece[] = []
  const close = (kind: Block['kind'] = 'paragraph') => {
    if (open.length > 0) blocks.push({ kind, pieces: open })
    open = []
  }
  return {
    blocks,
    close,
    isOpen: () => open.length > 0,
    add: (piece: Piece) => void open.push(piece),
    alone: (kind: Block['kind'], piece: Piece) => {
      close()
      if (piece.end > piece.start) blocks.push({ kind, pieces: [piece] })
    },
  }
}

const lengthOf = (found: RegExpExecArray | null): number => found?.[0].length ?? 0

/** Splits Markdown into blocks. Quote marks and list marks are left out; a list entry begins a block of its own. */
export function blocksOf(text: string, from: number): readonly Block[] {
  const builder = blockBuilder()
  let fence: string | undefined
  const take = (lineStart: number, lineEnd: number): void => {
    let start = lineStart
    for (
      let mark = quoteMark.exec(text.slice(start, lineEnd));
      mark;
      mark = quoteMark.exec(text.slice(start, Math.min(lineEnd, start + 20)))
    )
      start += mark[0].length
    const line = text.slice(start, lineEnd)
    const fenceMark = codeFence.exec(line)?.[1]
    if (fence !== undefined) {
      if (fenceMark?.startsWith(fence)) fence = undefined
      else builder.alone('code', { start, end: lineEnd, broken: false })
    } else if (fenceMark) {
      builder.close()
      fence = fenceMark
    } else takeLine({ builder, line, start })
  }
  for (let at = from; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    take(at, text[end - 1] === '\r' && end > at ? end - 1 : end)
    at = end + 1
  }
  builder.close()
  return builder.blocks
}

/** Where the words of a heading end: marks that close it are left out if white space stands before them. */
function headingEnd(line: string): number {
  const whole = line.trimEnd()
  let end = whole.length
  while (whole[end - 1] === '#') end--
  const words = whole.slice(0, end).trimEnd().length
  return words < end ? words : whole.length
}

/** The cells between the outer bars of a table row. */
function rowIn(line: string, start: number): Piece {
  const [first, last] = [line.indexOf('|') + 1, line.lastIndexOf('|')]
  const inner = line.slice(first, last)
  const before = inner.length - inner.trimStart().length
  return {
    start: start + first + before,
    end: start + Math.max(first + before, first + inner.trimEnd().length),
    broken: false,
  }
}

interface Line {
  readonly builder: ReturnType<typeof blockBuilder>
  readonly line: string
  readonly start: number
}

function takeLine({ builder, line, start }: Line): void {
  if (line.trim() === '') return builder.close()
  if (builder.isOpen() && underline.test(line)) return builder.close('heading')
  if (rule.test(line) || tableRule.test(line) || definition.test(line)) return builder.close()
  const mark = lengthOf(heading.exec(line))
  if (mark > 0)
    return builder.alone('heading', {
      start: start + mark,
      end: start + Math.max(mark, headingEnd(line)),
      broken: false,
    })
  if (/^[ \t]*\|.*\|[ \t]*$/.test(line)) return builder.alone('row', rowIn(line, start))
  const list = lengthOf(listMark.exec(line))
  if (list > 0) builder.close()
  const indent = list > 0 ? list : line.length - line.trimStart().length
  const end = line.trimEnd().length
  const escaped = line.endsWith('\\') && !line.endsWith('\\\\')
  const broken = escaped || line.endsWith('  ')
  const content = escaped ? line.length - 1 : end
  if (content > indent) builder.add({ start: start + indent, end: start + content, broken })
}
