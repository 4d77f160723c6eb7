import { isGenitive, isPossessive, type Page } from './chunks.ts'
import { capitalHeads, pluralPeople, sides } from './lexicon.ts'
import type { Determiner, Range } from './raw.ts'

/** A noun phrase, or the part of it behind a genitive. */
export interface Segment extends Range {
  readonly determiner: Determiner
  /** Where the mention begins when it takes the determiner in. */
  readonly outer: number
  /** The owner in front: "Veshnia" in "Veshnia's ministry". */
  readonly owner?: Range
}

const counting = /^(several|many|some|dozens|hundreds|thousands|tens|scores|few|no|any|all|every|each|other)$/

export function determinerOf(p: Page, at: number): Determiner {
  const w = p.words[at]
  if (!w || p.named(at)) return 'bare'
  if (w.lower === 'the') return 'the'
  if (/^(a|an|one|another)$/.test(w.lower)) return 'a'
  if (/^(this|that|these|those|both)$/.test(w.lower)) return 'this'
  if (isPossessive(w)) return 'own'
  return w.pos === 'NUM' || counting.test(w.lower) ? 'counted' : 'bare'
}

/** Owners that are part of the thing's own name: "children's hospital". */
const commonOwner =
  /^(children|women|men|people|veterans|teachers|boys|girls|doctors|workers|farmers|mothers|nurses|miners|students)$/

/** Cuts a phrase at its genitives. */
export function segmentsOf(p: Page, chunk: Range): readonly Segment[] {
  const determiner = determinerOf(p, chunk.from)
  const skip = determiner === 'bare' || p.words[chunk.from]?.pos === 'NUM' ? 0 : 1
  let from = chunk.from + Math.min(skip, chunk.to - chunk.from - 1)
  const segments: Segment[] = []
  let owner: Range | undefined
  for (let i = from; i <= chunk.to; i++) {
    const cut = i < chunk.to && isGenitive(p.words[i]) && !commonOwner.test(p.lower(i - 1))
    if (!cut && i < chunk.to) continue
    const first = segments.length === 0
    const outer = first ? chunk.from : from
    if (i > from) segments.push({ from, to: i, outer, determiner: first ? determiner : 'own', ...(owner && { owner }) })
    owner = { from, to: i }
    from = i + 1
  }
  return segments
}

const isNumberWord = (p: Page, at: number): boolean => p.words[at]?.pos === 'NUM' || /^no\.?$/.test(p.lower(at))

/** The word that says what the phrase is: the last noun, before "No 3". */
export function headOf(p: Page, { from, to }: Range): number | undefined {
  let at = to - 1
  while (at > from && isNumberWord(p, at)) at--
  const describes = (i: number) =>
    p.words[i]?.pos === 'ADJ' && !p.named(i) && !pluralPeople.has(p.lower(i)) && !sides.has(p.lower(i))
  while (at > from && describes(at)) at--
  return at >= from ? at : undefined
}

export const modifiersOf = (p: Page, from: number, head: number): readonly string[] =>
  p.words
    .slice(from, head)
    .filter((w, i) => !p.named(from + i) && w.pos !== 'NUM' && !isGenitive(w))
    .map(w => w.lower)

/** The name or demonym the phrase begins with, before its head. */
export function nameBefore(p: Page, from: number, head: number): Range | undefined {
  let start = from
  while (start < head && !p.named(start)) start++
  let end = start
  while (end < head && p.named(end) && !capitalHeads.has(p.lower(end))) end++
  return end > start ? { from: start, to: end } : undefined
}

export function hasName(p: Page, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (p.named(i)) return true
  return false
}

/** The first word of the phrase that is part of a name; its beginning where there is none. */
export function firstNamed(p: Page, s: Range): number {
  let at = s.from
  while (at < s.to - 1 && !p.named(at)) at++
  return p.named(at) ? at : s.from
}
