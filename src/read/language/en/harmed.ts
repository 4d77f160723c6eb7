import type { EnglishText } from './document.ts'
import { byCare, byDying, byFatally, byNoun, byOwnHand, byState } from './harmed/by-state.ts'
import { byVerb } from './harmed/by-verb.ts'
import type { Harmed, HarmedPart, Tokens } from './harmed/clause.ts'

export type { Harmed } from './harmed/clause.ts'

const readers = [byVerb, byDying, byState, byNoun, byCare, byOwnHand, byFatally]

/** People harmed by the words of one sentence. */
export function harmedIn(tokens: Tokens): readonly HarmedPart[] {
  const seen = new Set<string>()
  const isNew = ({ outcome, who, negated }: HarmedPart): boolean => {
    const key = `${outcome}/${who.from}/${who.head}/${negated}`
    return !seen.has(key) && seen.add(key) !== undefined
  }
  return tokens.flatMap((_, at) => readers.flatMap(read => read(tokens, at)).filter(isNew))
}

/** People of whom a text says that they were killed, hurt, struck or taken, one for each time it says so. */
export const findHarmed = (doc: EnglishText): readonly Harmed[] =>
  doc.sentences.flatMap(s => harmedIn(doc.tokens.slice(s.from, s.to)).map(h => ({ ...h, sentence: s.index })))
