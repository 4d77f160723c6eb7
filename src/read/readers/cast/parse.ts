import { isGenitive, isPossessive, type Page } from './chunks.ts'
import {
  capitalHeads,
  eventHeads,
  exhibitNouns,
  facilityNouns,
  hostileLabels,
  media,
  particles,
  occupations,
  organisationHeads,
  placeFirsts,
  placeHeads,
  pluralPeople,
  postedThings,
  sides,
  subtypeOf,
  unitHeads,
  unitWords,
  unnamed,
  weakOrganisationHeads,
} from './lexicon.ts'
import { type Determiner, noVotes, type Range, type Raw, type Votes } from './raw.ts'
import { endsInPost, nameAfterTitle, postOf, titlesBefore } from './titles.ts'
import type { Precision } from '../../../core/place.ts'

interface Segment extends Range {
  readonly determiner: Determiner
  /** Where the mention begins when it takes the determiner in. */
  readonly outer: number
  /** The owner in front: "Veshnia" in "Veshnia's ministry". */
  readonly owner?: Range
}

function determinerOf(p: Page, at: number): Determiner {
  const w = p.words[at]
  if (!w || p.named(at)) return 'bare'
  if (w.lower === 'the') return 'the'
  if (w.lower === 'a' || w.lower === 'an' || w.lower === 'one' || w.lower === 'another') return 'a'
  if (/^(this|that|these|those|both)$/.test(w.lower)) return 'this'
  if (isPossessive(w)) return 'own'
  return w.pos === 'NUM' ||
    /^(several|many|some|dozens|hundreds|thousands|tens|scores|few|no|any|all|every|each|other)$/.test(w.lower)
    ? 'counted'
    : 'bare'
}

/** Owners that are part of the thing's own name: "children's hospital". */
const commonOwner = /^(children|women|men|people|veterans|teachers|boys|girls|doctors|workers|farmers|mothers)$/

/** Cuts a phrase at its genitives. */
function segmentsOf(p: Page, chunk: Range): readonly Segment[] {
  const determiner = determinerOf(p, chunk.from)
  const skip = determiner === 'bare' || p.words[chunk.from]?.pos === 'NUM' ? 0 : 1
  let from = chunk.from + Math.min(skip, chunk.to - chunk.from - 1)
  const segments: Segment[] = []
  let owner: Range | undefined
  for (let i = from; i <= chunk.to; i++) {
    const cut = i < chunk.to && isGenitive(p.words[i]) && !commonOwner.test(p.lower(i - 1))
    if (!cut && i < chunk.to) continue
    const first = segments.length === 0
    if (i > from)
      segments.push({
        from,
        to: i,
        outer: first ? chunk.from : from,
        determiner: first ? determiner : 'own',
        ...(owner && { owner }),
      })
    owner = { from, to: i }
    from = i + 1
  }
  return segments
}

const isNumberWord = (p: Page, at: number): boolean => p.words[at]?.pos === 'NUM' || /^no\.?$/.test(p.lower(at))

/** The word that says what the phrase is: the last noun, before "No 3". */
function headOf(p: Page, { from, to }: Range): number | undefined {
  let at = to - 1
  while (at > from && isNumberWord(p, at)) at--
  while (
    at > from &&
    p.words[at]?.pos === 'ADJ' &&
    !p.named(at) &&
    !pluralPeople.has(p.lower(at)) &&
    !sides.has(p.lower(at))
  )
    at--
  return at >= from ? at : undefined
}

const modifiersOf = (p: Page, from: number, head: number): readonly string[] =>
  p.words
    .slice(from, head)
    .filter((w, i) => !p.named(from + i) && w.pos !== 'NUM' && !isGenitive(w))
    .map(w => w.lower)

/** The name or demonym the phrase begins with, before its head. */
function nameBefore(p: Page, from: number, head: number): Range | undefined {
  let start = from
  while (start < head && !p.named(start)) start++
  let end = start
  while (end < head && p.named(end) && !capitalHeads.has(p.lower(end))) end++
  return end > start ? { from: start, to: end } : undefined
}

const hasName = (p: Page, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (p.named(i)) return true
  return false
}

export interface Sink {
  readonly add: (raw: Raw) => void
}

const inName = (p: Page, at: number, end: number): boolean =>
  particles.has(p.lower(at)) && at + 1 < end && (p.named(at + 1) || inName(p, at + 1, end))

function bareNames(p: Page, s: Segment, votes: Votes, sink: Sink): void {
  for (let i = s.from; i < s.to; i++) {
    if (!p.named(i)) continue
    let to = i + 1
    while (to < s.to && (p.named(to) || inName(p, to, s.to))) to++
    const adjectival = to < s.to
    if (!eventHeads.has(p.lower(to - 1)) && !media.has(p.lower(to - 1)))
      sink.add(nameRaw(p, { from: i, to }, votes, { adjectival, determiner: s.determiner }))
    i = to
  }
}

export function nameRaw(
  p: Page,
  { from, to }: Range,
  votes: Votes,
  more: { adjectival?: boolean; determiner?: Determiner; precision?: Precision; nested?: boolean } = {},
): Raw {
  const determiner = more.determiner ?? determinerOf(p, from - 1)
  return {
    shape: 'name',
    from,
    to,
    head: to - 1,
    determiner,
    modifiers: [],
    votes,
    adjectival: more.adjectival ?? false,
    nested: more.nested ?? false,
    ...(more.precision && { precision: more.precision }),
  }
}

/** What a phrase without a titled person is, told by its head; false where the head says nothing. */
function parseHead(p: Page, s: Segment, sink: Sink): boolean {
  const head = headOf(p, s)
  if (head === undefined) return false
  const side = s.owner ?? nameBefore(p, s.from, head)
  const base = {
    to: s.to,
    head,
    determiner: s.determiner,
    modifiers: modifiersOf(p, s.from, head),
    ...(side && { side }),
  }
  const named = hasName(p, s) || s.owner !== undefined
  const proper = p.named(head)
  const from = s.owner ? s.owner.from : named ? firstOf(p, s) : s.outer
  const nested = (votes: Partial<Votes>) => {
    const inner = nameBefore(p, s.from, head)
    if (!inner) return
    const ends = proper ? [inner.from + 1, inner.to] : [inner.to]
    for (const to of new Set(ends))
      sink.add(
        nameRaw(
          p,
          { from: inner.from, to },
          { ...noVotes, ...votes },
          { adjectival: true, determiner: 'bare', nested: proper },
        ),
      )
  }
  const word = p.lower(head)
  const two = `${p.lower(head - 1)} ${word}`
  const facility = (head > s.from ? facilityNouns.get(two) : undefined) ?? facilityNouns.get(word)

  if (eventHeads.has(word) && proper) return true
  if (unitHeads.has(word) && isUnit(p, s, head)) {
    nested({ place: 1 })
    sink.add({ shape: 'unit', from: firstUnitWord(p, s), ...base, proper: true })
    return true
  }
  if (endsInPost(p, s) || (s.to - s.from > 1 && /^(chief|head) of staff$/.test(two))) {
    const title = postOf(p, { from: s.from, to: s.to })
    if (title.body) parseBody(p, title.body, sink)
    sink.add({ shape: 'someone', from: s.owner?.from ?? s.outer, ...base, title })
    return true
  }
  if (facility && isFacility(p, s, head)) {
    nested({ place: 2 })
    const subtype = subtypeOf(base.modifiers) ?? subtypeOf(p.words.slice(s.from, head).map(w => w.lower))
    const type = subtype && facility.type === 'hospital' ? `hospital/${subtype}` : facility.type
    sink.add({
      shape: 'facility',
      from: proper ? firstOf(p, s) : (s.owner?.from ?? s.outer),
      ...base,
      facility: { ...facility, type },
      noun: word,
      proper,
    })
    return true
  }
  if (hostileLabels.has(word) && !proper) {
    if (base.side || s.determiner !== 'a') sink.add({ shape: 'group', from, ...base, label: true })
    return true
  }
  if (isOrganisation(p, s, head, named)) {
    nested({ place: 2 })
    const side = sides.has(word)
    sink.add(
      side
        ? { shape: 'group', from, ...base, label: false }
        : {
            shape: 'organisation',
            from,
            ...base,
            proper: s.owner !== undefined || (proper ? s.to - s.from > 1 : named),
          },
    )
    return true
  }
  if (pluralPeople.has(word) && !proper) {
    nested({ place: 2 })
    sink.add({ shape: 'group', from: s.determiner === 'counted' || !named ? s.outer : from, ...base, label: false })
    return true
  }
  if ((occupations.has(word) || unnamed.has(word)) && !proper) {
    nested({ place: 1, organisation: 1 })
    const title = occupations.has(word) ? postOf(p, { from: s.from, to: s.to }) : undefined
    sink.add({ shape: 'someone', from: s.owner?.from ?? s.outer, ...base, ...(title && { title }) })
    return true
  }
  return parsePlaceOrThing(p, { s, base, from, named, proper }, sink)
}

interface Parsed {
  readonly s: Segment
  readonly base: {
    readonly to: number
    readonly head: number
    readonly determiner: Determiner
    readonly modifiers: readonly string[]
    readonly side?: Range
  }
  readonly from: number
  readonly named: boolean
  readonly proper: boolean
}

function parsePlaceOrThing(p: Page, { s, base, from, named, proper }: Parsed, sink: Sink): boolean {
  const word = p.lower(base.head)
  const first = p.lower(s.from)
  const precision =
    placeHeads.get(word) ?? placeHeads.get(word.replace(/s$/, '')) ?? (word === 'cities' ? 2 : undefined)
  const plural = placeHeads.get(word) === undefined && !proper
  if (precision !== undefined && (proper || !named || plural || precision > 2 || s.owner !== undefined)) {
    if (proper && s.to - s.from === 1) return false
    sink.add({
      shape: 'place',
      from: named && !s.owner ? firstOf(p, s) : from,
      ...base,
      precision,
      proper: named && s.owner === undefined,
    })
    if (!proper && base.side && s.owner === undefined)
      sink.add(nameRaw(p, base.side, { ...noVotes, place: 2 }, { adjectival: true, determiner: 'bare' }))
    return true
  }
  if (precision !== undefined && base.side) {
    sink.add(nameRaw(p, base.side, { ...noVotes, place: 5 }, { precision, adjectival: true, determiner: 'bare' }))
    return true
  }
  const before = placeHeads.get(first)
  if (proper && before !== undefined && placeFirsts.has(first) && p.named(s.from) && s.to - s.from > 1) {
    sink.add({ shape: 'place', from: s.from, ...base, precision: before, proper: true })
    return true
  }
  if (exhibitNouns.has(word) && !proper) {
    sink.add({ shape: 'exhibit', from: s.owner?.from ?? s.outer, ...base })
    return true
  }
  if (
    postedThings.has(word) &&
    (media.has(p.lower(base.head - 1)) || p.lower(base.head - 1) === 'media' || s.determiner === 'the')
  ) {
    sink.add({ shape: 'exhibit', from: s.outer, ...base })
    return true
  }
  return false
}

function firstOf(p: Page, s: Range): number {
  let at = s.from
  while (at < s.to - 1 && !p.named(at)) at++
  return p.named(at) ? at : s.from
}

function firstUnitWord(p: Page, s: Segment): number {
  let at = s.from
  while (
    at < s.to - 1 &&
    !p.named(at) &&
    !/^\d/.test(p.lower(at)) &&
    !unitWords.has(p.lower(at)) &&
    !ordinal.test(p.lower(at))
  )
    at++
  return s.owner && s.to - s.from <= 2 ? s.owner.from : at
}

const ordinal = /^(\d+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/

function isUnit(p: Page, s: Segment, head: number): boolean {
  for (let i = s.from; i < head; i++) {
    const w = p.words[i]
    if (!w) continue
    if (/^\d/.test(w.text) || ordinal.test(w.lower) || unitWords.has(w.lower)) return true
    if (p.named(i) && p.lower(head) !== 'army' && p.lower(head) !== 'unit') return true
  }
  return false
}

const homely =
  /^(home|house|flat|flats|well|wells|mine|mill|plant|plants|shop|shops|building|camp|building|well|market|ward|wards|dam|depot|shelter|bus)$/

function isFacility(p: Page, s: Segment, head: number): boolean {
  const word = p.lower(head)
  if (p.named(head)) return s.to - s.from > 1 || s.owner !== undefined
  if (homely.test(word)) return s.determiner !== 'bare' || head > s.from
  return true
}

function isOrganisation(p: Page, s: Segment, head: number, named: boolean): boolean {
  const word = p.lower(head)
  if (p.named(head))
    return capitalHeads.has(word) && (s.to - s.from > 1 || s.determiner === 'the' || s.owner !== undefined)
  const known = organisationHeads.has(word) || sides.has(word) || word === 'army' || word === 'authorities'
  if (!known) return false
  if (weakOrganisationHeads.has(word) && word !== 'services') return named && head > s.from
  return true
}

/** The body a title is held at. */
export function parseBody(p: Page, body: Range, sink: Sink): void {
  const s: Segment = { ...body, determiner: 'bare', outer: body.from }
  const run = properRun(p, s)
  if (run) sink.add(run)
  else if (!parseHead(p, s, sink)) bareNames(p, s, { ...noVotes, place: 1.5, organisation: 1 }, sink)
}

function parseSegment(p: Page, s: Segment, isLast: boolean, sink: Sink): void {
  const run = properRun(p, s)
  if (run) return sink.add(run)
  const name = nameAfterTitle(p, s)
  if (name !== undefined) {
    const { titles, start } = titlesBefore(p, s.from, name)
    for (const t of titles) if (t.body) parseBody(p, t.body, sink)
    const range = { from: name, to: s.to }
    return sink.add({
      shape: 'person',
      from: start,
      to: s.to,
      head: s.to - 1,
      determiner: s.determiner,
      modifiers: [],
      name: range,
      titles,
      ...(s.owner && { side: s.owner }),
    })
  }
  if (parseHead(p, s, sink)) return
  const place = placeNounBefore(p, s)
  if (place) return sink.add(place)
  bareNames(p, s, isLast ? noVotes : { ...noVotes, place: 0.5 }, sink)
}

/** "the port city Orlen", "village Dask". */
function placeNounBefore(p: Page, s: Segment): Raw | undefined {
  let start = s.to
  while (start > s.from && p.named(start - 1)) start--
  if (start === s.to || start === s.from) return undefined
  const precision = placeHeads.get(p.lower(start - 1))
  return precision === undefined
    ? undefined
    : nameRaw(p, { from: start, to: s.to }, { ...noVotes, place: 5 }, { precision })
}

/** A name that holds "of" or "for": "Ministry of Defence", "Sea of Mira", "Republic of Arkania". */
function properRun(p: Page, s: Segment): Raw | undefined {
  let link = s.from
  while (link < s.to && !/^(of|for|on|to|against|without)$/.test(p.lower(link))) link++
  if (link >= s.to || link === s.from || !p.named(s.to - 1) || isPossessive(p.words[s.from])) return undefined
  let from = s.from
  while (from < link && !p.named(from)) from++
  if (from >= link) return undefined
  const before = p.lower(link - 1)
  const base = {
    from: s.owner && !p.named(s.owner.from - 1) ? s.owner.from : from,
    to: s.to,
    head: link - 1,
    determiner: s.determiner,
    modifiers: [],
    ...(s.owner && { side: s.owner }),
  }
  const precision = placeHeads.get(before)
  if (precision !== undefined && placeFirsts.has(before))
    return { shape: 'place', ...base, from, precision, proper: true }
  for (let i = from; i < link; i++)
    if (capitalHeads.has(p.lower(i))) return { shape: 'organisation', ...base, proper: true }
  return undefined
}

/** Everything a phrase speaks of. */
export function parseChunk(p: Page, chunk: Range, sink: Sink): void {
  const segments = segmentsOf(p, chunk)
  segments.forEach((s, i) => parseSegment(p, s, i === segments.length - 1, sink))
}
