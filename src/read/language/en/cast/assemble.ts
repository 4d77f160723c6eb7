import { type EntityRef, isHostileName } from '../../../../core/entity.ts'
import type { EnglishText } from '../document.ts'
import type { Cast, EntityFound, MentionFound, NameFound, PostFound, Span } from '../../../stages.ts'
import type { HolderOf, PostTold } from './posts.ts'
import type { Range } from './raw.ts'
import type { Figure, Roster, Standing } from './roster.ts'

export interface Linked {
  readonly r: Roster
  readonly doc: EnglishText
  readonly standing: readonly Standing[]
  readonly posts: readonly PostTold[]
  readonly holderOf: HolderOf
}

const spanOf = (r: Roster, { from, to }: Range): Span => ({
  start: r.page.words[from]?.start ?? 0,
  end: r.page.words[to - 1]?.end ?? 0,
})

/** One mention per stretch of words, in order; a name before a description of the same words. */
function inOrder(r: Roster, standing: readonly Standing[]): readonly (Standing & Span)[] {
  const sorted = standing
    .map(s => ({ ...s, ...spanOf(r, s) }))
    .filter(s => s.end > s.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.as === 'name' ? -1 : 1))
  return sorted.filter((s, i) => s.start !== sorted[i - 1]?.start || s.end !== sorted[i - 1]?.end)
}

function entityFound(f: Figure, ref: EntityRef): EntityFound {
  const names: readonly NameFound[] = [...f.names].map(([text, kind]) => ({ text, kind }))
  const label = isHostileName(f.label, names) ? `so labelled: ${ref}` : f.label
  return {
    ref,
    kind: f.kind,
    label,
    names,
    protected: f.protected,
    plural: f.plural,
    ...(f.gender && { gender: f.gender }),
    ...(f.kind === 'place' && { precision: f.precision ?? 2 }),
    ...(f.facility && { facility: f.facility }),
  }
}

/** The outlet and the unspecified are in every cast. */
function always(r: Roster): readonly [EntityFound, EntityFound] {
  const outlet = r.outlet.label
  const own: readonly NameFound[] = outlet === '' ? [] : [{ text: outlet, kind: 'name' }]
  const others = [...r.outlet.names].filter(([text]) => text !== outlet).map(([text, kind]) => ({ text, kind }))
  const plain = { protected: false, plural: false } as const
  return [
    { ref: 'outlet', kind: 'organisation', label: outlet || 'the outlet', names: [...own, ...others], ...plain },
    { ref: 'unspecified', kind: 'unspecified', label: 'unspecified', names: [], ...plain },
  ]
}

/** The first index whose mention starts at or after `start`. */
function firstAt(mentions: readonly MentionFound[], start: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

function outermostIn(mentions: readonly MentionFound[], start: number, end: number): readonly MentionFound[] {
  const found: MentionFound[] = []
  let covered = start
  for (let i = firstAt(mentions, start); i < mentions.length; i++) {
    const m = mentions[i]
    if (!m || m.start >= end) break
    if (m.end > end || m.end <= covered) continue
    found.push(m)
    covered = m.end
  }
  return found
}

/** A post's words begin with the article in front of them. */
const withArticle = (r: Roster, { from, to }: Range): Range =>
  /^(the|a|an|his|her|its|their)$/.test(r.page.lower(from - 1)) ? { from: from - 1, to } : { from, to }

/** What stands at the words of a body: at just these, with an article in front, or at the longest that begin there. */
function bodyAt(at: Ends, { from, to }: Range, holder: Figure): Standing | undefined {
  const ending = at.byEnd.get(to) ?? []
  const near = ending.filter(s => s.from >= from - 1 && s.from <= from && s.figure !== holder)
  return near.find(s => s.from === from) ?? near[0] ?? at.longest.get(from)
}

/** Where the words that stand for somebody begin and end. */
interface Ends {
  readonly byEnd: ReadonlyMap<number, readonly Standing[]>
  /** The longest that begin at a word. */
  readonly longest: ReadonlyMap<number, Standing>
}

function endsOf(standing: readonly Standing[]): Ends {
  const longest = new Map<number, Standing>()
  const byEnd = new Map<number, Standing[]>()
  for (const s of standing) {
    if ((longest.get(s.from)?.to ?? -1) < s.to) longest.set(s.from, s)
    const list = byEnd.get(s.to)
    if (list) list.push(s)
    else byEnd.set(s.to, [s])
  }
  return { byEnd, longest }
}

function postsFound(l: Linked, refs: ReadonlyMap<Figure, EntityRef>): readonly PostFound[] {
  const ends = endsOf(l.r.standing)
  return l.posts.flatMap((t): PostFound[] => {
    const holder = l.holderOf(t)
    const person = holder && refs.get(holder)
    if (!person) return []
    const body = t.body && bodyAt(ends, t.body, holder)
    const of = body && body.from < t.body.to && body.figure !== holder ? refs.get(body.figure) : undefined
    const what = spanOf(l.r, t.what)
    return [
      {
        ...spanOf(l.r, withArticle(l.r, t)),
        kind: t.kind,
        person,
        what: l.doc.text.slice(what.start, what.end),
        former: t.former,
        ...(of && { of }),
        ...(t.since && { since: spanOf(l.r, t.since) }),
      },
    ]
  })
}

/** Numbers the figures by first mention, from `first` on, and puts everything in order. */
export function castOf(l: Linked, first = 1): Cast {
  const ordered = inOrder(l.r, l.standing)
  const refs = new Map<Figure, EntityRef>([[l.r.outlet, 'outlet']])
  for (const s of ordered) if (!refs.has(s.figure)) refs.set(s.figure, `e${refs.size + first - 1}`)
  const mentions = ordered.map(
    ({ start, end, figure, as }): MentionFound => ({ start, end, as, ref: refs.get(figure) ?? 'unspecified' }),
  )
  const told = [...refs].filter(([f]) => f !== l.r.outlet).map(([f, ref]) => entityFound(f, ref))
  const entities = [...always(l.r), ...told]
  const byRef = new Map(entities.map(e => [e.ref, e]))
  return {
    entities,
    mentions,
    posts: postsFound(l, refs),
    mentionsIn: (start, end) => outermostIn(mentions, start, end),
    entityOf: ref => byRef.get(ref) ?? always(l.r)[1],
  }
}
