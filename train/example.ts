import { isAside } from '../bench/public/aside.ts'

/** What a set of labels says about a text, and about what it says nothing. */
export interface NamedText {
  readonly text: string
  readonly names: readonly NamedSpan[]
  /** Labels that the set would have given; a capital it leaves out may still bear any other. */
  readonly covers: readonly string[]
  /** Stretches about which the set says nothing. */
  readonly blind: readonly (readonly [number, number])[]
}

/** A name in UTF-16 units with the labels it may bear: a set that has no facilities calls them places. */
export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly labels: readonly string[]
}

/** Texts that are set aside are never trained on. */
export const allowed = <T extends { readonly text: string }>(texts: readonly T[]): readonly T[] =>
  texts.filter(({ text }) => !isAside(text))
