import { dateRules } from './dates.ts'
import type { Point } from './points.ts'
import { relativeRules } from './relative.ts'

const rules = [...dateRules, ...relativeRules]

export interface Read {
  readonly end: number
  readonly point: Point
}

/** The longest date that begins exactly here. */
export function readPoint(text: string, at: number): Read | undefined {
  let best: Read | undefined
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found || (best && at + found[0].length <= best.end)) continue
    const point = read(found.groups ?? {})
    if (point) best = { end: at + found[0].length, point }
  }
  return best
}
