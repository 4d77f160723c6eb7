import { f1, type Miss, type PublicLine, type Row, type RunOptions } from '../line.ts'
import {
  exact,
  type Finder,
  flat,
  marksAlone,
  ours,
  quoteSpans,
  type Role,
  roles,
  type Scored,
  scored,
  speakers,
  sum,
} from './score.ts'
import { type AttributedGold, cofenet, polnear } from './sets.ts'

interface System {
  readonly name: string
  readonly trainedOn: string
  readonly find: Finder
}

const systems: readonly System[] = [
  { name: 'onus', trainedOn: 'own annotation of open articles', find: ours },
  { name: 'quotation marks alone', trainedOn: 'nothing', find: marksAlone },
]

function polnearRow(system: System, part: string, texts: readonly AttributedGold[]): Row {
  const all = texts.map(t => scored(t, system.find))
  const figures = roles.map((role): [string, number] => [role, f1(sum(all.map(s => exact(s, role))))])
  return {
    system: system.name,
    data: `polnear/dev, ${part}`,
    trainedOn: system.trainedOn,
    from: 'measured',
    figures: {
      ...Object.fromEntries(figures),
      quote: f1(sum(all.map(quoteSpans))),
      speaker: f1(sum(all.map(speakers))),
    },
  }
}

function cofenetRow(system: System, bench: string): Row {
  const all = cofenet(bench).map(t => flat(t, system.find))
  return {
    system: system.name,
    data: 'cofenet polnear_valid',
    trainedOn: system.trainedOn,
    from: 'measured',
    figures: Object.fromEntries(roles.map(role => [role, f1(sum(all.map(t => t[role])))])),
  }
}

const published: readonly Row[] = (
  [
    ['rule', 'nothing', 10.7, 22.8, 5.6],
    ['CRF', 'PolNeAR', 50.6, 53.4, 28.6],
    ['LSTM-CRF', 'PolNeAR', 65.5, 65.0, 55.0],
    ['BiLSTM-CRF', 'PolNeAR', 69.6, 66.7, 59.0],
    ['BERT', 'PolNeAR', 81.1, 74.0, 68.9],
    ['BERT-Cofe', 'PolNeAR', 83.2, 75.3, 72.9],
    ['perceptron', 'PolNeAR', 69.3, 65.2, 55.6],
  ] as const
).map(([system, trainedOn, source, cue, content]) => ({
  system,
  data: 'cofenet polnear_test',
  trainedOn,
  from: 'published',
  figures: { source, cue, content },
}))

function shown({ doc }: Scored, ranges: readonly { readonly from: number; readonly to: number }[]): string {
  const parts = ranges.map(({ from, to }) => doc.text.slice(doc.tokens[from]?.start, doc.tokens[to - 1]?.end))
  return parts.join(' ++ ')
}

/** Gold attributions of which a role was not found word for word. */
function missesIn(one: Scored): readonly Miss[] {
  const key = (a: Scored['gold'][number], role: Role) => a[role].map(r => `${r.from}-${r.to}`).join()
  return roles.flatMap(role => {
    const given = new Set(one.found.map(a => key(a, role)))
    return one.gold
      .filter(a => a[role].length > 0 && !given.has(key(a, role)))
      .map(a => ({
        data: 'polnear/dev, looked at',
        kind: `missed ${role}`,
        says: `[${shown(one, a.source)}] [${shown(one, a.cue)}] ${shown(one, a.content).slice(0, 200)}`,
      }))
  })
}

async function run({ bench, onMiss }: RunOptions): Promise<readonly Row[]> {
  const parts = polnear(bench)
  if (onMiss) for (const text of parts['looked at']) for (const miss of missesIn(scored(text, ours))) onMiss(miss)
  const measured = (['looked at', 'aside'] as const).flatMap(part => systems.map(s => polnearRow(s, part, parts[part])))
  return [...measured, ...systems.map(s => cofenetRow(s, bench)), ...published]
}

/** P1, who says what. */
export const line: PublicLine = {
  id: 'P1',
  title: 'Attribution',
  measure:
    'Exact F1 of source, cue and content: on PolNeAR all tokens of all parts must be the gold’s, on CofeNet’s file stretches within a sentence. Quote: F1 of quoted stretches; speaker: share of direct quotations whose source found is the gold’s.',
  targets: { source: 80, cue: 73, content: 69, quote: 98, speaker: 92 },
  run,
}
