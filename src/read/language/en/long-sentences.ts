import type { Token } from './tokens.ts'

type Range = readonly [from: number, to: number]

/** Longest sentence that is read in one go, in words and marks; what finds clauses looks at pairs of them. */
export const longestSentence = 400

/** Marks to cut at, the better first. */
const marks = [/^[.!?…]+$/, /^[;:]$/, /^[,—–]$/] as const

/** Where to cut the words from `from` on: behind the last best mark of the second half, else where the limit is. */
function cutAfter(tokens: readonly Token[], from: number): number {
  const limit = from + longestSentence
  const half = from + longestSentence / 2
  for (const mark of marks) for (let i = limit - 1; i >= half; i--) if (mark.test(tokens[i]?.text ?? '')) return i + 1
  return limit
}

/** The sentence, or the pieces of one that is too long. */
export function inPieces(tokens: readonly Token[], [from, to]: Range): readonly Range[] {
  const pieces: Range[] = []
  let start = from
  while (to - start > longestSentence) {
    const end = cutAfter(tokens, start)
    pieces.push([start, end])
    start = end
  }
  return [...pieces, [start, to]]
}
