import type { NameReading } from '../../../gazetteer/candidates.ts'
import { countryByDemonym, areaByDemonym, around, headsBefore, kindsByHead, shortForms } from './words.ts'

const gap = /\s+/

/** "the Aleppo province" → "Aleppo", of the kinds a province may be; "Lake Chad" whole first, then by its head. */
function byHead(words: readonly string[]): readonly NameReading[] {
  const last = (words.at(-1) ?? '').toLowerCase()
  const first = (words[0] ?? '').toLowerCase()
  const readings: NameReading[] = []
  const after = words.length > 1 ? kindsByHead.get(last) : undefined
  if (after) readings.push({ name: words.slice(0, -1).join(' '), kinds: after })
  const rest = words[1]?.toLowerCase() === 'of' ? words.slice(2) : words.slice(1)
  const before =
    words.length > 1 && (headsBefore.has(first) || words[1]?.toLowerCase() === 'of')
      ? kindsByHead.get(first)
      : undefined
  if (before && rest.length > 0) readings.push({ name: rest.join(' '), kinds: before })
  return readings
}

/** "northern Gaza" → "Gaza": a part of it is not another place; "West Midlands" is. */
function withoutSide(words: readonly string[]): readonly NameReading[] {
  const from = words.findIndex(w => !around.has(w))
  return from > 0 ? [{ name: words.slice(from).join(' ') }, ...byHead(words.slice(from))] : []
}

function byShortForm(name: string): readonly NameReading[] {
  const short = shortForms.get(name) ?? shortForms.get(`${name}.`)
  if (!short) return []
  return [{ name: short.name, kinds: short.name.startsWith('Washington,') ? ['capital'] : ['region'] }]
}

/** A word of nationality stands for its country, where a place is asked for. */
function byDemonym(name: string, nameOfCountry: (iso: string) => string | undefined): readonly NameReading[] {
  const iso = countryByDemonym.get(name)
  const country = iso === undefined ? undefined : nameOfCountry(iso)
  if (country !== undefined) return [{ name: country, kinds: ['country'] }]
  const area = areaByDemonym.get(name)
  return area === undefined ? [] : [{ name: area }]
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const englishName = (iso: string): string | undefined =>
  countryNames.of(iso)?.replace('Türkiye', 'Turkey').split(' (')[0]

/** The ways English words may be read as the name of a place, the likeliest first. */
export function readingsOf(words: string): readonly NameReading[] {
  const name = words
    .replaceAll(/['’]s?$/g, '')
    .replace(/^[Tt]he /, '')
    .trim()
  const parts = name.split(gap)
  return [...byShortForm(name), ...byDemonym(name, englishName), { name }, ...byHead(parts), ...withoutSide(parts)]
}
