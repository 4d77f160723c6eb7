import type { Checked, Unchecked } from './checked.ts'
import type { ClaimId, UserId } from './id.ts'
import { problem } from './problem.ts'

export type Direction = 'supports' | 'undermines' | 'context'

/** A person's view that a claim bears on one element of a crime. There is no "proved" (never representable, 15). */
export interface LegalLink extends Checked<'legal-link'> {
  readonly claim: ClaimId
  /** Article and paragraph, such as 8(2)(b)(ix). */
  readonly code: string
  /** Number of the element under it. */
  readonly element: number
  readonly direction: Direction
  readonly by: UserId
  readonly reason: string
}

const directions: readonly string[] = ['supports', 'undermines', 'context'] satisfies readonly Direction[]

/** Makes a legal link, or refuses it (`legal-link.incomplete`). */
export function legalLink(raw: Omit<Unchecked<LegalLink>, 'direction'> & { readonly direction: string }): LegalLink {
  const refuse = (why: string) => problem('legal-link.incomplete', { why })
  if (!directions.includes(raw.direction)) throw refuse(`"${raw.direction}" is not a direction`)
  if (!Number.isInteger(raw.element) || raw.element < 1) throw refuse('the element has no number')
  if (raw.code.trim() === '') throw refuse('the crime has no code')
  if (raw.reason.trim() === '') throw refuse('there is no reason')
  // Every part is there.
  return { ...raw, direction: raw.direction as Direction } as LegalLink
}
