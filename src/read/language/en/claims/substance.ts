import { isFinite } from '../verbs.ts'
import { kindOf, mentionsIn, momentsIn, quantitiesIn, spanOf, type Statement, type Work } from './context.ts'
import type { Trigger } from './predicates.ts'

const leaning = /^(relative|adverbial|participial|absolute)$/

/** "with relatives bringing candles": in what somebody is told to have said such a phrase has a subject and tells of it. */
const ownAbsolute = (work: Work, { clause, speaker }: Statement): boolean =>
  clause.kind === 'absolute' && speaker !== undefined && work.tokens.slice(clause.from, clause.to).length > 4

/** A clause that only describes what it leans on, without an event or a figure of its own, is part of that claim. */
function onlyDescribes(work: Work, statement: Statement): boolean {
  const { clause } = statement
  if (!leaning.test(clause.kind) || ownAbsolute(work, statement)) return false
  const loose = clause.kind === 'relative' && clause.afterComma
  return !loose && quantitiesIn(work, spanOf(work, statement.from, statement.to)).length === 0
}

/** The outlet's plain words count where they tell of somebody named, a number or a date. */
function tellsSomething(work: Work, statement: Statement): boolean {
  const span = spanOf(work, statement.from, statement.to)
  const finite = statement.clause.verbs.some(v => v.from >= statement.from && isFinite(v))
  const { head } = statement.clause
  const words = [
    ...mentionsIn(work, statement.from, statement.to),
    ...(head ? mentionsIn(work, head.from, head.to) : []),
  ]
  const named = words.some(m => m.as === 'name' || kindOf(work, m) === 'facility')
  return (
    finite && !statement.heading && (named || quantitiesIn(work, span).length > 0 || momentsIn(work, span).length > 0)
  )
}

/** Statements that state nothing: "Remember him.", "We are heartbroken." */
export function statesNothing(work: Work, statement: Statement, trigger: Trigger | undefined): boolean {
  if (trigger || statement.frame !== undefined || statement.act === 'asks') return false
  if (onlyDescribes(work, statement)) return true
  if (!statement.speaker && !statement.quoted) return !tellsSomething(work, statement)
  const words = work.doc.tokens.slice(statement.from, statement.to).filter(t => t.pos !== 'PUNCT')
  const bare = statement.clause.verbs.length === 0 && !ownAbsolute(work, statement)
  return bare || words.length < 3 || (statement.act === 'directs' && words.length < 4)
}
