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

const acronym = /^\p{Lu}[\p{Lu}\d.&-]{1,5}$/u

/** Names of the tagger by their units, and how often each wording bears each label. */
interface Seen {
  readonly at: ReadonlyMap<string, TaggedName>
  readonly counts: ReadonlyMap<string, number>
}

function seenIn(doc: EnglishText): Seen {
  const at = new Map<string, TaggedName>()
  const counts = new Map<string, number>()
  for (const name of tagNames(doc)) {
    const [first, last] = [doc.tokens[name.from], doc.tokens[name.to - 1]]
    if (!first || !last) continue
    at.set(`${first.start}:${last.end}`, name)
    const key = `${name.label} ${doc.text.slice(first.start, last.end)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { at, counts }
}

/**
 * Votes for names that the tagger sees with the same beginning and end. A lone word that much text never used, or that it sees once only, looks
 * like any name to it, as does one that should be a body and is no acronym: the words around them tell more.
 */
export function learnedVotes(p: Page, doc: EnglishText): LearnedVotes {
  const { at, counts } = seenIn(doc)
  return ({ from, to, adjectival }) => {
    const [first, last] = [p.words[from], p.words[to - 1]]
    const name = at.get(`${first?.start}:${last?.end}`)
    if (!name || !first || !last) return {}
    const isLone = to - from === 1 && (first.loud || !acronym.test(first.text))
    const isRare = (counts.get(`${name.label} ${doc.text.slice(first.start, last.end)}`) ?? 0) < 2
    const isUnknown = name.label === 'ORG' || isRare || wordAt(wordTable(), hashOf(first.lower)) < 0
    // "Orlen energy secretary": what stands in front of a noun is rarely a person.
    const isSide = name.label === 'PER' && to - from === 1 && (adjectival || p.words[to]?.pos === 'NOUN')
    return (isLone && isUnknown) || isSide || (name.label === 'LOC' && isRare) ? {} : votesOf[name.label]
  }
}
