import { f1, type Miss, type PublicLine, type Row, type RunOptions, type Tally } from '../line.ts'
import type { Label, Labelled } from '../../names/spans.ts'
import { matchingRows, tellMatchingMisses } from './matching.ts'
import { romanisationRows } from './romanisation.ts'
import { type NamedGold, type NameSet, nameSetsIn } from './sets.ts'
import { type NameSystem, nameSystems } from './systems.ts'

const columns = ['PER', 'ORG', 'LOC', 'all'] as const
type Column = (typeof columns)[number]

interface Compared {
  readonly text: string
  readonly given: readonly Labelled[]
  readonly wanted: readonly Labelled[]
}

const key = (n: Labelled): string => `${n.start}-${n.end}-${n.label}`
const overlaps = (n: { start: number; end: number }, start: number, end: number): boolean =>
  n.start < end && start < n.end

function compared({ text, names, open }: NamedGold, system: NameSystem): Compared {
  const truth = new Set(names.map(key))
  const given = system.find(text).filter(n => truth.has(key(n)) || !open.some(([s, e]) => overlaps(n, s, e)))
  return { text, given, wanted: names }
}

function tally(all: readonly Compared[], column: Column): Tally {
  const fits = (n: { readonly label: Label }) => column === 'all' || n.label === column
  let [right, given, wanted] = [0, 0, 0]
  for (const c of all) {
    const truth = new Set(c.wanted.filter(fits).map(key))
    const found = new Set(c.given.filter(fits).map(key))
    right += [...found].filter(k => truth.has(k)).length
    given += found.size
    wanted += truth.size
  }
  return { right, given, wanted }
}

const rowOf = (set: NameSet, system: NameSystem): Row => {
  const all = set.texts.map(t => compared(t, system))
  return {
    system: system.name,
    data: set.name,
    trainedOn: system.trainedOn,
    from: 'measured',
    figures: Object.fromEntries(columns.map(c => [c, f1(tally(all, c))])),
  }
}

const shown = (text: string, { start, end, label }: Labelled): string =>
  `${label} ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`

function missesIn(data: string, { text, given, wanted }: Compared): readonly Miss[] {
  const [truth, found] = [new Set(wanted.map(key)), new Set(given.map(key))]
  const missed = wanted.filter(n => !found.has(key(n)))
  const extra = given.filter(n => !truth.has(key(n)))
  return [
    ...missed.map(n => {
      const other = given.find(g => overlaps(g, n.start, n.end))
      const kind = !other ? 'missed' : other.start === n.start && other.end === n.end ? 'wrong kind' : 'wrong bounds'
      return {
        data,
        kind,
        says: `${shown(text, n)}${other ? ` → ${other.label} ${text.slice(other.start, other.end)}` : ''}`,
      }
    }),
    ...extra
      .filter(n => !wanted.some(w => overlaps(w, n.start, n.end)))
      .map(n => ({ data, kind: 'made up', says: shown(text, n) })),
  ]
}

const published: readonly Row[] = [
  { system: 'perceptron, open sets', data: 'wikigold, whole', trainedOn: 'WNUT17, BTC, UNER', all: 58.0 },
  { system: 'perceptron, open sets', data: 'ewt test, whole', trainedOn: 'WNUT17, BTC, UNER', all: 66.9 },
  { system: 'perceptron, open sets', data: 'worldwide test, whole', trainedOn: 'WNUT17, BTC, UNER', all: 55.2 },
  { system: 'perceptron, in domain', data: 'worldwide test, whole', trainedOn: 'worldwide (not free)', all: 78.4 },
  { system: 'perceptron, all', data: 'wikigold, whole', trainedOn: 'also wikineural (not free)', all: 68.7 },
].map(({ system, data, trainedOn, all }) => ({ system, data, trainedOn, from: 'published' as const, figures: { all } }))

async function run({ bench, onMiss }: RunOptions): Promise<readonly Row[]> {
  const sets = nameSetsIn(bench)
  const [ours] = nameSystems
  if (onMiss && ours)
    for (const set of sets.filter(s => s.name.endsWith('looked at')))
      for (const text of set.texts) for (const miss of missesIn(set.name, compared(text, ours))) onMiss(miss)
  if (onMiss) tellMatchingMisses(bench, onMiss)
  return [
    ...sets.flatMap(set => nameSystems.map(system => rowOf(set, system))),
    ...published,
    ...matchingRows(bench),
    ...romanisationRows(bench),
  ]
}

/** P4, names in running text. */
export const line: PublicLine = {
  id: 'P4',
  title: 'Names',
  measure:
    'F1 of names of people, organisations and places; right when beginning, end and kind are the gold’s. Named units count as organisations, named buildings as places. `match`: F1 of pairs of names that name_bench holds for names of one, its own labels. `exact`: official examples of names in other scripts, written exactly.',
  targets: { all: 87, match: 86, exact: 100 },
  run,
}
