import { f1 } from '../line.ts'
import type { Article, GoldPlace } from './sets.ts'

/** A place a system found: where, and which point it gave it, if any. */
export interface FoundPlace {
  readonly start: number
  readonly end: number
  readonly lat?: number
  readonly lon?: number
}

export interface Tallies {
  given: number
  givenRight: number
  wanted: number
  wantedFound: number
  /** Places found, of those with a point in the set: with a point, and near it. */
  resolved: number
  near: number
  /** Places of the set with a point. */
  pointed: number
}

export const noTallies = (): Tallies => ({
  given: 0,
  givenRight: 0,
  wanted: 0,
  wantedFound: 0,
  resolved: 0,
  near: 0,
  pointed: 0,
})

interface Stretch {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** Great-circle kilometres. */
export function greatCircle(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const r = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

const nearEnough = 161

export const isNear = (found: FoundPlace, gold: GoldPlace): boolean =>
  found.lat !== undefined &&
  found.lon !== undefined &&
  gold.lat !== undefined &&
  gold.lon !== undefined &&
  greatCircle({ lat: found.lat, lon: found.lon }, { lat: gold.lat, lon: gold.lon }) <= nearEnough

/** Adds one article to the tallies: a found place is right if it overlaps a gold one, a gold one found if a found one overlaps it. */
export function tally(t: Tallies, article: Article, found: readonly FoundPlace[]): void {
  t.given += found.length
  t.givenRight += found.filter(f => article.places.some(g => overlaps(f, g))).length
  t.wanted += article.places.length
  for (const gold of article.places) {
    const hit = found.find(f => overlaps(f, gold))
    if (hit) t.wantedFound += 1
    if (gold.lat === undefined || gold.lon === undefined) continue
    t.pointed += 1
    if (hit?.lat === undefined) continue
    t.resolved += 1
    if (isNear(hit, gold)) t.near += 1
  }
}

/** Overlap F1, and of the points: near among those given one, and near among all. In percent. */
export function figuresOf(t: Tallies): Readonly<Record<string, number>> {
  const precision = t.givenRight / Math.max(1, t.given)
  const recall = t.wantedFound / Math.max(1, t.wanted)
  return {
    F1: f1({ right: 2 * precision * recall, given: precision, wanted: recall }) / 2,
    'within 161 km': (100 * t.near) / Math.max(1, t.resolved),
    'end to end': (100 * t.near) / Math.max(1, t.pointed),
  }
}
