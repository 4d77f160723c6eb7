import type { Predicate } from '../../../../core/predicate.ts'
import type { VerbGroup } from '../verbs.ts'
import { kindOf, mentionsIn } from './context.ts'
import { predicateOfVerb } from './lexicon.ts'
import { byWeapon, has, type Scene } from './scene.ts'
import { anyOf, near, notBehind, type Sign } from '../sign.ts'

const convoy = /\b(convoys?|column of (aid|relief)|(aid|relief|food) (trucks?|lorries)|lorries|buses)\b/
const corridor = /\b(corridors?|evacuation routes?|escape routes?|safe routes?|way out)\b/
const goods =
  /\b(ambulances?|vehicles?|medicines?|insulin|drugs|food|grain|flour|supplies|equipment|fuel|money|cash|cattle|livestock|generators?|computers?|belongings|valuables|goods|blankets|stocks?|instruments)\b/
const belongings =
  /\b(phones?|laptops?|devices?|documents|passports?|jewell?ery|gold|weapons?|ammunition|rifles?|drugs)\b/
const captive =
  /\b(workers?|drivers?|people|men|women|boys|doctors?|nurses?|teachers?|civilians|residents|volunteers|hostages?|medics?|prisoners?|engineers|husbands?|sons?)\b/
const led =
  /\btaken (away|prisoner|captive|hostage|into custody|to an? (\w+ )?(camp|prison|jail|cellar|basement|barracks|base|detention|unknown))/
const took = near(near(/\b(took|taken|taking) /, captive, 20), /\b(away|from)\b/, 30)
const weapon =
  /\b(shells?|shelling|rounds?|rockets?|missiles?|bombs?|mortars?|drones?|grenades?|projectiles?|munitions?|warheads?|shots|jets?|planes?|warplanes?)\b/
const unit =
  /\b(brigade|battalion|division|regiment|corps|army|battery|squadron|unit|forces|group|wing|fleet|garrison|flotilla|company|platoon|detachment|guard|command|column|ships?)\b/
const operation =
  /\b(siege|operation|assault|offensive|campaign|attack|bombardment|ring|encirclement|war|invasion|intervention)\b/
const aid = /\b(aid|convoys?|evacuat|leaving|food|supplies|corridors?|ambulances?|relief)/
const record =
  /\b(video|audio|clip|recording|photo|photograph|picture|image|footage|letter|post|transcript|document|list|map)s?\b/
const folk =
  /\b(people|residents|civilians|families|thousands|hundreds|dozens|refugees|inhabitants|villagers|townspeople|households|women|children)\b/

/** Verbs that say an event only with the right words beside them. */
const needs: Readonly<Record<string, Sign>> = {
  lead: anyOf(operation, unit),
  command: anyOf(anyOf(operation, unit), /\bcommand(s|ed|ing)? (it|them|us)\b/),
  run: /\b(run|runs|ran|running) (?!(out|low|dry|short)\b)(\S+ ){0,3}(siege|operation|campaign|offensive|assault|brigade|battalion|command|division|regiment|corps|fleet|flotilla|squadron|garrison|army)\b/,
  ring: /\bringed\b/,
  direct: anyOf(operation, /\b(fire|strikes?)\b/),
  oversee: operation,
  supervise: operation,
  coordinate: operation,
  take: anyOf(led, took, /\b(hostages?|captive|prisoners?|town|city|village|suburb|control|hill)\b/, goods, convoy),
  hold: anyOf(
    notBehind(
      /\b(talks|elections?|meetings?|funerals?|hearings?|votes?|rally|services?|classes|lessons|ceremony|conference) (\w+ )?$/,
      /\b(is|are|was|were|be|been|being) (\w+ )?(being )?held\b(?! (responsible|accountable|up\b|back\b|together))/,
    ),
    /\b(hold|holds|held|holding) (\S+ ){0,3}(people|men|women|boys|girls|residents|workers|detainees|foreigners|nationals|captive|hostages?|prisoners?)\b|\b(in custody|in detention|against their will|without charge)\b/,
  ),
  round: /\bround(ed|ing)? up\b/,
  cross: anyOf(
    /\b(crossed|crossing|cross|crosses) into\b/,
    near(/\b(troops|forces|army|tanks|soldiers)\b/, /\b(border|frontier)\b/),
  ),
  fall: anyOf(/\bfell (to|into)\b|\bfallen to\b/, weapon),
  land: weapon,
  explode: weapon,
  detonate: weapon,
  drop: weapon,
  rain: weapon,
  rip: weapon,
  slam: weapon,
  come: anyOf(
    /\bunder (\w+ )?(fire|attack|shelling|bombardment)\b/,
    near(/\b(rounds?|shots|shells?|rockets?|missiles?|fire)\b/, /\b(came|come) from\b/),
  ),
  open: /\bopen(ed|ing)? fire\b/,
  aim: anyOf(weapon, /\b(fire|guns?|rifles?|artillery|tanks?|snipers?)\b/),
  tear: anyOf(weapon, /\bblasts?\b/),
  crash: weapon,
  air: record,
  collapse:
    /\b(buildings?|houses?|homes?|roofs?|walls?|bridges?|schools?|blocks?|hospitals?|towers?|ceilings?|tunnels?|wings?|floors?|flats|church|mosque|factory|warehouse|tents?)\b/,
  charge: /\b(at|into|through)\b/,
  sink: /./,
  lose: /\b(hands?|legs?|arms?|eyes?|foot|feet|fingers?|limbs?|sight|hearing)\b/,
  bring: near(/\b(brought|bring|bringing) /, /\bdown\b/, 40),
  claim: /\bclaim(ed|ing|s)? (the lives|at least|\d)/,
  blow: /\bbl(ow|ows|ew|own|owing) (\w+ ){0,2}up\b|\b(was|were|been) blown\b(?! (off|away|out))/,
  plant: /\bmines?\b|\bexplosives\b/,
  lay: /\b(laid|laying|lay|lays) (\w+ )?(mines?|explosives)\b/,
  pin: /\bdown\b/,
  cut: /\b(roads?|highway|railway|water|power|electricity|gas|supply|supplies|off|heating)\b/,
  reduce: /\bto (rubble|ruins?|ashes|dust)\b/,
  bury: /\b(under|beneath|alive|rubble|mass grave)\b/,
  treat: /\b(patients?|wounded|injured|people|cases|casualties|burns|children)\b/,
  admit: /\b(patients?|wounded|injured|casualties)\b/,
  plan: /\b(attack|assault|strike|bombing|offensive|siege)\b/,
  draw: /\b(draw|drew|drawn|drawing) up\b/,
  pick: /\btargets?\b/,
  choose: /\btargets?\b/,
  select: /\btargets?\b/,
  design: operation,
  devise: operation,
  prevent: aid,
  bar: aid,
  block: anyOf(aid, /\b(roads?|routes?)\b/),
  stop: /\b(convoys?|aid|relief|ambulances?)\b/,
  halt: /\b(convoys?|aid|relief|ambulances?)\b/,
  refuse: /\b(convoys?|aid|relief|ambulances?)\b/,
  turn: anyOf(
    near(/\b(convoys?|aid|relief|ambulances?)\b/, /\bback\b/),
    near(/\bback\b/, /\b(convoys?|aid|relief|ambulances?)\b/),
  ),
  leave: near(
    near(folk, /\b(left|leave|leaving)\b/, 40),
    /\b(town|city|village|villages|homes?|area|district|country|region|camp|houses?)\b/,
    20,
  ),
  abandon: folk,
  drive: anyOf(/\bdriven (from|out)\b/, near(folk, /\bdriven\b/, 30), near(/\bdr(ove|iven|iving) /, folk, 30)),
  force: anyOf(
    /\bforced (from|out|to (leave|flee))\b/,
    near(/\bforc(ed|ing) /, / (from (their|his|her)|to (leave|flee))\b/, 30),
  ),
  pen: /\b(people|residents|civilians|families)\b/,
  share: record,
  post: record,
  publish: record,
  release: record,
  attach: record,
  broadcast: record,
  circulate: record,
  distribute: anyOf(record, /\bleaflets?\b/),
  match: record,
  review: anyOf(record, /\bevidence\b/),
  track: /\b(war|attacks?|strikes?|fighting|shelling|conflict|deaths|casualties)\b/,
  transfer: /\b(forcibly|prisoners?|children|detainees?|residents|civilians)\b/,
  ask: /\bask(s|ed|ing)? (for|to)\b|\bask(s|ed|ing)? [^.;]{1,40} (for|to)\b/,
  call: /\bcall(s|ed|ing)? ([a-z]+ )?(on|for|upon)\b/,
  burn: /./,
}

/** What is led first: "led a column in the war" is a unit, "led the assault by three battalions" an operation. */
function leadsUnit(scene: Scene): boolean {
  const at = (words: RegExp) => scene.words.search(words)
  const [led, ran] = [at(unit), at(operation)]
  return led >= 0 ? ran < 0 || led < ran : ran < 0 && has(scene, /\bcommand(s|ed|ing)?\b/)
}

/** The same verb says different things of different objects and with different means. */
export function refine(scene: Scene, predicate: Predicate, from?: number): Predicate {
  if (predicate === 'attacks')
    return byWeapon(scene, from) ?? (has(scene, /\bair ?(strikes?|raids?)\b/) ? 'carries-out-airstrike' : predicate)
  if (predicate === 'bombs' && has(scene, /\bair ?(strikes?|raids?)\b|\bfrom the air\b/)) return 'carries-out-airstrike'
  if (predicate === 'captures' && has(scene, convoy)) return 'seizes-convoy'
  if (predicate === 'captures' && has(scene, goods)) return 'loots'
  if (predicate === 'captures' && has(scene, captive)) return 'detains'
  if (predicate === 'captures' && has(scene, belongings)) return 'loots'
  if (predicate === 'obstructs-aid' && has(scene, corridor)) return 'obstructs-corridor'
  if (predicate === 'commands-operation' && leadsUnit(scene)) return 'commands-unit'
  return predicate
}

/** "took Orsgate": a town by its name right behind. */
function takesTown({ work, statement }: Scene, verb: VerbGroup): boolean {
  if (verb.lemma !== 'take' || verb.passive) return false
  const [object] = mentionsIn(work, verb.to, Math.min(verb.to + 4, statement.to))
  const start = work.doc.tokens[verb.to]?.start ?? 0
  return object !== undefined && kindOf(work, object) === 'place' && object.as === 'name' && object.start === start
}

const firesAt = /\b(fired|firing|fire|fires) (\w+ ){0,4}(at|on|upon|into)\b/

/** Verbs that the words around them turn into another event. */
function special(scene: Scene, verb: VerbGroup): Predicate | undefined {
  if (verb.lemma === 'fire' && !has(scene, firesAt) && !has(scene, weapon)) return 'shoots'
  if (verb.lemma === 'cut' && has(scene, /\bcut(s|ting)? (\w+ ){0,3}(roads?|highway|railway)\b/))
    return 'obstructs-corridor'
  if (verb.lemma === 'take' && (has(scene, led) || has(scene, took))) return 'detains'
  if (verb.lemma === 'fall' && !has(scene, /\b(fell|fallen|fall|falls) (in)?to\b/)) return 'attacks'
  return undefined
}

/** "shot down 14 drones": no attack on anybody. */
const downed = (scene: Scene, verb: VerbGroup): boolean =>
  verb.lemma === 'shoot' && has(scene, /\b(shot|shoot|shooting) down\b/)

/** "rapped the mayor": a word whose stem only looks like another's. */
const isOther = ({ work }: Scene, { lemma, main }: VerbGroup): boolean =>
  /^rape?$/.test(lemma) && /^rap(p|s$|$)/.test(work.tokens[main]?.lower ?? '')

/** What a verb says here, if it says an event here at all. */
export function verbSays(scene: Scene, verb: VerbGroup): Predicate | undefined {
  const need = needs[verb.lemma]
  const predicate = predicateOfVerb.get(verb.lemma)
  if (
    !predicate ||
    (need && !has(scene, need) && !takesTown(scene, verb)) ||
    downed(scene, verb) ||
    isOther(scene, verb)
  )
    return undefined
  const told = special(scene, verb) ?? predicate
  const captured = told === 'captures' && verb.lemma === 'fall'
  return captured ? told : refine(scene, told, verb.to)
}
