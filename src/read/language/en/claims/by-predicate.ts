import type { Predicate } from '../../../../core/predicate.ts'
import type { MentionFound, QuantityFound } from '../../../stages.ts'
import { findToken, isActor, kindOf, mentionsIn, spanOf, type Work } from './context.ts'
import type { VerbGroup } from '../verbs.ts'
import { eventArguments, isPassive, knownEvent, lastStruck, objectsOf, type Told } from './events.ts'
import { isOrderVerb } from './lexicon.ts'
import { agentive, type Arguments, behind, byAgents, directObject, reachOf, speakerOf } from './parties.ts'
import { mentionsOf, phrasesIn, runsIn } from './phrases.ts'
import { settings } from './settings.ts'

const facilities = ({ work, statement }: Told): readonly MentionFound[] =>
  runsIn(work, statement.from, statement.to)
    .flatMap(r => r.items.map(p => p.mention))
    .filter(m => kindOf(work, m) === 'facility')

const located = new Set([
  'in',
  'at',
  'across',
  'inside',
  'near',
  'on',
  'around',
  'outside',
  'over',
  'under',
  'throughout',
])

/** What a state is told of: its subject, else the building or place it is told of. */
function stateTargets(told: Told): readonly MentionFound[] {
  const { work, statement, subject, trigger } = told
  if (subject.length > 0) return subject
  const there = work.tokens[statement.from]?.lower === 'there' && trigger.verb
  const existing = there ? mentionsOf(runsIn(work, there.to, statement.to).find(r => (r.prep ?? 'of') === 'of')) : []
  if (existing.length > 0) return existing.slice(0, 1)
  const [facility] = facilities(told)
  return facility ? [facility] : behind(work, statement.from, statement.to, located).slice(0, 1)
}

const ofState = (told: Told): Arguments => ({ agents: [], targets: stateTargets(told) })

/** A building out of use: the building itself, whoever speaks of it. */
function ofFacility(told: Told): Arguments {
  const found = told.subject.filter(m => kindOf(told.work, m) === 'facility')
  const [first] = facilities(told)
  const { work, statement, trigger } = told
  const owner = trigger.verb ? directObject(work, trigger.verb.to, statement.to).filter(m => !isActor(work, m)) : []
  const rest = owner.length > 0 ? owner : stateTargets(told)
  return { agents: [], targets: found.length > 0 ? found : first ? [first] : rest }
}

const onWhom = new Set(['on', 'for'])

const ofCare = (told: Told): Arguments => {
  const { work, statement, trigger, subject } = told
  const verb = trigger.verb
  if (!verb || verb.passive) return { agents: [], targets: subject }
  const object = directObject(work, verb.to, reachOf(statement, verb))
  return { agents: subject, targets: object.length > 0 ? object : behind(work, verb.to, statement.to, onWhom) }
}

const ofMakeshift = (told: Told): Arguments => ({
  agents: told.trigger.verb?.passive ? [] : told.subject.filter(m => isActor(told.work, m)),
  targets: told.subject.some(m => kindOf(told.work, m) === 'facility') ? told.subject : facilities(told).slice(0, 1),
})

/** "fighters used a school as a base": who is said to use it, and the building. */
const ofMilitaryUse = (told: Told): Arguments => {
  const { agents } = eventArguments(told)
  const [first] = facilities(told)
  return { agents: agents.filter(m => m.ref !== first?.ref), targets: first ? [first] : [] }
}

/** "This is Y", "the voice was Y's": the claim is about Y. */
const ofIdentity = (told: Told): Arguments => {
  const { work, statement, trigger, subject } = told
  const from = trigger.verb?.to ?? statement.from
  const persons = runsIn(work, from, statement.to)
    .flatMap(r => r.items.map(p => p.mention))
    .filter(m => isActor(work, m))
  const named = persons.find(m => kindOf(work, m) === 'person') ?? persons[0]
  return { agents: named ? [named] : subject.filter(m => isActor(work, m)).slice(0, 1), targets: [] }
}

/** "is known as the Fox": the claim is about the subject. */
export const ofCalling = (told: Told): Arguments => {
  const [subject] = told.subject.filter(m => isActor(told.work, m))
  return subject ? { agents: [subject], targets: [] } : ofIdentity(told)
}

const commanded = new Set(['of', 'around', 'on', 'against', 'in', 'at', 'for'])
const ofCommand = (told: Told): Arguments => {
  const { agents, targets } = eventArguments(told)
  const from = told.trigger.verb?.to ?? told.statement.from
  const siege = findToken(told.work, from, told.statement.to, t => /^(siege|blockade|encirclement)$/.test(t.lower))
  const besieged =
    siege < 0 ? [] : behind(told.work, siege + 1, Math.min(siege + 6, told.statement.to), new Set(['of']))
  const { main } = settings(told.work)
  if (siege >= 0 && (besieged.length > 0 || main))
    return { agents: agents.slice(0, 1), targets: besieged.length > 0 ? besieged : main ? [main.mention] : [] }
  const led = behind(told.work, from, told.statement.to, commanded)
  return { agents: agents.slice(0, 1), targets: targets.length > 0 ? targets : led.slice(0, 1) }
}

const asked = new Set(['from', 'to', 'by', 'with'])
const ourQuestions = /\b(our|this (newspaper|paper|magazine|agency)['’]?s?|written) (\w+ )?(questions?|requests?)\b/i

/** "did not reply to our questions": those who asked. */
const asking = ({ work, statement }: Told): readonly MentionFound[] => {
  const span = spanOf(work, statement.from, statement.to)
  return ourQuestions.test(work.doc.text.slice(span.start, span.end)) ? [{ ...span, ref: 'outlet', as: 'pronoun' }] : []
}

function ofSilence(told: Told): Arguments {
  const led = behind(told.work, told.statement.from, told.statement.to, asked).slice(0, 1)
  return { agents: told.subject.filter(m => isActor(told.work, m)), targets: led.length > 0 ? led : asking(told) }
}

/** Who tried to verify, as far as the words name somebody. */
const ofDoubt = (told: Told): Arguments => {
  const verb = told.trigger.verb
  const passive = verb?.passive ?? false
  const subject = passive ? told.subject : []
  return {
    agents: passive ? [] : told.subject.filter(m => isActor(told.work, m)),
    targets: subject.length > 0 ? subject : doubted(told),
  }
}

/** "could not establish when the picture was taken", "how many people were inside": what the doubt is about. */
function doubted({ work, statement }: Told): readonly MentionFound[] {
  const sentence = work.doc.sentences[statement.sentence]
  const to = statement.quoted || !sentence ? statement.to : sentence.to
  const many = findToken(work, statement.from, to, t => t.lower === 'many')
  const counted = many < 0 ? [] : mentionsIn(work, many, to).slice(0, 1)
  const exhibits = mentionsIn(work, statement.quoted || !sentence ? statement.from : sentence.from, to)
  return counted.length > 0 ? counted : exhibits.filter(m => kindOf(work, m) === 'exhibit').slice(0, 1)
}

const ofBlame = (told: Told): Arguments => {
  const { work, statement, subject } = told
  const named = behind(work, statement.from, statement.to, new Set(['with', 'by']))
  const agents = agentive(work, subject.length > 0 ? subject : named)
  const led = behind(work, statement.from, statement.to, new Set(['for']))
  return { agents, targets: led.length > 0 ? led : knownEvent(told) }
}

/** The speaker's own doing: "We will open a road". */
const ofPromise = (told: Told): Arguments => {
  const args = eventArguments(told)
  const own = args.agents.length > 0 ? args.agents : speakerOf(told.work, told.statement)
  const things = told.subject.filter(m => kindOf(told.work, m) === 'facility')
  return { agents: own, targets: things.length > 0 ? things : args.targets }
}

const toward = new Set(['to', 'at', 'in', 'through', 'on', 'into', 'from'])

/** What the list of predicates has no word for: who does it, and to or at what. */
const ofOther = (told: Told): Arguments => {
  const { work, statement, subject } = told
  const verb = told.trigger.verb ?? statement.clause.verb
  if (!verb || isPassive(told, verb)) return { agents: [], targets: subject }
  if (/^(be|have|seem|appear|remain)$/.test(verb.lemma)) return { agents: [], targets: nonActors(told) }
  const objects = objectsOf(told, verb)
  const led = objects.length > 0 ? objects : behind(work, verb.to, statement.to, toward)
  const things = led.filter(m => kindOf(work, m) !== 'place' || m.as === 'name' || isThe(work, m))
  return { agents: agentive(work, subject), targets: things.length > 0 ? things.slice(0, 1) : nonActors(told) }
}

const isThe = (work: Work, m: MentionFound): boolean => /^the\b/i.test(work.doc.text.slice(m.start, m.end))

const nonActors = ({ work, subject }: Told): readonly MentionFound[] =>
  subject.filter(m => ['facility', 'exhibit'].includes(kindOf(work, m)))

/** The people or things a figure counts. */
export const countedBy = (work: Work, figure: QuantityFound): readonly MentionFound[] =>
  work.cast
    .mentionsIn(Math.min(figure.start, figure.head.start) - 40, Math.max(figure.end, figure.head.end) + 40)
    .filter(m => m.as !== 'pronoun' && m.start < figure.head.end && Math.min(figure.start, figure.head.start) < m.end)
    .slice(0, 1)

/** People harmed, put at a number: who did it is not said. */
export function ofCount({ work, trigger, subject }: Told): Arguments {
  const { count } = trigger
  const counted = count ? countedBy(work, count) : []
  return { agents: [], targets: counted.length > 0 ? counted : subject.filter(m => m.as !== 'pronoun') }
}

const ofAbsence = ({ subject }: Told): Arguments => ({ agents: [], targets: subject })

const orderWord = /^orders?$/
const orderedBy = new Set(['of', 'from'])

const passesOn = /^(sign|give|issue|pass|approve|relay|transmit|suspect)$/

/** "signed off on the shelling of the school", "is suspected of passing down the order": whoever signs or passes it on. */
function ofSigning(told: Told, verb: VerbGroup): Arguments {
  const { work, statement, subject } = told
  const doing = verb.lemma === 'suspect' || !verb.passive
  const led = behind(work, verb.to, statement.to, new Set(['of', 'on', 'against']))
  const struck = mentionsIn(work, verb.to, statement.to).filter(m => ['facility', 'place'].includes(kindOf(work, m)))
  const targets = led.length > 0 && verb.lemma !== 'suspect' ? led : struck.slice(0, 1)
  return {
    agents: doing ? agentive(work, subject) : byAgents(work, verb.to, statement.to),
    targets: targets.length > 0 ? targets : lastStruck(told),
  }
}

/** "shelled on his order", "on orders from Y": the one whose order it was, and what it was done to. */
function ofOrder(told: Told): Arguments {
  const { work, statement, trigger } = told
  const at = findToken(work, statement.from, statement.to, t => orderWord.test(t.lower))
  const verb = trigger.verb
  const ordered = isOrderVerb(verb?.lemma ?? '') || verb?.lemma === 'tell'
  if (verb && passesOn.test(verb.lemma)) return ofSigning(told, verb)
  if (at >= 0 && !ordered) {
    const owner = phrasesIn(work, statement.from, statement.to)
      .filter(p => p.modifies && p.to <= at && at - p.to <= 2)
      .map(p => p.mention)
    const named = owner.length > 0 ? owner : behind(work, at, statement.to, orderedBy)
    return { agents: agentive(work, named), targets: eventArguments(told).targets }
  }
  const inner = verb && statement.clause.verbs.find(v => v.from >= verb.to && v.form !== 'participle')
  const whole = eventArguments(told)
  // "ordered the army's shelling of …": the claim is about who ordered it
  const args = ordered && verb && !verb.passive ? { ...whole, agents: agentive(work, told.subject) } : whole
  if (inner && trigger.noun === undefined) return { agents: args.agents, targets: objectsOf(told, inner) }
  return args.targets.length > 0 || trigger.noun !== undefined ? args : { ...args, targets: lastStruck(told) }
}

/** "changed hands", "is in Kessari hands": the place itself. */
function ofCapture(told: Told): Arguments {
  const { trigger, subject, work, statement } = told
  if (!/^(be|change)$/.test(trigger.verb?.lemma ?? '')) return eventArguments(told)
  const before = mentionsIn(work, statement.from, trigger.verb?.from ?? statement.to)
  return { agents: [], targets: subject.length > 0 ? subject : before.slice(0, 1) }
}

const amid = new Set(['among', 'behind', 'amid'])

/** "hid among the passengers", "used the queue as cover": those behind whom somebody hides. */
function ofShield(told: Told): Arguments {
  const args = eventArguments(told)
  const led = behind(told.work, told.trigger.verb?.to ?? told.statement.from, told.statement.to, amid)
  return { agents: agentive(told.work, told.subject), targets: led.length > 0 ? led : args.targets }
}

/** "The siege enters its seventh week": where no town is named, the one the report is about. */
function ofSiege(told: Told): Arguments {
  const args = eventArguments(told)
  const { main } = settings(told.work)
  return args.targets.length > 0 || !main ? args : { ...args, targets: [main.mention] }
}

/** Predicates whose parties stand elsewhere than those of an event. */
export const byPredicate: Partial<Readonly<Record<Predicate, (told: Told) => Arguments>>> = {
  'facility-status': ofFacility,
  'service-unavailable': ofFacility,
  'suffers-shortage': ofState,
  'describes-conditions': ofState,
  'operates-under-shortage': ofMakeshift,
  'treats-patients': ofCare,
  'uses-for-military': ofMilitaryUse,
  identity: ofIdentity,
  other: ofOther,
  'commands-unit': ofCommand,
  'commands-operation': ofCommand,
  'no-response': ofSilence,
  'goes-missing': ofAbsence,
  captures: ofCapture,
  'uses-as-shield': ofShield,
  besieges: ofSiege,
  'orders-attack': ofOrder,
  'not-verified': ofDoubt,
  responsibility: ofBlame,
  promises: ofPromise,
  'promises-safe-passage': ofPromise,
}
