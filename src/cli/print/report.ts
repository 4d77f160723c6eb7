import { visible } from '../visible.ts'
import type { Paper, VerifyReport } from '../world.ts'
import { count } from './sentence.ts'

/** What the check found. A clean record says that nothing was changed, not that what it holds is true. */
export function reportLines(report: VerifyReport, paper: Paper): readonly string[] {
  const faults = report.faults.map(
    f => `${paper.style(['bold', 'red'], 'FAULT')} ${visible(f.says)} ${paper.style('dim', `(${f.code})`)}`,
  )
  const notes = report.notes.map(n => `${paper.style('yellow', 'note')} ${visible(n.says)}`)
  const { entries, objects, items, claims } = report.counts
  const sizes = `${count(entries, 'log entry', 'log entries')}, ${count(objects, 'object')}, ${count(items, 'item')}, ${count(claims, 'claim')}`
  const verdict = report.ok
    ? paper.style(
        'green',
        'The record is whole: what was preserved is unchanged. This does not say that what it tells is true.',
      )
    : paper.style(
        ['bold', 'red'],
        `${count(report.faults.length, 'fault')} found. Change nothing, and compare with a second copy.`,
      )
  return [
    ...faults,
    ...notes,
    `Checked ${sizes}.`,
    `Root ${report.root} over ${report.size}.`,
    `Key  ${visible(report.checkpointKey)}`,
    verdict,
  ]
}
