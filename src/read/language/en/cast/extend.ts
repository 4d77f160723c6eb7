import type { Page } from './chunks.ts'
import { capitalHeads } from './lexicon.ts'
import { plus, type Range, type Raw, type RawOf, type Title } from './raw.ts'

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

export function startsOf(raws: readonly Raw[]): ReadonlyMap<number, Raw> {
  const starts = new Map<number, Raw>()
  for (const raw of raws) {
    const known = starts.get(raw.from)
    if (known === undefined || known.to < raw.to) starts.set(raw.from, raw)
  }
  return starts
}

/** What is being read, from the last phrase to the first, so that what a phrase leads to is complete. */
interface Extending {
  readonly p: Page
  readonly finals: (Raw | undefined)[]
  /** Index of the longest raw that begins at a word. */
  readonly starts: Map<number, number>
  readonly posts: PostPhrase[]
}

/** Longer phrases are no mentions, and would make a hostile text's phrases grow with the square of its length. */
const longest = 40

/** The phrase a preposition behind `raw` leads to, past an article. */
function joinedTo({ p, finals, starts }: Extending, raw: Raw): number | undefined {
  const at = raw.to + 1
  const skip = p.words[at]?.pos === 'DET' && !p.named(at) ? at + 1 : at
  const index = starts.get(at) ?? starts.get(skip)
  const joined = index === undefined ? undefined : finals[index]
  const near = joined !== undefined && joined.to - raw.from <= longest
  return near && p.words[joined.from]?.sentence === p.words[raw.from]?.sentence ? index : undefined
}

function extendPost(e: Extending, raw: RawOf<'someone'>, title: Title): Raw {
  const link = e.p.lower(raw.to)
  const index = bodyLinks.has(link) && raw.to === title.to ? joinedTo(e, raw) : undefined
  const joined = index === undefined ? undefined : e.finals[index]
  const body = joined ? { from: joined.from, to: joined.to } : (title.body ?? raw.side)
  const to = joined?.to ?? raw.to
  e.posts.push({ raw, title, from: raw.from, to, ...(body && { body }) })
  return joined && link !== 'in' ? { ...raw, to } : raw
}

const isPlaceLike = (raw: Raw): boolean => raw.shape === 'name' || (raw.shape === 'place' && raw.proper)

/** "residents of Orlen", "government of Veshnia": the phrase takes its place in. */
function extendOwner(e: Extending, raw: RawOf<'group'> | RawOf<'organisation' | 'unit'>): Raw {
  const link = e.p.lower(raw.to)
  const index = (raw.shape === 'group' ? groupLinks.has(link) : link === 'of') ? joinedTo(e, raw) : undefined
  const joined = index === undefined ? undefined : e.finals[index]
  if (!joined || raw.side || !isPlaceLike(joined)) return raw
  const side = { from: joined.from, to: joined.to }
  if (raw.shape === 'group') return { ...raw, to: joined.to, side }
  return capitalHeads.has(e.p.lower(joined.from)) ? raw : { ...raw, to: joined.to, side, proper: true }
}

/** "the town of Dask" is Dask, and a town. */
function giveToName(e: Extending, raw: RawOf<'place'>): Raw {
  const index = e.p.lower(raw.to) === 'of' ? joinedTo(e, raw) : undefined
  const joined = index === undefined ? undefined : e.finals[index]
  if (index === undefined || raw.proper || joined?.shape !== 'name') return raw
  const plural = e.p.lower(raw.head).endsWith('s')
  const precision = plural ? {} : { precision: raw.precision }
  e.finals[index] = { ...joined, votes: plus(joined.votes, { place: 6 }), ...precision }
  return plural ? { ...raw, to: joined.to } : { ...raw, name: { from: joined.from, to: joined.to } }
}

function extended(e: Extending, raw: Raw): Raw {
  if (raw.shape === 'someone' && raw.title) return extendPost(e, raw, raw.title)
  if (raw.shape === 'group' || raw.shape === 'organisation') return extendOwner(e, raw)
  return raw.shape === 'place' ? giveToName(e, raw) : raw
}

/** Lets "residents of Orlen", "a spokesman for the council" and "the town of Dask" take in what their preposition leads to. */
export function extend(p: Page, raws: readonly Raw[]): { raws: readonly Raw[]; posts: readonly PostPhrase[] } {
  const e: Extending = { p, finals: [...raws], starts: new Map(), posts: [] }
  for (let i = raws.length - 1; i >= 0; i--) {
    const raw = raws[i]
    if (!raw) continue
    const final = extended(e, raw)
    e.finals[i] = final
    const known = e.finals[e.starts.get(raw.from) ?? -1]
    if (final && (!known || known.to <= final.to)) e.starts.set(raw.from, i)
  }
  return { raws: e.finals.filter(r => r !== undefined), posts: e.posts.reverse() }
}
