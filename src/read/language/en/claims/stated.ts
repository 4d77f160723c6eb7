import type { Day } from '../../../../core/day.ts'
import { parseEdtf } from '../../../../core/edtf.ts'
import { type Moment, moment } from '../../../../core/moment.ts'
import type { MomentFound } from '../../../stages.ts'
import { leaning } from './beginnings.ts'
import { momentsBefore, momentsIn, spanOf, type Work, wordsOf } from './context.ts'
import { ownMoments } from './own-times.ts'
import { referenceDay, entryFor, base, pointsForward, textOf, type When, withDay } from './when.ts'

const begins =
  /\b(began|begun|begins|beginning|started|starting|took (up|over|office|charge|command)|was (appointed|named|elected))\b/

/** "By 20 March" tells how things stood on that day; what began on a day goes on. */
function asTold(when: When, found: MomentFound, resolved: Moment): Moment {
  const day = resolved.max
  if (found.relation === 'by' && day !== undefined)
    return moment({ ...base(resolved), edtf: parseEdtf(day), semantics: 'as-of' })
  const { work, statement } = when
  if (found.relation === 'until' && day !== undefined && pointsForward(when))
    return moment({ ...base(resolved), edtf: parseEdtf(day) })
  const words = wordsOf(work, statement.from, statement.to).toLowerCase()
  const opens = found.relation === 'on' && /^[\d-]+$/.test(resolved.edtf) && begins.test(words)
  return opens
    ? moment({ ...base(resolved), edtf: parseEdtf(`${resolved.edtf}/..`), semantics: 'throughout' })
    : resolved
}

/** Who somebody is, and what he is called, holds on no single day; a weekday may be part of a name. */
const lastsAsLong = ({ predicate, work, statement }: When, m: MomentFound): boolean =>
  (predicate !== 'identity' && predicate !== 'nickname') ||
  m.relation !== 'on' ||
  (m.start >= spanOf(work, statement.from, statement.to).start &&
    !/\bthe $/i.test(work.doc.text.slice(m.start - 4, m.start)))

/** "for one night" tells how long and not when. */
const isLength = (found: MomentFound, resolved: Moment): boolean =>
  found.relation === 'range' && resolved.basis === 'relative' && resolved.edtf.startsWith('[..')

/** "within 48 hours" counts from when it was said. */
const dayFor = (when: When, m: MomentFound): Day | undefined =>
  (/^within\b/i.test(textOf(when, m)) ? when.statement.speaker?.madeAt?.min : undefined) ?? referenceDay(when)

export function told(when: When): Moment | undefined {
  const context = (m: MomentFound) => ({
    ...withDay(dayFor(when, m)),
    tense: pointsForward(when) ? ('future' as const) : ('past' as const),
  })
  const own = ownMoments(when).filter(m => lastsAsLong(when, m))
  const fixed = own.filter(m => !leansBack(when, m))
  for (const found of fixed.length > 0 ? fixed : own) {
    const resolved = hourOf(when, found) ?? backTo(when, found) ?? found.resolve(context(found))
    if (resolved && !isLength(found, resolved)) return asTold(when, found, resolved)
  }
  return sinceClause(when) ?? when.since
}

const dayWords = /\b(today|tonight|yesterday|tomorrow|this|last|next|overnight|now|currently|present|date)\b|day\b/i

/** "at 9.40am" in what a text goes on telling is an hour of that day, where the words name no other. */
function hourOf(when: When, m: MomentFound): Moment | undefined {
  const day = when.continued ?? when.lead
  if (entryFor(when)?.kind === 'day') return undefined
  if (!m.relative || m.relation !== 'on' || !day?.max || day.min !== day.max || dayWords.test(textOf(when, m)))
    return undefined
  const resolved = m.resolve({ ...withDay(day.max), tense: 'past' })
  return resolved?.basis === 'relative-today' && resolved.edtf === day.edtf ? day : undefined
}

const leansBack = (when: When, m: MomentFound): boolean => leaning.test(textOf(when, m))

/** "that day", "the Monday": the day that was told last, or the last that fits. */
function backTo(when: When, m: MomentFound): Moment | undefined {
  const { told: last, work } = when
  const words = work.doc.text.slice(Math.max(0, m.start - 5), m.end).toLowerCase()
  if (/\b(that|the same) (day|morning|night|evening|afternoon)\b/.test(words))
    return last && last.min === last.max ? last : (when.continued ?? when.lead)
  if (!/\b(the|that) \w+day\b/.test(words)) return undefined
  return toldBefore(
    work,
    m.start,
    t => t.min === t.max && m.resolve({ ...withDay(t.max), tense: 'past' })?.edtf === t.edtf,
  )
}

/** How many times back a told time may lie. */
const timesBack = 30

/** The last time told by its own words before a place in the text that fits. */
export function toldBefore(work: Work, before: number, fits: (m: Moment) => boolean): Moment | undefined {
  const all = momentsBefore(work, before, timesBack)
  for (const found of all.toReversed()) {
    const resolved = found.resolve({ ...withDay(work.day), tense: 'past' })
    if (resolved?.basis.startsWith('stated') && fits(resolved)) return resolved
  }
  return undefined
}

/** "… have fallen since troops crossed on 3 November": the clause beside it says from when. */
function sinceClause({ work, statement, verb }: When): Moment | undefined {
  const sentence = work.doc.sentences[statement.sentence]
  if (!sentence || statement.clause.marker === 'since' || !verb?.perfect || statement.clause.kind === 'relative')
    return undefined
  const at = work.tokens.slice(sentence.from, sentence.to).findIndex(t => t.lower === 'since')
  if (at < 0) return undefined
  const since = work.doc.tokens[sentence.from + at]?.start ?? 0
  const [next] = momentsIn(work, { start: since, end: sentence.end })
  // beyond a comma stands another clause
  const found = next && !/[,;]/.test(work.doc.text.slice(since, next.start)) ? next : undefined
  const resolved = found?.resolve({ ...withDay(work.day), tense: 'past' })
  if (!found || !resolved?.min) return undefined
  const edtf = resolved.edtf.endsWith('/..')
    ? resolved.edtf
    : parseEdtf(`${resolved.edtf.includes('/') ? resolved.min : resolved.edtf}/..`)
  return moment({
    edtf,
    basis: 'stated',
    semantics: 'throughout',
    asStated: work.doc.text.slice(found.start, found.end),
  })
}
