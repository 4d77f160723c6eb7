import { createHash } from 'node:crypto'
import { type Anchor, anchorAt } from '../../src/core/anchor.ts'
import type { Claim } from '../../src/core/claim.ts'
import { type CodePoints, codePoints } from '../../src/core/code-points.ts'
import type { Entity, EntityRef } from '../../src/core/entity.ts'
import { idFromHash } from '../../src/core/id.ts'
import { nothingRead, type Reading } from '../../src/core/reading.ts'
import type { Stretch } from './align.ts'
import type { Gold, GoldClaim, GoldReport } from './gold.ts'

// The reading that a perfect reader would give: with it, and with faults put into it, the scorecard itself is tested.

type Refs = ReadonlyMap<string, EntityRef>
const named = (gold: Gold) => [...gold.entities, ...gold.places, ...gold.facilities]

function refsOf(gold: Gold): Refs {
  const ref = (id: string, at: number): EntityRef => (id === 'outlet' || id === 'unspecified' ? id : `e${at + 1}`)
  return new Map(named(gold).map(({ id }, at) => [id, ref(id, at)]))
}

const refIn = (refs: Refs, id: string): EntityRef => {
  const ref = refs.get(id)
  if (ref === undefined) throw new Error(`gold names "${id}", which is not in it`)
  return ref
}

const anchors = (text: CodePoints, at: readonly Stretch[] = []): readonly Anchor[] =>
  at.map(({ start, end }) => anchorAt(text, start, end))

const momentOf = (edtf: string | undefined | null) => edtf && { edtf, basis: 'stated' }

const idOf = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

function saysOf(g: GoldClaim, refs: Refs) {
  const { place, contentTime, quantity } = g
  return {
    predicate: g.predicate,
    agents: (g.allegedActors ?? []).map(id => refIn(refs, id)),
    targets: (g.targets ?? []).map(id => refIn(refs, id)),
    ...(place && { place: { ref: refIn(refs, place.id), precision: place.precision } }),
    ...(contentTime && { time: momentOf(contentTime.edtf) }),
    ...(quantity && { quantity: { ...quantity, status: quantity.status ?? 'unknown', per: quantity.per ?? 'total' } }),
  }
}

function claimOf(g: GoldClaim, text: CodePoints, refs: Refs): Claim {
  const made = {
    id: idOf(g.id),
    act: g.act,
    voice: g.voice,
    scope: g.attributionScope,
    language: 'en',
    ...(g.polarity !== 'n/a' && { polarity: g.polarity }),
    anchors: anchors(text, g.anchors),
    focus: anchors(text, g.focus ?? []),
    chain: g.chain.map(l => ({
      actor: refIn(refs, l.actor),
      verb: '',
      medium: l.medium ?? 'unspecified',
      certainty: l.certainty,
    })),
    // Only how many there are is scored.
    hedges: (g.hedges ?? []).map(() => anchorAt(text, g.anchors[0]?.start ?? 0, g.anchors[0]?.end ?? 1)),
    says: saysOf(g, refs),
    ...(g.madeAt && { madeAt: momentOf(g.madeAt) }),
  }
  // Gold's own strings, of which scoring asks nothing but whether they are equal.
  return made as unknown as Claim
}

function entitiesOf(gold: Gold, text: CodePoints, refs: Refs): readonly Entity[] {
  const kinds = new Map([
    ...gold.places.map(p => [p.id, 'place'] as const),
    ...gold.facilities.map(f => [f.id, 'facility'] as const),
  ])
  return named(gold).map(e => {
    const mentions = [
      ...anchors(text, e.mentions ?? []).map(anchor => ({ anchor, as: e.protected ? 'description' : 'name' })),
      ...anchors(text, e.coref ?? []).map(anchor => ({ anchor, as: 'pronoun' })),
    ]
    const names = (e.names ?? []).map(name => ({ text: name.text, kind: name.kind.split(/\W/)[0] }))
    const shown = { label: e.label ?? e.id, names, mentions, protected: e.protected ?? false }
    const made = { ref: refIn(refs, e.id), kind: kinds.get(e.id) ?? e.kind ?? 'group', ...shown }
    // As above.
    return made as unknown as Entity
  })
}

export function goldAsReading({ gold, text }: GoldReport): Reading {
  const points = codePoints(text)
  const refs = refsOf(gold)
  return {
    ...nothingRead,
    format: 'onus-reading/1',
    reader: { name: 'gold', version: '0' },
    codebook: 1,
    language: 'en',
    entities: entitiesOf(gold, points, refs),
    claims: gold.claims.map(g => claimOf(g, points, refs)),
    moments: [],
    quantities: [],
    places: [],
    tenures: [],
    notices: [],
  }
}
