import type { Token } from '../tokens.ts'
import { isFinite, verbGroups, type VerbGroup } from '../verbs.ts'
import {
  findToken,
  isActor,
  mentionsIn,
  quantitiesIn,
  type Speaker,
  spanOf,
  tokenAt,
  type Work,
  wordsOf,
} from './context.ts'
import { isContentVerb, isSpeechOnly } from './lexicon.ts'
import type { MentionFound } from '../../../stages.ts'
import { speakerFrom, subjectIn, unspecified } from './speaker.ts'

/** Words beside what is said that only tell who said it: ", officials said", "according to X". Token indexes. */
export interface Tag {
  readonly from: number
  readonly to: number
  readonly speaker: Speaker
  /** "according to X", as against "X said". */
  readonly inPassing?: boolean
  /** "and, *his sister told us*, left for dead": it covers what follows, and nothing before. */
  readonly ahead?: boolean
}

interface Part {
  readonly from: number
  readonly to: number
}

const isStop = (t: Token | undefined): boolean => t === undefined || /^[,;:.—–]$/.test(t.text)

/** The stretches between commas, dashes and stops. */
function partsOf(work: Work, from: number, to: number): readonly Part[] {
  const parts: Part[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isStop(work.tokens[i])) continue
    if (i > start) parts.push({ from: start, to: i })
    start = i + 1
  }
  return parts
}

/** One saying verb, nothing else finite, no "that": the part says only who spoke. */
function tagVerb(work: Work, part: Part): VerbGroup | undefined {
  const verbs = verbGroups(work.tokens, part.from, part.to).filter(isFinite)
  const [verb] = verbs
  if (!verb || verbs.length > 1 || !isContentVerb(verb.lemma) || verb.passive) return undefined
  const after = work.tokens.slice(verb.to, part.to)
  if (after.some(t => t.lower === 'that') || after.length > 14) return undefined
  if (/^(of|about|against|for|how|what|whether|why)$/.test(after[0]?.lower ?? '')) return undefined
  return isSpeechOnly(verb.lemma) ? undefined : verb
}

/** "officials said" and "said the mayor". */
function speakerAround(work: Work, part: Part, verb: VerbGroup) {
  const before = subjectIn(work, part.from, verb.from)
  if (before) return before
  const bare = work.tokens.slice(part.from, verb.from).every(t => t.pos === 'ADV' || t.pos === 'CCONJ')
  return bare ? mentionsIn(work, verb.to, part.to)[0] : undefined
}

/** May this pronoun stand for whoever spoke last? */
function standsFor(work: Work, word: string, { ref }: Speaker): boolean {
  const { kind, gender } = work.cast.entityOf(ref)
  if (word === 'they') return true
  if (word === 'it') return kind !== 'person' && kind !== 'unidentified'
  const human = kind === 'person' || kind === 'unidentified' || kind === 'unspecified'
  return human && (gender === undefined || gender === (word === 'he' ? 'male' : 'female'))
}

const finiteBetween = (work: Work, from: number, to: number): boolean =>
  verbGroups(work.tokens, from, to).some(isFinite)

const endsSentence = (work: Work, part: Part, sentence: Part): boolean =>
  work.tokens.slice(part.to, sentence.to).every(t => t.pos === 'PUNCT')

/** "Nine dead, 31 hurt in strike, ministry says": at the end, with nothing behind it and a figure before it. */
const endsBare = (work: Work, part: Part, sentence: Part): boolean =>
  endsSentence(work, part, sentence) && quantitiesIn(work, spanOf(work, sentence.from, part.from)).length > 0

function verbTag(work: Work, part: Part, sentence: Part, before: Speaker | undefined): Tag | undefined {
  const verb = tagVerb(work, part)
  if (!verb || part.from === sentence.from) return undefined
  const rest =
    finiteBetween(work, sentence.from, part.from) ||
    endsBare(work, part, sentence) ||
    (verb.from === part.from && endsSentence(work, part, sentence)) ||
    (part.to < sentence.to && finiteBetween(work, part.to, sentence.to) && work.tokens[part.to]?.text === ',')
  if (!rest) return undefined
  if (/^(and|but|who|which|while|as|when)$/.test(work.tokens[part.from]?.lower ?? '')) return undefined
  const recorder =
    verb.lemma === 'tell'
      ? mentionsIn(work, verb.to, part.to).filter(
          m => work.cast.entityOf(m.ref).kind === 'organisation' && m.as === 'name',
        )
      : []
  const mention = speakerAround(work, part, verb)
  const pronoun = /^(he|she|it|they)$/.test(work.tokens[verb.from - 1]?.lower ?? '')
  if (!mention && pronoun && before && standsFor(work, work.tokens[verb.from - 1]?.lower ?? '', before))
    return {
      ...part,
      speaker: { ...before, verb: wordsOf(work, verb.from, verb.to), cue: spanOf(work, part.from, verb.to) },
    }
  const somebody = work.tokens
    .slice(part.from, part.to)
    .some(t => t.pos === 'NOUN' || t.pos === 'PROPN' || /^(others|some|many|few|he|she|it|they)$/.test(t.lower))
  if (!mention) return somebody ? { ...part, speaker: unspecified(work, verb) } : undefined
  const via = recorder
    .slice(0, 1)
    .map(m => ({ ref: m.ref, verb: 'told', medium: 'interview', certainty: 'explicit' as const }))
  const ahead = work.tokens[part.from - 1]?.text === ',' && work.tokens[part.from - 2]?.pos === 'CCONJ'
  const speaker = speakerFrom(work, mention, { verb, from: part.from, to: part.to, via })
  return { ...part, speaker, ...(ahead && { ahead }) }
}

const accordingLengths = 30

const leads = [
  /^according to /,
  /^by (the|its|one) (estimate|count|account|reckoning|tally|figures|estimates) of /,
  /^in the (words|view|account|telling) of /,
  /^per /,
]
const accounts =
  /^(account|accounts|count|reckoning|estimate|estimates|tally|figures|telling|words|view|version|admission)$/

/** "by his own count", "by her account". */
function ownAccount(work: Work, at: number): number | undefined {
  if (!/^(his|her|its|their)$/.test(work.tokens[at + 1]?.lower ?? '')) return undefined
  const noun = work.tokens[at + 2]?.lower === 'own' ? at + 3 : at + 2
  return accounts.test(work.tokens[noun]?.lower ?? '') ? noun + 1 : undefined
}

/** "by one driver's reckoning", "in the mayor's words": the source stands inside the phrase. Where it ends, or nothing. */
function possessiveLead(work: Work, at: number): number | undefined {
  if (!/^(by|on|in)$/.test(work.tokens[at]?.lower ?? '')) return undefined
  const own = ownAccount(work, at)
  if (own !== undefined) return own
  const near = work.tokens.slice(at + 1, at + 9)
  const mark = near.findIndex(t => /^['’]s?$/.test(t.text))
  const stop = near.findIndex(isStop)
  if (mark < 1 || (stop >= 0 && stop < mark)) return undefined
  const noun = near[mark + 1]?.lower === 'own' ? mark + 2 : mark + 1
  return accounts.test(near[noun]?.lower ?? '') ? at + 2 + noun : undefined
}

/** How many words lead in a source: "according to", "by the count of"; never "per capita". */
function accordingLead(work: Work, at: number): number {
  if (!/^(according|by|in|per)$/.test(work.tokens[at]?.lower ?? '')) return 0
  const free = at === 0 || work.tokens[at - 1]?.pos === 'PUNCT' || work.tokens[at]?.lower === 'according'
  if (work.tokens[at]?.lower === 'per' && !free) return 0
  const words = work.tokens.slice(at, at + 5).map(t => t.lower)
  const found = leads.map(lead => lead.exec(`${words.join(' ')} `)?.[0]).find(text => text !== undefined)
  return found ? found.trim().split(' ').length : 0
}

/** "according to the guide, *Ann Bell*": whoever is named behind the comma. */
function namedBehind(work: Work, comma: number, sentence: Part): MentionFound | undefined {
  const start = work.doc.tokens[comma + 1]?.start
  if (work.tokens[comma]?.text !== ',' || start === undefined || comma + 1 >= sentence.to) return undefined
  const [named] = mentionsIn(work, comma + 1, Math.min(comma + 7, sentence.to))
  return named && named.as === 'name' && named.start - start < 3 && isActor(work, named) ? named : undefined
}

/** "according to figures shared with this newspaper by the *hospital*": the source stands behind "by". */
function sharedBy(work: Work, from: number, to: number): MentionFound | undefined {
  const by = work.tokens.slice(from, to).findIndex(t => t.lower === 'by')
  const handed = by > 1 && verbGroups(work.tokens, from, from + by).length > 0
  return handed ? mentionsIn(work, from + by, to).find(m => m.ref !== 'outlet') : undefined
}

/** "according to Ann Bell, *a guide*, the roof fell": what the source is goes with the source, where the words only begin behind it. */
function pastApposition(work: Work, to: number, sentence: Part): number {
  if (work.tokens[to]?.text !== ',' || !/^(a|an|the|its|their)$/.test(work.tokens[to + 1]?.lower ?? '')) return to
  const comma = findToken(work, to + 1, Math.min(sentence.to, to + 16), t => t.text === ',')
  const bare = comma > 0 && verbGroups(work.tokens, to + 1, comma).length === 0
  const told = bare && verbGroups(work.tokens, comma, sentence.to).some(isFinite)
  return told && !finiteBetween(work, sentence.from, to - 1) ? comma : to
}

const leadWords = new Set(['according', 'by', 'in', 'on', 'per'])

/** "according to X": up to the next stop, or to the verb of the clause it leads. */
function accordingTag(work: Work, at: number, sentence: Part, before: Speaker | undefined): Tag | undefined {
  if (!leadWords.has(work.tokens[at]?.lower ?? '')) return undefined
  const inside = possessiveLead(work, at)
  const lead = inside === undefined ? accordingLead(work, at) : 1
  if (lead === 0) return undefined
  let to = inside ?? at + lead
  while (inside === undefined && to < sentence.to && to - at < accordingLengths && !isStop(work.tokens[to])) to++
  const behind = inside === undefined ? namedBehind(work, to, sentence) : undefined
  const mention =
    sharedBy(work, at + lead, to) ?? subjectIn(work, at + lead, to) ?? mentionsIn(work, at + lead, to)[0] ?? behind
  if (mention && mention === behind) to = tokenAt(work, behind.end)
  const verb: VerbGroup = {
    from: at,
    to: at + 2,
    main: at,
    lemma: 'according',
    form: 'participle',
    passive: false,
    negated: false,
    perfect: false,
    copula: false,
    past: false,
    present: false,
  }
  const own = !mention && before && ownAccount(work, at) !== undefined ? before : undefined
  const speaker = mention
    ? speakerFrom(work, mention, { verb, from: at, to, via: [] })
    : (own ?? unspecified(work, verb))
  return { from: at, to: pastApposition(work, to, sentence), speaker, inPassing: at > sentence.from }
}

/** "…, it is claimed": somebody says so, and nobody is named. */
function namelessTag(work: Work, part: Part, sentence: Part): Tag | undefined {
  const words = work.tokens
    .slice(part.from, part.to)
    .map(t => t.lower)
    .join(' ')
  if (
    part.from === sentence.from ||
    !/^((so )?it (is|was|has been) (claimed|alleged|said|reported|believed|understood|thought|feared|rumoured|reckoned)( here)?|(the )?(court|inquiry|inquest|tribunal|jury|trial|hearing|judges?|commission) (hears|heard|told|is told|was told|were told))$/.test(
      words,
    )
  )
    return undefined
  const [verb] = verbGroups(work.tokens, part.from, part.to)
  return verb ? { ...part, speaker: unspecified(work, verb) } : undefined
}

/** "…, if the council has it right": the words are the council's. */
function conditionTag(work: Work, part: Part, sentence: Part): Tag | undefined {
  if (work.tokens[part.from]?.lower !== 'if' || part.from === sentence.from) return undefined
  const [mention] = mentionsIn(work, part.from + 1, part.to)
  const behind = mention && tokenAt(work, mention.end)
  const right = behind !== undefined && behind < part.to && isRight.test(wordsOf(work, behind, part.to))
  const [verb] = right ? verbGroups(work.tokens, behind, part.to) : []
  if (!mention || !verb || !isActor(work, mention)) return undefined
  return { ...part, speaker: speakerFrom(work, mention, { verb, ...part, via: [] }), inPassing: true }
}
const isRight = /^(has|have) (it|this|that|the (figures?|count)) right$|^(is|are) (right|correct|to be believed)$/i

/** "Ministry: 12 dead in Tarn": a line that names its source before a colon. */
function colonTag(work: Work, sentence: Part): Tag | undefined {
  const colon = findToken(work, sentence.from + 1, Math.min(sentence.from + 8, sentence.to), t => t.text === ':')
  if (colon < 0 || colon + 3 > sentence.to) return undefined
  const [mention, other] = mentionsIn(work, sentence.from, colon)
  const start = work.doc.tokens[sentence.from]?.start ?? 0
  const whole = mention && !other && mention.start - start < 5 && tokenAt(work, mention.end) >= colon
  if (!whole || !isActor(work, mention) || mention.as === 'pronoun') return undefined
  const cue = { start: mention.start, end: mention.end }
  const speaker: Speaker = { ref: mention.ref, certainty: 'explicit', via: [], verb: ':', medium: 'unspecified', cue }
  return { from: sentence.from, to: colon + 1, speaker }
}

/** The tags of a sentence, in order. */
export function findTags(work: Work, sentence: Part, before?: Speaker): readonly Tag[] {
  const tags = partsOf(work, sentence.from, sentence.to).flatMap(
    part =>
      verbTag(work, part, sentence, before) ??
      namelessTag(work, part, sentence) ??
      conditionTag(work, part, sentence) ??
      [],
  )
  const named = tags.length === 0 ? colonTag(work, sentence) : undefined
  if (named) tags.push(named)
  for (let at = sentence.from; at < sentence.to; at++) {
    const tag = accordingTag(work, at, sentence, before)
    if (tag && !tags.some(t => t.from < tag.to && tag.from < t.to)) tags.push(tag)
  }
  return tags.sort((a, b) => a.from - b.from)
}

const blank = (t: Token): Token => ({ ...t, text: '', lower: '', lemma: '', pos: 'PUNCT' })

/** Takes words out of the running text, so that what is left reads as if they were not there. */
export function blankOut(tokens: Token[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token) tokens[i] = blank(token)
  }
}
