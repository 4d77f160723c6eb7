import type { Anchor } from './anchor.ts'
import type { Checked, Unchecked } from './checked.ts'
import { problem } from './problem.ts'

/** The bound word of a figure (codebook, part 6). A figure without one cannot be held. */
export type BoundWord =
  | 'exact'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'fewer-than'
  | 'nearly'
  | 'about'
  | 'range'
  | 'vague-magnitude'
  | 'vague-proportion'
  | 'vague'
  | 'unquantified'
export type Harm = 'killed' | 'injured' | 'missing' | 'detained' | 'abducted' | 'displaced' | 'trapped' | 'deprived'
export type Status = 'civilian' | 'combatant' | 'hors-de-combat' | 'unknown'
export type Per = 'total' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'incident'

/** A number is bounds plus the words, never a number. Whole, and never narrower than the words. */
export interface Quantity extends Checked<'quantity'> {
  /** The number words with their bound word, where they stand. A figure that nobody's words state cannot be held, so a sum cannot. */
  readonly anchor: Anchor
  readonly bound: BoundWord
  readonly min?: number
  readonly max?: number
  /** The number that "about N" names; it bounds nothing. */
  readonly near?: number
  /** M in "N of M". */
  readonly outOf?: number
  /** persons, or the thing counted in the plural. */
  readonly unit: string
  readonly harm?: Harm
  readonly status: Status
  /** The words that state the status; required unless it is unknown. */
  readonly statusAsStated?: string
  readonly per: Per
}

type Has = { readonly min: boolean; readonly max: boolean; readonly near: boolean }
const none: Has = { min: false, max: false, near: false }

/** Which numbers each bound word implies: nothing less, nothing more. */
const shapes: Readonly<Record<BoundWord, Has>> = {
  exact: { min: true, max: true, near: false },
  'at-least': { ...none, min: true },
  'more-than': { ...none, min: true },
  'at-most': { ...none, max: true },
  'fewer-than': { ...none, max: true },
  nearly: { ...none, max: true },
  about: { ...none, near: true },
  range: { min: true, max: true, near: false },
  'vague-magnitude': { ...none, min: true },
  'vague-proportion': none,
  vague: none,
  unquantified: none,
}

type Stating = Exclude<Status, 'unknown'>

/** English words that may state a status; a machine fills in nothing from "residents" or "people" (never representable, 6). */
const statusWords: Readonly<Record<Stating, RegExp>> = {
  civilian: /\b(civilians?|non-?combatants?)\b/i,
  combatant:
    /(?<!\bnon-?)\b(soldiers?|fighters?|troops|combatants?|servicem[ae]n|militants?|gunm[ae]n|insurgents?|rebels?|marines?|conscripts?|paratroopers?|reservists?)\b/i,
  'hors-de-combat': /\b(prisoners?|captives?|surrender(ed|ing)|wounded (soldiers?|fighters?|troops)|hors de combat)\b/i,
}

/** The same in Ukrainian, Russian and Arabic, by the beginnings of words. "Mirnye zhiteli" is the common word for civilians there. */
const otherStatusWords: Readonly<Record<Stating, RegExp>> = {
  civilian:
    /(?<!\p{L})(цивільн|цивил|гражданск|мирн\p{L}{1,4} (жител|мешкан|громадян|граждан|населен)|و?(ال|ل|لل)?مدني)/iu,
  combatant:
    /(?<!\p{L})(військовослужб|військов|солдат|боєць|бійц|бойовик|вояк|военнослуж|военны|боец|бойц|боевик|и?ополчен|و?(ال|لل)?(جنود|جندي|عسكري|مقاتل|مسلح))/iu,
  'hors-de-combat': /(?<!\p{L})((військово)?полонен|(военно)?пленн|و?(ال)?(أسر|أسير))/iu,
}

export const statesStatus = (status: Status, words: string): boolean =>
  status === 'unknown' || statusWords[status].test(words) || otherStatusWords[status].test(words)

function checkShape(q: Unchecked<Quantity>): void {
  if (!Object.hasOwn(shapes, q.bound))
    throw problem('quantity.bound-contradicts', { bound: String(q.bound), why: 'is not one of the codebook' })
  const shape = shapes[q.bound]
  for (const side of ['min', 'max', 'near'] as const)
    if (shape[side] !== (q[side] !== undefined))
      throw problem('quantity.bound-contradicts', {
        bound: q.bound,
        why: `must ${shape[side] ? '' : 'not '}have "${side}"`,
      })
  if (q.bound === 'exact' && q.min !== q.max)
    throw problem('quantity.bound-contradicts', { bound: q.bound, why: 'must have one number' })
}

function checkNumbers(q: Unchecked<Quantity>): void {
  for (const n of [q.min, q.max, q.near, q.outOf])
    if (n !== undefined && (!Number.isSafeInteger(n) || n < 0))
      throw problem('quantity.bound-contradicts', {
        bound: q.bound,
        why: `cannot hold ${n}: figures are whole numbers`,
      })
  if (q.min !== undefined && q.max !== undefined && q.min > q.max)
    throw problem('quantity.bounds-crossed', { min: q.min, max: q.max, words: q.anchor.exact })
}

/** Makes a figure, or refuses it: `quantity.bound-contradicts`, `.bounds-crossed`, `.status-not-stated`, `.no-words`. */
export function quantity(q: Unchecked<Quantity>): Quantity {
  if (q.anchor.exact.trim() === '') throw problem('quantity.no-words', { why: 'the words are empty' })
  checkNumbers(q)
  checkShape(q)
  if (!statesStatus(q.status, q.statusAsStated ?? ''))
    throw problem('quantity.status-not-stated', { status: q.status, words: q.statusAsStated ?? q.anchor.exact })
  // Every rule above holds.
  return q as Quantity
}

/** Two figures agree when some number satisfies both. Silence about a bound is not disagreement. */
export const agree = (a: Pick<Quantity, 'min' | 'max'>, b: Pick<Quantity, 'min' | 'max'>): boolean =>
  Math.max(a.min ?? 0, b.min ?? 0) <= Math.min(a.max ?? Number.MAX_SAFE_INTEGER, b.max ?? Number.MAX_SAFE_INTEGER)
