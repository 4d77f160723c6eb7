import type { EntityRef } from '../../../../core/entity.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import { isFinite } from '../verbs.ts'
import type { MentionFound } from '../../../stages.ts'
import { byPredicate, ofCalling, ofCount } from './by-predicate.ts'
import { kindOf, mentionsIn, type Statement, type Work } from './context.ts'
import { eventArguments, type Told } from './events.ts'
import { framedArguments } from './framed.ts'
import { type Arguments, type Before, type Strikes, type Struck, subjectOf } from './parties.ts'
import type { Trigger } from './predicates.ts'

export { type Arguments, type Before, subjectOf } from './parties.ts'

export { countedBy } from './by-predicate.ts'

const violent: ReadonlySet<Predicate> = new Set<Predicate>([
  'attacks',
  'shells',
  'bombs',
  'carries-out-airstrike',
  'strikes-with-missile',
  'strikes-with-drone',
])

/** The attacks told of so far, for what the text goes on saying of "the attack". */
export function struckBy(struck: Struck, before: Before | undefined): Strikes {
  const known = before?.struck ?? {}
  if (!violent.has(struck.predicate) || struck.targets.length === 0) return known
  return { main: known.main ?? struck, last: struck }
}

const naming = /^(identify|name)$/

/** What a frame leaves open: the building that is used, the one who is to be tried. */
function completed(told: Told, args: Arguments): Arguments {
  const { work, statement, trigger } = told
  const within = mentionsIn(work, statement.from, statement.to).filter(m => !args.agents.some(a => a.ref === m.ref))
  if (trigger.predicate === 'uses-for-military' && args.targets.length === 0)
    return { ...args, targets: within.filter(m => kindOf(work, m) === 'facility').slice(0, 1) }
  if (trigger.predicate !== 'calls-for-prosecution') return args
  const persons = within.filter(m => kindOf(work, m) === 'person' && m.ref !== statement.speaker?.ref)
  const agents = args.agents.filter(m => kindOf(work, m) !== 'person')
  return persons.length > 0 ? { agents, targets: persons.slice(0, 1) } : args
}

/** "The bridge is gone. It was blown on Tuesday.": the building the sentence before is about. */
function meantByIt({ work, statement, trigger }: Told, prior: Before | undefined): readonly MentionFound[] {
  const { verb } = trigger
  if (!prior || !verb?.passive || statement.sentence - prior.statement.sentence > 1) return []
  const it = work.tokens[verb.from - 1]?.lower === 'it' && verb.from - 1 <= statement.from + 1
  return it ? prior.subject.filter(m => kindOf(work, m) === 'facility').slice(0, 1) : []
}

/** The parties of what a stretch says. */
export function argumentsOf(work: Work, statement: Statement, trigger: Trigger, prior: Before | undefined): Arguments {
  const verb =
    trigger.verb ?? statement.clause.verbs.find(v => v.from >= statement.from && isFinite(v)) ?? statement.clause.verb
  const before = prior?.statement
  const told: Told = {
    work,
    statement,
    trigger: { ...trigger, ...(verb && { verb }) },
    subject: subjectOf(work, statement, verb, prior),
    ...(prior?.struck && { struck: prior.struck }),
    afterPassive: before?.clause.verbs.some(v => v.from >= before.from && v.passive) ?? false,
  }
  if (trigger.count && trigger.predicate !== 'calls-for') return ofCount(told)
  const framed =
    trigger.predicate === 'identity' && !naming.test(statement.frame ?? '') ? undefined : framedArguments(told)
  if (framed) return completed(told, framed)
  const special = byPredicate[trigger.predicate]
  if (special) return special(told)
  if (groupOf(trigger.predicate) === 'identity') return ofCalling(told)
  const args = eventArguments(told)
  return args.targets.length > 0 ? args : { ...args, targets: meantByIt(told, prior) }
}

export const refsOf = (found: readonly MentionFound[]): readonly EntityRef[] => [...new Set(found.map(m => m.ref))]
