import type { Columns } from '../../../tagger/columns.ts'
import { type Template, templatesOf } from '../../../tagger/templates.ts'
import { senseCount, type WordTable } from '../../../tagger/word-table.ts'
import type { EnglishText } from '../document.ts'
import type { Token } from '../tokens.ts'
import { column, columnsOf, wordColumns } from './word-columns.ts'

/** What else a name is known by: how the same word stands elsewhere in the text, and what it stands beside there. */
const more = {
  /** Whether the word is written small, or with a capital inside a sentence, elsewhere in the text. */
  elsewhere: wordColumns,
  beforeElsewhere: wordColumns + 1,
  afterElsewhere: wordColumns + 2,
  /** First word of a sentence, in a heading, in a line of capitals. */
  place: wordColumns + 3,
} as const

const { word, written, prefix2, prefix3, prefix4, suffix2, suffix3, suffix4, shape, pos } = column
const { group64, group1024, group4096, glue, senses } = column

const around = (one: number, reach: number): readonly Template[] =>
  Array.from({ length: 2 * reach + 1 }, (_, i): Template => [[one, i - reach]])

const pairs = (one: number, other: number = one): readonly Template[] => [
  [
    [one, -1],
    [other, 0],
  ],
  [
    [one, 0],
    [other, 1],
  ],
]

/** The features of the names model. */
export const nameTemplates = templatesOf([
  ...around(word, 2),
  ...around(group1024, 2),
  ...around(group64, 2),
  ...around(shape, 2),
  ...around(pos, 2),
  ...around(group4096, 1),
  [[written, 0]],
  [[prefix2, 0]],
  [[prefix3, 0]],
  [[prefix4, 0]],
  [[suffix2, 0]],
  [[suffix3, 0]],
  [[suffix4, 0]],
  [[suffix3, -1]],
  [[suffix3, 1]],
  ...pairs(word),
  ...pairs(group1024),
  ...pairs(group64, shape),
  ...pairs(shape),
  ...pairs(pos),
  [
    [shape, -1],
    [shape, 0],
    [shape, 1],
  ],
  [
    [group64, -1],
    [group64, 0],
    [group64, 1],
  ],
  [
    [word, -1],
    [shape, 0],
  ],
  [
    [word, 1],
    [shape, 0],
  ],
  [
    [group1024, 0],
    [shape, 0],
  ],
  [
    [more.place, 0],
    [shape, 0],
  ],
  [
    [more.place, 0],
    [group1024, 0],
  ],
  [
    [more.elsewhere, 0],
    [shape, 0],
  ],
  [
    [more.elsewhere, 0],
    [more.place, 0],
  ],
  [[more.elsewhere, 1]],
  [[more.elsewhere, -1]],
  [[more.beforeElsewhere, 0]],
  [[more.afterElsewhere, 0]],
  [
    [word, -2],
    [word, -1],
    [shape, 0],
  ],
  [
    [word, 2],
    [word, 1],
    [shape, 0],
  ],
  ...Array.from({ length: senseCount }, (_, n): Template => [[senses + n, 0]]),
  [
    [glue, 0],
    [shape, 0],
  ],
  [
    [glue, 0],
    [shape, -1],
    [shape, 0],
  ],
  [
    [glue, 0],
    [shape, -2],
    [shape, -1],
  ],
])

const capital = /^\p{Lu}/u
const small = /^\p{Ll}/u

/** How a word of the text stands elsewhere. */
interface Elsewhere {
  small: boolean
  capital: boolean
  /** Columns of its first places that begin no sentence. */
  places: number[]
}

/** Where each capitalised word stands inside sentences, and whether it is written small too. */
function elsewhere(doc: EnglishText, columns: Columns): ReadonlyMap<string, Elsewhere> {
  const found = new Map<string, Elsewhere>()
  const each = (token: Token, at: number, isFirst: boolean) => {
    const isCapital = capital.test(token.text)
    if (!isCapital && !small.test(token.text)) return
    const one = found.get(token.lower) ?? { small: false, capital: false, places: [] }
    if (!isCapital) one.small = true
    else if (!isFirst) {
      one.capital = true
      if (one.places.length < 4) one.places.push(at)
    }
    found.set(token.lower, one)
  }
  columns.sequences.forEach(({ from, to }, s) => {
    const first = doc.sentences[s]?.from ?? 0
    for (let at = from; at < to; at++) {
      const token = doc.tokens[first + at - from]
      if (token) each(token, at, at === from)
    }
  })
  return found
}

/** Headings and lines of capitals: a capital tells less there. */
function manners(doc: EnglishText, s: number): number {
  const sentence = doc.sentences[s]
  if (!sentence) return 0
  const heading = doc.paragraphs[sentence.paragraph]?.heading === true
  let [capitals, words] = [0, 0]
  for (let i = sentence.from; i < sentence.to; i++) {
    const text = doc.tokens[i]?.text ?? ''
    if (capital.test(text)) capitals++
    if (capital.test(text) || small.test(text)) words++
  }
  const many = words > 3 && capitals > 0.6 * words
  return (heading ? 1 : 0) + (many ? 2 : 0)
}

/** The columns that `nameTemplates` looks at. */
export function nameColumns(doc: EnglishText, table: WordTable): Columns {
  const columns = columnsOf(doc, table, { ranges: doc.sentences, more: 4 })
  const { values, sequences } = columns
  const seen = elsewhere(doc, columns)
  const [stands, before, after, places] = [more.elsewhere, more.beforeElsewhere, more.afterElsewhere, more.place].map(
    c => values[c] ?? new Int32Array(0),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array] // as many as asked for
  const words = values[word] ?? new Int32Array(0)
  sequences.forEach(({ from, to }, s) => {
    const first = doc.sentences[s]?.from ?? 0
    const manner = manners(doc, s)
    for (let at = from; at < to; at++) {
      places[at] = 1 + manner * 2 + (at === from ? 1 : 0)
      const token = doc.tokens[first + at - from]
      if (!token || !capital.test(token.text)) continue
      const one = seen.get(token.lower)
      stands[at] = 1 + (one?.small ? 1 : 0) + (one?.capital ? 2 : 0)
      const other = one?.places.find(p => p !== at)
      if (other === undefined) continue
      before[at] = words[other - 1] ?? 0
      after[at] = words[other + 1] ?? 0
    }
  })
  return columns
}
