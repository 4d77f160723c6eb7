import { runsOf, taggerOver } from '../../../tagger/decode.ts'
import type { Columns } from '../../../tagger/columns.ts'
import type { Model } from '../../../tagger/model.ts'
import type { WordTable } from '../../../tagger/word-table.ts'
import { courtesies, plain, posts, rankNames } from '../cast/lexicon.ts'
import type { EnglishText } from '../document.ts'
import { nameColumns } from './name-columns.ts'
import { nameModel, wordTable } from './weights.ts'

/** What a name names. `GROUP` is a people, a faith, a political colour. */
export const nameLabels = ['PER', 'ORG', 'UNIT', 'LOC', 'FAC', 'NORP', 'MISC'] as const
export type NameLabel = (typeof nameLabels)[number]

/** A name as the model sees it: tokens of the document, end exclusive. */
export interface TaggedName {
  readonly from: number
  readonly to: number
  readonly label: NameLabel
}

const capital = /\p{Lu}/u

const known: ReadonlySet<string> = new Set(nameLabels)
const isNameLabel = (label: string): label is NameLabel => known.has(label)

const titles: ReadonlySet<string> = new Set([...courtesies, ...posts, ...rankNames].flatMap(title => title.split(' ')))

/** Whether a word may be part of a title: "Lt.", "Prime", "Minister". */
export const isTitleWord = (word: string): boolean => titles.has(plain(word))

/** A person's name without the titles in front of it; titles alone stay. */
function bareName(doc: EnglishText, name: TaggedName): TaggedName {
  if (name.label !== 'PER') return name
  let from = name.from
  while (from < name.to - 1 && isTitleOrStop(doc, from)) from++
  return { ...name, from }
}

const isTitleOrStop = (doc: EnglishText, at: number): boolean => {
  const word = doc.tokens[at]?.text ?? ''
  return word === '.' || isTitleWord(word)
}

/** How far from a capital a word of a name may stand: "Bank of the West". */
const reach = 2

/** Places near a word with a capital; no name stands anywhere else. */
function nearCapitals(doc: EnglishText, { length, sequences }: Columns): Uint8Array {
  const near = new Uint8Array(length)
  sequences.forEach(({ from, to }, s) => {
    const first = doc.sentences[s]?.from ?? 0
    for (let at = from; at < to; at++)
      if (capital.test(doc.tokens[first + at - from]?.text ?? ''))
        near.fill(1, Math.max(from, at - reach), Math.min(to, at + reach + 1))
  })
  return near
}

/** The names of a text, in order, without titles in front of people. */
export function tagNames(
  doc: EnglishText,
  model: Model = nameModel(),
  table: WordTable = wordTable(),
): readonly TaggedName[] {
  const columns = nameColumns(doc, table)
  const tag = taggerOver(model, columns, nearCapitals(doc, columns))
  return columns.sequences.flatMap((sequence, s) => {
    const first = doc.sentences[s]?.from ?? 0
    return runsOf(model.labels, tag(sequence)).flatMap(({ from, to, label }): TaggedName[] =>
      isNameLabel(label) ? [bareName(doc, { from: first + from, to: first + to, label })] : [],
    )
  })
}
