import nlp from 'compromise'
import { gazetteerOf } from '../../../src/read/gazetteer/bundled.ts'
import { lookup } from '../../../src/read/gazetteer/candidates.ts'
import { readingsOf } from '../../../src/read/language/en/places/readings.ts'
import type { FoundPlace } from './score.ts'
import type { Article } from './sets.ts'

interface Found {
  readonly offset?: { readonly start: number; readonly length: number }
}

/** What compromise calls places; it gives them no point. */
export function compromisePlaces({ text }: Article): readonly FoundPlace[] {
  // Its types leave out what the option `offset` adds.
  const found = nlp(text).places().json({ offset: true }) as readonly Found[]
  return found.flatMap(({ offset }) => (offset ? [{ start: offset.start, end: offset.start + offset.length }] : []))
}

/** The largest place of a name, whatever the piece says: what our own list is worth without reading. */
export function largest({ text, places }: Article): readonly FoundPlace[] {
  const find = lookup(gazetteerOf())
  return places.map(({ start, end }) => {
    const candidates = readingsOf(text.slice(start, end))
      .map(find)
      .find(c => c.length > 0)
    const best = candidates?.toSorted((a, b) => b.place.population - a.place.population)[0]?.place
    return { start, end, ...(best && { lat: best.lat, lon: best.lon }) }
  })
}
