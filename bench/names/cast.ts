import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { takeApart } from '../../src/read/language/en/document.ts'
import { findCast } from '../../src/read/language/en/cast.ts'
import type { Cast, MentionFound } from '../../src/read/stages.ts'
import { type Gold, readGold } from '../scorecard/gold.ts'

/**
 * Scores the cast alone against reports read by hand: whether each mention and pronoun of the gold is found, whether it stands for the
 * same one as the gold says, and how many of our links are wrong. `--misses` lists them. Arguments: folders of reports.
 */
interface Words {
  readonly start: number
  readonly end: number
  readonly text: string
}
interface GoldWords extends Words {
  readonly id: string
  readonly as: 'name' | 'coref'
}

const goldWords = (gold: Gold): readonly GoldWords[] =>
  [...gold.entities, ...gold.places, ...gold.facilities].flatMap(e => [
    ...(e.mentions ?? []).map((m): GoldWords => ({ ...m, id: e.id, as: 'name' })),
    ...(e.coref ?? []).map((m): GoldWords => ({ ...m, id: e.id, as: 'coref' })),
  ])

const folded = (text: string): string => text.toLowerCase().replace(/^(the|a|an|this|that|his|her|its|their|some) /, '')

/** The same words but for an article, a rank or what stands behind the head. */
function same(m: Words, g: Words): boolean {
  const shared = Math.min(m.end, g.end) - Math.max(m.start, g.start)
  if (shared <= 0) return false
  const union = Math.max(m.end, g.end) - Math.min(m.start, g.start)
  return shared / union >= 0.5 || folded(m.text) === folded(g.text) || m.end === g.end
}

interface Ours extends Words {
  readonly mention: MentionFound
}

/** UTF-16 position → code point position. */
function points(text: string): (at: number) => number {
  const of = new Uint32Array(text.length + 1)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    of[i] = n
    const low = text.charCodeAt(i)
    if (low < 0xdc00 || low > 0xdfff) n++
    if (low >= 0xd800 && low <= 0xdbff) of[i] = n - 1
  }
  of[text.length] = n
  return at => of[at] ?? n
}

const closest = (list: readonly Ours[], g: Words): Ours | undefined =>
  list
    .filter(m => same(m, g))
    .sort(
      (a, b) =>
        Math.abs(a.start - g.start) + Math.abs(a.end - g.end) - Math.abs(b.start - g.start) - Math.abs(b.end - g.end),
    )[0]

const weight = { name: 5, description: 2, pronoun: 1 } as const

/** Each of our entities is the gold one it shares most words with. */
function meanings(ours: readonly Ours[], gold: readonly GoldWords[]): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, Map<string, number>>()
  for (const g of gold) {
    const hit = closest(ours, g)
    if (!hit) continue
    const of = counts.get(hit.mention.ref) ?? new Map<string, number>()
    of.set(g.id, (of.get(g.id) ?? 0) + weight[hit.mention.as])
    counts.set(hit.mention.ref, of)
  }
  const best = (of: ReadonlyMap<string, number>) => {
    const top = Math.max(...of.values())
    return new Set([...of].filter(([, n]) => n === top).map(([id]) => id))
  }
  return new Map([...counts].map(([ref, of]) => [ref, ref === 'outlet' ? new Set(['outlet']) : best(of)]))
}

interface Tally {
  gold: number
  found: number
  right: number
}
const tallies = new Map<string, Tally>()
function tally(key: string, part: Partial<Tally>): void {
  const t = tallies.get(key) ?? { gold: 0, found: 0, right: 0 }
  tallies.set(key, {
    gold: t.gold + (part.gold ?? 0),
    found: t.found + (part.found ?? 0),
    right: t.right + (part.right ?? 0),
  })
}

const verbose = process.argv.includes('--misses')
const isPronoun = (text: string): boolean =>
  /^(he|him|his|she|her|hers|they|them|their|theirs|it|its|i|me|my|we|us|our|ours|who|whom|whose|which|himself|herself|itself|themselves|ourselves|myself)$/i.test(
    text,
  )

function score(text: string, cast: Cast, gold: Gold, name: string): void {
  const point = points(text)
  const ours = cast.mentions.map(
    (mention): Ours => ({
      mention,
      start: point(mention.start),
      end: point(mention.end),
      text: text.slice(mention.start, mention.end),
    }),
  )
  const words = goldWords(gold)
  const means = meanings(ours, words)
  const where = (g: Words) =>
    Array.from(text)
      .slice(Math.max(0, g.start - 50), g.end + 30)
      .join('')
      .replaceAll('\n', '¶')
  for (const g of words) {
    const kind = g.as === 'name' ? 'names' : isPronoun(g.text) ? 'pronouns' : 'descriptions'
    const hit = closest(ours, g)
    const right = hit !== undefined && (means.get(hit.mention.ref)?.has(g.id) ?? false)
    tally(kind, { gold: 1, found: hit ? 1 : 0, right: right ? 1 : 0 })
    if (!verbose || right) continue
    const said = hit ? `"${hit.text}" = ${cast.entityOf(hit.mention.ref).label}` : ''
    console.log(`${hit ? '≠' : '-'} ${kind} "${g.text}" (${g.id}) ${said}\n      ${where(g)}`)
  }
  for (const m of ours) {
    if (m.mention.as !== 'pronoun' || words.some(g => g.start === m.start && g.end === m.end)) continue
    tally('pronouns we add', { found: 1 })
    if (verbose) console.log(`+ pronoun "${m.text}" = ${cast.entityOf(m.mention.ref).label}\n      ${where(m)}`)
  }
  if (verbose) console.log(`##### ${name}`)
}

const folders = process.argv
  .slice(2)
  .filter(a => !a.startsWith('--'))
  .flatMap(path =>
    existsSync(join(path, 'gold.json'))
      ? [path]
      : readdirSync(path)
          .map(n => join(path, n))
          .filter(f => existsSync(join(f, 'gold.json'))),
  )
for (const folder of folders) {
  const { text, gold } = readGold(folder, basename(folder))
  const doc = takeApart(text, () => false)
  score(text, findCast(doc, gold.meta.outlet ? { outlet: gold.meta.outlet } : {}), gold, basename(folder))
}
for (const [kind, t] of tallies)
  console.log(
    `${kind.padEnd(18)} gold ${t.gold}  found ${t.found}  right ${t.right}  (of found ${((100 * t.right) / Math.max(1, t.found)).toFixed(1)} %, of gold ${((100 * t.right) / Math.max(1, t.gold)).toFixed(1)} %)`,
  )
