// Makes the gazetteer that ships: `npm run gazetteer -- --data DIR`. docs/gazetteer.md says which packages lie in DIR, and their licences.
import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foldName } from '../../src/read/gazetteer/fold.ts'
import { kindOfFeature, type PlaceKind } from '../../src/read/gazetteer/kinds.ts'
import { firstOwnId } from '../../src/read/gazetteer/layout.ts'
import { type GazetteerWriter, gazetteerWriter } from '../../src/read/gazetteer/write.ts'
import own from './areas.json' with { type: 'json' }
import points from './points.json' with { type: 'json' }
import { type CountryRow, countryRows, readFactbook } from './countries.ts'
import { distinct, isLatin, isPrinted } from './names.ts'
import { addSettlements, type KnownPlace } from './settlements.ts'
import { type City, paths, readSources, type Sources, type Subdivision } from './tables.ts'

/** Countries whose places are all kept, with all their names: where reports of attacks on civilians come from. */
const everyPlace = new Set(
  'UA RU BY MD SY LB IL PS JO IQ YE SD SS LY ET ER MM AF IR TR EG SO TD CF CD ML NE BF NG HT AM AZ GE'.split(' '),
)
/** Countries whose news in English names small places: all places, in Latin letters. */
const everySmallPlace = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ'])
/** Elsewhere, places of fewer people than this are left out unless they are a seat. */
const least = 1000

const root = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined)
  throw new Error('say where the data lies: --data DIR (docs/gazetteer.md says what it holds)')

interface Box {
  south: number
  north: number
  west: number
  east: number
  people: number
}

/** The stretch that the cities of each subdivision and country span, and how many people they hold. */
function boxes(sources: Sources): ReadonlyMap<string, Box> {
  const found = new Map<string, Box>()
  const grow = (key: string, c: City): void => {
    const box = found.get(key) ?? { south: 90, north: -90, west: 180, east: -180, people: 0 }
    box.south = Math.min(box.south, c.latitude)
    box.north = Math.max(box.north, c.latitude)
    box.west = Math.min(box.west, c.longitude)
    box.east = Math.max(box.east, c.longitude)
    box.people += c.population
    found.set(key, box)
  }
  for (const c of sources.cities) {
    let line = sources.parentOf.get(c.geonameid) ?? 0
    for (let guard = 0; line > 0 && guard < 4; guard += 1) {
      grow(`line ${line}`, c)
      line = sources.subdivisions[line - 1]?.parentLine ?? 0
    }
    grow(c.countrycode, c)
  }
  return found
}

const middle = (box: Box): { lat: number; lon: number } => ({
  lat: (box.south + box.north) / 2,
  lon: (box.west + box.east) / 2,
})

const heads =
  /^(.*?)[ -](?:Governorate|Province|Oblast|Region|State|District|Raion|County|Prefecture|Territory|Krai|Republic|Division|Department|Municipality|область|Область|район|Район|край|мухафаза)$/u
const headsBefore =
  /^(?:Muḩāfaz̧at|Muhafazat|Province of|State of|Republic of|Region of|محافظة|ولاية|Мухафаза|Республика|Республіка) (.+)$/u

/** A region's names, and each without the word for what it is: "Sumy Oblast" is "Sumy" too. */
function namesOfDivision(d: Subdivision, translated: readonly string[]): readonly string[] {
  const whole = [...d.names, ...translated].filter(n => n.length > 2 && n.length < 60)
  const short = whole.flatMap(n => (heads.exec(n) ?? headsBefore.exec(n))?.[1] ?? [])
  return [...whole, ...short]
}

/** A point somebody put, where the span of the cities would mislead. */
const put = (
  table: Readonly<Record<string, readonly number[]>>,
  key: string,
): { lat: number; lon: number } | undefined => {
  const [lat, lon] = table[key] ?? []
  return lat === undefined || lon === undefined ? undefined : { lat, lon }
}
const putRegion = (d: Subdivision): { lat: number; lon: number } | undefined =>
  d.level > 1
    ? undefined
    : [d.name, ...d.names].map(n => put(points.regions, `${d.country}/${n}`)).find(p => p !== undefined)

const displayName = (d: Subdivision): string => d.names.find(n => isLatin(n) && heads.test(n)) ?? d.name

/** Far from where reports come from, a unit of one town says no more than the town, unless its name says what it is. */
const isKeptDivision = (d: Subdivision, box: Box): boolean =>
  d.level <= 1 || everyPlace.has(d.country) || box.north !== box.south || box.west !== box.east || heads.test(d.name)

/** The id of a subdivision by its line, or of the nearest above it that is kept. */
function keptAbove(sources: Sources, spans: ReadonlyMap<string, Box>, line: number): number {
  for (let at = line, guard = 0; at > 0 && guard < 5; guard += 1) {
    const d = sources.subdivisions[at - 1]
    const box = spans.get(`line ${at}`)
    if (d?.id && box && isKeptDivision(d, box)) return d.id
    at = d?.parentLine ?? 0
  }
  return 0
}

function addDivisions(
  sources: Sources,
  spans: ReadonlyMap<string, Box>,
  w: GazetteerWriter,
  countryIds: ReadonlyMap<string, number>,
): number {
  let added = 0
  for (const [i, d] of sources.subdivisions.entries()) {
    const box = spans.get(`line ${i + 1}`)
    if (!d.id || !box) continue
    if (!isKeptDivision(d, box)) continue
    const translated = Object.entries(sources.translations[String(d.id)] ?? {})
    const kept = translated.filter(([language]) => ['en', 'ru', 'ar', 'uk'].includes(language)).map(([, name]) => name)
    const name = displayName(d)
    const parent = keptAbove(sources, spans, d.parentLine) || countryIds.get(d.country) || 0
    const kind: PlaceKind = d.level <= 1 ? 'region' : d.level === 2 ? 'district' : 'division'
    const fame = kind === 'region' ? 40 + 3 * translated.length : translated.length + d.names.length
    w.add(
      {
        id: d.id,
        name,
        ...(putRegion(d) ?? middle(box)),
        country: d.country,
        kind,
        population: box.people,
        fame,
        parent,
      },
      distinct(namesOfDivision(d, kept), name),
    )
    added += 1
  }
  return added
}

function addCountries(rows: readonly CountryRow[], spans: ReadonlyMap<string, Box>, w: GazetteerWriter): number {
  let added = 0
  for (const c of rows) {
    const box = spans.get(c.iso)
    const point = put(points.countries, c.iso) ?? c.facts ?? (box && middle(box))
    if (!point || ['AN', 'CS'].includes(c.iso)) continue
    w.add(
      {
        id: c.id,
        name: c.name,
        lat: point.lat,
        lon: point.lon,
        country: c.iso,
        kind: 'country',
        population: c.population,
        fame: 255,
        parent: 0,
      },
      distinct(c.names, c.name),
    )
    added += 1
  }
  return added
}

const isKept = (c: City, kind: PlaceKind): boolean =>
  everyPlace.has(c.countrycode) ||
  everySmallPlace.has(c.countrycode) ||
  c.population >= least ||
  kind === 'seat' ||
  kind === 'capital'

/** Which of a city's other names are kept: all that are printed where everything is kept, else those of cities and in Latin letters. */
const keepsName = (c: City, name: string): boolean =>
  isPrinted(name) &&
  (everyPlace.has(c.countrycode) || c.population >= 100_000 || (isLatin(name) && c.population >= 5_000))

interface Cities {
  readonly added: number
  readonly ukrainian: readonly KnownPlace[]
}

function addCities(
  sources: Sources,
  spans: ReadonlyMap<string, Box>,
  countries: readonly CountryRow[],
  w: GazetteerWriter,
): Cities {
  const capitals = new Set(countries.map(c => `${c.iso} ${foldName(c.capital)}`))
  const countryIds = new Map(countries.map(c => [c.iso, c.id]))
  const ukrainian: KnownPlace[] = []
  let added = 0
  for (const c of sources.cities) {
    const capital = capitals.has(`${c.countrycode} ${foldName(c.name)}`) && c.population > 50_000
    const kind = capital ? 'capital' : (kindOfFeature('P', sources.featureOf.get(c.geonameid) ?? '') ?? 'settlement')
    if (!isKept(c, kind)) continue
    const line = sources.parentOf.get(c.geonameid) ?? 0
    const within = sources.subdivisions[line - 1]
    const row = {
      id: c.geonameid,
      name: c.name,
      lat: c.latitude,
      lon: c.longitude,
      country: c.countrycode,
      kind,
      population: c.population,
    }
    const parent = keptAbove(sources, spans, line) || countryIds.get(c.countrycode) || 0
    w.add(
      { ...row, fame: c.alternatenames.length, parent },
      distinct(
        c.alternatenames.filter(n => keepsName(c, n)),
        c.name,
      ),
    )
    added += 1
    if (c.countrycode !== 'UA' || !within) continue
    const region = within.level === 1 ? within.id : (sources.subdivisions[within.parentLine - 1]?.id ?? 0)
    const folded = new Set([c.name, ...c.alternatenames].map(foldName))
    ukrainian.push({ id: c.geonameid, lat: c.latitude, lon: c.longitude, region, district: within.id, folded })
  }
  return { added, ukrainian }
}

function addAreas(w: GazetteerWriter): number {
  for (const [i, row] of own.areas.entries()) {
    // The shape of each row of areas.json, as its source line tells.
    const [name, kind, lat, lon, country, names] = row as [string, PlaceKind, number, number, string, string[]]
    w.add(
      { id: firstOwnId + i, name, lat, lon, country, kind, population: 0, fame: 90, parent: 0 },
      distinct(names, name),
    )
  }
  return own.areas.length
}

const sources = readSources(values.data)
const factbook = readFactbook(values.data)
const spans = boxes(sources)
const countries = countryRows(sources, factbook)
const scratch = mkdtempSync(join(tmpdir(), 'gazetteer-'))
const writer = gazetteerWriter(scratch)
const countryIds = new Map(countries.map(c => [c.iso, c.id]))
const counts = {
  countries: addCountries(countries, spans, writer),
  divisions: addDivisions(sources, spans, writer, countryIds),
  areas: addAreas(writer),
}
const cities = addCities(sources, spans, countries, writer)
const settlements = addSettlements(join(values.data, paths.settlements), cities.ukrainian, writer)
const out = join(root, 'src', 'read', 'gazetteer', 'data')
mkdirSync(out, { recursive: true })
const made = writer.finish(join(out, 'places.gaz'))
console.log({ ...counts, cities: cities.added, settlements, ...made, bytes: statSync(join(out, 'places.gaz')).size })
