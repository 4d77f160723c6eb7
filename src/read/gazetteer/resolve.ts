import type { Precision } from '../../core/place.ts'
import type { GazetteerMatch, GazetteerPlace } from '../../core/gazetteer-match.ts'
import { type Candidate, lookup, type NameReading } from './candidates.ts'
import { foldName } from './fold.ts'
import { type Gazetteer, placeId } from './gazetteer.ts'
import { kindPrecision } from './kinds.ts'

/** Words that name a place, as a language's reader found them. */
export interface Toponym {
  readonly start: number
  readonly end: number
  /** How the words may be read as a name, the best way first. */
  readonly readings: readonly NameReading[]
  /** How wide the words say the place is at least: "region of". */
  readonly precision?: Precision
}

export interface Surroundings {
  readonly gazetteer: Gazetteer
  /** How much speaks for a country besides the names: nationalities in the text, the outlet. By ISO code. */
  readonly countries: ReadonlyMap<string, number>
  /** Which toponyms lie in which, by their positions in the list: "X, Y", "X in Y". */
  readonly inside: readonly (readonly [inner: number, outer: number])[]
}

export interface Resolved {
  readonly toponym: Toponym
  /** Absent where no gazetteer has the name. */
  readonly match?: GazetteerMatch
  /** The best and the next are so close that a person should look. */
  readonly close: boolean
}

/** One name of the text with all its mentions: it has one sense, unless a mention says otherwise of itself. */
interface Name {
  readonly mentions: number[]
  readonly candidates: readonly Candidate[]
  scores: number[]
}

const radians = Math.PI / 180

/** Kilometres between two places, near enough for choosing: exact at short range, short of the truth across an ocean. */
export function kilometres(a: Where, b: Where): number {
  const across = Math.abs(a.lon - b.lon)
  const x = Math.min(across, 360 - across) * Math.cos(((a.lat + b.lat) / 2) * radians)
  return Math.hypot(x, a.lat - b.lat) * 111.2
}
interface Where {
  readonly lat: number
  readonly lon: number
}

const firstWith = (candidates: readonly (readonly Candidate[])[]): readonly Candidate[] =>
  candidates.find(c => c.length > 0) ?? []

function namesOf(
  toponyms: readonly Toponym[],
  gazetteer: Gazetteer,
): { names: readonly Name[]; nameOf: readonly number[] } {
  const find = lookup(gazetteer)
  const byKey = new Map<string, number>()
  const names: Name[] = []
  const nameOf = toponyms.map((t, i) => {
    const key = t.readings.map(r => `${foldName(r.name)}/${r.kinds?.join('+') ?? ''}`).join('|')
    const known = byKey.get(key)
    const at = known ?? names.length
    if (known === undefined) {
      const candidates = firstWith(t.readings.map(find))
      names.push({ mentions: [], candidates, scores: candidates.map(c => c.prior) })
      byKey.set(key, at)
    }
    names[at]?.mentions.push(i)
    return at
  })
  return { names, nameOf }
}

/** How the weight of a name spreads over its candidates, by their scores. */
function shares(name: Name): readonly number[] {
  const best = Math.max(...name.scores)
  const raw = name.scores.map(s => Math.exp(s - best))
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map(r => r / sum)
}

const isWide = (c: Candidate): boolean => c.place.kind === 'continent' || c.place.kind === 'sea'

/** What the names of a piece say together: how much speaks for each country and for each region, and by which name. */
interface Support {
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<number, number>
  readonly own: readonly {
    readonly countries: ReadonlyMap<string, number>
    readonly regions: ReadonlyMap<number, number>
  }[]
  readonly total: number
}

const grow = <K>(map: Map<K, number>, key: K, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by)
}

/** How much a name counts as evidence: a village hardly, a capital in full. An invented name that some hamlet has moves nothing. */
const standing = (name: Name): number => Math.min(1, Math.max(0.1, ((name.candidates[0]?.prior ?? 0) - 2) / 5))

function supportOf(names: readonly Name[], given: ReadonlyMap<string, number>): Support {
  const countries = new Map(given)
  const regions = new Map<number, number>()
  let total = [...given.values()].reduce((a, b) => a + b, 0)
  const own = names.map(name => {
    const mine = { countries: new Map<string, number>(), regions: new Map<number, number>() }
    const weight = Math.sqrt(name.mentions.length) * standing(name)
    for (const [i, share] of shares(name).entries()) {
      const c = name.candidates[i]
      if (!c || share < 0.02 || isWide(c)) continue
      grow(mine.countries, c.place.country, share * weight)
      for (const id of [c.place.id, ...c.within]) grow(mine.regions, id, share * weight)
    }
    for (const [key, by] of mine.countries) grow(countries, key, by)
    for (const [key, by] of mine.regions) grow(regions, key, by)
    total += weight
    return mine
  })
  return { countries, regions, own, total }
}

export const weights = { country: 4, region: 2, near: 2.4, inside: 7 }

/** How near a candidate lies to what the other names most likely are: 1 beside one of them, 0 far from all. */
function nearness(c: Candidate, others: readonly (Candidate | undefined)[], self: number): number {
  let best = 0
  for (const [i, other] of others.entries()) {
    if (i === self || !other || other.place.kind === 'country' || isWide(other) || other.place.id === c.place.id)
      continue
    const score = 1 / (1 + kilometres(c.place, other.place) / 60)
    if (score > best) best = score
  }
  return best
}

const bestOf = (name: Name): Candidate | undefined => {
  let best = 0
  for (let i = 1; i < name.scores.length; i += 1) if ((name.scores[i] ?? 0) > (name.scores[best] ?? 0)) best = i
  return name.candidates[best]
}

/** Whether one candidate lies in another: by the gazetteer's chain, by country, or close by for what no chain tells. */
function liesIn(inner: Candidate, outer: Candidate): boolean {
  if (inner.place.id === outer.place.id) return false
  if (inner.within.includes(outer.place.id)) return true
  if (outer.place.kind === 'country')
    return inner.place.country === outer.place.country && inner.place.kind !== 'country'
  return (
    inner.place.country === outer.place.country &&
    (outer.place.kind === 'area' ||
      outer.place.kind === 'island' ||
      outer.place.kind === 'seat' ||
      outer.place.kind === 'capital') &&
    kilometres(inner.place, outer.place) < 120
  )
}

/** What "X, Y" adds to each candidate of X (or of Y): full where some candidate of the other fits. */
function containment(
  candidates: readonly Candidate[],
  others: readonly Candidate[],
  inner: boolean,
): readonly number[] {
  return candidates.map(c => {
    const fits = others.filter(o => (inner ? liesIn(c, o) : liesIn(o, c)))
    return fits.length === 0 ? 0 : weights.inside + 0.3 * Math.max(...fits.map(f => f.prior))
  })
}

function insideBonuses(names: readonly Name[], nameOf: readonly number[], inside: Surroundings['inside']) {
  const bonuses = names.map(name => name.candidates.map(() => 0))
  const seen = new Set<string>()
  for (const [inner, outer] of inside) {
    const [a, b] = [nameOf[inner] ?? 0, nameOf[outer] ?? 0]
    const [x, y] = [names[a], names[b]]
    if (a === b || seen.has(`${a} ${b}`) || !x || !y) continue
    seen.add(`${a} ${b}`)
    for (const [i, by] of containment(x.candidates, y.candidates, true).entries()) raise(bonuses[a], i, by)
    for (const [i, by] of containment(y.candidates, x.candidates, false).entries()) raise(bonuses[b], i, by)
  }
  return bonuses
}

const raise = (list: number[] | undefined, at: number, to: number): void => {
  if (list) list[at] = Math.max(list[at] ?? 0, to)
}

const rounds = 3

function settle(
  names: readonly Name[],
  bonuses: readonly (readonly number[])[],
  given: ReadonlyMap<string, number>,
): void {
  for (let round = 0; round < rounds; round += 1) {
    const support = supportOf(names, given)
    const bests = names.map(bestOf)
    const next = names.map((name, n) => {
      const own = support.own[n]
      const mine = own ? [...own.countries.values()].reduce((a, b) => a + b, 0) : 0
      const rest = Math.max(1, support.total - mine)
      return name.candidates.map((c, i) => {
        const country = (support.countries.get(c.place.country) ?? 0) - (own?.countries.get(c.place.country) ?? 0)
        const region = c.within[0] ?? 0
        const regional = [region, ...c.within.slice(1)].map(
          id => (support.regions.get(id) ?? 0) - (own?.regions.get(id) ?? 0),
        )
        const holds = (support.regions.get(c.place.id) ?? 0) - (own?.regions.get(c.place.id) ?? 0)
        const local = Math.max(holds, ...regional.slice(0, Math.max(0, regional.length - 1)))
        return (
          c.prior +
          (bonuses[n]?.[i] ?? 0) +
          (isWide(c) ? 0 : weights.country * Math.min(1, country / rest)) +
          weights.region * Math.min(1, local / 2) +
          (c.place.kind === 'country' || isWide(c) ? 0 : weights.near * nearness(c, bests, n))
        )
      })
    })
    for (const [n, scores] of next.entries()) {
      const name = names[n]
      if (name) name.scores = scores
    }
  }
}

const wider = (a: Precision, b: Precision | undefined): Precision => (b !== undefined && b > a ? b : a)

/** A hundred-thousandth of a degree is a metre: more than any gazetteer knows. */
const degrees = (value: number): string => String(Number(value.toFixed(5)))

const placeOf = (c: Candidate, precision: Precision | undefined): GazetteerPlace => ({
  id: placeId(c.place.id),
  name: c.place.name,
  country: c.place.country,
  coordinates: {
    lat: degrees(c.place.lat),
    lon: degrees(c.place.lon),
    precision: wider(kindPrecision[c.place.kind], precision),
  },
})

/** Scores within this of the best are kept as alternatives, and within the smaller one are close. */
const kept = 6
/** What scores less is not taken for the place: a hamlet far from all the piece speaks of. */
export const limits = { least: 6 }
const closeCall = 1
const mostAlternatives = 5

function outcome(toponym: Toponym, name: Name | undefined): Resolved {
  const order = (name?.candidates ?? [])
    .map((c, i) => ({ c, score: name?.scores[i] ?? 0 }))
    .toSorted((a, b) => b.score - a.score || a.c.place.id - b.c.place.id)
  const [best, ...rest] = order
  if (!best || best.score < limits.least) return { toponym, close: false }
  const others = rest.filter(o => o.score > best.score - kept).slice(0, mostAlternatives)
  const elsewhere = others.filter(o => kilometres(o.c.place, best.c.place) > 30)
  return {
    toponym,
    match: { ...placeOf(best.c, toponym.precision), alternatives: others.map(o => placeOf(o.c, toponym.precision)) },
    close: elsewhere.some(o => o.score > best.score - closeCall),
  }
}

/**
 * Chooses for each toponym of a piece which place it is, by what is known before (kind, size, fame) and by the piece: the countries and
 * regions its other names speak for, what it says lies in what, and how near places lie to each other. One name has one sense. What else a
 * name may be is kept, and a place is never narrower than its words. Knows no language; deterministic.
 */
export function resolveToponyms(toponyms: readonly Toponym[], around: Surroundings): readonly Resolved[] {
  const { names, nameOf } = namesOf(toponyms, around.gazetteer)
  settle(names, insideBonuses(names, nameOf, around.inside), around.countries)
  return toponyms.map((t, i) => outcome(t, names[nameOf[i] ?? -1]))
}
