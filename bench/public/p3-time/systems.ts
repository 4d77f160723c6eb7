import * as chrono from 'chrono-node'
import { codePoints } from '../../../src/core/code-points.ts'
import { parseDay } from '../../../src/core/day.ts'
import { takeApart } from '../../../src/read/language/en/document.ts'
import { findTimex } from '../../../src/read/language/en/timex.ts'
import type { TimeText } from './data.ts'
import type { Given } from './score.ts'

export interface TimeSystem {
  readonly name: string
  readonly trainedOn: string
  readonly times: (text: TimeText) => readonly Given[]
}

const inPoints = (text: string, found: readonly Given[]): readonly Given[] => {
  const { pointOf } = codePoints(text)
  return found.map(({ start, end, value }) => ({ start: pointOf(start), end: pointOf(end), value }))
}

const onus: TimeSystem = {
  name: 'onus',
  trainedOn: 'nothing',
  times: ({ text, day }) =>
    inPoints(
      text,
      findTimex(
        takeApart(text, () => false),
        parseDay(day),
      ),
    ),
}

const two = (n: number): string => String(n).padStart(2, '0')

/** As fine as chrono was certain; it reads weekdays and "yesterday" as days. */
function valueOf({ start, index, text }: chrono.ParsedResult): string {
  const at = (part: 'year' | 'month' | 'day' | 'hour' | 'minute'): number => start.get(part) ?? 0
  const year = String(at('year')).padStart(4, '0')
  const day = start.isCertain('day') || start.isCertain('weekday') || /day|night|morning|ago/i.test(text)
  if (!day && !start.isCertain('month')) return index >= 0 ? year : ''
  const month = `${year}-${two(at('month'))}`
  if (!day) return month
  return start.isCertain('hour')
    ? `${month}-${two(at('day'))}T${two(at('hour'))}:${two(at('minute'))}`
    : `${month}-${two(at('day'))}`
}

const chronoNode: TimeSystem = {
  name: 'chrono-node',
  trainedOn: 'nothing',
  times: ({ text, day }) => {
    const found = chrono.parse(text, new Date(`${day}T12:00:00`))
    return inPoints(
      text,
      found.map(f => ({ start: f.index, end: f.index + f.text.length, value: valueOf(f) })),
    )
  },
}

export const systems: readonly TimeSystem[] = [onus, chronoNode]
