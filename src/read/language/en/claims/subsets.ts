import type { QuantityFound, Span } from '../../../stages.ts'
import { countedBy } from './arguments.ts'
import type { Work } from './context.ts'
import type { Core, Proposal } from './proposal.ts'

/** Figures that tell a part of another one: "including five children", "among them 61 civilians", "nine of them seriously". */
export interface Subsets {
  readonly subsets: readonly Proposal[]
  readonly others: readonly QuantityFound[]
}

const leadsPart =
  /(\bincluding|\bamong (them|those|whom)|\bof (them|whom)|,\s*(most|all|half|some))\s+(at least |more than |nearly |about |up to |some )?$/i
const followsPart = /^\s*(of (them|whom)|of its|of the (dead|wounded|injured|victims|killed|missing))\b/i

const isPart = (text: string, main: QuantityFound, q: QuantityFound): boolean =>
  q.start > main.start &&
  (leadsPart.test(text.slice(Math.max(0, q.start - 40), q.start)) || followsPart.test(text.slice(q.end, q.end + 30)))

/** From the word that leads the part in to the end of its phrase. */
function partSpan(text: string, q: QuantityFound, limit: number): Span {
  const lead = leadsPart.exec(text.slice(Math.max(0, q.start - 40), q.start))
  const start = lead ? Math.max(0, q.start - 40) + lead.index + (lead[0].startsWith(',') ? lead[0].length : 0) : q.start
  const rest = text.slice(q.end, limit)
  const stop = rest.search(/[,;.]|\sand\s/)
  return { start: lead?.[0].startsWith(',') ? q.start : start, end: stop < 0 ? limit : q.end + stop }
}

/** Splits off the figures that are parts of the statement's own figure of harm; each is a claim of its own. */
export function subsetsIn(work: Work, core: Core, figures: readonly QuantityFound[]): Subsets {
  const main = figures.find(q => q.harm !== undefined)
  const { text } = work.doc
  if (!main || core.act !== 'states') return { subsets: [], others: figures }
  const parts = figures.filter(q => isPart(text, main, q))
  const subsets = parts.map(q => {
    const span = partSpan(text, q, Math.max(core.span.end, q.end))
    const whole = figures.findLast(f => f.harm !== undefined && f.start < q.start && !parts.includes(f)) ?? main
    const harm = q.harm ?? whole.harm
    return { ...core, span, targets: countedBy(work, q), quantity: { ...q, ...(harm && { harm }) } }
  })
  return { subsets, others: figures.filter(q => !parts.includes(q)) }
}
