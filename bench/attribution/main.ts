import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { codePoints } from '../../src/core/code-points.ts'
import type { Claim } from '../../src/core/claim.ts'
import { idFromHash } from '../../src/core/id.ts'
import type { Reading } from '../../src/core/reading.ts'
import { textLayerOf } from '../../src/read/layers/text-layer-of.ts'
import { readText } from '../../src/read/read.ts'

/**
 * Who said it, on a public corpus of attributions (source, cue, content): for measuring only.
 * `node bench/attribution/main.ts FILE.jsonl [--misses] [--documents N]`; offsets in the file are UTF-16 units of `text`.
 */
type Pairs = readonly (readonly [number, number])[]
interface GoldAttribution {
  readonly source: Pairs
  readonly cue: Pairs
  readonly content: Pairs
}
interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

const claimId = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

function read(text: string): Reading {
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'report.txt' })
  return readText(layer, { claimId })
}

const overlap = (pairs: Pairs, start: number, end: number): number =>
  pairs.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0)

interface Spoken {
  readonly claim: Claim
  readonly start: number
  readonly end: number
  /** Where the speaker is named for this claim: the cue, or any mention of the entity. */
  readonly speaker: Pairs
}

/** Claims that somebody else than the outlet puts forward, in UTF-16 units. */
function spokenIn(text: string, reading: Reading): readonly Spoken[] {
  const points = codePoints(text)
  return reading.claims.flatMap(claim => {
    const ref = claim.chain.at(-1)?.actor
    if (ref === undefined || ref === 'outlet' || ref === 'unspecified') return []
    const entity = reading.entities.find(e => e.ref === ref)
    const speaker = (entity?.mentions ?? []).map(
      m => [points.unitOf(m.anchor.start), points.unitOf(m.anchor.end)] as const,
    )
    const [anchor] = claim.anchors
    return [{ claim, start: points.unitOf(anchor.start), end: points.unitOf(anchor.end), speaker }]
  })
}

const sameWords = (gold: GoldAttribution, s: Spoken): boolean =>
  overlap(gold.content, s.start, s.end) >= 0.5 * (s.end - s.start)
const sameSource = (gold: GoldAttribution, s: Spoken): boolean =>
  s.speaker.some(([from, to]) => overlap(gold.source, from, to) > 0)

const args = process.argv.slice(2)
const file = args.find(a => a.endsWith('.jsonl'))
if (file === undefined) throw new Error('Name a .jsonl file of attributions.')
const limit = Number(args[args.indexOf('--documents') + 1]) || Number.POSITIVE_INFINITY
const documents = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(0, limit)
  .map(line => JSON.parse(line) as Document)
const totals = { gold: 0, words: 0, both: 0, ours: 0, oursWords: 0, oursBoth: 0 }
for (const { text, attributions } of documents) {
  const spoken = spokenIn(text, read(text))
  const wanted = attributions.filter(a => a.source.length > 0 && a.content.reduce((n, [s, e]) => n + e - s, 0) >= 15)
  for (const gold of wanted) {
    const words = spoken.filter(s => sameWords(gold, s))
    const both = words.some(s => sameSource(gold, s))
    totals.gold++
    totals.words += words.length > 0 ? 1 : 0
    totals.both += both ? 1 : 0
    if (args.includes('--misses') && !both) {
      const show = (pairs: Pairs) =>
        pairs
          .map(([s, e]) => text.slice(s, e))
          .join(' … ')
          .replace(/\s+/g, ' ')
      console.log(
        `${words.length > 0 ? 'S' : '-'} [${show(gold.source)}] [${show(gold.cue)}] ${show(gold.content).slice(0, 160)}${words[0] ? `\n    ours: ${words[0].claim.chain.map(l => l.verb).join(' < ')}` : ''}`,
      )
    }
  }
  for (const s of spoken) {
    totals.ours++
    totals.oursWords += attributions.some(a => sameWords(a, s)) ? 1 : 0
    totals.oursBoth += attributions.some(a => sameWords(a, s) && (a.source.length === 0 || sameSource(a, s))) ? 1 : 0
    if (args.includes('--extra') && !attributions.some(a => sameWords(a, s)))
      console.log(`+ [${s.claim.chain.at(-1)?.verb}] ${s.claim.anchors[0].exact.slice(0, 160)}`)
  }
}
const percent = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`
console.log(`${documents.length} documents, ${totals.gold} attributions with a source`)
console.log(
  `found by their words ${percent(totals.words, totals.gold)}, with the right source ${percent(totals.both, totals.gold)}`,
)
console.log(
  `of our ${totals.ours} claims with a speaker: words attributed ${percent(totals.oursWords, totals.ours)}, to the right source ${percent(totals.oursBoth, totals.ours)}`,
)
