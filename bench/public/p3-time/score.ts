import { f1 } from '../line.ts'
import type { Marked } from './data.ts'

/** A time as a system gives it. Offsets are Unicode code points. */
export interface Given {
  readonly start: number
  readonly end: number
  readonly value: string
}

export interface TimeTally {
  readonly wanted: number
  readonly given: number
  readonly strict: number
  readonly relaxed: number
  readonly value: number
}

export const noTimes: TimeTally = { wanted: 0, given: 0, strict: 0, relaxed: 0, value: 0 }

export const addTimes = (a: TimeTally, b: TimeTally): TimeTally => ({
  wanted: a.wanted + b.wanted,
  given: a.given + b.given,
  strict: a.strict + b.strict,
  relaxed: a.relaxed + b.relaxed,
  value: a.value + b.value,
})

export interface Pairing {
  readonly marked?: Marked
  readonly given?: Given
}

const sameSpan = (a: Given, b: Marked): boolean => a.start === b.start && a.end === b.end
const overlaps = (a: Given, b: Marked): boolean => a.start < b.end && b.start < a.end

/** Pairs each marked time with one given time that overlaps it, the one with the same span first; what is left over stands alone. */
export function pair(marked: readonly Marked[], given: readonly Given[]): readonly Pairing[] {
  const free = new Set(given)
  const pairs: Pairing[] = []
  for (const m of marked) {
    const all = [...free].filter(g => overlaps(g, m))
    const best = all.find(g => sameSpan(g, m)) ?? all[0]
    if (best) free.delete(best)
    pairs.push(best ? { marked: m, given: best } : { marked: m })
  }
  return [...pairs, ...[...free].map(g => ({ given: g }))]
}

export function tally(pairs: readonly Pairing[]): TimeTally {
  const both = pairs.flatMap(({ marked, given }) => (marked && given ? [{ marked, given }] : []))
  return {
    wanted: pairs.filter(p => p.marked).length,
    given: pairs.filter(p => p.given).length,
    strict: both.filter(p => sameSpan(p.given, p.marked)).length,
    relaxed: both.length,
    value: both.filter(p => p.given.value === p.marked.value).length,
  }
}

/** Span F1 by same span and by overlap; value F1 counts right values among what overlaps, over all. */
export const timexFigures = ({
  strict,
  relaxed,
  value,
  given,
  wanted,
}: TimeTally): Readonly<Record<string, number>> => ({
  strict: f1({ right: strict, given, wanted }),
  relaxed: f1({ right: relaxed, given, wanted }),
  value: f1({ right: value, given, wanted }),
})

/** GUM marks dates only, so that what else is given is no mistake: of its dates, how many were found, and how many right. */
export const foundFigures = ({ relaxed, value, wanted }: TimeTally): Readonly<Record<string, number>> => ({
  found: (100 * relaxed) / Math.max(1, wanted),
  'value right': (100 * value) / Math.max(1, wanted),
})
