import type { Moment } from '../../../core/moment.ts'
import type { MomentMention } from '../../../core/reading.ts'
import type { Span } from '../../stages.ts'
import type { Page } from '../page.ts'
import type { Work } from './claims/context.ts'
import { findTimex } from './timex.ts'

const key = ({ start, end }: Span): string => `${start}-${end}`

/**
 * Every time the text names, in its order: each TIMEX3 with its stretch of the calendar, and beside them the longer words that say more
 * than the expression in them, such as "since 2014" or "from 3 to 9 May".
 */
export function momentMentions({ doc, day, moments }: Work, anchor: Page['anchor']): readonly MomentMention[] {
  const read = moments.flatMap(found => {
    const moment = found.resolve({ ...(day && { day }), tense: 'past' })
    return moment ? [{ start: found.start, end: found.end, moment }] : []
  })
  const bySpan = new Map<string, Moment>(read.map(found => [key(found), found.moment]))
  const timex = findTimex(doc, day)
  const same = new Set(timex.map(key))
  const mentions = timex.map(({ start, end, type, value, moment }) => {
    const told = bySpan.get(key({ start, end }))
    const whole = moment && told?.edtf !== moment.edtf ? moment : told
    return { start, end, timex: { type, value }, ...(whole && { moment: whole }) }
  })
  return [...mentions, ...read.filter(found => !same.has(key(found)))]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, ...rest }) => ({ anchor: anchor({ start, end }), ...rest }))
}
