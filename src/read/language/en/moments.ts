import { boundsOf, type Edtf, isOneOf } from '../../../core/edtf.ts'
import { type Moment, moment, type Semantics } from '../../../core/moment.ts'
import type { EnglishText } from './document.ts'
import { beyond, edtf } from '../calendar.ts'
import { isDate } from './moments/guards.ts'
import { mayBegin, type Phrase, readPhrase } from './moments/phrases.ts'
import { awayFrom, isFixed } from './moments/points.ts'
import { canStart, couldTell } from './moments/words.ts'
import type { MomentFound, TimeContext } from '../../stages.ts'

interface Placed {
  readonly when: Edtf
  readonly semantics?: Semantics
}
const placed = (text: string | undefined, semantics?: Semantics): Placed | undefined => {
  const when = text === undefined ? undefined : edtf(text)
  return when && { when, ...(semantics && { semantics }) }
}

const isSingle = (when: Edtf): boolean => !when.includes('/') && !isOneOf(when)
const first = (when: Edtf): string => (isSingle(when) ? when : (boundsOf(when).min ?? '..'))
const last = (when: Edtf): string => (isSingle(when) ? when : (boundsOf(when).max ?? '..'))

/** What each relation makes of a placed date. Before and after leave the date itself out; a date with a possessive stays in. */
const relate: Readonly<Record<MomentFound['relation'], (when: Edtf, phrase: Phrase) => Placed | undefined>> = {
  on: (when, { point }) => placed(when, point.semantics),
  during: (when, { point }) => placed(when, point.semantics),
  range: (when, { point }) => placed(when, point.semantics),
  'as-of': when => (isOneOf(when) ? placed(when) : placed(when, 'as-of')),
  since: when => placed(`${first(when)}/..`, 'throughout'),
  until: when => placed(`../${last(when)}`, 'throughout'),
  by: when => placed(`[..${last(when)}]`, 'one-of'),
  before: when => placed(`[..${beyond(when, -1)}]`, 'one-of'),
  after: when => placed(`[${beyond(when, 1)}..]`, 'one-of'),
}

/** The two ends of a range help each other to their year: the undated one is the nearest to the dated one. */
function placeRange(phrase: Phrase, context: TimeContext): Placed | undefined {
  const { from, point } = phrase
  if (!from) return undefined
  const early = isFixed(from) ? from.place(context) : undefined
  const start = early && boundsOf(early).min
  const to = point.place(start && !isFixed(point) ? { day: start, tense: 'future' } : context)
  const end = to && boundsOf(to).max
  const began = early ?? (end && from.place({ day: end, tense: 'past' }))
  if (!began || !to) return undefined
  return placed(`${first(began)}/${last(to)}`, phrase.throughout ? 'throughout' : 'one-of')
}

/** "for three weeks" reaches to the reference day only where it still lasts. */
function placeLasting(phrase: Phrase, context: TimeContext): Placed | undefined {
  if (context.tense === 'past') return context.day && placed(`[..${context.day}]`, 'one-of')
  const when = phrase.point.place(context)
  return when && placed(when, isOneOf(when) ? 'one-of' : 'throughout')
}

function place(phrase: Phrase, context: TimeContext): Placed | undefined {
  if (phrase.from) return placeRange(phrase, context)
  if (phrase.lasting) return placeLasting(phrase, context)
  const when = phrase.point.place(context)
  return when && !isAhead(phrase, when, context) ? relate[phrase.relation](when, phrase) : undefined
}

/** What is told as past cannot lie ahead: "two days later" then counts from a day that the text does not give. */
const isAhead = ({ point }: Phrase, when: Edtf, { day, tense }: TimeContext): boolean =>
  tense === 'past' && point.pointsBack === true && day !== undefined && (boundsOf(when).min ?? day) > day

const isRelative = (phrase: Phrase): boolean =>
  !isFixed(phrase.point) || (phrase.from !== undefined && !isFixed(phrase.from))

function resolve(phrase: Phrase, asStated: string, context: TimeContext): Moment | undefined {
  const found = place(phrase, context)
  if (!found) return undefined
  const { point, from } = phrase
  const basis = from && !isFixed(from) ? from.basis : point.basis
  return moment({
    edtf: found.when,
    basis,
    ...(found.semantics && { semantics: found.semantics }),
    ...(isRelative(phrase) && context.day && { reference: context.day }),
    asStated,
    wordsGrain: isSingle(found.when) ? point.grain : 'span',
  })
}

const found = (doc: EnglishText, phrase: Phrase): MomentFound => ({
  start: phrase.start,
  end: phrase.end,
  relative: isRelative(phrase),
  relation: phrase.relation,
  resolve: context => resolve(phrase, doc.text.slice(phrase.start, phrase.end), context),
})

const toEvent = new Set<string>(['VERB', 'AUX', 'PUNCT', 'PRON'])

/** "since the invasion on 3 May": in its sentence, which begins at `from`, a "since" before a noun with its date makes that date the beginning. */
function sinceEvent(doc: EnglishText, i: number, phrase: Phrase, from: number): Phrase {
  if (phrase.relation !== 'on' || doc.tokens[i]?.pos !== 'ADP') return phrase
  for (let at = i - 1; at >= Math.max(from, i - 6); at--) {
    const token = doc.tokens[at]
    if (!token || toEvent.has(token.pos)) break
    if (token.lower === 'since') return { ...phrase, start: token.start, relation: 'since' }
  }
  return phrase
}

/** The time words of one sentence, in order. */
function phrasesOf(doc: EnglishText, from: number, to: number): readonly Phrase[] {
  const phrases: Phrase[] = []
  const limit = doc.tokens[to - 1]?.end ?? 0
  let end = 0
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i]
    if (!token || token.start < end || !canStart(token.lower) || !mayBegin(doc.text, token.start)) continue
    if (!couldTell(doc.text, token.start)) continue
    const phrase = readPhrase(doc.text, token.start)
    if (!phrase || phrase.end > limit || !isDate(doc, i, phrase)) continue
    const whole = sinceEvent(doc, i, phrase, from)
    phrases.push(whole.start < end ? phrase : whole)
    end = phrase.end
  }
  return phrases
}

const isDay = (p: Phrase): boolean =>
  p.relation === 'on' && !p.hourOnly && !p.point.pointsBack && p.point.grain === 'day'

/** An hour without a day takes the day its sentence told last, else the first that it tells after. */
function lendDays(phrases: readonly Phrase[]): readonly Phrase[] {
  let near = phrases.find(isDay)
  return phrases.map(phrase => {
    if (isDay(phrase)) near = phrase
    return phrase.hourOnly && near ? { ...phrase, point: near.point } : phrase
  })
}

/** "two days later", "that day" count from the day told last in their paragraph, if one is told there or just before. */
function countBack(phrases: readonly Phrase[], told: Phrase | undefined): readonly Phrase[] {
  let base = told
  return phrases.map(phrase => {
    if (isDay(phrase)) base = phrase
    return phrase.point.pointsBack && base ? { ...phrase, point: awayFrom(base.point, phrase.point) } : phrase
  })
}

/** So many paragraphs on, "two days later" still counts from the day told. */
const nearby = 1

/** All words of the text that tell a time, ascending and without overlap. */
export function findMoments(doc: EnglishText): readonly MomentFound[] {
  let told: Phrase | undefined
  let paragraph = -1
  return doc.sentences.flatMap(s => {
    if (s.paragraph > paragraph + nearby) told = undefined
    const phrases = countBack(lendDays(phrasesOf(doc, s.from, s.to)), told)
    const day = phrases.findLast(isDay)
    if (day) paragraph = s.paragraph
    told = day ?? told
    return phrases.map(phrase => found(doc, phrase))
  })
}
