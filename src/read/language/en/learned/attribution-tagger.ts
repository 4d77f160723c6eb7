import { runsOf, tagSequence } from '../../../tagger/decode.ts'
import type { Model } from '../../../tagger/model.ts'
import type { WordTable } from '../../../tagger/word-table.ts'
import type { EnglishText } from '../document.ts'
import { attributionColumns, boundSentences, seeFrom } from './attribution-columns.ts'
import type { TokenRange } from './word-columns.ts'

/** Who says what, as tokens of the document. */
export interface TaggedAttribution {
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}

export interface AttributionModels {
  readonly cues: Model
  readonly roles: Model
  readonly table: WordTable
}

/** Attributions found so far, and a way to ask for that of a verb the model took for no cue. */
export interface Tagging {
  readonly found: readonly TaggedAttribution[]
  /** Source and content seen from a cue given by hand; `undefined` where it lies in no sentence. */
  readonly seenFrom: (cue: TokenRange) => TaggedAttribution | undefined
}

/** Attributions within sentences, and within sentences that one quotation binds together; in order of their cues. */
export function tagAttributions(doc: EnglishText, { cues, roles, table }: AttributionModels): Tagging {
  const ranges = boundSentences(doc)
  const columns = attributionColumns(doc, table, ranges)
  const rolesFrom = (s: number, cue: TokenRange): TaggedAttribution => {
    const first = ranges[s]?.from ?? 0
    const sequence = columns.sequences[s] ?? { from: 0, to: 0 }
    const shift = sequence.from - first
    seeFrom(doc, columns, sequence, { from: cue.from + shift, to: cue.to + shift, first })
    const found = runsOf(roles.labels, tagSequence(roles, columns, sequence))
    const of = (label: string) =>
      found.filter(f => f.label === label).map(f => ({ from: first + f.from, to: first + f.to }))
    return { source: of('source'), cue: [cue], content: of('content') }
  }
  const found = columns.sequences.flatMap((sequence, s) => {
    const first = ranges[s]?.from ?? 0
    return runsOf(cues.labels, tagSequence(cues, columns, sequence)).map(run =>
      rolesFrom(s, { from: first + run.from, to: first + run.to }),
    )
  })
  return {
    found,
    seenFrom: cue => {
      const s = ranges.findIndex(r => r.from <= cue.from && cue.to <= r.to)
      return s < 0 ? undefined : rolesFrom(s, cue)
    },
  }
}
