// npm run score [FOLDER…] [-- --misses | --floors | --write-floors]; docs/scorecard.md says what the figures mean.
import { basename } from 'node:path'
import { type FloorTable, floorsText, freshFloors, readFloors, writeFloors } from './floors.ts'
import { nothing } from './fields.ts'
import { readGold } from './gold.ts'
import { print, printMisses, row } from './print.ts'
import { foldersIn, type Group, isHeldOut, reportsOf, scoreFolder, titles } from './reports.ts'
import { type Scored, total } from './score.ts'

const options = process.argv.slice(2).filter(a => a.startsWith('--'))
const paths = process.argv.slice(2).filter(a => !a.startsWith('--'))

/** Scores a group and prints it: a line a report, then every field over all of them. */
function show(title: string, folders: readonly string[]): readonly Scored[] {
  const scored = folders.map(scoreFolder)
  console.log(`\n${title}: ${scored.length} reports, claims found`)
  for (const s of scored) console.log(row(s.name, s.tallies['claim found'] ?? nothing))
  print('every field', total(scored))
  return scored
}

/** The real report keeps the floors it has where it is not at hand. */
function fresh(): FloorTable {
  const had = readFloors()
  const of = (group: Group) => {
    const scored = reportsOf(group).map(scoreFolder)
    return scored.length === 0 ? had[group] : freshFloors(group, total(scored))
  }
  return { seen: of('seen'), heldOut: of('heldOut'), seed: of('seed') }
}

function showMisses(folders: readonly string[]): void {
  for (const folder of folders)
    if (isHeldOut(folder)) console.log(`${basename(folder)} is held out: what was missed in it is not shown.`)
    else printMisses(scoreFolder(folder), readGold(folder, basename(folder)))
}

function showGroups(): void {
  const ours = (['seen', 'heldOut'] as const).flatMap(group => show(titles[group], reportsOf(group)))
  print(`All ${ours.length} reports`, total(ours))
  if (reportsOf('seed').length > 0) show(titles.seed, reportsOf('seed'))
}

const named = paths.flatMap(foldersIn)
if (options.includes('--misses')) showMisses(named.length > 0 ? named : reportsOf('seen'))
if (options.includes('--write-floors')) writeFloors(fresh())
else if (options.includes('--floors')) process.stdout.write(floorsText(fresh()))
else if (named.length > 0) show('Named', named)
else showGroups()
