import type { Act, Polarity } from '../../../../core/claim.ts'
import { type Clause, isAsked } from '../clauses.ts'
import type { Token } from '../tokens.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import { type Link, mentionsIn, momentsIn, type Speaker, spanOf, tokenAt, type Work, wordsOf } from './context.ts'
import type { MentionFound } from '../../../stages.ts'
import {
  type FrameSpec,
  frameOf,
  isContentVerb,
  isOrderVerb,
  isPassiveReport,
  isSpeechOnly,
  predicateOfVerb,
} from './lexicon.ts'
import { antecedentOf, documentIn, speakerFrom, subjectBehindVerb, subjectIn, unspecified, voiceIn } from './speaker.ts'

/** A saying word in a clause, with who says it and where the content begins. */
export interface Cue {
  readonly kind: 'content' | 'frame' | 'passive'
  readonly verb: VerbGroup
  readonly speaker?: Speaker
  /** First token of what is said: of the content clause, or of the verb whose frame carries it. */
  readonly content: number
  readonly frame?: string
  readonly act?: Act
  readonly polarity?: Polarity
}

export interface CueContext {
  readonly clause: Clause
  /** Who the subject is where the words leave it out: "…, adding that". */
  readonly elided?: Speaker
  /** The sentence holds speech in quotation marks, so that "reads" and "puts it" are saying words. */
  readonly besideSpeech: boolean
  readonly via: readonly Link[]
  /** The clause before in the same sentence. */
  readonly previous?: Clause
}

const lower = (work: Work, i: number): string => work.tokens[i]?.lower ?? ''

/** Is there an infinitive ("to leave") before any finite verb? */
function infinitiveAfter(clause: Clause, g: VerbGroup): VerbGroup | undefined {
  const next = clause.verbs.find(v => v.from >= g.to)
  return next?.form === 'infinitive' ? next : undefined
}

function objectBefore(work: Work, g: VerbGroup, to: number): boolean {
  return work.tokens.slice(g.to, to).some((t: Token) => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON')
}

/** What must follow a verb for it to carry its own frame. */
const needs: Readonly<Record<NonNullable<FrameSpec['needs']>, (work: Work, clause: Clause, g: VerbGroup) => boolean>> =
  {
    as: (work, clause, g) =>
      work.tokens.slice(g.to, clause.to).some(t => t.lower === 'as') ||
      (g.lemma === 'describe' && clause.verbs.some(v => v.form === 'ing' && v.from === g.to)),
    to: (_, clause, g) => infinitiveAfter(clause, g) !== undefined,
    'object-to': (work, clause, g) => {
      const to = infinitiveAfter(clause, g)
      return to !== undefined && objectBefore(work, g, to.from)
    },
    'object-for': (work, clause, g) => {
      if (needs['object-to'](work, clause, g)) return true
      const plea = work.tokens.slice(g.to, clause.to).findIndex(t => t.lower === 'for')
      return plea > 0 && objectBefore(work, g, g.to + plea)
    },
    'at-number': (work, clause, g) =>
      work.tokens
        .slice(g.to, clause.to)
        .some((t, i, all) => t.lower === 'at' && all.slice(i + 1, i + 5).some(n => n.pos === 'NUM')),
    person: (work, clause, g) => {
      const [object] = mentionsIn(work, g.to, clause.to)
      const thing =
        object !== undefined &&
        /^(place|facility)$/.test(work.cast.entityOf(object.ref).kind) &&
        object.start - (work.doc.tokens[g.to]?.start ?? 0) < 20
      return !thing && mentionsIn(work, clause.from, g.from).some(m => work.cast.entityOf(m.ref).kind === 'person')
    },
    plea: (work, _, g) => /^(for|to|on|against)$/.test(lower(work, g.to)),
    until: (work, clause, g) =>
      work.tokens.slice(g.to, clause.to).some(t => t.lower === 'until') &&
      clause.verbs.some(v => v.from > g.to && v.form === 'infinitive'),
    call: (work, clause, g) =>
      /^(on|upon|for)$/.test(lower(work, g.to)) ||
      (objectBefore(work, g, clause.to) &&
        !/^(it|in|off|up)$/.test(lower(work, g.to)) &&
        !/^(every|each|daily|again|when|at|all|from|back|out|in|$)/.test(lower(work, g.to + 1))),
  }

/** Denying access or asking a question of somebody is no statement. */
const notSpeech: Readonly<Record<string, RegExp>> = {
  deny: /^(access|entry|permission|passage|food|water|treatment|care|aid|them|him|her|us)$/,
  question: /^(him|her|them|me|us|residents|witnesses|people)$/,
  reject: /^(him|her|them)$/,
  order: /^$/,
}

const objectWord = (work: Work, g: VerbGroup): string => {
  const next = work.tokens.slice(g.to, g.to + 3).find(t => t.pos !== 'DET' && t.pos !== 'ADJ')
  return next?.lower ?? ''
}

const violence = new Set([
  'attacks',
  'shells',
  'bombs',
  'shoots',
  'kills',
  'executes',
  'destroys',
  'sets-fire',
  'abducts',
  'ill-treats',
  'carries-out-airstrike',
])

/** "ordered his men to fire into the queue": what is told is the order as an event, not a call that is passed on. */
function ordersViolence(clause: Clause, g: VerbGroup): boolean {
  const act = isOrderVerb(g.lemma) || g.lemma === 'tell' ? infinitiveAfter(clause, g) : undefined
  return act !== undefined && violence.has(predicateOfVerb.get(act.lemma) ?? '')
}

function frameSpec(work: Work, clause: Clause, g: VerbGroup): FrameSpec | undefined {
  const spec = frameOf(g.lemma)
  if (g.lemma === 'cast' && objectWord(work, g) === 'doubt') return { act: 'states', polarity: 'doubts' }
  if (/^(accuse|suspect|blame)$/.test(g.lemma) && /^(of|for)$/.test(lower(work, g.to))) return undefined
  if (!spec || g.passive || notSpeech[g.lemma]?.test(objectWord(work, g))) return undefined
  if (ordersViolence(clause, g)) return undefined
  return spec.needs === undefined || needs[spec.needs](work, clause, g) ? spec : undefined
}

const skipped = /^(also|later|then|again|separately|earlier|meanwhile|only|simply|publicly|repeatedly|,|:|that|how)$/

/** Skips "told reporters on Wednesday that": the addressee, the time and the word that opens the content. */
function contentStart(work: Work, clause: Clause, g: VerbGroup): number {
  const nextVerb = clause.verbs.find(v => v.from >= g.to && isFinite(v))
  const limit = nextVerb?.from ?? clause.to
  const opener = work.tokens.slice(g.to, limit).findIndex(t => t.lower === 'that')
  if (opener >= 0) return g.to + opener + 1
  let at = g.to
  if (g.lemma === 'tell') at = afterAddressee(work, at, limit)
  while (at < clause.to && (skipped.test(lower(work, at)) || work.tokens[at]?.pos === 'PUNCT')) at++
  return afterTime(work, at, limit)
}

const afterAddressee = (work: Work, at: number, limit: number): number => {
  const [addressee] = mentionsIn(work, at, limit)
  const end = work.doc.tokens[at]
  if (addressee && end && addressee.start - end.start < 30) return tokenAt(work, addressee.end)
  return Math.min(at + 1, limit)
}

const afterTime = (work: Work, at: number, limit: number): number => {
  const start = work.doc.tokens[at]?.start ?? 0
  const time = momentsIn(work, { start, end: start + 80 }).find(m => m.start - start <= 3)
  const after = time ? tokenAt(work, time.end) : at
  return after > at && after < limit ? after : at
}

/** "told Human Rights Watch": a body that recorded a witness stands between; the press as such does not. */
function recorderAfter(work: Work, g: VerbGroup, content: number): readonly Link[] {
  if (g.lemma !== 'tell') return []
  return mentionsIn(work, g.to, Math.max(content, g.to + 1))
    .filter(m => work.cast.entityOf(m.ref).kind === 'organisation' && m.as === 'name')
    .slice(0, 1)
    .map(m => ({ ref: m.ref, verb: 'told', medium: 'interview', certainty: 'explicit' as const }))
}

interface Found {
  readonly work: Work
  readonly context: CueContext
  readonly verb: VerbGroup
  readonly content: number
}

function speakerOf({ work, context, verb, content }: Found): Speaker | undefined {
  const { clause } = context
  const voice = context.besideSpeech ? voiceIn(work, clause.from, clause.to) : undefined
  if (voice) return speakerFrom(work, voice, { verb, from: clause.from, to: clause.to, via: context.via })
  const subject = subjectOfSaying(work, context, verb)
  const via = [...context.via, ...recorderAfter(work, verb, content)]
  const sameAgain = subject && context.elided && goesOnSpeaking(work, context, subject)
  if (sameAgain && context.elided) return again(work, context.elided, verb)
  if (subject) return speakerFrom(work, subject, { verb, from: clause.from, to: Math.max(content, verb.to), via })
  const inverted = context.besideSpeech ? invertedSubject(work, clause, verb) : undefined
  if (inverted) return speakerFrom(work, inverted, { verb, from: clause.from, to: clause.to, via })
  const leavesOut =
    documentIn(work, clause.from, verb.from) || (clause.verb === verb && clause.kind !== 'main') || verb.form === 'ing'
  return (leavesOut || pronounBefore(work, verb)) && context.elided ? again(work, context.elided, verb) : undefined
}

const pronounBefore = (work: Work, verb: VerbGroup): boolean => {
  const word = work.tokens[verb.from - 1]?.pos === 'ADV' ? lower(work, verb.from - 2) : lower(work, verb.from - 1)
  return /^(he|she|it|they)$/.test(word)
}

const inMention = (work: Work, t: Token): boolean =>
  work.cast.mentionsIn(Math.max(0, t.start - 120), t.end + 1).some(m => m.start <= t.start && m.end >= t.end)

/** "the prosecuter told us": a noun right before the saying word is its subject, even where it stands for nobody known. */
function hasOwnNoun(work: Work, clause: Clause, verb: VerbGroup): boolean {
  const from = subjectStart(work, clause, verb)
  const before = work.tokens.slice(from, verb.from).findLast(t => t.pos !== 'ADV' && t.pos !== 'PART' && t.text !== '')
  return before !== undefined && /^(NOUN|PROPN)$/.test(before.pos) && !inMention(work, before)
}

/** The subject's mention: its own, the end of the clause before, the head it was parted from, or what "which" stands for. */
function subjectOfSaying(work: Work, { clause, previous }: CueContext, verb: VerbGroup): MentionFound | undefined {
  const own = nearSubject(work, clause, verb)
  if (own) return own
  if (pronounBefore(work, verb) || hasOwnNoun(work, clause, verb)) return undefined
  const tail = previous?.verb ? subjectInTail(work, previous.verb.to, verb.from) : undefined
  if (tail) return tail
  if (clause.head) return subjectIn(work, clause.head.from, clause.head.to)
  return /^(which|who)$/.test(clause.marker ?? '') ? antecedentOf(work, clause.from) : undefined
}

/** "patients who had been moved there, Hedda Lauren, a commissioner, replied": behind a comma, right before the saying word. */
function subjectInTail(work: Work, from: number, to: number): MentionFound | undefined {
  const comma = work.tokens.slice(from, to).findIndex(t => t.text === ',')
  return comma >= 0 && from + comma + 1 < to ? subjectIn(work, from + comma + 1, to) : undefined
}

/** The line that the words stand in begins with a quotation mark. */
function opensWithSpeech(work: Work, m: MentionFound): boolean {
  const line = work.doc.text.slice(work.doc.text.lastIndexOf('\n', m.start) + 1, m.start)
  return /^\s*(["“‘]|''|``)/.test(line)
}

/** "…," he said, after another's name came up: beside speech a pronoun goes on with whoever spoke last, where it fits. */
function goesOnSpeaking(work: Work, { besideSpeech, elided }: CueContext, subject: MentionFound): boolean {
  if (
    !besideSpeech ||
    !elided ||
    subject.as !== 'pronoun' ||
    elided.ref === subject.ref ||
    elided.ref === 'unspecified'
  )
    return false
  if (!opensWithSpeech(work, subject)) return false
  const word = work.doc.text.slice(subject.start, subject.end).toLowerCase()
  const last = work.cast.entityOf(elided.ref)
  if (word === 'he' || word === 'she') {
    const fits = last.gender === undefined || last.gender === (word === 'he' ? 'male' : 'female')
    return fits && (last.kind === 'person' || last.kind === 'unidentified')
  }
  return word === 'it' && (last.kind === 'organisation' || last.kind === 'state' || last.kind === 'place')
}

/** Where the subject of a saying word may stand: behind any other finite verb and behind "what". */
function subjectStart(work: Work, clause: Clause, verb: VerbGroup): number {
  const earlier = clause.verbs.findLast(v => v.to <= verb.from && isFinite(v))
  const what = work.tokens.slice(clause.from, verb.from).findLastIndex(t => t.lower === 'what')
  return Math.max(earlier?.to ?? clause.from, what < 0 ? clause.from : clause.from + what + 1)
}

/** The nearest noun phrase before the saying word: behind the last comma if an actor stands there. */
function nearSubject(work: Work, clause: Clause, verb: VerbGroup): MentionFound | undefined {
  const from = subjectStart(work, clause, verb)
  if (pronounBefore(work, verb))
    return mentionsIn(work, from, verb.from).at(-1)?.as === 'pronoun'
      ? mentionsIn(work, from, verb.from).at(-1)
      : undefined
  const comma = work.tokens.slice(from, verb.from).findLastIndex(t => t.text === ',')
  const last = comma >= 0 && from + comma + 1 < verb.from ? subjectIn(work, from + comma + 1, verb.from) : undefined
  return last ?? (from > clause.from ? subjectBehindVerb(work, from, verb.from) : subjectIn(work, from, verb.from))
}

/** "…," said a nurse: behind the speech the speaker may follow the saying word. */
function invertedSubject(work: Work, clause: Clause, verb: VerbGroup): MentionFound | undefined {
  const leads = work.tokens
    .slice(clause.from, verb.from)
    .every(t => t.text === '' || t.pos === 'PUNCT' || t.pos === 'ADV')
  const [first] = leads ? mentionsIn(work, verb.to, clause.to) : []
  const gap = first ? first.start - (work.doc.tokens[verb.to - 1]?.end ?? 0) : 99
  return gap <= 12 ? (subjectIn(work, verb.to, clause.to) ?? first) : undefined
}

/** The same speaker with another saying word. */
const again = (work: Work, speaker: Speaker, verb: VerbGroup): Speaker => ({
  ...speaker,
  verb: wordsOf(work, verb.from, verb.to),
  cue: spanOf(work, verb.from, verb.to),
})

/** "was accused by X of", "is said by X to". */
function agentOf(work: Work, clause: Clause, g: VerbGroup) {
  const by = work.tokens.slice(g.to, clause.to).findIndex(t => t.lower === 'by')
  if (by < 0 || by > 12) return undefined
  const [agent] = mentionsIn(work, g.to + by, clause.to)
  const start = work.doc.tokens[g.to + by]?.end ?? 0
  return agent && agent.start - start < 12 ? agent : undefined
}

/** "has been dubbed the …", "was accused of …": the words begin at the verb; of what is merely believed the whole clause is told. */
const isNamingVerb = /^(identify|dub|nickname|describe|name|label|brand|call|accuse|blame)$/

/** "men described by the drivers as militia". */
const saidBy = (work: Work, clause: Clause, g: VerbGroup): boolean =>
  lower(work, g.to) === 'by' && work.tokens.slice(g.to, Math.min(clause.to, g.to + 10)).some(t => t.lower === 'as')

function passiveCue(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  // "General accused of ordering strikes": without an object it is he who is accused
  const bare = /^(accuse|suspect|blame)$/.test(g.lemma) && /^(of|for)$/.test(lower(work, g.to)) && !g.passive
  const reports = !g.negated && ((isPassiveReport(g.lemma) && (g.passive || g.form === 'participle')) || bare)
  if (!reports) return undefined
  const needsMore =
    /^(say|believe|report|allege|think|understand|know|suspect|consider|fear|presume|assume|claim|rumour|estimate)$/.test(
      g.lemma,
    )
  const openers = work.tokens.slice(g.to, g.to + 5)
  const beforeThat = openers.some(t => t.lower === 'that') && openers.every(t => t.pos !== 'VERB' && t.text !== ',')
  const state = /^(report|believe|fear|presume|think|say)$/.test(g.lemma) && /^(VERB|ADJ)$/.test(openers[0]?.pos ?? '')
  const suspectedOf = g.lemma === 'suspect' && lower(work, g.to) === 'of'
  if (
    needsMore &&
    !suspectedOf &&
    !beforeThat &&
    !state &&
    !/^(to|that|by|missing|dead|killed)$/.test(lower(work, g.to))
  )
    return undefined
  // "known to the Monitor": only before an infinitive does a bare participle report something
  if (g.form === 'participle' && needsMore && infinitiveAfter(context.clause, g)?.from !== g.to) return undefined
  if (
    g.form === 'participle' &&
    !needsMore &&
    !saidBy(work, context.clause, g) &&
    !(bare && context.clause.verbs[0] === g)
  )
    return undefined
  const agent = needsMore && lower(work, g.to) !== 'by' ? undefined : agentOf(work, context.clause, g)
  const speaker = agent
    ? speakerFrom(work, agent, { verb: g, from: context.clause.from, to: context.clause.to, via: context.via })
    : unspecified(work, g)
  const naming =
    (isNamingVerb.test(g.lemma) || suspectedOf) && (g.form === 'finite' || bare || saidBy(work, context.clause, g))
  return {
    kind: 'passive',
    verb: g,
    speaker,
    content: naming ? g.from : context.clause.from,
    frame: g.lemma,
    act: 'states',
    polarity: 'affirms',
  }
}

/** In "accused X on Wednesday of shelling" the words up to the inner verb belong to the saying. */
const frameEnd = (clause: Clause, g: VerbGroup): number =>
  clause.verbs.find(v => v.from >= g.to)?.from ?? Math.min(clause.to, g.to + 6)

/** "…," she fumed; he hit out: "…". Right beside speech any verb with somebody for a subject tells who spoke. */
function tagsSpeech(work: Work, { clause, besideSpeech }: CueContext, g: VerbGroup): boolean {
  if (!besideSpeech || g.copula || g.passive || !isFinite(g) || isContentVerb(g.lemma)) return false
  const words = work.tokens.slice(clause.from, clause.to).filter(t => t.text !== '' && t.pos !== 'PUNCT')
  const opens = work.tokens.slice(g.to, clause.to).some((t, i, all) => t.text === ':' && all[i + 1]?.text !== undefined)
  const behind = work.tokens.slice(Math.max(0, clause.from - 2), clause.from + 2).some(t => t.text === '')
  return (opens || behind) && words.length <= 10 && clause.verbs.filter(isFinite).length === 1
}

function speechTag(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  const speaker = speakerOf({ work, context, verb: g, content: context.clause.to })
  return speaker ? { kind: 'content', verb: g, speaker, content: context.clause.to } : undefined
}

const nameless = /^(others|some|many|few|one|another|both|several|two|three|most)$/

/** "Local media reported that …": somebody who is no actor of the text says it; the outlet does not. */
function untoldSource(work: Work, clause: Clause, g: VerbGroup, content: number): Cue | undefined {
  const tells = lower(work, content - 1) === 'that' || clause.verbs.some(v => v.from >= content && isFinite(v))
  const opener = tells && isContentVerb(g.lemma) && !isSpeechOnly(g.lemma)
  const subject = work.tokens
    .slice(subjectStart(work, clause, g), g.from)
    .some(t => t.pos === 'NOUN' || t.pos === 'PROPN' || nameless.test(t.lower))
  return opener && subject && isFinite(g)
    ? { kind: 'content', verb: g, speaker: unspecified(work, g), content }
    : undefined
}

/** "The agency quotes a diplomat *as saying* …": the one quoted speaks, the one who quotes passes it on. */
function quotedAs(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  const { clause } = context
  if (!/^(quote|cite)$/.test(g.lemma) || g.passive || !isFinite(g)) return undefined
  const at = work.tokens
    .slice(g.to, clause.to)
    .findIndex((t, i, all) => t.lower === 'as' && all[i + 1]?.lower === 'saying')
  const speaker = at > 0 ? mentionsIn(work, g.to, g.to + at)[0] : undefined
  const outer = subjectOfSaying(work, context, g)
  if (!speaker || !outer) return undefined
  const link: Link = { ref: outer.ref, verb: work.tokens[g.main]?.text ?? '', medium: 'article', certainty: 'explicit' }
  const content = g.to + at + 2 + (lower(work, g.to + at + 2) === 'that' ? 1 : 0)
  return {
    kind: 'content',
    verb: g,
    content,
    speaker: speakerFrom(work, speaker, { verb: g, from: clause.from, to: content, via: [...context.via, link] }),
  }
}

/** "The court heard that …": what is said before a court, and it is not told by whom. */
function heardInCourt(work: Work, { clause }: CueContext, g: VerbGroup): Cue | undefined {
  const hears = g.lemma === 'hear' || (g.lemma === 'tell' && g.passive)
  if (!hears || !isFinite(g) || g.negated || lower(work, g.to) !== 'that') return undefined
  const court = work.tokens
    .slice(clause.from, g.from)
    .some(t => /^(court|inquiry|inquest|tribunal|jury|trial|hearing|judges?|commission|panel)$/.test(t.lower))
  return court ? { kind: 'content', verb: g, speaker: unspecified(work, g), content: g.to + 1 } : undefined
}

function activeCue(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  const { clause } = context
  const heard = heardInCourt(work, context, g)
  if (heard) return heard
  const quoted = quotedAs(work, context, g)
  if (quoted) return quoted
  // "has not said", "did not respond": that nothing was said is the outlet's own statement
  if (g.negated || (g.form === 'ing' && /^(quote|cite)$/.test(g.lemma))) return undefined
  const spec = frameSpec(work, clause, g)
  if (!spec && tagsSpeech(work, context, g)) return speechTag(work, context, g)
  const spoken = spokenOf(work, context, g)
  if (spoken) return spoken
  if (!spec && ((!isContentVerb(g.lemma) && !opensThat(work, clause, g)) || g.passive || g.copula)) return undefined
  if (!spec && isSpeechOnly(g.lemma) && !context.besideSpeech) return undefined
  const content = spec ? g.from : contentStart(work, clause, g)
  const speaker = speakerOf({ work, context, verb: g, content: spec ? frameEnd(clause, g) : content })
  if (!speaker) return untoldSource(work, clause, g, content)
  const base = { verb: g, speaker, content }
  const act = g.lemma === 'call' && !/^(on|upon|for)$/.test(lower(work, g.to)) ? 'states' : spec?.act
  return spec && act
    ? { ...base, kind: 'frame', frame: g.lemma, act, ...(spec.polarity && { polarity: spec.polarity }) }
    : { ...base, kind: 'content' }
}

/** "The union speaks of five men missing": what is spoken of is said to be so. */
function spokenOf(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  if (!/^(speak|talk)$/.test(g.lemma) || lower(work, g.to) !== 'of' || g.passive || !isFinite(g)) return undefined
  const speaker = speakerOf({ work, context, verb: g, content: g.to + 1 })
  return speaker ? { kind: 'content', verb: g, speaker, content: g.to + 1 } : undefined
}

/** "The ministry regrets that …": before "that" any verb of somebody's, but those that tell what came about or was known. */
const opensThat = (work: Work, clause: Clause, g: VerbGroup): boolean =>
  lower(work, g.to) === 'that' &&
  work.tokens[g.to]?.pos === 'SCONJ' &&
  isFinite(g) &&
  !outcome.test(g.lemma) &&
  clause.verbs.some(v => v.from > g.to + 1 && isFinite(v))
const outcome =
  /^(ensure|mean|see|give|take|get|use|leave|send|keep|put|bring|cross|reach|order|know|prove|require|decide|make|forget|realise|realize|discover|show|be|have|do|cause|imply|happen|appear|seem|follow|notice|hear|find|understand|learn|think|remember)$/

const mayBeCue = (g: VerbGroup, clause: Clause): boolean =>
  isFinite(g) ||
  g.form === 'participle' ||
  (g.form === 'ing' && (clause.kind === 'participial' || clause.verbs[0] === g))

/** "if Turkey thinks there is a threat": on a condition nobody has said anything. */
const isCondition = (clause: Clause): boolean => /^(if|unless|lest)$/.test(clause.marker ?? '')

/** The first saying word of a clause whose speaker can be told. */
export function findCue(work: Work, context: CueContext): Cue | undefined {
  if (isCondition(context.clause)) return undefined
  for (const g of context.clause.verbs) {
    if (!mayBeCue(g, context.clause) || (g.from === context.clause.from && isAsked(work.tokens[g.from]))) continue
    const cue = activeCue(work, context, g) ?? passiveCue(work, context, g)
    if (cue) return cue
  }
  return undefined
}
