import type { ClaimRow } from '../../casebook/list-claims.ts'
import { type Act, type Claim, type Polarity, polarityOf } from '../../core/claim.ts'
import type { Moment } from '../../core/moment.ts'
import type { BoundWord, Per, Quantity } from '../../core/quantity.ts'
import { groupOf } from '../../core/predicate.ts'

/** Neutral verbs only: what somebody did with words, never whether they are true (requirements L1-L3). */
const stance: Readonly<Record<Polarity | Act, string>> = {
  affirms: 'said',
  denies: 'denied',
  doubts: 'doubted',
  states: 'said',
  asks: 'asked',
  directs: 'demanded',
  commits: 'promised',
}

/** In the past tense, which needs no agreement with who did it. */
export const verbOf = (c: Claim): string => stance[polarityOf(c) ?? c.act]

export const shortId = (id: string): string => id.slice(0, 12)

const openEnds = (when: Moment): string => `${when.min ?? '…'} to ${when.max ?? '…'}`

/** The day, or the stretch it may fall in; ranges are never narrowed (requirement L6). */
export function timeWords(when: Moment | undefined): string {
  if (!when) return ''
  if (when.min !== undefined && when.min === when.max) return when.min
  return when.semantics === 'one-of' ? `some day ${openEnds(when)}` : openEnds(when)
}

const number = (n: number | undefined): string => (n === undefined ? '?' : n.toLocaleString('en-US'))

/** A figure in its own bounds, nothing narrower than the words. */
const bounds: Readonly<Record<BoundWord, (q: Quantity) => string>> = {
  exact: q => number(q.min),
  'at-least': q => `at least ${number(q.min)}`,
  'more-than': q => `more than ${number(q.min === undefined ? undefined : q.min - 1)}`,
  'at-most': q => `at most ${number(q.max)}`,
  'fewer-than': q => `fewer than ${number(q.max === undefined ? undefined : q.max + 1)}`,
  nearly: q => `nearly ${number(q.max)}`,
  about: q => `about ${number(q.near)}`,
  range: q => `${number(q.min)} to ${number(q.max)}`,
  'vague-magnitude': q => `“${q.anchor.exact}” (${number(q.min)} or more)`,
  'vague-proportion': q => `“${q.anchor.exact}” (a proportion)`,
  vague: q => `“${q.anchor.exact}” (no number)`,
  unquantified: q => `“${q.anchor.exact}” (no number)`,
}

const perWords = (per: Per): string => (per === 'total' ? '' : per === 'incident' ? ' in one incident' : ` per ${per}`)

const statusWords = (q: Quantity): string => (q.status === 'unknown' ? '' : ` (stated: ${q.status})`)

export function figureWords(q: Quantity): string {
  const outOf = q.outOf === undefined ? '' : ` of ${number(q.outOf)}`
  const harm = q.harm ? ` ${q.harm}` : ''
  return `${bounds[q.bound](q)}${outOf} ${q.unit}${harm}${perWords(q.per)}${statusWords(q)}`
}

/** Whoever is named as having done it is alleged to have done it, by the speaker and nobody else. */
function partiesOf(row: ClaimRow): readonly string[] {
  const { predicate } = row.claim.says
  const whom = row.agents.join(', ')
  const isConduct = groupOf(predicate) === 'event'
  const agents = whom === '' ? [] : [isConduct ? `alleged: ${whom}` : whom]
  return row.targets.length > 0 ? [...agents, `→ ${row.targets.join(', ')}`] : agents
}

const caution = (row: ClaimRow): readonly string[] => [
  ...(row.claim.scope === 'ambiguous' ? ['scope to be settled'] : []),
  ...(row.claim.hedges.length > 0 ? [`hedged: “${row.claim.hedges.map(h => h.exact).join('”, “')}”`] : []),
]

export function predicateWords({ claim }: ClaimRow): string {
  const { predicate } = claim.says
  return predicate === 'other' ? 'a statement' : predicate.replaceAll('-', ' ')
}

/** What is put forward, in a few words; read it after "NN says". */
export function whatWords(row: ClaimRow): string {
  const { quantity } = row.claim.says
  const figure = quantity ? [figureWords(quantity)] : []
  return [predicateWords(row), ...partiesOf(row), ...figure, ...caution(row)].join(' · ')
}

export const whenWhere = (row: ClaimRow): string =>
  [timeWords(row.claim.says.time), row.place ?? ''].filter(part => part !== '').join(', ')

export const quoted = (row: ClaimRow): string => `“${row.claim.anchors.map(a => a.exact).join(' … ')}”`

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
