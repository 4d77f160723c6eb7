import type { PublicLine, Row } from './line.ts'

/** What a section is headed by; those beside the six lines have no number. */
type Section = Pick<PublicLine, 'title' | 'measure' | 'targets'> & Partial<Pick<PublicLine, 'id'>>

const headOf = ({ id, title }: Section): string => (id ? `${id} ${title}` : title)

/** Every column of the rows: those with a target first, in its order. */
const columnsOf = (line: Section, rows: readonly Row[]): readonly string[] => [
  ...new Set([...Object.keys(line.targets), ...rows.flatMap(row => Object.keys(row.figures))]),
]

const figure = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(1))

/** Ours first within a set; what was published at the end. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const sets = [...new Set(rows.filter(r => r.from === 'measured').map(r => r.data))]
  const ours = (row: Row) => (row.system === 'onus' ? 0 : 1)
  const measured = sets.flatMap(set =>
    rows.filter(r => r.from === 'measured' && r.data === set).toSorted((a, b) => ours(a) - ours(b)),
  )
  return [...measured, ...rows.filter(r => r.from === 'published')]
}

/** One line of the scorecard as a Markdown section. */
export function sectionOf(line: Section, rows: readonly Row[]): string {
  const columns = columnsOf(line, rows)
  const cells = (r: Row) => [
    r.data,
    r.system === 'onus' ? '**onus**' : r.system,
    ...columns.map(c => figure(r.figures[c])),
    r.trainedOn,
    r.from,
  ]
  const targets = ['', 'our target', ...columns.map(c => figure(line.targets[c])), '', '']
  const table = [
    ['data', 'system', ...columns, 'trained on', ''],
    ['---', '---', ...columns.map(() => '---:'), '---', '---'],
    ...(Object.keys(line.targets).length > 0 ? [targets] : []),
    ...inOrder(rows).map(cells),
  ]
  return `### ${headOf(line)}\n\n${line.measure}\n\n${table.map(row => `| ${row.join(' | ')} |`).join('\n')}\n`
}

/** The same for a terminal. */
export function linesOf(line: Section, rows: readonly Row[]): readonly string[] {
  const columns = columnsOf(line, rows)
  const wide = Math.max(...rows.map(r => r.data.length + r.system.length)) + 4
  const row = (name: string, figures: Row['figures'], end: string) =>
    `${name.padEnd(wide)}${columns.map(c => figure(figures[c]).padStart(Math.max(8, c.length + 2))).join('')}  ${end}`
  const head = `${''.padEnd(wide)}${columns.map(c => c.padStart(Math.max(8, c.length + 2))).join('')}`
  return [
    `\n${headOf(line)}`,
    head,
    ...(Object.keys(line.targets).length > 0 ? [row('our target', line.targets, '')] : []),
    ...inOrder(rows).map(r => row(`${r.data}: ${r.system}`, r.figures, `${r.from}; trained on ${r.trainedOn}`)),
  ]
}
