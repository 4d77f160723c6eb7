import { hashOf } from '../../../tagger/hash.ts'
import { wordAt } from '../../../tagger/word-table.ts'
import type { EnglishText } from '../document.ts'
import { type NameLabel, type TaggedName, tagNames } from '../learned/name-tagger.ts'
import { wordTable } from '../learned/weights.ts'
import type { Page } from './chunks.ts'
import type { RawOf, Votes } from './raw.ts'

/** What the learned tagger thinks a stretch of words names, as votes beside those of the words around it. */
export type LearnedVotes = (raw: RawOf<'name'>) => Partial<Votes>

/** How much it counts: as much as a plain hint in the words, less than a title or a verb that only people do. */
const weight = 1

const votesOf: Readonly<Record<NameLabel, Partial<Votes>>> = {
  PER: { person: weight },
  ORG: { organisation: weight },
  UNIT: { organisation: weight },
  LOC: { place: weight },
  // A building is no place that claims are set in; facilities have rules of their own.
  FAC: {},
  NORP: {},
  MISC: {},
}

const acronym = /^\p{Lu}[\p{Lu}\d.&-]+$/u

/** Votes for names that the tagger sees with the same beginning and end. */
export function learnedVotes(p: Page, doc: EnglishText): LearnedVotes {
  const names = new Map<string, TaggedName>()
  for (const name of tagNames(doc)) {
    const [first, last] = [doc.tokens[name.from], doc.tokens[name.to - 1]]
    if (first && last) names.set(`${first.start}:${last.end}`, name)
  }
  return ({ from, to, adjectival }) => {
    const name = names.get(`${p.words[from]?.start}:${p.words[to - 1]?.end}`)
    const isLone = to - from === 1 && !acronym.test(p.words[from]?.text ?? '')
    // A lone word that much text never used, or that is no acronym but should be a body, looks like any name: the words around it tell more.
    const isUnknown = isLone && (name?.label === 'ORG' || wordAt(wordTable(), hashOf(p.words[from]?.lower ?? '')) < 0)
    // "Orlen energy secretary": what stands in front of a noun is rarely a person.
    const isSide = name?.label === 'PER' && to - from === 1 && (adjectival || p.words[to]?.pos === 'NOUN')
    return name && !isUnknown && !isSide ? votesOf[name.label] : {}
  }
}
