import type { Checked, Unchecked } from './checked.ts'
import type { UserId } from './id.ts'
import type { Instant } from './instant.ts'
import { problem } from './problem.ts'

/** NATO grading: the source by a letter, the information by a number, never one grade for both (never representable, 14). */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6
export type Grade =
  | { readonly scale: 'reliability'; readonly grade: Reliability }
  | { readonly scale: 'credibility'; readonly grade: Credibility }

export interface Assessment extends Checked<'assessment'> {
  readonly of: string
  readonly graded: Grade
  readonly by: UserId
  readonly at: Instant
  readonly reason: string
}

function parseGrade(scale: string, grade: unknown): Grade {
  if (scale === 'reliability' && typeof grade === 'string' && /^[A-F]$/.test(grade))
    return { scale, grade: grade as Reliability } // one of A to F
  if (scale === 'credibility' && Number.isInteger(grade) && Number(grade) >= 1 && Number(grade) <= 6)
    return { scale, grade: grade as Credibility } // one of 1 to 6
  throw problem('assessment.scales-mixed', { why: `${String(grade)} is not on the scale "${scale}"` })
}

/** Makes an assessment; refused without reasoning (`judgement.no-reason`) or across scales (`assessment.scales-mixed`). It never alters the claim. */
export function assessment(
  raw: Omit<Unchecked<Assessment>, 'graded'> & { readonly scale: string; readonly grade: unknown },
): Assessment {
  const { scale, grade, ...rest } = raw
  if (rest.reason.trim() === '') throw problem('judgement.no-reason', { why: 'a grade needs its reasoning' })
  // One scale, with its reasoning.
  return { ...rest, graded: parseGrade(scale, grade) } as Assessment
}
