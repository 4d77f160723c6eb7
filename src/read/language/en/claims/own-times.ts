import type { MomentFound } from '../../../stages.ts'
import { momentsBefore, momentsIn, spanOf, tokenAt, type Work } from './context.ts'
import { near } from '../sign.ts'
import { reports, type When } from './when.ts'

/** In "accused X on Wednesday of …" the day dates the accusing, not what is told. */
function datesSaying({ work, statement, verb }: When, m: MomentFound): boolean {
  if (statement.frame === undefined || !verb) return false
  const inner = work.doc.tokens[verb.main]?.start ?? 0
  return m.end <= inner && verb.from > statement.from
}

/** How far before a time "since" is looked for, in UTF-16 units. */
const looked = 400

/** "the worst attack since the war began on 3 April" does not date the attack. */
function belongsToSince({ work, statement, verb }: When, m: MomentFound): boolean {
  const start = work.doc.tokens[statement.from]?.start ?? 0
  const [clause = ''] = work.doc.text
    .slice(Math.max(start, m.start - looked), m.start)
    .split(/[,;]/)
    .slice(-1)
  const since = /\bsince\b/i.test(clause)
  return since && statement.clause.marker !== 'since' && !verb?.perfect
}

/** A picture that shows something. */
export const pictureShows = near(/\b(videos?|footage|clips?|photo\w*|images?|pictures?)\b/i, /\bshow(s|ed|ing)?\b/i)

/** Words that were taken out of the running text tell when somebody spoke. */
const isTakenOut = (work: Work, m: MomentFound): boolean => work.tokens[tokenAt(work, m.start)]?.text === ''

/** The moment words that belong to a stretch: its own, else those that lead its sentence, unless they date the saying. */
export function ownMoments(when: When): readonly MomentFound[] {
  const { work, statement } = when
  const span = spanOf(work, statement.from, statement.to)
  const own = momentsIn(work, span).filter(
    m => !reports.has(when.predicate) && !isTakenOut(work, m) && !datesSaying(when, m) && !belongsToSince(when, m),
  )
  if (own.length > 0) return own
  const sentence = work.doc.sentences[statement.sentence]
  if (!sentence || statement.quoted) return []
  const clause = work.doc.tokens[statement.clause.from]?.start ?? span.start
  const beside = statement.clause.kind === 'relative' ? rightBefore(work, clause) : undefined
  const shows = pictureShows.test(work.doc.text.slice(sentence.start, span.end)) && !reports.has(when.predicate)
  const exhibit = shows && momentsIn(work, { start: sentence.start, end: span.start }).find(m => datesExhibit(work, m))
  const after = beside ?? (exhibit || undefined) ?? afterNext(when, span.end, sentence.end)
  if (after) return [after]
  const lead = momentsIn(work, { start: sentence.start, end: Math.min(sentence.start + 60, span.start) })
  return lead.filter(m => m.start - sentence.start <= 12)
}

/** "the shelling of the spit in 2036, which he denies": a time right before a relative clause dates what it tells of. */
function rightBefore(work: Work, start: number): MomentFound | undefined {
  const found = momentsBefore(work, start, 1)[0]
  const adjoins = found?.relation === 'on' && /^,?\s*$/.test(work.doc.text.slice(found.end, start))
  return adjoins ? found : undefined
}

/** "killed 12 and injured 30 from 1 to 6 May": a time at the end holds for both. */
function afterNext({ work }: When, from: number, to: number): MomentFound | undefined {
  const [found] = momentsIn(work, { start: from, end: to })
  const between = found ? work.doc.text.slice(from, found.start) : ''
  return found && /^ and \w+(ed|t) [^,;:."“”()]*$/.test(between) && !/\b(said|told|that)\b/.test(between)
    ? found
    : undefined
}

/** "images dated 25 October show …": what a picture shows was so when it was taken. */
const datesExhibit = (work: Work, m: MomentFound): boolean =>
  m.relation === 'on' &&
  /\b(dated|taken|filmed|recorded|shot)( on| in)?\s+$/i.test(work.doc.text.slice(Math.max(0, m.start - 14), m.start))
