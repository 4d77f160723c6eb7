import { compareNames } from '../../../src/link/names/compare-names.ts'
import { worthALook } from '../../../src/link/names/name-match.ts'
import { f1, type Miss, type Row, type RunOptions } from '../line.ts'
import { type NamePair, namePairs } from './name-pairs.ts'

/** Letters to change, add or leave out to make one text of the other. */
function edits(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    last = row
  }
  return last[b.length] ?? 0
}

const ratio = (a: string, b: string): number => 1 - edits(a, b) / Math.max(1, a.length, b.length)
const small = (text: string): string => text.toLowerCase().trim()
const wordsSorted = (text: string): string => (small(text).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ')

type Score = (pair: NamePair) => number

const ours: Score = ({ one, other, kind }) => compareNames(one, other, kind).score
const peers: readonly (readonly [system: string, score: Score])[] = [
  ['Levenshtein ratio', ({ one, other }) => ratio(small(one), small(other))],
  ['token-sort ratio', ({ one, other }) => ratio(wordsSorted(one), wordsSorted(other))],
]

interface Judged {
  readonly says: boolean
  readonly isMatch: boolean
}

function figures(all: readonly Judged[]): Row['figures'] {
  const [right, given, wanted] = [
    all.filter(j => j.says && j.isMatch),
    all.filter(j => j.says),
    all.filter(j => j.isMatch),
  ]
  const tally = { right: right.length, given: given.length, wanted: wanted.length }
  const percent = (of: number) => (100 * tally.right) / Math.max(1, of)
  return { match: f1(tally), 'match P': percent(tally.given), 'match R': percent(tally.wanted) }
}

const judged = (pairs: readonly NamePair[], score: Score, from: number): readonly Judged[] =>
  pairs.map(pair => ({ says: score(pair) >= from, isMatch: pair.isMatch }))

/** The threshold, in hundredths, that is best for a peer on what may be looked at. */
function bestThreshold(pairs: readonly NamePair[], score: Score): number {
  const scored = pairs.map(pair => ({ score: score(pair), isMatch: pair.isMatch }))
  const f1At = (from: number) => figures(scored.map(s => ({ says: s.score >= from, isMatch: s.isMatch })))['match'] ?? 0
  return Array.from({ length: 100 }, (_, i) => i / 100).reduce((best, t) => (f1At(t) > f1At(best) ? t : best), 0)
}

const said = (pairs: readonly NamePair[]): readonly Judged[] => pairs.flatMap(p => (p.published ? [p.published] : []))

function rowsFor(part: string, pairs: readonly NamePair[], thresholds: readonly number[]): readonly Row[] {
  const row = (system: string, all: readonly Judged[], trainedOn = 'nothing'): Row => {
    return { system, data: `name_bench, ${part}`, trainedOn, from: 'measured', figures: figures(all) }
  }
  return [
    row('onus', judged(pairs, ours, worthALook), 'weights by hand, on what may be looked at'),
    ...peers.map(([system, score], i) =>
      row(system, judged(pairs, score, thresholds[i] ?? 0), 'its threshold, likewise'),
    ),
    { ...row('OpenSanctions logic_v2, its frozen run', said(pairs), 'own'), from: 'published' },
  ]
}

/** Name pairs: which are worth a person's look. Right when the set calls them a match. */
export function matchingRows(bench: string): readonly Row[] {
  const pairs = namePairs(bench)
  const [looked, aside] = [pairs.filter(p => !p.aside), pairs.filter(p => p.aside)]
  const thresholds = peers.map(([, score]) => bestThreshold(looked, score))
  return [
    ...rowsFor('looked at', looked, thresholds),
    ...rowsFor('aside', aside, thresholds),
    ...rowsFor('whole', pairs, thresholds),
  ]
}

/** What our comparison gets wrong among the pairs that may be looked at, with its reasons. */
export function tellMatchingMisses(bench: string, onMiss: NonNullable<RunOptions['onMiss']>): void {
  for (const { one, other, kind, isMatch } of namePairs(bench).filter(p => !p.aside)) {
    const { score, parts } = compareNames(one, other, kind)
    if (score >= worthALook === isMatch) continue
    const why = parts.filter(p => p.cost > 0).map(p => `${p.how} [${p.left} ~ ${p.right}] ${p.cost.toFixed(1)}`)
    const miss: Miss = {
      data: 'name_bench, looked at',
      kind: isMatch ? 'missed' : 'made up',
      says: `${score.toFixed(2)} ${one} | ${other}: ${why.join('; ')}`,
    }
    onMiss(miss)
  }
}
