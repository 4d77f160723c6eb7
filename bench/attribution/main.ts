import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Claim } from '../../src/core/claim.ts'
import { codePoints } from '../../src/core/code-points.ts'
import { idFromHash } from '../../src/core/id.ts'
import type { Reading } from '../../src/core/reading.ts'
import { textLayerOf } from '../../src/read/layers/text-layer-of.ts'
import { readText } from '../../src/read/read.ts'
import { sharedFolder } from '../../test/shared/shared-data.ts'
import { isAside } from '../public/aside.ts'

const usage = `npm run score:attribution -- [FILE.jsonl or its folder] [--documents N] [--misses] [--extra]

Who said it, on a corpus of attributions by other people: for measuring only, no part of it is in the project.
One document a line: {"id", "text", "attributions": [{"source", "cue", "content"}]}, each a list of [start, end]
in UTF-16 units of text. The corpus it was made for is PolNeAR (github.com/networkdynamics/PolNeAR).
Without a path it looks for ../shared/data/bench/polnear/dev.jsonl, or below $ONUS_SHARED.`

const span = z.tuple([z.number(), z.number()])
const attribution = z.object({ source: z.array(span), cue: z.array(span), content: z.array(span) })
const document = z.object({ text: z.string(), attributions: z.array(attribution) })
type Spans = z.infer<typeof attribution>['source']
type Attributed = z.infer<typeof attribution>

const claimId = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

function read(text: string): Reading {
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'report.txt' })
  return readText(layer, { claimId })
}

const overlap = (spans: Spans, start: number, end: number): number =>
  spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0)

/** A claim that somebody else than the outlet puts forward, in UTF-16 units. */
interface Spoken {
  readonly claim: Claim
  readonly start: number
  readonly end: number
  /** Every mention of who says it. */
  readonly speaker: Spans
}

function spokenIn(text: string): readonly Spoken[] {
  const [points, reading] = [codePoints(text), read(text)]
  return reading.claims.flatMap(claim => {
    const ref = claim.chain.at(-1)?.actor
    if (ref === undefined || ref === 'outlet' || ref === 'unspecified') return []
    const mentions = reading.entities.find(e => e.ref === ref)?.mentions ?? []
    const speaker = mentions.map((m): [number, number] => [points.unitOf(m.anchor.start), points.unitOf(m.anchor.end)])
    const [anchor] = claim.anchors
    return [{ claim, start: points.unitOf(anchor.start), end: points.unitOf(anchor.end), speaker }]
  })
}

const sameWords = (gold: Attributed, s: Spoken): boolean =>
  overlap(gold.content, s.start, s.end) >= 0.5 * (s.end - s.start)
const sameSource = (gold: Attributed, s: Spoken): boolean =>
  s.speaker.some(([from, to]) => overlap(gold.source, from, to) > 0)

/** Attributions to somebody, of more than a word or two. */
const isWanted = (a: Attributed): boolean => a.source.length > 0 && a.content.reduce((n, [s, e]) => n + e - s, 0) >= 15

function shown(text: string, spans: Spans): string {
  const parts = spans.map(([start, end]) => text.slice(start, end))
  return parts.join(' … ').replace(/\s+/g, ' ').slice(0, 160)
}

function score({ text, attributions }: z.infer<typeof document>) {
  const spoken = spokenIn(text)
  const wanted = attributions.filter(isWanted).map(gold => {
    const words = spoken.filter(s => sameWords(gold, s))
    return { gold, words, isRight: words.some(s => sameSource(gold, s)) }
  })
  const given = spoken.map(s => {
    const words = attributions.filter(a => sameWords(a, s))
    return { s, words, isRight: words.some(a => a.source.length === 0 || sameSource(a, s)) }
  })
  return { text, wanted, given }
}
type Scored = ReturnType<typeof score>

function printMisses({ text, wanted }: Scored): void {
  for (const { gold, words } of wanted.filter(w => !w.isRight))
    console.log(
      `${words.length > 0 ? 'S' : '-'} [${shown(text, gold.source)}] [${shown(text, gold.cue)}] ${shown(text, gold.content)}`,
    )
}

function printExtra({ given }: Scored): void {
  for (const { s } of given.filter(g => g.words.length === 0))
    console.log(`+ [${s.claim.chain.at(-1)?.verb}] ${s.claim.anchors[0].exact.slice(0, 160)}`)
}

const share = <T>(all: readonly T[], test: (one: T) => boolean): string =>
  `${((100 * all.filter(test).length) / Math.max(1, all.length)).toFixed(1)} %`.padStart(7)

function printTotals(name: string, scored: readonly Scored[]): void {
  const [wanted, given] = [scored.flatMap(s => s.wanted), scored.flatMap(s => s.given)]
  console.log(
    `${name}: ${scored.length} documents, ${wanted.length} attributions to somebody, ${given.length} claims with a speaker`,
  )
  console.log(`of theirs   found by their words ${share(wanted, w => w.words.length > 0)}`)
  console.log(`            with the right source${share(wanted, w => w.isRight)}`)
  console.log(`of ours     words attributed     ${share(given, g => g.words.length > 0)}`)
  console.log(`            to the right source  ${share(given, g => g.isRight)}`)
}

/** Both parts beside each other; of what is aside only the totals are ever printed. */
function printParts(scored: readonly Scored[]): void {
  printTotals(
    'looked at',
    scored.filter(s => !isAside(s.text)),
  )
  printTotals(
    'aside',
    scored.filter(s => isAside(s.text)),
  )
  console.log(published)
}

const published = `
Published on PolNeAR, F1 of spans that must be exact, on its test part: not the same measure, and all but the rules trained on it.
                      source    cue   content
  rules                 10.7   22.8       5.6   (CofeNet, COLING 2022)
  BERT                  81.1   74.0      68.9   (the same)
  CofeNet               83.2   75.3      72.9   (the same)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
    extra: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** The file named, or `dev.jsonl` of the folder named. */
function fileNamed(path: string | undefined): string | undefined {
  if (path === undefined || !existsSync(path)) return undefined
  return statSync(path).isDirectory() ? fileNamed(join(path, 'dev.jsonl')) : path
}

function main(): void {
  const file = fileNamed(positionals[0] ?? sharedFolder(join('data', 'bench', 'polnear')))
  if (values.help || file === undefined) {
    if (!values.help) console.error(`There is no file ${positionals[0] ?? 'of attributions beside the project'}.\n`)
    console.log(usage)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const documents = lines.slice(0, Number(values.documents) || lines.length)
  const scored = documents.map(line => score(document.parse(JSON.parse(line))))
  if (values.misses) scored.filter(s => !isAside(s.text)).forEach(printMisses)
  if (values.extra) scored.filter(s => !isAside(s.text)).forEach(printExtra)
  printParts(scored)
}

main()
