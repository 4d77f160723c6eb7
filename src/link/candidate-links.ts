import { type Entity, type EntityKind, linkableNames } from '../core/entity.ts'
import { compareReady, type ReadyName, readyName } from './names/compare-names.ts'
import { type NameMatch, worthALook } from './names/name-match.ts'
import type { NamedKind } from './names/read-name.ts'
import { skeletonOf } from './names/skeleton.ts'

/** Somebody or something by the names it may be linked by. `names` come from `linkableNames`: never an epithet, a label or a protected source. */
export interface NamedThing {
  readonly id: string
  readonly kind: NamedKind
  readonly names: readonly string[]
}

const kinds: Readonly<Partial<Record<EntityKind, NamedKind>>> = {
  person: 'person',
  unit: 'body',
  organisation: 'body',
  group: 'body',
  state: 'body',
  facility: 'body',
}

/** An entity as it may be compared; nothing where no machine may propose anything about it, or it has no name. */
export function namedThing(id: string, entity: Entity): NamedThing | undefined {
  const [kind, names] = [kinds[entity.kind], linkableNames(entity)]
  return kind && names.length > 0 ? { id, kind, names } : undefined
}

/** Two that may be one, for a person to look at: nothing is merged by a machine. */
export interface CandidateLink {
  readonly a: string
  readonly b: string
  /** The two names that are most alike, and why. */
  readonly names: readonly [string, string]
  readonly match: NameMatch
}

export interface CandidateOptions {
  /** The lowest score worth a look. */
  readonly atLeast?: number
  /** A part that more things than this have in common is no reason of its own to compare them. */
  readonly common?: number
}

/** Every way of leaving out one letter, and leaving out none: two that differ in one consonant share one. */
function almost(whole: string): readonly string[] {
  const out = new Set([whole])
  for (let i = 0; i < whole.length; i++) out.add(whole.slice(0, i) + whole.slice(i + 1))
  return [...out]
}

const mostParts = 6

interface Keys {
  /** The whole name, nearly. */
  readonly wholes: ReadonlySet<string>
  /** Every two of its parts; each part alone. */
  readonly parts: ReadonlySet<string>
}

/** By which a name is found. */
function keysOf(name: ReadyName): Keys {
  const [wholes, found] = [new Set<string>(), new Set<string>()]
  for (const { parts } of name.readings) {
    const said = parts.filter(p => p.kind !== 'particle' && p.kind !== 'initial' && p.kind !== 'form-like')
    const bones = [...new Set(said.map(p => skeletonOf(p.sound)))].toSorted()
    for (const key of almost(bones.join(''))) if (key.length > 1) wholes.add(key)
    for (const [i, one] of bones.slice(0, mostParts).entries()) {
      found.add(one)
      for (const other of bones.slice(i + 1, mostParts)) found.add(`${one}+${other}`)
    }
  }
  return { wholes, parts: found }
}

/** A name with the things that have it. */
interface Ready {
  readonly name: ReadyName
  readonly ids: readonly string[]
}

/** Names of one kind of thing, each once. */
function readyNames(things: readonly NamedThing[], kind: NamedKind): readonly Ready[] {
  const ids = new Map<string, string[]>()
  for (const thing of things.filter(t => t.kind === kind))
    for (const text of new Set(thing.names)) ids.set(text, [...(ids.get(text) ?? []), thing.id])
  return [...ids].map(([text, having]) => ({ name: readyName(text, kind), ids: having }))
}

type Buckets = Map<string, number[]>

function put(buckets: Buckets, key: string, i: number): void {
  const list = buckets.get(key)
  if (list) list.push(i)
  else buckets.set(key, [i])
}

function* pairsIn(buckets: Buckets, most: number): Generator<readonly [number, number]> {
  for (const list of buckets.values()) {
    if (list.length < 2 || list.length > most) continue
    for (const [n, i] of list.entries()) for (const j of list.slice(n + 1)) yield [i, j]
  }
}

/** How much more of the whole name than of its parts may be common before it is no reason to compare. */
const wholesBear = 3

/** Which of these names share a key that is not too common, each two once. */
function* pairsOf(all: readonly Ready[], common: number): Generator<readonly [Ready, Ready]> {
  const [wholes, parts]: readonly [Buckets, Buckets] = [new Map(), new Map()]
  for (const [i, { name }] of all.entries()) {
    const keys = keysOf(name)
    for (const key of keys.wholes) put(wholes, key, i)
    for (const key of keys.parts) put(parts, key, i)
  }
  const seen = new Set<number>()
  for (const buckets of [pairsIn(wholes, common * wholesBear), pairsIn(parts, common)])
    for (const [i, j] of buckets) {
      const [one, other, pair] = [all[i], all[j], i * all.length + j]
      if (one === undefined || other === undefined || seen.has(pair)) continue
      seen.add(pair)
      yield [one, other]
    }
}

type Found = Map<string, CandidateLink>

/** Keeps the best match of two things. */
function keep(found: Found, a: string, link: Omit<CandidateLink, 'a'>): void {
  if (a === link.b) return
  const key = JSON.stringify([a, link.b].toSorted())
  if (link.match.score > (found.get(key)?.match.score ?? 0)) found.set(key, { a, ...link })
}

/** Things of exactly one name: each is held against the first, not against every other. */
function keepSame(found: Found, { name, ids }: Ready): void {
  const [first = '', ...more] = ids
  if (more.length === 0) return
  const match = compareReady(name, name)
  for (const b of more) keep(found, first, { b, names: [name.text, name.text], match })
}

function findIn(found: Found, all: readonly Ready[], { atLeast, common }: Required<CandidateOptions>): void {
  for (const name of all) keepSame(found, name)
  for (const [one, other] of pairsOf(all, common)) {
    const match = compareReady(one.name, other.name)
    if (match.score < atLeast) continue
    const link = { names: [one.name.text, other.name.text], match } as const
    for (const a of one.ids) keep(found, a, { b: other.ids[0] ?? a, ...link })
    for (const b of other.ids.slice(1)) keep(found, one.ids[0] ?? b, { b, ...link })
  }
}

/**
 * Which of these may be one, best first, for a person to judge. Names are compared only where they share a key (the consonants of the
 * whole name but one, of two parts, or of one part that is not common), so that the work grows with the number of names and not with its
 * square. Missed by that: two slips in consonants of a name whose parts are all common. Things that share a name are each held against
 * the first of them.
 */
export function candidateLinks(
  things: readonly NamedThing[],
  options: CandidateOptions = {},
): readonly CandidateLink[] {
  const limits = { atLeast: options.atLeast ?? worthALook, common: options.common ?? 40 }
  const found: Found = new Map()
  for (const kind of ['person', 'body'] as const) findIn(found, readyNames(things, kind), limits)
  return [...found.values()].toSorted((x, y) => y.match.score - x.match.score)
}
