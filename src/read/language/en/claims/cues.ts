import { type Clause, isAsked } from '../clauses.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import { type Link, mentionsIn, type Work } from './context.ts'
import { contentStart } from './cue-content.ts'
import { frameEnd, frameSpec } from './cue-frames.ts'
import { passiveCue } from './cue-passive.ts'
import { isInterlude, speakerOf, subjectOfSaying, subjectStart } from './cue-speaker.ts'
import { type Cue, type CueContext, lower } from './cue.ts'
import { isContentVerb, isSpeechOnly } from './lexicon.ts'
import { speakerFrom, unsignedBehind, unspecified, writtenByNobody } from './speaker.ts'

/** "…," she fumed; he hit out: "…". Right beside speech any verb with somebody for a subject tells who spoke. */
function tagsSpeech(work: Work, { clause, besideSpeech }: CueContext, g: VerbGroup): boolean {
  if (!besideSpeech || g.copula || g.passive || !isFinite(g) || isContentVerb(g.lemma)) return false
  const words = work.tokens.slice(clause.from, clause.to).filter(t => t.text !== '' && t.pos !== 'PUNCT')
  const opens = work.tokens.slice(g.to, clause.to).some((t, i, all) => t.text === ':' && all[i + 1]?.text !== undefined)
  const behind = work.tokens.slice(Math.max(0, clause.from - 2), clause.from + 2).some(t => t.text === '')
  return (opens || behind) && words.length <= 10 && clause.verbs.filter(isFinite).length === 1
}

const writes = /^(write|chalk|paint|daub|scrawl|spray|scribble|scratch|carve|pin|print|stencil)$/

/** "On the wall somebody has chalked: “…”", "“…” is painted on the gate". */
function writtenUp(work: Work, { clause, besideSpeech }: CueContext, g: VerbGroup): Cue | undefined {
  if (!besideSpeech || g.negated) return undefined
  const nobody: Cue = { kind: 'content', verb: g, speaker: writtenByNobody(work, g), content: clause.to }
  if (isContentVerb(g.lemma) && isFinite(g) && !g.passive && unsignedBehind(work, g.to, clause.to)) return nobody
  if (!writes.test(g.lemma)) return undefined
  const by = work.tokens.slice(g.to, Math.min(clause.to, g.to + 10)).some(t => t.lower === 'by')
  const somebody = work.tokens.slice(clause.from, g.from).some(t => /^(somebody|someone)$/.test(t.lower))
  const told = g.passive ? !by : somebody && isFinite(g)
  return told ? nobody : undefined
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
    .some(t => t.pos === 'NOUN' || t.pos === 'PROPN' || nameless.test(t.lower) || /^(he|she|they)$/.test(t.lower))
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

const perceived = /^(record|hear|overhear|show|see|film|tape|intercept|capture|catch|quote)$/

/** "Varr is recorded *saying* …", "is quoted as saying": whoever is heard speaks, and nobody vouches that it is he. */
function heardSaying(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  if (!perceived.test(g.lemma) || !g.passive || g.negated) return undefined
  const inner = context.clause.verbs.find(v => v.from >= g.to && v.from <= g.to + 2)
  if (inner?.form !== 'ing' || !isContentVerb(inner.lemma)) return undefined
  const content = inner.to + (lower(work, inner.to) === 'that' ? 1 : 0)
  const subject = subjectOfSaying(work, context, g)
  if (!subject) return undefined
  const speaker = speakerFrom(work, subject, { verb: g, from: context.clause.from, to: content, via: context.via })
  return { kind: 'content', verb: inner, speaker, content }
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
  const written = writtenUp(work, context, g)
  if (written) return written
  const quoted = quotedAs(work, context, g) ?? heardSaying(work, context, g)
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

const hands = /^(share|release|publish|give|provide|relay|send|issue)$/
const accounts = /^(reports?|accounts?|details|descriptions?|news|word|testimony|testimonies)$/

/** Where "of" stands: "speaks of", "shared reports of". */
function ofBehind(work: Work, { clause }: CueContext, g: VerbGroup): number | undefined {
  if (/^(speak|talk|warn)$/.test(g.lemma)) {
    const near = g.lemma === 'warn' ? 4 : 1
    const of = work.tokens.slice(g.to, Math.min(g.to + near, clause.to)).findIndex(t => t.lower === 'of')
    return of < 0 ? undefined : g.to + of
  }
  if (!hands.test(g.lemma)) return undefined
  const end = Math.min(clause.to, g.to + 6)
  const at = work.tokens.slice(g.to, end).findIndex(t => accounts.test(t.lower))
  return at >= 0 && lower(work, g.to + at + 1) === 'of' ? g.to + at + 1 : undefined
}

/** "The union speaks of five men missing", "the clinic shared reports of": what is spoken of is said to be so. */
function spokenOf(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  const of = g.passive || !isFinite(g) ? undefined : ofBehind(work, context, g)
  if (of === undefined) return undefined
  const speaker = speakerOf({ work, context, verb: g, content: of + 1 })
  return speaker ? { kind: 'content', verb: g, speaker, content: of + 1 } : undefined
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

/** "The council said troops had expected a march": what others only thought, whoever tells of it says. */
const onlyThought = (g: VerbGroup, { via }: CueContext): boolean =>
  via.length > 0 && /^(expect|hope|fear|think|know|believe|wonder|worry)$/.test(g.lemma)

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
    if (
      !mayBeCue(g, context.clause) ||
      onlyThought(g, context) ||
      isInterlude(work, context.clause, g) ||
      (g.from === context.clause.from && isAsked(work.tokens[g.from]))
    )
      continue
    const cue = activeCue(work, context, g) ?? passiveCue(work, context, g)
    if (cue) return cue
  }
  return undefined
}
