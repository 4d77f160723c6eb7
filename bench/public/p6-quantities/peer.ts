import nlp from 'compromise'
import type { Value } from './gold.ts'

interface Parsed {
  readonly number?: { readonly num?: number | null; readonly unit?: string }
}

/** What compromise's `numbers()` finds in a sentence; it tells no bounds. */
export const compromise = (text: string): readonly Value[] =>
  // The published type leaves the shape of `json()` open; its documentation describes this one.
  (nlp(text).numbers().json() as readonly Parsed[]).flatMap(({ number }) =>
    typeof number?.num === 'number' ? [{ numbers: [number.num], change: '=' }] : [],
  )
