import type { PublicLine } from './line.ts'
import { line as time } from './p3-time/line.ts'
import { line as quantities } from './p6-quantities/line.ts'

/** The public scorecard, always in this order. */
export const publicLines: readonly PublicLine[] = [time, quantities]
