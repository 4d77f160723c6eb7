import type { Harm } from '../../../core/quantity.ts'
import type { Count } from './count.ts'
import type { Range } from './range.ts'
import { has, isMark, valueOf, type Word } from './words.ts'

export interface HarmFound {
  readonly harm: Harm
  /** Right beside the number, so that a bare number counts people. */
  readonly beside: boolean
}

/** How far from a count its harm may be told, in words; a comma or "and" between counts for several. */
const reach = 12
const commaCosts = 4

// The data files name harms of the codebook: held by a test.
const harmIn = (word: Word | undefined): Harm | undefined =>
  (valueOf(word, 'victims') ?? valueOf(word, 'harm')) as Harm | undefined

interface Seen {
  readonly harm: Harm
  readonly cost: number
}

function look(words: readonly Word[], from: number, step: 1 | -1, { from: least, to: most }: Range): Seen | undefined {
  let cost = 0
  for (let at = from; at >= least && at < most && cost <= reach; at += step) {
    const harm = has(words[at], 'harm-not') ? undefined : harmIn(words[at])
    if (harm) return { harm, cost }
    cost += isMark(words[at], ',،;؛') || has(words[at], 'conjunction') ? commaCosts : 1
  }
  return undefined
}

/** "ranks of the wounded", "a man of 40": the head itself is a victim. */
function headHarm(words: readonly Word[], { head, group }: Count): Harm | undefined {
  for (let at = Math.max(head.from, group.from); at < head.to; at++) {
    const harm = harmIn(words[at])
    if (harm) return harm
  }
  return undefined
}

/** "the murder of five prisoners": what they are is not what came to them. */
const tellsMost: ReadonlySet<Harm> = new Set<Harm>(['killed', 'injured', 'missing'])

/** What came to those counted: what their own noun says, else the nearest word of harm between the counts on either side. */
export function harmOf(words: readonly Word[], count: Count, free: Range): HarmFound | undefined {
  const own = headHarm(words, count)
  if (own && tellsMost.has(own)) return { harm: own, beside: true }
  const first = Math.min(count.group.from, count.bound?.from ?? count.group.from)
  const last = Math.max(count.head.to, count.group.to)
  const before = look(words, first - 1, -1, free)
  const behind = look(words, last, 1, free)
  const best = before && behind ? (behind.cost < before.cost ? behind : before) : (before ?? behind)
  if (own && (!best || best.cost > commaCosts)) return { harm: own, beside: true }
  return best && { harm: best.harm, beside: best.cost <= 1 }
}
