import { parseEdtf } from '../../../../core/edtf.ts'
import type { Bound } from '../../../../core/tenure.ts'
import { type Moment, moment } from '../../../../core/moment.ts'
import type { PostFound } from '../../../stages.ts'
import { momentsIn, type Work } from './context.ts'

/** When a post is said to be held: a stated span, "since A", a former post before the document's day, else as of that day. */
export function postMoment(work: Work, post: PostFound): Moment | undefined {
  const { day } = work
  const words = post.since && momentsIn(work, post.since)[0]
  const stated = words?.resolve({ ...(day && { day }), tense: 'past' })
  if (stated) return stated
  if (!day) return undefined
  return post.former
    ? moment({ edtf: parseEdtf(`[..${day}]`), basis: 'bounded', semantics: 'one-of' })
    : moment({ edtf: parseEdtf(day), basis: 'document-date', semantics: 'as-of' })
}

/** One end of an interval that the words give: neither open ("..") nor unknown (""). */
const isDay = (end: string | undefined): end is string => end !== undefined && end !== '' && end !== '..'

const unknown: Bound = { kind: 'unknown' }

/** The four bounds as far as the words give them; nothing is filled in between. */
export function postBounds(work: Work, post: PostFound): { readonly from: Bound; readonly until: Bound } {
  const { day } = work
  const held = postMoment(work, post)
  const at = day === undefined ? undefined : parseEdtf(day)
  if (post.former) return { from: unknown, until: at === undefined ? unknown : { kind: 'ended-before', edtf: at } }
  if (!held || !post.since)
    return at === undefined
      ? { from: unknown, until: unknown }
      : { from: { kind: 'at-latest', edtf: at }, until: { kind: 'at-least', edtf: at } }
  const [start, end] = held.edtf.split('/')
  const from: Bound = isDay(start) ? { kind: 'starts', edtf: parseEdtf(start) } : unknown
  const ended: Bound | undefined = isDay(end) ? { kind: 'ends', edtf: parseEdtf(end) } : undefined
  return { from, until: ended ?? (at === undefined ? unknown : { kind: 'at-least', edtf: at }) }
}
