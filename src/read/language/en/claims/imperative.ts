import type { Clause } from '../clauses.ts'
import type { Work } from './context.ts'

const leading = /^(and|but|so|then|now|please|just|never|always|,|["“‘'])$/

/** A sentence that begins with its verb and has no subject gives an order. */
export function isImperative(work: Work, clause: Clause): boolean {
  let at = clause.from
  while (at < clause.to && leading.test(work.tokens[at]?.lower ?? '')) at++
  const word = work.tokens[at]
  if (!word) return false
  if (
    /^(let|do|don't|stop|leave|remember|look|come|go|give|lay|surrender|open|come)$/.test(word.lower) &&
    word.pos !== 'NOUN'
  )
    return clause.verb !== undefined && clause.verb.from <= at + 1
  return word.pos === 'VERB' && word.lower === word.lemma && clause.verb?.from === at && clause.verb.form === 'base'
}
