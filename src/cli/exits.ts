import type { Problem } from '../core/problem.ts'
import { isProblem } from '../core/problem.ts'

/** What the command ends with, for scripts that call it. */
export const exits = {
  0: 'done',
  1: 'an input could not be taken, or damage was found',
  2: 'the command was not understood',
  3: 'what was asked for is not there',
  4: 'the machine refused: disk, permission, or a casebook of a newer format',
  5: 'it is there already; nothing was changed',
} as const
export type Exit = keyof typeof exits

const byCategory: Readonly<Record<Problem['category'], Exit>> = {
  usage: 2,
  input: 1,
  'not-found': 3,
  rule: 2,
  damaged: 1,
  environment: 4,
  conflict: 5,
}

export const exitFor = (p: Problem): Exit => byCategory[p.category]

/** One exit for several failures: their own if they agree. */
export function exitForAll(problems: readonly Problem[]): Exit {
  const [first, ...rest] = problems.map(exitFor)
  if (first === undefined) return 0
  return rest.every(exit => exit === first) ? first : 1
}

/** A problem as data, for `--json`. */
export const problemJson = (p: Problem) => ({ code: p.code, category: p.category, says: p.message, remedy: p.remedy })

/** Expected trouble; a bug is thrown on. */
export function expected(cause: unknown): Problem {
  if (isProblem(cause)) return cause
  throw cause
}
