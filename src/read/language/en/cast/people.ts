import { callBy, type Figure, introduce, nameOf, type Roster, stand, textOf } from './roster.ts'
import { compoundPosts, courtesies, femaleWords, maleWords, plain } from './lexicon.ts'
import { isGenitive } from './chunks.ts'
import type { Range, Raw, RawOf, Title } from './raw.ts'

const lowerWords = (r: Roster, range: Range): readonly string[] =>
  r.page.words.slice(range.from, range.to).map(w => w.lower.replaceAll('.', ''))

const firstFits = (a: string, b: string): boolean =>
  a === b || (a.length <= 2 && b.startsWith(a[0] ?? '')) || (b.length <= 2 && a.startsWith(b[0] ?? ''))

/** Persons named in full anywhere in the text, by surname, so that a short name in a headline finds them. */
export interface Directory {
  readonly bySurname: Map<string, Figure[]>
  readonly byFirst: Map<string, Figure[]>
  readonly firsts: Map<Figure, string>
  /** By all words of the name, for a surname that more people share than are compared. */
  readonly byName: Map<string, Figure>
}

/** The words of a raw that name a person, or `undefined`. */
export function personName(r: Roster, raw: Raw): Range | undefined {
  if (raw.shape === 'person') return raw.name
  if (raw.shape !== 'name') return undefined
  const decided = r.decisions.get(nameOf(r, raw).toLowerCase().replaceAll('’', "'"))
  return decided?.kind === 'person' ? { from: raw.from, to: raw.to } : undefined
}

/** How many people of one name are told apart by initials and parts of names; behind them only full names count. */
const mostOfOneName = 200

function push<K>(map: Map<K, Figure[]>, key: K, figure: Figure): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [figure])
  else if (list.length < mostOfOneName && !list.includes(figure)) list.push(figure)
}

/** The person of this surname whom the words mean. */
function knownBy(d: Directory, words: readonly string[]): Figure | undefined {
  const first = words[0] ?? ''
  const same = d.bySurname.get(words.at(-1) ?? '')
  return (
    same?.find(f => firstFits(d.firsts.get(f) ?? '', first)) ??
    same?.find(f => endsWith(f.label, words)) ??
    d.byName.get(words.join(' '))
  )
}

/** Makes a figure for every person who is named with more than a surname. */
export function directory(r: Roster, raws: readonly Raw[]): Directory {
  const found: Directory = { bySurname: new Map(), byFirst: new Map(), firsts: new Map(), byName: new Map() }
  for (const raw of raws) {
    const name = personName(r, raw)
    if (!name || name.to - name.from < 2) continue
    const words = lowerWords(r, name)
    const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
    const figure = knownBy(found, words) ?? introduce(r, { kind: 'person', label: nameOf(r, name) })
    if (nameOf(r, name).length > figure.label.length) figure.label = nameOf(r, name)
    if (first.length > (found.firsts.get(figure) ?? '').length) found.firsts.set(figure, first)
    for (const part of new Set([last, last.split('-').at(-1) ?? last])) push(found.bySurname, part, figure)
    push(found.byFirst, first, figure)
    found.byName.set(words.join(' '), figure)
  }
  return found
}

/** "Abu Jaafar" is the end of "Mohammed Abu Jaafar". */
const endsWith = (label: string, words: readonly string[]): boolean =>
  label
    .toLowerCase()
    .replaceAll('.', '')
    .endsWith(` ${words.join(' ')}`)

function latest(list: readonly Figure[] | undefined): Figure | undefined {
  return list?.reduce<Figure | undefined>((a, b) => (a === undefined || b.last > a.last ? b : a), undefined)
}

function resolve(r: Roster, d: Directory, name: Range): Figure {
  const words = lowerWords(r, name)
  const last = words.at(-1) ?? ''
  const found = words.length > 1 ? knownBy(d, words) : (latest(d.bySurname.get(last)) ?? latest(d.byFirst.get(last)))
  if (found) return found
  const figure = introduce(r, { kind: 'person', label: nameOf(r, name) })
  push(d.bySurname, last, figure)
  if (words.length > 1) d.byName.set(words.join(' '), figure)
  return figure
}

function learnGender(figure: Figure, words: readonly string[]): void {
  for (const word of words) {
    const plainWord = word.replace('.', '')
    if (maleWords.has(plainWord)) figure.gender ??= 'male'
    else if (femaleWords.has(plainWord)) figure.gender ??= 'female'
  }
}

const longForms: Readonly<Record<string, string>> = {
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  lt: 'lieutenant',
  capt: 'captain',
  sgt: 'sergeant',
  cpl: 'corporal',
  brig: 'brigadier',
  adm: 'admiral',
  pvt: 'private',
  cdr: 'commander',
  cmdr: 'commander',
}

/** The noun of a title, by which "the mayor" or "the general" may call the person again. */
const titleNoun = (r: Roster, title: Title): string => {
  const two = plain(textOf(r, { from: Math.max(title.from, title.to - 3), to: title.to }))
  const last =
    plain(r.page.words[title.to - 1]?.text ?? '')
      .split(' ')
      .at(-1) ?? ''
  return compoundPosts.has(two) ? two : (longForms[last] ?? last)
}

const normal = (r: Roster, word: string): string => r.decisions.get(word)?.place ?? word

/** The words that tell whose or which: "kurdish health" of "the Kurdish health minister". */
function tellingWords(r: Roster, range: Range): readonly string[] {
  return r.page.words
    .slice(range.from, range.to)
    .filter(w => /^(NOUN|ADJ|PROPN|X)$/.test(w.pos) && !passing.test(w.lower))
    .map(w => normal(r, w.lower))
}

const passing =
  /^(former|late|retired|own|local|same|new|newly|young|old|elderly|then|current|top|senior|chief|the|a|an|'s)$/

export function giveTitle(r: Roster, figure: Figure, title: Title): void {
  for (const w of tellingWords(r, title)) figure.modifiers.add(w)
  if (title.body) for (const w of tellingWords(r, title.body)) figure.modifiers.add(w)
  const noun = titleNoun(r, title)
  figure.titles.add(noun)
  callBy(r, figure, noun)
  learnGender(figure, [noun])
}

export function linkPerson(r: Roster, d: Directory, raw: RawOf<'person'> | RawOf<'name'>): Figure {
  const name = raw.shape === 'person' ? raw.name : { from: raw.from, to: raw.to }
  const figure = resolve(r, d, name)
  const text = nameOf(r, name)
  if (!figure.names.has(text)) figure.names.set(text, name.to - name.from > 1 ? 'name' : 'short')
  const whole = nameOf(r, raw)
  if (whole !== text && !courtesies.has(r.page.lower(raw.from).replace('.', '')) && !figure.names.has(whole))
    figure.names.set(whole, 'short')
  learnGender(
    figure,
    r.page.words.slice(raw.from, name.from).map(w => w.lower),
  )
  if (raw.shape === 'person') for (const title of raw.titles) giveTitle(r, figure, title)
  stand(r, raw, figure, 'name')
  return figure
}

const vague = /^(official|officer|commander|general|man|woman|leader|politician|figure)$/

const isHeadline = (r: Roster, raw: Raw): boolean =>
  raw.determiner === 'bare' && (r.page.words[raw.from]?.heading ?? false)

/** A person without a name: "a nurse", "the officer", "the mayor". */
export function linkSomeone(r: Roster, raw: RawOf<'someone'>): Figure {
  const noun = raw.title ? titleNoun(r, raw.title) : r.page.lower(raw.head)
  const definite = raw.determiner === 'the' || raw.determiner === 'this' || isHeadline(r, raw)

  const wanted = [...raw.modifiers.filter(m => !passing.test(m)), ...(raw.side ? tellingWords(r, raw.side) : [])]
  const known = definite
    ? theOne(r, noun, raw.from, f => wanted.map(w => normal(r, w)).every(w => tells(f, w)))
    : undefined
  const figure =
    clientOf(r, raw) ??
    known ??
    (definite && wanted.length === 0 && vague.test(noun) ? recentPerson(r, raw) : undefined)
  if (figure) {
    stand(r, raw, figure, 'description')
    return figure
  }
  const fresh = introduce(r, {
    kind: 'unidentified',
    label: textOf(r, raw),
    noun,
    modifiers: wanted.map(w => normal(r, w)),
  })
  learnGender(fresh, [noun])
  stand(r, raw, fresh, 'description')
  return fresh
}

const lawyers = /^(lawyer|attorney|barrister|solicitor|counsel)$/

/** "Varr's lawyer said his client …": whose lawyer it was. */
function clientOf(r: Roster, raw: RawOf<'someone'>): Figure | undefined {
  if (r.page.lower(raw.head) !== 'client' || raw.determiner !== 'own') return undefined
  for (let at = raw.from - 1; at > raw.from - 30 && at > 0; at--) {
    if (!lawyers.test(r.page.lower(at))) continue
    const owner = r.standing
      .slice(-40)
      .find(s => s.figure.kind === 'person' && s.to < at && at - s.to <= 3 && s.as === 'name')
    return owner && isGenitive(r.page.words[owner.to]) ? owner.figure : undefined
  }
  return undefined
}

const tells = (f: Figure, word: string): boolean => f.modifiers.has(word) || f.titles.has(word)

/** The only one of that noun who fits; of several the only one spoken of in this paragraph or the one before. */
function theOne(r: Roster, noun: string, at: number, fits: (f: Figure) => boolean): Figure | undefined {
  const all = [...new Set(r.byNoun.get(noun)?.slice(-40).filter(fits) ?? [])]
  if (all.length <= 1) return all[0]
  const paragraph = r.page.words[at]?.paragraph ?? 0
  for (const reach of [0, 1]) {
    const near = all.filter(f => f.last >= 0 && paragraph - (r.page.words[f.last]?.paragraph ?? -9) <= reach)
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}

/** The only person named in this paragraph or the one before, for words such as "the official". */
function recentPerson(r: Roster, raw: RawOf<'someone'>): Figure | undefined {
  const paragraph = r.page.words[raw.from]?.paragraph ?? 0
  const noun = r.page.lower(raw.head)
  const found = new Set<Figure>()
  for (let i = r.standing.length - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const s = r.standing[i]
    if (!s || paragraph - (r.page.words[s.from]?.paragraph ?? 0) > 1) break
    if (s.figure.kind === 'person' && s.as === 'name') found.add(s.figure)
  }
  const [only] = found
  const ranked = !/^(officer|commander|general)$/.test(noun) || (only?.titles.size ?? 0) > 0
  const sexed = !maleWords.has(noun) || only?.gender !== 'female'
  return found.size === 1 && ranked && sexed ? only : undefined
}
