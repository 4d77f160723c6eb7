import type { Columns, Sequence } from '../../../tagger/columns.ts'
import { finish, hashOf, mix } from '../../../tagger/hash.ts'
import { type Template, templatesOf } from '../../../tagger/templates.ts'
import { senseCount, type WordTable } from '../../../tagger/word-table.ts'
import type { EnglishText } from '../document.ts'
import reporting from '../reporting.json' with { type: 'json' }
import { column, columnsOf, type TokenRange, wordColumns } from './word-columns.ts'

/** What else tells who says what: quotation marks, verbs that report, and where a word stands seen from the cue. */
const more = {
  lemma: wordColumns,
  /** Outside a quotation, inside one, its first or last word, or a mark. */
  quote: wordColumns + 1,
  /** Whether a quotation stands before or behind in the same sequence. */
  quoteBeside: wordColumns + 2,
  reports: wordColumns + 3,
  /** How near the ends of the sequence are. */
  edge: wordColumns + 4,
  // From here on seen from a cue.
  side: wordColumns + 5,
  distance: wordColumns + 6,
  cueWord: wordColumns + 7,
  cueShape: wordColumns + 8,
  commas: wordColumns + 9,
  verbs: wordColumns + 10,
  quotesBetween: wordColumns + 11,
  cuePlace: wordColumns + 12,
  /** Other words that report between here and the cue. */
  rivals: wordColumns + 13,
  /** The word that stands directly behind the cue: "that", "to", a quotation mark, a full stop. */
  behindCue: wordColumns + 14,
} as const

const count = 15

const { word, written, suffix2, suffix3, shape, pos, group64, group1024, group4096, senses } = column

const at = (...parts: readonly (readonly [number, number])[]): Template => parts
const around = (one: number, reach: number): readonly Template[] =>
  Array.from({ length: 2 * reach + 1 }, (_, i) => at([one, i - reach]))

/** The features of the model that finds cues. */
export const cueTemplates = templatesOf([
  ...around(word, 3),
  ...around(more.lemma, 1),
  ...around(pos, 3),
  ...around(group1024, 2),
  ...around(group64, 2),
  ...around(group4096, 1),
  ...around(more.quote, 2),
  ...around(more.reports, 2),
  at([written, 0]),
  at([shape, 0]),
  at([suffix2, 0]),
  at([suffix3, 0]),
  at([more.edge, 0]),
  at([more.edge, 0], [pos, 0]),
  at([more.quoteBeside, 0]),
  at([more.quoteBeside, 0], [more.reports, 0]),
  at([more.quoteBeside, 0], [more.lemma, 0]),
  at([more.quote, 0], [more.lemma, 0]),
  at([word, -1], [word, 0]),
  at([word, 0], [word, 1]),
  at([more.lemma, 0], [word, 1]),
  at([more.lemma, 0], [pos, 1]),
  at([more.lemma, 0], [pos, -1]),
  at([more.lemma, 0], [pos, 1], [pos, 2]),
  at([word, -1], [word, 0], [word, 1]),
  at([word, 1], [word, 2]),
  at([word, -2], [word, -1]),
  at([pos, -1], [pos, 0]),
  at([pos, 0], [pos, 1]),
  at([pos, -1], [pos, 0], [pos, 1]),
  at([pos, -2], [pos, -1], [pos, 0]),
  at([pos, 0], [pos, 1], [pos, 2]),
  at([more.reports, 0], [pos, 1]),
  at([more.reports, 0], [word, 1]),
  at([more.reports, 0], [pos, -1]),
  at([group1024, -1], [more.reports, 0]),
  at([group1024, 0], [pos, 1]),
  at([group1024, 0], [word, 1]),
  at([group64, -1], [group1024, 0]),
  ...Array.from({ length: senseCount }, (_, n) => at([senses + n, 0])),
])

/** The features of the model that finds source and content, given the cue. */
export const roleTemplates = templatesOf([
  ...around(word, 2),
  ...around(pos, 3),
  ...around(more.quote, 2),
  ...around(group64, 1),
  at([group1024, 0]),
  at([shape, 0]),
  at([suffix3, 0]),
  ...around(more.side, 2),
  at([more.distance, 0]),
  at([more.distance, 0], [pos, 0]),
  at([more.distance, 0], [word, 0]),
  at([more.distance, 0], [pos, -1], [pos, 0], [pos, 1]),
  at([more.side, 0], [word, 0]),
  at([more.side, 0], [pos, -1], [pos, 0]),
  at([more.side, 0], [pos, 0], [pos, 1]),
  at([more.side, 0], [group1024, 0]),
  at([more.side, 0], [group64, 0], [pos, 0]),
  at([more.cueWord, 0], [more.side, 0]),
  at([more.cueWord, 0], [more.distance, 0]),
  at([more.cueWord, 0], [more.commas, 0]),
  at([more.cueWord, 0], [word, 0]),
  at([more.cueShape, 0], [more.distance, 0]),
  at([more.cueShape, 0], [more.side, 0], [more.cuePlace, 0]),
  at([more.cueShape, 0], [more.commas, 0]),
  at([more.commas, 0]),
  at([more.commas, 0], [more.quote, 0]),
  at([more.commas, 0], [pos, 0]),
  at([more.commas, 0], [more.verbs, 0]),
  at([more.commas, 0], [more.edge, 0]),
  at([more.verbs, 0]),
  at([more.verbs, 0], [more.cuePlace, 0]),
  at([more.verbs, 0], [pos, 0]),
  at([more.verbs, 0], [word, 0]),
  at([more.quotesBetween, 0]),
  at([more.quotesBetween, 0], [more.quote, 0]),
  at([more.quotesBetween, 0], [more.quote, 0], [more.cuePlace, 0]),
  at([more.quotesBetween, 0], [more.commas, 0], [more.cuePlace, 0]),
  at([more.cuePlace, 0], [more.side, 0]),
  at([more.cuePlace, 0], [more.side, 0], [more.edge, 0]),
  at([more.cuePlace, 0], [more.side, 0], [pos, 0]),
  at([more.edge, 0], [more.side, 0]),
  at([more.edge, 0], [more.side, 0], [word, 0]),
  at([more.edge, 0], [more.side, 0], [more.quote, 0]),
  at([more.edge, 1], [more.side, 0], [word, 1]),
  at([more.rivals, 0]),
  at([more.rivals, 0], [more.commas, 0]),
  at([more.rivals, 0], [more.verbs, 0]),
  at([more.behindCue, 0], [more.side, 0]),
  at([more.behindCue, 0], [more.distance, 0]),
  at([more.behindCue, 0], [more.commas, 0]),
  at([more.behindCue, 0], [more.cuePlace, 0], [more.side, 0]),
  at([more.behindCue, 0], [more.cueShape, 0], [more.side, 0]),
  at([word, -1], [word, 0], [more.side, 0]),
  at([word, 0], [word, 1], [more.side, 0]),
  at([pos, -2], [pos, -1], [pos, 0], [more.side, 0]),
  at([pos, 0], [pos, 1], [pos, 2], [more.side, 0]),
  at([more.quote, -1], [more.quote, 0], [more.quote, 1], [more.side, 0]),
  at([word, -1], [more.commas, 0]),
  at([word, 1], [more.commas, 0]),
  at([word, 1], [more.distance, 0]),
  at([word, -1], [more.distance, 0]),
])

/** Verbs that report what somebody said. */
export const reportingVerbs: ReadonlySet<string> = new Set([...reporting.content.neutral, ...reporting.content.loaded])
const frames: ReadonlySet<string> = new Set(Object.keys(reporting.frames))

/** Sentences that one quotation binds together are read as one. */
export function boundSentences(doc: EnglishText): readonly TokenRange[] {
  const bound: TokenRange[] = []
  let reach = 0
  let next = 0
  for (const { from, to } of doc.sentences) {
    const last = bound.at(-1)
    if (last && from < reach) bound[bound.length - 1] = { from: last.from, to }
    else bound.push({ from, to })
    for (let q = doc.quotations[next]; q && q.from < to; q = doc.quotations[++next]) reach = Math.max(reach, q.to + 1)
  }
  return bound
}

const mark = /^(?:["“”„«»]|''|``)$/

function quoteColumn(doc: EnglishText): Uint8Array {
  const states = new Uint8Array(doc.tokens.length).fill(1)
  for (const { from, to } of doc.quotations) {
    states.fill(2, from, to)
    states[from] = 3
    states[to - 1] = 4
  }
  doc.tokens.forEach((token, i) => {
    if (mark.test(token.text)) states[i] = 5
  })
  return states
}

/** The columns that `cueTemplates` looks at; those seen from a cue are still empty. */
export function attributionColumns(doc: EnglishText, table: WordTable, ranges: readonly TokenRange[]): Columns {
  const columns = columnsOf(doc, table, { ranges, more: count })
  const quotes = quoteColumn(doc)
  const [lemmas, states, beside, reports, edges] = [
    more.lemma,
    more.quote,
    more.quoteBeside,
    more.reports,
    more.edge,
  ].map(c => columns.values[c] ?? new Int32Array(0)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array] // as many as asked for
  columns.sequences.forEach(({ from, to }, s) => {
    const first = ranges[s]?.from ?? 0
    let [firstQuote, lastQuote] = [-1, -1]
    for (let i = from; i < to; i++) {
      const token = doc.tokens[first + i - from]
      if (!token) continue
      const state = quotes[first + i - from] ?? 1
      states[i] = state
      if (state > 1) {
        if (firstQuote < 0) firstQuote = i
        lastQuote = i
      }
      lemmas[i] = hashOf(token.lemma)
      reports[i] = reportingVerbs.has(token.lemma) ? 2 : frames.has(token.lemma) ? 3 : 1
      edges[i] = 1 + Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3)
    }
    for (let i = from; i < to; i++)
      beside[i] = 1 + (firstQuote >= 0 && firstQuote < i ? 1 : 0) + (lastQuote > i ? 2 : 0)
  })
  return columns
}

const bucket = (n: number): number => (n <= 5 ? n : n <= 7 ? 6 : n <= 10 ? 7 : n <= 15 ? 8 : n <= 25 ? 9 : 10)
const few = (n: number): number => Math.min(n, 3)

/** A cue in places of the columns, and what to add to a place for its token. */
export interface SeenCue extends Sequence {
  readonly shift: number
}

/** How far from its cue a source or content is looked for. */
const reach = { before: 150, behind: 250 }

/** The part of a sequence that is seen from a cue: endless sentences take no more time than long ones. */
export const windowOf = (sequence: Sequence, cue: Sequence): Sequence => ({
  from: Math.max(sequence.from, cue.from - reach.before),
  to: Math.min(sequence.to, cue.to + reach.behind),
})

const verb = 16
const aux = 4
const breaks = /^(?:[,;:–—]|--)$/

/** Fills the columns that are seen from a cue; `cue` is in places of the columns. */
export function seeFrom(doc: EnglishText, columns: Columns, sequence: Sequence, cue: SeenCue): void {
  const { all, length } = columns
  const value = (which: number, i: number): number => all[which * length + i] ?? 0
  const cueWord = mix(value(more.lemma, cue.to - 1), value(more.lemma, cue.from))
  const width = Math.min(cue.to - cue.from, 4)
  const cueShape = finish(mix(mix(value(pos, cue.from), value(pos, cue.to - 1)), width))
  const place = placeOfCue(sequence, cue, value)
  const behind = cue.to < sequence.to ? value(word, cue.to) : 1
  const fill = (i: number, side: number, far: number, seen: Seen) => {
    const put = (which: number, what: number) => void (all[which * length + i] = what)
    put(more.side, side)
    put(more.distance, finish(mix(side, far)))
    put(more.cueWord, cueWord)
    put(more.cueShape, cueShape)
    put(more.commas, 1 + side * 8 + few(seen.commas))
    put(more.verbs, 1 + side * 8 + few(seen.verbs))
    put(more.quotesBetween, 1 + side * 8 + few(seen.quotes))
    put(more.cuePlace, place)
    put(more.rivals, 1 + side * 8 + few(seen.rivals))
    put(more.behindCue, behind)
  }
  const pass = (i: number, seen: Seen) => {
    const tag = value(pos, i)
    if (breaks.test(doc.tokens[i + cue.shift]?.text ?? '')) seen.commas++
    if (tag === verb || tag === aux) seen.verbs++
    if (value(more.quote, i) === 5) seen.quotes++
    if (value(more.reports, i) > 1 && tag === verb) seen.rivals++
  }
  for (let i = cue.from; i < cue.to; i++) fill(i, 2, 0, nothingSeen())
  const [left, right] = [nothingSeen(), nothingSeen()]
  for (let i = cue.from - 1; i >= sequence.from; i--) {
    fill(i, 1, bucket(cue.from - i), left)
    pass(i, left)
  }
  for (let i = cue.to; i < sequence.to; i++) {
    fill(i, 3, bucket(i - cue.to + 1), right)
    pass(i, right)
  }
}

/** How near the ends of the sequence a cue is, whether it stands in a quotation, and whether it ends in a verb that reports. */
function placeOfCue(sequence: Sequence, cue: Sequence, value: (which: number, i: number) => number): number {
  const quoted = value(more.quote, cue.from) === 1 ? 0 : 2
  const reports = value(more.reports, cue.to - 1) === 1 ? 0 : 1
  return 1 + few(cue.from - sequence.from) * 16 + few(sequence.to - cue.to) * 4 + quoted + reports
}

const nothingSeen = (): Seen => ({ commas: 0, verbs: 0, quotes: 0, rivals: 0 })

/** What lies between a place and the cue. */
interface Seen {
  commas: number
  verbs: number
  quotes: number
  rivals: number
}
