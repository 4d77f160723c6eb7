import { attackPredicates } from './attacks.ts'
import type { Act, Polarity } from '../../../../core/claim.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import { isImperative } from './imperative.ts'
import { isActor, kindOf, mentionsIn, type Statement, type Work, wordsOf } from './context.ts'
import type { Trigger } from './predicates.ts'

/** What is done with the words, and what they say under that. */
export interface Framed {
  readonly act: Act
  readonly polarity?: Polarity
  readonly predicate: Predicate
}

/** Whoever or whatever is named, called or described: the first one behind the frame's verb. */
function patient(work: Work, statement: Statement) {
  const verb = statement.clause.verbs.find(v => v.lemma === statement.frame && v.from >= statement.from - 1)
  const found = mentionsIn(work, verb?.to ?? statement.from, statement.to)
  return found[0] ?? mentionsIn(work, statement.clause.from, verb?.from ?? statement.from)[0]
}

const namesPerson = (work: Work, statement: Statement): boolean =>
  mentionsIn(work, statement.from, statement.to).some(m => kindOf(work, m) === 'person')

/** "called the brigade 'the hunters'": a name is given, not a state told. */
function isName(work: Work, statement: Statement): boolean {
  if (namesPerson(work, statement)) return true
  const whom = patient(work, statement)
  const words = wordsOf(work, statement.from, statement.to)
  return whom !== undefined && isActor(work, whom) && /["“‘'](the|a|an|\p{Lu})/u.test(words)
}

const isNaming = /^(dub|nickname|call|label|brand|name|describe|characterise)$/
/** "described being whipped": an event and no condition. */
const suffered = /\bbeing \w+(ed|en|t)\b/i
const mayBe = /^(may|might|could|will|would)$/

/** What a frame makes of the event inside it. */
function framePredicate(work: Work, statement: Statement, trigger: Trigger | undefined): Predicate | undefined {
  const { frame } = statement
  if (frame === undefined) return undefined
  if (trigger?.predicate === 'insults') return 'insults'
  if (frame === 'identify' || frame === 'name') return 'identity'
  if (frame === 'describe' && trigger && suffered.test(wordsOf(work, statement.from, statement.to))) return undefined
  if (isNaming.test(frame) && statement.act === 'states')
    return isName(work, statement) ? 'nickname' : 'describes-conditions'
  if (frame === 'praise' || frame === 'thank') return 'praises'
  if (frame === 'warn' && statement.clause.kind === 'content') return 'warns'
  if (frame !== 'warn' || statement.act !== 'states') return undefined
  const ahead = statement.clause.verbs.some(v => v.from >= statement.from && mayBe.test(v.modal ?? ''))
  return ahead ? 'warns' : (trigger?.predicate ?? 'warns')
}

const directed = new Set<Predicate>(['demands-surrender', 'calls-for-prosecution', 'investigates', 'warns'])
const commands = /^(order|instruct|command|tell|give|direct)$/
const away = /^(leave|evacuate|go|flee|abandon)$/

/** "ordered civilians to leave": whoever must go is moved out. */
const isEvacuation = ({ frame, clause, from }: Statement): boolean =>
  frame !== undefined &&
  commands.test(frame) &&
  clause.verbs.some(v => v.from >= from && v.form === 'infinitive' && away.test(v.lemma))

/** Orders, calls, promises and threats have predicates of their own; questions keep what they ask about. */
function actPredicate(statement: Statement, act: Act, trigger: Trigger | undefined): Predicate | undefined {
  const told = trigger?.predicate
  if (act === 'directs') {
    if (isEvacuation(statement)) return 'evacuates'
    if (told && directed.has(told)) return told
    return statement.quoted && told && groupOf(told) === 'event' ? told : 'calls-for'
  }
  if (act !== 'commits') return undefined
  if (told === 'promises-safe-passage' || told === 'threatens') return told
  const harm = told !== undefined && groupOf(told) === 'event' && told !== 'evacuates'
  return statement.frame === 'threaten' || harm ? 'threatens' : 'promises'
}

/** An event that the speaker says did not happen is denied; a negated state is a state. */
function polarityOf(statement: Statement, trigger: Trigger | undefined, predicate: Predicate): Polarity {
  const deniable = groupOf(predicate) === 'event' || predicate === 'responsibility'
  const spoken = statement.speaker !== undefined && statement.speaker.ref !== 'unspecified'
  return spoken && deniable && trigger?.verb?.negated && trigger.verb.modal === undefined ? 'denies' : 'affirms'
}

const violent = new Set<Predicate>([
  ...attackPredicates,
  'sets-fire',
  'executes',
  'detains',
  'abducts',
  'ill-treats',
  'sexual-violence',
  'captures',
  'invades',
])
const habit = /\b(every|each|always|often|usually|daily|nightly|sometimes)\b/i

/** "The school may be shelled", "if they bomb it": what may or will be is no event that is told. "Would" may tell a habit. */
function isAhead(work: Work, statement: Statement, trigger: Trigger | undefined): boolean {
  const { clause, from, to } = statement
  if (/^(if|unless|lest)$/.test(clause.marker ?? '')) return true
  const verb = trigger?.verb ?? clause.verb
  if (!verb?.modal || verb.perfect || verb.negated) return false
  if (/^(may|might|could|will|shall|'ll|’ll)$/.test(verb.modal)) return true
  return verb.modal === 'would' && statement.voice !== 'direct' && !habit.test(wordsOf(work, from, to))
}

/** Harm that lies ahead is warned of where somebody says so; nobody has done it. */
function aheadOf(work: Work, statement: Statement, trigger: Trigger | undefined, told: Predicate): Predicate {
  if (!violent.has(told) || statement.heading || !isAhead(work, statement, trigger)) return told
  return statement.speaker && statement.speaker.ref !== 'unspecified' ? 'warns' : 'other'
}

/** The writer's own questions ("Did the army shell the hospital?") and orders ("Leave the town.") assert nothing. */
function ownAct(work: Work, { sentence, speaker, quoted, heading, clause }: Statement): Act {
  if (quoted || speaker) return 'states'
  const whole = work.doc.sentences[sentence]
  const last = work.doc.tokens.slice(Math.max(0, (whole?.to ?? 0) - 3), whole?.to ?? 0)
  if (last.some(t => t.text.includes('?'))) return 'asks'
  return !heading && clause.from === whole?.from && isImperative(work, clause) ? 'directs' : 'states'
}

/** What a statement does with its words: what it says, orders, promises or asks, and whether it denies. */
export function stance(work: Work, statement: Statement, trigger: Trigger | undefined): Framed {
  const act = statement.act ?? ownAct(work, statement)
  const predicate =
    actPredicate(statement, act, trigger) ?? framePredicate(work, statement, trigger) ?? trigger?.predicate ?? 'other'
  if (act !== 'states') return { act, predicate }
  const told = aheadOf(work, statement, trigger, predicate)
  return { act, polarity: statement.polarity ?? polarityOf(statement, trigger, told), predicate: told }
}
