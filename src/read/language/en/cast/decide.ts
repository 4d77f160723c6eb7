import type { Page } from './chunks.ts'
import { knownBody } from '../../../knowledge/known-bodies.ts'
import { votesFor } from './context.ts'
import type { LearnedVotes } from './learned-votes.ts'
import { noVotes, plus, type Raw, type RawOf, type Votes } from './raw.ts'
import type { Precision } from '../../../../core/place.ts'

export type NameKindFound = 'person' | 'place' | 'organisation' | 'demonym'

/** What a bare name stands for, and for places how exact it is. */
export interface Decision {
  readonly kind: NameKindFound
  readonly precision?: Precision
  /** How often the text has the name. */
  readonly count: number
  /** For demonyms: the place of this text they belong to, in small letters. */
  readonly place?: string
}

export const nameText = (p: Page, from: number, to: number): string =>
  p.words
    .slice(from, to)
    .map(w => w.text)
    .join(' ')
export const nameKey = (p: Page, from: number, to: number): string =>
  nameText(p, from, to).toLowerCase().replaceAll('’', "'")

const endings = [
  'ians',
  'eans',
  'ians',
  'ian',
  'ean',
  'ans',
  'an',
  'ns',
  'ese',
  'ish',
  'ites',
  'ite',
  'is',
  'ics',
  'ic',
  'i',
  'n',
  'ch',
]

/** The stems a demonym may have: "arkanian" → "arkan", "arkania". */
function stemsOf(word: string): readonly string[] {
  return endings.filter(e => word.endsWith(e) && word.length - e.length >= 3).map(e => word.slice(0, -e.length))
}

function related(demonym: string, place: string): boolean {
  if (demonym === place) return false
  return stemsOf(demonym).some(s => place.startsWith(s) && place.length - s.length <= 4)
}

interface Tally {
  readonly key: string
  votes: Votes
  /** Occurrences that stand alone rather than in front of a noun. */
  alone: number
  precision: Precision | undefined
  readonly words: number
  /** Every occurrence is tagged as a common word. */
  common: boolean
  count: number
  /** Occurrences in front of what only a country has: a government, an army. */
  state: number
  /** Occurrences behind "the". */
  article: number
}

/** What stands behind a country's name: a government, a foreign ministry, an army. */
function hasState(p: Page, at: number): boolean {
  const behind = p.words.slice(at, at + 4).map(w => w.lower)
  const words = behind[0] === "'s" ? behind.slice(1) : behind
  const civil =
    /^(military|army)$/.test(words[0] ?? '') &&
    /^(administration|council|hospital|base|court|college)$/.test(words[1] ?? '')
  if (civil) return false
  return (
    stateWords.test(words[0] ?? '') ||
    (/^(former|defence|defense|foreign|health|interior)$/.test(words[0] ?? '') && stateWords.test(words[1] ?? ''))
  )
}

const stateWords =
  /^(government|army|military|parliament|president|ministry|minister|embassy|ambassador|forces|troops|soldiers|navy|jets|border)$/

function tallies(p: Page, raws: readonly RawOf<'name'>[], votes: readonly Votes[]): Map<string, Tally> {
  const found = new Map<string, Tally>()
  raws.forEach((raw, i) => {
    const key = nameKey(p, raw.from, raw.to)
    const tally = found.get(key) ?? {
      key,
      votes: noVotes,
      alone: 0,
      precision: undefined,
      words: raw.to - raw.from,
      common: true,
      count: 0,
      state: 0,
      article: 0,
    }
    tally.votes = plus(tally.votes, votes[i] ?? noVotes)
    tally.count++
    if (!raw.adjectival) tally.alone++
    if (raw.determiner === 'the' && !raw.adjectival) tally.article++
    if (hasState(p, raw.to)) tally.state++
    if (p.words[raw.from]?.pos === 'PROPN') tally.common = false
    tally.precision ??= raw.precision
    found.set(key, tally)
  })
  return found
}

/** Names in one list are mostly of one kind: each takes over a part of its neighbour's votes. */
function shareInLists(p: Page, raws: readonly RawOf<'name'>[], votes: readonly Votes[]): readonly Votes[] {
  const shared = [...votes]
  const joined = (i: number): boolean => {
    const [a, b] = [raws[i], raws[i + 1]]
    if (!a || !b || a.adjectival || b.from <= a.to || b.from - a.to > 2) return false
    for (let w = a.to; w < b.from; w++) if (!/^(,|and|or|–|the)$/.test(p.lower(w))) return false
    const comma = p.lower(a.to) === ',' && !/^(and|or)$/.test(p.lower(a.to + 1))
    const further = raws[i + 2]
    return (
      !comma ||
      (further !== undefined && further.from - b.to <= 2 && /^(,|and|or)$/.test(p.lower(b.to)) && further.from > b.to)
    )
  }
  const part = (v: Votes): Votes => ({
    person: v.person * 0.6,
    place: v.place * 0.6,
    organisation: v.organisation * 0.6,
  })
  for (let i = 0; i + 1 < raws.length; i++)
    if (joined(i)) shared[i + 1] = plus(shared[i + 1] ?? noVotes, part(shared[i] ?? noVotes))
  for (let i = raws.length - 2; i >= 0; i--)
    if (joined(i)) shared[i] = plus(shared[i] ?? noVotes, part(votes[i + 1] ?? noVotes))
  return shared
}

function best(t: Tally): NameKindFound {
  const { person, place, organisation } = t.votes
  if (organisation > person && organisation > place) return 'organisation'
  if (person > place) return 'person'
  if (place > 0) return 'place'
  return t.words > 1 ? 'person' : 'place'
}

const looksLikeDemonym = (t: Tally): boolean =>
  t.words === 1 && /(ian|ean|an|ese|ish|i|ic|ite|ist|ous|ch)s?$/.test(t.key)

/** Names of well-known bodies are theirs, unless the words around speak strongly for something else. */
const votesOfKnown = (p: Page, { from, to }: RawOf<'name'>): Partial<Votes> =>
  knownBody(nameText(p, from, to)) ? { organisation: to - from > 1 ? 8 : 4 } : {}

/** Decides for every bare name of the text what it stands for. `ends` are word positions right behind a post's words. */
export function decide(
  p: Page,
  raws: readonly Raw[],
  ends: ReadonlySet<number>,
  learned: LearnedVotes = () => ({}),
): ReadonlyMap<string, Decision> {
  const names = raws.filter((r): r is RawOf<'name'> => r.shape === 'name')
  const votes = names.map(r =>
    plus(plus(votesFor(p, r, p.lower(r.from - 1) === ',' && ends.has(r.from - 1)), votesOfKnown(p, r)), learned(r)),
  )
  const all = tallies(p, names, shareInLists(p, names, votes))
  const surnames = new Set<string>()
  const note = (words: readonly string[]) => {
    for (const word of [words[0], words.at(-1)]) if (word) surnames.add(word)
  }
  for (const r of raws) if (r.shape === 'person') note(nameKey(p, r.name.from, r.name.to).split(' '))
  for (const t of all.values()) if (t.words > 1 && best(t) === 'person') note(t.key.split(' '))
  for (const t of all.values()) if (t.words === 1 && surnames.has(t.key)) t.votes = plus(t.votes, { person: 5 })
  return decisions(all)
}

function pushTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.length < 100) list.push(value)
}

/** A single word that only its capital makes a name. */
const isNoise = (t: Tally): boolean =>
  t.words === 1 && t.common && Math.max(t.votes.person, t.votes.place, t.votes.organisation) < 2.5

function decisions(all: ReadonlyMap<string, Tally>): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  const singles = [...all.values()].filter(t => t.words === 1)
  const byStart = new Map<string, string[]>()
  for (const t of singles) if (t.alone > 0 || !looksLikeDemonym(t)) pushTo(byStart, t.key.slice(0, 3), t.key)
  const countries = new Set<string>()
  for (const t of singles) {
    if (!looksLikeDemonym(t)) continue
    const place = byStart.get(t.key.slice(0, 3))?.find(place => related(t.key, place))
    const onlyAdjective = t.alone === 0 && best(t) !== 'person'
    if (place === undefined && !onlyAdjective) continue
    if (place !== undefined) countries.add(place)
    found.set(t.key, { kind: 'demonym', count: t.count, ...(place !== undefined && { place }) })
  }
  for (const t of all.values()) {
    if (found.has(t.key)) continue
    if (isNoise(t)) {
      found.set(t.key, { kind: 'demonym', count: t.count })
      continue
    }
    const kind = countries.has(t.key) && t.votes.person < t.votes.place + 4 ? 'place' : best(t)
    const country = countries.has(t.key) || t.state > 0
    const precision = t.precision ?? (country ? 6 : t.article > t.count / 2 ? 4 : 2)
    found.set(t.key, kind === 'place' ? { kind, precision, count: t.count } : { kind, count: t.count })
  }
  return found
}
