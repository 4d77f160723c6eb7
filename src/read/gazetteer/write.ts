import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { foldName, keyOf } from './fold.ts'
import type { Place } from './gazetteer.ts'
import { placeKinds } from './kinds.ts'
import { bucketCount, columnNames, countryCode, magic, namesPerMark, padded, sizeOf } from './layout.ts'

/** Gathers places and names in any order and in bounded memory, on disk; `finish` sorts them part by part and writes the file. */
export interface GazetteerWriter {
  readonly add: (row: Place, names: readonly string[]) => void
  readonly addName: (id: number, name: string) => void
  /** Writes the file and removes what was gathered; answers how many places and names it holds. */
  readonly finish: (path: string) => { readonly places: number; readonly entries: number }
}

const parts = 256
const fullBuffer = 1 << 16
const entryBytes = 10

/** A set of files that grow at their ends, each through a buffer of its own. */
function partFiles(folder: string) {
  const waiting = new Map<string, Buffer[]>()
  const sizes = new Map<string, number>()
  const write = (name: string): void => {
    appendFileSync(join(folder, name), Buffer.concat(waiting.get(name) ?? []))
    waiting.set(name, [])
    sizes.set(name, 0)
  }
  return {
    append: (name: string, bytes: Buffer): void => {
      const list = waiting.get(name) ?? []
      if (list.length === 0) waiting.set(name, list)
      list.push(bytes)
      const size = (sizes.get(name) ?? 0) + bytes.length
      sizes.set(name, size)
      if (size > fullBuffer) write(name)
    },
    take: (name: string): Buffer => {
      if (!waiting.has(name)) return Buffer.alloc(0)
      write(name)
      return readFileSync(join(folder, name))
    },
    flush: (): void => {
      for (const name of waiting.keys()) write(name)
    },
    path: (name: string): string => join(folder, name),
    has: (name: string): boolean => waiting.has(name),
  }
}

type PartFiles = ReturnType<typeof partFiles>
type ValueOf = (value: number) => Buffer

const values: Readonly<Record<1 | 2 | 4, ValueOf>> = {
  1: v => Buffer.from([v]),
  2: v => {
    const b = Buffer.alloc(2)
    b.writeUInt16LE(v)
    return b
  },
  4: v => {
    const b = Buffer.alloc(4)
    b.writeUInt32LE(v)
    return b
  },
}
const float = (v: number): Buffer => {
  const b = Buffer.alloc(4)
  b.writeFloatLE(v)
  return b
}

/** The parts of 131,072 ids each hold all of GeoNames; what lies beyond shares the last. */
const partOfId = (id: number): number => Math.min(parts - 1, id >>> 17)

type KeptRow = readonly [number, number, number, number, string, number, number, number, string]

const lineOf = (r: Place): Buffer => {
  const kept: KeptRow = [
    r.id,
    r.parent,
    r.lat,
    r.lon,
    r.country,
    placeKinds.indexOf(r.kind),
    sizeOf(r.population),
    Math.min(255, r.fame),
    shortened(r.name),
  ]
  return Buffer.from(`${JSON.stringify(kept)}\n`)
}

/** A name that fits the length byte, whole letters only. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= 255) return name
  let kept = ''
  for (const letter of name) {
    if (Buffer.byteLength(kept + letter) > 255) break
    kept += letter
  }
  return kept
}

function entryOf(
  id: number,
  name: string,
  main: boolean,
): { readonly part: number; readonly bytes: Buffer } | undefined {
  const folded = foldName(name)
  if (folded === '') return undefined
  const { hash, check } = keyOf(folded)
  const bytes = Buffer.alloc(entryBytes)
  bytes.writeUInt32BE(hash, 0)
  bytes.writeUInt8(check, 4)
  bytes.writeUInt32BE(id, 5)
  bytes.writeUInt8(main ? 0 : 1, 9)
  return { part: hash >>> 24, bytes }
}

/** Writes the columns of the places, part by part; answers how many there are. */
function writePlaces(gathered: PartFiles, out: PartFiles): { places: number; nameBytes: number } {
  let places = 0
  let nameBytes = 0
  for (let part = 0; part < parts; part += 1) {
    const lines = gathered.take(`rows-${part}`).toString('utf8').split('\n').filter(Boolean)
    // Each line is one that `lineOf` wrote.
    const rows = lines.map(line => JSON.parse(line) as KeptRow).toSorted((a, b) => a[0] - b[0])
    let last = -1
    for (const [id, parent, lat, lon, country, kind, size, fame, name] of rows) {
      if (id === last) continue
      last = id
      const bytes = Buffer.from(name)
      if (places % namesPerMark === 0) out.append('nameMarks', values[4](nameBytes))
      out.append('ids', values[4](id))
      out.append('parents', values[4](parent))
      out.append('lats', float(lat))
      out.append('lons', float(lon))
      out.append('countries', values[2](countryCode(country)))
      out.append('kinds', values[1](kind))
      out.append('sizes', values[1](size))
      out.append('fames', values[1](fame))
      out.append('nameLengths', values[1](bytes.length))
      out.append('names', bytes)
      nameBytes += bytes.length
      places += 1
    }
  }
  return { places, nameBytes }
}

const entriesIn = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: bytes.length / entryBytes }, (_, i) => bytes.subarray(i * entryBytes, (i + 1) * entryBytes))

/** Writes the table of names, part by part: each name of a place once, as a main name where it is one. */
function writeEntries(gathered: PartFiles, out: PartFiles): number {
  let entries = 0
  const buckets = new Uint32Array(bucketCount + 1)
  for (let part = 0; part < parts; part += 1) {
    let last: Buffer | undefined
    for (const entry of entriesIn(gathered.take(`names-${part}`)).toSorted(Buffer.compare)) {
      if (last?.subarray(0, 9).equals(entry.subarray(0, 9))) continue
      last = entry
      const hash = entry.readUInt32BE(0)
      const main = entry.readUInt8(9) === 0
      out.append('entryHashes', values[2](hash & 0xff_ff))
      out.append('entryChecks', values[1](entry.readUInt8(4) | (main ? 0x80 : 0)))
      out.append('entryIds', values[4](entry.readUInt32BE(5)))
      entries += 1
      buckets[(hash >>> 16) + 1] = entries
    }
  }
  for (let i = 1; i <= bucketCount; i += 1) buckets[i] = Math.max(buckets[i] ?? 0, buckets[i - 1] ?? 0)
  for (const value of buckets) out.append('buckets', values[4](value))
  return entries
}

function headerOf(counts: { readonly places: number; readonly entries: number; readonly nameBytes: number }): Buffer {
  const header = Buffer.alloc(32)
  header.write(magic, 0, 'latin1')
  header.writeUInt32LE(counts.places, 8)
  header.writeUInt32LE(counts.entries, 12)
  header.writeUInt32LE(counts.nameBytes, 16)
  return header
}

/** Puts the columns one behind the other, copied in pieces. */
function putTogether(out: PartFiles, path: string, header: Buffer): void {
  const file = openSync(path, 'w')
  writeSync(file, header)
  for (const name of columnNames) {
    const bytes = out.has(name) ? copyInto(file, out.path(name)) : 0
    writeSync(file, Buffer.alloc(padded(bytes) - bytes))
  }
  closeSync(file)
}

/** Copies a file in pieces; answers how many bytes it had. */
function copyInto(file: number, path: string): number {
  const from = openSync(path, 'r')
  const piece = Buffer.alloc(1 << 20)
  let copied = 0
  for (let read = readSync(from, piece); read > 0; read = readSync(from, piece)) {
    writeSync(file, piece, 0, read)
    copied += read
  }
  closeSync(from)
  return copied
}

/** Gathers in `scratch`, a folder that is made, and removed at the end. */
export function gazetteerWriter(scratch: string): GazetteerWriter {
  mkdirSync(scratch, { recursive: true })
  const gathered = partFiles(scratch)
  const put = (id: number, name: string, main: boolean): void => {
    const entry = entryOf(id, name, main)
    if (entry) gathered.append(`names-${entry.part}`, entry.bytes)
  }
  return {
    add: (row, names) => {
      gathered.append(`rows-${partOfId(row.id)}`, lineOf(row))
      put(row.id, row.name, true)
      for (const name of names) put(row.id, name, false)
    },
    addName: (id, name) => put(id, name, false),
    finish: path => {
      const out = partFiles(scratch)
      const { places, nameBytes } = writePlaces(gathered, out)
      const entries = writeEntries(gathered, out)
      out.flush()
      putTogether(out, path, headerOf({ places, entries, nameBytes }))
      rmSync(scratch, { recursive: true, force: true })
      return { places, entries }
    },
  }
}
