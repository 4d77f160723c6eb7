// npm run score:public [-- P3 P5] [--errors] [--write]: the six public lines, today's JavaScript tools and the published bests beside ours, in one run.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from '../../test/shared/shared-data.ts'
import type { Miss, PublicLine, Row } from './line.ts'
import { publicLines } from './lines.ts'
import { sentenceRows } from './sentences.ts'
import { speedRows } from './speed/speed.ts'
import { copiesMeasure, syndicationRows } from './syndication/syndication.ts'
import { linesOf, sectionOf } from './table.ts'

const options = process.argv.slice(2)
const named = options.filter(o => /^P[1-6]$/.test(o))
const wanted = publicLines.filter(line => named.length === 0 || named.includes(line.id))
const page = join(import.meta.dirname, '..', '..', 'docs', 'scorecard.md')
const mark = '<!-- public: written by npm run score:public -- --write -->'

const noteMiss = ({ data, kind, says }: Miss): void => console.log(`${data}\t${kind}\t${says.replaceAll(/\s+/g, ' ')}`)

async function sectionFor(line: PublicLine, bench: string): Promise<string> {
  const showsErrors = options.includes('--errors')
  const rows = await line.run({ bench, ...(showsErrors && { onMiss: noteMiss }) })
  if (!showsErrors) for (const text of linesOf(line, rows)) console.log(text)
  return sectionOf(line, rows)
}

/** The page with these sections in place of those it has. */
function writePage(sections: readonly string[]): void {
  const [before, , after] = readFileSync(page, 'utf8').split(mark)
  if (before === undefined || after === undefined) throw new Error('docs/scorecard.md has lost its marks')
  writeFileSync(page, `${before}${mark}\n\n${sections.join('\n')}\n${mark}${after}`)
}

const beside: readonly (readonly [title: string, measure: string, rows: (bench: string) => readonly Row[]])[] = [
  ['Sentence boundaries', 'F1 of sentence ends on the news of GUM, in percent.', sentenceRows],
  ['Near copies', copiesMeasure, syndicationRows],
  [
    'Speed and memory',
    'Each in a process of its own; per second of processor time. Ours is the whole reading; theirs is what comes nearest.',
    speedRows,
  ],
]

function sectionBeside([title, measure, rowsOf]: (typeof beside)[number], folder: string): string {
  const line = { title, measure, targets: {} }
  const rows = rowsOf(folder)
  for (const text of linesOf(line, rows)) console.log(text)
  return sectionOf(line, rows)
}

const bench = sharedFolder('data/bench')
if (bench === undefined)
  console.log('The public data is not beside the project; set ONUS_SHARED to the folder that has it.')
else {
  const sections: string[] = []
  for (const line of wanted) sections.push(await sectionFor(line, bench))
  if (named.length === 0 && !options.includes('--errors'))
    sections.push(...beside.map(part => sectionBeside(part, bench)))
  if (options.includes('--write') && wanted.length === publicLines.length) writePage(sections)
}
