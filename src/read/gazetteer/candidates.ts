import { foldName } from './fold.ts'
import type { Gazetteer, Place } from './gazetteer.ts'
import { divisionKinds, type PlaceKind, settlementKinds } from './kinds.ts'

/** A place that a name may stand for, and how likely that is before anything is known of the piece. */
export interface Candidate {
  readonly place: Place
  readonly prior: number
  /** The ids of what it lies in, the nearest first. */
  readonly within: readonly number[]
}

/** One way to read a mention's words as a name: "Aleppo province" as "Aleppo", of kind region or district. */
export interface NameReading {
  readonly name: string
  /** The kinds the words allow; absent where they say nothing of it. */
  readonly kinds?: readonly PlaceKind[]
}

const kindWeight: Readonly<Record<PlaceKind, number>> = {
  country: 7.5,
  continent: 7,
  sea: 6,
  capital: 3,
  region: 2.5,
  area: 3.5,
  seat: 1,
  island: 2,
  river: 2,
  mountains: 2,
  lake: 2,
  facility: 2,
  settlement: 0.5,
  quarter: 0,
  district: -1,
  division: -1.5,
  unplaced: -1,
}
const otherNameCosts = 1.2
/** "Aleppo" is the city before it is the governorate, whose name is longer. */
const shortNameCosts = 3

const nameCosts = (place: Place, main: boolean): number => {
  if (main || place.kind === 'country') return 0
  return divisionKinds.has(place.kind) ? shortNameCosts : otherNameCosts
}

/** How likely a place is meant where nothing else is known: by kind, people, and how widely its name is known. */
export const priorOf = (place: Place, main: boolean): number =>
  kindWeight[place.kind] +
  0.75 * Math.log10(place.population + 1) +
  0.75 * Math.log(place.fame + 1) -
  nameCosts(place, main)

/** The chain of places one lies in, nearest first; a list that runs in a circle is cut. */
function withinOf(gazetteer: Gazetteer, place: Place): readonly number[] {
  const chain: number[] = []
  for (let id = place.parent; id !== 0 && chain.length < 5; id = gazetteer.place(id)?.parent ?? 0) chain.push(id)
  return chain
}

const most = 150

const allows = (kinds: readonly PlaceKind[], kind: PlaceKind): boolean =>
  kinds.includes(kind) || (kind === 'unplaced' && kinds.some(k => settlementKinds.has(k)))

type Find = (reading: NameReading) => readonly Candidate[]

function finderOf(gazetteer: Gazetteer): Find {
  const named = (name: string): readonly Candidate[] =>
    gazetteer
      .find(foldName(name))
      .flatMap(({ id, main }) => {
        const place = gazetteer.place(id)
        return place ? [{ place, prior: priorOf(place, main), within: withinOf(gazetteer, place) }] : []
      })
      .toSorted((a, b) => b.prior - a.prior || a.place.id - b.place.id)
      .slice(0, most)
  const seen = new Map<string, readonly Candidate[]>()
  const remembered = (name: string): readonly Candidate[] => {
    const known = seen.get(name)
    if (known) return known
    const candidates = named(name)
    if (seen.size >= mostRemembered) seen.clear()
    seen.set(name, candidates)
    return candidates
  }
  return ({ name, kinds }) => {
    const candidates = remembered(name)
    return kinds === undefined ? candidates : candidates.filter(c => allows(kinds, c.place.kind))
  }
}

/** The same few thousand names make up most of the news. */
const mostRemembered = 4000
const finders = new WeakMap<Gazetteer, Find>()

/** Looks names up, the likeliest place first; what was looked up is remembered. */
export function lookup(gazetteer: Gazetteer): Find {
  const known = finders.get(gazetteer)
  if (known) return known
  const made = finderOf(gazetteer)
  finders.set(gazetteer, made)
  return made
}
