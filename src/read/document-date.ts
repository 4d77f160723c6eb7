import type { Day } from '../core/day.ts'
import type { DocumentDate } from '../core/reading.ts'
import type { DocumentFacts } from '../core/text-layer.ts'
import { statedDay } from './layers/stated-day.ts'

/** A person's word goes before the page's; without either, the document has no day. */
export function documentDateOf(given: Day | undefined, { published }: DocumentFacts): DocumentDate | undefined {
  if (given) return { day: given, basis: 'given-by-person' }
  const day = published && statedDay(published.value)
  return day && { day, basis: 'stated-by-page' }
}
