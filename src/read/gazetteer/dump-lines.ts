import { closeSync, openSync, readSync } from 'node:fs'

const pieceBytes = 1 << 20
/** No line of a dump is near this long; one that is is told of and left out. In bytes. */
export const longestDumpLine = 1 << 20

export interface DumpLine {
  readonly number: number
  /** Absent where the line is too long to be one. */
  readonly text?: string
}

/** The lines of a file, one piece of it in memory at a time; empty ones are counted and left out. A file that cannot be read throws as `node:fs` does. */
export function* dumpLines(path: string): Generator<DumpLine> {
  const file = openSync(path, 'r')
  const piece = Buffer.alloc(pieceBytes)
  let rest = Buffer.alloc(0)
  let number = 1
  let tooLong = false
  const lineOf = (bytes: Buffer): DumpLine =>
    tooLong ? { number } : { number, text: bytes.toString('utf8').replace(/\r$/, '') }
  try {
    for (;;) {
      const read = readSync(file, piece)
      if (read === 0) break
      let whole = rest.length === 0 ? piece.subarray(0, read) : Buffer.concat([rest, piece.subarray(0, read)])
      for (let end = whole.indexOf(10); end >= 0; end = whole.indexOf(10)) {
        if (end > 0 || tooLong) yield lineOf(whole.subarray(0, end))
        whole = whole.subarray(end + 1)
        tooLong = false
        number += 1
      }
      tooLong ||= whole.length > longestDumpLine
      rest = tooLong ? Buffer.alloc(0) : Buffer.from(whole)
    }
    if (rest.length > 0 || tooLong) yield lineOf(rest)
  } finally {
    closeSync(file)
  }
}
