import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell } from './export-claims.ts'

/** RFC 4180, as a spreadsheet reads one line. */
function parseLine(line: string): readonly string[] {
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y
  for (let end = false; !end; ) {
    const found = cell.exec(line)
    if (!found) throw new Error(`not a line: ${line}`)
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    end = found[3] === ''
  }
  return cells
}

test.each([
  ['=1+1', `'=1+1`],
  ['+31', `'+31`],
  ['-2', `'-2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tx', `'\tx`],
  ['\rx', `"'\rx"`],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['plain', 'plain'],
  [12, '12'],
  [undefined, ''],
])('%j is written as %j', (value, written) => {
  expect(csvCell(value)).toBe(written)
})

test('law: no cell begins as a formula, and every cell comes back, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), cells => {
      const back = parseLine(cells.map(csvCell).join(','))
      expect(back.map((cell, i) => (cell === `'${cells[i]}` ? cells[i] : cell))).toEqual(cells)
      for (const cell of back) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
