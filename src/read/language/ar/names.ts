import { isPrecision, type Precision } from '../../../core/place.ts'
import { facilityAt } from '../shared/facilities.ts'
import { type Paper, textOf } from '../shared/paper.ts'
import type { Range } from '../shared/range.ts'
import type { Candidate, Roster } from '../shared/roster.ts'
import { has, lengthOf, valueOf, type Word } from '../shared/words.ts'
import { nameBehind, nameFrom } from './people.ts'
import { stem } from './stems.ts'

type Words = readonly Word[]

const keysOf = (words: Words, { from, to }: Range): readonly string[] =>
  words
    .slice(from, to)
    .filter(w => w.kind !== 'mark')
    .map(w => stem(w.key))

const precisionOf = (value: string | undefined): Precision => {
  const n = Number(value)
  return isPrecision(n) ? n : 2
}

function personAt(words: Words, at: number): Candidate | undefined {
  const to = nameFrom(words, at)
  return to === undefined
    ? undefined
    : { from: at, to, kind: 'person', as: 'name', keys: keysOf(words, { from: at, to }) }
}

const isPlain = (word: Word | undefined): boolean => word !== undefined && word.kind === 'word' && word.tags.size === 0

/** "بلدة تل الرمان": the name behind its kind; two words where the first is one that names of places begin with. */
function typedPlace(words: Words, at: number): Candidate | undefined {
  const value = valueOf(words[at], 'place-before')
  if (value === undefined || has(words[at + 1], 'place-name')) return undefined
  const first = words[at + 1]
  const compound = has(first, 'compound-place') && words[at + 2]?.kind === 'word' && !has(words[at + 2], 'preposition')
  if (!compound && !isPlain(first)) return undefined
  const range = { from: at + 1, to: at + (compound ? 3 : 2) }
  return { ...range, kind: 'place', as: 'name', keys: keysOf(words, range), precision: precisionOf(value) }
}

function knownPlace(words: Words, at: number): Candidate | undefined {
  const length = lengthOf(words[at], 'place-name')
  if (length === 0) return undefined
  const range = { from: at, to: at + length }
  return {
    ...range,
    kind: 'place',
    as: 'name',
    keys: keysOf(words, range),
    precision: precisionOf(valueOf(words[at], 'place-name')),
  }
}

const startsWithArticle = (word: Word | undefined): boolean => word !== undefined && /^ال./.test(word.key)

/** What belongs to a body's name behind its first noun: words that names of bodies are made of, places, unknown words with the article. */
function endOfBody(words: Words, from: number): number {
  let to = from
  while (to < from + 4) {
    const word = words[to]
    if (
      word?.kind !== 'word' ||
      has(word, 'given-name') ||
      has(word, 'cue') ||
      has(word, 'preposition') ||
      has(word, 'turn')
    )
      break
    if (word.key.startsWith('و') && !has(word, 'org-part')) break
    if (
      !has(word, 'org-part') &&
      !has(word, 'place-name') &&
      !has(word, 'org-name') &&
      !has(word, 'side') &&
      !(startsWithArticle(word) && isPlain(word))
    )
      break
    to += Math.max(1, lengthOf(word, 'place-name'), lengthOf(word, 'org-name'))
  }
  return to
}

const kindOfBody = (value: string | undefined): 'organisation' | 'unit' | 'group' =>
  value === 'unit' || value === 'group' ? value : 'organisation'

function bodyAt(words: Words, at: number): Candidate | undefined {
  const known = lengthOf(words[at], 'org-name')
  const head = lengthOf(words[at], 'org-head')
  if (known === 0 && head === 0) return undefined
  const to = known >= head && known > 0 ? at + known : endOfBody(words, at + head)
  const range = { from: at, to }
  const kind = kindOfBody(valueOf(words[at], known > 0 && known >= head ? 'org-name' : 'org-head'))
  return { ...range, kind, as: to - at > 1 || known > 0 ? 'name' : 'description', keys: keysOf(words, range) }
}

/** "الجيش الروسي", "الإرهابيون": those who fight. */
function armedAt(words: Words, at: number): Candidate | undefined {
  const hostile = lengthOf(words[at], 'hostile-label')
  const armed = lengthOf(words[at], 'armed')
  if (hostile === 0 && armed === 0) return undefined
  const to = hostile > 0 ? at + hostile : endOfBody(words, at + armed)
  const range = { from: at, to }
  const as = hostile > 0 ? 'name' : 'description'
  return {
    ...range,
    kind: 'group',
    as,
    keys: keysOf(words, range),
    plural: true,
    ...(hostile > 0 && { hostile: true as const }),
  }
}

function facility(words: Words, at: number): Candidate | undefined {
  const found = facilityAt(words, at)
  return found && { ...found, keys: keysOf(words, found) }
}

const finders = [personAt, armedAt, bodyAt, typedPlace, knownPlace, facility] as const

function candidateAt(words: Words, at: number): Candidate | undefined {
  for (const find of finders) {
    const found = find(words, at)
    if (found) return found
  }
  return undefined
}

/** Posts and ranks before names. */
function holdTitles(paper: Paper, roster: Roster): void {
  const { words } = paper
  words.forEach((word, at) => {
    const kind = has(word, 'rank') ? 'rank' : has(word, 'post') ? 'post' : undefined
    const length = kind ? lengthOf(word, kind) : 0
    const name = kind && nameBehind(words, at + length)
    const to = name === undefined ? undefined : nameFrom(words, name)
    if (!kind || name === undefined || to === undefined) return
    const person = roster.within({ from: name, to })[0]?.ref
    const range = { from: at, to }
    if (person && roster.kindOf(person) === 'person')
      roster.hold({ kind, range, what: textOf(paper, { from: at, to: at + length }), former: false }, person)
  })
}

/** Names of towns and villages that some line calls so, by their first word. */
function typedTowns(words: Words): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>()
  for (let at = 0; at < words.length; at++) {
    const place = typedPlace(words, at)
    const first = place && words[place.from]
    if (first) found.set(stem(first.key), place)
  }
  return found
}

/** The same name again, without the word for what it is. */
function townAgain(words: Words, at: number, towns: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const place = towns.get(stem(words[at]?.key ?? ''))
  if (!place) return undefined
  const range = { from: at, to: at + place.to - place.from }
  const same = place.keys.every((key, i) => key === stem(words[at + i]?.key ?? ''))
  return same ? { ...place, ...range } : undefined
}

/** Finds who and what a text speaks of; without capitals, by titles, given names and the words that names are made of. */
export function findNames(paper: Paper, roster: Roster): void {
  const towns = typedTowns(paper.words)
  for (let at = 0; at < paper.words.length; at++) {
    const found = candidateAt(paper.words, at) ?? townAgain(paper.words, at, towns)
    if (!found) continue
    roster.stand(found)
    at = found.to - 1
  }
  holdTitles(paper, roster)
}
