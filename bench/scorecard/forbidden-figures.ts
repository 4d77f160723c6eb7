import type { Evidence } from './forbidden.ts'

/** Numbers of the dead that gold has anywhere. */
function tollsIn({ report }: Evidence): readonly number[] {
  const killed = report.gold.claims.flatMap(g => (g.quantity?.harm === 'killed' ? [g.quantity] : []))
  return [...new Set(killed.flatMap(q => [q.min, q.max, q.near]).filter(n => typeof n === 'number'))]
}

/** The sums of two or more of them. */
function sumsOf(numbers: readonly number[]): ReadonlySet<number> {
  const sums = numbers.reduce<readonly (readonly [sum: number, of: number])[]>(
    (made, n) => [...made, ...made.map(([sum, of]) => [sum + n, of + 1] as const)],
    [[0, 0]],
  )
  return new Set(sums.filter(([, of]) => of > 1).map(([sum]) => sum))
}

/** Whole numbers as they stand in a table, not in a date or an id. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\w.,-])\d[\d,]*(?![\w-])/g)].map(([n]) => Number(n.replaceAll(',', '')))

/** A sum of tolls, in a figure of ours or in what was shown; numbers of the report itself are its own. */
export function addedTolls(evidence: Evidence): readonly string[] {
  const { claims, quantities } = evidence.scored.reading
  const own = new Set([...tollsIn(evidence), ...numbersIn(evidence.report.text)])
  const figures = [...quantities, ...claims.flatMap(c => c.says.quantity ?? [])]
  const held = figures.flatMap(q => [q.min, q.max, q.near]).filter(n => n !== undefined)
  const sums = sumsOf(tollsIn(evidence))
  return [...held, ...numbersIn(evidence.shown)].filter(n => sums.has(n) && !own.has(n)).map(String)
}

/** So many a day, kept as so many. */
export const ratesAsTotals = ({ scored }: Evidence): readonly string[] =>
  scored.pairs
    .filter(({ ours, gold }) => (gold.quantity?.per ?? 'total') !== 'total' && ours.says.quantity?.per === 'total')
    .map(({ ours }) => `in “${ours.anchors[0].exact}”`)
