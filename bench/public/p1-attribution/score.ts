import { takeApart, type EnglishText } from '../../../src/read/language/en/document.ts'
import { findAttributions } from '../../../src/read/language/en/attributions/find.ts'
import { groundOf } from '../../../src/read/language/en/attributions/ground.ts'
import type { TaggedAttribution } from '../../../src/read/language/en/learned/attribution-tagger.ts'
import type { TokenRange } from '../../../src/read/language/en/learned/word-columns.ts'
import type { Range } from '../../../train/annotations.ts'
import { firstAt } from '../../../train/name-lessons.ts'
import type { Tally } from '../line.ts'
import type { AttributedGold, FlatGold } from './sets.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

export type Finder = (doc: EnglishText) => readonly TaggedAttribution[]

export const ours: Finder = doc => findAttributions(doc)

/** What stands between quotation marks, of four words or more, is said by nobody knows whom. */
export const marksAlone: Finder = doc =>
  groundOf(doc)
    .quotations.filter(q => q.to - q.from >= 6)
    .map(({ from, to }) => ({ source: [], cue: [], content: [{ from, to }] }))

/** A gold attribution on our tokens. */
export interface Placed {
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}

const rangeOf = (doc: EnglishText, [start, end]: Range): TokenRange => ({
  from: firstAt(doc, start),
  to: Math.max(firstAt(doc, start), firstAt(doc, end - 1) + 1),
})

/** Runs that touch are one run. */
function keyOf(ranges: readonly TokenRange[]): string {
  const tokens = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
  return [...new Set(tokens)].sort((a, b) => a - b).join(',')
}

export interface Scored {
  readonly doc: EnglishText
  readonly gold: readonly Placed[]
  readonly found: readonly TaggedAttribution[]
}

export function scored({ text, attributions }: AttributedGold, find: Finder): Scored {
  const doc = takeApart(text, () => false)
  const place = (spans: readonly Range[]) => spans.map(s => rangeOf(doc, s))
  const gold = attributions.map(a => ({ source: place(a.source), cue: place(a.cue), content: place(a.content) }))
  return { doc, gold, found: find(doc) }
}

const tallyOf = (wanted: ReadonlySet<string>, given: ReadonlySet<string>): Tally => ({
  right: [...given].filter(k => wanted.has(k)).length,
  given: given.size,
  wanted: wanted.size,
})

export const sum = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((n, t) => n + t.right, 0),
  given: tallies.reduce((n, t) => n + t.given, 0),
  wanted: tallies.reduce((n, t) => n + t.wanted, 0),
})

/** A role is right when all its tokens, over all its parts, are the gold's. */
export function exact({ gold, found }: Scored, role: Role): Tally {
  const keys = (all: readonly Placed[]) => new Set(all.map(a => keyOf(a[role])).filter(key => key !== ''))
  return tallyOf(keys(gold), keys(found))
}

const mark = /^(?:["“”„«»]|''|``)$/

const isQuoted = (doc: EnglishText, { from, to }: TokenRange): boolean =>
  mark.test(doc.tokens[from]?.text ?? '') && to - from >= 4

/** Content in quotation marks, part by part. */
export function quoteSpans({ doc, gold, found }: Scored): Tally {
  const keys = (all: readonly Placed[]) =>
    new Set(all.flatMap(a => a.content.filter(c => isQuoted(doc, c)).map(c => `${c.from}-${c.to}`)))
  return tallyOf(keys(gold), keys(found))
}

const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to
const meet = (a: readonly TokenRange[], b: readonly TokenRange[]): boolean => a.some(x => b.some(y => overlaps(x, y)))

/** Of direct quotations with a source, for how many the source found shares a word with the gold's: as a tally whose F1 is that share. */
export function speakers({ doc, gold, found }: Scored): Tally {
  const direct = gold.filter(a => a.source.length > 0 && a.content.some(c => isQuoted(doc, c)))
  const right = direct.filter(g =>
    found.some(
      f =>
        meet(
          f.content,
          g.content.filter(c => isQuoted(doc, c)),
        ) && meet(f.source, g.source),
    ),
  )
  return { right: right.length, given: direct.length, wanted: direct.length }
}

/** What lies in the content of another is not labelled in a single layer. */
function outermostOnly(found: readonly TaggedAttribution[]): readonly TaggedAttribution[] {
  const inside = (a: TaggedAttribution, b: TaggedAttribution) =>
    b !== a && a.cue.length > 0 && a.cue.every(x => b.content.some(c => c.from <= x.from && x.to <= c.to))
  return found.filter(a => !found.some(b => inside(a, b)))
}

/** Labelled stretches cut at the ends of lines, as units of the text. */
export function flat({ text, stretches }: FlatGold, find: Finder): Readonly<Record<Role, Tally>> {
  const doc = takeApart(text, () => false)
  const found = outermostOnly(find(doc))
  const tally = (role: Role): Tally => {
    const wanted = new Set(stretches.filter(s => s.label === role).map(s => `${s.start}-${s.end}`))
    const given = new Set(found.flatMap(a => a[role]).flatMap(r => lines(doc, r)))
    return tallyOf(wanted, given)
  }
  return { source: tally('source'), cue: tally('cue'), content: tally('content') }
}

/** A run of tokens as units, cut where a line ends. */
function lines(doc: EnglishText, { from, to }: TokenRange): readonly string[] {
  const parts: { start: number; end: number }[] = []
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i]
    const last = parts.at(-1)
    if (!token) continue
    if (last && !doc.text.slice(last.end, token.start).includes('\n')) last.end = token.end
    else parts.push({ start: token.start, end: token.end })
  }
  return parts.map(p => `${p.start}-${p.end}`)
}
