import type { Predicate } from '../../../core/predicate.ts'
import { isFinite, type VerbGroup } from '../../language/en/verbs.ts'
import { mentionsIn, type Statement, type Work } from './context.ts'
import {
  conditionWords,
  isOrderVerb,
  predicateOfNoun,
  predicateOfVerb,
  predicateOfWeapon,
  shortageWords,
  unavailableWords,
} from './lexicon.ts'

/** What a stretch says and the verb or noun that says it. */
export interface Trigger {
  readonly predicate: Predicate
  readonly verb?: VerbGroup
  /** Token index of the noun that names the event. */
  readonly noun?: number
}

interface Scene {
  readonly work: Work
  readonly statement: Statement
  readonly verbs: readonly VerbGroup[]
  /** The words, lower case, with single spaces. */
  readonly words: string
}

const has = (scene: Scene, pattern: RegExp): boolean => pattern.test(scene.words)

const nounIn = (scene: Scene, from: number, to: number): number | undefined => {
  const found = scene.work.tokens
    .slice(from, to)
    .findIndex(
      t =>
        (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'VERB') &&
        (predicateOfNoun.has(t.lemma) || predicateOfNoun.has(t.lower)),
    )
  return found < 0 ? undefined : from + found
}

const predicateAt = (scene: Scene, noun: number): Predicate => {
  const token = scene.work.tokens[noun]
  return predicateOfNoun.get(token?.lower ?? '') ?? predicateOfNoun.get(token?.lemma ?? '') ?? 'attacks'
}

/** The process told by fixed phrases, wherever they stand. */
const phrases: readonly (readonly [RegExp, Predicate])[] = [
  [
    /\b(could not|cannot|can't|couldn't|unable to|not been able to|did not|was not|were not)\b.{0,40}\b(verif(y|ied)|confirm(ed)?|establish(ed)?|determined?|authenticated?|corroborated?)\b/,
    'not-verified',
  ],
  [
    /\b(did not|didn't|had not|has not|have not|hasn't|hadn't)\b.{0,30}\b(respond(ed)?|repl(y|ied)|comment(ed)?|answer(ed)?)\b|\bcould not be reached\b|\b(declined|refused) to comment\b|\bno (response|reply|comment)\b/,
    'no-response',
  ],
  [/\bresponsib(le|ility)\b|\b(is|are|was|were|be|been) to blame\b/, 'responsibility'],
  [/\b(lay|put|laid|laying) down (your|their|his|her|its|the|our) (arms|weapons)\b|\bsurrender\b/, 'demands-surrender'],
  [/\blaid waste\b|\blay(ing)? waste\b/, 'destroys'],
  [/\bsafe (passage|corridor|exit|road|route|conduct)\b|\bguaranteed safe\b/, 'promises-safe-passage'],
  [
    /\b(war crimes?|criminal) (charges|trial|tribunal|court)\b|\b(stand|face|put on|brought to|bring .{0,30} to) (trial|justice|charges)\b|\bprosecut(e|ed|ion)\b|\bface .{0,20}charges\b/,
    'calls-for-prosecution',
  ],
  [/\b(human|living) shields?\b/, 'uses-as-shield'],
  [
    /\b(used|turned|using|turning|uses|firing|stored|stationed|position(s|ed)?)\b.{0,60}\b(as|into) (a |an )?(firing|military|ammunition|command|weapons?|barracks|base|depot|positions?)\b/,
    'uses-for-military',
  ],
  [
    /\bno longer (able|possible)\b|\bcannot (perform|provide|treat|operate)\b|\bunable to (perform|provide|treat|operate)\b/,
    'service-unavailable',
  ],
]

const phrase = (scene: Scene): Trigger | undefined => {
  const found = phrases.find(([pattern]) => has(scene, pattern))
  const verb = scene.verbs.find(isFinite) ?? scene.verbs[0]
  return found ? { predicate: found[1], ...(verb && { verb }) } : undefined
}

const convoy = /\b(convoys?|column of (aid|relief)|aid trucks?|buses|lorries)\b/
const corridor = /\b(corridors?|evacuation routes?|escape routes?|safe routes?)\b/
const weaponWord = (scene: Scene): Predicate | undefined => {
  for (const t of scene.work.tokens.slice(scene.statement.from, scene.statement.to)) {
    const found = predicateOfWeapon.get(t.lower)
    if (found) return found
  }
  return undefined
}

/** The same verb says different things of different objects and with different means. */
function refine(scene: Scene, predicate: Predicate): Predicate {
  if (predicate === 'attacks')
    return weaponWord(scene) ?? (has(scene, /\bair ?(strikes?|raids?)\b/) ? 'carries-out-airstrike' : predicate)
  if (predicate === 'bombs' && has(scene, /\bair ?(strikes?|raids?)\b|\bfrom the air\b/)) return 'carries-out-airstrike'
  if (predicate === 'captures' && has(scene, convoy)) return 'seizes-convoy'
  if (
    predicate === 'captures' &&
    has(scene, /\b(workers?|drivers?|people|men|women|doctors?|civilians|residents|volunteers|hostages?|medics?)\b/)
  )
    return 'detains'
  if (predicate === 'obstructs-aid' && has(scene, corridor)) return 'obstructs-corridor'
  if (
    predicate === 'commands-operation' &&
    has(scene, /\b(brigade|battalion|division|regiment|corps|army|battery|squadron|unit|forces)\b/) &&
    !has(scene, /\b(siege|operation|assault|offensive|campaign|attack|bombardment)\b/)
  )
    return 'commands-unit'
  return predicate
}

/** Verbs that say an event only with the right object. */
const needsObject: Readonly<Record<string, RegExp>> = {
  lead: /\b(siege|operation|assault|offensive|campaign|attack|brigade|battalion|division|regiment|corps|army|forces|troops|bombardment)\b/,
  command:
    /\b(siege|operation|assault|offensive|campaign|attack|brigade|battalion|division|regiment|corps|army|forces|troops|unit|battery|garrison)\b/,
  direct: /\b(siege|operation|assault|offensive|campaign|attack|fire|strikes?|bombardment)\b/,
  take: /\b(hostages?|captive|prisoners?|town|city|village|control)\b/,
  hold: /\b(captive|hostages?|prisoners?|in custody|in detention|against their will|without charge)\b/,
  round: /\bround(ed|ing)? up\b/,
  cross: /\b(border|frontier|into)\b/,
  fall: /\bfell (to|into)\b|\bfallen to\b/,
  fire: /\b(fired|firing|fire) (at|on|upon|into)\b|\b(rockets?|missiles?|shells?|shots?|rounds)\b/,
  claim: /\bclaim(ed|ing|s)? (the lives|at least|\d)/,
  cut: /\b(water|power|electricity|gas|supply|supplies|off|heating)\b/,
  reduce: /\bto (rubble|ruins?|ashes|dust)\b/,
  bury: /\b(under|beneath|alive|rubble|mass grave|bodies)\b/,
  treat: /\b(patients?|wounded|injured|people|cases|casualties)\b/,
  admit: /\b(patients?|wounded|injured|casualties)\b/,
  set: /\b(fire|ablaze|alight)\b/,
  open: /\bopen(ed|ing)? fire\b/,
  plan: /\b(attack|assault|strike|bombing|offensive|siege)\b/,
  prevent: /\b(aid|convoys?|evacuat|leaving|food|supplies|corridors?|ambulances?|relief)\b/,
  bar: /\b(aid|convoys?|evacuat|leaving|food|supplies|corridors?|ambulances?|relief)\b/,
  block: /\b(aid|convoys?|evacuat|leaving|food|supplies|corridors?|ambulances?|relief|roads?|routes?)\b/,
  share: /\b(video|audio|clip|recording|photo|photograph|image|footage|letter|post|transcript|document)\b/,
  post: /\b(video|audio|clip|recording|photo|photograph|image|footage|letter|transcript|document)\b/,
  publish: /\b(video|audio|clip|recording|photo|photograph|image|footage|letter|post|transcript|document|list|names)\b/,
  release: /\b(video|audio|clip|recording|photo|photograph|image|footage|letter|transcript|document)\b/,
  broadcast: /\b(video|audio|clip|recording|footage)\b/,
  distribute: /\b(video|audio|clip|recording|footage|leaflets?)\b/,
  transfer: /\b(forcibly|prisoners?|children|detainees?|residents|civilians)\b/,
  ask: /\b(for|to)\b/,
  call: /\b(on|for|upon)\b/,
  target: /./,
}

const verbSays = (scene: Scene, verb: VerbGroup): Predicate | undefined => {
  const predicate = predicateOfVerb.get(verb.lemma)
  const need = needsObject[verb.lemma]
  return predicate && (!need || has(scene, need)) ? refine(scene, predicate) : undefined
}

/** "ordered the strike", "ordered his troops to shell": an order, not its execution. */
function order(scene: Scene, verb: VerbGroup): Trigger | undefined {
  if (!isOrderVerb(verb.lemma) || verb.lemma === 'command' || verb.lemma === 'direct') return undefined
  const noun = nounIn(scene, verb.to, scene.statement.to)
  const inner = scene.verbs.find(v => v.from >= verb.to && predicateOfVerb.has(v.lemma))
  return noun !== undefined || inner
    ? { predicate: 'orders-attack', verb, ...(noun !== undefined && { noun }) }
    : undefined
}

const setFire = (scene: Scene, verb: VerbGroup): Trigger | undefined =>
  verb.lemma === 'set' && has(scene, /\b(on fire|ablaze|alight|fire to)\b/)
    ? { predicate: 'sets-fire', verb }
    : undefined

/** Verbs that carry no event of their own: the noun behind them does. */
const light =
  /^(lead|carry|launch|conduct|come|suffer|face|begin|start|continue|cause|see|report|follow|result|leave|be|have|take|make|wage|unleash|mount|intensify|resume|subject|end|go|say|bring|happen|occur|include|involve|aid|support|endure|witness|hear|trigger|renew|open|stage|step|back|help|assist)$/

function byVerb(scene: Scene): Trigger | undefined {
  for (const verb of scene.verbs) {
    const told = order(scene, verb) ?? setFire(scene, verb)
    if (told) return told
    const predicate = verbSays(scene, verb)
    if (predicate) return { predicate, verb }
  }
  return undefined
}

function byNoun(scene: Scene): Trigger | undefined {
  const main = scene.verbs.find(isFinite) ?? scene.verbs[0]
  if (main && !light.test(main.lemma) && !main.copula) return undefined
  const noun =
    nounIn(scene, main?.to ?? scene.statement.from, scene.statement.to) ??
    nounIn(scene, scene.statement.from, scene.statement.to)
  return noun === undefined
    ? undefined
    : { predicate: refine(scene, predicateAt(scene, noun)), noun, ...(main && { verb: main }) }
}

const anyWord = (scene: Scene, words: ReadonlySet<string>): boolean =>
  scene.work.tokens.slice(scene.statement.from, scene.statement.to).some(t => words.has(t.lower))
const isFacilityTold = (scene: Scene): boolean =>
  mentionsIn(scene.work, scene.statement.from, scene.statement.to).some(
    m => scene.work.cast.entityOf(m.ref).kind === 'facility',
  )
const supplies =
  /\b(food|water|medicines?|power|electricity|heating|gas|fuel|bread|supplies|energy|insulin|oxygen|bandages|an(a)?esthetics?)\b/

function byState(scene: Scene): Trigger | undefined {
  const verb = scene.verbs.find(isFinite)
  const state = (predicate: Predicate): Trigger => ({ predicate, ...(verb && { verb }) })
  if (has(scene, supplies) && (anyWord(scene, shortageWords) || verb?.negated)) return state('suffers-shortage')
  if (isFacilityTold(scene) && anyWord(scene, unavailableWords)) return state('facility-status')
  if (anyWord(scene, conditionWords)) return state('describes-conditions')
  return undefined
}

/** What a stretch of words says, as far as words tell; `undefined` where nothing the codebook lists is said. */
export function triggerOf(work: Work, statement: Statement): Trigger | undefined {
  const verbs = statement.clause.verbs.filter(v => v.from >= statement.from && v.from < statement.to)
  const words = work.tokens
    .slice(statement.from, statement.to)
    .map(t => t.lower)
    .join(' ')
    .replace(/ (n't|'s)/g, '$1')
  const scene: Scene = { work, statement, verbs, words }
  return phrase(scene) ?? byVerb(scene) ?? byNoun(scene) ?? byState(scene)
}
