import type { Checked, Unchecked } from './checked.ts'
import type { ClaimId, Id, UserId } from './id.ts'
import type { Instant } from './instant.ts'
import type { Origin } from './claim.ts'
import { problem } from './problem.ts'

export type Verdict = 'accept' | 'reject' | 'unsure'

/** One person's decision about one claim, with a reason. Appended, never edited. */
export interface Judgement extends Checked<'judgement'> {
  readonly id: Id<'judgement'>
  readonly claim: ClaimId
  readonly verdict: Verdict
  readonly by: UserId
  readonly at: Instant
  readonly reason: string
}

/** Who acts: readers are not people, and only people judge. */
export type Actor =
  | { readonly kind: 'person'; readonly user: UserId }
  | { readonly kind: 'machine'; readonly reader: string }

/** Makes a judgement, or refuses it: `judgement.by-machine`, `judgement.no-reason`. */
export function judgement(by: Actor, facts: Omit<Unchecked<Judgement>, 'by'>): Judgement {
  if (by.kind === 'machine') throw problem('judgement.by-machine', { why: `${by.reader} is a reader` })
  if (facts.reason.trim() === '') throw problem('judgement.no-reason', { why: 'it is empty' })
  // By a person, with a reason.
  return { ...facts, by: by.user } as Judgement
}

/** Where a claim stands, computed from what people judged: it is never stored. */
export type Standing = 'suggested' | 'unsure' | 'seen-once' | 'confirmed' | 'rejected' | 'disputed'

/** Each person's last word counts; the account that proposed the claim never does. */
function lastWords(judgements: readonly Judgement[], proposer: UserId | undefined): readonly Verdict[] {
  const byPerson = new Map<UserId, Verdict>()
  for (const j of judgements) if (j.by !== proposer) byPerson.set(j.by, j.verdict)
  return [...byPerson.values()]
}

/**
 * Confirmed needs two different people who accept and nobody who rejects; acceptance against rejection is disputed,
 * never last-write-wins. A machine's reading starts as suggested and is never confirmed by a machine.
 */
export function standing(judgements: readonly Judgement[], origin: Origin): Standing {
  const words = lastWords(judgements, origin.kind === 'person' ? origin.user : undefined)
  const accepts = words.filter(w => w === 'accept').length
  const rejects = words.filter(w => w === 'reject').length
  if (accepts > 0 && rejects > 0) return 'disputed'
  if (rejects > 0) return 'rejected'
  if (accepts > 1) return 'confirmed'
  if (accepts === 1) return 'seen-once'
  return words.length > 0 ? 'unsure' : 'suggested'
}

/** A second confirmation from the same person, or from the one who proposed it, is refused (`judgement.same-person`). */
export function secondOpinion(first: Judgement, second: Judgement, origin: Origin): readonly [Judgement, Judgement] {
  const proposer = origin.kind === 'person' ? origin.user : undefined
  if (second.by === first.by || second.by === proposer) throw problem('judgement.same-person', { user: second.by })
  return [first, second]
}
