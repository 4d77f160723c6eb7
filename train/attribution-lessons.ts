import { type EnglishText, takeApart } from '../src/read/language/en/document.ts'
import {
  attributionColumns,
  boundSentences,
  cueTemplates,
  roleTemplates,
  seeFrom,
  windowOf,
} from '../src/read/language/en/learned/attribution-columns.ts'
import type { Columns, Sequence } from '../src/read/tagger/columns.ts'
import { featuredBy, featuresAt, type Templates } from '../src/read/tagger/templates.ts'
import type { WordTable } from '../src/read/tagger/word-table.ts'
import type { AttributionSpans, Range } from './annotations.ts'
import { firstAt, lessonsOf } from './name-lessons.ts'
import type { Lessons } from './perceptron.ts'

export const cueTags: readonly string[] = ['O', 'B-cue', 'I-cue']
export const roleTags: readonly string[] = ['O', 'B-source', 'I-source', 'B-content', 'I-content']

export interface AttributedText {
  readonly text: string
  readonly attributions: readonly AttributionSpans[]
}

interface Part {
  readonly features: Int32Array
  readonly allowed: Int32Array
}

function featuresOf(templates: Templates, columns: Columns, { from, to }: Sequence): Int32Array {
  const featured = featuredBy(templates, columns)
  const all = new Int32Array((to - from) * templates.count)
  for (let i = from; i < to; i++)
    featuresAt(featured, i, all.subarray((i - from) * templates.count, (i - from + 1) * templates.count))
  return all
}

/** Marks the tokens of some spans as `B I I`, as bits; `tags` are numbers of the labels. */
function paint(
  doc: EnglishText,
  spans: readonly Range[],
  tags: Int32Array,
  [begin, inside]: readonly [number, number],
): void {
  for (const [start, end] of spans) {
    let bits = 1 << begin
    for (let i = firstAt(doc, start); i < doc.tokens.length && (doc.tokens[i]?.start ?? end) < end; i++) {
      tags[i] = bits
      bits = 1 << inside
    }
  }
}

/** What the two models of attribution learn from. */
export function attributionLessons(
  texts: readonly AttributedText[],
  table: WordTable,
): { cues: Lessons; roles: Lessons } {
  const [cueParts, roleParts]: [Part[], Part[]] = [[], []]
  for (const { text, attributions } of texts) {
    const doc = takeApart(text, () => false)
    const ranges = boundSentences(doc)
    const columns = attributionColumns(doc, table, ranges)
    const cued = new Int32Array(doc.tokens.length).fill(1)
    for (const a of attributions) paint(doc, a.cue, cued, [1, 2])
    columns.sequences.forEach((sequence, s) => {
      const first = ranges[s]?.from ?? 0
      const last = first + sequence.to - sequence.from
      cueParts.push({ features: featuresOf(cueTemplates, columns, sequence), allowed: cued.slice(first, last) })
      for (const a of attributions) {
        const cue = a.cue.map(([start, end]) => ({ from: firstAt(doc, start), to: firstAt(doc, end - 1) + 1 })).at(0)
        if (!cue || cue.from < first || cue.to > last || cue.to <= cue.from) continue
        const shift = first - sequence.from
        const place = { from: cue.from - shift, to: cue.to - shift, shift }
        const window = windowOf(sequence, place)
        seeFrom(doc, columns, window, place)
        const tags = new Int32Array(doc.tokens.length).fill(1)
        paint(doc, a.content, tags, [3, 4])
        paint(doc, a.source, tags, [1, 2])
        const allowed = tags.slice(window.from + shift, window.to + shift)
        roleParts.push({ features: featuresOf(roleTemplates, columns, window), allowed })
      }
    })
  }
  return {
    cues: lessonsOf(cueTags, cueTemplates.count, cueParts),
    roles: lessonsOf(roleTags, roleTemplates.count, roleParts),
  }
}
