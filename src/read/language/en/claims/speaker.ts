import type { VerbGroup } from '../verbs.ts'
import {
  isActor,
  kindOf,
  type Link,
  mentionsIn,
  momentsIn,
  type Speaker,
  spanOf,
  tokenAt,
  type Work,
  wordsOf,
} from './context.ts'
import { isDocumentWord, mediumFrom } from './lexicon.ts'
import type { MentionFound } from '../../../stages.ts'

/** The actor in a stretch of words that most likely is its subject: a person before the body they speak for, else the first one. */
export function subjectIn(work: Work, from: number, to: number): MentionFound | undefined {
  const found = mentionsIn(work, from, to).filter(
    m => isActor(work, m) || kindOf(work, m) === 'facility' || speaksForItself(work, m),
  )
  const own = found.filter(m => !isPossessive(work, m))
  const heads = own.filter(m => !insidePhrase(work, m, from))
  const named = heads.find(m => kindOf(work, m) === 'person' && m.as !== 'pronoun')
  const inside = isThingShown(work, from, to) ? own.filter(m => makes(work, m)) : own
  return named ?? heads[0] ?? inside[0] ?? (inside === own ? found[0] : undefined) ?? stateBefore(work, from, to)
}

/** "A video on local channels claimed …": what is shown stands first, and those behind "on" or "in" say nothing. */
const isThingShown = (work: Work, from: number, to: number): boolean => {
  const [first] = mentionsIn(work, from, to)
  return first !== undefined && kindOf(work, first) === 'exhibit'
}

/** "a letter from the mayor", "the doctors' list". */
const makes = (work: Work, m: MentionFound): boolean =>
  /\b(by|from|of|that|which|who)\s+$/i.test(work.doc.text.slice(Math.max(0, m.start - 8), m.start)) ||
  isPossessive(work, m)

/** "the indictment says": a document of a court is a source of its own. */
const speaksForItself = (work: Work, m: MentionFound): boolean =>
  kindOf(work, m) === 'exhibit' &&
  /\b(indictment|verdict|ruling|affidavit|judg(e?)ment|lawsuit|dossier)$/i.test(work.cast.entityOf(m.ref).label)

const isPossessive = (work: Work, m: MentionFound): boolean =>
  /^\s*['’]s?\s/.test(work.doc.text.slice(m.end, m.end + 3))

/** The same behind another verb, where what stands there may be that verb's object: nothing inside a phrase will do. */
export const subjectBehindVerb = (work: Work, from: number, to: number): MentionFound | undefined => {
  const found = subjectIn(work, from, to)
  return found && !insidePhrase(work, found, from) && !isPossessive(work, found) ? found : undefined
}

/** "Vorrenia says", "Vorrenia, its only ally, says": a country right before the saying word speaks as a state. */
const stateBefore = (work: Work, from: number, to: number): MentionFound | undefined => {
  const end = work.doc.tokens[to - 1]?.end ?? 0
  const states = mentionsIn(work, from, to).filter(m => kindOf(work, m) === 'place' && m.as === 'name')
  const ally = states.find(m => work.doc.text[m.end] === ',' && !insidePhrase(work, m, from))
  const parted = work.tokens[to - 1]?.text === ','
  return (parted ? ally : undefined) ?? states.find(m => end - m.end <= 1)
}

/** What "which" and "who" stand for: the mention right before them. */
export function antecedentOf(work: Work, at: number): MentionFound | undefined {
  const unit = work.doc.tokens[at]?.start ?? 0
  const near = work.cast.mentionsIn(Math.max(0, unit - 80), unit).at(-1)
  if (!near || unit - near.end > 40) return undefined
  const between = work.tokens.slice(tokenAt(work, near.end), at)
  const loose = work.tokens[at]?.lower === 'who' && between.every(t => /^(ADP|NOUN|ADV|DET|CCONJ|ADJ)$/.test(t.pos))
  return unit - near.end <= 3 || loose ? near : undefined
}

/** "a voice said to be the general's", "the voice says": whose voice it is, is a claim of its own. */
export function voiceIn(work: Work, from: number, to: number): MentionFound | undefined {
  const at = work.tokens.slice(from, to).findIndex(t => t.lower === 'voice' && t.pos === 'NOUN')
  if (at < 0) return undefined
  const isPerson = (m: MentionFound) => kindOf(work, m) === 'person'
  const named = mentionsIn(work, from + at, to).find(isPerson)
  const unit = work.doc.tokens[from]?.start ?? 0
  return named ?? work.cast.mentionsIn(Math.max(0, unit - 600), unit).findLast(isPerson)
}

/** Stands behind "of", "for", "by" …, with no comma between: part of another noun's phrase ("opponents of President X"). */
function insidePhrase(work: Work, m: MentionFound, from: number): boolean {
  const before = work.doc.text.slice(work.doc.tokens[from]?.start ?? 0, m.start)
  const phrase = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('—'), before.lastIndexOf('–')) + 1)
  return /\b(of|for|from|in|at|with|by|on|to|near|against|about|among|amid|between|under|over|after|before|during|since|without|within|including|like|who|whose|whom|that|which)\s/i.test(
    phrase,
  )
}

/** "the post reads": a document speaks for whoever made it. */
export const documentIn = (work: Work, from: number, to: number): boolean =>
  work.tokens.slice(from, to).some(t => t.pos === 'NOUN' && isDocumentWord(t.lower))

/** When the speaker spoke, if words around the cue tell it. */
function saidAt(work: Work, from: number, to: number) {
  const [first] = momentsIn(work, spanOf(work, from, to)).filter(
    m => m.relation === 'on' && work.tokens[tokenAt(work, m.start)]?.text !== '',
  )
  const moment = first?.resolve({ ...(work.day && { day: work.day }), tense: 'past' })
  return moment && moment.min !== undefined && moment.min === moment.max ? moment : undefined
}

export interface CueWords {
  readonly verb: VerbGroup
  /** The words around the cue that may tell medium and time. */
  readonly from: number
  readonly to: number
  readonly via: readonly Link[]
}

const overheard = /\b(recorded|heard|intercepted|purported recording|audio|voice)\b/i

/** "A letter …, signed Temmo Dray, reads": a document speaks for whoever is said to have signed it. */
function signerOf(work: Work, told: MentionFound): MentionFound | undefined {
  if (kindOf(work, told) !== 'exhibit') return undefined
  const at = work.cast.mentions.find(m => m.ref === told.ref && m.as !== 'pronoun')
  const behind =
    at && /^[^.!?\n]{0,60}?\b(?:signed|written|penned)\s+(?:by\s+)?/.exec(work.doc.text.slice(at.end, at.end + 90))
  const start = at && behind ? at.end + behind[0].length : undefined
  return start === undefined ? undefined : work.cast.mentionsIn(start, start + 40).find(m => m.start - start < 16)
}

/** What is found lying or written up somewhere, by whoever wrote it. */
const unsigned = /\b(leaflets?|flyers?|fliers?|posters?|placards?|banners?|graffiti|slogans?|inscription|notes?)$/i

/** "warned a leaflet dropped over the town": words whose writer the text does not tell. */
const isUnsigned = (work: Work, m: MentionFound): boolean =>
  kindOf(work, m) === 'exhibit' &&
  m.as !== 'pronoun' &&
  unsigned.test(work.doc.text.slice(m.start, m.end)) &&
  !/^[^.!?\n]{0,40}?\bby\s/.test(work.doc.text.slice(m.end, m.end + 50))

/** "reads *a note passed to the paper*": a writing right behind the saying word that names no writer. Token indexes. */
export function unsignedBehind(work: Work, from: number, to: number): boolean {
  const words = work.tokens.slice(from, Math.min(to, from + 12))
  const noun = words.findIndex(t => t.pos === 'NOUN')
  const own = words.slice(0, noun).every(t => t.pos === 'DET' || t.pos === 'ADJ')
  const bare = words.slice(noun + 1).every(t => !/^(by|from|signed)$/.test(t.lower))
  return noun >= 0 && own && bare && unsigned.test(words[noun]?.lower ?? '')
}

/** Words beside speech tell of a writing, not of who wrote it: nobody near may be taken for him. */
export const writtenByNobody = (work: Work, verb: VerbGroup): Speaker => ({
  ...unspecified(work, verb),
  medium: 'writing',
})

/** The speaker that a mention and a cue make. */
export function speakerFrom(work: Work, told: MentionFound, cue: CueWords): Speaker {
  const signer = signerOf(work, told)
  if (!signer && isUnsigned(work, told)) return { ...writtenByNobody(work, cue.verb), via: cue.via }
  const mention = signer ? { ...told, ref: signer.ref } : told
  const around = wordsOf(work, cue.from, cue.to)
  const at = saidAt(work, cue.from, cue.to)
  const verb = wordsOf(work, cue.verb.from, cue.verb.to)
  const isOverheard = overheard.test(around) && kindOf(work, mention) === 'person'
  const first = Math.min(mention.start, work.doc.tokens[cue.verb.from]?.start ?? mention.start)
  const last = Math.max(mention.end, work.doc.tokens[cue.verb.to - 1]?.end ?? mention.end)
  return {
    ref: mention.ref,
    certainty: isOverheard || signer ? 'identification-unverified' : 'explicit',
    via: cue.via,
    verb,
    medium: isOverheard ? 'intercepted-audio' : mediumFrom(cue.verb.lemma, around),
    ...(last - first < 160 && { cue: { start: first, end: last } }),
    ...(at && { madeAt: at }),
  }
}

/** Nobody is named: "is believed to", "reports say". It never counts as a source. */
export const unspecified = (work: Work, verb: VerbGroup): Speaker => ({
  ref: 'unspecified',
  certainty: 'unattributed',
  via: [],
  verb: wordsOf(work, verb.from, verb.to),
  medium: 'unspecified',
  cue: spanOf(work, verb.from, verb.to),
})
