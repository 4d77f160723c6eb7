import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import type { MentionFound } from '../../../stages.ts'
import { isActor, kindOf, type Statement, type Work } from './context.ts'
import { performs, suffers, takes, takesObject, undergoes } from './lexicon.ts'
import {
  agentive,
  type Arguments,
  behind,
  byAgents,
  directObject,
  frontedObject,
  reachOf,
  sideOfNoun,
  sideOfWeapon,
  type Strikes,
} from './parties.ts'
import { runsIn, mentionsOf } from './phrases.ts'
import type { Trigger } from './predicates.ts'

export interface Told {
  readonly work: Work
  readonly statement: Statement
  readonly trigger: Trigger
  readonly subject: readonly MentionFound[]
  /** What the last attack told of was done to. */
  readonly struck?: Strikes
  /** The clause whose subject this one shares stands in the passive. */
  readonly afterPassive?: boolean
}

const happens = /^(deaths?|casualt(y|ies)|bod(y|ies)|corpses?|fatalit(y|ies)|injur(y|ies)|victims?|toll|dead|wounded)$/

const wordAt = (work: Work, i: number): string => work.tokens[i]?.lower ?? ''
const opensPhrase = (work: Work, i: number): boolean =>
  /^(DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(work.tokens[i]?.pos ?? '') ||
  /^(at|up|more|less|some|about|over)$/.test(wordAt(work, i))

/** "Dozens killed in raid", "churches brought down by Varan guns": a headline's passive. */
function isBarePassive(work: Work, statement: Statement, verb: VerbGroup): boolean {
  const word = wordAt(work, verb.main)
  const participle =
    verb.form !== 'ing' &&
    verb.form !== 'infinitive' &&
    /(ed|[^e]en|own|hit|shot|hurt|brought|laid|cut|held|put|struck|torn)$/.test(word)
  if (!participle || verb.to - verb.from > 1) return false
  let i = verb.to
  while (work.tokens[i]?.pos === 'ADV' || /^(down|up|out|off)$/.test(wordAt(work, i))) i++
  const by = wordAt(work, i) === 'by'
  const bare = i >= statement.to || !opensPhrase(work, i)
  return by || (bare && takesObject.has(verb.lemma) && frontedObject(work, statement).length === 0)
}

/** "were arrested and taken away": the helper of the passive is said once. */
function sharesPassive({ work, statement, afterPassive }: Told, verb: VerbGroup): boolean {
  if (!afterPassive || statement.clause.kind !== 'coordinate' || verb.to - verb.from > 1 || verb.form === 'ing')
    return false
  const word = wordAt(work, verb.main)
  return (
    /[^e]en$|wn$|^(seen|done|gone|taken|shot|hit|held)$/.test(word) ||
    (word.endsWith('ed') && !opensPhrase(work, verb.to))
  )
}

export const isPassive = (told: Told, verb: VerbGroup): boolean =>
  verb.passive ||
  verb.form === 'participle' ||
  isBarePassive(told.work, told.statement, verb) ||
  sharesPassive(told, verb)

const onObject = new Set(['of', 'on', 'against', 'at', 'upon', 'into', 'in'])
/** "the attacks of the army": the army is no target, and who it attacked is not said. */
const armed = new Set(['unit', 'organisation', 'state', 'person'])

const ownDoing = /^(attacks?|strikes?|raids?|assaults?|offensives?|air ?strikes?|ambush(es)?|operations?)$/

/** Behind a noun of action: "the bombing of a hospital", "attacks on convoys". */
function nounObjects({ work }: Told, noun: number, to: number): readonly MentionFound[] {
  const near = runsIn(work, noun + 1, to).find(
    r => r.prep !== undefined && onObject.has(r.prep) && (r.prepAt ?? 0) - noun <= 5,
  )
  const found = mentionsOf(near)
  const facility = (m: MentionFound) => ['facility', 'place'].includes(kindOf(work, m))
  if (!near) return wordAt(work, noun).endsWith('ing') ? directObject(work, noun + 1, to) : []
  if (near.prep === 'in' || near.prep === 'at') return []
  if (near.prep === 'of')
    return found.filter(m => facility(m) || !(ownDoing.test(wordAt(work, noun)) || armed.has(kindOf(work, m))))
  return found
}

/** What a verb does it to: its object, a phrase its preposition leads to, or what stands in front. */
export function objectsOf({ work, statement }: Told, verb: VerbGroup): readonly MentionFound[] {
  const to = reachOf(statement, verb)
  const object = directObject(work, verb.to, to)
  if (object.length > 0) return object
  const preps = takes.get(verb.lemma)
  const led = preps ? behind(work, verb.to, to, preps) : []
  return led.length > 0 ? led : frontedObject(work, statement)
}

const underAt = (work: Work, from: number, to: number): boolean =>
  work.tokens.slice(from, to).some(t => t.lower === 'under')

const attack =
  /^(attacks?|strikes?|raids?|assault|airstrikes?|bombings?|shelling|bombardment|massacre|ambush|blast|explosion)$/

/** How many sentences later "the strike" still means the one told of last; further on it is the one the report leads with. */
const sameEvent = 4

const fromAir: ReadonlySet<Predicate> = new Set<Predicate>([
  'carries-out-airstrike',
  'strikes-with-missile',
  'strikes-with-drone',
  'bombs',
])
/** "The shelling" is no air raid. */
const agrees = (word: string, predicate: Predicate): boolean =>
  word === 'shelling' ? predicate === 'shells' : !/^(airstrikes?|bombings?)$/.test(word) || fromAir.has(predicate)

/** "the strike", "denies attack": the one told of last, where that struck one thing. */
function known({ work, statement, struck }: Told, noun: number): readonly MentionFound[] {
  const before = wordAt(work, noun - 1)
  const definite = /^(the|this|that)$/.test(before) || work.tokens[noun - 1]?.pos === 'VERB'
  // "the attack on …", "the raid in …" may be another one
  const plain = work.tokens[noun + 1]?.pos !== 'ADP' || wordAt(work, noun + 1) === 'by'
  const word = wordAt(work, noun)
  if (!definite || !plain || !attack.test(word)) return []
  const recent = struck?.last && statement.sentence - struck.last.sentence <= sameEvent ? struck.last : undefined
  const meant = [recent, struck?.main].find(s => s !== undefined && agrees(word, s.predicate))
  return meant?.targets.length === 1 ? meant.targets : []
}

/** What was struck last, where it was one thing told of a few sentences ago: "the order", "ordered it". */
export const lastStruck = ({ statement, struck }: Told): readonly MentionFound[] => {
  const last = struck?.last && statement.sentence - struck.last.sentence <= sameEvent ? struck.last : struck?.main
  return last?.targets.length === 1 ? last.targets : []
}

/** What "for the strike" is about. */
export function knownEvent(told: Told): readonly MentionFound[] {
  const { statement } = told
  for (let i = statement.from; i < statement.to; i++) {
    const found = known(told, i)
    if (found.length > 0) return found
  }
  return []
}

function byNoun(told: Told, noun: number): Arguments {
  const { work, statement, trigger, subject } = told
  const verb = trigger.verb
  const victims = happens.test(wordAt(work, noun))
  const side = victims ? [] : sideOfNoun(work, statement.from, noun)
  const doers = verb && !verb.passive && performs.has(verb.lemma) && verb.from < noun ? agentive(work, subject) : []
  // "The attack was condemned by …": who condemns it did not do it
  const to = verb && verb.from > noun && !performs.has(verb.lemma) ? verb.from : statement.to
  const by = victims ? [] : byAgents(work, noun, to)
  const objects = nounObjects(told, noun, to)
  const isUnder = /^(be|remain|stay|keep|live)$/.test(verb?.lemma ?? '') && underAt(work, verb?.to ?? noun, noun)
  const undergone = verb && (undergoes.has(verb.lemma) || isUnder) && verb.from < noun ? subject : []
  const agents = [side, by, doers].find(found => found.length > 0) ?? []
  return { agents, targets: [objects, undergone, known(told, noun)].find(found => found.length > 0) ?? [] }
}

const toWhom = new Set(['to'])

function byVerb(told: Told, verb: VerbGroup): Arguments {
  const { work, statement, subject } = told
  if (isPassive(told, verb)) {
    const targets = subject.length > 0 ? subject : objectsOf(told, verb)
    return { agents: byAgents(work, verb.to, statement.to), targets }
  }
  if (verb.lemma === 'fall' && told.trigger.predicate === 'captures')
    return { agents: agentive(work, behind(work, verb.to, statement.to, toWhom)), targets: subject }
  if (verb.lemma === 'come') return { agents: agentive(work, behind(work, verb.to, statement.to, source)), targets: [] }
  const objects = objectsOf(told, verb)
  if (
    suffers.has(verb.lemma) &&
    (objects.length === 0 || groupOf(told.trigger.predicate) !== 'event' || /^(flee|leave|escape)$/.test(verb.lemma))
  )
    return { agents: [], targets: subject.filter(m => isActor(work, m) || kindOf(work, m) !== 'place') }
  const side = subject.length > 0 ? [] : sideOfWeapon(work, statement.from, verb.from)
  return { agents: side.length > 0 ? side : agentive(work, subject), targets: objects }
}

/** "The rounds came from the battery": where fire comes from is who fired, if that is somebody. */
const source = new Set(['from'])

const isCopula = (verb: VerbGroup | undefined): boolean => verb !== undefined && verb.copula && isFinite(verb)

/** The parties of an event that a verb or noun tells. */
export function eventArguments(told: Told): Arguments {
  const { trigger, subject, work } = told
  const { verb, noun } = trigger
  if (noun !== undefined) return byNoun(told, noun)
  if (!verb) return { agents: [], targets: subject }
  if (isCopula(verb))
    return { agents: [], targets: subject.filter(m => isActor(work, m) || kindOf(work, m) === 'facility') }
  return byVerb(told, verb)
}
