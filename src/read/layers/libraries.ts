import { createRequire } from 'node:module'
import type * as Readability from '@mozilla/readability'
import type * as Jschardet from 'jschardet'
import type * as Linkedom from 'linkedom'
import type * as Parse5 from 'parse5'

// Most items need none of these, and loading them takes longer than reading a report: each waits for its first use.

const require = createRequire(import.meta.url)

/** Keeps what is made first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

// Each is what its package declares.
export const parse5 = once(() => require('parse5') as typeof Parse5) // as declared
export const linkedom = once(() => require('linkedom') as typeof Linkedom) // as declared
export const readability = once(() => require('@mozilla/readability') as typeof Readability) // as declared
export const jschardet = once(() => require('jschardet') as typeof Jschardet) // as declared
