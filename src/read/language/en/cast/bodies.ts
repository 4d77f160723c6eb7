import { antecedent, callBy, type Figure, introduce, nameOf, type Roster, sideKey, stand, textOf } from './roster.ts'
import { attackNouns, capitalHeads, hostileLabels, sides, speechVerbs, weakOrganisationHeads } from './lexicon.ts'
import type { Range, Raw, RawOf } from './raw.ts'

const small = /^(of|for|the|and|on|to|in|a)$/
const contentWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/'s?(?= |$)/g, '')
    .split(/\s+/)
    .filter(w => w !== '' && !small.test(w))

/** Names of organisations, by key and by the letters they begin with. */
export interface Register {
  readonly seen: Set<string>
  readonly byWord: Map<string, { readonly figure: Figure; words: readonly string[] }[]>
  readonly byLetters: Map<string, Figure>
}
export const register = (): Register => ({ seen: new Set(), byWord: new Map(), byLetters: new Map() })

function remember(reg: Register, figure: Figure, words: readonly string[], text: string): void {
  const id = `${figure.id}:${text}`
  if (reg.seen.has(id)) return
  reg.seen.add(id)
  const entry = { figure, words }
  for (const w of new Set(words)) reg.byWord.set(w, [...(reg.byWord.get(w) ?? []).slice(-30), entry])
  const capitals = text
    .split(/\s+/)
    .filter(w => /^\p{Lu}/u.test(w))
    .map(w => w[0])
    .join('')
  const letters = contentWords(text)
    .map(w => w[0]?.toUpperCase())
    .join('')
  for (const l of [capitals, letters]) if (l.length > 1 && !reg.byLetters.has(l)) reg.byLetters.set(l, figure)
}

/** One is a stretch of the other, word for word. */
function within(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return within(b, a)
  for (let i = 0; i + a.length <= b.length; i++) if (a.every((w, k) => b[i + k] === w)) return true
  return false
}

const acronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(text)

function known(reg: Register, text: string, words: readonly string[]): Figure | undefined {
  if (acronym(text) && reg.byLetters.has(text)) return reg.byLetters.get(text)
  const rarest = words.map(w => reg.byWord.get(w) ?? []).sort((a, b) => a.length - b.length)[0] ?? []
  const same = rarest.filter(e => e.words.length === words.length && e.words.every(w => words.includes(w))).at(-1)
  if (same) return same.figure
  return words.length < 2 ? undefined : rarest.filter(e => e.words.length > 1 && within(e.words, words)).at(-1)?.figure
}

/** "Veshnian" counts as "Veshnia", so that both name one ministry. */
function normalWords(r: Roster, range: Range): readonly string[] {
  return contentWords(textOf(r, range)).map(w => r.decisions.get(w)?.place ?? w)
}

const press = /^(newspaper|paper|magazine|website|outlet|channel|station|agency|newsroom|publication)$/

/** Is the name a part of the outlet's own? */
const isOutlet = (r: Roster, words: readonly string[]): boolean => {
  const own = contentWords(r.outlet.label)
  return own.length > 0 && words.length > 0 && words.every(w => own.includes(w)) && words.includes(own.at(-1) ?? '')
}

/** A bare name that is the outlet's. */
export function linkOutlet(r: Roster, raw: RawOf<'name'>): Figure | undefined {
  if (raw.adjectival || !isOutlet(r, normalWords(r, raw))) return undefined
  r.outlet.names.set(textOf(r, raw), 'short')
  stand(r, raw, r.outlet, 'name')
  return r.outlet
}

/** The body a proper name stands for; met here for the first time or known. */
export function properBody(r: Roster, reg: Register, raw: Raw, kind: 'organisation' | 'unit'): Figure {
  const text = textOf(r, raw)
  const words = normalWords(r, raw)
  const noun = r.page.lower(raw.head)
  if (isOutlet(r, words)) {
    r.outlet.names.set(text, 'short')
    return r.outlet
  }
  const figure = known(reg, text, words) ?? introduce(r, { kind, label: text, noun, modifiers: raw.modifiers })
  if (!figure.names.has(text)) figure.names.set(text, acronym(text) ? 'short' : 'name')
  if (text.length > figure.label.length && !acronym(text)) figure.label = text
  if (words.length > 1 || !acronym(text)) callBy(r, figure, noun)
  if (raw.shape === 'name') for (const m of raw.modifiers) callBy(r, figure, m)
  for (const m of raw.modifiers) figure.modifiers.add(m)
  remember(reg, figure, words, text)
  acronymBehind(r, reg, raw, figure)
  return figure
}

export function linkProperBody(r: Roster, reg: Register, raw: Raw, kind: 'organisation' | 'unit'): Figure {
  const figure = properBody(r, reg, raw, kind)
  stand(r, raw, figure, 'name')
  return figure
}

/** "Civil Liberties Network (CLN)": the letters are another name from here on. */
function acronymBehind(r: Roster, reg: Register, raw: Range, figure: Figure): void {
  const letters = r.page.words[raw.to + 1]?.text ?? ''
  if (r.page.lower(raw.to) !== '(' || r.page.lower(raw.to + 2) !== ')' || !acronym(letters)) return
  reg.byLetters.set(letters, figure)
  figure.names.set(letters, 'short')
}

/** "Alliance commanders": a single capital word that is the head of a body named in full. */
export function linkHead(r: Roster, raw: RawOf<'name'>): Figure | undefined {
  const noun = r.page.lower(raw.from)
  if (!capitalHeads.has(noun)) return undefined
  const figure = antecedent(r, noun, f => (f.kind === 'organisation' || f.kind === 'unit') && f.label.includes(' '))
  if (figure) stand(r, raw, figure, 'name')
  return figure
}

/** "the magazine", "the team", or a word of the outlet's own name. */
function isOwn(r: Roster, raw: RawOf<'organisation' | 'unit'>): boolean {
  const noun = r.page.lower(raw.head)
  if (raw.determiner !== 'the' || raw.modifiers.length > 0) return false
  const own = contentWords(r.outlet.label)
  return /^(newspaper|paper|magazine|team)$/.test(noun) || (noun.length > 5 && own.some(w => w.startsWith(noun)))
}

/** "the ministry", "the council": the nearest body called so, or one of its own; for "the team" none. */
export function linkPlainBody(r: Roster, raw: RawOf<'organisation' | 'unit'>): Figure | undefined {
  const noun = r.page.lower(raw.head)
  if (raw.determiner === 'this' && press.test(noun)) {
    stand(r, raw, r.outlet, 'description')
    return r.outlet
  }
  const capital = r.page.named(raw.head)
  const fits = (f: Figure) =>
    (f.kind === 'organisation' || f.kind === 'unit') &&
    (f.last >= 0 || capital) &&
    raw.modifiers.every(m => f.modifiers.has(m) || f.label.toLowerCase().includes(m))
  const found = raw.determiner === 'a' ? undefined : antecedent(r, noun, fits)
  const says = speechVerbs.has(r.page.lower(raw.to))
  const dropped = !says && (raw.shape === 'unit' || (weakOrganisationHeads.has(noun) && raw.modifiers.length === 0))
  if (!found && isOwn(r, raw)) {
    stand(r, raw, r.outlet, 'description')
    return r.outlet
  }
  if (!found && dropped) return undefined
  const figure = found ?? introduce(r, { kind: 'organisation', label: textOf(r, raw), noun, modifiers: raw.modifiers })
  stand(r, raw, figure, capital && found ? 'name' : 'description')
  return figure
}

const isMilitary = (noun: string): boolean => sides.has(noun)
const military = 'forces'

/** "the soldiers" means soldiers spoken of before, else the one side there is; "soldiers" nobody known. */
function sideMeant(r: Roster, raw: RawOf<'group'>): Figure | undefined {
  const definite = raw.determiner === 'the' || raw.determiner === 'this'
  const noun = r.page.lower(raw.head)
  if (!definite) return r.byKey.get(`${military}::${noun}`)
  const counted = antecedent(r, noun, f => f.last >= 0)
  const all = new Set(r.byNoun.get(military)?.slice(-40))
  return counted ?? (all.size === 1 ? [...all][0] : nearSide(r, raw.from))
}

/** The only side spoken of in this paragraph or the one before. */
function nearSide(r: Roster, at: number): Figure | undefined {
  const paragraph = r.page.words[at]?.paragraph ?? 0
  const near = (r.byNoun.get(military)?.slice(-40) ?? []).filter(
    f => f.last >= 0 && paragraph - (r.page.words[f.last]?.paragraph ?? -9) <= 1,
  )
  return new Set(near).size === 1 ? near[0] : undefined
}

function linkSide(r: Roster, raw: RawOf<'group'>): Figure {
  const side = sideKey(r, raw.side)
  const key = side === '' ? `${military}::${r.page.lower(raw.head)}` : `${military}:${side}`
  const before = side === '' ? sideMeant(r, raw) : r.byKey.get(key)
  const figure = before ?? introduce(r, { kind: 'group', label: textOf(r, raw), noun: military, key, plural: true })
  const noun = r.page.lower(raw.head)
  if (!attackNouns.has(noun)) callBy(r, figure, noun)
  const text = textOf(r, raw)
  if (side !== '' && !attackNouns.has(noun)) figure.names.set(text, raw.label ? 'label' : 'name')
  stand(r, raw, figure, side === '' || attackNouns.has(noun) ? 'description' : 'name')
  return figure
}

/** "Varan shelling" stands for Varan forces; "Orlen shelling" for nobody. */
function linkAttack(r: Roster, raw: RawOf<'group'>): Figure | undefined {
  const key = raw.side ? nameOf(r, raw.side).toLowerCase() : ''
  return r.decisions.get(key)?.kind === 'demonym' ? linkSide(r, raw) : undefined
}

const occupiers = /^(occupants?|occupiers?|invaders?)$/

/** Words one side calls another by: a name of kind label, and never the label shown. */
function linkLabel(r: Roster, raw: RawOf<'group'>): Figure {
  const noun = r.page.lower(raw.head)
  const side = sideKey(r, raw.side)
  const army = occupiers.test(noun)
    ? side === ''
      ? antecedent(r, military, () => true)
      : r.byKey.get(`${military}:${side}`)
    : undefined
  const key = `label:${side}:${side === '' ? noun : ''}`
  const figure =
    army ??
    r.byKey.get(key) ??
    introduce(r, {
      kind: 'group',
      label: `${raw.side ? `${nameOf(r, raw.side)} ` : ''}people so labelled`,
      key,
      plural: true,
    })
  figure.names.set(nameOf(r, { from: raw.head, to: raw.head + 1 }), 'label')
  stand(r, raw, figure, 'name')
  return figure
}

const harms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(killed|dead|died|killing|drowned|shot)$/, ['the dead', 'the victims']],
  [/^(wounded|injured|hurt|wounding|injuring)$/, ['the wounded', 'the injured', 'the victims']],
]

/** "14 people were killed": from here on "the dead" may mean them. */
function noteHarm(r: Roster, raw: RawOf<'group'>, figure: Figure): void {
  if (raw.determiner === 'the' || raw.determiner === 'this') return
  const { lower } = r.page
  const behind = /^(were|was|are|had|have)$/.test(lower(raw.to))
    ? [lower(raw.to + 1), lower(raw.to + 2)]
    : [lower(raw.to)]
  const before = [1, 2, 3].map(k => lower(raw.from - k))
  for (const [words, names] of harms)
    if (
      [...behind, before[0] ?? ''].some(w => words.test(w)) ||
      /^(killing|wounding|injuring|killed)$/.test(before.find(w => words.test(w)) ?? '')
    )
      for (const name of names) callBy(r, figure, name)
}

/** The only ones said to have been killed or hurt so far, or in this paragraph and the one before. */
function hitBefore(r: Roster, noun: string, at: number): Figure | undefined {
  const all = r.byNoun.get(`the ${noun}`)?.slice(-40) ?? []
  if (all.length <= 1) return all[0]
  const paragraph = r.page.words[at]?.paragraph ?? 0
  const near = all.filter(f => paragraph - (r.page.words[f.last]?.paragraph ?? -9) <= 1)
  return near.length === 1 ? near[0] : undefined
}

export function linkGroup(r: Roster, raw: RawOf<'group'>): Figure | undefined {
  const noun = r.page.lower(raw.head)
  if (attackNouns.has(noun)) return linkAttack(r, raw)
  const counted = raw.determiner === 'counted' || raw.determiner === 'a' || isNumber(r, raw)
  if (raw.label || (hostileLabels.has(noun) && !isMilitary(noun))) return linkLabel(r, raw)
  if (isMilitary(noun) && !counted && raw.determiner !== 'own') return linkSide(r, raw)
  const side = sideKey(r, raw.side)
  const key = `${noun}:${side}:${raw.modifiers.join(' ')}`
  const again =
    side === '' && !counted && raw.determiner !== 'bare'
      ? antecedent(r, noun, f => raw.modifiers.every(m => f.modifiers.has(m)))
      : undefined
  const hit = raw.determiner === 'the' && raw.modifiers.length === 0 ? hitBefore(r, noun, raw.from) : undefined
  const found = counted ? undefined : (hit ?? again ?? r.byKey.get(key))
  const figure =
    found ??
    introduce(r, {
      kind: 'group',
      label: textOf(r, raw),
      noun,
      modifiers: raw.modifiers,
      key: counted ? `${key}:${raw.from}` : key,
      plural: true,
    })
  noteHarm(r, raw, figure)
  if (side !== '' && !counted && found === undefined) figure.names.set(textOf(r, raw), 'name')
  stand(r, raw, figure, side !== '' && !counted && r.page.named(raw.from) ? 'name' : 'description')
  return figure
}

const isNumber = (r: Roster, raw: RawOf<'group'>): boolean =>
  r.page.words.slice(raw.from, raw.head).some(w => w.pos === 'NUM' || /^\d/.test(w.text))
