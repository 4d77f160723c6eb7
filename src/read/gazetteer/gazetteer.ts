import { problem } from '../../core/problem.ts'
import { keyOf } from './fold.ts'
import { type PlaceKind, placeKinds } from './kinds.ts'
import {
  type ColumnName,
  columns,
  type Counts,
  countryLetters,
  firstOwnId,
  headerBytes,
  magic,
  namesPerMark,
  offsetsOf,
  populationOf,
} from './layout.ts'

/** A place as a gazetteer holds it. */
export interface Place {
  readonly id: number
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1, two letters; empty for what no country holds. */
  readonly country: string
  readonly kind: PlaceKind
  /** To within a tenth; 0 where it is not known. */
  readonly population: number
  /** How many names it has in the languages of the world, up to 255: a measure of how widely it is known. */
  readonly fame: number
  /** The region, district or country it lies in; 0 for none. */
  readonly parent: number
}

export interface NameHit {
  readonly id: number
  /** Whether the name is the place's main name; else it is an old, foreign or short one. */
  readonly main: boolean
}

export interface Gazetteer {
  /** The places that bear a name; the name as `foldName` gives it. */
  readonly find: (folded: string) => readonly NameHit[]
  readonly place: (id: number) => Place | undefined
  readonly counts: Counts
}

/** `geonames:698740`, or `onus:12` for a place GeoNames gave no number. */
export const placeId = (id: number): string => (id >= firstOwnId ? `onus:${id - firstOwnId}` : `geonames:${id}`)

function countsOf(view: DataView, from: string): Counts {
  const head =
    view.byteLength < headerBytes ? '' : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset, 8))
  if (head !== magic) throw problem('gazetteer.malformed', { path: from, why: 'it does not begin as one' })
  const counts = {
    places: view.getUint32(8, true),
    entries: view.getUint32(12, true),
    nameBytes: view.getUint32(16, true),
  }
  if (offsetsOf(counts).end !== view.byteLength)
    throw problem('gazetteer.malformed', { path: from, why: 'it is cut off or longer than it says' })
  return counts
}

interface Columns {
  readonly wide: (name: ColumnName) => Uint32Array
  readonly floats: (name: ColumnName) => Float32Array
  readonly short: (name: ColumnName) => Uint16Array
  readonly bytes: (name: ColumnName) => Uint8Array
}

function columnsOf(whole: Uint8Array<ArrayBuffer>, counts: Counts): Columns {
  const { buffer, byteOffset } = whole
  const { at } = offsetsOf(counts)
  const count = (name: ColumnName): number => columns[name].count(counts)
  return {
    wide: name => new Uint32Array(buffer, byteOffset + at[name], count(name)),
    floats: name => new Float32Array(buffer, byteOffset + at[name], count(name)),
    short: name => new Uint16Array(buffer, byteOffset + at[name], count(name)),
    bytes: name => new Uint8Array(buffer, byteOffset + at[name], count(name)),
  }
}

/** The position of an id in ascending ids; -1 where it is not among them. */
function positionOf(ids: Uint32Array, id: number): number {
  let low = 0
  let high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = ids[middle] ?? 0
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const nothing: readonly NameHit[] = []

function finder(c: Columns): Gazetteer['find'] {
  const buckets = c.wide('buckets')
  const hashes = c.short('entryHashes')
  const checks = c.bytes('entryChecks')
  const ids = c.wide('entryIds')
  return folded => {
    const { hash, check } = keyOf(folded)
    const end = buckets[(hash >>> 16) + 1] ?? 0
    const rest = hash & 0xff_ff
    let hits: NameHit[] | undefined
    for (let i = buckets[hash >>> 16] ?? 0; i < end; i += 1) {
      if (hashes[i] !== rest) continue
      const mark = checks[i] ?? 0
      if ((mark & 0x7f) === check) (hits ??= []).push({ id: ids[i] ?? 0, main: mark > 0x7f })
    }
    return hits ?? nothing
  }
}

function nameReader(c: Columns): (at: number) => string {
  const marks = c.wide('nameMarks')
  const lengths = c.bytes('nameLengths')
  const names = c.bytes('names')
  const utf8 = new TextDecoder()
  return at => {
    const mark = Math.floor(at / namesPerMark)
    let start = marks[mark] ?? 0
    for (let i = mark * namesPerMark; i < at; i += 1) start += lengths[i] ?? 0
    return utf8.decode(names.subarray(start, start + (lengths[at] ?? 0)))
  }
}

function placeReader(c: Columns): Gazetteer['place'] {
  const ids = c.wide('ids')
  const [parents, countries, lats, lons] = [c.wide('parents'), c.short('countries'), c.floats('lats'), c.floats('lons')]
  const [kinds, sizes, fames] = [c.bytes('kinds'), c.bytes('sizes'), c.bytes('fames')]
  const nameAt = nameReader(c)
  return id => {
    const at = positionOf(ids, id)
    if (at < 0) return undefined
    return {
      id,
      name: nameAt(at),
      lat: Math.fround(lats[at] ?? 0),
      lon: Math.fround(lons[at] ?? 0),
      country: countryLetters(countries[at] ?? 0),
      kind: placeKinds[kinds[at] ?? 0] ?? 'area',
      population: populationOf(sizes[at] ?? 0),
      fame: fames[at] ?? 0,
      parent: parents[at] ?? 0,
    }
  }
}

/**
 * Opens a gazetteer from the bytes of its file without parsing: the columns are views. Refused with `gazetteer.malformed` where the file is
 * not one, or not whole.
 */
export function openGazetteer(bytes: Uint8Array, from: string): Gazetteer {
  // The views need an even beginning; a file read in one piece has it, a slice of a pool may not.
  const whole = bytes.byteOffset % 8 === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes)
  const counts = countsOf(new DataView(whole.buffer, whole.byteOffset, whole.byteLength), from)
  // Either branch above lies in a plain buffer.
  const c = columnsOf(whole as Uint8Array<ArrayBuffer>, counts)
  return { find: finder(c), place: placeReader(c), counts }
}

/** Several gazetteers as one: where two hold one id, the earlier one's place stands. */
export function joined(gazetteers: readonly Gazetteer[]): Gazetteer {
  const [only] = gazetteers
  if (only && gazetteers.length === 1) return only
  const sum = (count: (c: Counts) => number): number => gazetteers.reduce((n, g) => n + count(g.counts), 0)
  return {
    find: folded => {
      const hits = new Map<number, NameHit>()
      for (const hit of gazetteers.flatMap(g => g.find(folded)))
        if (hit.main || !hits.has(hit.id)) hits.set(hit.id, hit)
      return [...hits.values()]
    },
    place: id => {
      for (const g of gazetteers) {
        const place = g.place(id)
        if (place) return place
      }
      return undefined
    },
    counts: { places: sum(c => c.places), entries: sum(c => c.entries), nameBytes: sum(c => c.nameBytes) },
  }
}
