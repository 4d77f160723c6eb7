import type { ClaimRow } from '../../casebook/list-claims.ts'
import type { Moment } from '../../core/moment.ts'
import { figureWords, nounOf } from '../../core/plain-words.ts'
import { groupOf } from '../../core/predicate.ts'

export const shortId = (id: string): string => id.slice(0, 12)

const openEnds = (when: Moment): string => `${when.min ?? '…'} to ${when.max ?? '…'}`

/** As short as a table needs it: the day, or the stretch it may fall in; ranges are never narrowed (requirement L6). */
export function timeWords(when: Moment | undefined): string {
  if (!when) return ''
  if (when.min !== undefined && when.min === when.max) return when.min
  return when.semantics === 'one-of' ? `some day ${openEnds(when)}` : openEnds(when)
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

export const predicateWords = ({ claim }: ClaimRow): string => nounOf(claim.says.predicate)

/** What is put forward, in a few words; read it after "NN said:". */
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
