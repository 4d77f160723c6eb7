import type { Page } from './chunks.ts'

import {
  attackNouns,
  capitalHeads,
  eventHeads,
  exhibitNouns,
  type FacilityKind,
  facilityNouns,
  hostileLabels,
  media,
  occupations,
  organisationHeads,
  placeFirsts,
  placeHeads,
  pluralPeople,
  postedThings,
  sides,
  speechVerbs,
  subtypeOf,
  unitHeads,
  unitWords,
  unnamed,
  weakOrganisationHeads,
} from './lexicon.ts'
import { nameRaw, nestedNames, type Sink } from './names.ts'
import { noVotes, type Range, type Determiner, type Votes } from './raw.ts'
import { firstNamed, hasName, headOf, modifiersOf, nameBefore, type Segment } from './segments.ts'
import { endsInPost, postOf } from './titles.ts'

/** A phrase with its head found, as the readers of heads ask about it. */
interface Headed {
  readonly p: Page
  readonly s: Segment
  readonly word: string
  /** Holds a name or belongs to an owner. */
  readonly named: boolean
  /** The head itself is part of a name. */
  readonly proper: boolean
  /** Where the mention begins: with the owner, the name, or else the determiner. */
  readonly from: number
  readonly base: {
    readonly to: number
    readonly head: number
    readonly determiner: Determiner
    readonly modifiers: readonly string[]
    readonly side?: Range
  }
  readonly sink: Sink
}

function headed(p: Page, s: Segment, sink: Sink): Headed | undefined {
  const head = headOf(p, s)
  if (head === undefined) return undefined
  const side = s.owner ?? nameBefore(p, s.from, head)
  const named = hasName(p, s) || s.owner !== undefined
  return {
    p,
    s,
    sink,
    word: p.lower(head),
    named,
    proper: p.named(head),
    from: s.owner ? s.owner.from : named ? firstNamed(p, s) : s.outer,
    base: {
      to: s.to,
      head,
      determiner: s.determiner,
      modifiers: modifiersOf(p, s.from, head),
      ...(side && { side }),
    },
  }
}

const nested = ({ p, s, base, proper, sink }: Headed, votes: Partial<Votes>): void =>
  nestedNames(p, { s, head: base.head, proper, votes: { ...noVotes, ...votes } }, sink)

/** Reads one kind of head; true where it was that kind. */
type HeadReader = (h: Headed) => boolean

const event: HeadReader = h => h.proper && eventHeads.has(h.word)

const ordinal = /^(\d+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/

const numbered = (p: Page, at: number): boolean => /^\d/.test(p.lower(at)) || ordinal.test(p.lower(at))

function isUnit({ p, s, base, word }: Headed): boolean {
  for (let i = s.from; i < base.head; i++) {
    if (numbered(p, i) || unitWords.has(p.lower(i))) return true
    if (p.named(i) && word !== 'army' && word !== 'unit') return true
  }
  return false
}

function unitStart({ p, s }: Headed): number {
  let at = s.from
  while (at < s.to - 1 && !p.named(at) && !unitWords.has(p.lower(at)) && !numbered(p, at)) at++
  return s.owner && s.to - s.from <= 2 ? s.owner.from : at
}

const unit: HeadReader = h => {
  const room = facilityNouns.has(`${h.p.lower(h.base.head - 1)} ${h.word}`)
  if (!unitHeads.has(h.word) || (room && !h.proper)) return false
  if (isUnit(h)) {
    nested(h, { place: 1 })
    h.sink.add({ shape: 'unit', from: unitStart(h), ...h.base, proper: true })
    return true
  }
  if (organisationHeads.has(h.word)) return false
  const again = h.s.determiner === 'the' || h.s.determiner === 'this'
  if (!again || h.named || sides.has(h.word)) return false
  h.sink.add({ shape: 'unit', from: h.s.outer, ...h.base, proper: false })
  return true
}

const post: HeadReader = ({ p, s, base, sink }) => {
  if (!endsInPost(p, s)) return false
  const title = postOf(p, { from: s.from, to: s.to })
  if (title.body) sink.body(title.body)
  sink.add({ shape: 'someone', from: s.owner?.from ?? s.outer, ...base, title })
  return true
}

const homely =
  /^(home|house|flat|flats|well|wells|mine|mill|plant|plants|shop|shops|building|camp|market|ward|wards|dam|depot|shelter|bus|station|platform|platforms|store|stores|stall|stalls|hall|tracks|train|boat|boats|tower|archive|apartment)$/

function isFacility({ p, s, base, word }: Headed): boolean {
  if (p.named(base.head)) return s.to - s.from > 1 || s.owner !== undefined
  return !homely.test(word) || s.determiner !== 'bare' || base.head > s.from || s.owner !== undefined
}

const parts = /^(roof|roofs|walls?|gates?|yard|courtyard|shutter|doors?|windows|canteen|wing|cellar|basement)$/

/** "the clinic roof", "her school yard": a part of the building named in front of it. */
const partOf = ({ p, s, base, word, proper }: Headed) =>
  !proper && parts.test(word) && base.head > s.from ? facilityNouns.get(p.lower(base.head - 1)) : undefined

/** The part goes by the name of its building, so that "the clinic roof" is the clinic's. */
function part(h: Headed, kind: FacilityKind): true {
  const { p, s, base } = h
  const from = s.owner ? s.owner.from : s.outer
  const whole = { modifiers: base.modifiers.slice(0, -1), facility: kind, noun: p.lower(base.head - 1), proper: false }
  h.sink.add({ shape: 'facility', from, ...base, ...whole })
  return true
}

const facility: HeadReader = h => {
  const { p, s, base, word } = h
  const building = partOf(h)
  if (building) return part(h, building)
  const two = base.head > s.from ? facilityNouns.get(`${p.lower(base.head - 1)} ${word}`) : undefined
  const kind = two ?? facilityNouns.get(word)
  if (!kind || !isFacility(h)) return false
  nested(h, { place: 2 })
  const subtype = subtypeOf(p.words.slice(s.from, base.head).map(w => w.lower))
  const type = subtype && kind.type === 'hospital' ? `hospital/${subtype}` : kind.type
  const own = s.owner ? s.owner.from : hasName(p, s) && p.named(s.from) ? s.from : s.outer
  const from = h.proper ? firstNamed(p, s) : own
  h.sink.add({ shape: 'facility', from, ...base, facility: { ...kind, type }, noun: word, proper: h.proper })
  return true
}

const label: HeadReader = h => {
  if (h.proper || !hostileLabels.has(h.word)) return false
  if (h.base.side || h.s.determiner !== 'a') h.sink.add({ shape: 'group', from: h.from, ...h.base, label: true })
  return true
}

/** "West Bank", "South Shore": land by its compass point. */
const isCompass = (p: Page, s: Segment, word: string): boolean =>
  /^(north|south|east|west)$/.test(p.lower(s.from)) && placeHeads.has(word) && s.to - s.from === 2

function isOrganisation({ p, s, base, word, named }: Headed): boolean {
  if (isCompass(p, s, word)) return false
  if (p.named(base.head))
    return capitalHeads.has(word) && (s.to - s.from > 1 || s.determiner === 'the' || s.owner !== undefined)
  const known = organisationHeads.has(word) || sides.has(word) || word === 'army' || word === 'authorities'
  if (!known) return false
  if (!weakOrganisationHeads.has(word)) return true
  const definite = s.determiner === 'the' || s.determiner === 'this'
  return (named && base.head > s.from) || s.owner !== undefined || definite
}

const organisation: HeadReader = h => {
  if (!isOrganisation(h)) return false
  nested(h, { place: 2 })
  const { s, base, from } = h
  if (sides.has(h.word)) {
    h.sink.add({ shape: 'group', from, ...base, label: false })
    return true
  }
  const proper = s.owner !== undefined || (h.proper ? s.to - s.from > 1 : h.named)
  h.sink.add({ shape: 'organisation', from, ...base, proper })
  return true
}

/** "Varan shelling": the side that shells, if the name turns out to be a side's. */
const attack: HeadReader = h => {
  if (h.proper || !attackNouns.has(h.word) || !h.base.side || h.s.owner) return false
  nested(h, { place: 0.5 })
  h.sink.add({ shape: 'group', from: h.from, ...h.base, label: false })
  return true
}

const people: HeadReader = h => {
  if (h.proper || !pluralPeople.has(h.word)) return false
  if (h.word === 'media' && /^(social|news|)$/.test(h.p.lower(h.base.head - 1))) return false
  nested(h, { place: 2 })
  const from = h.s.determiner === 'counted' || !h.named ? h.s.outer : h.from
  h.sink.add({ shape: 'group', from, ...h.base, label: false })
  return true
}

const someone: HeadReader = h => {
  if (h.proper || !(occupations.has(h.word) || unnamed.has(h.word))) return false
  const { p, s, base, sink } = h
  if (
    s.determiner === 'bare' &&
    !h.named &&
    !p.words[base.head]?.heading &&
    base.head === s.from &&
    !appositive(p, s.from)
  )
    return true
  nested(h, { place: 1, organisation: 1 })
  const from = s.owner?.from ?? s.outer
  if (/^(every|each|all)$/.test(p.lower(s.outer))) {
    sink.add({ shape: 'group', from, ...base, label: false })
    return true
  }
  const title = occupations.has(h.word) ? postOf(p, { from: s.from, to: s.to }) : undefined
  sink.add({ shape: 'someone', from, ...base, ...(title && { title }) })
  return true
}

/** A bare noun tells of somebody only behind a comma, "as" or a form of "be": "Anna Brec, surgeon at …". */
const appositive = (p: Page, at: number): boolean =>
  /^(,|as|is|was|once|former|ex|became|been|\(|–|—)$/.test(p.lower(at - 1))

const place: HeadReader = h => {
  const { p, s, base, word, proper, named } = h
  const plural = placeHeads.get(word) === undefined && !proper
  const precision =
    placeHeads.get(word) ?? placeHeads.get(word.replace(/s$/, '')) ?? (word === 'cities' ? 2 : undefined)
  if (precision === undefined) return false
  const settlement = !proper && named && !plural && precision === 2 && s.owner === undefined
  if (settlement && base.side) {
    h.sink.add(nameRaw(p, base.side, { ...noVotes, place: 5 }, { precision, adjectival: true, determiner: 'bare' }))
    return true
  }
  if (proper && s.to - s.from === 1) return false
  const own = named && !s.owner
  h.sink.add({ shape: 'place', from: own ? firstNamed(p, s) : h.from, ...base, precision, proper: own && !plural })
  if (!proper && base.side && own)
    h.sink.add(nameRaw(p, base.side, { ...noVotes, place: 2 }, { adjectival: true, determiner: 'bare' }))
  return true
}

/** "Lake Mira", "Port Amel". */
const placeByFirst: HeadReader = ({ p, s, base, proper, sink }) => {
  const precision = placeHeads.get(p.lower(s.from))
  if (!proper || precision === undefined || !placeFirsts.has(p.lower(s.from)) || s.to - s.from < 2) return false
  if (!p.named(s.from)) return false
  sink.add({ shape: 'place', from: s.from, ...base, precision, proper: true })
  return true
}

const exhibit: HeadReader = ({ p, s, base, word, proper, sink }) => {
  const before = p.lower(base.head - 1)
  const posted = postedThings.has(word) && (media.has(before) || before === 'media' || s.determiner === 'the')
  if (proper || !(exhibitNouns.has(word) || posted)) return false
  sink.add({ shape: 'exhibit', from: s.owner?.from ?? s.outer, ...base })
  return true
}

const counts = /^(dozens|hundreds|thousands|scores|tens|\d[\d,.]*)$/
const harmBehind =
  /^(were|was|have|had|are|remain|remained|died|killed|injured|wounded|missing|dead|drowned|others|more)$/
const harmBefore =
  /^(killed|killing|wounded|wounding|injured|injuring|at|than|another|to|some|least|lost|nearly|over|around)$/

/** "33 were injured", "wounding at least 40": people told of by their number alone. */
const bareCount: HeadReader = ({ p, s, base, word, sink }) => {
  const number = counts.test(word) || p.words[base.head]?.pos === 'NUM'
  if (!number || s.to - s.from > 1) return false
  const told = /^(wounding|injuring|killing|wounded|killed|injured|lost)$/
  const before = p.words
    .slice(Math.max(0, s.from - 4), s.from)
    .some(w => told.test(w.lower) && w.sentence === p.words[s.from]?.sentence)
  const behind = harmBehind.test(p.lower(s.to))
  const closed = /^[,.;:]$/.test(p.lower(s.to)) || /^(and|in|on|at|since)$/.test(p.lower(s.to))
  if (!behind && !(before && closed && harmBefore.test(p.lower(s.from - 1)))) return false
  sink.add({ shape: 'group', from: s.outer, ...base, determiner: 'counted', label: false })
  return true
}

const documents =
  /^(statement|report|letter|law|message|indictment|voice|post|note|order|text|tweet|caption|leaflet|bulletin|notice|communique|communiqué|dispatch|transcript|email|release|ruling|verdict|study|survey|count|toll|figure|figures|data|records|estimates|estimate|account|accounts|rumours|rumors|reports|statements|words|claim|claims|nobody|everyone|time|day|week|month|year|morning|night|rest|others|paragraph|sign|banner|slogan|clock|motto|proverb|label|poster|screen|map|article|book|spokes|evidence|treaty|agreement|resolution|constitution)$/
const someones = /(er|or|ist|man|woman|ee|ant|ess|eer|ian)$/
const many = /(ists|ians|ers|ors|ants|ents|ees|men|women)$/
const reportsIt =
  /^(said|says|say|told|tells|added|adds|claimed|claims|believes|believe|insisted|insists|denied|denies|warned|warns|announced|announces|confirmed|confirms|estimates|estimated|acknowledged|wrote|writes|argued|replied)$/

/** A noun nobody knows is somebody where it says something: "the pastor said", "both armies deny". */
const speaking: HeadReader = h => {
  const { p, s, base, word } = h
  const next = p.words[s.to]
  const opening =
    base.head === s.from && s.determiner === 'bare' && many.test(word) && p.words[base.head]?.opens === true
  if (!opening && (h.proper || p.words[base.head]?.pos !== 'NOUN')) return false
  if (documents.test(word) || base.head !== s.to - 1) return false
  const same = next !== undefined && next.sentence === p.words[s.from]?.sentence
  const told =
    same &&
    (reportsIt.test(next.lower) || (s.determiner !== 'bare' && speechVerbs.has(next.lower)) || next.lower === 'who')
  if (!told || /^(of|by|for|with|in|on|at|that|the|which|from)$/.test(p.lower(s.outer - 1))) return false
  const from = s.owner?.from ?? s.outer
  if (/[^s]s$/.test(word)) h.sink.add({ shape: 'group', from, ...base, label: false })
  else if (someones.test(word) || s.determiner === 'a' || next?.lower === 'who')
    h.sink.add({ shape: 'someone', from, ...base })
  else if (s.determiner === 'the' || s.owner || base.side)
    h.sink.add({ shape: 'organisation', from, ...base, proper: false })
  else return false
  return true
}

/** In the order in which they are asked: what is more certain first. */
const readers: readonly HeadReader[] = [
  event,
  bareCount,
  unit,
  post,
  facility,
  label,
  organisation,
  attack,
  people,
  someone,
  place,
  placeByFirst,
  exhibit,
  speaking,
]

/** What a phrase without a titled person is, told by its head; false where the head says nothing. */
export function parseHead(p: Page, s: Segment, sink: Sink): boolean {
  const h = headed(p, s, sink)
  return h !== undefined && readers.some(read => read(h))
}
