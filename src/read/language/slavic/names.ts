import { isPrecision, type Precision } from '../../../core/place.ts'
import { closing, facilityAt } from '../shared/facilities.ts'
import { type Paper, textOf } from '../shared/paper.ts'
import type { Range } from '../shared/range.ts'
import type { Candidate, Roster } from '../shared/roster.ts'
import { has, isMark, lengthOf, valueOf, type Word } from '../shared/words.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { isAdjective, stem } from './stems.ts'
import { isLatin, personAt, surnamesIn } from './people.ts'
import { findTitles, type TitleFound } from './titles.ts'

const keysOf = (words: readonly Word[], { from, to }: Range): readonly string[] =>
  words
    .slice(from, to)
    .filter(w => w.kind !== 'mark')
    .map(w => stem(w.key))

const precisionOf = (value: string | undefined): Precision => {
  const n = Number(value)
  return isPrecision(n) ? n : 2
}

const placeAt = (sheet: Sheet, range: Range, precision: Precision): Candidate => ({
  ...range,
  kind: 'place',
  as: 'name',
  keys: keysOf(sheet.words, range),
  precision,
})

/** "Одеса", "Сполучені Штати": a place the lists know. */
function knownPlace(sheet: Sheet, at: number): Candidate | undefined {
  const word = sheet.words[at]
  const length = lengthOf(word, 'place-name')
  if (length === 0 || !word?.capital) return undefined
  if (has(sheet.words[at + length], 'place-behind') && length === 1 && isAdjective(word.key)) return undefined
  return placeAt(sheet, { from: at, to: at + length }, precisionOf(valueOf(word, 'place-name')))
}

/** How many words with a capital follow, at most. */
function capitalsFrom(words: readonly Word[], from: number, most: number): number {
  let to = from
  while (to < from + most && words[to]?.capital && !words[to]?.opensLine && !has(words[to], 'given-name')) to++
  return to - from
}

/** "село Нова Гребля", "м. Харків", "вулиця Садова". */
function typedPlace(sheet: Sheet, at: number): Candidate | undefined {
  const value = valueOf(sheet.words[at], 'place-before')
  if (value === undefined) return undefined
  const behind = at + lengthOf(sheet.words[at], 'place-before')
  const from = isMark(sheet.words[behind], '.') ? behind + 1 : behind
  const quoted = isMark(sheet.words[from], '«„"“') ? 1 : 0
  const most = capitalsFrom(sheet.words, from + quoted, 2)
  const count = most === 2 && has(sheet.words[from + quoted + 2], 'place-behind') ? 1 : most
  if (count === 0 || has(sheet.words[from + quoted + count], 'place-behind')) return undefined
  return placeAt(sheet, { from: from + quoted, to: from + quoted + count }, precisionOf(value))
}

/** "Харківська область", "Новосадский район". */
function placeByType(sheet: Sheet, at: number): Candidate | undefined {
  const first = sheet.words[at]
  if (!first?.capital || !isAdjective(first.key)) return undefined
  const second = sheet.words[at + 1]
  const typeAt = second?.capital && isAdjective(second.key) ? at + 2 : at + 1
  const value = valueOf(sheet.words[typeAt], 'place-behind')
  return value === undefined ? undefined : placeAt(sheet, { from: at, to: typeAt + 1 }, precisionOf(value))
}

/** "в Малинівці": an unknown name behind a word that leads to places. */
function ledToPlace(sheet: Sheet, at: number): Candidate | undefined {
  const word = sheet.words[at]
  if (!word?.capital || !has(sheet.words[at - 1], 'leads-to-place') || word.text.length < 3 || isAcronym(word))
    return undefined
  if (has(word, 'month') || has(word, 'org-head') || has(word, 'post') || has(word, 'adjective')) return undefined
  const two = isAdjective(word.key) && sheet.words[at + 1]?.capital
  if (!two && sheet.words[at + 1]?.capital) return undefined
  if (isAdjective(word.key) && !two && sheet.words[at + 1]?.kind === 'word' && /(ськ|цьк|ск|цк)/.test(word.key))
    return undefined
  return placeAt(sheet, { from: at, to: two ? at + 2 : at + 1 }, 2)
}

const isAcronym = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && /^\p{Lu}[\p{Lu}\d-]{1,7}$/u.test(word.text)

/** What belongs to the name of a body behind its first noun. */
function endOfBody(words: readonly Word[], from: number): number {
  let to = from
  for (let i = 0; i < 7; i++) {
    const word = words[to]
    if (isMark(word, '«„"“') && i < 4) {
      const close = closing(words, to)
      return close ?? to
    }
    if (word?.kind !== 'word' || word.opensLine || has(word, 'given-name') || has(word, 'cue')) break
    const joins = has(word, 'org-joint') && (has(words[to + 1], 'org-part') || (words[to + 1]?.capital ?? false))
    if (!word.capital && !has(word, 'org-part') && !joins && !(has(word, 'org-head') && to > from)) break
    to++
  }
  return to
}

/** Adjectives before the first noun of a body: "Міжнародний комітет", "обласна військова адміністрація". */
function startOfBody(sheet: Sheet, head: number): number {
  let from = head
  while (from > head - 3) {
    const word = sheet.words[from - 1]
    if (word?.kind !== 'word' || !isAdjective(word.key) || has(word, 'preposition') || has(word, 'turn')) break
    if (!word.capital && !has(word, 'org-adjective')) break
    from--
  }
  return from
}

function bodyAt(sheet: Sheet, at: number): Candidate | undefined {
  const { words } = sheet
  const word = words[at]
  if (isAcronym(word) && !has(word, 'place-name') && !has(word, 'no-name') && !has(word, 'number')) {
    const to = endOfAcronym(words, at)
    return {
      from: at,
      to,
      kind: kindOfBody(valueOf(word, 'org-name')),
      as: 'name',
      keys: keysOf(words, { from: at, to }),
    }
  }
  const known = lengthOf(word, 'org-name')
  if (known > 0 && word?.capital)
    return {
      from: at,
      to: at + known,
      kind: kindOfBody(valueOf(word, 'org-name')),
      as: 'name',
      keys: keysOf(words, { from: at, to: at + known }),
    }
  const length = lengthOf(word, 'org-head')
  if (length === 0) return undefined
  const from = startOfBody(sheet, at)
  const to = endOfBody(words, at + length)
  const named = words.slice(from, to).some((w, i) => w.capital && !sheet.isFirst(from + i)) || to - from > 1
  return {
    from,
    to,
    kind: kindOfBody(valueOf(word, 'org-head')),
    as: named ? 'name' : 'description',
    keys: keysOf(words, { from, to }),
  }
}

const endOfAcronym = (words: readonly Word[], at: number): number =>
  isAcronym(words[at + 1]) && has(words[at + 1], 'place-name') ? at + 2 : at + 1

const kindOfBody = (value: string | undefined): 'organisation' | 'unit' | 'group' =>
  value === 'unit' || value === 'group' ? value : 'organisation'

/** "російські війська", "боевики": those who fight, with the side they are of. */
function armedAt(sheet: Sheet, at: number): Candidate | undefined {
  const { words } = sheet
  const hostile = has(words[at], 'hostile-label')
  const length = hostile ? lengthOf(words[at], 'hostile-label') : lengthOf(words[at], 'armed')
  if (length === 0) return undefined
  const from = has(words[at - 1], 'side') ? at - 1 : at
  const range = { from, to: at + length }
  return {
    ...range,
    kind: 'group',
    as: hostile ? 'name' : 'description',
    keys: keysOf(words, range),
    plural: true,
    ...(hostile && { hostile }),
  }
}

const facility = (sheet: Sheet, at: number): Candidate | undefined => {
  const found = facilityAt(sheet.words, at)
  return found && { ...found, keys: keysOf(sheet.words, found) }
}

/** "Monsanto", "New York Times": words in Latin letters. */
function latinName(sheet: Sheet, at: number): Candidate | undefined {
  const { words } = sheet
  let to = at
  const goesOn = (word: Word | undefined) => word !== undefined && word.capital && isLatin(word)
  while (to < at + 5 && goesOn(words[to]) && (to === at || !words[to]?.opensLine)) to++
  if (to === at || isMark(words[at - 1], '«„"“\'')) return undefined
  return { from: at, to, kind: 'organisation', as: 'name', keys: keysOf(words, { from: at, to }) }
}

const finders = [
  typedPlace,
  placeByType,
  personAt,
  armedAt,
  bodyAt,
  latinName,
  knownPlace,
  facility,
  ledToPlace,
] as const

function candidateAt(sheet: Sheet, at: number): Candidate | undefined {
  for (const find of finders) {
    const found = find(sheet, at)
    if (found) return found
  }
  return undefined
}

function holdTitles(
  roster: Roster,
  sheet: Sheet,
  titles: readonly TitleFound[],
  names: ReadonlyMap<number, Candidate>,
): void {
  for (const t of titles) {
    const name = names.get(t.nameFrom)
    if (name?.kind !== 'person') continue
    const person = roster.within(name)[0]?.ref
    const range = { from: t.range.from, to: name.to }
    if (person)
      roster.hold({ ...t, range, what: textOf(sheet.paper, { from: t.range.from, to: t.range.from + 1 }) }, person)
  }
}

/** Finds who and what a text speaks of. */
export function findNames(paper: Paper, roster: Roster): void {
  const bare = sheetOf(paper)
  const sheet = { ...bare, surnames: surnamesIn(bare) }
  const names = new Map<number, Candidate>()
  let end = 0
  for (let at = 0; at < sheet.words.length; at++) {
    const found = candidateAt(sheet, at)
    if (!found || found.from < end) continue
    names.set(found.from, found)
    roster.stand(found)
    end = found.to
    at = found.to - 1
  }
  holdTitles(roster, sheet, findTitles(sheet), names)
}
