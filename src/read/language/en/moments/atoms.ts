import { dateRules } from './dates.ts'
import type { Point } from './points.ts'
import { relativeRules } from './relative.ts'
import { openingAt, type Openings, openingsOf, together } from '../openings.ts'
import { shelve } from '../shelf.ts'
import { reach } from './words.ts'

const patterns = [...dateRules, ...relativeRules]
const rules = shelve(patterns, ({ pattern }) => openingsOf(pattern))

/** With which words a date can begin. */
export const dateOpenings = (): Openings | undefined => together(patterns.map(({ pattern }) => openingsOf(pattern)))

export interface Read {
  readonly end: number
  readonly point: Point
}

const lowered = (text: string): string => text.replaceAll(/[A-Z]+/g, capitals => capitals.toLowerCase())

/** The longest date that begins exactly here. */
export function readPoint(text: string, at: number): Read | undefined {
  // patterns in small letters are compiled ten times as fast as those that take both cases
  const near = lowered(text.slice(at, at + reach))
  let best: Read | undefined
  for (const { pattern, read } of rules.at(openingAt(near, 0))) {
    pattern.lastIndex = 0
    const found = pattern.exec(near)
    if (!found || (best && at + found[0].length <= best.end)) continue
    const point = read(found.groups ?? {})
    if (point) best = { end: at + found[0].length, point }
  }
  return best
}
