import type { Anchor } from './anchor.ts'
import type { Checked, Unchecked } from './checked.ts'
import type { Precision } from './place.ts'
import { problem } from './problem.ts'
import { wordsOf } from './words.ts'

/** Names one entity inside one reading: `outlet`, `unspecified`, or `e` and a number. Identity across items is a person's judgement. */
export type EntityRef = 'outlet' | 'unspecified' | `e${number}`

export const isEntityRef = (text: string): text is EntityRef => /^(outlet|unspecified|e\d{1,6})$/.test(text)

export type ActorKind = 'person' | 'unit' | 'organisation' | 'group' | 'state' | 'unidentified' | 'unspecified'
export type EntityKind = ActorKind | 'place' | 'facility' | 'exhibit'

export type NameKind =
  | 'name'
  | 'short'
  | 'alias'
  | 'nom-de-guerre'
  | 'epithet'
  | 'label'
  | 'former'
  | 'transliteration'
  | 'misspelling'

/** A name as somebody used it. Epithets and labels are somebody's words, never the name shown. */
export interface NameVariant {
  readonly text: string
  readonly kind: NameKind
}

/** Words that stand for an entity, and in which way. */
export interface Mention {
  readonly anchor: Anchor
  readonly as: 'name' | 'pronoun' | 'description'
}

export type ProtectedAs =
  | 'hospital'
  | 'education'
  | 'art'
  | 'religion'
  | 'monument'
  | 'humanitarian'
  | 'dwelling'
  | 'none'

/** An actor, place, facility or exhibit as one text tells of it: an identity hub without facts of its own. */
export interface Entity extends Checked<'entity'> {
  readonly ref: EntityRef
  readonly kind: EntityKind
  /** What is shown: a neutral name or a description in the text's words. */
  readonly label: string
  readonly names: readonly NameVariant[]
  readonly mentions: readonly Mention[]
  /** Unnamed sources are protected: no machine links or identifies them (requirement K10). */
  readonly protected: boolean
  /** Places only. */
  readonly precision?: Precision
  /** Facilities only: what it is, such as hospital/maternity. */
  readonly facility?: { readonly type: string; readonly protectedAs: ProtectedAs }
}

const hostile = (name: NameVariant): boolean => name.kind === 'epithet' || name.kind === 'label'

/** A name as it is compared: case, marks, quotation marks and a leading article aside. */
const bare = (text: string): string => wordsOf(text).join(' ').replace(/^the /, '') || text.trim()

/** True where these words are known only as an epithet or hostile label: they are somebody's words, never the name shown. */
export function isHostileName(label: string, names: readonly NameVariant[]): boolean {
  if (!names.some(hostile)) return false
  const shown = bare(label)
  const spoken = names.filter(name => bare(name.text) === shown)
  return spoken.length > 0 && spoken.every(hostile)
}

/** Makes an entity. A label that is only known as an epithet or hostile label is refused (`actor.hostile-display-name`). */
export function entity(e: Unchecked<Entity>): Entity {
  if (isHostileName(e.label, e.names)) throw problem('actor.hostile-display-name', { text: e.label })
  if (e.kind === 'place' && e.precision === undefined) throw problem('place.precision-missing', { text: e.label })
  // Its label is nobody's insult, and a place says how precise it is.
  return e as Entity
}

/** Names by which a machine may propose that two entities are one: never epithets, labels or protected people. */
export function linkableNames(e: Entity): readonly string[] {
  if (e.protected) return []
  return e.names.filter(name => !hostile(name) && !isHostileName(name.text, e.names)).map(name => name.text)
}

/** A machine's proposal that `name` is this entity: refused for epithets, labels and protected people (never representable, 16). */
export function proposeLink(name: string, to: Entity): { readonly name: string; readonly to: EntityRef } {
  if (!linkableNames(to).includes(name)) throw problem('actor.machine-links-label', { text: name })
  return { name, to: to.ref }
}
