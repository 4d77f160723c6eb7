import { isHostileName } from '../../core/entity.ts'
import type { Notice } from '../../core/notice.ts'
import type { Precision } from '../../core/place.ts'
import type { PlaceMention } from '../../core/reading.ts'
import type { Page } from '../language/page.ts'
import type { Cast, EntityFound, MentionFound } from '../stages.ts'
import type { NameReading } from './candidates.ts'
import { type Resolved, resolveToponyms } from './resolve.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What a language says of its places; nothing else here knows a language. */
export interface PlaceLanguage {
  /** The ways words may be read as a place's name, the likeliest first. */
  readonly readingsOf: (words: string) => readonly NameReading[]
  /** Which of the places, ascending by start, lie in which: "X, Y", "X in Y". */
  readonly insidePairs: (
    text: string,
    places: readonly Stretch[],
  ) => readonly (readonly [inner: number, outer: number])[]
  /** How much the words of the text speak for each country, by ISO code: nationalities. */
  readonly countriesIn: (text: string) => ReadonlyMap<string, number>
}

interface PlaceNamed {
  readonly mention: MentionFound
  readonly found: EntityFound
}

/** The cast's places that may be looked up: named, and neither somebody's label nor a source to be protected. */
function namedPlaces(cast: Cast, text: string): readonly PlaceNamed[] {
  return cast.mentions.flatMap(mention => {
    const found = cast.entityOf(mention.ref)
    const named = mention.as === 'name' && found.kind === 'place' && !found.protected
    return named && !isHostileName(text.slice(mention.start, mention.end), found.names) ? [{ mention, found }] : []
  })
}

/** A word such as "Kyiv Post" in an outlet's name, or the end of its address, speaks for a country. */
const countryOfAddress = (outlet: string): string | undefined => {
  const ending = /\.([a-z]{2})(?:[/:]|$)/.exec(outlet)?.[1]?.toUpperCase()
  return ending === 'UK' ? 'GB' : ending
}

function countriesFor(page: Page, language: PlaceLanguage): ReadonlyMap<string, number> {
  const countries = new Map(language.countriesIn(page.text))
  const outlet = countryOfAddress(page.outlet)
  if (outlet !== undefined) countries.set(outlet, (countries.get(outlet) ?? 0) + 1)
  return countries
}

const widest = (a: Precision, b: Precision | undefined): Precision => (b !== undefined && b > a ? b : a)

const tell = (place: { readonly name: string; readonly country: string }): string =>
  place.country === '' ? place.name : `${place.name} (${place.country})`

/** Said once for each name whose best two readings are close. */
function closeNotices(resolved: readonly Resolved[], page: Page): readonly Notice[] {
  const close = resolved.filter(r => r.close)
  const byName = Map.groupBy(close, r => page.text.slice(r.toponym.start, r.toponym.end))
  return [...byName].flatMap(([words, [first]]) => {
    const others = first?.match?.alternatives ?? []
    if (!first?.match || others.length === 0) return []
    const says = `"${words}" was taken for ${tell(first.match)}; it may as well be ${others.slice(0, 3).map(tell).join(', ')}. The text does not settle it.`
    return [{ rule: 'places/ambiguous', says, weight: 'doubt', anchor: page.anchor(first.toponym) }] as const
  })
}

export interface PlacesFound {
  readonly places: readonly PlaceMention[]
  readonly notices: readonly Notice[]
}

/**
 * Every mention of a place in the cast, with what the gazetteer has under its name, chosen by the piece. A mention without a name ("the
 * city") has what its name has. The precision is never narrower than the words, nor than what was found.
 */
export function findPlaces(page: Page, cast: Cast, language: PlaceLanguage): PlacesFound {
  const named = namedPlaces(cast, page.text)
  const toponyms = named.map(({ mention, found }) => ({
    start: mention.start,
    end: mention.end,
    readings: language.readingsOf(page.text.slice(mention.start, mention.end)),
    ...(found.precision !== undefined && { precision: found.precision }),
  }))
  const resolved = resolveToponyms(toponyms, {
    gazetteer: page.gazetteer(),
    countries: countriesFor(page, language),
    inside: language.insidePairs(page.text, toponyms),
  })
  const byMention = new Map(named.map(({ mention }, i) => [mention, resolved[i]?.match]))
  const byRef = new Map(
    named.toReversed().flatMap(({ mention }) => {
      const match = byMention.get(mention)
      return match ? [[mention.ref, match] as const] : []
    }),
  )
  const places = cast.mentions.flatMap((mention): PlaceMention[] => {
    const { kind, precision } = cast.entityOf(mention.ref)
    if (kind !== 'place' || precision === undefined) return []
    const gazetteer = byMention.get(mention) ?? (mention.as === 'name' ? undefined : byRef.get(mention.ref))
    const wide = widest(precision, gazetteer?.coordinates.precision)
    return [{ anchor: page.anchor(mention), ref: mention.ref, precision: wide, ...(gazetteer && { gazetteer }) }]
  })
  return { places, notices: closeNotices(resolved, page) }
}
