import { countryByDemonym } from './words.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Between an inner place and the one it lies in: a comma, a bracket, "in", "in the Syrian province of". */
const joins =
  /^(?:, ?| ?\(|,? in (?:the )?|,? near (?:the )?|, in (?:the )?[a-z]+ )(?:(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|the|upstate|coastal|rural|neighbouring|neighboring)[ -]){0,3}(?:[A-Z]?[a-z]+ )?(?:(?:province|state|region|county|district|oblast|governorate|city|town|village) of )?$/
const longestJoin = 60

/** Which of the places, in order of the text, are told to lie in the next: "Pandi, Bulacan", "a village in Darfur". */
export function insidePairs(text: string, places: readonly Stretch[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let i = 0; i + 1 < places.length; i += 1) {
    const [a, b] = [places[i], places[i + 1]]
    if (!a || !b || b.start < a.end || b.start - a.end > longestJoin) continue
    const between = text.slice(a.end, b.start)
    if (!joins.test(between)) continue
    // "Paris, London and Rome" is a list.
    if (between.startsWith(',') && /^(?:,| and | or )/.test(text.slice(b.end, b.end + 5)) && isList(text, places, i))
      continue
    pairs.push([i, i + 1])
  }
  return pairs
}

/** A list of three or more places with "and" or "or" before the last. */
function isList(text: string, places: readonly Stretch[], from: number): boolean {
  for (let i = from + 1; i + 1 < places.length && i < from + 6; i += 1) {
    const [a, b] = [places[i], places[i + 1]]
    if (!a || !b) return false
    const between = text.slice(a.end, b.start)
    if (/^,? (?:and|or) (?:the )?$/.test(between)) return true
    if (!/^, (?:the )?$/.test(between)) return false
  }
  return false
}

const capitalised = /\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\b/g

/** How often each country's nationality is named, damped: a tenth mention says little more than a third. */
export function countriesOfDemonyms(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [words] of text.matchAll(capitalised)) {
    const single = words.split(' ')
    const found =
      countryByDemonym.get(words) ?? countryByDemonym.get(single[0] ?? '') ?? countryByDemonym.get(single[1] ?? '')
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return new Map([...counts].map(([country, n]) => [country, Math.sqrt(n)]))
}
