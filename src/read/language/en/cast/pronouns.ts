import type { EnglishText } from '../document.ts'
import { isEmptyIt, areHarmed, isHarmed, isThing } from './it.ts'
import { posts, sides, speechVerbs } from './lexicon.ts'
import type { Figure, Roster, Standing } from './roster.ts'
import {
  add,
  around,
  group,
  isBody,
  isHuman,
  isSubject,
  outermost,
  quoteOf,
  quotedSentences,
  type Scene,
} from './scene.ts'
import { findSpeakers, noteSaying } from './speakers.ts'
import {
  canAct,
  couldHarm,
  interviewed,
  isActing,
  isArmy,
  isPartitive,
  lineOf,
  partOf,
  reads,
  sameSpeech,
  saysSo,
  selfOf,
  unnamedThey,
} from './voices.ts'
import type { Word } from './words.ts'

type Wanted = 'he' | 'she' | 'they' | 'it' | 'self'
// a map: looking a word of a text up in an object is slow, and finds what every object has
const wantedBy: ReadonlyMap<string, Wanted> = new Map(
  Object.entries<Wanted>({
    he: 'he',
    him: 'he',
    his: 'he',
    himself: 'he',
    she: 'she',
    her: 'she',
    hers: 'she',
    herself: 'she',
    they: 'they',
    them: 'they',
    their: 'they',
    theirs: 'they',
    themselves: 'they',
    it: 'it',
    its: 'it',
    itself: 'it',
    i: 'self',
    me: 'self',
    my: 'self',
    mine: 'self',
    myself: 'self',
    we: 'self',
    us: 'self',
    our: 'self',
    ours: 'self',
    ourselves: 'self',
  }),
)
/** Is this pronoun an object, so that it is not its clause's own subject? */
function isObject(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  if (lower === 'him' || lower === 'them') return true
  if (lower !== 'it' && lower !== 'her') return false
  const next = words[at + 1]?.pos ?? 'PUNCT'
  return lower === 'it' ? next !== 'VERB' && next !== 'AUX' : next !== 'NOUN' && next !== 'ADJ' && next !== 'PROPN'
}
const reflexive = /sel(f|ves)$/

const fits: Readonly<Record<Wanted, (f: Figure) => boolean>> = {
  he: f => isHuman(f) && f.gender !== 'female' && !f.plural,
  she: f => isHuman(f) && f.gender !== 'male' && !f.plural,
  they: f => (f.plural && (f.kind === 'group' || f.kind === 'facility')) || isBody(f),
  it: f =>
    isBody(f) ||
    (isArmy(f) && /(army|military|navy)$/.test(f.label)) ||
    (!f.plural && (f.kind === 'place' || f.kind === 'facility' || f.kind === 'exhibit' || f.kind === 'group')),
  self: () => true,
}

/** "Gunmen tied up six men. *They* were beaten": the people to whom it was done, not those who did it. */
const sufferers = (scene: Scene, candidates: readonly Standing[]): readonly Standing[] =>
  candidates.filter(c => c.figure.kind === 'group' && isDoneTo(scene, c))

/** Stands right behind an active verb: "tied up *six men*". */
function isDoneTo({ words }: Scene, s: Standing): boolean {
  let at = s.from - 1
  while (/^(DET|NUM|ADJ|ADP)$/.test(words[at]?.pos ?? '') && s.from - at < 4) at--
  const [verb, helper] = [words[at], words[at - 1]]
  return verb?.pos === 'VERB' && helper?.pos !== 'AUX' && verb.sentence === words[s.from]?.sentence
}

/** The one the pronoun means among the mentions of one sentence, or 'unclear'. */
function chosen(
  scene: Scene,
  candidates: readonly Standing[],
  { word, wanted, at }: Asked,
): Figure | 'unclear' | undefined {
  const harmed = wanted === 'they' && areHarmed(scene.words, at) ? sufferers(scene, candidates) : []
  if (harmed.length > 0 && harmed.length < candidates.length) return chosen(scene, harmed, { word, wanted, at })
  const things = wanted === 'it' && isHarmed(scene.words, at) ? candidates.filter(c => isThing(c.figure)) : []
  if (things.length > 0 && things.length < candidates.length) return chosen(scene, things, { word, wanted, at })
  const figures = new Set(candidates.map(c => c.figure))
  const [only] = figures
  const nearest =
    word.lower === 'its' && candidates.some(c => c.to <= at && scene.words[c.from]?.sentence === word.sentence)
  if (figures.size <= 1) return only
  if (nearest) return owner(scene, at, candidates)
  const subjects = candidates.filter(c => isSubject(scene, c))
  const sexed = wanted === 'he' || wanted === 'she' ? bySex(candidates, wanted) : undefined
  if (sexed) return sexed
  const first = subjects[0]
  return first ? first.figure : 'unclear'
}

/** Where exactly one is known or looks to be of that sex. */
function bySex(candidates: readonly Standing[], wanted: 'he' | 'she'): Figure | undefined {
  const sex = wanted === 'he' ? 'male' : 'female'
  const sure = new Set(candidates.filter(c => c.figure.gender === sex).map(c => c.figure))
  if (sure.size === 1) return [...sure][0]
  const endsInA = (f: Figure) => (f.label.split(' ')[0] ?? '').endsWith('a') && f.label.includes(' ')
  const likely = new Set(candidates.filter(c => endsInA(c.figure) === (sex === 'female')).map(c => c.figure))
  return likely.size === 1 ? [...likely][0] : undefined
}

/** "its chairwoman", "its forces" belong to a body where one stands near, not to the place named last. */
function owner(scene: Scene, at: number, candidates: readonly Standing[]): Figure | undefined {
  const staffed = scene.words.slice(at + 1, at + 4).some(w => posts.has(w.lower) || sides.has(w.lower))
  const built = buildingParts.test(scene.words[at + 1]?.lower ?? '')
  const buildings = built ? candidates.filter(c => c.figure.kind === 'facility') : []
  if (buildings.length > 0) return buildings.at(-1)?.figure
  const bodies = candidates.filter(c => isBody(c.figure))
  return ((staffed && bodies.at(-1)) || candidates.at(-1))?.figure
}

const buildingParts =
  /^(courtyard|yard|roof|walls?|gates?|doors?|windows|wards?|cellars?|basement|corridors?|generators?|surgeons?|nurses|wing)$/

interface Asked {
  readonly at: number
  readonly word: Word
  readonly wanted: Wanted
}

function candidatesIn(scene: Scene, sentence: number, { at, word, wanted }: Asked): readonly Standing[] {
  const list = around(scene, sentence, at)
  const speaker = word.quote < 0 ? undefined : scene.speakers.get(word.quote)
  const acts = isActing(scene, at)
  const doers = acts && wanted === 'they' && word.quote >= 0
  const before = list
    .filter(s => s.to <= at && fits[wanted](s.figure) && (!acts || canAct(s.figure) || reads(scene, at, s.figure)))
    .filter(s => !acts || couldHarm(scene, at, s.figure))
    .filter(s => !(doers || (wanted === 'they' && isBody(s.figure))) || isSubject(scene, s))
  // "had “lined up nine men” and shot *them*"
  const takenUp = (s: Standing) =>
    word.lower === 'them' && scene.words[s.from]?.sentence === word.sentence && isObject(scene.words, at)
  const level = before
    .filter(s => wanted !== 'they' || word.quote < 0 || sameSpeech(scene, word.quote, s))
    .filter(s => !scene.selves.has(s.figure) && (s.figure !== scene.outlet || (wanted === 'it' && isSubject(scene, s))))
    .filter(s => (word.quote >= 0 || quoteOf(scene, s) < 0 || takenUp(s)) && s.figure !== speaker)
  if (sentence !== word.sentence || !isObject(scene.words, at)) return level
  const subject = level.find(s => isSubject(scene, s))?.figure
  const inside = (s: Standing) => wanted === 'it' && isBody(s.figure) && !isSubject(scene, s)
  return level.filter(s => s.figure !== subject && !inside(s))
}

/** How many sentences back a pronoun is followed. */
const reach: Readonly<Record<Wanted, number>> = { he: 6, she: 6, they: 3, it: 1, self: 0 }

/** "he said" beside a quotation. */
function isTag(scene: Scene, { at, word }: Asked): boolean {
  const { words } = scene
  const before = speechVerbs.has(words[at - 1]?.lower ?? '') && mark.test(words[at - 2]?.text ?? '')
  return word.quote < 0 && scene.quoted.has(word.sentence) && (before || speechVerbs.has(words[at + 1]?.lower ?? ''))
}

/** Whoever spoke last, if that fits. */
function lastSpeaker(scene: Scene, { at, word, wanted }: Asked): Figure | undefined {
  const fitting = (f: Figure) =>
    wanted === 'they' ? f.kind === 'unidentified' || f.kind === 'group' || isBody(f) : fits[wanted](f)
  for (const s of scene.said.slice(-4).reverse()) {
    const gap = word.paragraph - (scene.words[s.at]?.paragraph ?? 0)
    if (gap <= 3 && s.at < at && fitting(s.figure) && !looksOther(s.figure, wanted)) return s.figure
  }
  return undefined
}

const mark = /^[,"'“”‘’]$/

/** A woman's first name often ends so; only used against "he" where nothing better is known. */
const looksOther = (f: Figure, wanted: Wanted): boolean =>
  wanted === 'he' && f.gender === undefined && f.label.includes(' ') && (f.label.split(' ')[0] ?? '').endsWith('a')

/** "X and its Y": the owner is the one directly before. */
function adjoining(scene: Scene, { at, word, wanted }: Asked): Figure | undefined {
  if (!/^(his|her|its|their)$/.test(word.lower) || scene.words[at - 1]?.lower !== 'and') return undefined
  const list = around(scene, word.sentence, at)
  const before = list.find(s => s.to === at - 1)
  return before && fits[wanted](before.figure) ? before.figure : undefined
}

/** How many sentences back this paragraph begins. */
function nearby(scene: Scene, { word }: Asked): number {
  let back = 0
  while (back < 8 && scene.doc.sentences[word.sentence - back - 1]?.paragraph === word.paragraph) back++
  return back
}

/**
 * "Captains said the road was open. The men would follow, *they* said": whoever spoke just before goes on speaking, rather than anybody named in
 * the words. Where nobody has, the words may be of the speaker: "The company will close two mines, it said".
 */
function behindWords(scene: Scene, asked: Asked): Figure | undefined {
  const named = new Set(
    around(scene, asked.word.sentence, asked.at).flatMap(s =>
      s.to <= asked.at && s.as !== 'pronoun' ? [s.figure] : [],
    ),
  )
  const said = scene.said.findLast(s => s.at < asked.at)
  const near = said && asked.word.sentence - (scene.words[said.at]?.sentence ?? -9) <= 2
  const last = near ? lastSpeaker(scene, asked) : undefined
  return last && !named.has(last) ? last : undefined
}

/** ", they said": a comma before the pronoun and a saying word behind it, outside sentences with quoted speech. */
const isTail = (scene: Scene, { at, word }: Asked): boolean =>
  word.quote < 0 &&
  !scene.quoted.has(word.sentence) &&
  scene.words[at - 1]?.text === ',' &&
  speechVerbs.has(scene.words[at + 1]?.lower ?? '') &&
  /^([,.;]|in|on|at|by)$/.test(scene.words[at + 2]?.lower ?? '.')

function antecedentOf(scene: Scene, asked: Asked): Figure | undefined {
  const { wanted } = asked
  if (isPartitive(scene, asked.at)) return partOf(scene, asked.at)
  const speaker = isTail(scene, asked) ? behindWords(scene, asked) : undefined
  if (speaker) return speaker
  const likely = (f: Figure) => !looksOther(f, wanted)
  const tagged = isTag(scene, asked)
    ? (searched(scene, asked, { also: likely, back: nearby(scene, asked) }) ?? lastSpeaker(scene, asked))
    : undefined
  const back = reach[wanted]
  return (
    tagged ??
    ownSaying(scene, asked) ??
    adjoining(scene, asked) ??
    searched(scene, asked, { also: likely, back }) ??
    searched(scene, asked, { also: () => true, back }) ??
    (wanted === 'they' ? singularThey(scene, asked) : undefined) ??
    (wanted === 'he' || wanted === 'she' ? lastSpeaker(scene, asked) : undefined)
  )
}

/** "X said they …": X, unless X is one body and people of whom "they" is said more readily stand just before. */
function ownSaying(scene: Scene, asked: Asked): Figure | undefined {
  const { wanted } = asked
  const figure = saysSo(scene, asked.at, f => fits[wanted](f) && !looksOther(f, wanted))
  if (!figure || wanted !== 'they' || figure.plural || !isBody(figure)) return figure
  return searched(scene, asked, { also: f => f.plural && f.kind === 'group', back: 1 }) ?? figure
}

interface Search {
  readonly also: (f: Figure) => boolean
  /** How many sentences back. */
  readonly back: number
}

function searched(scene: Scene, asked: Asked, { also, back: far }: Search): Figure | undefined {
  for (let back = 0; back <= far; back++) {
    const sentence = asked.word.sentence - back
    if (sentence < 0) return undefined
    const paragraph = scene.doc.sentences[sentence]?.paragraph ?? 0
    if (asked.word.paragraph - paragraph > 2) return undefined
    const found = chosen(
      scene,
      candidatesIn(scene, sentence, asked).filter(c => also(c.figure)),
      asked,
    )
    if (found === 'unclear') return undefined
    if (found) return found
  }
  return undefined
}

/** "they said" of a person whose sex is not told. */
function singularThey(scene: Scene, asked: Asked): Figure | undefined {
  for (let back = 0; back <= 2; back++) {
    const list = around(scene, asked.word.sentence - back, asked.at)
    const people = list.filter(
      s => s.to <= asked.at && isHuman(s.figure) && s.figure.gender === undefined && quoteOf(scene, s) < 0,
    )
    const last = people.at(-1)
    if (last)
      return new Set(people.map(p => p.figure)).size === 1 && last.figure.kind === 'unidentified'
        ? last.figure
        : undefined
  }
  return undefined
}

function resolvePronoun(scene: Scene, at: number, quoted: boolean): void {
  const word = scene.words[at]
  const wanted = word ? wantedBy.get(word.lower) : undefined
  if (!word || !wanted || word.quote >= 0 !== quoted || (word.lower === 'us' && word.text === 'US')) return
  if (wanted === 'self') {
    const speaker = quoted ? scene.speakers.get(word.quote) : narrator(scene, at)
    if (speaker) add(scene, at, selfOf(scene, speaker, word))
    return
  }
  if (word.lower === 'it' && isEmptyIt(scene.words, at)) return
  const asked = { at, word, wanted }
  const told = reflexive.test(word.lower) ? subjectOf(scene, at, wanted) : antecedentOf(scene, asked)
  const figure = told ?? (wanted === 'they' && isActing(scene, at) ? unnamedThey(scene, word) : undefined)
  if (!figure) return
  if ((wanted === 'he' || wanted === 'she') && figure.gender === undefined)
    figure.gender = wanted === 'he' ? 'male' : 'female'
  add(scene, at, figure)
}

/** "I" and "we" outside quotations are the outlet's; in an interview's answers whoever is interviewed. */
function narrator(scene: Scene, at: number): Figure | undefined {
  const paragraph = scene.doc.paragraphs[scene.words[at]?.paragraph ?? -1]
  const line = paragraph ? lineOf(scene, paragraph.index) : undefined
  if (line === 'answer') return interviewed(scene, at)
  return line === 'question' || paragraph?.heading === true ? undefined : scene.outlet
}

function subjectOf(scene: Scene, at: number, wanted: Wanted): Figure | undefined {
  const list = around(scene, scene.words[at]?.sentence ?? -1, at)
  return list.find(s => s.to <= at && fits[wanted](s.figure) && isSubject(scene, s))?.figure
}

/** "who" and "which" stand for the words they follow. */
function resolveRelative(scene: Scene, at: number, ends: ReadonlyMap<number, Standing>): void {
  const word = scene.words[at]
  if (!word || word.opens || !/^(who|whom|whose|which)$/.test(word.lower)) return
  const preposition = /^(of|in|for|by|to|with|from|at|on)$/.test(scene.words[at - 1]?.lower ?? '') ? at - 1 : at
  const end = scene.words[preposition - 1]?.text === ',' ? preposition - 1 : preposition
  const s = ends.get(end)
  const person = s !== undefined && (isHuman(s.figure) || s.figure.kind === 'group')
  const speaks = speechVerbs.has(scene.words[at + 1]?.lower ?? '') && s !== undefined && isBody(s.figure)
  const trailing = word.lower === 'which' && end < preposition && s !== undefined && !isSubject(scene, s) && !speaks
  if (s && !trailing && (word.lower === 'which' ? !isHuman(s.figure) : person || word.lower === 'whose'))
    add(scene, at, s.figure)
}

/** Words that stand for a figure without naming it: pronouns outside quotations, then inside them. */
export function resolvePronouns(
  r: Roster,
  doc: EnglishText,
  speaksFor: (person: Figure) => Figure | undefined,
): readonly Standing[] {
  const { words } = r.page
  const scene: Scene = {
    doc,
    words,
    bySentence: group(words, r.standing),
    speakers: new Map(),
    found: [],
    said: [],
    roster: r,
    selves: new Set(),
    interviews: new Map(),
    outlet: r.outlet,
    speaksFor,
    quoted: quotedSentences(words),
  }
  const ends = new Map(outermost(r.standing).map(s => [s.to, s]))
  words.forEach((_, at) => resolveRelative(scene, at, ends))
  words.forEach((_, at) => {
    noteSaying(scene, at)
    resolvePronoun(scene, at, false)
  })
  findSpeakers(scene)
  words.forEach((_, at) => resolvePronoun(scene, at, true))
  return scene.found
}
