import { gazetteerOf } from '../../../src/read/gazetteer/bundled.ts'
import type { Resolved } from '../../../src/read/gazetteer/resolve.ts'
import { findCast } from '../../../src/read/language/en/cast.ts'
import { takeApart } from '../../../src/read/language/en/document.ts'
import { resolveEnglish } from '../../../src/read/language/en/places/resolve-english.ts'
import { findToponyms } from '../../../src/read/language/en/places/toponyms.ts'
import type { FoundPlace } from './score.ts'
import type { Article } from './sets.ts'

const never = (): boolean => false

const placed = ({ toponym: { start, end }, match }: Resolved): FoundPlace => ({
  start,
  end,
  ...(match && { lat: Number(match.coordinates.lat), lon: Number(match.coordinates.lon) }),
})

/** Places found in the text and resolved. Words of nationality are among them only where the set counts them. */
export function found(article: Article, demonyms: boolean): readonly FoundPlace[] {
  const doc = takeApart(article.text, never, never)
  const cast = findCast(doc)
  const gazetteer = gazetteerOf()
  const places = findToponyms({ doc, cast, gazetteer }).filter(t => demonyms || !t.demonym)
  return resolveEnglish({ text: article.text, places, gazetteer }).map(placed)
}

/** The set's own places, resolved. */
export const resolved = ({ text, places }: Article): readonly FoundPlace[] =>
  resolveEnglish({ text, places, gazetteer: gazetteerOf() }).map(placed)
