import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive by name; enough for the one spreadsheet this script reads. */
function filesOf(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
  while (archive.readUInt32LE(at) === 0x02_01_4b_50) {
    const size = archive.readUInt32LE(at + 20)
    const nameLength = archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const bytes = archive.subarray(start, start + size)
    const packed = archive.readUInt16LE(at + 10) === 8
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), packed ? inflateRawSync(bytes) : bytes)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The cells of the first sheet, row by row, as text; empty cells are empty. */
export function readSheet(path: string): readonly (readonly string[])[] {
  const files = filesOf(readFileSync(path))
  const shared = (files.get('xl/sharedStrings.xml')?.toString('utf8') ?? '').split('<si>').slice(1).map(plain)
  const sheet = files.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? ''
  return sheet
    .split('<row ')
    .slice(1)
    .map(row => {
      const cells: string[] = []
      for (const cell of row.split('<c ').slice(1)) {
        const column = (/r="([A-Z])/.exec(cell)?.[1] ?? 'A').charCodeAt(0) - 65
        const value = plain(/<v>([^<]*)<\/v>|<t[^>]*>([^<]*)<\/t>/.exec(cell)?.[0] ?? '')
        cells[column] = cell.includes('t="s"') ? (shared[Number(value)] ?? '') : value
      }
      return Array.from(cells, c => c ?? '')
    })
}
