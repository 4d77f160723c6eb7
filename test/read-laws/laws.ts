import type { Anchor } from '../../src/core/anchor.ts'
import type { Claim } from '../../src/core/claim.ts'
import type { Reading } from '../../src/core/reading.ts'

/** What breaks a law, in words; empty where it holds. */
export type Broken = readonly string[]

const isAnchor = (thing: object): thing is Anchor =>
  'start' in thing && 'end' in thing && 'exact' in thing && typeof thing.exact === 'string'

/** Every anchor anywhere in a reading. */
export function anchorsOf(thing: unknown): readonly Anchor[] {
  if (typeof thing !== 'object' || thing === null) return []
  return isAnchor(thing) ? [thing] : Object.values(thing).flatMap(anchorsOf)
}

export function anchorsHold(reading: Reading, text: string): Broken {
  const points = Array.from(text)
  return anchorsOf(reading)
    .filter(a => points.slice(a.start, a.end).join('') !== a.exact || a.exact === '')
    .map(a => `${a.start}–${a.end} is not "${a.exact}"`)
}

/** The letters and digits of a text: marks, white space and what cannot be seen aside. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** Verbs of a chain that are ours: the outlet's, and of words that nobody is said to have said. */
const ourOwn = new Set(['reports', '(not told)'])

/** Words of a reading that stand nowhere in the text; the outlet is named by whoever asks. */
export function invented(reading: Reading, text: string): Broken {
  const words = plain(text)
  const shown = [
    ...reading.entities.filter(e => /^e\d/.test(e.ref)).flatMap(e => [e.label, ...e.names.map(n => n.text)]),
    ...reading.tenures.map(t => t.what),
    ...reading.claims.flatMap(c => c.chain.map(a => a.verb)).filter(verb => !ourOwn.has(verb)),
    ...statedIn(reading),
  ]
  // "they (Anna)" are those of whom no more is told: the brackets are ours, what stands in and before them is not
  const parts = shown.flatMap(s => (/^\S+ \(.*\)$/.test(s) ? s.slice(0, -1).split(' (') : [s]))
  return [...new Set(parts)].filter(s => !words.includes(plain(s)))
}

/** Fields that hold words as the text states them. */
function statedIn(thing: unknown): readonly string[] {
  if (typeof thing !== 'object' || thing === null) return []
  return Object.entries(thing).flatMap(([field, value]) =>
    /^(asStated|statusAsStated|exact)$/.test(field) && typeof value === 'string' ? [value] : statedIn(value),
  )
}

/** A machine suggests: nothing it finds is anybody's judgement. */
export const suggestsOnly = (reading: Reading): Broken => [
  ...reading.claims.filter(c => c.origin.kind !== 'machine').map(c => `${c.id} is not a machine's suggestion`),
  ...(/"(verdict|confirmed|verified|judgement|guilty)":/i.exec(JSON.stringify(reading)) ?? []),
]

/** A count says how sure it is of its size, and civilians are only who the words call so. */
export const countsAreBounded = (reading: Reading): Broken =>
  [...reading.quantities, ...reading.claims.flatMap(c => c.says.quantity ?? [])].flatMap(q => {
    const sized =
      /^(unquantified|vague|vague-proportion)$/.test(q.bound) ||
      q.min !== undefined ||
      q.max !== undefined ||
      q.near !== undefined
    const called = q.status !== 'civilian' || /civilian|non-?combatant/i.test(q.statusAsStated ?? '')
    return sized && called ? [] : [`"${q.anchor.exact}" is ${q.bound}, ${q.status}`]
  })

const inside = (inner: Anchor, outer: Anchor): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Who speaks is told outside what is spoken. */
export const speakersStandOutside = (reading: Reading): Broken =>
  reading.claims
    .filter(c => c.voice === 'direct' && c.cue && c.anchors.some(a => c.cue && inside(c.cue, a)))
    .map(c => `"${c.cue?.exact}" attributes "${c.anchors[0].exact}" from inside it`)

/** Stretches of code points in which nothing may be asserted. */
export const assertsNothingIn = (reading: Reading, [start, end]: readonly [number, number]): Broken =>
  reading.claims
    .filter(
      c => c.act === 'states' && c.polarity === 'affirms' && start <= c.anchors[0].start && c.anchors[0].end <= end,
    )
    .map(c => `"${c.anchors[0].exact}" is asserted as ${c.says.predicate}`)

/**
 * A claim without what later words may change, each by a link that is meant: a person named in full further down gives a
 * short name its label and entities their order; when a war or siege began, told anywhere, bounds what is undated.
 */
export const coreOf = (c: Claim): unknown => ({
  anchors: c.anchors.map(({ start, end }) => [start, end]),
  act: c.act,
  polarity: c.act === 'states' ? c.polarity : undefined,
  voice: c.voice,
  scope: c.scope,
  speaker: c.chain.at(-1)?.actor,
  says: { ...c.says, time: c.says.time?.basis === 'bounded' ? 'bounded' : c.says.time },
})
