import type { Entity } from './entity.ts'
import { problem } from './problem.ts'

declare const cleared: unique symbol

/** Text that may be shown to a viewer without clearance. Only `forEverybody` makes one, so nothing else can be printed, indexed or exported by mistake. */
export type OpenText = string & { readonly [cleared]: true }

/** Cyrillic and Greek letters in lower case, and below each the Latin letter it looks like (the common ones of Unicode UTS 39). */
const looking = 'авсԁеһіјкмнорԛѕтѵԝхуαβεηικνορςτυχ'.split('')
const likeLatin = 'abcdehijkmhopqstvwxyabenikvopσtux'.split('')
const lookAlikes: ReadonlyMap<string, string> = new Map(looking.map((letter, i) => [letter, likeLatin[i] ?? letter]))

/** Case, compatibility forms, marks and look-alike letters folded away; what cannot be seen is dropped. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]+/gu, found => (/[\t\n\r]/.test(found) ? ' ' : ''))
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u0370-\u052f]/g, letter => lookAlikes.get(letter) ?? letter)

/** The letters and digits of a folded text, and nothing that stands between them. */
const lettersOf = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '')

/** A text made ready once, however many names are looked for in it. */
interface Searched {
  readonly folded: string
  readonly letters: string
}

function searched(text: string): Searched {
  const folded = fold(text)
  return { folded, letters: lettersOf(folded) }
}

/** So short that it would be found inside other words: it counts only as a word of its own. */
const shortest = 4

/** One name, ready to be looked for in many texts: spacing and punctuation between its letters hide nothing. */
function finder(name: string): (text: Searched) => boolean {
  const { letters } = searched(name)
  if (letters.length === 0) return () => false
  if (letters.length >= shortest) return text => text.letters.includes(letters)
  const apart = Array.from(letters).join('[^\\p{L}\\p{N}]*')
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${apart}(?![\\p{L}\\p{N}])`, 'u')
  return text => word.test(text.folded)
}

const names = (e: Entity, text: Searched): boolean => e.names.some(name => finder(name.text)(text))

/** Refuses (`actor.protected`) a text in which a protected name appears, however it is written (never representable, 13). */
export function forEverybody(text: string, hidden: readonly Entity[]): OpenText {
  const there = searched(text)
  if (hidden.some(e => e.protected && names(e, there))) throw problem('actor.protected', { text: 'This person' })
  return text as OpenText // none of the names is in it
}

/** What a viewer without clearance is shown for a protected entity: a code, never a name. */
export const codeFor = (e: Entity): string => (e.protected ? `person ${e.ref}` : e.label)

/** What is shown for an entity: a protected person's name never is, a description such as "a local journalist" may be. */
export const shownAs = (e: Entity): string => (e.protected && names(e, searched(e.label)) ? codeFor(e) : e.label)
