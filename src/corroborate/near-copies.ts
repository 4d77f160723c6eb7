import { sharedRuns, shinglesOf } from './shingles.ts'

export interface TextToCompare<Id extends string> {
  readonly id: Id
  readonly text: string
}

/** Two texts that share so many words in the same order that one was made from the other, or both from a third. */
export interface NearCopy<Id extends string> {
  readonly a: Id
  readonly b: Id
  /** Runs of five words that stand in both. */
  readonly shared: number
  /** Of the runs of the shorter one, how many stand in the longer one: 0 to 1. */
  readonly contained: number
}

/** From this share of the shorter text on. Independent reports of one incident that quote the same people stay well below. */
const leastContained = 0.35
/** Fewer shared runs than these may be one quotation. */
const leastShared = 24
/** One run in so many is enough to find candidates by. */
const sampled = 4
/** A run that so many texts have is a page's own furniture, and finds no candidates. */
const furniture = 200

interface Sheet<Id extends string> {
  readonly id: Id
  readonly runs: Uint32Array
}

/** Which texts have each of the sampled runs. */
function indexOf<Id extends string>(sheets: readonly Sheet<Id>[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  sheets.forEach(({ runs }, at) => {
    for (const run of runs) {
      if (run % sampled !== 0) continue
      const having = index.get(run)
      if (having) having.push(at)
      else index.set(run, [at])
    }
  })
  return index
}

/** Earlier texts that share a sampled run with this one. */
function candidatesFor(
  runs: Uint32Array,
  at: number,
  index: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const run of runs) {
    const having = run % sampled === 0 ? (index.get(run) ?? []) : []
    if (having.length > furniture) continue
    for (const other of having) if (other < at) found.add(other)
  }
  return found
}

function compare<Id extends string>(a: Sheet<Id>, b: Sheet<Id>): NearCopy<Id> | undefined {
  const shared = sharedRuns(a.runs, b.runs)
  const contained = shared / Math.max(1, Math.min(a.runs.length, b.runs.length))
  return shared >= leastShared && contained >= leastContained ? { a: a.id, b: b.id, shared, contained } : undefined
}

/**
 * Every pair of near copies among the texts: also with edits, cuts, paragraphs added or put elsewhere. A machine's
 * suggestion: whether they are one origin is a person's judgement. Takes time linear in the words and in the pairs found.
 */
export function nearCopies<Id extends string>(texts: readonly TextToCompare<Id>[]): readonly NearCopy<Id>[] {
  const sheets = texts.map(({ id, text }) => ({ id, runs: shinglesOf(text) }))
  const index = indexOf(sheets)
  return sheets.flatMap((sheet, at) =>
    [...candidatesFor(sheet.runs, at, index)]
      .sort((x, y) => x - y)
      .flatMap(other => {
        const earlier = sheets[other]
        return earlier ? (compare(earlier, sheet) ?? []) : []
      }),
  )
}
