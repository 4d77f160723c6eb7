import { knownBody } from '../../../knowledge/known-bodies.ts'
import {
  attackNouns,
  capitalHeads,
  exhibitNouns,
  facilityNouns,
  neverNames,
  openers,
  occupations,
  organisationHeads,
  particles,
  placeFirsts,
  placeHeads,
  pluralPeople,
  sides,
  posts,
  speechVerbs,
  unnamed,
} from './lexicon.ts'
import type { Range } from './raw.ts'
import type { Word } from './words.ts'

/** The words with what the whole text tells about them. */
export interface Page {
  readonly words: readonly Word[]
  /** Is this word part of a name, as far as capitals tell? */
  readonly named: (at: number) => boolean
  readonly lower: (at: number) => string
}

const isCommonNoun = (w: Word): boolean =>
  pluralPeople.has(w.lower) || organisationHeads.has(w.lower) || facilityNouns.has(w.lower)

/** Words that have a capital where none is due, and words that also stand without one. */
function capitalsOf(words: readonly Word[]): { proper: ReadonlySet<string>; common: ReadonlySet<string> } {
  const proper = new Set<string>()
  const common = new Set<string>()
  for (const w of words) {
    if (!w.upper) common.add(w.lower)
    else if (!w.opens && !w.loud) proper.add(w.lower)
  }
  return { proper, common }
}

/** Can the word before this one, first in its sentence, be a name? Not if it only describes a common noun. */
function bears(w: Word, next: Word): boolean {
  if (next.opens || /^[.!?:]$/.test(next.text)) return false
  if (/(ing|ly)$/.test(w.lower) && !next.upper) return false
  if (/[^s]s$/.test(w.lower) && next.pos === 'VERB' && !next.upper) return false
  return (
    next.pos !== 'NOUN' ||
    isCommonNoun(next) ||
    sides.has(next.lower) ||
    attackNouns.has(next.lower) ||
    occupations.has(next.lower) ||
    posts.has(next.lower) ||
    placeHeads.has(next.lower) ||
    speechVerbs.has(next.lower)
  )
}

export function page(words: readonly Word[]): Page {
  const { proper, common } = capitalsOf(words)
  const openerIsName = (w: Word, next: Word | undefined): boolean => {
    if (proper.has(w.lower) || (w.pos === 'PROPN' && knownBody(w.text))) return true
    if (common.has(w.lower) || isCommonNoun(w)) return false
    if (w.pos === 'PROPN') return next !== undefined && bears(w, next)
    const wordy = w.pos === 'NOUN' || w.pos === 'X'
    return (
      wordy &&
      ((next?.upper === true && !next.opens) ||
        (next !== undefined && speechVerbs.has(next.lower) && !w.lower.endsWith('s')))
    )
  }
  const isNamed = (w: Word, i: number): boolean => {
    if (w.text === 'The' && !w.opens && !w.loud) {
      const next = words[i + 1]
      return next !== undefined && next.lower !== 'the' && isNamed(next, i + 1)
    }
    if (w.text === '&') return words[i - 1]?.upper === true && words[i + 1]?.upper === true
    if (
      !w.upper ||
      neverNames.has(w.lower.replace('.', '')) ||
      w.lower.startsWith("i'") ||
      (openers.has(w.lower) && (w.opens || w.loud || (words[i + 1]?.upper !== true && words[i - 1]?.upper !== true)))
    )
      return false
    if (/^\p{Lu}\.?$/u.test(w.text) && w.opens && words[i + 1]?.upper !== true) return false
    if (w.loud) return proper.has(w.lower)
    return !w.opens || openerIsName(w, words[i + 1])
  }
  const flags = words.map(isNamed)
  return { words, named: at => flags[at] ?? false, lower: at => words[at]?.lower ?? '' }
}

const possessives = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your', 'whose'])
export const isPossessive = (w: Word | undefined): boolean => w !== undefined && possessives.has(w.lower)
export const isGenitive = (w: Word | undefined): boolean =>
  w !== undefined && (w.lower === "'s" || w.text === "'" || w.text === '’')
const isDeterminer = (w: Word): boolean => w.pos === 'DET' || isPossessive(w)
const isNominal = (w: Word | undefined): boolean =>
  w !== undefined && (w.pos === 'NOUN' || w.pos === 'ADJ' || w.pos === 'NUM' || w.pos === 'PROPN')
const isKnownNoun = (w: Word): boolean =>
  facilityNouns.has(w.lower) ||
  pluralPeople.has(w.lower) ||
  organisationHeads.has(w.lower) ||
  posts.has(w.lower) ||
  exhibitNouns.has(w.lower) ||
  occupations.has(w.lower) ||
  unnamed.has(w.lower)
/** Verbs that are often taken for nouns behind a name. */
const mistagged = new Set(
  'cast put set cut hit met led left fled held shot quit saw went came took gave says vows urges faces spoke'.split(
    ' ',
  ),
)
const headlineVerbs = new Set(
  'strike strikes hit hits kill kills shell shells attack attacks bomb bombs raid raids claim claims target targets seize seizes deny denies fire fires storm storms block blocks free frees flee flees trap traps condemn condemns blame blames accuse accuses'.split(
    ' ',
  ),
)
const connectors = new Set(['of', 'for', 'on', 'to', 'against', 'without'])

/** Inside a name that has an organisation's or a water's head, "of the", "for" and the like lead on to the next capital. */
function connected(p: Page, from: number, at: number): number {
  if (!connectors.has(p.lower(at))) return 0
  const next = p.lower(at + 1) === 'the' ? at + 2 : at + 1
  if (!p.named(next) || p.words[next]?.sentence !== p.words[at]?.sentence) return 0
  for (let i = at - 1; i >= from && (p.named(i) || connectors.has(p.lower(i))); i--) {
    if (!p.named(i)) continue
    const open =
      p.lower(at) === 'of' ? placeFirsts.has(p.lower(i)) || capitalHeads.has(p.lower(i)) : capitalHeads.has(p.lower(i))
    if (open && (i === at - 1 || p.lower(at) !== 'to')) return next - at
  }
  return 0
}

/** "Ministry of Health and Welfare". */
function coordinated(p: Page, from: number, at: number): boolean {
  if (p.lower(at) !== 'and' || !p.named(at + 1) || p.lower(at - 2) !== 'of') return false
  const head = p.lower(at - 3)
  return at - 3 >= from && (head === 'ministry' || head === 'department')
}

/** "pumping stations": the participle belongs to a known noun. */
const headNoun = (p: Page, at: number): boolean => facilityNouns.has(`${p.lower(at - 1)} ${p.lower(at)}`)

function participle(p: Page, from: number, at: number): boolean {
  const only = /^(only|last|longest|most|newly|recently|now)$/.test(p.lower(at - 1)) && at - 1 > from
  const before = p.words[only ? at - 2 : at - 1]
  if (p.named(at + 1) && before !== undefined && !isDeterminer(before)) return false
  if (before !== undefined && sides.has(before.lower)) return false
  const fits = /(ed|en|ing|wn)$/.test(p.lower(at)) && p.words[at]?.pos === 'VERB' && isNominal(p.words[at + 1])
  return (
    fits &&
    at > from &&
    before !== undefined &&
    (isDeterminer(before) || before.pos === 'ADJ' || before.pos === 'NUM' || isGenitive(before) || headNoun(p, at + 1))
  )
}

/** A word that may be a noun or a saying verb ("reports", "estimates") is the verb when something it says follows. */
const reads = (p: Page, at: number): boolean =>
  p.named(at) ||
  /^(that|the|a|an|he|she|they|it|there|how|at|more|nearly|about)$/.test(p.lower(at)) ||
  ['VERB', 'NUM', 'DET', 'PRON'].includes(p.words[at]?.pos ?? '')

/** In a heading "forces shell town": a word that can be a verb is one behind a plural or a name. */
function headlineVerb(p: Page, from: number, at: number): boolean {
  const [w, before, next] = [p.words[at], p.words[at - 1], p.words[at + 1]]
  if (!w?.heading || at === from || !before || !next || w.upper) return false
  const plural = pluralPeople.has(before.lower) || sides.has(before.lower) || (p.named(at - 1) && w.lower.endsWith('s'))
  return (
    plural &&
    headlineVerbs.has(w.lower) &&
    (isNominal(next) || next.pos === 'DET' || next.pos === 'VERB' || p.named(at + 1))
  )
}

/** "No 3" behind a name. */
const isNumberSign = (p: Page, at: number): boolean => /^no\.?$/.test(p.lower(at)) && /^\d+$/.test(p.lower(at + 1))

/** "government forces | close": many people stand in front of no other noun. */
const endsPhrase = (w: Word): boolean => (exhibitNouns.has(w.lower) && /[^s]s$/.test(w.lower)) || isMany(w)
const isMany = (w: Word): boolean =>
  (!w.upper || w.opens) &&
  (pluralPeople.has(w.lower) || sides.has(w.lower)) &&
  /([^s]s|people|men|women|children)$/.test(w.lower)

/** "the station | silent": an adjective behind the noun says something of it. */
const trails = (p: Page, from: number, at: number): boolean => {
  const [w, before] = [p.words[at], p.words[at - 1]]
  return (
    at - 1 >= from &&
    w?.pos === 'ADJ' &&
    !p.named(at) &&
    (!isKnownNoun(w) || /^(dead|wounded|injured)$/.test(w.lower)) &&
    before?.pos === 'NOUN' &&
    !before.upper
  )
}

/** "Iran backs Varan's government": between two names, what looks like a plural is a verb. */
function isVerbal(p: Page, at: number): boolean {
  const w = p.words[at]
  if (!w || w.upper || !/[^s]s$/.test(w.lower) || isKnownNoun(w) || sides.has(w.lower) || attackNouns.has(w.lower))
    return false
  return p.named(at + 1) || p.words[at + 1]?.pos === 'DET'
}

/** How many words at `at` go on with the phrase that began at `from`; 0 where it ends. */
function goesOn(p: Page, from: number, at: number): number {
  const w = p.words[at]
  const before = at > from ? p.words[at - 1] : undefined
  if (!w || w.sentence !== p.words[from]?.sentence || w.quote !== p.words[from]?.quote) return 0
  if (p.named(at)) return 1
  if (isGenitive(w))
    return before &&
      before.pos !== 'DET' &&
      before.end === w.start &&
      (isNominal(p.words[at + 1]) ||
        p.named(at + 1) ||
        participle(p, from, at + 1) ||
        (p.words[at + 1]?.pos === 'ADV' && participle(p, from, at + 2)))
      ? 1
      : 0
  if (headlineVerb(p, from, at)) return 0
  if (isNumberSign(p, at) && before !== undefined && p.named(at - 1)) return 1
  if (
    particles.has(w.lower) &&
    (p.named(at + 1) || (particles.has(p.lower(at + 1)) && p.named(at + 2))) &&
    (before === undefined || p.named(at - 1) || particles.has(before.lower))
  )
    return 1
  const link = connected(p, from, at)
  if (link > 0) return link
  if (coordinated(p, from, at) || participle(p, from, at)) return 1
  if (w.upper && !w.opens && neverNames.has(w.lower)) return 0
  if (w.pos === 'NUM')
    return before !== undefined && p.named(at - 1) && !/^(no\.?|number|hospital|school|brigade)$/.test(before.lower)
      ? 0
      : 1
  if (before && p.named(at - 1) && ((speechVerbs.has(w.lower) && reads(p, at + 1)) || mistagged.has(w.lower))) return 0
  if (before && at - 1 >= from && endsPhrase(before) && !w.upper && !isKnownNoun(w) && !sides.has(w.lower)) return 0
  if (before && p.named(at - 1) && isVerbal(p, at)) return 0
  if (w.pos === 'NOUN' || w.pos === 'ADJ') return 1
  if (w.pos === 'PROPN') return neverNames.has(w.lower) ? 0 : 1
  if (headNoun(p, at) || (attackNouns.has(w.lower) && w.lower.endsWith('ing') && p.named(at - 1))) return 1
  if (
    w.pos === 'ADV' &&
    ((before?.pos === 'DET' && at - 1 === from) || isGenitive(before)) &&
    (isNominal(p.words[at + 1]) || pluralPeople.has(p.lower(at + 1)) || participle(p, from, at + 1))
  )
    return 1
  const determined =
    before !== undefined &&
    (isDeterminer(before) ||
      before.pos === 'ADJ' ||
      before.pos === 'ADV' ||
      isGenitive(before) ||
      p.named(at - 1) ||
      before.pos === 'NUM')
  return isKnownNoun(w) && (determined || exhibitNouns.has(before?.lower ?? '') || w.pos !== 'VERB') && w.pos !== 'ADP'
    ? 1
    : 0
}

/** "That bridge was …", "in that town": a pointing word taken for a conjunction. */
const pointsAt = (p: Page, at: number): boolean =>
  /^(this|that)$/.test(p.lower(at)) &&
  (p.words[at]?.opens === true || p.words[at - 1]?.pos === 'ADP') &&
  p.words[at + 1]?.pos === 'NOUN' &&
  !many(p, at + 1)

/** "that soldiers came": the word leads in a clause, it points at no one soldier. */
const many = (p: Page, at: number): boolean => pluralPeople.has(p.lower(at)) || /[^s]s$/.test(p.lower(at))

/** The noun phrases of a text in order: a determiner, what stands before the head, and the head. */
export function chunksOf(p: Page, closed: readonly Range[] = []): readonly Range[] {
  const shut = new Map(closed.map(c => [c.from, c.to]))
  const found: Range[] = []
  for (let i = 0; i < p.words.length; ) {
    const over = shut.get(i)
    if (over !== undefined) {
      i = Math.max(over, i + 1)
      continue
    }
    const w = p.words[i]
    if (w?.lower === 'dead' && p.words[i + 1]?.pos === 'NUM') {
      i++
      continue
    }
    const start = w && (isDeterminer(w) || pointsAt(p, i)) && !p.named(i) ? 1 : 0
    let to = i + start
    for (let step = goesOn(p, i, to); step > 0 && !shut.has(to); step = goesOn(p, i, to)) to += step
    while (to > i + start && (isGenitive(p.words[to - 1]) || connectors.has(p.lower(to - 1)))) to--
    const from = w?.lower === 'that' && many(p, to - 1) ? i + 1 : i
    if (to > i + start) found.push({ from, to: trails(p, i + start, to - 1) ? to - 1 : to })
    i = Math.max(to, i + 1)
  }
  return found
}
