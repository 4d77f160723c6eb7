import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAside } from '../aside.ts'

export interface GoldPlace {
  /** UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly phrase: string
  readonly lat: number | undefined
  readonly lon: number | undefined
}

export interface Article {
  readonly text: string
  readonly places: readonly GoldPlace[]
  readonly aside: boolean
  /** Its place in the set, from 0: the other systems' outputs are in the same order. */
  readonly at: number
}

export interface PlaceSet {
  readonly name: string
  /** How the other systems' files begin. */
  readonly outputs: string
  /** Whether it counts words of nationality as places. */
  readonly demonyms: boolean
  readonly articles: readonly Article[]
}

interface Line {
  readonly text: string
  readonly toponyms: readonly {
    readonly start: number
    readonly end: number
    readonly phrase: string
    readonly lat?: number | null
    readonly lon?: number | null
  }[]
}

/** Offsets in the files count code points. */
function unitsOf(text: string): (point: number) => number {
  const units: number[] = [0]
  for (const letter of text) units.push((units.at(-1) ?? 0) + letter.length)
  return point => units[point] ?? text.length
}

/** Some offsets are off by a few letters: the words themselves, where they stand nearest. */
export function nearest(text: string, phrase: string, at: number): number {
  if (text.startsWith(phrase, at)) return at
  const after = text.indexOf(phrase, Math.max(0, at - 40))
  const before = text.lastIndexOf(phrase, at)
  if (after < 0) return before < 0 ? at : before
  return before >= 0 && at - before < Math.abs(after - at) ? before : after
}

function articleOf(line: Line, at: number): Article {
  const unit = unitsOf(line.text)
  const places = line.toponyms
    .map(t => {
      const start = nearest(line.text, t.phrase, unit(t.start))
      const end = start + t.phrase.length
      return { start, end, phrase: t.phrase, lat: t.lat ?? undefined, lon: t.lon ?? undefined }
    })
    .toSorted((a, b) => a.start - b.start)
  return { text: line.text, places, aside: isAside(line.text), at }
}

const articles = (bench: string, file: string): readonly Article[] =>
  readFileSync(join(bench, 'geoparsing', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    // The shape its NOTE tells.
    .map((line, i) => articleOf(JSON.parse(line) as Line, i))

export const placeSets = (bench: string): readonly PlaceSet[] => [
  { name: 'TR-News', outputs: 'TR-News', demonyms: true, articles: articles(bench, 'tr_news.jsonl') },
  { name: 'GeoVirus', outputs: 'GeoVirus', demonyms: false, articles: articles(bench, 'geovirus_wikinews.jsonl') },
]
