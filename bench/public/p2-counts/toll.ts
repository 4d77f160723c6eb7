import { type Toll, tollOf } from './article.ts'
import type { Article } from './incidents.ts'

/** The value that most articles give; of several the largest. */
export function most(values: readonly number[]): number {
  const count = new Map<number, number>()
  for (const v of values) count.set(v, (count.get(v) ?? 0) + 1)
  const best = [...count].sort(([a, n], [b, m]) => m - n || b - a)[0]
  return best?.[0] ?? 0
}

const nonZero = (values: readonly number[]): readonly number[] => {
  const some = values.filter(v => v > 0)
  return some.length > 0 ? some : values
}

/**
 * One toll for all articles of an incident: the number of dead that most give of those that tell of any, and the hurt as those with that number
 * tell them. For this benchmark only: the product keeps each source's figure apart and sums nothing.
 */
export function tollOfIncident(articles: readonly Article[]): Toll {
  const all = articles.map(a => tollOf(a.title, a.text))
  const tolls = all.some(t => t.says) ? all.filter(t => t.says) : all
  const killed = most(nonZero(tolls.map(t => t.killed)))
  const agreeing = tolls.filter(t => t.killed === killed)
  return { killed, injured: most(nonZero(agreeing.map(t => t.injured))) }
}
