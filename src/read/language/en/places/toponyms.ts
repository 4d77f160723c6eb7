import { lookup } from '../../../gazetteer/candidates.ts'
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts'
import type { PlaceKind } from '../../../gazetteer/kinds.ts'
import type { Cast, MentionFound } from '../../../stages.ts'
import { neverNames } from '../cast/lexicon.ts'
import type { EnglishText } from '../document.ts'
import { scanWords, type ScannedWord } from './scan-words.ts'
import {
  areaByDemonym,
  around,
  bodiesAfter,
  countryByDemonym,
  headsBefore,
  kindsByHead,
  pluralDemonyms,
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

/** The likeliest of what the gazetteer has under a name. */
function knower(gazetteer: Gazetteer): (name: string) => Known | undefined {
  const find = lookup(gazetteer)
  return name => {
    const best = find({ name })[0]
    return best && { prior: best.prior, kind: best.place.kind }
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

/** Months, seasons, bare sides of the sky ("the West"), and the currency in "US$5". */
const isNoName = ({ text }: Scene, { lower, start, end }: ScannedWord): boolean =>
  neverNames.has(lower) || seasons.has(lower) || around.has(lower) || text[end] === '$' || text[start - 1] === '$'
const seasons = new Set(['spring', 'summer', 'autumn', 'winter', 'fall', 'centre', 'center'])

function knownCandidate(scene: Scene, from: number, to: number): Candidate | undefined {
  const [first, last] = [scene.words[from], scene.words[to - 1]]
  if (!first || !last) return undefined
  const name = scene.text.slice(first.start, last.end)
  if (pluralDemonyms.has(name) || (to - from === 1 && isNoName(scene, first))) return undefined
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

const divisions = new Set([
  'county',
  'district',
  'province',
  'oblast',
  'raion',
  'governorate',
  'region',
  'township',
  'parish',
  'prefecture',
])

/** "Adair County", "Peace River", "Mount Sheridan", "Church Street": by its first or last word, whether listed or not. */
function headedCandidate(scene: Scene, from: number, to: number): Candidate | undefined {
  const [first, last] = [scene.words[from], scene.words[to - 1]]
  if (!first || !last || to - from < 2 || !last.capital) return undefined
  const divides = (divisions.has(last.lower) || roadHeads.has(last.lower)) && first.lower !== 'the'
  const bodily = scene.words.slice(from, to - 1).some(w => bodiesAfter.has(w.lower) || inner.has(w.lower))
  const opens =
    headsBefore.has(first.lower) &&
    first.capital &&
    ['lake', 'mount', 'gulf', 'river', 'isle', 'strait'].includes(first.lower)
  return (divides && !bodily) || opens ? { from, to, prior: 9, demonym: false } : undefined
}

function candidateAt(scene: Scene, from: number): Candidate | undefined {
  for (const to of spansFrom(scene.words, from)) {
    const found = knownCandidate(scene, from, to) ?? headedCandidate(scene, from, to)
    if (found) return found
  }
  return undefined
}

const determiners = new Set(['the', 'a', 'an', 'this', 'that', 'his', 'her', 'their', 'its', 'our', 'my'])

/** What the word before says. */
function before(scene: Scene, c: Candidate): number {
  const { words } = scene
  const first = words[c.from]
  const determined = determiners.has(words[c.from - 1]?.lower ?? '')
  const at = determined ? c.from - 2 : c.from - 1
  const previous = words[at]
  if (!first || first.first || !previous) return isDateline(scene, c) ? 3 : 0
  if (previous.capital && titlesBefore.has(previous.lower) && first.joined) return -4
  const small = determined && c.prior < 10 && !bodiesAfter.has(words[c.to]?.lower ?? '') ? -1.5 : 0
  if (strongBefore.has(previous.lower)) return 2.2 + small
  if (weakBefore.has(previous.lower)) return 1 + small
  if (!previous.capital || !first.joined || determined) return small
  return previous.first && scene.common.has(previous.lower) ? 0 : -1.6
}

/** "BERLIN — ", "GEORGETOWN, Ky. (AP)": a name in capitals that opens a line which is not all in capitals. */
function isDateline({ text, words }: Scene, c: Candidate): boolean {
  const [first, last] = [words[c.from], words[c.to - 1]]
  if (!first || !last || !capitals.test(first.text) || (first.start > 0 && text[first.start - 1] !== '\n')) return false
  return /^(?:,| ?[-–—(]| [A-Z][a-z])/.test(text.slice(last.end, last.end + 3))
}

/** What the word behind says. */
function after(scene: Scene, c: Candidate): number {
  const { words, text } = scene
  const [last, next] = [words[c.to - 1], words[c.to]]
  if (!last || !next) return 0
  if (!next.joined) return text.startsWith(', ', last.end) && next.capital && scene.known(next.text) ? 1 : 0
  const body = bodiesAfter.has(next.lower)
  if (next.capital) return countryByDemonym.has(next.text) ? -0.2 : body ? 0.3 : -1.6
  return kindsByHead.has(next.lower) ? 1.5 : body ? 1 : 0
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
  const surname = scene.surnames.has(first.lower) ? (c.prior < 7 ? -2.5 : -1) : 0
  return weight * (common + surname + (first.first ? -0.5 : 0))
}

const clip = (low: number, high: number, value: number): number => Math.max(low, Math.min(high, value))

/** How much speaks for the words naming a place. */
const scoreOf = (scene: Scene, c: Candidate): number =>
  clip(-2.5, 3.5, (c.prior - 7.5) * 0.5) + before(scene, c) + after(scene, c) + named(scene, c) + own(scene, c)

const enough = 0.5
/** A place beside a place in a list is one more likely. */
const besideAPlace = 1.5

function acceptedAt(scene: Scene, from: number, listed: boolean): Candidate | undefined {
  const candidate = candidateAt(scene, from)
  if (candidate && scoreOf(scene, candidate) + (listed ? besideAPlace : 0) >= enough) return candidate
  return unlisted(scene, from, listed)
}

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

/** "in", "near", "the villages of", or before "district": a name that no list has is a place there. */
function isPlaced({ words }: Scene, from: number, to: number): boolean {
  const [previous, kind, next] = [words[from - 1], words[from - 2], words[to]]
  if (words[from]?.first || !previous) return false
  if (/^(?:in|near)$/.test(previous.lower)) return true
  const headed =
    kindsByHead.has(kind?.lower ?? '') || kindsByHead.has(kind?.lower.replace(/s$/, '').replace(/ie$/, 'y') ?? '')
  if (previous.lower === 'of' && headed) return true
  return (
    next?.joined === true && !next.capital && /^(?:district|neighbou?rhood|village|suburb|quarter)$/.test(next.lower)
  )
}

/** A name no list has is a place where it is said to be one and the cast does not take it for a person. */
function unlisted(scene: Scene, from: number, listed: boolean): Candidate | undefined {
  const first = scene.words[from]
  const name = first && scene.namedAt(first.start)
  if (!first || scene.common.has(first.lower) || isNoName(scene, first)) return undefined
  const plain = /^[\p{L}\p{M}'’-]{4,}$/u.test(first.text) && !capitals.test(first.text)
  const next = scene.words[from + 1]
  const alone = !(next?.joined === true && next.capital) && (name === undefined || name.start === first.start)
  const may = name?.kind === 'place' || (listed && name?.kind !== 'organisation')
  const to = from + 1
  return plain && alone && may && (listed || isPlaced(scene, from, to))
    ? { from, to, prior: 9, demonym: false }
    : undefined
}

/** Whether only ", " or " and " parts a word from the place found last. */
function isListed({ text }: Scene, place: ToponymFound | undefined, word: ScannedWord): boolean {
  if (!place || word.start - place.end > 6 || place.demonym) return false
  return /^(?:, | and |, and )$/.test(text.slice(place.end, word.start))
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
    const accepted = first?.capital ? acceptedAt(scene, i, isListed(scene, found.at(-1), first)) : undefined
    const last = accepted && scene.words[accepted.to - 1]
    if (first && accepted && last) found.push({ start: first.start, end: last.end, demonym: accepted.demonym })
    i = accepted ? accepted.to : i + 1
  }
  return found
}
