import type { Checked, Unchecked } from './checked.ts'
import { problem } from './problem.ts'

/** UCDP where_prec: 1 exact, 2 near a named place, 3 district, 4 region, 5 larger or between places, 6 country, 7 sea or air. */
export type Precision = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface Coordinates extends Checked<'coordinates'> {
  readonly lat: number
  readonly lon: number
  readonly precision: Precision
}

export const isPrecision = (n: unknown): n is Precision => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= 7

/** Coordinates without a precision are refused (`place.precision-missing`): a point would look exact. */
export function coordinates(raw: {
  readonly lat: number
  readonly lon: number
  readonly precision?: number
}): Coordinates {
  const onEarth = Math.abs(raw.lat) <= 90 && Math.abs(raw.lon) <= 180
  if (!onEarth || !isPrecision(raw.precision))
    throw problem('place.precision-missing', { text: `${raw.lat},${raw.lon}` })
  const made: Unchecked<Coordinates> = { lat: raw.lat, lon: raw.lon, precision: raw.precision }
  // On earth, and said how precisely.
  return made as Coordinates
}
