/** A text as it is searched: compatibility forms, case and diacritics folded away. Never stored as evidence, never shown. */
export const fold = (text: string): string =>
  // most texts are plain letters, which have no other form
  plain.test(text)
    ? text.toLowerCase()
    : text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFKC')
        .toLowerCase()

const plain = /^[\t\n\r -~]*$/

/** The words of a text in the order they stand, folded; a possessive "'s" is not part of a word. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text.replace(/['’]s\b/giu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []

/** Words between single spaces, with one before and one after, so that whole words and beginnings of words can be looked up. */
export const spaced = (texts: readonly string[]): string => ` ${texts.flatMap(wordsOf).join(' ')} `

/** Every word of the query begins some word there. */
export const hasBeginnings = (there: string, query: string): boolean =>
  wordsOf(query).every(word => there.includes(` ${word}`))

/** Every word of the query is a word there. */
export const hasWords = (there: string, query: string): boolean =>
  wordsOf(query).every(word => there.includes(` ${word} `))
