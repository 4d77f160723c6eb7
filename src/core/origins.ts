import { asserterOf, type Claim } from './claim.ts'
import type { UserId } from './id.ts'
import type { Standing } from './judgement.ts'
import { problem } from './problem.ts'

/** One root origin across items: an identity a person settled, such as "the city council". A party and its president are one. */
export type OriginKey = string

/** A person's view of whether two origins had the words from each other. Unknown is the default and adds nothing. */
export interface Independence {
  readonly a: OriginKey
  readonly b: OriginKey
  readonly verdict: 'independent' | 'dependent' | 'unknown'
  readonly by: UserId
  readonly reason: string
}

export interface Voiced {
  readonly claim: Claim
  readonly standing: Standing
  readonly origin: OriginKey
}

const areIndependent = (a: OriginKey, b: OriginKey, judged: readonly Independence[]): boolean => {
  const about = judged.filter(j => (j.a === a && j.b === b) || (j.a === b && j.b === a))
  return about.length > 0 && about.every(j => j.verdict === 'independent')
}

const counts = (v: Voiced): boolean => v.standing === 'confirmed' && asserterOf(v.claim) !== 'unspecified'

/** The largest set whose members all stand apart from each other; of equals, the one that sorts first. */
function largestApart(
  among: readonly OriginKey[],
  apart: (a: OriginKey, b: OriginKey) => boolean,
): readonly OriginKey[] {
  const [first, ...rest] = among
  if (first === undefined) return []
  const withFirst = [
    first,
    ...largestApart(
      rest.filter(other => apart(first, other)),
      apart,
    ),
  ]
  if (withFirst.length > rest.length) return withFirst
  const without = largestApart(rest, apart)
  return withFirst.length >= without.length ? withFirst : without
}

/**
 * The distinct origins of confirmed readings that people judged independent of all the others counted (requirements
 * I1-I4): as many as there are, in whatever order the voices came.
 */
export function independentOrigins(voices: readonly Voiced[], judged: readonly Independence[]): readonly OriginKey[] {
  const origins = [...new Set(voices.filter(counts).map(v => v.origin))].sort()
  return largestApart(origins, (a, b) => areIndependent(a, b, judged))
}

/** A pair that may be said to corroborate; refused (`corroboration.not-independent`) otherwise (never representable, 10). */
export function corroborates(a: Voiced, b: Voiced, judged: readonly Independence[]): readonly [Voiced, Voiced] {
  const refuse = (why: string) => problem('corroboration.not-independent', { why })
  if (!counts(a) || !counts(b)) throw refuse('one of them is not a confirmed reading with a source')
  if (a.origin === b.origin) throw refuse('both have the same origin')
  if (!areIndependent(a.origin, b.origin, judged)) throw refuse('nobody judged the origins independent')
  return [a, b]
}
