import type { ClaimList, ClaimRow } from '../../casebook/list-claims.ts'
import { visible, wrap } from '../visible.ts'
import type { Paper } from '../world.ts'
import { verbOf } from '../../core/plain-words.ts'
import { isSecondOpinion } from '../../core/second-opinion.ts'
import { count, quoted, shortId, timeWords, whatWords, whenWhere } from './sentence.ts'
import { type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { head: 'CLAIM', min: 12, share: 0 },
  { head: 'WHO SAYS SO', min: 10, share: 2 },
  { head: 'WHAT IS SAID', min: 14, share: 4 },
  { head: 'WHEN, WHERE', min: 13, share: 2 },
  { head: 'IN WHICH WORDS', min: 14, share: 5 },
]

const speakerWords = (row: ClaimRow): string => {
  const said = timeWords(row.claim.madeAt)
  return `${row.speaker} ${verbOf(row.claim)}${said === '' ? '' : ` (${said})`}`
}

/** Whose reading it is, where it is not ours. */
const secondReader = ({ claim: { origin } }: ClaimRow): string =>
  origin.kind === 'machine' && isSecondOpinion({ reader: { name: origin.reader, version: '' } })
    ? ` ${origin.reader}`
    : ''

const cells = (row: ClaimRow): readonly string[] => [
  // As narrow as the id: the standing comes to stand below it.
  `${shortId(row.claim.id)} ${row.standing}${secondReader(row)}`,
  speakerWords(row),
  whatWords(row),
  whenWhere(row),
  quoted(row),
]

export const claimTable = (rows: readonly ClaimRow[], paper: Paper): readonly string[] =>
  table(columns, rows.map(cells), paper)

/** Where claims of several items stand together, each item's are under its name. */
function grouped(rows: readonly ClaimRow[], paper: Paper): readonly string[] {
  const items = [...new Set(rows.map(row => row.item))]
  if (items.length < 2) return claimTable(rows, paper)
  return items.flatMap(item => {
    const own = rows.filter(row => row.item === item)
    const head = `${visible(own[0]?.itemName ?? item)} ${paper.style('dim', shortId(item))}`
    return [head, ...claimTable(own, paper), '']
  })
}

const legend =
  'alleged: who is said to have done it · →: to whom, or what it is about · suggested: read by a machine, checked by no person yet'

const besideLines = (beside: number): readonly string[] =>
  beside === 0
    ? []
    : [`Beside these, a model that was asked suggests ${count(beside, 'claim')} (no further source): --reader all`]

export function claimLines({ claims, total, beside }: ClaimList, paper: Paper): readonly string[] {
  if (total === 0)
    return [...besideLines(beside), 'No claim matches. That nothing is found here does not mean that nobody said it.']
  const more = claims.length < total ? ` (${claims.length} shown)` : ''
  const foot = [
    `${count(total, 'claim')}${more}, every one somebody's word.`,
    ...wrap(legend, paper.columns),
    ...besideLines(beside),
    'See one in its context: onus show CLAIM',
  ]
  return [...grouped(claims, paper), '', ...foot.map(line => paper.style('dim', line))]
}
