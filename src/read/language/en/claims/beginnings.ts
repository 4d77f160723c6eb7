import type { Day } from '../../../../core/day.ts'
import { type Edtf, grainOf, parseEdtf } from '../../../../core/edtf.ts'
import type { Moment } from '../../../../core/moment.ts'
import type { MomentFound } from '../../../stages.ts'
import type { Work } from './context.ts'

/** When a text says that its war, siege or attack began, as fine as its words: the lower bound of what it leaves undated. */
export type Beginning = Edtf | undefined

/** Words that count from a time told before. */
export const leaning =
  /\b(earlier|later|before|afterwards?|previous|following|next day|that (day|morning|night|evening|afternoon|week|month|year)|same (day|morning|night|evening))\b/i

const beginnings =
  /\b(began|begun|start(ed)?|launch(ed)?|invad(ed|es|ing)|invasion|siege|besieg(ed|ing)|ringed|encircl(ed|ing)|offensive|war|assault|broke out|erupted|crossed into|entered|closed the ring)\b/i
/** Since when a thing is so tells a beginning if it is a thing done: "ever since columns cut the road on 26 August". */
function sinceDone(before: string): boolean {
  const [clause = ''] = before.split(/[.;,]/).slice(-1)
  const since = Array.from(clause.matchAll(/\bsince\b(?! (he|she|i|his|her|my)\b)/gi), m => clause.slice(m.index + 5))
  return since.some(rest => /\w(ed|t|ok|ew|an|ll)\b/i.test(rest) && !/\b(has|have|held|been)\b/i.test(rest))
}
const violent = /\b(shell(ed|ing)|bomb(ed|ing|ardment)|fighting|strikes|attack(ed|s)|clashes|killed|siege)\b/i

interface Start {
  readonly start: Edtf
  /** A named day goes before a month that only holds it, and both before the span a text reports on. */
  readonly rank: number
}

function startOf(work: Work, m: MomentFound): readonly Start[] {
  if (m.relation === 'until' || m.relation === 'before' || leaning.test(work.doc.text.slice(m.start, m.end))) return []
  const before = work.doc.text.slice(Math.max(0, m.start - 90), m.end)
  const after = work.doc.text.slice(m.end, m.end + 90)
  const told = beginnings.test(before) || sinceDone(work.doc.text.slice(Math.max(0, m.start - 90), m.start))
  const span = m.relation === 'range' && (violent.test(before) || violent.test(after))
  const resolved = told || span ? m.resolve({ ...(work.day && { day: work.day }), tense: 'past' }) : undefined
  if (resolved?.basis !== 'stated' && resolved?.basis !== 'stated-partial') return []
  const { min } = resolved
  if (!min || !work.day || min > work.day || min < yearsBefore(work.day, 3)) return []
  if (told && !span)
    return [{ start: namesDay(resolved) ? parseEdtf(min) : startText(resolved, min), rank: namesDay(resolved) ? 0 : 1 }]
  return [{ start: startText(resolved, min), rank: 2 }]
}

/** The first end of a stretch, or the date itself, as fine as it is written. */
const startText = ({ edtf }: Moment, min: Day): Edtf => {
  const [first = ''] = edtf.split('/')
  return /^\d{4}(-\d{2}){0,2}$/.test(first) ? parseEdtf(first) : parseEdtf(min)
}

/** The earliest day or month that the text itself gives for the beginning of its war, siege or attack. */
export function beginningOf(work: Work): Beginning {
  const found = work.moments.flatMap(m => startOf(work, m))
  const best = Math.min(...found.map(f => f.rank))
  return found
    .filter(f => f.rank === best)
    .map(f => f.start)
    .sort()[0]
}

/** The words name a day, if only as the first of a stretch ("since 3 November"). */
const namesDay = (m: Moment): boolean => grainOf(m.edtf) === 'day' || /\d{4}-\d{2}-\d{2}/.test(m.edtf)

// Four digits minus a few years is again a day's year; lexical order is what counts here.
const yearsBefore = (day: Day, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
