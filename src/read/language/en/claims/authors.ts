import type { Speaker } from './context.ts'

/** Kinds of documents that a later "the post reads" may speak of, by the medium of what was said. */
const families: readonly (readonly [noun: RegExp, medium: RegExp])[] = [
  [/^(post|message|thread|update)$/, /(post|tweet|message)$/],
  [/^tweet$/, /^tweet$/],
  [/^(statement|communique|communiqué|release|bulletin|dispatch)$/, /^statement$/],
  [/^(letter|email|note)$/, /^(letter|email)$/],
  [/^report$/, /^report$/],
  [/^(testimony|affidavit)$/, /^testimony$/],
]

interface Made {
  readonly speaker: Speaker
  /** Index of the paragraph. */
  readonly paragraph: number
}

/** Whoever said something by which medium, the last of each; at most a few. */
export type Authors = readonly Made[]

/** Remembers who said something in a document; of one medium only the last. */
export function withAuthor(authors: Authors, made: Made): Authors {
  const { medium, ref } = made.speaker
  if (ref === 'unspecified' || !families.some(([, of]) => of.test(medium))) return authors
  return [...authors.filter(a => a.speaker.medium !== medium), made]
}

/** How many paragraphs later a document is still "the post". */
const farthest = 8

/** Whose document "the post" is: the last one near that was said to be made by somebody. */
export function authorOf(authors: Authors, noun: string, paragraph: number): Speaker | undefined {
  const mediums = families.filter(([of]) => of.test(noun)).map(([, medium]) => medium)
  const near = authors.filter(a => paragraph - a.paragraph <= farthest && mediums.some(m => m.test(a.speaker.medium)))
  return near.toSorted((a, b) => a.paragraph - b.paragraph).at(-1)?.speaker
}
