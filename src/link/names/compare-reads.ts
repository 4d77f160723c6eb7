import { slips, slipsAtLeast } from './distance.ts'
import { type Both, leftOver } from './left-over.ts'
import { type MatchPart, spent } from './name-match.ts'
import type { NamePart } from './name-part.ts'
import { comparedAs, pairParts, textOf } from './pair-parts.ts'
import type { NameRead } from './read-name.ts'
import { weights } from './weights.ts'

/** In a short name a slip weighs more. */
const scaleOf = (letters: number): number => Math.max(1, weights.shortName / Math.max(1, letters))

const lettersOf = (name: NameRead): number => name.parts.reduce((n, p) => n + p.plain.length, 0)

const both = (left: readonly NamePart[], right: readonly NamePart[]) => ({ left: textOf(left), right: textOf(right) })

function pairedParts({ left, right, pairs }: Both): readonly MatchPart[] {
  const scale = scaleOf(Math.min(lettersOf(left), lettersOf(right)))
  return pairs.map(pair => ({
    ...both(left.parts.slice(...pair.left), right.parts.slice(...pair.right)),
    how: pair.how,
    cost: pair.how === 'spelling' || pair.how === 'sound' ? pair.cost * scale : pair.cost,
  }))
}

/** Parts that stand in another order in the other name. */
function orderPart({ pairs, left, right }: Both): readonly MatchPart[] {
  const places = pairs
    .filter(p => left.parts[p.left[0]]?.kind !== 'particle')
    .toSorted((a, b) => a.left[0] - b.left[0])
    .map(p => p.right[0])
  const isSorted = places.every((p, i) => i === 0 || p > (places[i - 1] ?? 0))
  return isSorted ? [] : [{ ...both(left.parts, right.parts), how: 'order', cost: weights.order }]
}

function formPart(left: NameRead, right: NameRead): readonly MatchPart[] {
  const [l, r] = [left.forms, right.forms]
  const shown = { left: l.join(', '), right: r.join(', ') }
  if (l.some(f => r.includes(f)) || (l.length === 0 && r.length === 0)) return []
  if (l.length === 0 || r.length === 0) return [{ ...shown, how: 'legal form', cost: weights.form }]
  return l.includes('company') || r.includes('company')
    ? [{ ...shown, how: 'legal form', cost: weights.formsNear }]
    : [{ ...shown, how: 'legal forms differ', cost: weights.formsDiffer }]
}

/** Whether a part says who is meant, even a little. */
const says = (part: NamePart | undefined): boolean =>
  part !== undefined && part.kind !== 'particle' && part.kind !== 'initial'

function byParts(left: NameRead, right: NameRead): readonly MatchPart[] {
  const pairs = pairParts(left, right)
  if (left.whole !== right.whole && pairs.every(p => p.how === 'initial' || !says(left.parts[p.left[0]])))
    return [{ ...both(left.parts, right.parts), how: 'conflict', cost: 3 * weights.conflict }]
  const all = { left, right, pairs }
  return [...pairedParts(all), ...leftOver(all), ...orderPart(all), ...formPart(left, right)]
}

const placesOf = (name: NameRead): string => textOf(name.parts.filter(p => p.kind === 'place'))

const isTelling = (name: NameRead): boolean => name.parts.every(p => p.kind !== 'initial' && p.kind !== 'number')

const nearlyAsLong = 3

/** What two names cost as wholes, spaces aside; infinite where too much, or where an initial or a number has its say. */
function wholeCost(left: NameRead, right: NameRead): number {
  const [l, r] = [left.whole, right.whole]
  if (!isTelling(left) || !isTelling(right) || Math.abs(l.length - r.length) > nearlyAsLong) return Infinity
  const { unwritten } = comparedAs(left, right)
  const most = weights.bearable
  if (slipsAtLeast(left.wholeBits, right.wholeBits, unwritten) > most) return Infinity
  const cost = (slips(l, r, { unwritten, most }) + weights.joined) * scaleOf(Math.min(l.length, r.length))
  const isBody = left.kind === 'body'
  return isBody && (cost > weights.wholeOfBody || placesOf(left) !== placesOf(right)) ? Infinity : cost
}

/** "MoD" of "Ministry of Defence". */
const isAcronym = (one: NameRead, other: NameRead): boolean =>
  one.parts.length === 1 && other.initials.length > 1 && one.whole === other.initials

/**
 * Why two names of one kind are alike, or not: part by part, or as wholes where that is cheaper (two slips in all, wherever they are, even
 * where one short part has become another).
 */
export function compareReads(left: NameRead, right: NameRead): readonly MatchPart[] {
  if (isAcronym(left, right) || isAcronym(right, left))
    return [{ ...both(left.parts, right.parts), how: 'acronym', cost: weights.acronym }]
  const parts = byParts(left, right)
  const cost = wholeCost(left, right)
  if (cost >= spent(parts)) return parts
  const whole: MatchPart = { ...both(left.parts, right.parts), how: 'whole', cost }
  const wholes = [whole, ...formPart(left, right)]
  return spent(wholes) < spent(parts) ? wholes : parts
}
