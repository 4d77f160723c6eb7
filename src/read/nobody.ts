import type { Cast, EntityFound } from './stages.ts'

const plain = { names: [], protected: false, plural: false } as const

const outletEntity = (label: string): EntityFound => ({ ref: 'outlet', kind: 'organisation', label, ...plain })
const unspecifiedEntity: EntityFound = { ref: 'unspecified', kind: 'unspecified', label: 'not stated', ...plain }

/** A cast of nobody: what is left when the names reader breaks. */
export function emptyCast(outlet: string): Cast {
  return {
    entities: [outletEntity(outlet), unspecifiedEntity],
    mentions: [],
    posts: [],
    mentionsIn: () => [],
    entityOf: ref => (ref === 'outlet' ? outletEntity(outlet) : unspecifiedEntity),
  }
}
