import events from './events.json' with { type: 'json' }
import reporting from './reporting.json' with { type: 'json' }
import { isNameHere, isNounHere, isVerbal } from './retag-nouns.ts'
import type { Token } from './tokens.ts'

const framed = new Set(Object.keys(reporting.frames))
const saying = new Set([...reporting.content.neutral, ...reporting.content.loaded])
const stem = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=(sh|ch|x|ss))es$/, '').replace(/s$/, '')

/** "which the Network *estimates* killed", "the agency *reports* that": a saying word after a name and before a clause is a verb. */
const saysAfterName = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!word || word.pos !== 'NOUN' || !word.lower.endsWith('s') || !saying.has(stem(word.lower))) return false
  if (!before) return false
  const body =
    /^(estimates|claims|reports|states)$/.test(word.lower) &&
    before.pos === 'NOUN' &&
    !before.lower.endsWith('s') &&
    tokens[i - 2]?.pos === 'DET' &&
    (next?.pos === 'NUM' || /^(that|it|a|an|about|more|nearly|at|some)$/.test(next?.lower ?? ''))
  if (body) return true
  const feels = /^(fears|hopes|worries)$/.test(word.lower) && before.pos === 'NOUN' && next?.lower === 'that'
  if (feels) return true
  const quotes = /^(quotes|cites|names)$/.test(word.lower) && /^(a|an)$/.test(next?.lower ?? '')
  const opensClause =
    quotes ||
    isVerbal(next) ||
    /^(that|he|she|they|it|the|at|more|about|some|no)$/.test(next?.lower ?? '') ||
    next?.pos === 'NUM' ||
    next?.pos === 'PRON'
  return (
    (before.pos === 'PROPN' || before.pos === 'PRON' || /^\p{Lu}/u.test(before.text)) &&
    opensClause &&
    before.lower !== 'their' &&
    before.lower !== 'its'
  )
}

/** "who *commands* the brigade": right after who or which, a plural noun before a noun phrase is a verb. */
const afterRelative = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  return (
    word?.pos === 'NOUN' &&
    word.lower.endsWith('s') &&
    /^(who|which)$/.test(before?.lower ?? '') &&
    (next?.pos === 'DET' || next?.pos === 'PROPN' || next?.pos === 'PRON')
  )
}

/** ", which *state* efforts had failed": a bare saying word right behind a relative pronoun and before a noun phrase is a verb. */
const saysBehindRelative = (tokens: readonly Token[], i: number): boolean => {
  const [comma, before, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]]
  return (
    word?.pos === 'NOUN' &&
    saying.has(word.lower) &&
    comma?.text === ',' &&
    /^(who|which)$/.test(before?.lower ?? '') &&
    /^(DET|NOUN|PROPN|PRON|NUM|ADJ|SCONJ)$/.test(next?.pos ?? '')
  )
}

/** "shells *hit* the market", "rockets *struck* homes": an uninflected past after a plural noun and before a noun phrase. */
const hitLike = new Set(['hit', 'struck', 'shelled', 'bombed', 'set', 'cut', 'shot'])
const plainPast = (tokens: readonly Token[], i: number): boolean => {
  const word = tokens[i]
  const next = tokens[i + 1]
  return (
    word !== undefined &&
    hitLike.has(word.lower) &&
    (word.pos === 'NOUN' || word.pos === 'ADJ') &&
    /^(NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? '') &&
    (next?.pos === 'DET' || next?.pos === 'ADJ' || next?.pos === 'NOUN')
  )
}

/** "warplanes *strike* market": in headlines and short news the present stands plainly between two nouns. */
const plainPresent = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const plural = before?.pos === 'NOUN' && before.lower.endsWith('s')
  return (
    plural &&
    word !== undefined &&
    word.pos === 'NOUN' &&
    /^(strike|hit|kill|shell|bomb|pound|raid|target|attack|storm|seize)$/.test(word.lower) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'DET' || next?.pos === 'NUM' || next?.pos === 'ADJ')
  )
}

/** "were *shot*", "was *hit*". */
const afterBe = (tokens: readonly Token[], i: number): boolean =>
  hitLike.has(tokens[i]?.lower ?? '') &&
  tokens[i]?.pos !== 'VERB' &&
  /^(was|were|been|being|is|are|be)$/.test(tokens[i - 1]?.lower ?? '')

const eventVerbs = new Set(Object.values(events.verbs).flat())
/** Dictionary form of an -ing word: the one the event words know, else the bare stem. */
function ofIng(word: string): string {
  const bare = word.slice(0, -3)
  const forms = [bare, `${bare}e`, bare.replace(/(.)\1$/, '$1')]
  return forms.find(form => eventVerbs.has(form)) ?? bare
}

/** "of *abducting* 14 engineers": an -ing word after a preposition and before its object is a verb. */
const gerund = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const takesObject = next !== undefined && /^(DET|NUM|PRON|PROPN|ADJ|NOUN)$/.test(next.pos)
  return (
    word !== undefined &&
    /.{3}ing$/.test(word.lower) &&
    word.pos !== 'VERB' &&
    /^(of|for|by|from|without|after|before|in)$/.test(before?.lower ?? '') &&
    takesObject &&
    eventVerbs.has(ofIng(word.lower))
  )
}

const irregular: Readonly<Record<string, string>> = {
  shot: 'shoot',
  struck: 'strike',
  hit: 'hit',
  shelled: 'shell',
  bombed: 'bomb',
  set: 'set',
  cut: 'cut',
}

const asVerb = (token: Token): Token => ({
  ...token,
  pos: 'VERB',
  lemma: irregular[token.lower] ?? (token.lemma === token.lower ? stem(token.lower) : token.lemma),
})

/** "five men *missing*": behind a noun and before nothing that could be missed. */
const missingBehind = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'missing' &&
  tokens[i - 1]?.pos === 'NOUN' &&
  /^(PUNCT|ADP|CCONJ)$/.test(tokens[i + 1]?.pos ?? 'PUNCT')

/** "the *pumping* station": an -ing word between an article and a noun describes the noun. */
const describesNoun = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  return (
    word?.pos === 'VERB' &&
    word.lower.endsWith('ing') &&
    (before?.pos === 'DET' || before?.pos === 'NUM' || before?.lower === 'its') &&
    next?.pos === 'NOUN'
  )
}

/** "streets full of smoke and *burned* cars": one of several things behind "of" or "with". */
function inList(tokens: readonly Token[], i: number): boolean {
  if (!/^(and|or|,)$/.test(tokens[i - 1]?.lower ?? '')) return false
  let at = i - 1
  while (i - at < 8 && (/^(NOUN|PROPN|ADJ|DET|NUM|CCONJ)$/.test(tokens[at]?.pos ?? '') || tokens[at]?.text === ','))
    at--
  return at < i - 2 && /^(of|with|amid|amidst|among|between)$/.test(tokens[at]?.lower ?? '')
}

/** "under *destroyed* buildings", "destroyed homes and *burned* cars": before a noun and behind a word that no subject is, an -ed word describes. */
const sufferedBefore = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const noun = /^(NOUN|ADJ)$/.test(next?.pos ?? '') || isNounHere(tokens, i + 1)
  if (word?.pos !== 'VERB' || !/.{2}(ed|en)$/.test(word.lower) || !noun) return false
  const leads =
    before?.pos === 'ADP' || before?.pos === 'DET' || /^(his|her|their|its|our|my|your)$/.test(before?.lower ?? '')
  const [other, described] = [tokens[i - 2], tokens[i - 3]]
  const parallel =
    before?.lower === 'and' && other?.pos === 'NOUN' && described?.pos === 'ADJ' && described.lower.endsWith('ed')
  return (
    parallel ||
    inList(tokens, i) ||
    (leads && !/^(after|before|since|until|as|once|that|to|who|which)$/.test(before?.lower ?? ''))
  )
}

/** "the *occupied* West Bank": between an article or owner and a name, an -ed word describes. */
const describesName = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const leads = before?.pos === 'DET' || /^(his|her|their|its|our|my|your)$/.test(before?.lower ?? '')
  return (
    leads &&
    word?.pos === 'VERB' &&
    /.{2}(ed|en)$/.test(word.lower) &&
    next?.pos === 'PROPN' &&
    !/^(this|that|these|those|both|all|some|any|each)$/.test(before?.lower ?? '')
  )
}

/** "the Britain-*based* observatory", "rebel-*held* towns": the end of a word with a hyphen describes the noun behind it. */
const endsCompound = (tokens: readonly Token[], i: number): boolean => {
  const [hyphen, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const joined = hyphen !== undefined && word !== undefined && /^[-‐‑–]$/.test(hyphen.text) && hyphen.end === word.start
  return (
    joined &&
    tokens[i - 2]?.end === hyphen.start &&
    word.pos === 'VERB' &&
    next !== undefined &&
    (/^(NOUN|PROPN|ADJ|VERB|PUNCT|CCONJ|ADP)$/.test(next.pos) || next.lower === 'and') &&
    !/^(PRON|AUX)$/.test(tokens[i - 2]?.pos ?? '')
  )
}

/** "The *military* said": between an article and a verb, what looks like an adjective is a noun. */
const standsAsNoun = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'ADJ' &&
  /^(military|opposition|administration|police|public)$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.pos === 'DET' &&
  isVerbal(tokens[i + 1])

/** Dictionary form of an -ed word. */
function ofEd(word: string): string {
  const bare = word.slice(0, -2)
  const forms = [bare, word.slice(0, -1), bare.replace(/(.)\1$/, '$1')]
  return forms.find(form => saying.has(form) || framed.has(form) || eventVerbs.has(form)) ?? bare
}

/** "Belgrane *branded* the town's defenders": an -ed word between a name and a noun phrase is a verb. */
const pastAfterName = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const subject =
    before?.pos === 'PROPN' || (before?.pos === 'PRON' && /^(he|she|they|it|who|which)$/.test(before.lower))
  return (
    word !== undefined &&
    /^\p{Ll}.{2,}ed$/u.test(word.text) &&
    (word.pos === 'ADJ' || word.pos === 'NOUN') &&
    subject &&
    /^(DET|PRON|PROPN)$/.test(next?.pos ?? '')
  )
}

/** "Captain Dorn *commands* the brigade": a word of command between a name and a noun phrase. */
const commandsAfterName = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  return (
    word?.pos === 'NOUN' &&
    /^(commands|leads|heads|runs|oversees|directs|chairs)$/.test(word.lower) &&
    before?.pos === 'PROPN' &&
    /^(DET|PRON|PROPN)$/.test(next?.pos ?? '')
  )
}

/** "had *shot* down", "and *shot* them". */
const plainStrike = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word === undefined || word.pos === 'VERB' || !hitLike.has(word.lower)) return false
  const helped =
    /^(had|has|have|'ve|’ve)$/.test(before?.lower ?? '') || (next?.lower === 'and' && isVerbal(tokens[i + 2]))
  return helped || (before?.pos === 'CCONJ' && (next?.pos === 'PRON' || next?.pos === 'DET'))
}

/** "killed 58 civilians and *injured* more than 170": behind "and" and before a count. */
const harmsAgain = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (
    !/^(ADJ|VERB)$/.test(word?.pos ?? '') ||
    !/^(injured|wounded|killed|displaced|detained|arrested|damaged|destroyed)$/.test(word?.lower ?? '')
  )
    return false
  const counts =
    next?.pos === 'NUM' || /^(more|at|over|about|up|nearly|dozens|scores|several|another)$/.test(next?.lower ?? '')
  return before?.lower === 'and' && counts && tokens[i - 2]?.pos === 'NOUN'
}

/** "may be *mined*", "was *looted*": an -ed word of violence behind a form of be. */
const sufferedAfterBe = (tokens: readonly Token[], i: number): boolean => {
  const [before, word] = [tokens[i - 1], tokens[i]]
  const known =
    word !== undefined && word.pos !== 'VERB' && /.{2}ed$/.test(word.lower) && eventVerbs.has(ofEd(word.lower))
  return known && /^(was|were|been|being|is|are|be)$/.test(before?.lower ?? '')
}

/** "some parents *claim*", "channels *claim* soldiers hid": a saying word behind a plural and before its words or a stop. */
const claimsAfterPlural = (tokens: readonly Token[], i: number): boolean => {
  const [first, before, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word?.pos !== 'NOUN' || !/^(claim|report|estimate|state|note|document|record|count|fear|hope)$/.test(word.lower))
    return false
  const plural = before?.pos === 'NOUN' && (/[^s]s$/.test(before.lower) || before.lower === 'people')
  const leads = first === undefined || /^(DET|ADJ|PROPN|NUM|PUNCT|NOUN|CCONJ|PART)$/.test(first.pos)
  const opens = next === undefined || /^(DET|PRON|PROPN|NUM|PUNCT|SCONJ)$/.test(next.pos) || next.lower === 'that'
  return plural && leads && opens
}

const dual =
  /^(back|call|claim|hit|strike|hold|plan|need|fear|support|attack|control|target|house|run|lead|want|help|stop|start|order|demand|face|fight|fire|share|show|number|count|leave|keep|shell|bomb|cover|cross|shelter|treat|drop|cut|spare|guard|block|name|open|turn|watch|burn|move|bury|mark)$/

/** "whose air force *backs* the Council", "families *call* us": a word that may be either, between its subject and its object. */
const dualBetween = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word?.pos !== 'NOUN' || before === undefined || next === undefined) return false
  const object = /^(DET|PRON|PROPN)$/.test(next.pos) && !/^(of|who|which|that|whose)$/.test(next.lower)
  const plural = /[^s]s$/.test(before.lower) && /^(NOUN|PROPN)$/.test(before.pos)
  const single = /^(NOUN|PROPN)$/.test(before.pos) && !plural
  if (!object) return false
  return plural
    ? dual.test(word.lower) && next.pos !== 'PROPN'
    : single && word.lower.endsWith('s') && dual.test(stem(word.lower))
}

/** "“Mother, *show* this to nobody": a command opens speech or follows whoever is called on. */
const command = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const opens = /^(?:["“‘]|''|``)$/.test(before?.text ?? '')
  const called =
    before?.text === ',' && tokens[i - 2]?.pos === 'PROPN' && /^(?:["“‘]|''|``)$/.test(tokens[i - 3]?.text ?? '')
  const object = next !== undefined && (next.pos === 'DET' || next.pos === 'PRON')
  return word?.pos === 'NOUN' && (opens || called) && object && dual.test(word.lower)
}

/** "…, *whereupon* two guns fired": no part of the noun phrase behind it. */
const joiner = (tokens: readonly Token[], i: number): boolean => /^(whereupon|whereas)$/.test(tokens[i]?.lower ?? '')

const asVerbs = [
  dualBetween,
  command,
  claimsAfterPlural,
  commandsAfterName,
  plainStrike,
  saysAfterName,
  afterRelative,
  saysBehindRelative,
  plainPast,
  plainPresent,
  afterBe,
]

function mended(tokens: readonly Token[], i: number): Token {
  const token = tokens[i] as Token // called for every index there is
  if (token.pos === 'PUNCT' || token.pos === 'DET') return token
  if (joiner(tokens, i)) return { ...token, pos: 'SCONJ' }
  if (gerund(tokens, i)) return { ...token, pos: 'VERB', lemma: ofIng(token.lower) }
  if (pastAfterName(tokens, i) || sufferedAfterBe(tokens, i) || harmsAgain(tokens, i))
    return { ...token, pos: 'VERB', lemma: ofEd(token.lower) }
  if (isNameHere(tokens, i)) return { ...token, pos: 'PROPN' }
  if (describesName(tokens, i) || endsCompound(tokens, i)) return { ...token, pos: 'ADJ' }
  if (standsAsNoun(tokens, i)) return { ...token, pos: 'NOUN', lemma: token.lower }
  if (describesNoun(tokens, i) || missingBehind(tokens, i) || sufferedBefore(tokens, i)) return { ...token, pos: 'ADJ' }
  if (isNounHere(tokens, i)) return { ...token, pos: 'NOUN', lemma: token.lower }
  return asVerbs.some(rule => rule(tokens, i)) ? asVerb(token) : token
}

/** Mends what a general tagger gets wrong in news about attacks. */
export const retag = (tokens: readonly Token[]): readonly Token[] => tokens.map((_, i) => mended(tokens, i))
