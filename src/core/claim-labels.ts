import { asserterOf, type Claim } from './claim.ts'
import type { EntityRef } from './entity.ts'
import { shownAs } from './protection.ts'
import type { Reading } from './reading.ts'

/** The names by which a claim's parties may be shown: those of its reading, protected people left nameless. */
export interface ClaimLabels {
  readonly speaker: string
  readonly speakerProtected: boolean
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly place?: string
}

/** How each reference of a reading is shown. */
export function labelsOf({ entities }: Pick<Reading, 'entities'>): (ref: EntityRef) => string {
  const byRef = new Map(entities.map(e => [e.ref, shownAs(e)] as const))
  return ref => (ref === 'unspecified' ? 'not stated who' : (byRef.get(ref) ?? ref))
}

/** Shows claims of one reading. Nobody is made up for an unattributed statement. */
export function claimLabels(reading: Pick<Reading, 'entities'>): (claim: Claim) => ClaimLabels {
  const label = labelsOf(reading)
  const isProtected = new Set(reading.entities.filter(e => e.protected).map(e => e.ref))
  return claim => {
    const by = asserterOf(claim)
    return {
      speaker: by === 'unspecified' ? 'not stated who' : label(by),
      speakerProtected: isProtected.has(by),
      agents: claim.says.agents.map(label),
      targets: claim.says.targets.map(label),
      ...(claim.says.place && { place: label(claim.says.place.ref) }),
    }
  }
}
