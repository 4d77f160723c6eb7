import type { Day } from '../../../core/day.ts'
import type { Timex } from '../../../core/reading.ts'
import type { MomentFound } from '../../stages.ts'
import { pointAt } from './date-points.ts'
import { bind, relationOf } from './date-relations.ts'
import { type Paper, spanOf } from './paper.ts'
import { isMark, type Word } from './words.ts'

/** A time of the text, with what TimeML makes of it, given the day of the document. */
export interface TimeFound extends MomentFound {
  readonly timex: (day: Day | undefined) => Timex | undefined
  readonly sentence: number
}

/** "з 3 до 5 травня", "3–5 мая" are one time; anything else between two times ends the first. */
function found(
  paper: Paper,
  at: number,
  sentence: number,
): { readonly time: TimeFound; readonly to: number } | undefined {
  const { words } = paper
  const point = pointAt(words, at)
  if (!point) return undefined
  const led = relationOf(words, at)
  const relation = point.range ? { kind: 'range' as const, from: led.kind === 'since' ? led.from : at } : led
  const span = spanOf(words, { from: relation.from, to: point.to })
  const bare = spanOf(words, { from: at, to: point.to })
  const time: TimeFound = {
    ...bare,
    relative: point.relative,
    relation: relation.kind,
    resolve: context => bind(point, relation.kind, { ...context, words: paper.text.slice(bare.start, bare.end) }),
    timex: day => point.timex(day),
    sentence,
  }
  return { time: relation.from === at ? time : { ...time, start: span.start }, to: point.to }
}

/** Every time the text names, in its order. */
export function findDates(paper: Paper): readonly TimeFound[] {
  const times: TimeFound[] = []
  for (const sentence of paper.sentences)
    for (let at = sentence.from; at < sentence.to; at++) {
      if (isDull(paper.words[at])) continue
      const next = found(paper, at, sentence.index)
      if (!next || next.to > sentence.to) continue
      times.push(next.time)
      at = next.to - 1
    }
  return times
}

/** Most words begin no time. */
const isDull = (word: Word | undefined): boolean =>
  word === undefined || (word.kind === 'word' && word.tags.size === 0) || (word.kind === 'mark' && !isMark(word, '('))
