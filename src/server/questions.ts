import { z } from 'zod'
import type { ClaimFilter } from '../casebook/list-claims.ts'
import { parseDay } from '../core/day.ts'
import { isId } from '../core/id.ts'
import { isPredicate } from '../core/predicate.ts'
import { problem } from '../core/problem.ts'

const words = z.string().trim().min(1).max(500)
const day = z.string().transform((text, { addIssue }) => {
  const found = parseDay(text)
  if (!found) addIssue(`"${text}" is not a day such as 2031-05-12`)
  return found ?? z.NEVER
})
const whole = z.coerce.number().int().min(0)

/** The cuts of a list of claims, as they stand in an address. */
const claimQuestion = z.strictObject({
  speaker: words.optional(),
  about: words.optional(),
  place: words.optional(),
  words: words.optional(),
  from: day.optional(),
  to: day.optional(),
  act: z.enum(['states', 'asks', 'directs', 'commits']).optional(),
  polarity: z.enum(['affirms', 'denies', 'doubts']).optional(),
  predicate: z.string().refine(isPredicate, 'it is no predicate').optional(),
  item: z
    .string()
    .refine(text => isId('item', text), 'it is not the id of an item')
    .optional(),
  limit: whole.max(2000).default(500),
  offset: whole.max(1_000_000).default(0),
})

const present = <T extends object>(record: T): T =>
  // The same fields less the absent ones: absent and undefined are one in a filter.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

/** Refuses (`server.question-malformed`) what is not a question about claims. */
export function parseClaimQuestion(query: Readonly<Record<string, string>>): ClaimFilter {
  const asked = claimQuestion.safeParse(query)
  if (asked.success) return present(asked.data) as ClaimFilter // Checked field by field just now.
  const [first] = asked.error.issues
  const why = first ? [...first.path.map(String), first.message].join(': ') : 'it is malformed'
  throw problem('server.question-malformed', { why })
}
