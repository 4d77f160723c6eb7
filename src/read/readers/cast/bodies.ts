import { antecedent, callBy, type Figure, introduce, nameOf, type Roster, sideKey, stand, textOf } from './roster.ts'
import { hostileLabels, sides } from './lexicon.ts'
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
  readonly list: { readonly figure: Figure; words: readonly string[] }[]
  readonly byWord: Map<string, { readonly figure: Figure; words: readonly string[] }[]>
  readonly byLetters: Map<string, Figure>
}
export const register = (): Register => ({ list: [], byWord: new Map(), byLetters: new Map() })

function remember(reg: Register, figure: Figure, words: readonly string[], text: string): void {
  const entry = { figure, words }
  reg.list.push(entry)
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

export function linkProperBody(r: Roster, reg: Register, raw: Raw, kind: 'organisation' | 'unit'): Figure {
  const text = textOf(r, raw)
  const words = normalWords(r, raw)
  const noun = r.page.lower(raw.head)
  const figure = known(reg, text, words) ?? introduce(r, { kind, label: text, noun, modifiers: raw.modifiers })
  if (!figure.names.has(text)) figure.names.set(text, acronym(text) ? 'short' : 'name')
  if (text.length > figure.label.length && !acronym(text)) figure.label = text
  if (words.length > 1 || !acronym(text)) callBy(r, figure, noun)
  for (const m of raw.modifiers) figure.modifiers.add(m)
  remember(reg, figure, words, text)
  acronymBehind(r, reg, raw, figure)
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

/** "the ministry", "the council": the nearest body called so, or one of its own. */
export function linkPlainBody(r: Roster, raw: RawOf<'organisation' | 'unit'>): Figure {
  const noun = r.page.lower(raw.head)
  const fits = (f: Figure) =>
    (f.kind === 'organisation' || f.kind === 'unit') &&
    raw.modifiers.every(m => f.modifiers.has(m) || f.label.toLowerCase().includes(m))
  const found = raw.determiner === 'a' ? undefined : antecedent(r, noun, fits)
  const figure =
    found ??
    introduce(r, {
      kind: raw.shape === 'unit' ? 'unit' : 'organisation',
      label: textOf(r, raw),
      noun,
      modifiers: raw.modifiers,
    })
  stand(r, raw, figure, 'description')
  return figure
}

const isMilitary = (noun: string): boolean => sides.has(noun)
const military = 'forces'

function linkSide(r: Roster, raw: RawOf<'group'>): Figure {
  const side = sideKey(r, raw.side)
  const before = side === '' ? antecedent(r, military, () => true) : r.byKey.get(`${military}:${side}`)
  const figure =
    before ??
    introduce(r, { kind: 'group', label: textOf(r, raw), noun: military, key: `${military}:${side}`, plural: true })
  callBy(r, figure, r.page.lower(raw.head))
  const text = textOf(r, raw)
  if (side !== '') figure.names.set(text, raw.label ? 'label' : 'name')
  stand(r, raw, figure, side === '' ? 'description' : 'name')
  return figure
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

export function linkGroup(r: Roster, raw: RawOf<'group'>): Figure {
  const noun = r.page.lower(raw.head)
  const counted = raw.determiner === 'counted' || raw.determiner === 'a' || isNumber(r, raw)
  if (raw.label || (hostileLabels.has(noun) && !isMilitary(noun))) return linkLabel(r, raw)
  if (isMilitary(noun) && !counted && raw.determiner !== 'own') return linkSide(r, raw)
  const side = sideKey(r, raw.side)
  const key = `${noun}:${side}:${raw.modifiers.join(' ')}`
  const again =
    side === '' && !counted && raw.determiner !== 'bare'
      ? antecedent(r, noun, f => raw.modifiers.every(m => f.modifiers.has(m)))
      : undefined
  const found = counted ? undefined : (again ?? r.byKey.get(key))
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
  if (side !== '' && !counted && found === undefined) figure.names.set(textOf(r, raw), 'name')
  stand(r, raw, figure, side !== '' && !counted && r.page.named(raw.from) ? 'name' : 'description')
  return figure
}

const isNumber = (r: Roster, raw: RawOf<'group'>): boolean =>
  r.page.words.slice(raw.from, raw.head).some(w => w.pos === 'NUM' || /^\d/.test(w.text))
