import type { Scope, Voice } from '../../../../core/claim.ts'
import { type Clause, comment, isAsked, splitClauses } from '../clauses.ts'
import type { Sentence } from '../document.ts'
import { isFinite } from '../verbs.ts'
import type { Link, Speaker, Statement, Work } from './context.ts'
import { linkOf, mentionsIn, quantitiesIn, spanOf, tokenAt, wordsOf } from './context.ts'
import { citing, findCitations } from './citations.ts'
import type { Cue } from './cue.ts'
import { findCue } from './cues.ts'
import { isContentVerb, predicateOfNoun } from './lexicon.ts'
import { antecedentOf } from './speaker.ts'
import { isOpen } from './open-scope.ts'
import { backOf, goesBack, reaches, saidAnew, type Setting, standsApart, type State } from './reach.ts'
import { findTags, type Tag } from './tags.ts'
import { passersOn } from './via.ts'
import { spansWithin } from './within.ts'

/** A cue and where it stands, for speech in quotation marks beside it. */
export interface Heard {
  readonly speaker: Speaker
  readonly at: number
}

/** What a sentence tells outside its speech. */
export interface Told {
  readonly statements: readonly Statement[]
  readonly heard: readonly Heard[]
}

const isQuoted = (work: Work, from: number, to: number): boolean => {
  const { start, end } = spanOf(work, from, to)
  return spansWithin(work.doc.quotations, { start: start - 1, end: end + 1 }).length > 0
}

/** In reported speech with quoted words only those words are the speaker's. */
function voiceOf(work: Work, speaker: Speaker | undefined, from: number, to: number): Voice {
  if (!speaker || speaker.ref === 'outlet') return 'outlet'
  if (speaker.ref === 'unspecified') return 'unattributed'
  return isQuoted(work, from, to) ? 'mixed' : 'indirect'
}

type Part = Pick<Statement, 'from' | 'to' | 'clause'> &
  Partial<Pick<Statement, 'act' | 'polarity' | 'frame'>> & { readonly scope: Scope }

/** The words of a part without those that were taken out at its edges; nothing if none are left. */
function trimmed(work: Work, part: Part): Part | undefined {
  const gone = (i: number) => work.tokens[i]?.text === ''
  let { from, to } = part
  while (from < to && gone(from)) from++
  while (to > from && gone(to - 1)) to--
  const words = work.tokens.slice(from, to).some(t => t.text !== '' && t.pos !== 'PUNCT')
  return words ? { ...part, from, to } : undefined
}

function statement(setting: Setting, told: Speaker | undefined, whole: Part): readonly Statement[] {
  const { work, sentence, heading, citation } = setting
  const speaker = told && citation ? citing(work, told, citation) : told
  const part = trimmed(work, whole)
  if (!part) return []
  const voice = voiceOf(work, speaker, part.from, part.to)
  return [
    { ...part, ...(speaker && { speaker }), voice, sentence: sentence.index, quoted: false, spoken: false, heading },
  ]
}

/** Content inside a cue may hold a cue of its own: "Halden Wire reports he told …". */
function nestedCue(setting: Setting, clause: Clause, cue: Cue): Cue | undefined {
  if (cue.kind !== 'content' || !cue.speaker) return undefined
  const inner: Clause = {
    from: cue.content,
    to: clause.to,
    kind: 'content',
    afterComma: false,
    verbs: clause.verbs.filter(v => v.from >= cue.content),
  }
  const { speaker } = cue
  return findCue(setting.work, { clause: inner, besideSpeech: false, via: [...speaker.via, linkOf(speaker)] })
}

const withPassers = (speaker: Speaker, passers: readonly Link[]): Speaker => {
  const known = new Set([speaker.ref, ...speaker.via.map(l => l.ref)])
  const added = passers.filter(p => !known.has(p.ref))
  return added.length > 0 ? { ...speaker, via: [...speaker.via, ...added] } : speaker
}

const namesEvent = (setting: Setting, from: number, to: number): boolean => {
  const { work } = setting
  return (
    quantitiesIn(work, spanOf(work, from, to)).length > 0 ||
    work.tokens.slice(from, to).some(t => predicateOfNoun.has(t.lemma))
  )
}

const reportsNoun =
  /^(warn|speak|talk|report|confirm|announce|claim|estimate|count|record|document|acknowledge|admit|verify|note)$/

/** The stretch a cue puts forward, or nothing where it only says who spoke. */
function contentPart(setting: Setting, clause: Clause, cue: Cue): Part | undefined {
  const rest = { act: cue.act, polarity: cue.polarity, frame: cue.frame }
  // What is absent is left out; the rest keeps its type.
  const given = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined)) as Partial<
    Pick<Statement, 'act' | 'polarity' | 'frame'>
  >
  const part = {
    from: cue.content,
    to: clause.to,
    clause: cue.kind === 'content' ? { ...clause, kind: 'content' as const } : clause,
    scope: 'clear',
    ...given,
  } as const
  if (cue.kind !== 'content') return part
  if (clause.verbs.some(v => v.from >= cue.content && (isFinite(v) || v.form === 'infinitive'))) return part
  const told = clause.verbs.some(v => v.from >= cue.content && (v.form === 'ing' || v.form === 'participle'))
  if (told && setting.work.tokens[cue.content - 1]?.lower === 'of') return part
  if (isQuoted(setting.work, cue.content, clause.to)) return part
  const warns = cue.verb.lemma === 'warn' && setting.work.tokens[cue.content - 1]?.lower === 'of'
  const noun = warns || (reportsNoun.test(cue.verb.lemma) && namesEvent(setting, cue.content, clause.to))
  return noun ? { ...part, from: cue.verb.from, frame: cue.verb.lemma } : undefined
}

/** "With reports of theatres destroyed", "Accounts of …": told by nobody who is named. */
const heardSay =
  /^(amid|with|despite|after|there (are|were|have been|is|was))?\s*((daily|unconfirmed|several|many|new|fresh|some|growing|other|local|earlier|initial|persistent)\s+)*(reports?|accounts?|rumours?|rumors?|claims?|allegations?)\s+(of|that)\b/i

/** "reportedly", "allegedly": somebody says so, and it is not told who. */
const adverb = /\b(reportedly|allegedly|purportedly|supposedly)\b/i

function hearsay(setting: Setting, clause: Clause): Speaker | undefined {
  const { work } = setting
  const words = wordsOf(work, clause.from, clause.to)
  if (!heardSay.test(words) && !adverb.test(words)) return undefined
  return { ref: 'unspecified', certainty: 'unattributed', via: [], verb: 'reports', medium: 'reports-unspecified' }
}

const opensAsked = ({ work, sentence }: Setting, clause: Clause): boolean =>
  clause.from === sentence.from && isAsked(work.tokens[clause.from])

/** What the speaker does beside speaking, such as sharing a recording, the outlet tells in its own voice. */
const alsoDoes = (setting: Setting, clause: Clause): boolean =>
  clause.kind === 'participial' &&
  /^(share|release|publish|attach|post|hold|wave|point|show|display|upload)$/.test(clause.verb?.lemma ?? '') &&
  setting.sentence.from <= clause.from

/** "…, said the broker, who moved here in May": who the speaker is, the outlet tells. */
function describesSpeaker({ work }: Setting, clause: Clause, state: State): boolean {
  if (clause.kind !== 'relative' || !/^(who|whose|which)$/.test(clause.marker ?? '')) return false
  return state.active !== undefined && antecedentOf(work, clause.from)?.ref === state.active.ref
}

/** "The others were still held, 'as far as we can tell'": who spoke last goes on, in his own first person. */
function firstPerson({ work }: Setting, clause: Clause, { elided }: State): Speaker | undefined {
  if (!elided || elided.ref === 'unspecified') return undefined
  const { start, end } = spanOf(work, clause.from, clause.to)
  const quoted = spansWithin(work.doc.quotations, { start: start - 1, end: end + 1 })
  const own = quoted.some(q => work.doc.tokens.slice(q.from, q.to).some(t => /^(i|we|our|my|us|me)$/.test(t.lower)))
  return own ? { ...elided, certainty: 'inherited' } : undefined
}

/** "“…,” he said in an address": the words beside speech that only tell who spoke put nothing forward, whoever "he" may be. */
function onlyTag({ work, besideSpeech }: Setting, clause: Clause): boolean {
  const [verb, other] = clause.verbs.filter(isFinite)
  if (!besideSpeech || !verb || other || !isContentVerb(verb.lemma)) return false
  const before = work.tokens.slice(clause.from, verb.from).filter(t => t.text !== '' && t.pos !== 'PUNCT')
  return before.length === 1 && /^(he|she|they|it)$/.test(before[0]?.lower ?? '')
}

function goesOn(setting: Setting, clause: Clause, state: State): readonly Statement[] {
  const rumour = state.active ? undefined : hearsay(setting, clause)
  if (rumour) return statement(setting, rumour, { from: clause.from, to: clause.to, clause, scope: 'clear' })
  // "Asked whether …, she replied": what the outlet asks about, nobody has put forward
  if (opensAsked(setting, clause) || onlyTag(setting, clause)) return []
  if (clause.marker === comment || alsoDoes(setting, clause) || describesSpeaker(setting, clause, state))
    return statement(setting, undefined, { from: clause.from, to: clause.to, clause, scope: 'clear' })
  const carried = state.active ? undefined : firstPerson(setting, clause, state)
  if (carried) return statement(setting, carried, { from: clause.from, to: clause.to, clause, scope: 'inherited' })
  if (goesBack(setting, clause, state)) {
    const { scope } = state
    return statement(setting, state.back?.speaker, { from: clause.from, to: clause.to, clause, scope })
  }
  const ambiguous = state.active !== undefined && isOpen(setting.work, clause, setting.reported)
  const speaker =
    ambiguous && state.active?.certainty === 'explicit'
      ? { ...state.active, certainty: 'inferred' as const }
      : state.active
  return statement(setting, speaker, {
    from: clause.from,
    to: clause.to,
    clause,
    scope: ambiguous ? 'ambiguous' : state.scope,
  })
}

interface Step {
  readonly state: State
  readonly statements: readonly Statement[]
  readonly heard: readonly Heard[]
}

/** "in what": those words lead to what is said next. */
function beforeWhat({ tokens }: Work, at: number): number {
  if (tokens[at - 1]?.lower !== 'what') return at
  return tokens[at - 2]?.pos === 'ADP' ? at - 2 : at - 1
}

/** What a clause tells before the noun phrase whose saying word was found in it: "two died in what the army described as …". */
function leadPart(setting: Setting, clause: Clause, cue: Cue): Clause | undefined {
  const start = cue.speaker?.cue?.start
  const said = start === undefined ? cue.verb.from : Math.min(cue.verb.from, tokenAt(setting.work, start))
  const at = beforeWhat(setting.work, said)
  const verbs = clause.verbs.filter(v => v.to <= at)
  const verb = verbs.find(isFinite)
  const leans = cue.kind !== 'passive' || (!cue.verb.passive && cue.content === cue.verb.from)
  return verb && leans && at > clause.from ? { ...clause, to: at, verb, verbs } : undefined
}

/** "Halden Wire reports that he told …": who writes for others passes words on, and what goes on is theirs. */
const relays = (cue: Cue): boolean => /^(report|write|quote|cite|note|record)$/.test(cue.verb.lemma)

/** "Officials said *two people died* in what Vessia called …": what the outer speaker says before the words of the inner one. */
function middlePart(setting: Setting, clause: Clause, outer: Cue, inner: Cue): Part | undefined {
  const whole = { ...clause, from: outer.content, verbs: clause.verbs.filter(v => v.from >= outer.content) }
  const lead = leadPart(setting, whole, inner)
  return lead && contentPart(setting, lead, outer)
}

function cued(setting: Setting, clause: Clause, cue: Cue, state: State): Step {
  const inner = nestedCue(setting, clause, cue)
  // "aides said he believed in talks": an inner word that puts nothing forward leaves the whole to the outer speaker
  const deepest = inner && contentPart(setting, clause, inner) ? inner : cue
  const speaker = deepest.speaker && withPassers(deepest.speaker, setting.passers)
  const part = contentPart(setting, clause, deepest)
  const lead = leadPart(setting, clause, cue)
  const middle = deepest === cue ? undefined : middlePart(setting, clause, cue, deepest)
  const scope = part?.scope ?? 'clear'
  const elided = deepest === cue || relays(cue) ? speaker : cue.speaker
  return {
    state: {
      scope,
      ...(speaker && { active: speaker }),
      ...(elided && { elided }),
      ...backOf(clause, deepest, cue, state),
    },
    statements: [
      ...(lead ? goesOn(setting, lead, state) : []),
      ...(middle ? statement(setting, cue.speaker, middle) : []),
      ...(part ? statement(setting, speaker, part) : []),
    ],
    heard: speaker ? [{ speaker, at: deepest.verb.from }] : [],
  }
}

const leavesSubjectOut = (clause: Clause): boolean => clause.kind === 'coordinate' || clause.kind === 'participial'

/** "He rose and *promised* …", "…, *saying* that": the subject of the clause before, if that one reported nothing. */
function subjectBefore(clause: Clause, { before, active }: State): Clause['head'] {
  if (!leavesSubjectOut(clause) || !before?.verb || active) return undefined
  return before.head ?? { from: before.from, to: before.verb.from }
}

/** "After alleging that …, the government announced": a clause that leads with its verb has the subject of the main one behind it. */
function subjectBehind(setting: Setting, clause: Clause, next: Clause | undefined): Clause['head'] {
  const [verb] = clause.verbs
  const leads = clause.from === setting.sentence.from && verb?.form === 'ing' && next?.verb !== undefined
  const bare = leads && mentionsIn(setting.work, clause.from, verb.from).length === 0
  return bare && next?.verb ? { from: next.from, to: next.verb.from } : undefined
}

function withSubject(setting: Setting, clause: Clause, state: State, next: Clause | undefined): Clause {
  if (clause.head) return clause
  const head = subjectBefore(clause, state) ?? subjectBehind(setting, clause, next)
  return head ? { ...clause, head } : clause
}

/** "He waves, as the band plays, and tells us …": what stands between commas gives no subject to what follows. */
const leansAside = (clause: Clause): boolean =>
  (clause.kind === 'adverbial' && clause.afterComma) || clause.kind === 'participial'

function step(setting: Setting, told: Clause, state: State, next: Clause | undefined): Step {
  const clause = withSubject(setting, told, state, next)
  const cue = findCue(setting.work, {
    clause,
    besideSpeech: setting.besideSpeech,
    via: state.outer && !standsApart(setting, clause) ? [...state.outer.via, linkOf(state.outer)] : [],
    ...(state.previous && { previous: state.previous }),
    ...(state.elided && { elided: state.elided }),
    ...(setting.authorOf && { authorOf: setting.authorOf }),
  })
  // a named tag beside it goes before "is understood to"
  const nameless =
    cue?.kind === 'passive' &&
    cue.speaker?.ref === 'unspecified' &&
    state.active !== undefined &&
    state.active.ref !== 'unspecified' &&
    !saidAnew(setting, told, cue, state)
  if (cue && !nameless) return cued(setting, told, cue, state)
  const before = leansAside(told) && state.before ? state.before : told
  const { back: _, ...rest } = state
  return { state: { ...rest, before }, statements: goesOn(setting, told, state), heard: [] }
}

const initial = (tags: readonly Tag[], passers: readonly Link[], before?: Speaker): State => {
  const [tag] = tags
  const speaker = tag && withPassers(tag.speaker, passers)
  return speaker
    ? { active: speaker, scope: 'clear', elided: speaker, outer: speaker }
    : { scope: 'clear', ...(before && { elided: before }) }
}

/** "X, who is suspected of it, remains at large": what a relative clause reports ends with it. */
const backTo = ({ active, scope }: State, { active: _a, ...rest }: State): State => ({
  ...rest,
  scope,
  ...(active && { active }),
})

/** "by one driver's count …, in the words of another …": of several sources named in passing each covers what leads up to it. */
function taggedAnew(state: State, tags: readonly Tag[], clause: Clause): State {
  const ahead = tags.find(t => t.ahead && t.from >= clause.from && t.from < clause.to)
  if (ahead) return { ...state, active: ahead.speaker, elided: ahead.speaker }
  const passing = tags.length > 1 && tags.every(t => t.inPassing)
  const tag = passing ? tags.find(t => t.to > clause.from) : undefined
  const open = state.active === undefined || tags.some(t => t.speaker.ref === state.active?.ref)
  return tag && open ? { ...state, active: tag.speaker, elided: tag.speaker } : state
}

const withoutTag = ({ active: _a, outer: _o, ...rest }: State): State => ({ ...rest, scope: 'clear' })

export interface SentenceFacts {
  readonly sentence: Sentence
  readonly heading: boolean
  readonly besideSpeech: boolean
  /** Who spoke last, for "adding that". */
  readonly before?: Speaker
  /** Whose document a noun such as "post" stands for, for "the post reads". */
  readonly authorOf?: (noun: string) => Speaker | undefined
}

/** Goes through a sentence outside its speech: who puts which words forward. */
export function tellSentence(work: Work, facts: SentenceFacts, blank: (from: number, to: number) => void): Told {
  const { sentence } = facts
  const citations = findCitations(work, sentence)
  for (const c of citations) blank(c.from, c.to)
  const tags = facts.besideSpeech ? [] : findTags(work, sentence, facts.before)
  for (const tag of tags) blank(tag.from, tag.to)
  const citation = citations.find(c => c.source)
  const setting: Setting = {
    work,
    sentence,
    heading: facts.heading,
    besideSpeech: facts.besideSpeech,
    ...(facts.authorOf && { authorOf: facts.authorOf }),
    passers: passersOn(work, sentence.from, sentence.to),
    reported: { tags, from: sentence.from },
    ...(citation && { citation }),
  }
  const whole = tags.filter(t => !t.ahead)
  let state = initial(whole, setting.passers, facts.before)
  const statements: Statement[] = []
  const heard: Heard[] = tags.map(t => ({ speaker: t.speaker, at: t.from }))
  const clauses = splitClauses(work.tokens, sentence.from, sentence.to)
  const [tag] = whole
  let beforeRelative = state
  let beforeLeading = state
  clauses.forEach((clause, i) => {
    state = taggedAnew(state, tags, clause)
    if (clause.head && clauses[i - 1]?.kind === 'relative') state = backTo(beforeRelative, state)
    if (tag && !tag.inPassing && tag.from > clause.from && work.tokens[clause.from - 1]?.text === ';')
      state = initial(whole, setting.passers, facts.before)
    if (i > 0 && clause.kind === 'main' && clauses[0]?.kind === 'adverbial') state = backTo(beforeLeading, state)
    if (i === 0) beforeLeading = state
    const done = step(setting, clause, tag && !reaches(tag, clauses, i) ? withoutTag(state) : state, clauses[i + 1])
    const kept = tag && !reaches(tag, clauses, i) && done.heard.length === 0 ? state : done.state
    state = { ...kept, previous: clause, ...(state.outer && { outer: state.outer }) }
    statements.push(...done.statements)
    heard.push(...done.heard)
    if (clause.kind !== 'relative') beforeRelative = state
  })
  return { statements, heard }
}
