import type { Miss, PublicLine, Row, RunOptions } from '../line.ts'
import { found, resolved } from './ours.ts'
import { outputsOf, systems } from './outputs.ts'
import { compromisePlaces, largest } from './peers.ts'
import { published } from './published.ts'
import { figuresOf, type FoundPlace, isNear, noTallies, overlaps, tally } from './score.ts'
import { type Article, type PlaceSet, placeSets } from './sets.ts'

interface Asked {
  readonly name: string
  readonly trainedOn: string
  readonly find: (article: Article) => readonly FoundPlace[]
  /** The columns that mean something for it. */
  readonly columns: readonly string[]
}

const all = ['F1', 'within 161 km', 'end to end']

function askedOf(set: PlaceSet, bench: string): readonly Asked[] {
  const stored = systems.map(({ name, trainedOn }) => {
    const outputs = outputsOf(bench, set, name)
    return { name, trainedOn, find: (article: Article) => outputs[article.at] ?? [], columns: all }
  })
  return [
    {
      name: 'onus',
      trainedOn: 'rules; its names tagger also on GeoVirus looked at',
      find: article => found(article, set.demonyms),
      columns: all,
    },
    { name: 'onus, places given', trainedOn: 'nothing', find: resolved, columns: all.slice(1) },
    { name: 'largest place of our list, places given', trainedOn: 'nothing', find: largest, columns: all.slice(1) },
    { name: 'compromise', trainedOn: 'not told', find: compromisePlaces, columns: ['F1'] },
    ...stored,
  ]
}

function rowOf(asked: Asked, data: string, articles: readonly Article[]): Row {
  const tallies = noTallies()
  for (const article of articles) tally(tallies, article, asked.find(article))
  const figures = Object.entries(figuresOf(tallies)).filter(([column]) => asked.columns.includes(column))
  return {
    system: asked.name,
    data,
    trainedOn: asked.trainedOn,
    from: 'measured',
    figures: Object.fromEntries(figures),
  }
}

const around = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`

/** What went wrong in an article that may be looked at. */
function missesOf(article: Article, data: string, demonyms: boolean): readonly Miss[] {
  const { text, places } = article
  const ours = found(article, demonyms)
  const given = resolved(article)
  return [
    ...places.filter(g => !ours.some(f => overlaps(f, g))).map(g => ({ data, kind: 'missed', says: around(text, g) })),
    ...ours.filter(f => !places.some(g => overlaps(f, g))).map(f => ({ data, kind: 'made up', says: around(text, f) })),
    ...places.flatMap((g, i) => {
      const f = given[i]
      const wrong = f && g.lat !== undefined && !isNear(f, g)
      return wrong
        ? [{ data, kind: 'wrong place', says: `${f.lat},${f.lon} for ${g.lat},${g.lon}: ${around(text, g)}` }]
        : []
    }),
  ]
}

async function run({ bench, onMiss }: RunOptions): Promise<readonly Row[]> {
  const rows = placeSets(bench).flatMap(set => {
    const parts = [
      { data: `${set.name}, looked at`, articles: set.articles.filter(a => !a.aside) },
      { data: `${set.name}, aside`, articles: set.articles.filter(a => a.aside) },
    ]
    if (onMiss)
      for (const article of parts[0]?.articles ?? [])
        for (const miss of missesOf(article, `${set.name}, looked at`, set.demonyms)) onMiss(miss)
    const asked = askedOf(set, bench)
    return parts.flatMap(({ data, articles }) => asked.map(a => rowOf(a, data, articles)))
  })
  return [...rows, ...published]
}

/** P5: the places that news names, and where they are. */
export const line: PublicLine = {
  id: 'P5',
  title: 'Places',
  measure:
    'Places found, right where they overlap one of the set (F1); of those found that the set gives a point, those put within 161 km of it; and of all with a point, those found and put there (end to end). The other systems are their stored outputs, measured the same way. TR-News counts words of nationality as places, GeoVirus does not: ours are given as each set has it.',
  targets: { F1: 88, 'within 161 km': 92, 'end to end': 75 },
  run,
}
