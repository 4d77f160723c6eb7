import { codePoints } from '../../core/code-points.ts'
import { spaced } from '../../core/words.ts'
import type { ClaimId, ItemAnswer, ShownClaim } from '../answers.ts'
import { type Line, linesOf, type Span } from './segments.ts'

/** A claim with what the page looks up about it again and again. */
export interface PlacedClaim extends ShownClaim {
  /** The line its first words stand in. */
  readonly line: number
  /** Its names and words, folded for searching. */
  readonly searched: string
}

/** An item as the page works with it, computed once for each answer. */
export interface ReadingModel {
  readonly text: string
  readonly lines: readonly Line[]
  readonly headings: ReadonlySet<number>
  readonly claims: readonly PlacedClaim[]
  readonly byId: ReadonlyMap<ClaimId, PlacedClaim>
  /** Claims that deny or doubt a claim, by the one that is answered. */
  readonly answers: ReadonlyMap<ClaimId, readonly PlacedClaim[]>
  /** The parts of a claim within and around its words: who is named as saying it, what weakens it. */
  readonly partsOf: (claim: PlacedClaim) => readonly Span[]
}

const startOf = ({ claim }: ShownClaim): number => claim.anchors[0].start

/** The number of the line that holds a position; lines ascend. */
function lineAt(lines: readonly Line[], unit: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((lines[middle]?.start ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return lines[low]?.number ?? 1
}

const searchedIn = (c: ShownClaim): string =>
  spaced([c.speaker, ...c.agents, ...c.targets, c.place ?? '', ...c.claim.anchors.map(a => a.exact)])

function answersIn(claims: readonly PlacedClaim[]): ReadonlyMap<ClaimId, readonly PlacedClaim[]> {
  const answers = new Map<ClaimId, PlacedClaim[]>()
  for (const placed of claims) {
    const { claim } = placed
    if (!('about' in claim) || !('claim' in claim.about)) continue
    const others = answers.get(claim.about.claim) ?? []
    answers.set(claim.about.claim, [...others, placed])
  }
  return answers
}

export function readingModel(answer: ItemAnswer): ReadingModel {
  const text = answer.words?.text ?? ''
  const { unitOf } = codePoints(text)
  const span = (id: string, a: { start: number; end: number }): Span => ({
    id,
    start: unitOf(a.start),
    end: unitOf(a.end),
  })
  const inOrder = [...answer.claims].sort((a, b) => startOf(a) - startOf(b))
  const lines = linesOf(
    text,
    inOrder.flatMap(({ claim }) => claim.anchors.map(a => span(claim.id, a))),
  )
  const claims = inOrder.map(c => ({ ...c, line: lineAt(lines, unitOf(startOf(c))), searched: searchedIn(c) }))
  return {
    text,
    lines,
    headings: new Set(answer.headings.map(([start]) => lineAt(lines, unitOf(start)))),
    claims,
    byId: new Map(claims.map(c => [c.claim.id, c])),
    answers: answersIn(claims),
    partsOf: ({ claim }) => [
      ...(claim.cue ? [span('cue', claim.cue)] : []),
      ...claim.hedges.map(h => span('hedge', h)),
    ],
  }
}
