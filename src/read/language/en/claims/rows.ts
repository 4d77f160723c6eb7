import type { Notice } from '../../../../core/notice.ts'
import type { EnglishText } from '../document.ts'
import type { Span } from '../../../stages.ts'

/** A cell that is a sentence: words enough, and a full stop. */
const isSentence = (cell: string): boolean => cell.split(' ').length >= 6 && /[.!?]["”’']?$/.test(cell.trim())

/** Cells between tabs, or between commas that nothing but a cell follows: no space, no closing mark, no thousands. */
function cellsOf(line: string): readonly string[] {
  const tabbed = line.split('\t')
  if (tabbed.length >= 3) return tabbed
  const parts = line.replaceAll(/"[^"]*"/g, 'cell').split(/,(?!\d{3}\b)/)
  const words = line.split(' ').length
  return parts.length >= 4 && words <= 3 * parts.length && parts.slice(1).every(p => !/^[\s"”’']/.test(p)) ? parts : []
}

/** A row of a table that was pasted as text: cells side by side say nothing of each other in words. */
export function isRow(line: string): boolean {
  const cells = cellsOf(line)
  return cells.length > 0 && !cells.some(isSentence)
}

/** Says once, at the first row, that rows were not read for claims. */
export function rowNotices(
  { text, paragraphs }: EnglishText,
  anchor: (span: Span) => Notice['anchor'],
): readonly Notice[] {
  const first = paragraphs.find(p => isRow(text.slice(p.start, Math.min(p.end, p.start + 200))))
  if (!first) return []
  const words = text.slice(first.start, first.end).split(/[\t,\n]/)[0] ?? ''
  const says = 'This line, and others like it, looks like a row of a table. No claims were read from its cells.'
  const span = { start: first.start, end: first.start + words.length }
  const where = words === '' ? undefined : anchor(span)
  return [{ rule: 'tables/not-read', says, weight: 'doubt', ...(where && { anchor: where }) }]
}
