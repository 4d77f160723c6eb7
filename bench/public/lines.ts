import type { PublicLine } from './line.ts'
import { line as attribution } from './p1-attribution/line.ts'
import { line as counts } from './p2-counts/line.ts'
import { line as time } from './p3-time/line.ts'
import { line as names } from './p4-names/line.ts'
import { line as places } from './p5-places/line.ts'
import { line as quantities } from './p6-quantities/line.ts'

/** The public scorecard, always in this order. */
export const publicLines: readonly PublicLine[] = [attribution, counts, time, names, places, quantities]
