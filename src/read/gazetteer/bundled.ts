import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Gazetteer, joined, openGazetteer } from './gazetteer.ts'

/** Where the file lies: beside this one in the sources, beside the built files in a package. */
function bundledPath(): string {
  const beside = ['./data/places.gaz', './places.gaz'].map(name => fileURLToPath(new URL(name, import.meta.url)))
  return beside.find(path => existsSync(path)) ?? beside[0] ?? ''
}

const opened = new Map<string, Gazetteer>()

/** The gazetteer that ships, with the files a person imported before it. Each is read once. */
export function gazetteerOf(extra: readonly string[] = []): Gazetteer {
  const files = [...extra, bundledPath()]
  const key = files.join('\n')
  const known = opened.get(key)
  if (known) return known
  const gazetteer = joined(files.map(path => openGazetteer(readFileSync(path), path)))
  opened.set(key, gazetteer)
  return gazetteer
}
