import { type Figure, introduce, type Standing } from './roster.ts'
import { around, isBody, isHuman, isSubject, quoteOf, type Scene } from './scene.ts'
import type { Word } from './words.ts'

const passive = /^(is|are|was|were|be|been|being|'s|'re)$/
const between = /^(had|have|has|will|would|could|can|may|might|did|do|also|then|later|never|not|just|only|all|both)$/

/** Is the pronoun the subject of a verb that does something: "they burned", "it had said"? */
export function isActing(scene: Scene, at: number): boolean {
  if (!/^(they|he|she|it|who)$/.test(scene.words[at]?.lower ?? '')) return false
  let verb = at + 1
  while (between.test(scene.words[verb]?.lower ?? '')) verb++
  const w = scene.words[verb]
  return w !== undefined && !passive.test(w.lower) && w.pos === 'VERB'
}

/** Buildings, places and things do nothing; a body or people may. */
export const canAct = (f: Figure): boolean => isHuman(f) || isBody(f) || f.kind === 'group'

const harming =
  /^(strike|struck|strikes|target|targeted|targets|shell|shelled|bomb|bombed|shot|shoot|fire|fired|attack|attacked|kill|killed|burn|burned|burnt|beat|loot|looted|storm|stormed|raid|raided|rape|raped|torture|tortured|execute|executed|abduct|abducted|detain|detained|arrest|arrested|besiege|besieged|hit|destroyed|destroy)$/
const harmed =
  /^(people|residents|civilians|families|women|children|patients|neighbours|neighbors|villagers|refugees|students|pupils|locals|victims|dead|wounded|injured|survivors|babies|mothers|girls|evacuees|inhabitants|citizens|detainees|prisoners|hostages|captives|pensioners|passengers|shoppers|worshippers|mourners|newborns|infants)$/

/** "they began to strike" is not said of the residents. */
export function couldHarm(scene: Scene, at: number, f: Figure): boolean {
  if (f.kind !== 'group' || !harmed.test(f.noun)) return true
  return !scene.words.slice(at + 1, at + 5).some(w => harming.test(w.lower))
}

/** Words inside the same quotation, or a later piece of the same speech. */
export const sameSpeech = (scene: Scene, quote: number, s: Standing): boolean =>
  quoteOf(scene, s) === quote ||
  (quoteOf(scene, s) >= 0 &&
    scene.speakers.get(quoteOf(scene, s)) === scene.speakers.get(quote) &&
    quote - quoteOf(scene, s) <= 1)

/** "The Varan army … it": one body, though its soldiers are many. */
export const isArmy = (f: Figure): boolean => f.kind === 'group' && f.noun === 'forces'

const contentVerb =
  /^(said|says|say|saying|added|adds|claimed|claims|insisted|insists|stated|states|announced|announces|confirmed|confirms|reported|reports|acknowledged|admitted|estimated|estimates|told|argued|maintained|maintains|believes|believed|denied|denies|warned|warns|declared|thinks|thought)$/

/** "X said (that) it …": the subject of what is said is who says it, unless number or sex forbids. */
export function saysSo(scene: Scene, at: number, fits: (f: Figure) => boolean): Figure | undefined {
  const { words } = scene
  const word = words[at]
  if (!word || !/^(it|he|she|they)$/.test(word.lower) || word.quote >= 0) return undefined
  const verb = words[at - 1]?.lower === 'that' ? at - 2 : at - 1
  const next = words[at + 1]
  if (word.lower === 'it' && next?.pos !== 'VERB' && next?.pos !== 'AUX' && next?.pos !== 'ADV') return undefined
  if (!contentVerb.test(words[verb]?.lower ?? '') || words[verb]?.sentence !== word.sentence) return undefined
  const said = scene.said.at(-1)
  if (!said || said.at !== verb) return undefined
  return fits(said.figure) || (word.lower === 'it' && isArmy(said.figure)) ? said.figure : undefined
}

const plural = /^(we|us|our|ours|ourselves)$/

/** "I" is the speaker; "we" in a person's words the body they speak for, else people of their own that nobody has named. */
export function selfOf(scene: Scene, speaker: Figure, word: Word): Figure {
  if (!plural.test(word.lower) || !isHuman(speaker)) return speaker
  const body = scene.speaksFor(speaker)
  if (body) return body
  const key = `we:${speaker.id}`
  const known = scene.roster.byKey.get(key)
  const figure = known ?? introduce(scene.roster, { kind: 'group', label: `we (${speaker.label})`, key, plural: true })
  scene.selves.add(figure)
  return figure
}

/** "They shelled us", where nothing says who: somebody of their own, for each paragraph anew. */
export function unnamedThey(scene: Scene, word: Word): Figure | undefined {
  const speaker = word.quote < 0 ? undefined : scene.speakers.get(word.quote)
  const whose = speaker ? ` (${speaker.label})` : ''
  const key = `they:${speaker?.id ?? ''}:${word.paragraph}`
  const known = scene.roster.byKey.get(key)
  return known ?? introduce(scene.roster, { kind: 'group', label: `they${whose}`, key, plural: true })
}

/** Whether a paragraph is a question or an answer of an interview. */
export function lineOf(scene: Scene, index: number): 'question' | 'answer' | undefined {
  const paragraph = scene.doc.paragraphs[index]
  const opening = paragraph ? scene.doc.text.slice(paragraph.start, paragraph.start + 3) : ''
  if (!/^[QA][:.]\s/.test(opening)) return undefined
  return opening.startsWith('Q') ? 'question' : 'answer'
}

/** Who answers: the last person who stood or spoke outside quotations before the first question. */
export function interviewed(scene: Scene, at: number): Figure | undefined {
  const paragraph = scene.words[at]?.paragraph ?? -1
  const before = scene.interviews.get(paragraph - 1)
  const known = scene.interviews.get(paragraph) ?? (lineOf(scene, paragraph - 1) === undefined ? undefined : before)
  const who = known ?? { figure: lastPerson(scene, paragraph, at) }
  scene.interviews.set(paragraph, who)
  return who.figure
}

/** The person an interview is led up to by: the only one of the last sentence that has any, or its subject. */
function lastPerson(scene: Scene, paragraph: number, at: number): Figure | undefined {
  let first = paragraph
  while (first > 0 && paragraph - first < 400 && lineOf(scene, first - 1) !== undefined) first--
  const start = scene.doc.paragraphs[first]?.start ?? 0
  let sentence = scene.words[at]?.sentence ?? -1
  while (sentence >= 0 && (scene.doc.sentences[sentence]?.start ?? 0) >= start) sentence--
  for (let back = sentence; back >= 0 && back > sentence - 6; back--) {
    const people = around(scene, back, at).filter(s => isHuman(s.figure) && quoteOf(scene, s) < 0)
    const subject = people.find(p => isSubject(scene, p)) ?? people[0]
    if (subject) return subject.figure
  }
  return undefined
}

/** "it reads", "it shows": a letter, post or film. */
export const reads = (scene: Scene, at: number, f: Figure): boolean =>
  f.kind === 'exhibit' &&
  /^(reads|read|shows|showed|says|said|alleges|alleged|claims|states|adds)$/.test(scene.words[at + 1]?.lower ?? '')

/** "nine of them", "among them". */
export const isPartitive = (scene: Scene, at: number): boolean =>
  scene.words[at]?.lower === 'them' && /^(of|among)$/.test(scene.words[at - 1]?.lower ?? '')

/** What the part is taken of: the many named last in the same sentence. */
export function partOf(scene: Scene, at: number): Figure | undefined {
  const many = (f: Figure) => f.plural && (f.kind === 'group' || f.kind === 'facility' || f.kind === 'place')
  return around(scene, scene.words[at]?.sentence ?? -1, at).findLast(s => s.to <= at && many(s.figure))?.figure
}
