import { lookup } from '../../../gazetteer/candidates.ts'
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts'
import type { PlaceKind } from '../../../gazetteer/kinds.ts'
import type { Cast, MentionFound } from '../../../stages.ts'
import type { EnglishText } from '../document.ts'
import { scanWords, type ScannedWord } from './scan-words.ts'
import {
  areaByDemonym,
  bodiesAfter,
  countryByDemonym,
  headsBefore,
  kindsByHead,
  roadHeads,
  shortForms,
  strongBefore,
  titlesBefore,
  weakBefore,
} from './words.ts'

/** Words that name a place, wherever they stand: also inside the name of a body, and words of nationality. UTF-16 units, end exclusive. */
export interface ToponymFound {
  readonly start: number
  readonly end: number
  readonly demonym: boolean
}

/** A stretch that a tagger of names marks. */
export interface TaggedName {
  readonly start: number
  readonly end: number
  readonly kind: 'person' | 'place' | 'organisation'
}

export interface ToponymSources {
  readonly doc: EnglishText
  readonly cast: Cast
  readonly gazetteer: Gazetteer
  /** What a tagger of names found, where there is one. */
  readonly tagged?: readonly TaggedName[]
}

interface Known {
  readonly prior: number
  readonly kind: PlaceKind
}

const mostKnown = 20_000
const caches = new WeakMap<Gazetteer, Map<string, Known | undefined>>()

/** The best of what the gazetteer has under a name, remembered: the same words come again and again. */
function knower(gazetteer: Gazetteer): (name: string) => Known | undefined {
  const cache = caches.get(gazetteer) ?? new Map<string, Known | undefined>()
  caches.set(gazetteer, cache)
  const find = lookup(gazetteer)
  return name => {
    if (cache.has(name)) return cache.get(name)
    const best = find({ name })[0]
    const known = best && { prior: best.prior, kind: best.place.kind }
    if (cache.size >= mostKnown) cache.clear()
    cache.set(name, known)
    return known
  }
}

interface Scene {
  readonly text: string
  readonly words: readonly ScannedWord[]
  readonly known: (name: string) => Known | undefined
  /** What the cast and the tagger say of the word at a position: the name it stands in. */
  readonly namedAt: (start: number) => Named | undefined
  /** Words that also stand in small letters. */
  readonly common: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
}

interface Named {
  readonly kind: string
  readonly start: number
  readonly end: number
}

interface Candidate {
  readonly from: number
  readonly to: number
  readonly prior: number
  readonly demonym: boolean
  /** "Ky.", "NSW": a region, where a place stands before it. */
  readonly short?: boolean
}

const inner = new Set(['of', 'the', 'de', 'da', 'do', 'del', 'la', 'el', 'al', 'and', 'du', 'des', 'upon', 'on', 'en'])
const longest = 5

/** "New York", "Isle of Wight": the words from one on that may be one name, the most first. */
function spansFrom(words: readonly ScannedWord[], from: number): readonly number[] {
  const ends: number[] = []
  for (let to = from + 1; to <= Math.min(words.length, from + longest); to += 1) {
    const last = words[to - 1]
    if (!last || (to > from + 1 && !last.joined)) break
    if (last.capital) ends.unshift(to)
    else if (!inner.has(last.lower)) break
  }
  return ends
}

const capitals = /^\p{Lu}{2,}$/u

/** A short word that is a place's name by its capitals alone ("US", "UK") is none in small ones ("Us"). */
const isShort = (name: string): boolean => name.length <= 3 && !name.includes('.')

function knownCandidate(scene: Scene, from: number, to: number): Candidate | undefined {
  const [first, last] = [scene.words[from], scene.words[to - 1]]
  if (!first || !last) return undefined
  const name = scene.text.slice(first.start, last.end)
  if (shortForms.has(name) && (name.includes('.') || capitals.test(name)) && to - from === 1) {
    const after = /[,(] ?$/.test(scene.text.slice(Math.max(0, first.start - 2), first.start))
    if (after || /^(?:\p{L}\.){2,}$/u.test(name) || name.length > 3 - Number(name === 'NSW'))
      return { from, to, prior: after ? 14 : 9, demonym: false, short: true }
  }
  if (countryByDemonym.has(name) || areaByDemonym.has(name))
    return { from, to, prior: 16, demonym: !scene.known(name) || name !== 'U.S.' }
  const known = scene.known(name)
  if (!known || (isShort(name) && (!capitals.test(name) || known.prior < 9))) return undefined
  return { from, to, prior: known.prior, demonym: false }
}

/** "Adair County", "Peace River", "Mount Sheridan", "Church Street": by its first or last word, whether listed or not. */
function headedCandidate(scene: Scene, from: number, to: number): Candidate | undefined {
  const [first, last] = [scene.words[from], scene.words[to - 1]]
  if (!first || !last || to - from < 2 || !last.capital) return undefined
  const divides = kindsByHead.has(last.lower) || roadHeads.has(last.lower)
  const opens =
    headsBefore.has(first.lower) &&
    first.capital &&
    ['lake', 'mount', 'gulf', 'river', 'isle', 'strait'].includes(first.lower)
  return divides || opens ? { from, to, prior: 9, demonym: false } : undefined
}

function candidateAt(scene: Scene, from: number): Candidate | undefined {
  for (const to of spansFrom(scene.words, from)) {
    const found = knownCandidate(scene, from, to) ?? headedCandidate(scene, from, to)
    if (found) return found
  }
  return undefined
}

/** What the word before says. */
function before(scene: Scene, c: Candidate): number {
  const { words } = scene
  const first = words[c.from]
  let at = c.from - 1
  if (words[at]?.lower === 'the') at -= 1
  const previous = words[at]
  if (!first || !previous || first.first) return 0
  if (previous.capital && titlesBefore.has(previous.lower) && first.joined) return -4
  if (strongBefore.has(previous.lower)) return 2.2
  if (weakBefore.has(previous.lower)) return 1
  if (words[c.to - 1]?.lower.endsWith('-based')) return 1
  if (!previous.capital || !first.joined || at < c.from - 1) return 0
  return previous.first && scene.common.has(previous.lower) ? 0 : -1.6
}

/** What the word behind says. */
function after(scene: Scene, c: Candidate): number {
  const { words, text } = scene
  const [last, next] = [words[c.to - 1], words[c.to]]
  if (!last || !next) return 0
  if (!next.joined)
    return text.startsWith(', ', last.end) && next.capital && scene.known(next.text)?.prior !== undefined ? 1 : 0
  if (next.capital) return bodiesAfter.has(next.lower) || countryByDemonym.has(next.text) ? -0.2 : -1.6
  return kindsByHead.has(next.lower) ? 1.5 : 0
}

/** What the cast, or the tagger, takes the words for. */
function named(scene: Scene, c: Candidate): number {
  const [first, last] = [scene.words[c.from], scene.words[c.to - 1]]
  const name = first && scene.namedAt(first.start)
  if (!first || !last || !name) return 0
  const whole = name.start >= first.start - 4 && name.end <= last.end + 2
  if (name.kind === 'place') return 1.5
  if (name.kind === 'person') return whole ? -1.2 : -1.8
  return name.kind === 'organisation' ? -0.4 : 0
}

function own(scene: Scene, c: Candidate): number {
  const first = scene.words[c.from]
  if (!first || c.to - c.from > 1) return 0.5
  const weight = c.prior < 12 ? 1 : 0
  const common = scene.common.has(first.lower) ? -2 : 0
  const surname = scene.surnames.has(first.lower) ? -2.5 : 0
  return weight * (common + surname + (first.first ? -0.5 : 0))
}

const clip = (low: number, high: number, value: number): number => Math.max(low, Math.min(high, value))

/** How much speaks for the words naming a place. */
const scoreOf = (scene: Scene, c: Candidate): number =>
  clip(-2.5, 3.5, (c.prior - 7.5) * 0.5) + before(scene, c) + after(scene, c) + named(scene, c) + own(scene, c)

const enough = 0.5

function surnamesOf(cast: Cast): ReadonlySet<string> {
  const people = cast.entities.filter(e => e.kind === 'person')
  const names = people.flatMap(e => e.names.map(n => n.text.split(' '))).filter(parts => parts.length > 1)
  return new Set(names.map(parts => (parts.at(-1) ?? '').toLowerCase()))
}

/** By the position of each word in a name: the outermost name it stands in. */
function namesByWord(names: readonly Named[], words: readonly ScannedWord[]): Scene['namedAt'] {
  const at = new Map<number, Named>()
  let word = 0
  for (const name of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (word < words.length && (words[word]?.start ?? 0) < name.start) word += 1
    for (let i = word; i < words.length && (words[i]?.start ?? 0) < name.end; i += 1) {
      const start = words[i]?.start ?? 0
      if (!at.has(start)) at.set(start, name)
    }
  }
  return start => at.get(start)
}

const namesOf = (cast: Cast, tagged: readonly TaggedName[] | undefined): readonly Named[] =>
  tagged ??
  cast.mentions
    .filter((m: MentionFound) => m.as === 'name')
    .map(({ ref, start, end }) => ({ kind: cast.entityOf(ref).kind, start, end }))

function sceneOf({ doc, cast, gazetteer, tagged }: ToponymSources): Scene {
  const words = scanWords(doc.text)
  return {
    text: doc.text,
    words,
    known: knower(gazetteer),
    namedAt: namesByWord(namesOf(cast, tagged), words),
    common: new Set(words.flatMap(w => (w.capital ? [] : [w.lower]))),
    surnames: surnamesOf(cast),
  }
}

/** A name no list has is a place where it stands "in" or "near" something and the cast takes it for one. */
function unlisted(scene: Scene, from: number): Candidate | undefined {
  const [first, previous] = [scene.words[from], scene.words[from - 1]]
  const name = first && scene.namedAt(first.start)
  if (!first || !name || name.kind !== 'place' || name.start !== first.start) return undefined
  let to = from + 1
  while (to < scene.words.length && (scene.words[to]?.end ?? 0) <= name.end) to += 1
  const plain = /^[\p{L}\p{M}' ’-]{4,}$/u.test(scene.text.slice(name.start, name.end)) && !capitals.test(first.text)
  const placed = previous !== undefined && /^(?:in|near)$/.test(previous.lower) && !first.first
  return plain && placed && !scene.common.has(first.lower) ? { from, to, prior: 9, demonym: false } : undefined
}

/**
 * The places an English text names, by the gazetteer and by the words around: a name of a place that everybody knows counts nearly everywhere,
 * a village only where it is said to be somewhere. Ascending; none overlap.
 */
export function findToponyms(sources: ToponymSources): readonly ToponymFound[] {
  const scene = sceneOf(sources)
  const found: ToponymFound[] = []
  for (let i = 0; i < scene.words.length; ) {
    const first = scene.words[i]
    const candidate = first?.capital ? candidateAt(scene, i) : undefined
    const accepted =
      candidate && scoreOf(scene, candidate) >= enough ? candidate : first?.capital ? unlisted(scene, i) : undefined
    const last = accepted && scene.words[accepted.to - 1]
    if (first && accepted && last) found.push({ start: first.start, end: last.end, demonym: accepted.demonym })
    i = accepted ? accepted.to : i + 1
  }
  return found
}
