import { type EnglishText, takeApart } from '../../../../src/read/language/en/document.ts'
import { findHarmed, type Harmed } from '../../../../src/read/language/en/harmed.ts'
import type { Token } from '../../../../src/read/language/en/tokens.ts'

/** People harmed, with the words about them. */
export interface Telling {
  readonly harmed: Harmed
  readonly words: readonly Token[]
  readonly head: string
  readonly sentence: readonly Token[]
}

export interface MessageRead {
  readonly doc: EnglishText
  readonly tellings: readonly Telling[]
  readonly sentences: readonly (readonly Token[])[]
}

/** What our reading makes of one message. */
export function readMessage(text: string): MessageRead {
  const doc = takeApart(text, () => false)
  const sentences = doc.sentences.map(s => doc.tokens.slice(s.from, s.to))
  const tellings = findHarmed(doc).map(harmed => {
    const sentence = sentences[harmed.sentence] ?? []
    return {
      harmed,
      words: sentence.slice(harmed.who.from, harmed.who.to),
      head: sentence[harmed.who.head]?.lower ?? '',
      sentence,
    }
  })
  return { doc, tellings, sentences }
}
