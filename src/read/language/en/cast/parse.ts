import { isPossessive, type Page } from './chunks.ts'
import { parseHead } from './heads.ts'
import { capitalHeads, organisationHeads, placeFirsts, placeHeads } from './lexicon.ts'
import { bareNames, nameRaw, type Sink } from './names.ts'
import { noVotes, type Range, type Raw } from './raw.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { nameAfterTitle, titlesBefore } from './titles.ts'

/** The body a title is held at. */
function parseBody(p: Page, body: Range, sink: Sink): void {
  const s: Segment = { ...body, determiner: 'bare', outer: body.from }
  const run = properRun(p, s)
  if (run) sink.add(run)
  else if (!parseHead(p, s, sink)) bareNames(p, s, { ...noVotes, place: 1.5, organisation: 1 }, sink)
}

/** A person named behind a title or rank. */
function titledPerson(p: Page, s: Segment, sink: Sink): boolean {
  const name = nameAfterTitle(p, s)
  if (name === undefined) return false
  const { titles, start } = titlesBefore(p, s.from, name)
  for (const t of titles) if (t.body) sink.body(t.body)
  sink.add({
    shape: 'person',
    from: start,
    to: s.to,
    head: s.to - 1,
    determiner: s.determiner,
    modifiers: [],
    name: { from: name, to: s.to },
    titles,
    ...(s.owner && { side: s.owner }),
  })
  return true
}

function parseSegment(p: Page, s: Segment, isLast: boolean, sink: Sink): void {
  const run = properRun(p, s)
  if (run) return sink.add(run)
  if (titledPerson(p, s, sink)) return
  const called = calledBody(p, s)
  if (called) return sink.add(called)
  if (parseHead(p, s, sink)) return
  const told = kindBefore(p, s)
  if (told) return sink.add(told)
  bareNames(p, s, isLast ? noVotes : { ...noVotes, place: 0.5 }, sink)
}

/** "the charity Open Hands", "rights group Lantern Watch": a body named behind what it is. */
function calledBody(p: Page, s: Segment): Raw | undefined {
  let start = s.to
  while (start > s.from && p.named(start - 1)) start--
  if (start === s.to || start === s.from) return undefined
  const noun = p.lower(start - 1)
  const body = organisationHeads.has(noun) && !/^(staff|command|police|press)$/.test(noun)
  const kind = { determiner: 'bare', modifiers: [noun] } as const
  return body ? nameRaw(p, { from: start, to: s.to }, { ...noVotes, organisation: 6 }, kind) : undefined
}

/** "the port city Orlen", "village Dask": a common noun says what the name is. */
function kindBefore(p: Page, s: Segment): Raw | undefined {
  let start = s.to
  while (start > s.from && p.named(start - 1)) start--
  if (start === s.to || start === s.from) return undefined
  const noun = p.lower(start - 1)
  const range = { from: start, to: s.to }
  const precision = placeHeads.get(noun)
  return precision === undefined
    ? undefined
    : nameRaw(p, range, { ...noVotes, place: 5 }, { precision, determiner: 'bare' })
}

const link = /^(of|for|on|to|against|without)$/

/** The end of the last name of the phrase. */
function lastNamed(p: Page, s: Segment): number {
  let to = s.to
  while (to > s.from && !p.named(to - 1)) to--
  return to
}

/** A name that holds "of" or "for": "Ministry of Defence", "Sea of Mira", "Republic of Arkania". */
function properRun(p: Page, s: Segment): Raw | undefined {
  let at = s.from
  while (at < s.to && !link.test(p.lower(at))) at++
  const to = lastNamed(p, s)
  if (at >= to || at === s.from || isPossessive(p.words[s.from])) return undefined
  let from = s.from
  while (from < at && !p.named(from)) from++
  if (from >= at) return undefined
  const base = {
    to,
    head: at - 1,
    determiner: s.determiner,
    modifiers: [],
    ...(s.owner && { side: s.owner }),
  }
  const before = p.lower(at - 1)
  const precision = placeHeads.get(before)
  if (precision !== undefined && placeFirsts.has(before))
    return { shape: 'place', ...base, from, precision, proper: true }
  if (to < s.to) return undefined
  const named = p.words.slice(from, at).some(w => capitalHeads.has(w.lower))
  return named ? { shape: 'organisation', ...base, from: s.owner?.from ?? from, proper: true } : undefined
}

/** Everything a phrase speaks of. */
export function parseChunk(p: Page, chunk: Range, add: Sink['add']): void {
  const sink: Sink = { add, body: range => parseBody(p, range, sink) }
  const segments = segmentsOf(p, chunk)
  segments.forEach((s, i) => parseSegment(p, s, i === segments.length - 1, sink))
}
