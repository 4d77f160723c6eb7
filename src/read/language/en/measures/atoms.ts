import type { Token } from '../tokens.ts'

/** A run of digits, a run of letters, or a mark: smaller than a token, so that "155mph" is a number and its unit. */
export interface Atom extends Token {
  /** Nothing stands between it and the atom before. */
  readonly glued: boolean
}
export type Atoms = readonly Atom[]

const pieces = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*|[^\s\d\p{L}]/gu

/** The atoms of a row of tokens; each has the part of speech of the token it lies in. */
export function atomsOf(text: string, tokens: readonly Token[]): Atoms {
  const atoms: Atom[] = []
  for (const token of tokens)
    for (const { 0: piece, index } of text.slice(token.start, token.end).matchAll(pieces))
      atoms.push(atomAt(token, piece, { index, before: atoms.at(-1)?.end ?? -1 }))
  return rejoined(atoms)
}

function atomAt(token: Token, piece: string, place: { readonly index: number; readonly before: number }): Atom {
  const start = token.start + place.index
  const lower = piece.toLowerCase().replaceAll('’', "'")
  return { ...token, text: piece, lower, start, end: start + piece.length, glued: start === place.before }
}

/** The tagger cuts "RM3.06mil" at the point; a number goes on over it. */
function rejoined(atoms: readonly Atom[]): Atoms {
  const joined: Atom[] = []
  for (let at = 0; at < atoms.length; at++) {
    const [a, point, b] = [atoms[at], atoms[at + 1], atoms[at + 2]]
    if (!a) break
    const cut = /^\d/.test(a.text) && point?.glued && /^[.,]$/.test(point.text) && b?.glued && /^\d/.test(b.text)
    if (cut && b) {
      joined.push({ ...a, text: a.text + point.text + b.text, lower: a.text + point.text + b.text, end: b.end })
      at += 2
    } else joined.push(a)
  }
  return joined
}

export const lowerAt = (atoms: Atoms, at: number): string => atoms[at]?.lower ?? ''
export const isDigits = (atom: Atom | undefined): boolean => atom !== undefined && /^\d/.test(atom.text)
