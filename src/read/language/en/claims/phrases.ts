import type { Token } from '../tokens.ts'
import type { MentionFound } from '../../../stages.ts'
import { kindOf, mentionsIn, tokenAt, type Work } from './context.ts'
import { predicateOfVerb } from './lexicon.ts'

/** A mention as a noun phrase of its clause. Token indexes, end exclusive. */
export interface Phrase {
  readonly mention: MentionFound
  /** Where the phrase begins, with its articles, numbers and bound words. */
  readonly from: number
  readonly to: number
  /** The preposition that governs it. */
  readonly prep?: string
  readonly prepAt?: number
  /** It only describes or owns another noun: "Orlen" in "Orlen's mayor", "Varan" in "Varan shells". */
  readonly modifies: boolean
}

/** Phrases joined by "and" or commas: they share one place in the clause. */
export interface Run {
  readonly items: readonly Phrase[]
  readonly prep?: string
  readonly prepAt?: number
  readonly from: number
  readonly to: number
}

const partitive =
  /^(hundreds|thousands|dozens|scores|tens|millions|number|numbers|majority|half|most|many|some|all|several|few|none|any|one|each|both|lot|lots|crowd|crowds|rest|part|parts|much|members|bodies|body|lives|third|quarter|remains|deaths|dead)$/
/** "the roof of the clinic": a part told of as the whole it belongs to. */
const partOfPlace =
  /^(roof|wing|entrance|courtyard|yard|grounds|gate|gates|wall|walls|building|buildings|outskirts|centre|center|heart|edge|suburbs|streets|east|north|south|west|side|bank|corner|middle|front|back|floor|floors|basement|cellar|cellars)$/
const settlement = /^(town|city|village|port|suburb|district|region|province|island|hamlet|capital|state|republic)$/
const possessive = /^(its|their|his|her|our|my|your)$/
const owns = /^('s|’s|'|’)$/

const at = (work: Work, i: number): Token | undefined => (i < 0 ? undefined : work.tokens[i])
const lower = (work: Work, i: number): string => at(work, i)?.lower ?? ''

/** Bound words in front of a number: "at least", "more than", "up to", "about". Their first index, or the number's own. */
function beforeNumber(work: Work, i: number): number {
  const [two, one] = [lower(work, i - 2), lower(work, i - 1)]
  if (/^(least|most)$/.test(one) && two === 'at') return i - 2
  if (one === 'than' && /^(more|less|fewer|no|greater)$/.test(two)) return lower(work, i - 3) === 'no' ? i - 3 : i - 2
  if ((one === 'to' && two === 'up') || (one === 'of' && two === 'upwards')) return i - 2
  return /^(about|around|over|under|some|nearly|almost|roughly|only|just|another|between)$/.test(one) ? i - 1 : i
}

const inside = (t: Token | undefined): boolean =>
  t !== undefined &&
  t.text !== '' &&
  (/^(DET|NUM|ADJ)$/.test(t.pos) || possessive.test(t.lower) || /^[‘“'"]$/.test(t.text))

/** First token of the noun phrase that holds token `i`; words of the mention before it are not taken in. */
function phraseFrom(work: Work, i: number, stop: number): number {
  let from = i
  for (;;) {
    const before = at(work, from - 1)
    if (from - 1 < stop || !before) return from
    const number = at(work, from)?.pos === 'NUM' ? beforeNumber(work, from) : from
    const compound =
      /^(NOUN|PROPN)$/.test(before.pos) && /^(NOUN|PROPN)$/.test(at(work, from)?.pos ?? '') && before.text !== ''
    const owner = owns.test(before.text) && before.pos === 'PART'
    if (number < from) from = Math.max(stop, number)
    else if (inside(before) || compound || owner) from--
    else return from
  }
}

const isPreposition = (t: Token | undefined): boolean =>
  t !== undefined && (t.pos === 'ADP' || /^(since|after|before|until|to|toward|towards|against|upon)$/.test(t.lower))

/** "pinned *down* medics", "cut *off* the town": part of the verb. */
const isParticle = (work: Work, i: number): boolean =>
  /^(off|up|out|down|away|back)$/.test(lower(work, i)) && at(work, i - 1)?.pos === 'VERB'

interface Governor {
  readonly from: number
  readonly prep?: string
  readonly prepAt?: number
}

/** What governs a phrase; "hundreds of", "the town of" and "the roof of" are looked through. */
function governor(work: Work, from: number, stop: number, kind: string): Governor {
  const prepAt = from - 1
  if (prepAt < stop || !isPreposition(at(work, prepAt)) || isParticle(work, prepAt)) return { from }
  const prep = lower(work, prepAt)
  const head = lower(work, prepAt - 1)
  const through =
    prep === 'of' &&
    prepAt - 1 >= stop &&
    (partitive.test(head) ||
      at(work, prepAt - 1)?.pos === 'NUM' ||
      (kind === 'place' && settlement.test(head)) ||
      ((kind === 'place' || kind === 'facility') && partOfPlace.test(head)))
  return through ? governor(work, phraseFrom(work, prepAt - 1, stop), stop, kind) : { from, prep, prepAt }
}

/** The last token of a mention, plus one. */
const endOf = (work: Work, m: MentionFound): number => {
  const i = tokenAt(work, m.end - 1)
  return (at(work, i)?.start ?? m.end) < m.end ? i + 1 : i
}

function modifies(work: Work, m: MentionFound, to: number): boolean {
  const next = at(work, to)
  if (!next || next.text === '') return false
  if (owns.test(next.text) && next.pos === 'PART') return true
  if (m.as === 'pronoun' && possessive.test(lower(work, to - 1)))
    return lower(work, to - 1) !== 'her' || /^(NOUN|PROPN|ADJ|NUM)$/.test(next.pos)
  return m.as === 'name' && next.pos === 'NOUN' && (work.doc.tokens[to - 1]?.end ?? 0) < next.start
}

/** A phrase that owns or describes the next one is the beginning of that one: "the town's defenders", "Varan army". */
const leadsTo = (work: Work, a: Phrase, first: number): boolean => {
  const gap = work.tokens.slice(a.to, first)
  return a.to > first || (a.modifies && gap.every(t => owns.test(t.text) || /^(ADJ|NUM|NOUN|PROPN)$/.test(t.pos)))
}

/** The mentions of a stretch as phrases; `marker` keeps a word that opens the clause from governing. */
export function phrasesIn(work: Work, from: number, to: number, marker?: string): readonly Phrase[] {
  const stop = marker !== undefined && lower(work, from) === marker ? from + 1 : from
  const phrases: Phrase[] = []
  for (const mention of mentionsIn(work, from, to)) {
    const before = phrases.at(-1)
    const first = tokenAt(work, mention.start)
    const end = Math.max(first + 1, endOf(work, mention))
    const rest = { mention, to: end, modifies: modifies(work, mention, end) }
    if (before && leadsTo(work, before, first)) {
      phrases[phrases.length - 1] = { ...before, modifies: true }
      const { prep, prepAt } = before
      phrases.push({
        ...rest,
        from: before.from,
        ...(prep !== undefined && { prep }),
        ...(prepAt !== undefined && { prepAt }),
      })
      continue
    }
    const start = phraseFrom(work, Math.max(first, before?.to ?? stop), before?.to ?? stop)
    phrases.push({ ...rest, ...governor(work, start, stop, kindOf(work, mention)) })
  }
  return phrases
}

const listed = (t: Token | undefined): boolean =>
  t === undefined ||
  t.text === ',' ||
  /^(CCONJ|DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(t.pos) ||
  /^(times|once|twice|then|well|as|also|of|s)$/.test(t.lower) ||
  /^[’'‘”“"]$/.test(t.text)

/** "killing five people and *burning* homes" is no list, however the word was tagged. */
const doing = ({ lower: word, lemma }: Token): boolean =>
  /.{3}ing$/.test(word) &&
  (predicateOfVerb.has(lemma) || predicateOfVerb.has(word.slice(0, -3)) || predicateOfVerb.has(`${word.slice(0, -3)}e`))

const joinsAt = (work: Work, a: Phrase, b: Phrase): 'and' | 'comma' | undefined => {
  const gap = work.tokens.slice(a.to, b.from)
  if (gap.length > 12 || !gap.every(listed) || gap.some(t => t.text === '' || doing(t))) return undefined
  if (gap.some(t => t.pos === 'CCONJ' || t.lower === 'then')) return 'and'
  return gap.some(t => t.text === ',') ? 'comma' : undefined
}

const runOf = (items: readonly Phrase[]): Run => {
  const [first] = items as readonly [Phrase, ...Phrase[]] // a run has at least one
  const { prep, prepAt } = first
  return {
    items,
    ...(prep !== undefined && { prep }),
    ...(prepAt !== undefined && { prepAt }),
    from: first.from,
    to: items.at(-1)?.to ?? first.to,
  }
}

/** Groups phrases into lists: a list by commas needs an "and" or "or" in it, else the comma opens an apposition. */
export function runsOf(work: Work, phrases: readonly Phrase[]): readonly Run[] {
  const runs: Run[] = []
  for (let i = 0; i < phrases.length; ) {
    let end = i + 1
    for (let k = i + 1; k < phrases.length; k++) {
      // Both stand within the list.
      const join = joinsAt(work, phrases[k - 1] as Phrase, phrases[k] as Phrase)
      const ownPrep = phrases[k]?.prep !== undefined && phrases[k]?.prep !== phrases[i]?.prep
      if (!join || ownPrep) break
      if (join === 'and') end = k + 1
    }
    runs.push(runOf(phrases.slice(i, end)))
    i = end
  }
  return runs
}

/** The lists of a stretch, without words that only begin another phrase. */
export function runsIn(work: Work, from: number, to: number, marker?: string): readonly Run[] {
  const phrases = phrasesIn(work, from, to, marker)
  return runsOf(
    work,
    phrases.filter((p, i) => !(p.modifies && phrases[i + 1]?.from === p.from)),
  )
}

export const mentionsOf = (run: Run | undefined): readonly MentionFound[] =>
  (run?.items ?? []).filter(p => !p.modifies).map(p => p.mention)
