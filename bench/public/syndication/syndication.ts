import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { nearCopies } from '../../../src/corroborate/near-copies.ts'
import { isAside } from '../aside.ts'
import { f1, type Row } from '../line.ts'
import { edits, seeded } from './made-copies.ts'

const article = z.object({ id: z.string(), text: z.string() })
const incident = z.object({ incident: z.string(), articles: z.array(article) })
type Article = z.infer<typeof article>

/** Login pages and articles that stand in the set twice: of those that begin alike only the first is taken. */
function beginningsOnce(articles: readonly Article[]): readonly Article[] {
  const seen = new Set<string>()
  return articles.filter(({ text }) => {
    const beginning = text
      .trim()
      .slice(0, 40)
      .replace(/your \w+ profile/, 'your profile')
      .slice(0, 16)
    return !seen.has(beginning) && seen.add(beginning)
  })
}

/** One article of each incident, so that no two tell of the same thing, and of those that the set pairs two. */
function articlesIn(
  bench: string,
  aside: boolean,
): { readonly singles: readonly Article[]; readonly pairs: readonly (readonly [Article, Article])[] } {
  const lines = readFileSync(join(bench, 'gva_news', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const incidents = lines.map(line => incident.parse(JSON.parse(line)))
  const long = incidents
    .map(i => i.articles.filter(a => a.text.split(/\s+/).length >= 80))
    .filter(([first]) => first !== undefined && isAside(first.text) === aside)
  const singles = beginningsOnce(long.flatMap(([first]) => first ?? []))
  const pairs = long.flatMap(([a, b]) => (a && b ? [[a, b] as const] : []))
  return { singles, pairs }
}

interface Figures {
  readonly pairF1: number
  /** Of independent pairs, how many were taken for copies, in percent. */
  readonly merged: number
  /** Of independent reports of one incident. */
  readonly mergedSameIncident: number
  readonly byEdit: Readonly<Record<string, number>>
}

/** Every article once, and a copy of every third with one edit each in turn. */
function withCopies(singles: readonly Article[]) {
  const random = seeded(7)
  const kinds = Object.entries(edits)
  const copies = singles.flatMap((original, i) => {
    const [kind, edit] = kinds[i % kinds.length] ?? ['', (text: string) => text]
    const other = singles[(i * 7 + 1) % singles.length]?.text ?? ''
    return i % 3 === 0
      ? [{ id: `copy:${original.id}`, text: edit(original.text, random, other), of: original.id, kind }]
      : []
  })
  return { texts: [...singles, ...copies], copies }
}

/** Made copies among articles on different incidents; and real reports of one incident by different outlets. */
export function measureSyndication(bench: string, aside: boolean): Figures {
  const { singles, pairs } = articlesIn(bench, aside)
  const { texts, copies } = withCopies(singles)
  const found = nearCopies(texts)
  const wanted = new Set(copies.map(c => `${c.of} ${c.id}`))
  const right = found.filter(f => wanted.has(`${f.a} ${f.b}`))
  const isRight = new Set(right.map(f => f.b))
  const wrong = found.length - right.length
  const independent = (singles.length * (singles.length - 1)) / 2
  const same = pairs.filter(([a, b]) => nearCopies([a, b]).length > 0)
  const kinds = Object.keys(edits)
  return {
    pairF1: f1({ right: right.length, given: found.length, wanted: wanted.size }),
    merged: (100 * wrong) / independent,
    mergedSameIncident: (100 * same.length) / Math.max(1, pairs.length),
    byEdit: Object.fromEntries(
      kinds.map(kind => {
        const of = copies.filter(c => c.kind === kind)
        return [kind, (100 * of.filter(c => isRight.has(c.id)).length) / Math.max(1, of.length)]
      }),
    ),
  }
}

export const copiesMeasure =
  'Of every third article of gva_news a copy is made with one edit, as agency copy is edited; the pairs found are set against the pairs made (pair F1), and against all pairs of articles on different incidents (merged). Below: how many copies with each edit were found, and how many pairs of real articles on one incident by different outlets are called copies (some of them are).'

const percent = (n: number): number => Math.round(n * 1000) / 1000

/** Near copies, on what may be looked at and on what is aside. */
export const syndicationRows = (bench: string): readonly Row[] =>
  [false, true].map(aside => {
    const { pairF1, merged, mergedSameIncident, byEdit } = measureSyndication(bench, aside)
    const figures = {
      'pair F1': pairF1,
      merged: percent(merged),
      'one incident, called copies': mergedSameIncident,
      ...byEdit,
    }
    return {
      system: 'onus',
      data: `gva_news, ${aside ? 'aside' : 'looked at'}`,
      trainedOn: 'nothing',
      from: 'measured',
      figures,
    }
  })
