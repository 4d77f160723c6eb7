import type { Found } from './meaning.ts'
import type { Words } from './words.ts'

/** Ways of writing a date. Every reader tells what begins at `i`, and where it ends. */
export type Read = (w: Words, i: number) => Found | undefined

/** Reads expressions that begin with one kind of word. */
export interface Reader {
  /** Bits of `begins`. */
  readonly begins: number
  readonly read: Read
}
export const reader = (kinds: number, read: Read): Reader => ({ begins: kinds, read })

/** The longest of the expressions that begin here. */
export function longest(readers: readonly Reader[], w: Words, i: number): Found | undefined {
  const kinds = w[i]?.begins ?? 0
  if (kinds === 0) return undefined
  let best: Found | undefined
  for (const one of readers) {
    const found = (one.begins & kinds) === 0 ? undefined : one.read(w, i)
    if (found && (!best || found.to > best.to)) best = found
  }
  return best
}
