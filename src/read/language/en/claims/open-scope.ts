import type { Clause } from '../clauses.ts'
import { isFinite } from '../verbs.ts'
import type { Work } from './context.ts'

/** What is known of the reported speech a clause leans on. */
export interface Reported {
  /** Where the tags of the sentence begin and end. */
  readonly tags: readonly { readonly from: number; readonly to: number }[]
  /** Where the sentence begins. */
  readonly from: number
}

const leaning = /^(relative|absolute|adverbial|participial)$/

/** How far back the phrase that a relative clause hangs on may begin. */
const longest = 14

/** "…, a campaign *that has left* 40 dead", "…, in a raid *that* …": it hangs on a phrase that only a comma joins to what was said. */
function hangsOnRemark({ tokens }: Work, { kind, from }: Clause): boolean {
  if (kind !== 'relative') return false
  let at = from - 1
  while (at > from - longest && tokens[at] && tokens[at]?.text !== ',') {
    if (/^(VERB|AUX)$/.test(tokens[at]?.pos ?? '')) return false
    at--
  }
  const [first, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
  return tokens[at]?.text === ',' && (/^(a|an)$/.test(first) || (first === 'in' && /^(a|an|one)$/.test(second)))
}

/** "…, he said, *and the last well dried up*": behind a tag a new subject begins. */
function beginsAnew({ tokens }: Work, clause: Clause, { tags }: Reported): boolean {
  const verb = clause.verbs.find(isFinite)
  if (clause.kind !== 'coordinate' || !clause.afterComma || !verb || clause.marker === 'that') return false
  const own = tokens.slice(clause.from + 1, verb.from).some(t => /^(NOUN|PROPN|PRON|NUM)$/.test(t.pos))
  return own && tags.some(tag => tag.to <= clause.from)
}

/**
 * Whether it is open who says a clause: one that leans on reported speech from behind a comma, or begins anew behind it, may be the speaker's or the
 * outlet's own. A source named further on covers it.
 */
export function isOpen(work: Work, clause: Clause, reported: Reported): boolean {
  if (reported.tags.some(tag => tag.from > clause.from)) return false
  const leans = clause.afterComma && leaning.test(clause.kind)
  return leans || hangsOnRemark(work, clause) || beginsAnew(work, clause, reported)
}
