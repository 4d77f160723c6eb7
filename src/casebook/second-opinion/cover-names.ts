import type { Entity } from '../../core/entity.ts'

/** A stretch of what is sent, and where it stands in the text (UTF-16 units). Where not `same`, a code stands for it. */
export interface Piece {
  readonly sent: string
  readonly start: number
  readonly end: number
  readonly same: boolean
}

interface Found {
  readonly start: number
  readonly end: number
  readonly code: string
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The name as a whole, in any case and with any white space between its words. */
function patternOf(name: string): RegExp {
  const words = name.split(/\s+/).filter(word => word !== '')
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
}

function occurrences(text: string, name: string, code: string): readonly Found[] {
  if (name.trim() === '') return []
  return [...text.matchAll(patternOf(name))].map(m => ({ start: m.index, end: m.index + m[0].length, code }))
}

/** Longer finds first, and none that overlaps one before it; in the order of the text. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const f of [...found].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(k => k.start < f.end && f.start < k.end)) kept.push(f)
  return kept.sort((a, b) => a.start - b.start)
}

/** Nothing of a name, not even its reference in a reading. */
const codeOf = (n: number): string => `[person ${n + 1}]`

/** The stretch of a text with a code in place of every name of a protected person. */
export function coverNames(text: string, from: number, hidden: readonly Entity[]): readonly Piece[] {
  const finds = hidden.flatMap((e, n) => e.names.flatMap(({ text: name }) => occurrences(text, name, codeOf(n))))
  const pieces: Piece[] = []
  let at = 0
  const plain = (to: number) => {
    if (to > at) pieces.push({ sent: text.slice(at, to), start: from + at, end: from + to, same: true })
  }
  for (const { start, end, code } of apart(finds)) {
    plain(start)
    pieces.push({ sent: code, start: from + start, end: from + end, same: false })
    at = end
  }
  plain(text.length)
  return pieces
}
