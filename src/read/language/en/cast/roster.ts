import type { EntityKind, NameKind, ProtectedAs } from '../../../../core/entity.ts'
import type { Precision } from '../../../../core/place.ts'
import type { Page } from './chunks.ts'
import { type Decision, nameKey, nameText } from './decide.ts'
import type { Range } from './raw.ts'

/** An entity while the text is read. */
export interface Figure {
  readonly id: number
  kind: EntityKind
  label: string
  readonly names: Map<string, NameKind>
  protected: boolean
  plural: boolean
  gender?: 'male' | 'female'
  precision?: Precision
  facility?: { readonly type: string; readonly protectedAs: ProtectedAs }
  /** The noun by which "the …" may call it again. */
  noun: string
  readonly modifiers: Set<string>
  /** Titles it has been given, in small letters. */
  readonly titles: Set<string>
  /** Word position of its latest mention. */
  last: number
  count: number
}

/** Words that stand for a figure. */
export interface Standing extends Range {
  readonly figure: Figure
  readonly as: 'name' | 'pronoun' | 'description'
}

/** What the linking steps share: the page, what names stand for, and the figures found so far. */
export interface Roster {
  readonly page: Page
  readonly decisions: ReadonlyMap<string, Decision>
  readonly figures: Figure[]
  readonly byKey: Map<string, Figure>
  /** Figures by the noun that "the …" may call them by, latest last. */
  readonly byNoun: Map<string, Figure[]>
  readonly standing: Standing[]
  /** Places by the first two letters of their name. */
  readonly byInitial: Map<string, Figure[]>
  /** Who publishes the text: stands for "this newspaper" and the "I" of the narration. */
  readonly outlet: Figure
}

const outletFigure = (label: string): Figure => ({
  id: -1,
  kind: 'organisation',
  label,
  names: new Map(),
  protected: false,
  plural: false,
  noun: '',
  modifiers: new Set(),
  titles: new Set(),
  last: -1,
  count: 0,
})

export const roster = (page: Page, decisions: ReadonlyMap<string, Decision>, outlet: string | undefined): Roster => ({
  outlet: outletFigure(outlet ?? ''),
  page,
  decisions,
  figures: [],
  byKey: new Map(),
  byNoun: new Map(),
  standing: [],
  byInitial: new Map(),
})

export interface NewFigure {
  readonly kind: EntityKind
  readonly label: string
  readonly noun?: string
  readonly modifiers?: readonly string[]
  readonly key?: string
  readonly plural?: boolean
}

export function introduce(r: Roster, n: NewFigure): Figure {
  const figure: Figure = {
    id: r.figures.length,
    kind: n.kind,
    label: n.label,
    names: new Map(),
    protected: n.kind === 'unidentified',
    plural: n.plural ?? false,
    noun: n.noun ?? '',
    modifiers: new Set(n.modifiers),
    titles: new Set(),
    last: -1,
    count: 0,
  }
  r.figures.push(figure)
  if (n.key !== undefined) r.byKey.set(n.key, figure)
  if (figure.noun !== '') callBy(r, figure, figure.noun)
  return figure
}

/** From here on "the `noun`" may mean this figure. */
export function callBy(r: Roster, figure: Figure, noun: string): void {
  const list = r.byNoun.get(noun) ?? []
  if (list.at(-1) !== figure && (list.length > 100 || !list.includes(figure))) list.push(figure)
  r.byNoun.set(noun, list)
}

export function stand(r: Roster, range: Range, figure: Figure, as: Standing['as']): void {
  figure.last = Math.max(figure.last, range.from)
  figure.count++
  r.standing.push({ from: range.from, to: range.to, figure, as })
}

export const textOf = (r: Roster, range: Range): string => {
  const words = r.page.words.slice(range.from, range.to)
  return words.reduce((text, w, i) => text + (i > 0 && w.start > (words[i - 1]?.end ?? 0) ? ' ' : '') + w.text, '')
}

/** The side a name or demonym in front of a noun belongs to, so that "Varan" and "Vara's" are one. */
export function sideKey(r: Roster, side: Range | undefined): string {
  if (!side) return ''
  const key = nameKey(r.page, side.from, side.to).replace(/^the /, '')
  const decision = r.decisions.get(key)
  if (decision?.kind === 'demonym') return decision.place ?? key.replace(/s$/, '')
  return key
}

export const nameOf = (r: Roster, range: Range): string => nameText(r.page, range.from, range.to)

/** The figure that "the `noun`" most likely means: all its modifiers fit, latest first. */
export function antecedent(r: Roster, noun: string, fits: (f: Figure) => boolean): Figure | undefined {
  let found: Figure | undefined
  for (const f of r.byNoun.get(noun)?.slice(-40) ?? [])
    if (fits(f) && (found === undefined || f.last > found.last)) found = f
  return found
}
