import { type Columns, margin } from './columns.ts'
import { basis, finish, mix } from './hash.ts'

/** One feature: the values of some columns at some distances, taken together. Empty values make no feature. */
export type Template = readonly (readonly [column: number, distance: number])[]

/** Templates laid out for a tight loop: for each its hash to begin with, and where its parts begin. */
export interface Templates {
  readonly count: number
  readonly seeds: Int32Array
  readonly begins: Int32Array
  readonly columns: Int32Array
  readonly distances: Int32Array
}

/** Lays templates out. The place of a template in the list is part of what its features mean: add new ones at the end only. */
export function templatesOf(list: readonly Template[]): Templates {
  const parts = list.flat()
  if (parts.some(([, distance]) => Math.abs(distance) > margin)) throw new Error('a template looks beyond the margin')
  let begin = 0
  const begins = [0, ...list.map(template => (begin += template.length))]
  return {
    count: list.length,
    seeds: Int32Array.from(list, (_, i) => mix(basis, i + 1)),
    begins: Int32Array.from(begins),
    columns: Int32Array.from(parts, ([column]) => column),
    distances: Int32Array.from(parts, ([, distance]) => distance),
  }
}

/** Where each part of each template is found, counted from a place: for columns of one length. */
const offsetsIn = ({ columns, distances }: Templates, { length }: Columns): Int32Array =>
  columns.map((column, part) => column * length + (distances[part] ?? 0))

/** Templates over the columns of one text. */
export interface Featured {
  readonly templates: Templates
  readonly all: Int32Array
  readonly offsets: Int32Array
}

/** Writes the features of one place, 0 for those that are absent. */
export function featuresAt({ templates, all, offsets }: Featured, at: number, out: Int32Array): void {
  const { count, seeds, begins } = templates
  let part = 0
  for (let t = 0; t < count; t++) {
    const end = begins[t + 1] ?? 0
    let hash = seeds[t] ?? 0
    let isWhole = true
    for (; part < end; part++) {
      const value = all[at + (offsets[part] ?? 0)] ?? 0
      if (value === 0) isWhole = false
      hash = mix(hash, value)
    }
    out[t] = isWhole ? finish(hash) : 0
  }
}

export const featuredBy = (templates: Templates, columns: Columns): Featured => ({
  templates,
  all: columns.all,
  offsets: offsetsIn(templates, columns),
})
