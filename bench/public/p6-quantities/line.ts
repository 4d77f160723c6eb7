import { isAside } from '../aside.ts'
import type { Miss, PublicLine, Row, RunOptions } from '../line.ts'
import { type GoldSentence, readGold, type Value } from './gold.ts'
import { ours } from './ours.ts'
import { compromise } from './peer.ts'
import { count, figures, type Matched, match } from './score.ts'

type System = (text: string) => readonly Value[]

const show = (v: Value): string => `${v.change}${v.numbers.join('..')}`

function misses(text: string, { pairs, extra, missed }: Matched): readonly Miss[] {
  const data = 'newsquant, looked at'
  const wrong = pairs.filter(p => p.given.change !== p.wanted.change)
  return [
    ...missed.map(v => ({ data, kind: 'missed', says: `${show(v)} in: ${text}` })),
    ...extra.map(v => ({ data, kind: 'made up', says: `${show(v)} in: ${text}` })),
    ...wrong.map(p => ({ data, kind: 'wrong bound', says: `${show(p.given)} for ${show(p.wanted)} in: ${text}` })),
  ]
}

function rowsOf(name: string, system: System, gold: readonly GoldSentence[]): readonly Row[] {
  const measured = (part: string, sentences: readonly GoldSentence[]): Row => ({
    system: name,
    data: `newsquant, ${part}`,
    trainedOn: 'nothing',
    from: 'measured',
    figures: figures(count(sentences.map(s => match(system(s.text), s.values)))),
  })
  return [
    measured(
      'looked at',
      gold.filter(s => !isAside(s.text)),
    ),
    measured(
      'aside',
      gold.filter(s => isAside(s.text)),
    ),
  ]
}

const published: readonly Row[] = [
  { system: 'CQE', figures: { value: 92.0, 'value + bound': 88.1 } },
  { system: 'quantulum3', figures: { value: 73.0 } },
  { system: 'GPT-3', figures: { value: 70.6, 'value + bound': 51.9 } },
  { system: 'Microsoft recognizers', figures: { value: 69.1 } },
].map(row => ({ ...row, data: 'newsquant, whole', trainedOn: 'not told', from: 'published' as const }))

async function run({ bench, onMiss }: RunOptions): Promise<readonly Row[]> {
  const gold = readGold(bench)
  if (onMiss)
    for (const { text, values } of gold)
      if (!isAside(text)) for (const miss of misses(text, match(ours(text), values))) onMiss(miss)
  return [...rowsOf('onus', ours, gold), ...rowsOf('compromise', compromise, gold), ...published]
}

/** P6: amounts of all kinds in single sentences of news. */
export const line: PublicLine = {
  id: 'P6',
  title: 'Quantities',
  measure:
    'A value is right when its number, or both ends of its range, equal the gold’s within 1e-5; with bound, also its mark (=, <, >, ~, up, down). One to one within a sentence, which is stricter than the script of the published figures.',
  targets: { value: 94, 'value + bound': 91 },
  run,
}
