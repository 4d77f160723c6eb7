import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundPlace } from './score.ts'
import { type Article, nearest, type PlaceSet } from './sets.ts'

/** The six systems whose outputs EUPEG keeps, and what each was trained on. */
export const systems = [
  { name: 'CLAVIN', trainedOn: 'OpenNLP news' },
  { name: 'Edinburgh', trainedOn: 'nothing' },
  { name: 'CamCoder', trainedOn: 'Wikipedia' },
  { name: 'StanfordNER', trainedOn: 'CoNLL, MUC' },
  { name: 'SpaCyNER', trainedOn: 'OntoNotes' },
  { name: 'TopoCluster', trainedOn: 'Wikipedia' },
] as const

/** Their offsets are of EUPEG's own copy of the text: each surface is taken where it stands nearest to its offset. */
function placed(article: Article, records: string): readonly FoundPlace[] {
  const seen = new Set<number>()
  return records.split('||').flatMap((record): FoundPlace[] => {
    const [, surface, lat, lon, at] = record.split(',,')
    const start = surface ? nearest(article.text, surface, Number(at)) : -1
    if (!surface || !article.text.startsWith(surface, start) || seen.has(start)) return []
    seen.add(start)
    const point = Number.isFinite(Number.parseFloat(lat ?? '')) ? { lat: Number(lat), lon: Number(lon) } : {}
    return [{ start, end: start + surface.length, ...point }]
  })
}

/** What a system found in each article of a set, in the order of the set. */
export function outputsOf(bench: string, set: PlaceSet, system: string): readonly (readonly FoundPlace[])[] {
  const path = join(bench, 'geoparsing', 'eupeg_outputs', `${set.outputs}_${system}.txt`)
  const lines = readFileSync(path, 'utf8').split('\n')
  return set.articles.map(article => placed(article, lines[article.at] ?? ''))
}
