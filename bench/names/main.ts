import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Label, type Labelled, libraryNames, ourNames } from './spans.ts'

/** Prints how many names of public test data are found, letter for letter and of the right kind, by Onus and by the library `compromise`. */
const shared = process.env['ONUS_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const sets = ['ner_worldwide/dev.jsonl', 'ner/wikigold.jsonl', 'ner/uner_en_ewt_test.jsonl']

const kinds: Readonly<Record<string, Label>> = {
  Person: 'PER',
  PER: 'PER',
  Organization: 'ORG',
  ORG: 'ORG',
  Location: 'LOC',
  LOC: 'LOC',
}

interface Row {
  readonly tokens: readonly string[]
  readonly labels: readonly string[]
  readonly doc?: string
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

/** Puts the words of a row back together as running text, with the labelled stretches. */
function rebuild(row: Row, offset: number): { text: string; gold: readonly Labelled[] } {
  let text = ''
  const gold: Labelled[] = []
  row.tokens.forEach((token, i) => {
    if (i > 0 && !joins(row.tokens, i)) text += ' '
    const [tag, name] = [row.labels[i]?.slice(0, 1), row.labels[i]?.slice(2) ?? '']
    const label = kinds[name]
    const start = offset + text.length
    text += token
    const end = offset + text.length
    const last = gold.at(-1)
    if (label && tag === 'B') gold.push({ start, end, label })
    else if (label && tag === 'I' && last) gold[gold.length - 1] = { ...last, end }
  })
  return { text, gold }
}

/** Rows of one document, or 20 rows where the data name none, as one text. */
function textsOf(rows: readonly Row[]): readonly { text: string; gold: readonly Labelled[] }[] {
  const groups = new Map<string, Row[]>()
  rows.forEach((row, i) => {
    const key = row.doc ?? String(Math.floor(i / 20))
    groups.set(key, [...(groups.get(key) ?? []), row])
  })
  return [...groups.values()].map(group => {
    let text = ''
    const gold: Labelled[] = []
    for (const row of group) {
      const part = rebuild(row, text.length)
      text += `${part.text}\n`
      gold.push(...part.gold)
    }
    return { text, gold }
  })
}

interface Tally {
  found: number
  gold: number
  hit: number
}

const key = (s: Labelled): string => `${s.start}-${s.end}-${s.label}`

function count(tallies: Map<string, Tally>, gold: readonly Labelled[], found: readonly Labelled[]): void {
  const truth = new Set(gold.map(key))
  const add = (label: string, part: keyof Tally) => {
    const tally = tallies.get(label) ?? { found: 0, gold: 0, hit: 0 }
    tally[part]++
    tallies.set(label, tally)
  }
  for (const g of gold) for (const label of [g.label, 'all']) add(label, 'gold')
  for (const f of found)
    for (const label of [f.label, 'all']) {
      add(label, 'found')
      if (truth.has(key(f))) add(label, 'hit')
    }
}

const f1 = (t: Tally | undefined): string => (t ? ((200 * t.hit) / Math.max(1, t.found + t.gold)).toFixed(1) : '-')

for (const set of sets) {
  const file = `${shared}/data/bench/${set}`
  if (!existsSync(file)) {
    console.log(`${set}: not here, skipped`)
    continue
  }
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row) // the files' own form
  for (const [who, read] of [
    ['onus', ourNames],
    ['compromise', libraryNames],
  ] as const) {
    const tallies = new Map<string, Tally>()
    for (const { text, gold } of textsOf(rows)) count(tallies, gold, read(text))
    const parts = ['PER', 'ORG', 'LOC', 'all'].map(l => `${l} ${f1(tallies.get(l))}`)
    const all = tallies.get('all')
    console.log(
      `${set} ${who.padEnd(10)} F1 ${parts.join('  ')}  precision ${((100 * (all?.hit ?? 0)) / Math.max(1, all?.found ?? 0)).toFixed(1)} recall ${((100 * (all?.hit ?? 0)) / Math.max(1, all?.gold ?? 0)).toFixed(1)}`,
    )
  }
}
