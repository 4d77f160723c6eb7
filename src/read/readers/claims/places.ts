import type { Precision } from '../../../core/place.ts'
import type { MentionFound } from '../stages.ts'
import { mentionsIn, type Statement, type Work } from './context.ts'

export interface PlaceFound {
  readonly mention: MentionFound
  readonly precision: Precision
}

/** The narrowest place that the claim's own words name, else its sentence; a place inside another name is none. */
export function placeOf(work: Work, statement: Statement): PlaceFound | undefined {
  const sentence = work.doc.sentences[statement.sentence]
  const own = placesIn(work, statement.from, statement.to)
  const found = own.length > 0 ? own : sentence && !statement.quoted ? placesIn(work, sentence.from, sentence.to) : []
  return [...found].sort((a, b) => a.precision - b.precision)[0]
}

const placesIn = (work: Work, from: number, to: number): readonly PlaceFound[] =>
  mentionsIn(work, from, to).flatMap(mention => {
    const e = work.cast.entityOf(mention.ref)
    return e.kind === 'place' && e.precision !== undefined ? [{ mention, precision: e.precision }] : []
  })
