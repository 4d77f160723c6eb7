import { isAside } from '../aside.ts'
import type { PublicLine, Row, RunOptions } from '../line.ts'
import type { Toll } from './article.ts'
import { baseline } from './baseline.ts'
import { type Article, type Incident, readIncidents } from './incidents.ts'
import { type Message, readMessages } from './muc/gold.ts'
import { learn, type Models, predict } from './muc/predict.ts'
import { figuresOf, scoreMessage } from './muc/score.ts'
import { tollOfIncident } from './toll.ts'

type System = (articles: readonly Article[]) => Toll

const textOf = (incident: Incident): string => incident.articles[0]?.text ?? ''

function figures(system: System, incidents: readonly Incident[]): Readonly<Record<string, number>> {
  const right = incidents.map(incident => {
    const toll = system(incident.articles)
    return { killed: toll.killed === incident.killed, injured: toll.injured === incident.injured }
  })
  const share = (test: (r: (typeof right)[number]) => boolean): number =>
    (100 * right.filter(test).length) / Math.max(1, right.length)
  return { killed: share(r => r.killed), injured: share(r => r.injured), both: share(r => r.killed && r.injured) }
}

function rowsOf(name: string, system: System, incidents: readonly Incident[]): readonly Row[] {
  const row = (part: string, of: readonly Incident[]): Row => ({
    system: name,
    data: `gva_news, ${part}`,
    trainedOn: 'nothing',
    from: 'measured',
    figures: figures(system, of),
  })
  return [
    row(
      'looked at',
      incidents.filter(i => !isAside(textOf(i))),
    ),
    row(
      'aside',
      incidents.filter(i => isAside(textOf(i))),
    ),
  ]
}

const mucPart = (name: string, models: Models, messages: readonly Message[]): Row => ({
  system: 'onus',
  data: `muc4 ${name}`,
  trainedOn: 'muc4 dev, looked at',
  from: 'measured',
  figures: figuresOf(messages.flatMap(m => scoreMessage(predict(models, m.text), m.templates))),
})

/** What our reading gives for the templates of 1992; which incidents belong there is learnt from the part that may be looked at. */
function mucRows(bench: string): readonly Row[] {
  const dev = readMessages(bench, 'dev')
  const models = learn(dev.filter(m => !isAside(m.text)))
  return [
    mucPart(
      'dev, aside',
      models,
      dev.filter(m => isAside(m.text)),
    ),
    ...['tst1', 'tst2'].map(part => mucPart(part, models, readMessages(bench, part))),
  ]
}

/** F1 of the recall and precision in the official reports of TST3 and TST4, over 24 slots and by the official scorer. */
const published: readonly Row[] = [
  { data: 'muc4 tst3', figures: { 'MUC number': 60.6, 'MUC effect': 56.6, 'MUC confidence': 26.7, 'MUC type': 74.9 } },
  { data: 'muc4 tst4', figures: { 'MUC number': 52.7, 'MUC effect': 50.9, 'MUC confidence': 37.4 } },
].map(row => ({ ...row, system: 'GE 1992', trainedOn: 'muc4 dev', from: 'published' as const }))

async function run({ bench, onMiss }: RunOptions): Promise<readonly Row[]> {
  const incidents = readIncidents(bench)
  if (onMiss)
    for (const incident of incidents.filter(i => !isAside(textOf(i)))) {
      const { killed, injured } = tollOfIncident(incident.articles)
      if (killed !== incident.killed || injured !== incident.injured)
        onMiss({
          data: 'gva_news, looked at',
          kind: 'wrong toll',
          says: `${killed} killed, ${injured} injured for ${incident.killed}, ${incident.injured}: ${incident.articles[0]?.title ?? ''}`,
        })
    }
  return [
    ...rowsOf('onus', tollOfIncident, incidents),
    ...rowsOf('pattern', baseline, incidents),
    ...mucRows(bench),
    ...published,
  ]
}

/** P2: how many were killed and injured, from all articles about one incident. */
export const line: PublicLine = {
  id: 'P2',
  title: 'Counts of people harmed',
  measure:
    'The share of incidents whose number of killed, of injured, or of both equals the registry’s. The sum over articles is a projection made for this measure: the product keeps each source’s figure apart. MUC-4: F1 of four slots by our own scorer, which is not the official one: values only, no words; templates paired by most right fills; those left over count with all their fills.',
  targets: {
    killed: 93,
    injured: 85,
    both: 82,
    'MUC four slots': 60,
    'MUC number': 70,
    'MUC effect': 68,
    'MUC confidence': 50,
  },
  run,
}
