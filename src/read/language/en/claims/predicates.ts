import { attackPredicates } from './attacks.ts'
import type { Predicate } from '../../../../core/predicate.ts'
import { groupOf } from '../../../../core/predicate.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import { findToken, kindOf, mentionsIn, type Statement, tokenAt, type Work } from './context.ts'
import { fixedPhrases, lastPhrases } from './fixed-phrases.ts'
import { isOrderVerb, lightVerbs, predicateOfVerb } from './lexicon.ts'
import { openingsIn } from '../openings.ts'
import { refine, verbSays } from './refine.ts'
import { byWeapon, has, nounIn, predicateAt, type Scene, sceneOf, shelveSigns, type Trigger } from './scene.ts'
import { byExistence, byFigure, byState, byUse } from './states.ts'

export type { Trigger } from './scene.ts'

const mainVerb = (scene: Scene): VerbGroup | undefined => scene.verbs.find(isFinite) ?? scene.verbs[0]

const shelved = shelveSigns(fixedPhrases)
const shelvedLast = shelveSigns(lastPhrases)

const phrase = (scene: Scene): Trigger | undefined => {
  const found = shelved.among(openingsIn(scene.words)).find(([sign]) => has(scene, sign))
  const verb = mainVerb(scene)
  return found ? { predicate: found[1], ...(verb && { verb }) } : undefined
}

/** What a phrase tells only where nothing else does. */
const lastPhrase = (scene: Scene): Trigger | undefined => {
  const found = shelvedLast.among(openingsIn(scene.words)).find(([sign]) => has(scene, sign))
  const verb = mainVerb(scene)
  return found ? { predicate: found[1], ...(verb && { verb }) } : undefined
}

const placeWords = (scene: Scene): boolean =>
  mentionsIn(scene.work, scene.statement.from, scene.statement.to).some(m =>
    ['place', 'facility'].includes(kindOf(scene.work, m)),
  )

/** "changed hands twice", "in Kessari hands since May": who holds a place. */
function hands(scene: Scene): Trigger | undefined {
  const verb = mainVerb(scene)
  const told = has(
    scene,
    /\bchang(ed|es|ing) hands\b|\b(is|are|was|were|been|fell|fallen) (back |now |still )?in(to)? \S+( \S+)? hands\b/,
  )
  return told && verb && placeWords(scene) ? { predicate: 'captures', verb } : undefined
}

const isHarm = (verb: VerbGroup): boolean => {
  const told = predicateOfVerb.get(verb.lemma)
  return told !== undefined && groupOf(told) === 'event'
}

/** Words that keep an order to attack from being one: "ordered them to stop shelling". */
const against = /^(stop|halt|end|cease|suspend|avoid|refrain|prevent|investigate|protect|spare)$/

/** "ordered the strike", "had been told to shell": an order, not its execution. */
function order(scene: Scene, verb: VerbGroup): Trigger | undefined {
  const told = verb.lemma === 'tell' && verb.passive
  if ((!isOrderVerb(verb.lemma) && !told) || verb.lemma === 'command' || verb.lemma === 'direct') return undefined
  const later = scene.verbs.filter(v => v.from >= verb.to)
  if (later.some(v => against.test(v.lemma) || v.negated) || has(scene, /\bnot to\b/)) return undefined
  const noun = ordered(scene, verb)
  const predicate = noun === undefined ? undefined : predicateAt(scene, noun)
  if (noun !== undefined && predicate !== undefined)
    return { predicate: harmful.has(predicate) ? 'orders-attack' : predicate, verb, noun }
  const harms = later.some(v => harmful.has(predicateOfVerb.get(v.lemma) ?? 'other'))
  return harms || ordersKnown(scene, verb) ? { predicate: 'orders-attack', verb } : undefined
}

/** "denied ordering it", "ordered all three": what is ordered was told before. */
function ordersKnown({ work, statement }: Scene, verb: VerbGroup): boolean {
  if (verb.lemma !== 'order' || verb.passive) return false
  const rest = work.tokens.slice(verb.to, statement.to).filter(t => t.pos !== 'PUNCT' && t.text !== '')
  const words = rest.map(t => t.lower).join(' ')
  return words === ''
    ? statement.frame === 'deny'
    : /^(it|them|any of (it|them)|(all|both)( \w+)?|each of them)$/.test(words)
}

/** The event that is ordered: the head right behind the verb, never one deeper inside ("an inquiry into the killings"). */
function ordered(scene: Scene, verb: VerbGroup): number | undefined {
  const { from, to } = scene.statement
  const { tokens } = scene.work
  const found = verb.passive ? nounIn(scene, from, verb.from) : (nounIn(scene, verb.to, to) ?? fireBehind(scene, verb))
  if (found === undefined || verb.passive) return found
  return tokens.slice(verb.to, found).every(t => /^(DET|ADJ|NUM|NOUN|PROPN|PART|PRON)$/.test(t.pos)) ? found : undefined
}

/** "ordered the fire on the street". */
function fireBehind({ work, statement }: Scene, verb: VerbGroup): number | undefined {
  const at = findToken(work, verb.to, statement.to, t => t.lower === 'fire')
  return at >= 0 && /^(on|at|upon|against)$/.test(work.tokens[at + 1]?.lower ?? '') ? at : undefined
}

const setFire = (scene: Scene, verb: VerbGroup): Trigger | undefined =>
  verb.lemma === 'set' && has(scene, /\b(on fire|ablaze|alight|fire to)\b/)
    ? { predicate: 'sets-fire', verb }
    : undefined

/** "came under fire": it is done to the subject. */
function under(scene: Scene, verb: VerbGroup): Trigger | undefined {
  if (verb.lemma !== 'come' || scene.work.tokens[verb.to]?.lower !== 'under') return undefined
  const at = findToken(scene.work, verb.to + 1, scene.statement.to, t =>
    /^(fire|attack|shelling|bombardment|gunfire)$/.test(t.lower),
  )
  if (at < 0) return undefined
  const predicate = predicateAt(scene, at)
  return { predicate: byWeapon(scene, verb.to) ?? predicate, verb, noun: at }
}

/** The main verb first: "shelling had damaged the roof" tells damage. */
const inOrder = (scene: Scene): readonly VerbGroup[] => [
  ...scene.verbs.filter(v => isFinite(v) && !v.copula),
  ...scene.verbs.filter(v => !isFinite(v) || v.copula),
]

function byVerb(scene: Scene): Trigger | undefined {
  const main = mainVerb(scene)
  for (const verb of inOrder(scene)) {
    // "a truce to evacuate the town unravelled": what it was to do is not told to have happened
    if (main && verb.form === 'infinitive' && verb.from < main.from) continue
    const told = order(scene, verb) ?? setFire(scene, verb) ?? under(scene, verb)
    if (told) return told
    const predicate = verbSays(scene, verb)
    if (predicate) return { predicate, verb }
  }
  return undefined
}

/** "of staging the attack", "to launch a raid": a light verb that the main one leads to, with its noun right behind it. */
function innerNoun(scene: Scene): Trigger | undefined {
  for (const verb of scene.verbs) {
    if (!lightVerbs.has(verb.lemma) || verb.copula) continue
    const noun = nounIn(scene, verb.to, Math.min(verb.to + 5, scene.statement.to))
    const near =
      noun !== undefined && scene.work.tokens.slice(verb.to, noun).every(t => !/^(VERB|AUX|SCONJ|CCONJ)$/.test(t.pos))
    if (near) return { predicate: refine(scene, predicateAt(scene, noun), noun), noun, verb }
  }
  return undefined
}

function byNoun(scene: Scene): Trigger | undefined {
  const main = mainVerb(scene)
  if (main && !lightVerbs.has(main.lemma) && !main.copula) return innerNoun(scene)
  const head = scene.statement.clause.head
  const done = main?.passive && main.lemma === 'carry' && head ? nounIn(scene, head.from, head.to) : undefined
  const noun =
    done ??
    nounIn(scene, main?.to ?? scene.statement.from, scene.statement.to) ??
    nounIn(scene, scene.statement.from, scene.statement.to)
  return noun === undefined
    ? undefined
    : { predicate: refine(scene, predicateAt(scene, noun), noun), noun, ...(main && { verb: main }) }
}

/** "The bombing of the theatre shocked the town": an event told as what the clause is about. */
function bySubject(scene: Scene): Trigger | undefined {
  const verb = mainVerb(scene)
  const { from, clause } = scene.statement
  if (!verb || scene.statement.frame !== undefined) return undefined
  const opens = clause.from === from && clause.marker !== undefined && clause.kind !== 'main' ? from + 1 : from
  const noun = nounIn(scene, opens, verb.from)
  const leads =
    noun !== undefined &&
    scene.work.tokens.slice(opens, noun).every(t => /^(DET|ADJ|PROPN|PART|PRON|NUM|NOUN|ADV)$/.test(t.pos))
  return leads ? { predicate: refine(scene, predicateAt(scene, noun), noun), noun, verb } : undefined
}

/** "blamed X for the strike": who bears it, unless the words say what X did. */
const blame = (scene: Scene): Trigger | undefined => {
  const verb = scene.verbs.find(v => v.lemma === 'blame')
  const does = scene.verbs.some(v => v.form === 'ing' && isHarm(v))
  return scene.statement.frame === 'blame' && verb && !does ? { predicate: 'responsibility', verb } : undefined
}

const insult = (scene: Scene): Trigger | undefined => {
  const { frame, act } = scene.statement
  const called = frame !== undefined && /^(call|brand|label)$/.test(frame) && act === 'states'
  const verb = mainVerb(scene)
  const [whom] = verb ? mentionsIn(scene.work, verb.to, scene.statement.to) : []
  const actor = whom !== undefined && kindOf(scene.work, whom) !== 'place' && kindOf(scene.work, whom) !== 'facility'
  return called && actor && has(scene, /["“‘'] ?an? /) ? { predicate: 'insults', ...(verb && { verb }) } : undefined
}

const unknownSubject = /^(unidentified|exhibit|group|unknown)$/

/** "The man in this picture is Y", "It was Y who …": says who somebody is. */
function identity(scene: Scene): Trigger | undefined {
  const { work, statement } = scene
  const verb = scene.verbs.find(v => isFinite(v) && v.copula)
  if (!verb || verb.from === statement.from) return undefined
  const after = mentionsIn(work, verb.to, statement.to)[0]
  const named =
    after !== undefined &&
    after.as === 'name' &&
    kindOf(work, after) === 'person' &&
    tokenAt(work, after.start) - verb.to <= 1
  const [subject] = mentionsIn(work, statement.from, verb.from)
  const open =
    subject === undefined ||
    subject.as === 'pronoun' ||
    unknownSubject.test(kindOf(work, subject)) ||
    subject.ref === after?.ref
  return named && open ? { predicate: 'identity', verb } : undefined
}

/** "It was the colonel's voice", "denied that the voice was the colonel's". */
const voice = (scene: Scene): Trigger | undefined => {
  const verb = scene.verbs.findLast(v => v.copula)
  return verb && has(scene, /\bvoice\b.{0,20}\b(is|was|be)\b/) ? { predicate: 'identity', verb } : undefined
}

const membership = (scene: Scene): Trigger | undefined => {
  const verb = scene.verbs.find(v => isFinite(v) && v.copula)
  return verb && has(scene, /\b(is|was|are|were|been) (a |an )?(\w+ )?members? of\b/)
    ? { predicate: 'member-of', verb }
    : undefined
}

/** "denied striking any clinic": what a denial names by a word in -ing, however it was tagged. */
function deniedDoing({ work, statement }: Scene): Trigger | undefined {
  if (statement.frame !== 'deny') return undefined
  const verb = statement.clause.verbs.find(v => v.lemma === 'deny')
  const at = verb ? findToken(work, verb.to, Math.min(verb.to + 3, statement.to), t => t.lower.endsWith('ing')) : -1
  const stem = work.tokens[at]?.lower.slice(0, -3) ?? ''
  const predicate = predicateOfVerb.get(stem) ?? predicateOfVerb.get(`${stem}e`)
  return verb && predicate && harmful.has(predicate) ? { predicate, verb, noun: at } : undefined
}

/** Quoted commands to harm are orders. */
function commanded(scene: Scene, found: Trigger | undefined): Trigger | undefined {
  const { act, quoted } = scene.statement
  const harms = found !== undefined && harmful.has(found.predicate)
  return act === 'directs' && quoted && harms ? { ...found, predicate: 'orders-attack' } : found
}
const harmful: ReadonlySet<Predicate> = new Set<Predicate>([...attackPredicates, 'mines', 'sets-fire', 'executes'])

const ways: readonly ((scene: Scene) => Trigger | undefined)[] = [
  blame,
  insult,
  phrase,
  hands,
  voice,
  byVerb,
  byUse,
  byNoun,
  bySubject,
  identity,
  membership,
  deniedDoing,
  lastPhrase,
  byFigure,
  byState,
  byExistence,
]

/** A statement is asked about more than once; what it says does not change. */
const known = new WeakMap<Statement, { readonly trigger?: Trigger }>()

/** What a stretch of words says, as far as words tell; `undefined` where nothing the codebook lists is said. */
export function triggerOf(work: Work, statement: Statement): Trigger | undefined {
  const told = known.get(statement)
  if (told) return told.trigger
  const trigger = findTrigger(work, statement)
  known.set(statement, trigger ? { trigger } : {})
  return trigger
}

function findTrigger(work: Work, statement: Statement): Trigger | undefined {
  const scene = sceneOf(work, statement)
  for (const way of ways) {
    const found = way(scene)
    if (found) return commanded(scene, withDead(scene, found))
  }
  return undefined
}

/** "230 people drowned or were shot": where a count of the dead stands, the claim is of their death. */
const withDead = (scene: Scene, found: Trigger): Trigger =>
  found.predicate === 'shoots' && byFigure(scene)?.predicate === 'kills' ? { ...found, predicate: 'kills' } : found
