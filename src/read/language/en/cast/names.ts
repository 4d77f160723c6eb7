import { isGenitive, type Page } from './chunks.ts'
import { eventHeads, media, particles } from './lexicon.ts'
import type { Precision } from '../../../../core/place.ts'
import type { Determiner, Range, Raw, Votes } from './raw.ts'
import { determinerOf, nameBefore, type Segment } from './segments.ts'

/** Takes what the parser finds. */
export interface Sink {
  readonly add: (raw: Raw) => void
  /** Reads the words of the body a title is held at. */
  readonly body: (body: Range) => void
}

interface NameMore {
  readonly adjectival?: boolean
  readonly determiner?: Determiner
  readonly precision?: Precision
  readonly nested?: boolean
  /** What it is called in front of it: "charity". */
  readonly modifiers?: readonly string[]
}

export function nameRaw(p: Page, { from, to }: Range, votes: Votes, more: NameMore = {}): Raw {
  return {
    shape: 'name',
    from,
    to,
    head: to - 1,
    determiner: more.determiner ?? determinerOf(p, from - 1),
    modifiers: more.modifiers ?? [],
    votes,
    adjectival: more.adjectival ?? false,
    nested: more.nested ?? false,
    ...(more.precision && { precision: more.precision }),
  }
}

const inName = (p: Page, at: number, end: number): boolean =>
  particles.has(p.lower(at)) && at + 1 < end && (p.named(at + 1) || inName(p, at + 1, end))

/** Every name of a phrase whose head says nothing. */
export function bareNames(p: Page, s: Segment, votes: Votes, sink: Sink): void {
  for (let i = s.from; i < s.to; i++) {
    if (!p.named(i)) continue
    let to = i + 1
    while (to < s.to && (p.named(to) || (!isGenitive(p.words[to]) && inName(p, to, s.to)))) to++
    const last = p.lower(to - 1)
    if (!eventHeads.has(last) && !media.has(last))
      sink.add(nameRaw(p, { from: i, to }, votes, { adjectival: to < s.to, determiner: s.determiner }))
    i = to
  }
}

interface Nested {
  readonly s: Segment
  readonly head: number
  readonly proper: boolean
  readonly votes: Votes
}

/** The name in front of a head; inside a longer name only a possible one, its first word and all of it. */
export function nestedNames(p: Page, { s, head, proper, votes }: Nested, sink: Sink): void {
  const inner = nameBefore(p, s.from, head)
  if (!inner) return
  const ends = proper ? [inner.from + 1, inner.to] : [inner.to]
  for (const to of new Set(ends))
    sink.add(nameRaw(p, { from: inner.from, to }, votes, { adjectival: true, determiner: 'bare', nested: proper }))
}
