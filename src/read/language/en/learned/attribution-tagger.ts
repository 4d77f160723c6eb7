import { runsOf, taggerOver } from '../../../tagger/decode.ts'
import type { Model } from '../../../tagger/model.ts'
import type { WordTable } from '../../../tagger/word-table.ts'
import type { EnglishText } from '../document.ts'
import { attributionColumns, boundSentences, seeFrom, windowOf } from './attribution-columns.ts'
import type { TokenRange } from './word-columns.ts'

/** Who says what, as tokens of the document. */
export interface TaggedAttribution {
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** The source stands with an earlier attribution. */
  readonly inherited?: true
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
  const [tagCues, tagRoles] = [taggerOver(cues, columns), taggerOver(roles, columns)]
  const rolesFrom = (s: number, cue: TokenRange): TaggedAttribution => {
    const sequence = columns.sequences[s] ?? { from: 0, to: 0 }
    const shift = (ranges[s]?.from ?? 0) - sequence.from
    const place = { from: cue.from - shift, to: cue.to - shift, shift }
    const window = windowOf(sequence, place)
    seeFrom(doc, columns, window, place)
    const found = runsOf(roles.labels, tagRoles(window))
    const first = window.from + shift
    const of = (label: string) =>
      found.filter(f => f.label === label).map(f => ({ from: first + f.from, to: first + f.to }))
    return { source: of('source'), cue: [cue], content: of('content') }
  }
  const found = columns.sequences.flatMap((sequence, s) => {
    const first = ranges[s]?.from ?? 0
    return runsOf(cues.labels, tagCues(sequence)).map(run =>
      rolesFrom(s, { from: first + run.from, to: first + run.to }),
    )
  })
  return {
    found,
    seenFrom: cue => {
      const s = lastBefore(ranges, cue.from)
      const range = ranges[s]
      return range && cue.to <= range.to ? rolesFrom(s, cue) : undefined
    },
  }
}

/** The last of some stretches in order that begins at or before a token; -1 where none does. */
export function lastBefore(ranges: readonly TokenRange[], token: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.from ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low - 1
}
