import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths, type Sources } from './tables.ts'

export interface CountryFacts {
  readonly lat: number
  readonly lon: number
  /** Long, local and former names, in Latin letters. */
  readonly names: readonly string[]
}

interface Fact {
  readonly text?: string
}
interface Profile {
  readonly Geography?: { readonly 'Geographic coordinates'?: Fact }
  readonly Government?: { readonly 'Country name'?: Readonly<Record<string, Fact>> }
}

const degrees = (whole: string | undefined, minutes: string | undefined, side: string | undefined): number =>
  (Number(whole) + Number(minutes) / 60) * (side === 'S' || side === 'W' ? -1 : 1)

const split = (text: string): readonly string[] =>
  text
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[,;/]| or | and | note/)
    .map(s => s.trim())
    .filter(s => /^\p{Lu}/u.test(s))

function factsOf(profile: Profile): CountryFacts | undefined {
  const where = profile.Geography?.['Geographic coordinates']?.text ?? ''
  const found = /(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(where)
  if (!found) return undefined
  const names = profile.Government?.['Country name'] ?? {}
  return {
    lat: degrees(found[1], found[2], found[3]),
    lon: degrees(found[4], found[5], found[6]),
    names: ['conventional long form', 'conventional short form', 'local short form', 'local long form'].flatMap(key =>
      split(names[key]?.text ?? '').filter(n => n !== 'none' && n.length < 60),
    ),
  }
}

/** What the World Factbook says of each country, by its FIPS code in small letters. */
export function readFactbook(data: string): ReadonlyMap<string, CountryFacts> {
  const root = join(data, paths.factbook)
  const folders = readdirSync(root, { withFileTypes: true }).filter(e => e.isDirectory() && e.name !== 'meta')
  const found = folders.flatMap(folder =>
    readdirSync(join(root, folder.name)).flatMap((file): [string, CountryFacts][] => {
      // The package's own shape; what is missing is left out.
      const facts = factsOf(JSON.parse(readFileSync(join(root, folder.name, file), 'utf8')) as Profile)
      return facts ? [[file.replace('.json', ''), facts]] : []
    }),
  )
  return new Map(found)
}

const languages = ['en', 'uk', 'ru', 'ar'].map(l => new Intl.DisplayNames([l], { type: 'region', fallback: 'none' }))

/** The names CLDR has for a country in the languages read here. */
export const namesInLanguages = (iso: string): readonly string[] =>
  languages.flatMap(names => {
    const name = names.of(iso)
    return name === undefined ? [] : [name.replace(/ \(.*\)$/, '')]
  })

const further: Readonly<Record<string, readonly string[]>> = {
  US: ['U.S.', 'US', 'USA', 'U.S.A.', 'United States of America', 'America', 'США', 'الولايات المتحدة', 'أمريكا'],
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'Британія', 'Британия', 'Великобритания', 'بريطانيا'],
  AE: ['UAE', 'U.A.E.', 'Emirates', 'ОАЕ', 'ОАЭ', 'الإمارات'],
  CD: ['DRC', 'DR Congo', 'Congo-Kinshasa', 'Democratic Republic of Congo', 'Zaire', 'Belgian Congo', 'Congo', 'ДРК'],
  CG: ['Congo-Brazzaville', 'Congo', 'Republic of Congo'],
  CF: ['CAR', 'Central African Republic', 'ЦАР'],
  KP: ['DPRK', 'North Korea', 'N. Korea', 'КНДР', 'КНДР'],
  KR: ['ROK', 'South Korea', 'Korea', 'S. Korea'],
  CN: ['PRC', 'Mainland China', 'КНР'],
  TW: ['ROC', 'Formosa'],
  MM: ['Burma', 'Мʼянма', "М'янма", 'Мьянма', 'Бирма', 'بورما'],
  CI: ['Ivory Coast', "Cote d'Ivoire", "Côte d'Ivoire", "Cote D'Ivoire"],
  CZ: ['Czech Republic', 'Czechia'],
  MK: ['Macedonia', 'FYROM', 'North Macedonia'],
  SZ: ['Swaziland', 'Eswatini'],
  CV: ['Cape Verde'],
  TL: ['East Timor', 'Timor-Leste', 'Timor Leste'],
  VA: ['Vatican', 'Vatican City', 'Holy See'],
  TR: ['Türkiye', 'Turkiye'],
  IR: ['Persia', 'Islamic Republic of Iran'],
  LK: ['Ceylon'],
  TH: ['Siam'],
  KH: ['Kampuchea'],
  BF: ['Upper Volta'],
  ZW: ['Rhodesia'],
  NL: ['Holland', 'The Netherlands'],
  BA: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia and Herzegovina', 'Боснія', 'Босния'],
  SA: ['KSA', 'Saudi'],
  RU: ['Russian Federation', 'Российская Федерация', 'РФ', 'Російська Федерація', 'روسيا الاتحادية'],
  PS: ['Palestinian Territories', 'Palestine', 'State of Palestine', 'Палестина', 'فلسطين'],
  SY: ['Syrian Arab Republic'],
  UA: ['The Ukraine'],
  BY: ['Byelorussia', 'Belorussia', 'Білорусь', 'Белоруссия'],
  MD: ['Moldavia', 'Молдавия'],
  KG: ['Kirghizia', 'Киргизия'],
  HK: ['Hong Kong'],
  MO: ['Macau', 'Macao'],
  GM: ['The Gambia', 'Gambia'],
  BS: ['The Bahamas', 'Bahamas'],
  PH: ['The Philippines', 'Philippines'],
  SD: ['Republic of the Sudan'],
  SS: ['South Sudan', 'Republic of South Sudan', 'S. Sudan'],
  XK: ['Kosovo', 'Косово', 'كوسوفو'],
}

export interface CountryRow {
  readonly id: number
  readonly iso: string
  readonly name: string
  readonly names: readonly string[]
  readonly population: number
  readonly facts: CountryFacts | undefined
  readonly capital: string
}

export function countryRows(sources: Sources, facts: ReadonlyMap<string, CountryFacts>): readonly CountryRow[] {
  return sources.countries.map(c => {
    const known = facts.get(c.fips.toLowerCase())
    const translated = sources.translations[String(c.geonameid)] ?? {}
    const own = ['en', 'ru', 'ar', 'uk'].flatMap(l => translated[l] ?? [])
    return {
      id: c.geonameid,
      iso: c.iso,
      name: c.name.replace(/^The /, ''),
      names: [...(further[c.iso] ?? []), ...namesInLanguages(c.iso), ...own, c.name, ...(known?.names ?? [])],
      population: c.population,
      facts: known,
      capital: c.capital,
    }
  })
}
