import { predicateOfHarm } from '../../harms.ts'
import type { Predicate } from '../../../../core/predicate.ts'
import { isFinite } from '../verbs.ts'
import { kindOf, mentionsIn, quantitiesIn, spanOf } from './context.ts'
import { conditionWords, shortageWords, unavailableWords } from './lexicon.ts'
import { has, type Scene, type Trigger } from './scene.ts'
import { anyOf, near } from '../sign.ts'

const anyWord = ({ work, statement }: Scene, words: ReadonlySet<string>): boolean =>
  work.tokens.slice(statement.from, statement.to).some(t => words.has(t.lower))

const tellsKind = ({ work, statement }: Scene, kind: string): boolean =>
  mentionsIn(work, statement.from, statement.to).some(m => kindOf(work, m) === kind)

const supplies =
  /\b(food|water|medicines?|power|electricity|heating|gas|fuel|bread|flour|blood|supplies|energy|insulin|oxygen|bandages|an(a)?esthetics?|milk|medication|dialysis)\b/
const lacking = anyOf(
  near(/\bonly /, / left\b/, 30),
  /\b(out of|short of|shortages? of|lack(s|ed|ing)?|run(s|ning)? (out|low|dry)|ran (out|dry)|without|no)\b/,
)
const scraps =
  /\b(liv(e|es|ing|ed)|surviv(e|es|ing|ed)|subsist(s|ing|ed)?) on\b|\b(eat|eats|eating|ate) (grass|leaves|animal feed|cattle feed|pets|weeds)\b|\bstarving\b/
const gone =
  /\b(run|runs|ran|running) (out of (?!time|patience|road|ideas)|short of|low on)|\bshortages? of\b|\bshort of (?!an?\b|the\b)/
const outOfUse =
  /\b(knocked out|out of (action|service|use|order|operation)|unusable|inoperable|in ruins|offline|disabled|not (working|functioning)|no longer (works?|functions?|functioning|working)|shut down|reopened|still (standing|open|floating|working)|left standing)\b/
const makeshift = anyOf(
  near(/\b(litres|liters|barrels) /, /carried\b/, 30),
  /\b(by (candlelight|torchlight|hand|the light of|(window|phone|lamp)(light| light))|in the dark|with torches|without (power|electricity|an(a)?esthe(tics?|sia)|heating|lights?)|melt(s|ed|ing)? snow|(buckets|barrels|jars) of (\w+ )?water|boil(s|ed|ing)? (the|their|our) bandages|handcarts?|generators?|re-?us(e|es|ed|ing)|sleep(s|ing)? on the (stairs|floor))\b/,
)
const soldiers =
  /\b(soldiers|fighters|troops|militants|rebels|gunmen|forces|militiamen|snipers|rifles?|guns?|weapons?|ammunition|tanks?|howitzers?|mortars?|artillery|gunmen)\b/
const staying =
  /\b(sleeping|slept|sleep|camp(ed|ing)?|hid(den|ing)?|based|stay(ed|ing)?|billeted|quartered|shelter(ed|ing)?|deployed|stationed|living|lived|positioned|parked|garrisoned|stood|stands?|dug in|there (was|were|is|are))\b/

const existential = /^(and |but |then |now )?there (is|are|was|were|'s|has been|have been)\b/

const sheltering =
  /\b(schools?|gyms?|gymnasiums?|church(es)?|hospitals?|clinics?|classrooms?|kindergartens?|mosques?|monaster(y|ies))\b/
const outOfPlace = /\b(is|are|was|were) (now |simply )?gone\b|\bnot (\w+ )?in use\b|\bstill closed\b/
const seen = near(
  /\b(show|shows|showed|showing)\b/,
  /\b(craters?|bodies|corpses|smoke|ruins|flames|rubble|bloodstains)\b/,
  30,
)
const howMany =
  /\b(remain|remained|remains|waiting|lying|sleeping|sheltering|huddl(ed|ing)|crowded|queu(e|ed|ing)|left behind)\b/
const folk = /\b(people|residents|civilians|patients|families|children|women|men|villagers|souls)\b/
const guess = /\b(may|might|could) be (fewer|more|less|twice|half|as many|up to|over)\b/

const countsPeople = ({ work, statement }: Scene): boolean =>
  quantitiesIn(work, spanOf(work, statement.from, statement.to)).some(q => q.unit === 'persons')

/** "There was no fight": that something was not there is no condition. */
const nothingThere = /^(and |but |then |now )?there (is|are|was|were|has been|have been) (no|nobody|nothing)\b/

const states: readonly (readonly [(scene: Scene) => boolean, Predicate])[] = [
  [s => tellsKind(s, 'facility') && has(s, soldiers) && has(s, staying), 'uses-for-military'],
  [s => has(s, sheltering) && has(s, soldiers) && has(s, staying), 'uses-for-military'],
  [s => tellsKind(s, 'facility') && (has(s, outOfUse) || has(s, outOfPlace)), 'facility-status'],
  [s => has(s, supplies) && (has(s, lacking) || anyWord(s, shortageWords)), 'suffers-shortage'],
  [s => has(s, scraps) || has(s, gone), 'suffers-shortage'],
  [s => has(s, supplies) && s.verbs.find(isFinite)?.negated === true, 'suffers-shortage'],
  [s => tellsKind(s, 'facility') && anyWord(s, unavailableWords), 'facility-status'],
  [s => has(s, makeshift), 'operates-under-shortage'],
  [s => anyWord(s, conditionWords) || has(s, seen) || has(s, guess), 'describes-conditions'],
  [s => has(s, howMany) && (countsPeople(s) || has(s, folk)), 'describes-conditions'],
]

/** How things stand, where no event is told. */
export function byState(scene: Scene): Trigger | undefined {
  const verb = scene.verbs.find(isFinite)
  const found = states.find(([holds]) => holds(scene))
  return found && { predicate: found[1], ...(verb && { verb }) }
}

/** "put out of action by artillery fire": that a building is out of use goes before what put it so. */
export function byUse(scene: Scene): Trigger | undefined {
  const verb = scene.verbs.find(isFinite)
  const out =
    tellsKind(scene, 'facility') && has(scene, /\bout of (action|service|use|order|operation)\b|\bknocked out\b/)
  return out ? { predicate: 'facility-status', ...(verb && { verb }) } : undefined
}

/** "There were children.": a bare statement of what there was. */
export function byExistence(scene: Scene): Trigger | undefined {
  const verb = scene.verbs.find(isFinite)
  return verb && has(scene, existential) && !has(scene, nothingThere)
    ? { predicate: 'describes-conditions', verb }
    : undefined
}

/** "12 of the dead were women", "a list of 58 dead": a count of people harmed says the harm, whatever the verb. */
export function byFigure(scene: Scene): Trigger | undefined {
  const { work, statement } = scene
  const figure = quantitiesIn(work, spanOf(work, statement.from, statement.to)).find(
    q => q.harm !== undefined && q.bound !== 'unquantified',
  )
  const verb = scene.verbs.find(isFinite) ?? scene.verbs[0]
  return figure?.harm ? { predicate: predicateOfHarm[figure.harm], count: figure, ...(verb && { verb }) } : undefined
}
