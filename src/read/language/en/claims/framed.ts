import { isFinite, type VerbGroup } from '../verbs.ts'
import type { MentionFound } from '../../../stages.ts'
import { isActor, kindOf } from './context.ts'
import { eventArguments, knownEvent, lastStruck, objectsOf, type Told } from './events.ts'
import { agentive, type Arguments, behind, directObject, reachOf, speakerOf } from './parties.ts'

/** What a saying verb's own frame makes of the parties: who is accused, called on, named or bound. */
type Frame = (told: Told, verb: VerbGroup) => Arguments

const without = (found: readonly MentionFound[], taken: readonly MentionFound[]): readonly MentionFound[] =>
  found.filter(m => !taken.some(t => t.ref === m.ref))

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const on = set('on upon to')
const onto = set('on')
const as = set('as')
const concern = set('for of on against')
const concerned = set('from for to of at on')

/** The one right behind the frame's verb; in the passive, its subject. */
function patient({ work, statement, subject }: Told, verb: VerbGroup): readonly MentionFound[] {
  if (verb.passive) return subject
  return directObject(work, verb.to, reachOf(statement, verb))
}

const innerVerb = ({ statement }: Told, verb: VerbGroup): VerbGroup | undefined =>
  statement.clause.verbs.find(v => v.from >= verb.to)

/** What the event inside a frame is done to. */
function innerObjects(told: Told, verb: VerbGroup): readonly MentionFound[] {
  const { work, statement, trigger } = told
  if (trigger.noun !== undefined && trigger.noun >= verb.to)
    return eventArguments({ ...told, trigger: { predicate: trigger.predicate, noun: trigger.noun }, subject: [] })
      .targets
  const inner = innerVerb(told, verb)
  const found = inner ? objectsOf(told, inner) : behind(work, verb.to, statement.to, concern)
  return found.length > 0 ? found : knownEvent(told)
}

/** "accused X of shelling Y", "blamed X for the strike": X is said to have done it. */
const accusation: Frame = (told, verb) => {
  const { work, statement } = told
  const bearers = verb.lemma === 'blame' ? behind(work, verb.to, statement.to, onto) : []
  const agents = agentive(work, bearers.length > 0 ? bearers : patient(told, verb))
  return { agents, targets: without(innerObjects(told, verb), agents) }
}

/** "called on X to open Y": X is who is called on, Y what it concerns. */
const request: Frame = (told, verb) => {
  const { work, statement } = told
  const addressed = /^(call|appeal)$/.test(verb.lemma)
    ? behind(work, verb.to, reachOf(statement, verb), on)
    : patient(told, verb)
  const agents = addressed.filter(m => isActor(work, m) || (kindOf(work, m) === 'place' && m.as === 'name'))
  const inner = innerVerb(told, verb)
  const direct = inner ? objectsOf(told, inner) : []
  const from = inner?.to ?? verb.to
  const found = direct.length > 0 ? direct : behind(work, from, statement.to, concerned)
  return { agents, targets: without(found, agents) }
}

/** "identified him as X", "has been named as X": the claim is about X. */
const naming: Frame = (told, verb) => {
  const { work, statement } = told
  const named = behind(work, verb.to, statement.to, as).filter(m => kindOf(work, m) === 'person')
  const persons = named.length > 0 ? named : patient(told, verb)
  return { agents: persons.filter(m => isActor(work, m)).slice(0, 1), targets: [] }
}

/** "dubbed him the Gardener", "described the harbour as a morgue". */
const calling: Frame = (told, verb) => {
  const { work, trigger } = told
  const called = patient(told, verb)
  if (trigger.predicate === 'insults') return { agents: speakerOf(told.work, told.statement), targets: called }
  const actors = called.filter(m => isActor(work, m))
  return actors.length > 0 ? { agents: actors.slice(0, 1), targets: [] } : { agents: [], targets: called.slice(0, 1) }
}

/** "denied bombing X": the one who denies is the one said to have done it; inside "that …" the words tell. */
const denial: Frame = (told, verb) => {
  const { work, statement, trigger } = told
  const inner = innerVerb(told, verb)
  if (inner && isFinite(inner)) return eventArguments(told)
  const own = trigger.noun !== undefined ? eventArguments({ ...told, subject: [] }) : undefined
  const targets = inner ? objectsOf(told, inner) : (own?.targets ?? [])
  const led =
    targets.length > 0 ? targets : [...knownEvent(told), ...behind(work, verb.to, statement.to, concern)].slice(0, 1)
  const meant = led.length === 0 && trigger.predicate === 'orders-attack' ? lastStruck(told) : led
  return { agents: own && own.agents.length > 0 ? own.agents : speakerOf(work, statement), targets: meant }
}

/** "promised safe passage to anyone who left": the speaker binds himself. */
const binding: Frame = (told, verb) => {
  const { work, statement } = told
  const inner = innerVerb(told, verb)
  const direct = inner ? objectsOf(told, inner) : directObject(work, verb.to, statement.to)
  const agents = speakerOf(work, statement)
  const led = direct.length > 0 ? direct : behind(work, verb.to, statement.to, on)
  return { agents, targets: without(led, agents) }
}

/** "puts the toll at 62": whoever counts has not done it. */
const counting: Frame = (told, verb) => ({ agents: [], targets: directObject(told.work, verb.to, told.statement.to) })

const praising: Frame = (told, verb) => ({ agents: speakerOf(told.work, told.statement), targets: patient(told, verb) })

/** "Envoys agreed to spare the stations". */
const agreeing: Frame = (told, verb) => ({
  agents: agentive(told.work, told.subject),
  targets: innerObjects(told, verb),
})

const frames: ReadonlyMap<string, Frame> = new Map<string, Frame>([
  ...['accuse', 'blame', 'condemn', 'denounce'].map(w => [w, accusation] as const),
  ...'call urge order instruct tell ask appeal beg implore demand command press invite warn direct give'
    .split(' ')
    .map(w => [w, request] as const),
  ...['identify', 'name'].map(w => [w, naming] as const),
  ...['dub', 'nickname', 'label', 'brand', 'describe', 'characterise'].map(w => [w, calling] as const),
  ...['deny', 'reject', 'refute', 'dismiss', 'dispute'].map(w => [w, denial] as const),
  ['agree', agreeing] as const,
  ...'promise vow pledge guarantee swear threaten undertake offer'.split(' ').map(w => [w, binding] as const),
  ['put', counting] as const,
  ...['praise', 'thank'].map(w => [w, praising] as const),
])

/** "We beg the governor to …": said outright, without a speaker who is told to have said it. */
const unframed: ReadonlySet<string> = new Set(['calls-for', 'praises', 'agrees'])

/** The parties by the frame of the saying verb, or nothing where it has none of its own. */
export function framedArguments(told: Told): Arguments | undefined {
  const { statement, trigger } = told
  const frame = statement.frame ?? (unframed.has(trigger.predicate) ? trigger.verb?.lemma : undefined)
  const verb = statement.clause.verbs.find(
    v => v.lemma === frame && v.from >= statement.from - 1 && v.from < statement.to,
  )
  if (frame === undefined || !verb) return undefined
  if (frame === 'call' && statement.act === 'states') return calling(told, verb)
  return frames.get(frame)?.(told, verb)
}
