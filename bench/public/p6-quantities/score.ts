import { f1, type Tally } from '../line.ts'
import type { Value } from './gold.ts'

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b)
export const sameNumbers = (a: Value, b: Value): boolean =>
  a.numbers.length === b.numbers.length && a.numbers.every((n, i) => isClose(n, b.numbers[i] ?? Number.NaN))

export interface Matched {
  readonly pairs: readonly { readonly given: Value; readonly wanted: Value }[]
  readonly extra: readonly Value[]
  readonly missed: readonly Value[]
}

/** Pairs equal values one to one; of several equal ones, those whose change is the same go together. */
export function match(given: readonly Value[], wanted: readonly Value[]): Matched {
  const left = [...given]
  const pairs: { given: Value; wanted: Value }[] = []
  const take = (gold: Value, fits: (v: Value) => boolean): boolean => {
    const at = left.findIndex(v => sameNumbers(v, gold) && fits(v))
    const found = at < 0 ? undefined : left.splice(at, 1)[0]
    if (found) pairs.push({ given: found, wanted: gold })
    return found !== undefined
  }
  const second = wanted.filter(gold => !take(gold, v => v.change === gold.change))
  const missed = second.filter(gold => !take(gold, () => true))
  return { pairs, extra: left, missed }
}

interface Counts {
  readonly value: number
  readonly change: number
  readonly given: number
  readonly wanted: number
}

export const count = (matches: readonly Matched[]): Counts => ({
  value: matches.reduce((n, m) => n + m.pairs.length, 0),
  change: matches.reduce((n, m) => n + m.pairs.filter(p => p.given.change === p.wanted.change).length, 0),
  given: matches.reduce((n, m) => n + m.pairs.length + m.extra.length, 0),
  wanted: matches.reduce((n, m) => n + m.pairs.length + m.missed.length, 0),
})

const tally = (right: number, { given, wanted }: Counts): Tally => ({ right, given, wanted })

export const figures = (counts: Counts): Readonly<Record<string, number>> => ({
  value: f1(tally(counts.value, counts)),
  'value + bound': f1(tally(counts.change, counts)),
})
