import { looksParticiple } from './participles.ts'
import reporting from './reporting.json' with { type: 'json' }
import type { Token } from './tokens.ts'
import type { VerbGroup } from './verb-group.ts'

const saying = new Set(
  [...reporting.content.neutral, ...reporting.content.loaded, ...Object.keys(reporting.frames)].filter(
    word => word !== 'put' && word !== 'give',
  ),
)

/** "the council said five …": a saying word is a verb of its own unless "to", "by" or "as" shows that it leans on the noun. */
const leans = (word: Token, next: Token | undefined): boolean =>
  !saying.has(word.lemma) || /^(to|by|as|of)$/.test(next?.lower ?? '')

const isBoundary = (t: Token): boolean =>
  /^[,;:()—–]$/.test(t.text) ||
  t.pos === 'CCONJ' ||
  t.pos === 'SCONJ' ||
  /^(which|who|that|where|after|before|since|as|while|when|because|until)$/.test(t.lower)

interface Place {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly group: VerbGroup
  /** The group before, as already judged. */
  readonly previous?: VerbGroup
  /** The next finite group of the stretch. */
  readonly next?: VerbGroup
}

const beforeOf = ({ tokens, from, group }: Place): Token | undefined =>
  group.from > from ? tokens[group.from - 1] : undefined
const isNoun = (t: Token | undefined): boolean => t?.pos === 'NOUN' || t?.pos === 'PROPN'

/** "*Asked* about the strike, she replied": leads the sentence, and another verb has the subject. */
const leadsSentence = ({ tokens, from, group, next }: Place): boolean =>
  next !== undefined &&
  tokens.slice(from, group.from).every(t => t.text !== '' && (t.pos === 'ADV' || t.pos === 'PUNCT')) &&
  tokens.slice(group.to, next.from).some(t => t.text === ',')

/** "and, *pressed* on the dead, denied": a phrase between commas behind a joining word. */
const betweenCommas = ({ tokens, group, next }: Place): boolean =>
  next !== undefined &&
  tokens[group.from - 1]?.text === ',' &&
  tokens[group.from - 2]?.pos === 'CCONJ' &&
  tokens[next.from - 1]?.text === ','

/** "put out by the army and *picked up* by the agency": goes with the participle before it. */
function joinsParticiple({ tokens, group, previous, next }: Place): boolean {
  const joined = previous?.form === 'participle' && tokens[group.from - 1]?.pos === 'CCONJ'
  return joined && (next !== undefined || tokens.slice(group.to, group.to + 3).some(t => t.lower === 'by'))
}

/** "in a clip *put out* by the army, he said": inside a phrase that leads the sentence. */
function insidePhrase(place: Place): boolean {
  const { tokens, from, group, next } = place
  const governed = tokens.slice(Math.max(from, group.from - 4), group.from - 1).some(t => t.pos === 'ADP')
  const goesOn = /^(on|by|in|at|from|during|to|near|out|up|down|off|over|with)$/.test(tokens[group.to]?.lower ?? '')
  return next !== undefined && beforeOf(place)?.pos === 'NOUN' && governed && goesOn
}

const times = /^(ago|later|earlier|before|days?|weeks?|months?|years?|hours?|nights?|mornings?|evenings?|afternoon)$/

/** "Police *arrested* two men aged 15": what has an object of its own leans on no noun; "the men killed two days ago" has none. */
const hasObject = ({ tokens, group }: Place): boolean =>
  /^(DET|NUM)$/.test(tokens[group.to]?.pos ?? '') &&
  !tokens.slice(group.to + 1, group.to + 4).some(t => times.test(t.lower))

/** Verbs without a passive: their past never leans on a noun. */
const noPassive =
  /^(died|arrived|erupted|occurred|happened|exploded|appeared|remained|lasted|came|went|fell|arose|emerged|belonged|existed|vanished|disappeared)$/

/** "attacks *condemned* by many have killed": right before another finite verb with nothing between that would part them. */
function beforeFinite(place: Place): boolean {
  const { tokens, group, next } = place
  const before = beforeOf(place)
  const opensPhrase = before === undefined || before.text === ',' || before.pos === 'ADP'
  const reduces = (isNoun(before) || opensPhrase) && !hasObject(place)
  return next !== undefined && reduces && !tokens.slice(group.to, next.from).some(isBoundary)
}

/** "the man *shot* by troops died": an agent or place follows, and the finite verb comes later. */
function hasAgent(place: Place): boolean {
  const { tokens, group, next } = place
  const parted = next && tokens.slice(group.to, next.from).some(t => t.pos === 'CCONJ' || /^(which|who)$/.test(t.lower))
  const noun = beforeOf(place)?.pos === 'NOUN'
  if (noun && place.previous && place.previous.form === 'finite' && tokens[group.to]?.lower === 'by') return true
  return next !== undefined && !parted && noun && /^(by|in|from|during)$/.test(tokens[group.to]?.lower ?? '')
}

/** "fighters *taken* hostage": a form that is never the past of its verb, without a helper, is no verb of a clause. */
const onlyParticiple =
  /^(taken|given|seen|known|shown|driven|fallen|written|spoken|stolen|chosen|hidden|beaten|torn|worn|thrown|drawn|withdrawn|flown|blown|grown|sworn|broken|frozen|forgotten|mistaken|overtaken|undertaken|forbidden)$/

/** "militants *believed to be* inside": nobody "believes to be"; the noun is what is believed of. */
const isToBe = ({ tokens, group, previous }: Place): boolean =>
  previous !== undefined && tokens[group.to]?.lower === 'to' && /^(be|have)$/.test(tokens[group.to + 1]?.lower ?? '')

function isReduced(place: Place): boolean {
  const { tokens, group } = place
  const word = tokens[group.main]
  if (group.form !== 'finite' || group.to - group.from > 1 || group.copula || !word || !looksParticiple(word))
    return false
  if (noPassive.test(word.lower)) return false
  if (onlyParticiple.test(word.lower) && isNoun(beforeOf(place)) && place.previous !== undefined) return true
  if (
    isNoun(beforeOf(place)) &&
    /^(believed|thought|understood|known|reported|suspected|rumoured)$/.test(word.lower) &&
    isToBe(place)
  )
    return true
  if (word.lower === 'aged' && tokens[group.to]?.pos === 'NUM') return true
  if (leadsSentence(place) || joinsParticiple(place) || betweenCommas(place)) return true
  return leans(word, tokens[group.to]) && (insidePhrase(place) || beforeFinite(place) || hasAgent(place))
}

/** Marks bare participles that lean on a noun: they are no verbs of their own clause. */
export function markReduced(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  from: number,
): readonly VerbGroup[] {
  const marked: VerbGroup[] = []
  groups.forEach((group, k) => {
    const previous = marked.at(-1)
    const next = groups.slice(k + 1, k + 12).find(g => g.form === 'finite')
    const place: Place = { tokens, from, group, ...(previous && { previous }), ...(next && { next }) }
    marked.push(isReduced(place) ? { ...group, form: 'participle', passive: true } : group)
  })
  return marked
}
