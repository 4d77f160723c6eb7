import { type Anchor, overlaps } from '../../core/anchor.ts'
import type { Attribution } from '../../core/attribution.ts'
import { type Claim, type ClaimDraft, claim, type Proposition, type Voice } from '../../core/claim.ts'
import type { CodePoints } from '../../core/code-points.ts'
import type { ClaimId } from '../../core/id.ts'
import type { Moment } from '../../core/moment.ts'
import type { Reading } from '../../core/reading.ts'
import { parseSuggestion, type Suggestion } from './answer.ts'
import type { Cast } from './entities.ts'
import { figureFrom } from './figures.ts'
import { dropped, nearest, onePlace, type Place, placesOf } from './find-words.ts'
import type { Passage } from './passages.ts'

/** What the words of one answer are looked up in, and who reads. */
export interface Doorway {
  readonly passage: Passage
  readonly text: CodePoints
  /** Our own reading: it says whose words are whose, and when "on Tuesday" was. */
  readonly ours: Reading
  readonly cast: Cast
  readonly reader: Reading['reader']
  readonly claimId: (locator: string) => ClaimId
}

interface Found {
  readonly own: Place
  readonly speaker?: Place
  readonly cue?: Place
}

type Asked = { readonly rule: string; readonly words: string }

/** The place of these words that is nearest to the claim. */
const near = (asked: Asked, own: Place, { passage, text }: Doorway): Place => {
  const found = nearest(placesOf(asked, passage, text), own.anchor)
  if (!found) throw dropped(asked.rule, 'these words do not stand in what was sent')
  return found
}

/** The same, in the claim's own paragraph. */
const beside = (asked: Asked, own: Place, door: Doorway): Place =>
  near(asked, own, { ...door, passage: { ...door.passage, paragraphs: [own.paragraph] } })

/** A speaker is never taken from inside the words that are said to be theirs. */
function speakerOf(s: Suggestion, own: Place, { passage, text }: Doorway): Place | undefined {
  if (s.speaker === null) return undefined
  const places = placesOf({ rule: 'speaker-not-there', words: s.speaker }, passage, text)
  const outside = nearest(
    places.filter(p => !overlaps(p.anchor, own.anchor)),
    own.anchor,
  )
  if (!outside) throw dropped('speaker-in-own-words', 'the speaker is named only inside the words of the claim')
  return outside
}

function find(s: Suggestion, door: Doorway): Found {
  const { words, before, after } = s
  const own = onePlace({ rule: 'words-not-there', words, before, after }, door.passage, door.text)
  const speaker = speakerOf(s, own, door)
  const cue = s.cue === null ? undefined : beside({ rule: 'cue-not-there', words: s.cue }, own, door)
  return { own, ...(speaker && { speaker }), ...(cue && { cue }) }
}

/** The publisher first; nobody is put between, since a model is asked for the one who says it and no more. */
function chainOf({ own, speaker, cue }: Found, { cast }: Doorway): readonly Attribution[] {
  const outlet = { actor: 'outlet', verb: 'reports', medium: 'article', certainty: 'explicit' } as const
  const actor = speaker ? cast.refOf(speaker, 'actor') : 'outlet'
  if (actor === 'outlet' || actor === 'unspecified') return [outlet]
  const certainty = cue && speaker?.paragraph === own.paragraph ? 'explicit' : 'inferred'
  const verb = cue?.anchor.exact ?? 'said'
  return [outlet, { actor, verb, medium: 'unspecified', certainty, ...(cue && { cue: cue.anchor }) }]
}

const opening = /[“„«‹「]/gu
const closing = /[”»›」]/gu
const howMany = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

/** Whose wording it is, from the quotation marks that stand there: a model is not asked. */
function voiceOf({ own, speaker }: Found): Voice {
  if (!speaker) return 'outlet'
  const { exact } = own.anchor
  const ahead = own.paragraph.sent.slice(0, own.at)
  const isInside = howMany(ahead, opening) > howMany(ahead, closing) || howMany(ahead, /"/g) % 2 === 1
  if (isInside || /^["“„«]/.test(exact)) return 'direct'
  return /["“„«]/.test(exact) ? 'mixed' : 'indirect'
}

/** Days are counted by us: the words that say when must be ones that our own reading has placed. */
function timeOf(s: Suggestion, own: Place, door: Doorway): Moment | undefined {
  if (s.when === null) return undefined
  const { anchor } = near({ rule: 'when-not-there', words: s.when }, own, door)
  return door.ours.moments.find(m => m.moment && overlaps(m.anchor, anchor))?.moment
}

function saysOf(s: Suggestion, own: Place, door: Doorway): Proposition {
  const party = (words: string) => door.cast.refOf(near({ rule: 'party-not-there', words }, own, door), 'actor')
  const place = s.place === null ? undefined : near({ rule: 'place-not-there', words: s.place }, own, door)
  const ref = place && door.cast.refOf(place, 'place')
  const precision = door.cast.entities().find(e => e.ref === ref)?.precision ?? 6
  const time = timeOf(s, own, door)
  const quantity = figureOf(s, own, door)
  return {
    predicate: s.predicate,
    agents: [...new Set(s.doneBy.map(party))],
    targets: [...new Set(s.doneTo.map(party))],
    ...(ref && { place: { ref, precision } }),
    ...(time && { time }),
    ...(quantity && { quantity }),
  }
}

function figureOf({ figure }: Suggestion, own: Place, door: Doorway) {
  if (!figure) return undefined
  const place = beside({ rule: 'figure-not-there', words: figure.words }, own, door)
  const inText = (rule: string, words: string) => beside({ rule, words }, own, door).anchor.exact
  const unit = figure.unit === 'persons' ? figure.unit : inText('unit-not-there', figure.unit)
  const status = figure.statusWords === null ? undefined : inText('status-not-there', figure.statusWords)
  return figureFrom(figure, { place, unit, ...(status !== undefined && { statusAsStated: status }) }, door.ours)
}

type Stance = Pick<ClaimDraft, 'act' | 'polarity' | 'about'>

function stanceOf(s: Suggestion, own: Place, door: Doorway): Stance {
  const { act, polarity, denied } = s
  const about = denied === null ? undefined : near({ rule: 'denied-not-there', words: denied }, own, door)
  return { act, ...(polarity && { polarity }), ...(about && { about: { words: about.anchor } }) }
}

const locatorOf = (s: Suggestion, own: Anchor, chain: readonly Attribution[], says: Proposition): string =>
  JSON.stringify([
    own.start,
    own.end,
    s.act,
    s.polarity,
    says.predicate,
    chain.at(-1)?.actor,
    says.agents,
    says.targets,
  ])

/** Told per paragraph, by us. */
const languageOf = ({ start }: Anchor, { language, languages }: Reading): string =>
  languages.find(l => l.start <= start && start < l.end)?.language ?? language

/**
 * One suggestion becomes a claim, or is refused (`model.suggestion-dropped`, or what the core's constructors throw): every
 * word of it stands in the text, every choice is from a closed list, and nothing the model wrote itself is kept.
 */
export function claimFrom(raw: unknown, door: Doorway): Claim {
  const s = parseSuggestion(raw)
  if (!s) throw dropped('not-the-form', 'it has not the fields that were asked for, or has others')
  const found = find(s, door)
  const chain = chainOf(found, door)
  const says = saysOf(s, found.own, door)
  const hedges = s.hedges.map(words => beside({ rule: 'hedge-not-there', words }, found.own, door).anchor)
  const { name, version } = door.reader
  return claim({
    id: door.claimId(locatorOf(s, found.own.anchor, chain, says)),
    anchors: [found.own.anchor],
    focus: [],
    ...(found.cue && { cue: found.cue.anchor }),
    chain,
    voice: voiceOf(found),
    scope: found.speaker && found.speaker.paragraph !== found.own.paragraph ? 'ambiguous' : 'clear',
    hedges,
    says,
    language: languageOf(found.own.anchor, door.ours),
    origin: { kind: 'machine', reader: name, version },
    ...stanceOf(s, found.own, door),
  })
}
