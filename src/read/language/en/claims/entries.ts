import { parseEdtf } from '../../../../core/edtf.ts'
import { type Moment, moment } from '../../../../core/moment.ts'
import type { EnglishText, Paragraph } from '../document.ts'
import type { MomentFound } from '../../../stages.ts'
import { momentsIn, type Work } from './context.ts'

/** The day that a page gives to a whole passage: a diary's "Monday", "A queue was hit on 9 February", a live page's "06:40 –". */
export interface Entry {
  readonly day: Moment
  readonly kind: 'day' | 'live'
}

const hourLine = /^\W*\d{1,2}[:.]\d{2}(\s?[ap]\.?m\.?)?(\s(GMT|UTC|[A-Z]{3,4}))?\W/i
const clock = /\b\d{1,2}([:.]\d{2})?\s?([ap]\.?m\b\.?)?|\b(day|week)\b/gi
/** So many lines that begin with an hour make a live page. */
const enoughHours = 3
/** Only the first lines of a page carry its own date. */
const headOfPage = 4

const isOneDay = (m: Moment | undefined): m is Moment => m?.min !== undefined && m.min === m.max

function dayOf(work: Work, found: MomentFound): Moment | undefined {
  if (found.relation === 'until' || found.relation === 'before' || found.relation === 'after') return undefined
  const resolved = found.resolve({ ...(work.day && { day: work.day }), tense: 'past' })
  return isOneDay(resolved) ? resolved : undefined
}

/** What is left of a line without the words that tell a time. */
function withoutTimes(work: Work, { start, end }: Paragraph, times: readonly MomentFound[]): string {
  const kept = times.reduce(
    (text, t) => text.replace(work.doc.text.slice(t.start, t.end), ' '),
    work.doc.text.slice(start, end),
  )
  return kept
    .replaceAll(clock, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
}

/** "Tuesday: shells fell …", "• 14 March – …": the line opens with its day. */
function opensWith(work: Work, { start, end }: Paragraph, found: MomentFound): boolean {
  const { text } = work.doc
  return /^[^\p{L}\p{N}]*$/u.test(text.slice(start, found.start)) && /^\s*[:–—|]/.test(text.slice(found.end, end))
}

type Line = { readonly day: Moment; readonly only: boolean } | 'ends' | 'goes-on'

/** What a line does to the day of the passage. */
function lineDay(work: Work, paragraph: Paragraph): Line {
  const times = momentsIn(work, paragraph)
  const [found] = times
  const day = found && dayOf(work, found)
  const ownDate = day !== undefined && day.min === work.day && paragraph.index < headOfPage && paragraph.heading
  if (day && found && !ownDate && (paragraph.heading || opensWith(work, paragraph, found))) {
    const alone = withoutTimes(work, paragraph, times) === ''
    if (alone || paragraph.index > 0) return { day, only: !paragraph.heading }
  }
  return paragraph.heading && paragraph.index > 0 ? 'ends' : 'goes-on'
}

function liveEntry(work: Work): Entry | undefined {
  const { text, paragraphs } = work.doc
  const hours = paragraphs.filter(p => hourLine.test(text.slice(p.start, p.start + 24)))
  if (!work.day || hours.length < enoughHours) return undefined
  return { day: moment({ edtf: parseEdtf(work.day), basis: 'relative-today' }), kind: 'live' }
}

function read(work: Work): readonly (Entry | undefined)[] {
  const live = liveEntry(work)
  let entry = live
  return work.doc.paragraphs.map(paragraph => {
    const line = lineDay(work, paragraph)
    if (line === 'goes-on') return entry
    const day: Entry | undefined = line === 'ends' ? undefined : { day: line.day, kind: 'day' }
    // a line that opens with its day dates itself, a heading what stands under it
    if (line !== 'ends' && line.only) return day
    entry = day ?? live
    return entry
  })
}

const known = new WeakMap<EnglishText, readonly (Entry | undefined)[]>()

/** The passage that a paragraph stands in, where the page dates it. Read once for a text. */
export function entryOf(work: Work, paragraph: number): Entry | undefined {
  const entries = known.get(work.doc) ?? read(work)
  known.set(work.doc, entries)
  return entries[paragraph]
}
