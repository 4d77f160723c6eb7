import type { Page } from './chunks.ts'
import { capitalHeads, placeHeads } from './lexicon.ts'
import { plus, type Range, type Raw, type Title } from './raw.ts'

/** A post standing alone, with the words of its body and where the whole phrase ends. */
export interface PostPhrase {
  readonly raw: Raw
  readonly title: Title
  readonly from: number
  readonly to: number
  /** The thing the post is held at. */
  readonly body?: Range
}

const bodyLinks = new Set(['for', 'of', 'to', 'at', 'in', 'with', 'from'])
const groupLinks = new Set(['of', 'in', 'from'])

/** The raw that begins at a word, or right behind an article there; the longest. */
function rawAt(starts: ReadonlyMap<number, Raw>, p: Page, at: number): Raw | undefined {
  const skip = p.words[at]?.pos === 'DET' && !p.named(at) ? at + 1 : at
  return starts.get(at) ?? starts.get(skip)
}

export function startsOf(raws: readonly Raw[]): ReadonlyMap<number, Raw> {
  const starts = new Map<number, Raw>()
  for (const raw of raws) {
    const known = starts.get(raw.from)
    if (known === undefined || known.to < raw.to) starts.set(raw.from, raw)
  }
  return starts
}

/** Lets "residents of Orlen", "a spokesman for the council" and "the town of Dask" take in what their preposition leads to. */
export function extend(p: Page, raws: readonly Raw[]): { raws: readonly Raw[]; posts: readonly PostPhrase[] } {
  const starts = startsOf(raws)
  const posts: PostPhrase[] = []
  const changed = new Map<Raw, Raw | undefined>()
  for (const raw of raws) {
    const link = p.lower(raw.to)
    const next = rawAt(starts, p, raw.to + 1)
    const joined =
      next !== undefined && next.from <= raw.to + 2 && p.words[next.from]?.sentence === p.words[raw.from]?.sentence
        ? next
        : undefined
    if (raw.shape === 'someone' && raw.title) {
      const body =
        joined && bodyLinks.has(link) && raw.to === raw.title.to
          ? { from: joined.from, to: joined.to }
          : (raw.title.body ?? raw.side)
      const to = joined && bodyLinks.has(link) ? joined.to : raw.to
      posts.push({ raw, title: raw.title, from: raw.from, to, ...(body && { body }) })
      if (to !== raw.to && link !== 'in') changed.set(raw, { ...raw, to })
    }
    if (!joined || joined.shape === 'person') continue
    if (
      raw.shape === 'group' &&
      groupLinks.has(link) &&
      (joined.shape === 'name' || (joined.shape === 'place' && joined.proper)) &&
      !raw.side
    )
      changed.set(raw, { ...raw, to: joined.to, side: { from: joined.from, to: joined.to } })
    if (
      raw.shape === 'organisation' &&
      link === 'of' &&
      !capitalHeads.has(p.lower(joined.from)) &&
      !raw.side &&
      (joined.shape === 'name' || joined.shape === 'place')
    )
      changed.set(raw, { ...raw, to: joined.to, side: { from: joined.from, to: joined.to }, proper: true })
    if (raw.shape === 'place' && link === 'of' && !raw.proper && joined.shape === 'name') {
      changed.set(raw, undefined)
      changed.set(joined, {
        ...joined,
        votes: plus(joined.votes, { place: 6 }),
        ...(placeHeads.get(p.lower(raw.head)) && { precision: raw.precision }),
      })
    }
  }
  return { raws: raws.flatMap(r => (changed.has(r) ? (changed.get(r) ?? []) : r)), posts }
}
