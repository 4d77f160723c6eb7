import { takeApart } from '../../../src/read/language/en/document.ts'
import type { MeasureFound } from '../../../src/read/language/en/measures.ts'
import { findMeasures } from '../../../src/read/language/en/measures.ts'
import { numeric } from '../../../src/read/language/en/measures/decimal.ts'
import type { Value } from './gold.ts'

const signs: Readonly<Record<string, string>> = {
  'at-least': '>',
  'more-than': '>',
  'at-most': '<',
  'fewer-than': '<',
  nearly: '~',
  about: '~',
}

/** The data set writes a vague magnitude as the range up to the next: "millions" is 1 to 10 million, "dozens" 12 to 120. */
const magnitude = (min: number): readonly number[] => (min === 24 ? [12, 120] : [min, min * 10])

function numbersOf(m: MeasureFound): readonly number[] {
  if (m.bound === 'vague-magnitude') return magnitude(numeric(m.min ?? '0'))
  const [low, high] = m.bound === 'about' ? [m.near, m.nearTo] : [m.min ?? m.max, m.max ?? m.min]
  const ends = [low, high ?? low].map(end => numeric(end ?? '0'))
  if (m.bound !== 'range' && m.nearTo === undefined) return ends.slice(0, 1)
  return m.change === 'down' ? ends.toReversed() : ends
}

/** The data set has one mark for bound and change together; a bound goes before a change, a change before "about". */
function changeOf(m: MeasureFound): string {
  const sign = signs[m.bound] ?? '='
  return sign === '<' || sign === '>' ? sign : (m.change ?? sign)
}

export const ours = (text: string): readonly Value[] =>
  findMeasures(
    takeApart(
      text,
      () => false,
      () => false,
    ),
  ).map(m => ({ numbers: numbersOf(m), change: changeOf(m) }))
