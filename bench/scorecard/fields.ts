import type { Claim } from '../../src/core/claim.ts'
import { polarityOf } from '../../src/core/claim.ts'
import type { EntityRef } from '../../src/core/entity.ts'
import { boundsOf, isEdtf } from '../../src/core/edtf.ts'
import { boundsOverlap } from '../../src/core/moment.ts'
import { type GoldIds, type Pair, stands } from './align.ts'
import type { GoldClaim } from './gold.ts'

/** Right, given by us, wanted by gold: what precision and recall are made of. */
export interface Tally {
  readonly right: number
  readonly ours: number
  readonly gold: number
}

export const nothing: Tally = { right: 0, ours: 0, gold: 0 }
export const plus = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  ours: a.ours + b.ours,
  gold: a.gold + b.gold,
})
export const precision = (t: Tally): number => (t.ours === 0 ? 1 : t.right / t.ours)
export const recall = (t: Tally): number => (t.gold === 0 ? 1 : t.right / t.gold)
export const f1 = (t: Tally): number => (t.ours + t.gold === 0 ? 1 : (2 * t.right) / (t.ours + t.gold))

const one = (isRight: boolean): Tally => ({ right: isRight ? 1 : 0, ours: 1, gold: 1 })
const present = <T>(value: T | undefined | null): value is T => value !== undefined && value !== null

/** A field that either side may leave out. */
const maybe = <A, B>(
  ours: A | undefined | null,
  gold: B | undefined | null,
  equal: (a: A, b: B) => boolean,
): Tally => ({
  right: present(ours) && present(gold) && equal(ours, gold) ? 1 : 0,
  ours: present(ours) ? 1 : 0,
  gold: present(gold) ? 1 : 0,
})

function sets(ids: GoldIds, ours: readonly EntityRef[], gold: readonly string[]): Tally {
  const right = gold.filter(g => ours.some(ref => stands(ids, ref, g))).length
  return { right, ours: Math.max(ours.length, right), gold: gold.length }
}

const sameChain = (ids: GoldIds, c: Claim, g: GoldClaim): boolean =>
  c.chain.length === g.chain.length && c.chain.every((link, i) => stands(ids, link.actor, g.chain[i]?.actor ?? ''))

const overlapping = (a: string, b: string): boolean => isEdtf(a) && isEdtf(b) && boundsOverlap(boundsOf(a), boundsOf(b))

const quantityOf = (p: Pair) => ({ ours: p.ours.says.quantity, gold: p.gold.quantity })
const same = (a: number | undefined, b: number | null | undefined): boolean => (a ?? null) === (b ?? null)

type Field = (pair: Pair, ids: GoldIds) => Tally

/** Every field that is scored, over claims whose words overlap; a figure counts where either side has one. */
export const fields: Readonly<Record<string, Field>> = {
  speaker: p => one(p.sameSpeaker),
  chain: (p, ids) => one(sameChain(ids, p.ours, p.gold)),
  act: p => one(p.ours.act === p.gold.act),
  polarity: p => one((polarityOf(p.ours) ?? 'n/a') === p.gold.polarity),
  voice: p => one(p.ours.voice === p.gold.voice),
  scope: p => one(p.ours.scope === p.gold.attributionScope),
  'scope: ambiguous': p =>
    maybe(p.ours.scope === 'ambiguous' || undefined, p.gold.attributionScope === 'ambiguous' || undefined, () => true),
  predicate: p => one(p.ours.says.predicate === p.gold.predicate),
  agent: (p, ids) => sets(ids, p.ours.says.agents, p.gold.allegedActors ?? []),
  target: (p, ids) => sets(ids, p.ours.says.targets, p.gold.targets ?? []),
  place: (p, ids) => maybe(p.ours.says.place, p.gold.place, (a, b) => stands(ids, a.ref, b.id)),
  'moment: same EDTF': p => maybe(p.ours.says.time, p.gold.contentTime, (a, b) => a.edtf === b.edtf),
  'moment: bounds overlap': p => maybe(p.ours.says.time, p.gold.contentTime, (a, b) => overlapping(a.edtf, b.edtf)),
  'said when': p => maybe(p.ours.madeAt, p.gold.madeAt, (a, b) => a.edtf === b),
  'quantity: bounds': p =>
    maybe(
      quantityOf(p).ours,
      quantityOf(p).gold,
      (a, b) => a.bound === b.bound && same(a.min, b.min) && same(a.max, b.max),
    ),
  'quantity: harm': p => maybe(quantityOf(p).ours?.harm, quantityOf(p).gold?.harm, (a, b) => a === b),
  'quantity: status': p =>
    maybe(quantityOf(p).ours, quantityOf(p).gold, (a, b) => a.status === (b.status ?? 'unknown')),
  'quantity: per': p => maybe(quantityOf(p).ours, quantityOf(p).gold, (a, b) => a.per === (b.per ?? 'total')),
  hedges: p => maybe(p.ours.hedges.length > 0 || undefined, (p.gold.hedges ?? []).length > 0 || undefined, () => true),
}
