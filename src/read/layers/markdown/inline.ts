import { decodeReference } from '../html/align.ts'

/** Letters of a block that are marks and no words, or that stand for other letters. Ascending, none overlap. */
export interface Change {
  readonly start: number
  readonly end: number
  /** Empty where the letters are left out. */
  readonly text: string
  /** Words that the writer hid from readers. */
  readonly hidden?: boolean
}

const longestTarget = 2_000
const escapable = /[!-/:-@[-`{-~]/

interface Opener {
  readonly at: number
  readonly key: string
}

/** A scan over the letters of one block, in linear time: every look ahead is bounded or remembered. */
interface Scan {
  readonly text: string
  readonly changes: Change[]
  readonly brackets: { readonly at: number; readonly image: boolean }[]
  readonly openers: Opener[]
  readonly missing: Set<number>
}

const drop = (scan: Scan, start: number, end: number): void => void scan.changes.push({ start, end, text: '' })

const runLength = (text: string, at: number): number => {
  let end = at
  while (text[end] === text[at]) end++
  return end - at
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter)
const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** A run of emphasis marks closes the nearest equal run that is open, else opens, else stays a letter. */
function emphasis(scan: Scan, at: number): number {
  const { text, openers } = scan
  const length = runLength(text, at)
  const [before, after] = [text[at - 1], text[at + length]]
  const inside = text[at] === '_' && isWord(before) && isWord(after)
  const key = `${text[at]}${length}`
  const open = isSpace(before) || inside ? -1 : openers.findLastIndex(o => o.key === key)
  if (open >= 0) {
    drop(scan, openers[open]?.at ?? at, (openers[open]?.at ?? at) + length)
    drop(scan, at, at + length)
    openers.splice(open)
  } else if (!isSpace(after) && !inside && openers.length < 100) openers.push({ at, key })
  return length
}

/** Code between equal runs of backticks stays to the letter. */
function code(scan: Scan, at: number): number {
  const { text, missing } = scan
  const length = runLength(text, at)
  if (missing.has(length)) return length
  for (let close = text.indexOf('`', at + length); close >= 0; ) {
    const closing = runLength(text, close)
    if (closing === length) {
      drop(scan, at, at + length)
      drop(scan, close, close + length)
      return close + length - at
    }
    close = text.indexOf('`', close + closing)
  }
  missing.add(length)
  return length
}

const linkTarget =
  /\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[[^\][]{0,200}\]/y

/** The end of a link: its brackets and its target are left out, its words stay; of a picture nothing stays. */
function closeBracket(scan: Scan, at: number): number {
  const opener = scan.brackets.pop()
  if (!opener) return 1
  const window = scan.text.slice(at + 1, at + 1 + longestTarget)
  linkTarget.lastIndex = 0
  const target = linkTarget.exec(window)?.[0].length ?? 0
  if (target === 0) return 1
  if (opener.image) {
    const from = scan.changes.findIndex(change => change.start >= opener.at)
    if (from >= 0) scan.changes.splice(from)
    drop(scan, opener.at, at + 1 + target)
  } else {
    drop(scan, opener.at, opener.at + 1)
    drop(scan, at, at + 1 + target)
  }
  return 1 + target
}

const reference = /^&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});/
const tag = /^<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>/
const autolink = /^<((?:https?|mailto):[^\s<>]*)>/

function angle(scan: Scan, at: number): number {
  const window = scan.text.slice(at, at + longestTarget)
  if (window.startsWith('<!--')) {
    const close = scan.text.indexOf('-->', at + 4)
    const end = close < 0 ? scan.text.length : close + 3
    scan.changes.push({ start: at, end, text: '', hidden: true })
    return end - at
  }
  const link = autolink.exec(window)
  if (link) {
    drop(scan, at, at + 1)
    drop(scan, at + link[0].length - 1, at + link[0].length)
    return link[0].length
  }
  const length = tag.exec(window)?.[0].length ?? 0
  if (length > 0) drop(scan, at, at + length)
  return Math.max(1, length)
}

/** One row for each letter that can begin a mark: it records what it finds and says how many letters it took. */
const marks: Readonly<Record<string, (scan: Scan, at: number) => number>> = {
  '*': emphasis,
  _: emphasis,
  '~': (scan, at) => (scan.text[at + 1] === '~' ? emphasis(scan, at) : 1),
  '`': code,
  '[': (scan, at) => {
    scan.brackets.push({ at, image: false })
    return 1
  },
  '!': (scan, at) => {
    if (scan.text[at + 1] !== '[') return 1
    scan.brackets.push({ at, image: true })
    return 2
  },
  ']': closeBracket,
  '<': angle,
  '&': (scan, at) => {
    const written = reference.exec(scan.text.slice(at, at + 40))?.[0]
    const text = written === undefined ? '' : decodeReference(written)
    if (written === undefined || text === written || text.trim() === '') return 1
    scan.changes.push({ start: at, end: at + written.length, text })
    return written.length
  },
  '\\': (scan, at) => {
    if (!escapable.test(scan.text[at + 1] ?? '')) return 1
    drop(scan, at, at + 1)
    return 2
  },
}

/** The marks in the letters of one block. */
export function inlineChanges(text: string): readonly Change[] {
  const scan: Scan = { text, changes: [], brackets: [], openers: [], missing: new Set() }
  const next = /[*_~`[\]!<&\\]/g
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const taken = marks[found[0]]?.(scan, found.index) ?? 1
    next.lastIndex = found.index + taken
  }
  return withoutOverlaps(scan.changes.toSorted((a, b) => a.start - b.start || b.end - a.end))
}

function withoutOverlaps(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = []
  for (const change of changes) if (change.start >= (kept.at(-1)?.end ?? 0)) kept.push(change)
  return kept
}
