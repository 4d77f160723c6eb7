import { isAside } from '../aside.ts'
import type { PublicLine, Row, RunOptions } from '../line.ts'
import type { Toll } from './article.ts'
import { baseline } from './baseline.ts'
import { type Article, type Incident, readIncidents } from './incidents.ts'
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
  return [...rowsOf('onus', tollOfIncident, incidents), ...rowsOf('pattern', baseline, incidents)]
}

/** P2: how many were killed and injured, from all articles about one incident. */
export const line: PublicLine = {
  id: 'P2',
  title: 'Counts of people harmed',
  measure:
    'The share of incidents whose number of killed, of injured, or of both equals the registry’s. The sum over articles is a projection made for this measure: the product keeps each source’s figure apart.',
  targets: { killed: 93, injured: 85, both: 82 },
  run,
}
