import type { Fill, Slot, Slots, Template } from './gold.ts'
import { slots } from './gold.ts'

/** What we fill in for one incident. */
export type Filled = Slots<string>

interface Count {
  readonly right: number
  readonly given: number
  readonly wanted: number
}
type Counts = Readonly<Record<Slot, Count>>

/** How many of the given fills are right, each gold fill once; optional ones that nobody gave are not wanted. */
function slotCount(given: readonly string[], wanted: readonly Fill[]): Count {
  const left = [...wanted]
  let right = 0
  for (const value of given) {
    const at = left.findIndex(fill => fill.any.includes(value))
    if (at < 0) continue
    left.splice(at, 1)
    right++
  }
  return { right, given: given.length, wanted: right + left.filter(fill => !fill.optional).length }
}

const none: Slots<never> = { type: [], number: [], effect: [], confidence: [] }

const compare = (given: Filled | undefined, wanted: Slots<Fill> | undefined): Counts => {
  const of = (slot: Slot): Count => slotCount((given ?? none)[slot], (wanted ?? none)[slot])
  return { type: of('type'), number: of('number'), effect: of('effect'), confidence: of('confidence') }
}

const rightIn = (counts: Counts): number => slots.reduce((n, slot) => n + counts[slot].right, 0)

/**
 * Pairs our templates of a message with the key's, the pair with most right fills first; what is left over on either side counts as
 * spurious or missing with all its fills, as in the "all templates" row of 1992.
 */
export function scoreMessage(given: readonly Filled[], wanted: readonly Template[]): readonly Counts[] {
  const pairs = given
    .flatMap((g, i) => wanted.map((w, j) => ({ i, j, counts: compare(g, w) })))
    .filter(p => rightIn(p.counts) > 0)
    .sort((a, b) => rightIn(b.counts) - rightIn(a.counts) || a.i - b.i || a.j - b.j)
  const [ours, theirs] = [new Set<number>(), new Set<number>()]
  const counts: Counts[] = []
  for (const pair of pairs) {
    if (ours.has(pair.i) || theirs.has(pair.j)) continue
    ours.add(pair.i)
    theirs.add(pair.j)
    counts.push(pair.counts)
  }
  return [
    ...counts,
    ...given.flatMap((g, i) => (ours.has(i) ? [] : [compare(g, undefined)])),
    ...wanted.flatMap((w, j) => (theirs.has(j) ? [] : [compare(undefined, w)])),
  ]
}

const f = ({ right, given, wanted }: Count): number => (200 * right) / Math.max(1, given + wanted)
const sum = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({ right: a.right + b.right, given: a.given + b.given, wanted: a.wanted + b.wanted }), {
    right: 0,
    given: 0,
    wanted: 0,
  })

/** F1 over all templates, for each slot and for the four together. */
export function figuresOf(all: readonly Counts[]): Readonly<Record<string, number>> {
  const of = (slot: Slot): Count => sum(all.map(c => c[slot]))
  return {
    'MUC four slots': f(sum(slots.map(of))),
    'MUC number': f(of('number')),
    'MUC effect': f(of('effect')),
    'MUC confidence': f(of('confidence')),
    'MUC type': f(of('type')),
  }
}
