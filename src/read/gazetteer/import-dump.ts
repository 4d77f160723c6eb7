import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { isProblem, type Problem } from '../../core/problem.ts'
import { type DumpLine, dumpLines } from './dump-lines.ts'
import { type DumpPlace, parseAlternateName, parseDumpPlace } from './geonames-dump.ts'
import { type GazetteerWriter, gazetteerWriter } from './write.ts'

export interface DumpImport {
  /** A GeoNames dump, unpacked. */
  readonly dump: string
  /** GeoNames' alternateNamesV2.txt, where there is one. */
  readonly names?: string
  /** The gazetteer to write; one that is there is replaced when the new one is whole. */
  readonly out: string
  /** Told of each line that holds no place or no name, and in which file. */
  readonly onBadLine: (found: Problem, file: string) => void
}

export interface Imported {
  readonly places: number
  readonly names: number
  readonly badLines: number
}

/** Reads each line of a file; one that is malformed is told of, and the next one read. Answers how many were. */
function eachLine(path: string, onBadLine: DumpImport['onBadLine'], read: (line: DumpLine) => void): number {
  let bad = 0
  for (const line of dumpLines(path))
    try {
      read(line)
    } catch (cause) {
      if (!isProblem(cause)) throw cause
      bad += 1
      onBadLine(cause, path)
    }
  return bad
}

const quiet = (): void => {}

/** The numbers of the countries, regions and districts of a dump by their codes: what other places lie in. */
function divisionsIn(dump: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  eachLine(dump, quiet, line => {
    const place = parseDumpPlace(line)
    if (place.kind === 'country') found.set(place.country, place.id)
    if (place.code === 'ADM1') found.set(`${place.country}.${place.admin1}`, place.id)
    if (place.code === 'ADM2') found.set(`${place.country}.${place.admin1}.${place.admin2}`, place.id)
  })
  return found
}

function parentOf(place: DumpPlace, divisions: ReadonlyMap<string, number>): number {
  const { country, admin1, admin2 } = place
  const keys = [`${country}.${admin1}.${admin2}`, `${country}.${admin1}`, country]
  return keys.map(key => divisions.get(key)).find(id => id !== undefined && id !== place.id) ?? 0
}

/** A set of numbers up to some ten million, in a bit each. */
function numberSet() {
  let bits = new Uint32Array(1 << 16)
  return {
    add: (n: number): void => {
      if (n >>> 5 >= bits.length) {
        const more = new Uint32Array(Math.max(bits.length * 2, (n >>> 5) + 1))
        more.set(bits)
        bits = more
      }
      bits[n >>> 5] = (bits[n >>> 5] ?? 0) | (1 << (n & 31))
    },
    has: (n: number): boolean => ((bits[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0,
  }
}

function addPlaces({ dump, onBadLine }: DumpImport, writer: GazetteerWriter) {
  const divisions = divisionsIn(dump)
  const ids = numberSet()
  const bad = eachLine(dump, onBadLine, line => {
    const place = parseDumpPlace(line)
    ids.add(place.id)
    writer.add({ ...place, fame: place.names.length, parent: parentOf(place, divisions) }, place.names)
  })
  return { bad, ids }
}

/**
 * Makes a gazetteer of a GeoNames dump, line by line, in memory that does not grow with the dump but for a bit a number and its divisions.
 * Bad lines are told of and all others kept.
 */
export function importDump(options: DumpImport): Imported {
  const { names, out, onBadLine } = options
  mkdirSync(dirname(out), { recursive: true })
  const scratch = `${out}.parts`
  rmSync(scratch, { recursive: true, force: true })
  try {
    const writer = gazetteerWriter(scratch)
    const { bad, ids } = addPlaces(options, writer)
    const badNames =
      names === undefined
        ? 0
        : eachLine(names, onBadLine, line => {
            const found = parseAlternateName(line)
            if (found && ids.has(found.id)) writer.addName(found.id, found.name)
          })
    const { places, entries } = writer.finish(`${out}.new`)
    renameSync(`${out}.new`, out)
    return { places, names: entries, badLines: bad + badNames }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
