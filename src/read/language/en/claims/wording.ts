import type { Token } from '../tokens.ts'
import type { Span } from '../../../stages.ts'
import { type Statement, tokenAt, type Work } from './context.ts'
import { hedgePhrases, isHedge } from './lexicon.ts'

const marks = /^[,;:—–()\-"“”‘’'«»]*$/
const joins = /^(and|but|or|yet|nor|however|then)$/
const subordinators = /^(as|after|before|while|when|because|although|though|that|since)$/

const dropsFirst = (statement: Statement, token: Token, first: boolean): boolean => {
  if (marks.test(token.text)) return true
  if (joins.test(token.lower)) return true
  if (token.lower === 'that' && token.pos === 'SCONJ' && statement.clause.kind === 'coordinate') return true
  return !first && statement.clause.kind === 'adverbial' && subordinators.test(token.lower)
}

/** The words of a statement without the marks and joining words around them; a stop inside quotation marks stays. */
export function anchorSpan(work: Work, statement: Statement): Span | undefined {
  const { tokens } = work.doc
  const sentenceStart = work.doc.sentences[statement.sentence]?.from
  let from =
    statement.clause.head && statement.clause.from === statement.from && !statement.frame
      ? statement.clause.head.from
      : statement.from
  let to = statement.to
  // words that were taken out (speech, a tag) stand at an edge only
  const blanked = (i: number) => !statement.quoted && work.tokens[i]?.text === ''
  while (
    from < to &&
    tokens[from] && // so it is there on the next line
    (blanked(from) || dropsFirst(statement, tokens[from] as Token, from === sentenceStart))
  )
    from++
  const trailing = statement.quoted ? /^(?:["“”«»]|'')$/ : /^(?:[.,;:—–!?"“”«»]+|''|``)$|^\.\.\.$/
  while (to > from && (blanked(to - 1) || trailing.test(tokens[to - 1]?.text ?? ''))) to--
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? { start: first.start, end: closed(work, first.start, last.end) } : undefined
}

/** A quotation that ends the words is closed with them. */
function closed(work: Work, start: number, end: number): number {
  const opened = work.doc.text.slice(start, end)
  const next = work.doc.text[end] ?? ''
  const open = (opened.match(/["“]/g) ?? []).length - (opened.match(/”/g) ?? []).length
  return open > 0 && (next === '”' || (next === '"' && open % 2 === 1)) ? end + 1 : end
}

/** The words that weaken a statement, where they stand. */
export function hedgesIn(work: Work, span: Span): readonly Span[] {
  const inside = work.doc.tokens.slice(tokenAt(work, span.start), tokenAt(work, span.end))
  const words = inside.filter(t => isHedge(t.lower) && t.lower !== 'may' && t.lower !== 'fear')
  const modal = inside.filter(t => t.lower === 'may' && t.pos === 'AUX')
  const text = work.doc.text.slice(span.start, span.end).toLowerCase()
  const phrases = hedgePhrases.flatMap(phrase => {
    const at = text.indexOf(phrase)
    return at < 0 ? [] : [{ start: span.start + at, end: span.start + at + phrase.length }]
  })
  const inPhrase = (t: Token) => phrases.some(p => t.start >= p.start && t.end <= p.end)
  return [...phrases, ...[...words, ...modal].filter(t => !inPhrase(t)).map(({ start, end }) => ({ start, end }))].sort(
    (a, b) => a.start - b.start,
  )
}
