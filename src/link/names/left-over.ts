import bodyWords from './data/body-words.json' with { type: 'json' }
import type { MatchPart } from './name-match.ts'
import type { NamePart } from './name-part.ts'
import { type Pair, type Span, textOf } from './pair-parts.ts'
import type { NameRead } from './read-name.ts'
import { weights } from './weights.ts'

/** Two names and which of their parts answer to each other. */
export interface Both {
  readonly left: NameRead
  readonly right: NameRead
  readonly pairs: readonly Pair[]
}

function unpaired(name: NameRead, spans: readonly Span[]): readonly NamePart[] {
  return name.parts.filter((_, i) => !spans.some(([from, to]) => i >= from && i < to))
}

/** Where the other name has nothing left, a part said twice is said once. */
function once(left: readonly NamePart[], name: NameRead, others: readonly NamePart[]): readonly NamePart[] {
  const times = (part: NamePart) => name.parts.filter(p => p.plain === part.plain).length
  return others.length > 0 ? left : left.filter(p => times(p) < 2)
}

const units: ReadonlySet<string> = new Set(bodyWords.units)

/** Whether both say the same number and kind of unit: what else they say of it is detail. */
function isSameUnit({ left, right }: Both): boolean {
  const shares = (says: (p: NamePart) => boolean) =>
    left.parts.some(p => says(p) && right.parts.some(o => o.plain === p.plain && o.kind === p.kind))
  return shares(p => p.kind === 'number') && shares(p => units.has(p.plain))
}

const ofPeople: Readonly<Partial<Record<NamePart['kind'], number>>> = {
  particle: weights.particle,
  patronymic: weights.extraPatronymic,
  initial: weights.extraInitial,
}

const ofBodies: Readonly<Partial<Record<NamePart['kind'], number>>> = {
  particle: weights.particle,
  number: weights.extraNumber,
  place: weights.extraPlace,
  'form-like': weights.extraFormLike,
}

/** How many words of a name the other has too. */
const wordsPaired = ({ left, pairs }: Both): number =>
  pairs.filter(p => left.parts.slice(...p.left).some(part => part.kind === 'name')).length

function extraCost(part: NamePart, both: Both): number {
  if (both.left.kind === 'person') {
    const alone = part.kind !== 'particle' && wordsPaired(both) < 2 ? weights.alone : 0
    return (ofPeople[part.kind] ?? weights.extraName) + alone
  }
  const own = ofBodies[part.kind] ?? weights.extraWord
  return isSameUnit(both) && part.kind !== 'number' ? Math.min(own, weights.extraWordOfUnit) : own
}

const extrasOf = (side: 'left' | 'right', parts: readonly NamePart[], both: Both): readonly MatchPart[] =>
  parts.map(p => ({ left: '', right: '', [side]: p.text, how: 'extra', cost: extraCost(p, both) }))

const isNumber = (p: NamePart): boolean => p.kind === 'number'

/** What stands in one name alone. Where both have something of their own, they are two names. */
export function leftOver(both: Both): readonly MatchPart[] {
  const { left, right, pairs } = both
  const [ofLeft, ofRight] = [
    unpaired(
      left,
      pairs.map(p => p.left),
    ),
    unpaired(
      right,
      pairs.map(p => p.right),
    ),
  ]
  const [l, r] = [once(ofLeft, left, ofRight), once(ofRight, right, ofLeft)]
  const isOwn = (p: NamePart): boolean => p.kind !== 'particle' && (left.kind === 'person' || p.kind !== 'form-like')
  const [ownLeft, ownRight] = [l.filter(isOwn), r.filter(isOwn)]
  const numbersDiffer = l.some(isNumber) && r.some(isNumber)
  const clash = Math.min(ownLeft.length, ownRight.length)
  if (clash === 0 || (isSameUnit(both) && !numbersDiffer))
    return [...extrasOf('left', l, both), ...extrasOf('right', r, both)]
  const how = numbersDiffer ? 'numbers differ' : 'conflict'
  return [
    { left: textOf(ownLeft), right: textOf(ownRight), how, cost: weights.conflict * clash },
    ...extrasOf(
      'left',
      l.filter(p => !isOwn(p)),
      both,
    ),
    ...extrasOf(
      'right',
      r.filter(p => !isOwn(p)),
      both,
    ),
  ]
}
