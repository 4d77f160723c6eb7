import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gazetteer, openGazetteer } from '../../src/read/gazetteer/gazetteer.ts'
import type { Place } from '../../src/read/gazetteer/gazetteer.ts'
import { gazetteerWriter } from '../../src/read/gazetteer/write.ts'

export type MadePlace = Partial<Place> & Pick<Place, 'id' | 'name'> & { readonly names?: readonly string[] }

/** A gazetteer of a few places, written and opened as any other: for tests. */
export function madeGazetteer(places: readonly MadePlace[]): Gazetteer {
  const folder = mkdtempSync(join(tmpdir(), 'onus-gazetteer-'))
  const writer = gazetteerWriter(join(folder, 'parts'))
  for (const { names = [], ...place } of places)
    writer.add(
      { lat: 0, lon: 0, country: 'XA', kind: 'settlement', population: 1000, fame: 1, parent: 0, ...place },
      names,
    )
  const path = join(folder, 'made.gaz')
  writer.finish(path)
  return openGazetteer(readFileSync(path), path)
}
