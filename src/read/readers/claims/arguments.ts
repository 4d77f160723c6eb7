import type { EntityRef } from '../../../core/entity.ts'
import type { VerbGroup } from '../../language/en/verbs.ts'
import { isActor, kindOf, mentionsIn, type Statement, type Work } from './context.ts'
import type { Trigger } from './predicates.ts'
import type { MentionFound } from '../stages.ts'

/** Who is said to have done it to whom, as the words tell: agents stay empty where they are agentless. */
export interface Arguments {
  readonly agents: readonly MentionFound[]
  readonly targets: readonly MentionFound[]
}

/** The clause before in the same sentence, for subjects that are left out. */
export interface Before {
  readonly statement: Statement
  readonly subject: readonly MentionFound[]
}

const textBetween = (work: Work, a: MentionFound, b: MentionFound): string => work.doc.text.slice(a.end, b.start)
const listJoin =
  /^(\s+(?:once|twice|\w+ times))?\s*(,|and|or|,\s*and|,\s*or|as well as)\s*((the|a|an|its|their|two|three|four|several|some|other|[\w-]+)\s+){0,3}$/i

/** Mentions joined as a list from the first one on. */
export function listFrom(work: Work, found: readonly MentionFound[]): readonly MentionFound[] {
  const list: MentionFound[] = []
  for (const m of found) {
    const last = list.at(-1)
    if (last && !listJoin.test(textBetween(work, last, m))) break
    list.push(m)
  }
  return list
}

const before = (work: Work, m: MentionFound, length = 24): string =>
  work.doc.text.slice(Math.max(0, m.start - length), m.start)
/** Part of a phrase that tells place, time or means, not a party. */
const inPhrase = (work: Work, m: MentionFound): boolean =>
  /\b(in|at|on|near|from|outside|inside|around|across|through|towards?|into|during|after|before|since|with|for|under|over|along|between|behind|off|via|of)\s+((the|a|an|its|their|his|her|our|southern|northern|eastern|western|central|nearby|neighbouring)\s+)*$/i.test(
    before(work, m),
  )
const byPhrase = (work: Work, m: MentionFound): boolean =>
  /\bby\s+((the|a|an|its|their|his)\s+)?([\w-]+\s+)?$/i.test(before(work, m))
const ofPhrase = (work: Work, m: MentionFound): boolean =>
  /\b(of|on|against|at)\s+((the|a|an|its|their|his|our)\s+)?(\w+\s+)?$/i.test(before(work, m))

const relative = /^(which|who|whom|that|whose)$/

/** The subject of a clause: its own, that of the clause it leans on, or what a relative word stands for. */
export function subjectOf(
  work: Work,
  statement: Statement,
  verb: VerbGroup | undefined,
  prior: Before | undefined,
): readonly MentionFound[] {
  const { clause } = statement
  const to = verb?.from ?? statement.to
  if (clause.kind === 'relative' && relative.test(clause.marker ?? '')) return antecedent(work, statement)
  const own = listFrom(
    work,
    mentionsIn(work, statement.from, to).filter(m => !inPhrase(work, m)),
  )
  if (own.length > 0) return own
  if (clause.head)
    return listFrom(
      work,
      mentionsIn(work, clause.head.from, clause.head.to).filter(m => !inPhrase(work, m)),
    )
  const leans = clause.kind === 'coordinate' || clause.kind === 'participial'
  return leans && prior && prior.statement.sentence === statement.sentence ? prior.subject : []
}

function antecedent(work: Work, statement: Statement): readonly MentionFound[] {
  const sentence = work.doc.sentences[statement.sentence]
  const found = mentionsIn(work, sentence?.from ?? 0, statement.from)
  const last = found.at(-1)
  const gap = last ? (work.doc.tokens[statement.from]?.start ?? 0) - last.end : 99
  return last && gap <= 3 ? [last] : []
}

const actors = (work: Work, found: readonly MentionFound[]): readonly MentionFound[] =>
  found.filter(m => isActor(work, m))

/** Behind a verb: who or what it is done to, without phrases of place, time and means. */
function objectsOf(work: Work, from: number, to: number): readonly MentionFound[] {
  const found = mentionsIn(work, from, to)
  const [first] = found.filter(m => !inPhrase(work, m) && !byPhrase(work, m))
  return first ? listFrom(work, found.slice(found.indexOf(first))) : []
}

/** Behind a noun of action: "the bombing of a maternity hospital", "attacks on convoys". */
function nounObjects(work: Work, noun: number, to: number): readonly MentionFound[] {
  const found = mentionsIn(work, noun + 1, to)
  const [first] = found.filter(m => ofPhrase(work, m) && !byPhrase(work, m))
  return first ? listFrom(work, found.slice(found.indexOf(first))) : []
}

/** Right before a noun of action: "Varan attacks", "army shelling". */
function nounAgents(work: Work, noun: number, from: number): readonly MentionFound[] {
  const start = work.doc.tokens[noun]?.start ?? 0
  const near = actors(work, mentionsIn(work, from, noun + 1)).filter(
    m => start - m.end <= 2 || (m.start <= start && m.end > start),
  )
  return near.slice(-1)
}

const byAgents = (work: Work, from: number, to: number): readonly MentionFound[] => {
  const found = mentionsIn(work, from, to)
  const [first] = found.filter(m => byPhrase(work, m) && kindOf(work, m) !== 'place')
  return first ? listFrom(work, found.slice(found.indexOf(first))).filter(m => kindOf(work, m) !== 'place') : []
}

/** Verbs whose subject suffers: nobody is said to have done it. */
const suffered = /^(die|perish|collapse|flee|vanish|disappear|fall|burn)$/
const done = /^(kills|injures|destroys|damages|displaces)$/

function active(work: Work, statement: Statement, trigger: Trigger, subject: readonly MentionFound[]): Arguments {
  const verb = trigger.verb
  if (!verb) return { agents: [], targets: subject }
  if (suffered.test(verb.lemma)) return { agents: [], targets: subject }
  const objects =
    trigger.noun !== undefined ? nounObjects(work, trigger.noun, statement.to) : objectsOf(work, verb.to, statement.to)
  return { agents: actors(work, subject), targets: objects }
}

function passive(work: Work, statement: Statement, verb: VerbGroup, subject: readonly MentionFound[]): Arguments {
  return { agents: byAgents(work, verb.to, statement.to), targets: subject }
}

/** "accused Varan forces of seizing": the one who is accused is said to have done it. */
function framed(work: Work, statement: Statement, trigger: Trigger): Arguments {
  const from = statement.clause.verbs.find(v => v.from >= statement.from)?.to ?? statement.from
  const accused = mentionsIn(work, from, statement.to).filter(m => isActor(work, m))
  const [agent] = accused
  const at = trigger.verb ? trigger.verb.to : from
  const objects =
    trigger.noun !== undefined && (!trigger.verb || trigger.noun > trigger.verb.from)
      ? nounObjects(work, trigger.noun, statement.to)
      : objectsOf(work, at, statement.to)
  return { agents: agent ? [agent] : [], targets: objects.filter(m => m.ref !== agent?.ref) }
}

const frames =
  /^(accuse|blame|call|urge|order|instruct|tell|ask|appeal|beg|implore|demand|command|press|invite|warn|describe|identify|name|dub|nickname|label|brand|condemn|denounce|praise|thank)$/

const kinds = (predicate: string): boolean => done.test(predicate)

/** The parties of what a stretch says. */
export function argumentsOf(work: Work, statement: Statement, trigger: Trigger, prior: Before | undefined): Arguments {
  if (statement.frame !== undefined && frames.test(statement.frame) && statement.voice !== 'unattributed')
    return framed(work, statement, trigger)
  const subject = subjectOf(work, statement, trigger.verb, prior)
  const verb = trigger.verb
  if (verb && (verb.passive || verb.form === 'participle')) return passive(work, statement, verb, subject)
  const plain = active(work, statement, trigger, subject)
  const viaNoun = trigger.noun !== undefined ? nounAgents(work, trigger.noun, statement.from) : []
  const agents = viaNoun.length > 0 ? viaNoun : plain.agents
  // "A shell killed four": a thing is no party, and who fired it is not said
  return kinds(trigger.predicate)
    ? { agents: actors(work, agents), targets: plain.targets }
    : { agents, targets: plain.targets }
}

export const refsOf = (found: readonly MentionFound[]): readonly EntityRef[] => [...new Set(found.map(m => m.ref))]
