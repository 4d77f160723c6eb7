import { visible, widthOf, wrap } from '../visible.ts'
import type { Paper } from '../world.ts'

export interface Column {
  readonly head: string
  /** Never narrower than this, and its share of what is left; without a share never wider either. */
  readonly min: number
  readonly share: number
}

const gap = 2
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Every column as wide as its longest cell where that fits; else the room that is left is shared out. */
function widths(columns: readonly Column[], rows: readonly (readonly string[])[], total: number): readonly number[] {
  const longest = columns.map((c, i) => {
    const widest = Math.max(widthOf(c.head), ...rows.map(row => widthOf(row[i] ?? '')))
    return c.share === 0 ? Math.min(widest, c.min) : widest
  })
  const room = total - gap * (columns.length - 1)
  if (sum(longest) <= room) return longest
  const least = columns.map((c, i) => Math.min(c.min, longest[i] ?? 0))
  return shareOut(
    columns.map((c, i) => ({ least: least[i] ?? 0, most: longest[i] ?? 0, share: c.share })),
    room,
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function shareOut(columns: readonly { least: number; most: number; share: number }[], room: number): readonly number[] {
  const width = columns.map(c => c.least)
  for (let left = room - sum(width); left > 0; left--) {
    const hungry = columns.map((c, i) => ({
      i,
      need: c.share / (1 + (width[i] ?? 0)),
      full: (width[i] ?? 0) >= c.most || c.share === 0,
    }))
    const next = hungry.filter(c => !c.full).sort((a, b) => b.need - a.need)[0]
    if (!next) break
    width[next.i] = (width[next.i] ?? 0) + 1
  }
  return width
}

function rowLines(cells: readonly string[], width: readonly number[]): readonly string[] {
  const wrapped = width.map((w, i) => wrap(cells[i] ?? '', Math.max(1, w)))
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, n) =>
    wrapped
      .map((lines, i) => pad(lines[n] ?? '', width[i] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** Lines of a table that fits the paper. Cells are somebody's words and are made visible here. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paper: Paper,
): readonly string[] {
  const cells = rows.map(row => row.map(visible))
  const width = widths(columns, cells, paper.columns)
  const [head] = rowLines(
    columns.map(c => c.head),
    width,
  )
  return [paper.style('bold', head ?? ''), ...cells.flatMap(row => rowLines(row, width))]
}
