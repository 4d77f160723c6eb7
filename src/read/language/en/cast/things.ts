import type { Precision } from '../../../../core/place.ts'
import { nameKey } from './decide.ts'
import { oneSlip } from './spelling.ts'
import { antecedent, callBy, type Figure, introduce, nameOf, type Roster, sideKey, stand, textOf } from './roster.ts'
import type { Range, RawOf } from './raw.ts'

const settlement = /^(city|town|village|settlement|port|capital|suburb|hamlet)$/

const sameLetters = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A name that stands once and differs in one letter from a place named before: taken for a slip, and kept as one. */
function misspelt(r: Roster, range: Range): Figure | undefined {
  const text = nameOf(r, range)
  const counted = r.decisions.get(text.toLowerCase())?.count ?? 1
  if (counted > 1 || text.length < 5) return undefined
  const like = (r.byInitial.get(text.slice(0, 2)) ?? []).find(f => oneSlip(f.label, text))
  return like
}

function rememberPlace(r: Roster, figure: Figure): void {
  const initial = figure.label.slice(0, 2)
  const list = r.byInitial.get(initial)
  if (list === undefined) r.byInitial.set(initial, [figure])
  else if (list.length < 50 && !list.includes(figure)) list.push(figure)
}

function place(r: Roster, range: Range, precision: Precision): Figure {
  const key = `place:${nameKey(r.page, range.from, range.to)}`
  const figure = r.byKey.get(key) ?? misspelt(r, range) ?? introduce(r, { kind: 'place', label: nameOf(r, range), key })
  if (figure.label !== nameOf(r, range)) r.byKey.set(key, figure)
  rememberPlace(r, figure)
  figure.precision ??= precision
  if (figure.label === figure.label.toUpperCase()) figure.label = nameOf(r, range)
  if (!figure.names.has(nameOf(r, range)))
    figure.names.set(
      nameOf(r, range),
      figure.names.size > 0 && !sameLetters(figure.label, nameOf(r, range)) ? 'misspelling' : 'name',
    )
  return figure
}

/** A bare name that stands for a place. */
export function linkPlaceName(r: Roster, raw: RawOf<'name'>, precision: Precision): Figure {
  const saint = /^St\.? /.test(nameOf(r, raw)) ? r.byKey.get(`of:${sideKey(r, raw)}`) : undefined
  if (saint) {
    stand(r, raw, saint, 'name')
    return saint
  }
  const figure = place(r, raw, precision)
  callBy(r, figure, precisionNoun(figure.precision ?? precision))
  stand(r, raw, figure, 'name')
  return figure
}

const precisionNoun = (p: Precision): string =>
  p === 2 ? 'city' : p === 6 ? 'country' : p === 4 ? 'region' : p === 3 ? 'district' : 'place'

/** The settlement named most so far; the first one of the text where none was named yet. */
function mainPlace(r: Roster, noun: string): Figure | undefined {
  const towns = r.byNoun.get(noun) ?? []
  return towns.reduce<Figure | undefined>((a, b) => (a === undefined || b.count > a.count ? b : a), undefined)
}

export function linkPlace(r: Roster, raw: RawOf<'place'>): Figure {
  const noun = r.page.lower(raw.head)
  if (raw.name) {
    const figure = place(r, raw.name, raw.precision)
    stand(r, raw, figure, 'description')
    return figure
  }
  if (raw.proper) {
    const figure = place(r, raw, raw.precision)
    callBy(r, figure, noun)
    stand(r, raw, figure, 'name')
    return figure
  }
  const named = placeBefore(r, raw.from, raw.precision)
  if (named) {
    stand(r, raw, named, 'description')
    return named
  }
  const definite = raw.determiner === 'the' || raw.determiner === 'this'
  const known =
    !definite || raw.side
      ? undefined
      : settlement.test(noun)
        ? townMeant(r, raw)
        : noun === 'country'
          ? mainPlace(r, 'country')
          : antecedent(r, noun, f => raw.modifiers.every(m => f.modifiers.has(m)))
  const figure =
    known ??
    introduce(r, {
      kind: 'place',
      label: textOf(r, raw),
      noun,
      modifiers: raw.modifiers,
      key: `described:${raw.from}`,
      plural: noun.endsWith('s'),
    })
  figure.precision ??= raw.precision
  stand(r, raw, figure, 'description')
  return figure
}

/** "Dask, a village …": the place the words are put behind. */
function placeBefore(r: Roster, at: number, precision: Precision): Figure | undefined {
  const s = r.standing.at(-1)
  return s &&
    r.page.lower(at - 1) === ',' &&
    s.to === at - 1 &&
    s.figure.kind === 'place' &&
    (s.figure.precision ?? 2) === precision
    ? s.figure
    : undefined
}

/** "the town": one that was called so, the one spoken of just now, or the main settlement. */
const townMeant = (r: Roster, raw: RawOf<'place'>): Figure | undefined => {
  const noun = r.page.lower(raw.head)
  const called = /^(city|capital|port)$/.test(noun) ? undefined : antecedent(r, noun, () => true)
  return called ?? townHere(r, raw.from) ?? mainPlace(r, 'city')
}

/** The main settlement if this paragraph or the one before names it, else the last one named there. */
function townHere(r: Roster, at: number): Figure | undefined {
  const main = mainPlace(r, 'city')
  const near = (f: Figure) =>
    f.last >= 0 && (r.page.words[f.last]?.quote ?? -1) < 0 && paragraphOf(r, at) - paragraphOf(r, f.last) <= 1
  if (main && near(main)) return main
  const towns = (r.byNoun.get('city') ?? []).slice(-20).filter(near)
  return towns.length === 1 ? towns[0] : undefined
}

export function linkFacility(r: Roster, raw: RawOf<'facility'>): Figure {
  const found = raw.proper ? r.byKey.get(`facility:${nameKey(r.page, raw.from, raw.to)}`) : facilityMeant(r, raw)
  const figure = found ?? newFacility(r, raw)
  if (raw.proper) figure.names.set(textOf(r, raw), 'name')
  stand(r, raw, figure, raw.proper ? 'name' : 'description')
  return figure
}

function newFacility(r: Roster, raw: RawOf<'facility'>): Figure {
  const key = raw.proper ? `facility:${nameKey(r.page, raw.from, raw.to)}` : `facility:${raw.from}`
  const figure = introduce(r, {
    kind: 'facility',
    label: textOf(r, raw),
    noun: raw.noun,
    modifiers: raw.modifiers,
    key,
    plural: raw.facility.plural,
  })
  if (raw.side && !r.byKey.has(`of:${sideKey(r, raw.side)}`)) r.byKey.set(`of:${sideKey(r, raw.side)}`, figure)
  figure.facility = { type: raw.facility.type, protectedAs: raw.facility.protectedAs }
  return figure
}

const paragraphOf = (r: Roster, at: number): number => r.page.words[at]?.paragraph ?? 0

const inHeading = (r: Roster, at: number): boolean => r.page.words[Math.max(0, at)]?.heading ?? false

/** Could the phrase speak of this facility: the same words in front, or none that tell them apart? */
function mayBe(r: Roster, raw: RawOf<'facility'>, f: Figure): boolean {
  const side = sideKey(r, raw.side)
  const sided =
    side === '' || f.label.toLowerCase().includes(side) || (f.modifiers.size === 0 && raw.modifiers.length === 0)
  const apart = f.modifiers.size > 0 && !raw.modifiers.some(m => f.modifiers.has(m))
  return sided && (raw.modifiers.length === 0 || !apart)
}

/** "the hospital": the one there is, or the one just spoken of; "a hospital" only the one a headline spoke of. */
function facilityMeant(r: Roster, raw: RawOf<'facility'>): Figure | undefined {
  const definite =
    raw.determiner === 'the' || raw.determiner === 'this' || raw.determiner === 'own' || inHeading(r, raw.from)
  const before = (r.byNoun.get(raw.noun) ?? []).slice(-30).filter(f => mayBe(r, raw, f))
  if (!definite)
    return before.find(
      f => f.count === 1 && inHeading(r, f.last) && paragraphOf(r, raw.from) - paragraphOf(r, f.last) <= 3,
    )
  if (before.length === 1) return before[0]
  const exact = before.filter(f => raw.modifiers.every(m => f.modifiers.has(m)))
  const near = exact.filter(f => paragraphOf(r, raw.from) - paragraphOf(r, Math.max(0, f.last)) <= 6)
  return near.sort((x, y) => y.last - x.last)[0]
}

const sameThing: readonly (readonly string[])[] = [
  ['video', 'footage', 'clip', 'film', 'recording', 'livestream'],
  ['recording', 'audio', 'clip', 'intercept', 'call', 'tape'],
  ['photograph', 'photo', 'picture', 'image'],
  ['letter', 'document', 'memo'],
]

/** "the footage" may be the video spoken of before. */
const likeThing = (r: Roster, noun: string): Figure | undefined =>
  sameThing
    .filter(list => list.includes(noun))
    .flat()
    .map(n => antecedent(r, n, () => true))
    .find(f => f !== undefined)

/** A clip, letter or post spoken of as a thing. */
export function linkExhibit(r: Roster, raw: RawOf<'exhibit'>): Figure {
  const noun = r.page.lower(raw.head)
  const definite = raw.determiner === 'the' || raw.determiner === 'this'
  const known = definite
    ? (antecedent(r, noun, f => raw.modifiers.every(m => f.modifiers.has(m))) ??
      antecedent(r, noun, () => true) ??
      likeThing(r, noun))
    : undefined
  const figure =
    known ??
    introduce(r, { kind: 'exhibit', label: textOf(r, raw), noun, modifiers: raw.modifiers, plural: noun.endsWith('s') })
  stand(r, raw, figure, 'description')
  return figure
}
