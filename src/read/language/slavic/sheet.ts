import type { Paper } from '../shared/paper.ts'
import { isMark, type Word } from '../shared/words.ts'
import { stem } from './stems.ts'

/** What the finder of names knows of a text. */
export interface Sheet {
  readonly paper: Paper
  readonly words: readonly Word[]
  /** The first words of sentences and quotations, whose capital says nothing. */
  readonly isFirst: (at: number) => boolean
  /** Stems of words with a capital where none need stand. */
  readonly proper: ReadonlySet<string>
  /** Stems of surnames that stand behind given names in this text. */
  readonly surnames: ReadonlySet<string>
}

function firstWords(paper: Paper): ReadonlySet<number> {
  const first = new Set<number>()
  const skipMarks = (at: number) => {
    let i = at
    while (paper.words[i]?.kind === 'mark') i++
    return i
  }
  for (const s of paper.sentences) first.add(skipMarks(s.from))
  for (const q of paper.quotes) first.add(skipMarks(q.from))
  paper.words.forEach((w, i) => {
    if (isMark(w, ':.!?…')) first.add(skipMarks(i + 1))
  })
  return first
}

/** What is known of a text before names are looked for. */
export function sheetOf(paper: Paper): Sheet {
  const first = firstWords(paper)
  const isFirst = (at: number) => first.has(at)
  const proper = new Set(paper.words.flatMap((w, i) => (w.capital && !isFirst(i) ? [stem(w.key)] : [])))
  return { paper, words: paper.words, isFirst, proper, surnames: new Set() }
}
