import type { MentionFound } from '../../../stages.ts'
import type { Clause } from '../clauses.ts'
import type { Token } from '../tokens.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import { type Link, mentionsIn, spanOf, type Speaker, tokenAt, wordsOf, type Work } from './context.ts'
import { type CueContext, lower } from './cue.ts'
import { isDocumentWord } from './lexicon.ts'
import { antecedentOf, documentIn, speakerFrom, subjectBehindVerb, subjectIn, voiceIn } from './speaker.ts'

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

export function speakerOf({ work, context, verb, content }: Found): Speaker | undefined {
  const { clause } = context
  const voice = context.besideSpeech ? voiceIn(work, clause.from, clause.to) : undefined
  if (voice) return speakerFrom(work, voice, { verb, from: clause.from, to: clause.to, via: context.via })
  const subject = subjectOfSaying(work, context, verb)
  const passedOn = behindWhat(work, clause, verb) ? [] : context.via
  const via = [...passedOn, ...recorderAfter(work, verb, content)]
  const sameAgain = subject && context.elided && goesOnSpeaking(work, context, subject)
  if (sameAgain && context.elided) return again(work, context.elided, verb)
  if (subject) return speakerFrom(work, subject, { verb, from: clause.from, to: Math.max(content, verb.to), via })
  const inverted = context.besideSpeech ? invertedSubject(work, clause, verb) : undefined
  if (inverted) return speakerFrom(work, inverted, { verb, from: clause.from, to: clause.to, via })
  const author = authorBefore(work, context, verb)
  if (author) return again(work, author, verb)
  const leavesOut =
    documentIn(work, clause.from, verb.from) || (clause.verb === verb && clause.kind !== 'main') || verb.form === 'ing'
  const relative = clause.kind === 'relative' && /^(who|which)$/.test(clause.marker ?? '')
  return ((leavesOut && !relative) || pronounBefore(work, verb)) && context.elided
    ? again(work, context.elided, verb)
    : undefined
}

/** "the post reads": whoever made the post that was told of before. */
function authorBefore(work: Work, { clause, authorOf }: CueContext, verb: VerbGroup): Speaker | undefined {
  const noun = work.tokens.slice(clause.from, verb.from).findLast(t => t.pos === 'NOUN' && t.text !== '')
  return noun && isDocumentWord(noun.lower) ? authorOf?.(noun.lower) : undefined
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
export function subjectOfSaying(
  work: Work,
  { clause, previous }: CueContext,
  verb: VerbGroup,
): MentionFound | undefined {
  const own = nearSubject(work, clause, verb)
  if (own) return own
  if (pronounBefore(work, verb) || hasOwnNoun(work, clause, verb)) return undefined
  const tail =
    previous?.verb && verb.form !== 'ing'
      ? subjectInTail(work, previous.verb.to, beforeInterlude(work, clause, verb))
      : undefined
  if (tail) return tail
  if (/^(who|which)$/.test(clause.marker ?? '') && clause.kind === 'relative') return antecedentOf(work, clause.from)
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

/** "officials said two died in what Vessia called a mistake": the words are Vessia's own, whoever tells the rest. */
const behindWhat = (work: Work, clause: Clause, verb: VerbGroup): boolean => {
  const from = subjectStart(work, clause, verb)
  return from > clause.from && lower(work, from - 1) === 'what'
}

/** "A driver, *reached by phone*, said", "and, *asked about the dead*, denied": where the words before such a phrase end, or where the verb begins. */
export function beforeInterlude(work: Work, clause: Clause, verb: VerbGroup): number {
  const close = work.tokens[verb.from - 1]?.pos === 'ADV' ? verb.from - 2 : verb.from - 1
  if (work.tokens[close]?.text !== ',') return verb.from
  const open = work.tokens.slice(clause.from, close).findLastIndex(t => t.text === ',')
  const at = clause.from + open
  const inner = open < 1 ? undefined : clause.verbs.find(v => v.from === at + 1)
  const bare = inner && !/^(PRON|DET|NOUN|PROPN|NUM|SCONJ)$/.test(work.tokens[inner.to]?.pos ?? '')
  const alone = clause.verbs.every(v => v === inner || v.from <= at || v.from >= close)
  return inner && bare && alone && isParticiple(inner) ? at : verb.from
}

/** "The captain, *named in the verdict as Dray*, left": such a phrase has no subject that says it. */
export function isInterlude(work: Work, clause: Clause, g: VerbGroup): boolean {
  const next = clause.verbs.find(v => v.from >= g.to && isFinite(v))
  return next !== undefined && g.main === g.from && beforeInterlude(work, clause, next) === g.from - 1
}

/** Looks like a past participle; the tagger may take it for a past tense. */
const isParticiple = ({ form, past }: VerbGroup): boolean => form === 'participle' || (form === 'finite' && past)

/** Where the subject of a saying word may stand: behind any other finite verb and behind "what". */
export function subjectStart(work: Work, clause: Clause, verb: VerbGroup): number {
  const before = beforeInterlude(work, clause, verb)
  const earlier = clause.verbs.findLast(v => v.to <= before && isFinite(v))
  const what = work.tokens.slice(clause.from, verb.from).findLastIndex(t => t.lower === 'what')
  return Math.max(earlier?.to ?? clause.from, what < 0 ? clause.from : clause.from + what + 1)
}

/** "Doctors, nurses and a priest said": of several who say it the first is named. */
function isList(work: Work, from: number, to: number): boolean {
  const words = work.tokens.slice(from, to)
  const [comma, and] = [words.findIndex(t => t.text === ','), words.findLastIndex(t => t.lower === 'and')]
  const plain = words.every(t => /^(NOUN|PROPN|ADJ|DET|NUM|CCONJ|PUNCT|PART)$/.test(t.pos))
  return plain && comma > 0 && and > comma && and < words.length - 1 && words.at(-1)?.text !== ','
}

/** The nearest noun phrase before the saying word: behind the last comma if an actor stands there. */
function nearSubject(work: Work, clause: Clause, verb: VerbGroup): MentionFound | undefined {
  const from = subjectStart(work, clause, verb)
  const parted = beforeInterlude(work, clause, verb)
  if (parted < verb.from)
    return from > clause.from ? subjectBehindVerb(work, from, parted) : subjectIn(work, from, parted)
  if (pronounBefore(work, verb))
    return mentionsIn(work, from, verb.from).at(-1)?.as === 'pronoun'
      ? mentionsIn(work, from, verb.from).at(-1)
      : undefined
  if (isList(work, from, verb.from)) return subjectIn(work, from, verb.from)
  const comma = work.tokens.slice(from, verb.from).findLastIndex(t => /^[,—–―]$/.test(t.text))
  const last = comma >= 0 && from + comma + 1 < verb.from ? subjectIn(work, from + comma + 1, verb.from) : undefined
  return last ?? (from > clause.from ? subjectBehindVerb(work, from, verb.from) : subjectIn(work, from, verb.from))
}

/** "said *energy secretary* Pizarro": what may stand between the saying word and the name. */
const onlyTitle = (work: Work, from: number, to: number): boolean =>
  to - from <= 6 && work.tokens.slice(from, to).every(t => /^(NOUN|ADJ|PROPN|DET)$/.test(t.pos))

/** "…," said a nurse: behind the speech the speaker may follow the saying word. */
function invertedSubject(work: Work, clause: Clause, verb: VerbGroup): MentionFound | undefined {
  const leads = work.tokens
    .slice(clause.from, verb.from)
    .every(t => t.text === '' || t.pos === 'PUNCT' || t.pos === 'ADV')
  const [first] = leads ? mentionsIn(work, verb.to, clause.to) : []
  const near = first !== undefined && onlyTitle(work, verb.to, tokenAt(work, first.start))
  return near ? (subjectIn(work, verb.to, clause.to) ?? first) : undefined
}

/** The same speaker with another saying word. */
export const again = (work: Work, speaker: Speaker, verb: VerbGroup): Speaker => ({
  ...speaker,
  verb: wordsOf(work, verb.from, verb.to),
  cue: spanOf(work, verb.from, verb.to),
})
