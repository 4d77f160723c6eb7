import type { Entity } from './entity.ts'
import { problem } from './problem.ts'

declare const cleared: unique symbol

/** Text that may be shown to a viewer without clearance. Only `forEverybody` makes one, so nothing else can be printed, indexed or exported by mistake. */
export type OpenText = string & { readonly [cleared]: true }

/** Every name, as letters only, that must not appear. */
const needles = (hidden: readonly Entity[]): readonly string[] =>
  hidden
    .filter(e => e.protected)
    .flatMap(e => e.names.map(n => n.text))
    .filter(name => name.trim() !== '')

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Refuses (`actor.protected`) a text in which a protected name appears, however it is written (never representable, 13). */
export function forEverybody(text: string, hidden: readonly Entity[]): OpenText {
  const folded = fold(text)
  if (needles(hidden).some(name => folded.includes(fold(name))))
    throw problem('actor.protected', { text: 'This person' })
  return text as OpenText
}

/** What a viewer without clearance is shown for a protected entity: a code, never a name. */
export const codeFor = (e: Entity): string => (e.protected ? `person ${e.ref}` : e.label)

/** What is shown for an entity: a protected person's name never is, a description such as "a local journalist" may be. */
export const shownAs = (e: Entity): string => (e.names.some(name => name.text === e.label) ? codeFor(e) : e.label)
