import { f1, precision, recall, type Tally } from './fields.ts'
import type { GoldReport } from './gold.ts'
import type { Scored } from './score.ts'

const percent = (n: number): string => `${(100 * n).toFixed(1)}`.padStart(6)
export const row = (name: string, t: Tally): string =>
  `${name.padEnd(28)}${percent(precision(t))}${percent(recall(t))}${percent(f1(t))}   ${t.right} right, ${t.ours} ours, ${t.gold} gold`

export function print(title: string, tallies: Readonly<Record<string, Tally>>): void {
  console.log(`\n${title}\n${''.padEnd(28)}     P     R    F1`)
  for (const [name, tally] of Object.entries(tallies)) console.log(row(name, tally))
}

/** For every claim that was missed, misread or made up: what stands there and what we said. */
export function printMisses({ reading, pairs }: Scored, report: GoldReport): void {
  const label = (ref: string) => reading.entities.find(e => e.ref === ref)?.label ?? ref
  const paired = new Map(pairs.map(p => [p.gold.id, p]))
  for (const g of report.gold.claims) {
    const p = paired.get(g.id)
    const ours =
      p &&
      `${p.ours.says.predicate} | by ${label(p.ours.chain.at(-1)?.actor ?? '')} (${p.ours.chain.map(l => l.actor).join('←')}) ${p.ours.voice} ${p.ours.scope} ${p.ours.act} | A:${p.ours.says.agents.map(label).join('+')} T:${p.ours.says.targets.map(label).join('+')} | ${p.ours.says.time?.edtf ?? ''} | ${p.ours.says.place ? label(p.ours.says.place.ref) : ''} | ${JSON.stringify(p.ours.says.quantity && { b: p.ours.says.quantity.bound, min: p.ours.says.quantity.min, max: p.ours.says.quantity.max, h: p.ours.says.quantity.harm })}`
    console.log(
      `${p ? (p.sameSpeaker ? ' ' : 'S') : '-'} ${g.id} "${g.quote}"\n     gold ${g.predicate} | by ${g.chain.map(l => l.actor).join('←')} ${g.voice} ${g.attributionScope} ${g.act} | A:${(g.allegedActors ?? []).join('+')} T:${(g.targets ?? []).join('+')} | ${g.contentTime?.edtf ?? ''} | ${g.place?.id ?? ''} | ${JSON.stringify(g.quantity && { b: g.quantity.bound, min: g.quantity.min, max: g.quantity.max, h: g.quantity.harm })}`,
    )
    if (p)
      console.log(
        `     ours "${p.ours.anchors[0].exact}"${p.ours.focus.map(f => ` [${f.exact}]`).join('')}\n          ${ours}`,
      )
  }
  const used = new Set(pairs.map(p => p.ours))
  for (const c of reading.claims.filter(x => !used.has(x)))
    console.log(
      `+ "${c.anchors[0].exact}"${c.focus.map(f => ` [${f.exact}]`).join('')} ${c.says.predicate} | by ${label(c.chain.at(-1)?.actor ?? '')}`,
    )
}
