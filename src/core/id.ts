import { problem } from './problem.ts'

declare const brand: unique symbol

/** The prefix of every id says what it names, so that an id in a mail or a file can be read by a person. */
const prefixes = {
  item: 'itm',
  claim: 'clm',
  actor: 'act',
  incident: 'inc',
  facility: 'fac',
  judgement: 'jdg',
  user: 'usr',
} as const

export type Kind = keyof typeof prefixes
/** An id that was checked once and knows what it names: an `Id<'item'>` is not an `Id<'claim'>`. */
export type Id<K extends Kind> = string & { readonly [brand]: K }
export type ItemId = Id<'item'>
export type ClaimId = Id<'claim'>
export type UserId = Id<'user'>

const shape = (kind: Kind): RegExp => new RegExp(`^${prefixes[kind]}_[0-9a-z]{6,40}$`)

export const isId = <K extends Kind>(kind: K, text: string): text is Id<K> => shape(kind).test(text)

/** The only way in: text from a file, a form or an address becomes an id here or not at all (`id.malformed`). */
export function parseId<K extends Kind>(kind: K, text: string): Id<K> {
  if (!isId(kind, text)) throw problem('id.malformed', { kind, text })
  return text
}

/** An id from the hex of a hash: the same hash always gives the same id. */
export const idFromHash = <K extends Kind>(kind: K, hex: string, length = 16): Id<K> =>
  parseId(kind, `${prefixes[kind]}_${hex.slice(0, length)}`)

export const prefixOf = (kind: Kind): string => prefixes[kind]
