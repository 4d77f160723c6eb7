import type { Clause } from '../clauses.ts'
import { isFinite, type VerbGroup } from '../verbs.ts'
import { mentionsIn, momentsIn, tokenAt, type Work } from './context.ts'
import { lower } from './cue.ts'

const skipped = /^(also|later|then|again|separately|earlier|meanwhile|only|simply|publicly|repeatedly|,|:|that|how)$/

/** Skips "told reporters on Wednesday that": the addressee, the time and the word that opens the content. */
export function contentStart(work: Work, clause: Clause, g: VerbGroup): number {
  const nextVerb = clause.verbs.find(v => v.from >= g.to && isFinite(v))
  const limit = nextVerb?.from ?? clause.to
  const opener = work.tokens.slice(g.to, limit).findIndex(t => t.lower === 'that')
  if (opener >= 0) return g.to + opener + 1
  let at = g.to
  if (g.lemma === 'tell') at = afterAddressee(work, at, limit)
  while (at < clause.to && (skipped.test(lower(work, at)) || work.tokens[at]?.pos === 'PUNCT')) at++
  return afterTime(work, at, limit)
}

const afterAddressee = (work: Work, at: number, limit: number): number => {
  const [addressee] = mentionsIn(work, at, limit)
  const end = work.doc.tokens[at]
  if (addressee && end && addressee.start - end.start < 30) return tokenAt(work, addressee.end)
  return Math.min(at + 1, limit)
}

const afterTime = (work: Work, at: number, limit: number): number => {
  const start = work.doc.tokens[at]?.start ?? 0
  const time = momentsIn(work, { start, end: start + 80 }).find(m => m.start - start <= 3)
  const after = time ? tokenAt(work, time.end) : at
  return after > at && after < limit ? after : at
}
