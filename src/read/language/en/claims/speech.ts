import type { EnglishText, Paragraph } from '../document.ts'
import { spansWithin } from './within.ts'
import type { Quotation } from '../quotes.ts'
import type { Token } from '../tokens.ts'
import { isContentVerb } from './lexicon.ts'

/** A quotation that is somebody's speech, not a word held at arm's length. */
export interface Speech extends Quotation {
  /** The words end a sentence inside the marks, so that they stand for themselves. */
  readonly complete: boolean
}

const hasVerb = (tokens: readonly Token[]): boolean => tokens.some(t => t.pos === 'VERB' || t.pos === 'AUX')
const endsItself = (token: Token | undefined): boolean => token !== undefined && /^[.,!?…]|\.\.\.$/.test(token.text)

/** What may stand before the opening mark of speech: nothing, a stop, a comma, a colon, a dash or a saying word. */
function standsAlone(doc: EnglishText, q: Quotation, paragraph: Paragraph): boolean {
  const mark = doc.tokens[q.from - 1]
  const before = doc.tokens[q.from - 2]
  if (!mark || !before || q.from - 2 < paragraph.from) return true
  return (
    /^[,:;.!?…—–"”’)]$/.test(before.text) ||
    before.text === '...' ||
    (before.pos === 'VERB' && /^\p{Lu}/u.test(doc.tokens[q.from]?.text ?? ''))
  )
}

/** "“What comes next depends on who has received assistance” *is* open, he said": the sentence goes on as if no mark stood there. */
function goesOnBehind({ tokens }: EnglishText, q: Quotation): boolean {
  const [mark, next] = [tokens[q.to], tokens[q.to + 1]]
  if (!q.closed || !mark || !next || endsItself(tokens[q.to - 1]) || next.start - mark.end > 1) return false
  return next.pos === 'AUX' || (next.pos === 'VERB' && !isContentVerb(next.lemma))
}

/** Speech has a verb or ends as a sentence, and is not woven into the outlet's own phrase. */
export function speechOf(doc: EnglishText, paragraph: Paragraph): readonly Speech[] {
  const found: Speech[] = []
  for (const q of spansWithin(doc.quotations, paragraph)) {
    // quotations ascend, outer before inner: only the last one kept can hold this one
    if (q.end <= (found.at(-1)?.end ?? -1)) continue
    const words = doc.tokens.slice(q.from, q.to)
    const complete = endsItself(words.at(-1)) || !q.closed
    const opens = q.continues || (standsAlone(doc, q, paragraph) && !goesOnBehind(doc, q))
    const enough = words.length >= 3 || complete
    if (opens && enough && (hasVerb(words) || (complete && words.length >= 2))) found.push({ ...q, complete })
  }
  return found
}
