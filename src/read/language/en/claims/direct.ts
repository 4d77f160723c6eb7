import type { Act } from '../../../../core/claim.ts'
import { type Clause, splitClauses } from '../clauses.ts'
import type { Sentence } from '../document.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import {
  isActor,
  type Link,
  linkOf,
  mentionsIn,
  quantitiesIn,
  spanOf,
  type Speaker,
  type Statement,
  type Work,
  wordsOf,
} from './context.ts'
import { findCue } from './cues.ts'
import { isImperative } from './imperative.ts'
import { isContentVerb } from './lexicon.ts'
import { speakerFrom, unspecified } from './speaker.ts'
import type { Speech } from './speech.ts'

/** Who speaks in quotation marks, and how sure that is. */
export interface SpokenBy {
  readonly speaker?: Speaker
  readonly how: 'tagged' | 'inherited' | 'untold' | 'outlet'
}

const promises = /^(will|shall|'ll|’ll|wo)$/

/** "We will …", "you have my word", "are guaranteed": the speaker binds himself. */
function isCommitment(work: Work, clause: Clause): boolean {
  const words = work.tokens.slice(clause.from, clause.to).map(t => t.lower)
  const at = words.findIndex(w => promises.test(w))
  const first = at > 0 && words.slice(Math.max(0, at - 2), at).some(w => w === 'we' || w === 'i')
  const granted =
    at >= 0 &&
    /\b(will|shall) be (given|granted|guaranteed|spared|allowed|offered|released|punished|destroyed|shot|treated)\b/.test(
      words.join(' '),
    )
  return first || granted || /\b(guarantee|guaranteed|promise|swear|pledge)\b/.test(words.join(' '))
}

function actOf(work: Work, clause: Clause, asks: boolean): Act | undefined {
  if (asks) return 'asks'
  if (isImperative(work, clause)) return 'directs'
  return isCommitment(work, clause) ? 'commits' : undefined
}

const toldUs =
  /^(i|we|they|he|she|people|everyone|everybody) (was|were|have been|had been|had all been|has been) told\b/

/** "People say it was the army": what somebody in quotation marks has from others, these others say. */
function passedOn(work: Work, clause: Clause, speaker: Speaker): Speaker {
  const via = [...speaker.via, linkOf(speaker)]
  const [told] = clause.verbs
  if (
    told &&
    toldUs.test(
      wordsOf(work, clause.from, clause.to)
        .toLowerCase()
        .replace(/^["“‘']\s*/, ''),
    )
  )
    return { ...unspecified(work, told), via }
  const asked = quotesAnother(work, clause, via)
  if (asked && asked.ref !== speaker.ref) return asked
  const counted = countedBy(work, clause, via)
  if (counted && counted.ref !== speaker.ref) return counted
  const cue = findCue(work, { clause, besideSpeech: false, via })
  if (cue && saysAnybody(work, clause, cue.verb)) return { ...unspecified(work, cue.verb), via }
  const subject = work.tokens.slice(clause.from, cue?.verb.from ?? clause.from).find(t => t.pos !== 'PUNCT')
  const asks = work.tokens[(cue?.verb.from ?? 1) - 1]?.lower ?? ''
  const own = subject === undefined || /^(i|we|you|he|she|it|they)$/.test(subject.lower) || /^(i|we|you)$/.test(asks)
  if (
    cue?.kind !== 'content' ||
    !cue.speaker ||
    !isContentVerb(cue.verb.lemma) ||
    own ||
    cue.speaker.ref === speaker.ref
  )
    return speaker
  return cue.speaker
}

/** "People say it was the army", "everyone says": whoever that may be. */
const saysAnybody = (work: Work, clause: Clause, verb: VerbGroup): boolean =>
  isContentVerb(verb.lemma) &&
  anybody.test(
    wordsOf(work, clause.from, verb.from)
      .toLowerCase()
      .replace(/^["“‘']\s*/, ''),
  )
const anybody =
  /^(but |and |so )?(people|some|some people|many|many people|others|everyone|everybody|somebody|someone) ?$/

/** "They ask, ‘Is he alive?’": words in marks within marks are theirs whom the pronoun or name before them stands for. */
function quotesAnother(work: Work, clause: Clause, via: readonly Link[]): Speaker | undefined {
  const verb = clause.verbs.find(isFinite)
  if (!verb || !isContentVerb(verb.lemma) || verb.passive || verb.negated) return undefined
  const behind = wordsOf(work, verb.to, Math.min(clause.to, verb.to + 4))
  const subject = mentionsIn(work, clause.from, verb.from).at(-1)
  if (!/^(me |us )?[,:] ?["“‘]/.test(behind) || !subject || !isActor(work, subject)) return undefined
  return speakerFrom(work, subject, { verb, from: clause.from, to: verb.to, via })
}

/** "My cousins counted more than 40 blasts": a count of others', whoever passes it on. */
function countedBy(work: Work, clause: Clause, via: readonly Link[]): Speaker | undefined {
  const verb = clause.verbs.find(isFinite)
  if (verb?.lemma !== 'count' || verb.passive || verb.negated) return undefined
  if (quantitiesIn(work, spanOf(work, verb.to, clause.to)).length === 0) return undefined
  const [subject, other] = mentionsIn(work, clause.from, verb.from)
  if (!subject || other || subject.as === 'pronoun' || !isActor(work, subject)) return undefined
  return speakerFrom(work, subject, { verb, from: clause.from, to: verb.to, via })
}

const scopes = { tagged: 'clear', inherited: 'inherited', untold: 'ambiguous', outlet: 'clear' } as const

/** The claims of one sentence's words inside quotation marks. */
export function speechStatements(work: Work, sentence: Sentence, speech: Speech, by: SpokenBy): readonly Statement[] {
  const from = Math.max(sentence.from, speech.from)
  const to = Math.min(sentence.to, speech.to)
  if (to <= from) return []
  const asks = work.doc.tokens[to - 1]?.text.startsWith('?') ?? false
  const clauses = asks ? [whole(work, from, to)] : splitClauses(work.tokens, from, to)
  return clauses.map(clause => {
    const act = actOf(work, clause, asks)
    const speaker = by.speaker && passedOn(work, clause, by.speaker)
    return {
      from: clause.from,
      to: clause.to,
      ...(speaker && { speaker }),
      voice: by.how === 'outlet' ? ('outlet' as const) : ('direct' as const),
      scope: scopes[by.how],
      ...(act && { act }),
      clause,
      sentence: sentence.index,
      quoted: by.how !== 'outlet',
      spoken: true,
      heading: false,
    }
  })
}

function whole(work: Work, from: number, to: number): Clause {
  const clauses = splitClauses(work.tokens, from, to)
  const [first] = clauses
  const verbs = clauses.flatMap(c => c.verbs)
  const verb = first?.verb ?? verbs[0]
  return { from, to, kind: 'main', afterComma: false, verbs, ...(verb && { verb }) }
}
