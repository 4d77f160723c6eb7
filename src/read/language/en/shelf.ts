import type { Openings } from './openings.ts'

interface Kept<T> {
  readonly at: number
  readonly value: T
}

/** Values kept by the openings of words, given out in their order. */
export interface Shelf<T> {
  /** Those that have one of these openings, and those whose openings cannot be told. */
  readonly among: (openings: Openings) => readonly T[]
  readonly at: (opening: string) => readonly T[]
  /** Is there any for this opening? */
  readonly has: (opening: string) => boolean
}

type Rows<T> = ReadonlyMap<string, readonly Kept<T>[]>

const always = ''

function rowsOf<T>(values: readonly T[], openingsFor: (value: T) => Openings | undefined): Rows<T> {
  const rows = new Map<string, Kept<T>[]>([[always, []]])
  values.forEach((value, at) => {
    for (const opening of openingsFor(value) ?? [always]) {
      const row = rows.get(opening)
      if (row) row.push({ at, value })
      else rows.set(opening, [{ at, value }])
    }
  })
  return rows
}

function inOrder<T>(kept: readonly Kept<T>[]): readonly T[] {
  const sorted = kept.toSorted((a, b) => a.at - b.at)
  return sorted.filter((k, i) => k.at !== sorted[i - 1]?.at).map(k => k.value)
}

/** Puts values where the openings of their words find them, when the first is asked for. */
export function shelve<T>(values: readonly T[], openingsFor: (value: T) => Openings | undefined): Shelf<T> {
  let shelved: Rows<T> | undefined
  const rows = (): Rows<T> => (shelved ??= rowsOf(values, openingsFor))
  const row = (opening: string): readonly Kept<T>[] => rows().get(opening) ?? []
  const known = new Map<string, readonly T[]>()
  const at = (opening: string): readonly T[] => {
    const found = known.get(opening) ?? inOrder([...row(always), ...row(opening)])
    // openings come from texts without end, those that find something do not
    if (rows().has(opening)) known.set(opening, found)
    return found
  }
  const among = (openings: Openings): readonly T[] => {
    const found = [...row(always)]
    for (const opening of openings) found.push(...row(opening))
    return inOrder(found)
  }
  const has = (opening: string): boolean => rows().has(opening) || row(always).length > 0
  return { among, at, has }
}
