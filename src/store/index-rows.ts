import { claimLabels } from '../core/claim-labels.ts'
import { asserterOf, type Claim, polarityOf } from '../core/claim.ts'
import { type Entity, type EntityRef } from '../core/entity.ts'
import type { Item } from '../core/item.ts'
import { shownAs } from '../core/protection.ts'
import type { Reading } from '../core/reading.ts'
import { isSecondOpinion } from '../core/second-opinion.ts'
import { spaced } from '../core/words.ts'
import type { ClaimRow } from '../ports/case-index.ts'

/** A claim as every index holds it: what is shown, and the folded words it is found by. */
export interface ClaimRecord {
  readonly id: string
  readonly item: string
  /** The name of the reader, and whether it is a second opinion. */
  readonly reader: string
  readonly second: boolean
  readonly ord: number
  readonly act: string
  readonly polarity: string
  readonly predicate: string
  /** Bounds of the stated time; `none` where no time is stated, empty where a side is open. */
  readonly timeMin: string
  readonly timeMax: string
  readonly speakerWords: string
  readonly aboutWords: string
  readonly placeWords: string
  readonly words: string
  readonly shown: Omit<ClaimRow, 'standing'>
}

export interface EntityRecord {
  readonly item: string
  readonly entity: Entity
  readonly nameWords: string
  readonly claimsBy: number
  readonly claimsAbout: number
}

export const nameOf = (item: Item): string => item.provenance.name ?? item.id

const namesOf = (e: Entity | undefined): readonly string[] =>
  e === undefined ? [] : e.protected ? [shownAs(e)] : [e.label, ...e.names.map(n => n.text)]

type Shown = (claim: Claim) => ClaimRecord['shown']
type ByRef = ReadonlyMap<EntityRef, Entity>
type Own = Pick<ClaimRecord, 'item' | 'reader' | 'second' | 'ord'>

function claimRecord(own: Own, shown: ClaimRecord['shown'], byRef: ByRef): ClaimRecord {
  const c = shown.claim
  const named = (refs: readonly EntityRef[]) => spaced(refs.flatMap(ref => namesOf(byRef.get(ref))))
  return {
    id: c.id,
    ...own,
    act: c.act,
    polarity: polarityOf(c) ?? '',
    predicate: c.says.predicate,
    timeMin: c.says.time ? (c.says.time.min ?? '') : 'none',
    timeMax: c.says.time ? (c.says.time.max ?? '') : 'none',
    speakerWords: named([asserterOf(c)]),
    aboutWords: named([...c.says.agents, ...c.says.targets]),
    placeWords: named(c.says.place ? [c.says.place.ref] : []),
    words: spaced(c.anchors.map(a => a.exact)),
    shown,
  }
}

const entitiesOf = (reading: Reading): ReadonlyMap<EntityRef, Entity> =>
  new Map(reading.entities.map(e => [e.ref, e] as const))

/** The claims of a reading, in the order of their first words. */
export function claimRecords(item: Item, reading: Reading): readonly ClaimRecord[] {
  const byRef = entitiesOf(reading)
  const labels = claimLabels(reading)
  const shown: Shown = claim => ({ claim, item: item.id, itemName: nameOf(item), ...labels(claim) })
  const inOrder = [...reading.claims].sort((a, b) => a.anchors[0].start - b.anchors[0].start)
  const own = { item: item.id, reader: reading.reader.name, second: isSecondOpinion(reading) }
  return inOrder.map((c, ord) => claimRecord({ ...own, ord }, shown(c), byRef))
}

export function entityRecords(item: Item, reading: Reading): readonly EntityRecord[] {
  const about = (c: Claim): readonly EntityRef[] => [...c.says.agents, ...c.says.targets]
  return reading.entities.map(entity => ({
    item: item.id,
    entity,
    nameWords: spaced(namesOf(entity)),
    claimsBy: reading.claims.filter(c => asserterOf(c) === entity.ref).length,
    claimsAbout: reading.claims.filter(c => about(c).includes(entity.ref)).length,
  }))
}

const actorKinds: ReadonlySet<string> = new Set(['person', 'unit', 'organisation', 'group', 'state', 'unidentified'])

/** What the filter asks for: one reader, all, or where it says nothing ours alone. */
export const fitsReader = ({ reader, second }: Pick<ClaimRecord, 'reader' | 'second'>, asked?: string): boolean =>
  asked === undefined ? !second : asked === 'all' || asked === reader

export const isActor = (e: Entity): boolean => actorKinds.has(e.kind)
