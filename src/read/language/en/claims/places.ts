import type { Act } from '../../../../core/claim.ts'
import type { EntityRef } from '../../../../core/entity.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import { isFinite } from '../verbs.ts'
import type { MentionFound } from '../../../stages.ts'
import { type Statement, tokenAt, type Work } from './context.ts'
import { type Phrase, phrasesIn } from './phrases.ts'
import { type PlaceFound, settings } from './settings.ts'

export type { PlaceFound } from './settings.ts'

/** What is known of a claim when its place is looked for. */
export interface Told {
  readonly act: Act
  readonly predicate: Predicate
  readonly agents: readonly MentionFound[]
  readonly targets: readonly MentionFound[]
  /** Where the event happened that the words go on telling of. */
  readonly continued?: PlaceFound
}

interface Candidate extends PlaceFound {
  readonly prep?: string
}

const leadsAway = /^(from|to|with|for|about|of|against)$/
/** "the people of Orlen" are in Orlen. */
const dwellers =
  /^(people|residents|inhabitants|citizens|civilians|defenders|population|streets|children|women|families|outskirts|centre|center)$/
const located =
  /^(in|at|on|near|inside|outside|around|across|over|above|below|along|throughout|within|beside|under|behind|between|through|towards?|into|off)$/
const definite = /^(the|this|that|both|two|three|four|five|six|several|those|these)\b/i

/** Named, or plainly one place: "the harbour", not "a road", "no road" or "streets". */
function isOnePlace(work: Work, p: Phrase): boolean {
  if (p.mention.as === 'name') return true
  const { start, end } = p.mention
  return definite.test(work.doc.text.slice(start, end)) || definite.test(work.tokens[p.from]?.lower ?? '')
}

/** A word that opens a sentence with a capital may be no name. */
const startsSentence = (work: Work, p: Phrase): boolean =>
  p.mention.as === 'name' && (p.from === 0 || /^[.!?”"]$/.test(work.doc.tokens[p.from - 1]?.text ?? '.'))

/** The places a stretch names where something happens: not where somebody is from, nor a state that acts. */
function placesIn(work: Work, from: number, to: number, told: Told): readonly Candidate[] {
  const acting = new Set<EntityRef>(told.agents.map(m => m.ref))
  const meant = new Set<EntityRef>(told.targets.map(m => m.ref))
  return phrasesIn(work, from, to).flatMap(p => {
    const e = work.cast.entityOf(p.mention.ref)
    if (e.kind !== 'place' || e.precision === undefined || acting.has(e.ref) || !isOnePlace(work, p)) return []
    const dwelt = p.prep === 'of' && dwellers.test(work.tokens[(p.prepAt ?? 0) - 1]?.lower ?? '')
    const away = p.prep !== undefined && leadsAway.test(p.prep) && !dwelt
    const owner = p.modifies && e.precision >= 6
    // a country that no preposition makes a place is a state that acts or is spoken of
    const state = e.precision === 6 && p.prep === undefined
    const opens = p.prep === undefined && startsSentence(work, p)
    if (!meant.has(e.ref) && (away || owner || state || opens)) return []
    return [{ mention: p.mention, precision: e.precision, ...(p.prep !== undefined && { prep: p.prep }) }]
  })
}

const narrowest = (found: readonly Candidate[]): PlaceFound | undefined => {
  const [first] = [...found].sort((a, b) => a.precision - b.precision)
  return first && { mention: first.mention, precision: first.precision }
}

/** In the rest of the sentence only what a preposition of place leads to. */
function ofSentence(work: Work, statement: Statement, told: Told): PlaceFound | undefined {
  const sentence = work.doc.sentences[statement.sentence]
  if (!sentence || statement.quoted) return undefined
  const cue = statement.speaker?.cue
  return narrowest(
    placesIn(work, sentence.from, sentence.to, told).filter(
      c =>
        c.prep !== undefined &&
        located.test(c.prep) &&
        !(cue && cue.start <= c.mention.start && c.mention.end <= cue.end),
    ),
  )
}

/** "Orlen station" is in Orlen; another building where the text first places it. */
function ofFacility(work: Work, told: Told): PlaceFound | undefined {
  const target = told.targets.find(m => work.cast.entityOf(m.ref).kind === 'facility')
  if (!target) return undefined
  const known = settings(work)
  const named = work.cast
    .entityOf(target.ref)
    .label.split(/[\s'’]+/)
    .find(word => known.byName.has(word))
  if (named !== undefined) return known.byName.get(named)
  const first = known.first.get(target.ref)
  const sentence = first && sentenceAt(work, tokenAt(work, first.start))
  return sentence && narrowest(settled(placesIn(work, sentence.from, sentence.to, told)))
}

function sentenceAt(work: Work, token: number) {
  const { sentences } = work.doc
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sentences[middle]?.to ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return sentences[low]
}
const settled = (found: readonly Candidate[]): readonly Candidate[] => found.filter(c => c.precision <= 4)

const happens = (predicate: Predicate): boolean => groupOf(predicate) === 'event' || groupOf(predicate) === 'state'

/** A target that is a place is where it happened. */
export function targetPlace(work: Work, target: MentionFound): PlaceFound | undefined {
  const { kind, precision } = work.cast.entityOf(target.ref)
  return kind === 'place' && precision !== undefined ? { mention: target, precision } : undefined
}

/** Promises and demands made to a town concern that town. */
const toTown: ReadonlySet<Predicate> = new Set<Predicate>(['threatens', 'promises-safe-passage', 'demands-surrender'])

/** "The army does not fire on bakeries": what somebody never does happened nowhere. */
const isHabit = (work: Work, { clause, from }: Statement): boolean => {
  const verb = clause.verbs.find(v => v.from >= from && isFinite(v))
  return verb?.negated === true && /^(do|does)$/.test(work.tokens[verb.from]?.lower ?? '')
}

/** The narrowest place that the claim's own words name, else its sentence, else where what it goes on telling of happened. */
export function placeOf(work: Work, statement: Statement, told: Told): PlaceFound | undefined {
  const own = narrowest(placesIn(work, statement.from, statement.to, told))
  const { main } = settings(work)
  if (own) return own
  if (toTown.has(told.predicate)) return main
  if (isHabit(work, statement)) return undefined
  if (told.act === 'asks' || told.act === 'directs') return undefined
  if (told.predicate === 'responsibility') return told.continued ?? ofFacility(work, told) ?? main
  if (!happens(told.predicate)) return told.predicate === 'other' ? told.continued : undefined
  const [target] = told.targets.flatMap(t => targetPlace(work, t) ?? [])
  return target ?? ofSentence(work, statement, told) ?? told.continued ?? ofFacility(work, told) ?? main
}
