import type { Claim } from '../../src/core/claim.ts'
import type { EntityRef } from '../../src/core/entity.ts'
import type { Reading } from '../../src/core/reading.ts'
import type { Gold, GoldClaim } from './gold.ts'

/** Code point stretches. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const iou = (a: Stretch, b: Stretch): number =>
  shared(a, b) / Math.max(1, a.end - a.start + b.end - b.start - shared(a, b))

export type GoldIds = ReadonlyMap<EntityRef, ReadonlySet<string>>

/** The same words but for an article, a rank or a possessive. */
export const isSame = (m: Stretch, g: Stretch): boolean =>
  iou(m, g) >= 0.4 ||
  (g.start >= m.start && g.end === m.end && m.end - m.start <= 60) ||
  (m.start >= g.start && m.end <= g.end)

interface Weighted extends Stretch {
  readonly weight: number
}

/** A name says more about who is meant than a pronoun. */
const weights = { name: 5, description: 2, pronoun: 1 } as const

/** Which gold entities one of ours stands for: those whose mentions it shares most often. */
function idsOf(mentions: readonly Weighted[], gold: Gold): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const entity of [...gold.entities, ...gold.places, ...gold.facilities])
    for (const g of [...(entity.mentions ?? []), ...(entity.coref ?? [])]) {
      const hit = mentions.find(m => isSame(m, g))
      if (hit) counts.set(entity.id, (counts.get(entity.id) ?? 0) + hit.weight)
    }
  const best = Math.max(0, ...counts.values())
  return new Set([...counts].filter(([, n]) => n === best && best > 0).map(([id]) => id))
}

/** Our entity refs translated into gold ids; the outlet and "unspecified" are the same on both sides. */
export function goldIds(reading: Reading, gold: Gold): GoldIds {
  const ids = new Map<EntityRef, ReadonlySet<string>>([
    ['outlet', new Set(['outlet'])],
    ['unspecified', new Set(['unspecified'])],
  ])
  for (const e of reading.entities)
    if (!ids.has(e.ref))
      ids.set(
        e.ref,
        idsOf(
          e.mentions.map(m => ({ start: m.anchor.start, end: m.anchor.end, weight: weights[m.as] })),
          gold,
        ),
      )
  return ids
}

export const stands = (ids: GoldIds, ref: EntityRef | undefined, goldId: string): boolean =>
  ref !== undefined && (ids.get(ref)?.has(goldId) ?? false)

export interface Pair {
  readonly ours: Claim
  readonly gold: GoldClaim
  readonly sameSpeaker: boolean
}

const speakerOf = (c: Claim): EntityRef | undefined => c.chain.at(-1)?.actor

const wordOverlap = (a: readonly Stretch[], b: readonly Stretch[]): number =>
  Math.max(0, ...a.flatMap(x => b.map(y => iou(x, y))))

/** How well two claims fit: overlapping words first, then speaker, focus and predicate, so that lists pair up in order. */
function fit(ours: Claim, gold: GoldClaim, ids: GoldIds): number {
  const overlap = wordOverlap(ours.anchors, gold.anchors)
  const part = gold.anchors.some(g => ours.anchors.some(a => shared(a, g) > 0))
  if (!part) return 0
  const speaker = stands(ids, speakerOf(ours), gold.asserter) ? 0.6 : 0
  const focus = wordOverlap(ours.focus, gold.focus ?? []) > 0.2 ? 0.5 : 0
  const predicate = ours.says.predicate === gold.predicate ? 0.3 : 0
  return 0.05 + overlap + speaker + focus + predicate
}

/** Pairs each of our claims with at most one of gold's, best fits first. */
export function align(reading: Reading, gold: Gold, ids: GoldIds): readonly Pair[] {
  const fits = reading.claims
    .flatMap(ours => gold.claims.map(g => ({ ours, gold: g, score: fit(ours, g, ids) })))
    .filter(f => f.score > 0)
  const used = new Set<unknown>()
  const pairs: Pair[] = []
  for (const { ours, gold: g } of fits.sort((a, b) => b.score - a.score)) {
    if (used.has(ours) || used.has(g)) continue
    used.add(ours)
    used.add(g)
    pairs.push({ ours, gold: g, sameSpeaker: stands(ids, speakerOf(ours), g.asserter) })
  }
  return pairs
}
