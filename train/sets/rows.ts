import { readFileSync } from 'node:fs'

/** The objects of a file with one JSON object a line; `form` is what the set's note says of it. */
export const rowsOf = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T) // the set's own form

/** A sentence cut into tokens, each with a label `O`, `B-x` or `I-x`. */
export interface LabelledRow {
  readonly tokens: readonly string[]
  readonly labels: readonly string[]
  readonly doc?: string
}

/** A labelled stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** Running text made from tokens, with the labelled stretches. */
export interface Joined {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

const closes = /^([.,;:!?%)\]}]|['’](s|re|ve|ll|d|m)?|n['’]t|”)$/
const opens = /^[([{“$£€]$/

/** Tokens that were one word: marks, genitives cut at the apostrophe, and hyphened words. */
function joins(tokens: readonly string[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1] ?? '', tokens[i] ?? '', tokens[i + 1] ?? '']
  if (closes.test(token) || opens.test(before)) return true
  if (/^['’]$/.test(before) && /^(s|re|ve|ll|d|m)$/.test(token)) return true
  if (token === '-') return /^[\p{L}\d]/u.test(before) && /^[\p{L}\d]/u.test(after)
  return before === '-' && /^[\p{L}\d]/u.test(token) && /^[\p{L}\d]/u.test(tokens[i - 2] ?? '')
}

/** Puts the words of a row back together, beginning at `offset`. */
function joinRow({ tokens, labels }: LabelledRow, offset: number): Joined {
  let text = ''
  const stretches: Stretch[] = []
  tokens.forEach((token, i) => {
    if (i > 0 && !joins(tokens, i)) text += ' '
    const [tag, label] = [labels[i]?.slice(0, 1), labels[i]?.slice(2) ?? '']
    const start = offset + text.length
    text += token
    const end = offset + text.length
    const last = stretches.at(-1)
    if (tag === 'B' || (tag === 'I' && last?.label !== label)) stretches.push({ start, end, label })
    else if (tag === 'I' && last) stretches[stretches.length - 1] = { ...last, end }
  })
  return { text, stretches }
}

/** Rows of one document, or `together` rows where the set names no document, as one text with a line for each row. */
export function joinRows(rows: readonly LabelledRow[], together: number): readonly Joined[] {
  const groups = Map.groupBy(rows.entries(), ([i, row]) => row.doc ?? String(Math.floor(i / together)))
  return [...groups.values()].map(group => {
    let text = ''
    const stretches: Stretch[] = []
    for (const [, row] of group) {
      const part = joinRow(row, text.length)
      text += `${part.text}\n`
      stretches.push(...part.stretches)
    }
    return { text, stretches }
  })
}
