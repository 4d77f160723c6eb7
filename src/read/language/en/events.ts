import type { Anchor } from '../../../core/anchor.ts'
import type { Claim } from '../../../core/claim.ts'
import { codePoints } from '../../../core/code-points.ts'
import type { EventMention, EventRole } from '../../../core/event-mention.ts'
import { groupOf, type Predicate } from '../../../core/predicate.ts'
import type { Span } from '../../stages.ts'
import type { Work } from './claims/context.ts'
import { predicateOfNoun, predicateOfVerb, predicateOfWeapon } from './claims/lexicon.ts'
import data from './event-types.json' with { type: 'json' }
import { findHarmed, type Harmed } from './harmed.ts'
import { dieWords, outcomeOfVerb } from './harmed/lexicon.ts'
import type { Token } from './tokens.ts'

const types: ReadonlyMap<string, string> = new Map(Object.entries(data.types))
const instruments: ReadonlySet<string> = new Set(data.instruments)

type Role = EventMention['roles'][number]
type Anchoring = (span: Span) => Anchor

/** "Died" tells no attack: its words do not say what of. */
const typeOf = (predicate: Predicate, trigger: Token | undefined): string | undefined =>
  predicate === 'kills' && (trigger === undefined || !outcomeOfVerb.has(trigger.lower)) ? 'other' : types.get(predicate)

const says = ({ lower, lemma }: Token): Predicate | undefined =>
  predicateOfVerb.get(lemma) ?? predicateOfNoun.get(lower) ?? predicateOfNoun.get(lemma) ?? predicateOfWeapon.get(lower)

/** The word that tells it: one for this very kind, else one that tells of any harm. */
function triggerIn(tokens: readonly Token[], predicate: Predicate): Token | undefined {
  const harms = (t: Token): boolean => outcomeOfVerb.has(t.lower) || dieWords.has(t.lower)
  return tokens.find(t => says(t) === predicate && t.pos !== 'PROPN') ?? tokens.find(harms)
}

const isInstrument = (t: Token): boolean =>
  (t.pos === 'NOUN' || t.pos === 'ADJ') && (instruments.has(t.lower) || instruments.has(t.lemma))

/** The index of the first token that ends behind `unit`; tokens ascend. */
function firstBehind(tokens: readonly Token[], unit: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return low
}

interface Desk {
  readonly work: Work
  readonly anchor: Anchoring
  readonly unitOf: (point: number) => number
}

interface Spanned extends Span {
  readonly tokens: readonly Token[]
}

function wordsOf({ work, unitOf }: Desk, { start, end }: Anchor): Spanned {
  const [from, to] = [unitOf(start), unitOf(end)]
  const tokens: Token[] = []
  for (let at = firstBehind(work.tokens, from); (work.tokens[at]?.start ?? to) < to; at++)
    tokens.push(work.tokens[at] as Token) // the loop's condition found one
  return { start: from, end: to, tokens }
}

const refs = (role: EventRole, found: Claim['says']['agents']): readonly Role[] => found.map(ref => ({ role, ref }))

function rolesOf({ work, anchor }: Desk, { says: said }: Claim, words: Spanned): readonly Role[] {
  const time = work.moments.find(m => m.start >= words.start && m.end <= words.end)
  const instrument = words.tokens.find(isInstrument)
  return [
    ...refs('agent', said.agents),
    ...refs('target', said.targets),
    ...(said.place ? [{ role: 'place' as const, ref: said.place.ref }] : []),
    ...(time ? [{ role: 'time' as const, anchor: anchor(time) }] : []),
    ...(instrument ? [{ role: 'instrument' as const, anchor: anchor(instrument) }] : []),
    ...(said.quantity ? [{ role: 'quantity' as const, anchor: said.quantity.anchor }] : []),
  ]
}

function eventOf(desk: Desk, claim: Claim): EventMention | undefined {
  const { predicate } = claim.says
  if (groupOf(predicate) !== 'event') return undefined
  const words = wordsOf(desk, claim.anchors[0])
  const word = triggerIn(words.tokens, predicate)
  const type = typeOf(predicate, word)
  if (type === undefined) return undefined
  const trigger = word ? desk.anchor(word) : claim.anchors[0]
  return { type, trigger, roles: rolesOf(desk, claim, words), claims: [claim.id] }
}

const sameRole = (a: Role, b: Role): boolean =>
  a.role === b.role && a.ref === b.ref && a.anchor?.start === b.anchor?.start && a.anchor?.end === b.anchor?.end

/** Claims that one word tells are one event. */
const joined = (a: EventMention, b: EventMention): EventMention => ({
  ...a,
  roles: [...a.roles, ...b.roles.filter(r => !a.roles.some(known => sameRole(known, r)))],
  claims: [...a.claims, ...b.claims],
})

/** "A clerk was shot": harm that no claim tells. */
function harmEvent({ work, anchor }: Desk, { who, at, sentence, outcome }: Harmed): EventMention {
  const from = work.doc.sentences[sentence]?.from ?? 0
  const token = (i: number): Token => work.tokens[from + i] as Token // the finder read it there
  const target = anchor({ start: token(who.from).start, end: token(who.to - 1).end })
  const quantity = who.figure && anchor({ start: token(who.figure.from).start, end: token(who.figure.to - 1).end })
  const violent = outcomeOfVerb.has(token(at).lower)
  const type = outcome === 'abducted' ? 'abduction-forced-disappearance' : violent ? 'attack' : 'other'
  const roles: readonly Role[] = [
    { role: 'target', anchor: target },
    ...(quantity ? [{ role: 'quantity', anchor: quantity } as const] : []),
  ]
  return { type, trigger: anchor(token(at)), roles, claims: [] }
}

/** What the text says to have happened: one event for each word that tells it, with the claims that rest on that word. */
export function findEvents(work: Work, claims: readonly Claim[], anchor: Anchoring): readonly EventMention[] {
  const desk: Desk = { work, anchor, unitOf: codePoints(work.doc.text).unitOf }
  const events = new Map<string, EventMention>()
  const add = (event: EventMention): void => {
    const key = `${event.trigger.start}/${event.trigger.end}/${event.type}`
    const known = events.get(key)
    events.set(key, known ? joined(known, event) : event)
  }
  for (const claim of claims) {
    const event = eventOf(desk, claim)
    if (event) add(event)
  }
  const harmed = findHarmed(work.doc).map(h => ({ negated: h.negated, event: harmEvent(desk, h) }))
  const told = new Set([...events.values()].map(e => e.trigger.start))
  for (const { negated, event } of harmed) if (!negated && !told.has(event.trigger.start)) add(event)
  // "No one was injured": by these words nothing happened.
  const not = new Set(harmed.filter(h => h.negated).map(h => h.event.trigger.start))
  const happened = [...events.values()].filter(e => !not.has(e.trigger.start))
  return happened.sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end)
}
