import type { EnglishText, Sentence } from '../document.ts'
import type { Pos, Token } from '../tokens.ts'

/** A word as names use it: hyphenated parts and a short form's full stop joined to one. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly pos: Pos
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly paragraph: number
  /** Index of the outermost quotation it stands in, or -1. */
  readonly quote: number
  /** Begins with a capital. */
  readonly upper: boolean
  /** Stands where any word would have a capital: first in a sentence, a quotation or after a colon. */
  readonly opens: boolean
  /** Stands in a line where nearly every word has a capital, so that a capital says nothing. */
  readonly loud: boolean
  /** Stands in a heading. */
  readonly heading: boolean
}

const shortForms = new Set(
  'gen col lt maj capt sgt cpl brig adm cmdr cdr mr mrs ms dr prof rev hon st no lieut pvt pte sr fr mt'.split(' '),
)
const opener = /^["“„«‘'([:…—–-]$/
const isHyphen = (t: Token | undefined): boolean => t !== undefined && /^[-‐‑]$/.test(t.text)
const isWordy = (t: Token | undefined): boolean => t !== undefined && /^[\p{L}\p{N}]/u.test(t.text)
const touches = (a: Token | undefined, b: Token | undefined): boolean => !!a && !!b && a.end === b.start

/** The token behind the last one that belongs to the word beginning at `from`. */
function wordEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from + 1
  for (;;) {
    const dotted = shortForms.has(tokens[to - 1]?.lower ?? '') && tokens[to]?.text === '.' && to + 1 < limit
    if (dotted && touches(tokens[to - 1], tokens[to])) to++
    const joined = isHyphen(tokens[to]) && isWordy(tokens[to + 1]) && to + 1 < limit
    if (!joined || !touches(tokens[to - 1], tokens[to]) || !touches(tokens[to], tokens[to + 1])) return to
    to += 2
  }
}

function posOf(parts: readonly Token[]): Pos {
  const last = parts.findLast(isWordy) ?? parts[0]
  const capital = parts.filter(p => /^\p{Lu}/u.test(p.text)).length
  if (parts.length > 1 && capital > 0 && (last?.pos === 'NOUN' || last?.pos === 'PROPN')) return 'PROPN'
  return last?.pos ?? 'X'
}

const smallWord = /^(a|an|the|of|in|on|at|to|for|by|and|or|but|with|from|as|is|its|his|her)$/

/** A line of three words and more where nearly every longer word has a capital. */
function isLoud(tokens: readonly Token[]): boolean {
  const words = tokens.filter(t => /^\p{L}{2,}/u.test(t.text) && !smallWord.test(t.lower))
  const capitals = words.filter(t => /^\p{Lu}/u.test(t.text))
  const dated = words.some(t =>
    /^(january|february|march|april|june|july|august|september|october|november|december)$/.test(t.lower),
  )
  return words.length >= 4 && !dated && capitals.length >= 0.8 * words.length
}

/** For every token the outermost quotation it stands in, or -1. */
function quoteOfTokens(doc: EnglishText): Int32Array {
  const of = new Int32Array(doc.tokens.length).fill(-1)
  let covered = 0
  doc.quotations.forEach((q, i) => {
    for (let t = Math.max(q.from, covered); t < q.to; t++) of[t] = i
    covered = Math.max(covered, q.to)
  })
  return of
}

/** "the general’s." comes as one word where nothing follows: cut into the noun and its genitive. */
function cutGenitive(word: Word): readonly Word[] {
  const own = /^(\p{L}.+)(['’]s)$/iu.exec(word.text)
  const [base, ending] = [own?.[1], own?.[2]]
  if (base === undefined || ending === undefined || /^(it|he|she|that|what|who|there|here|let)$/i.test(base))
    return [word]
  const middle = word.start + base.length
  const pos: Pos = word.upper ? 'PROPN' : 'NOUN'
  const noun: Word = { ...word, text: base, lower: word.lower.slice(0, base.length), pos, end: middle }
  return [noun, { ...word, text: ending, lower: "'s", pos: 'PART', start: middle, upper: false, opens: false }]
}

interface Place {
  readonly doc: EnglishText
  readonly sentence: Sentence
  readonly quote: number
  readonly loud: boolean
  readonly before: Word | undefined
}

function wordOf({ doc, sentence, quote, loud, before }: Place, parts: readonly Token[]): Word | undefined {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return undefined
  const text = doc.text.slice(first.start, last.end)
  const begins = before?.sentence !== sentence.index
  return {
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    pos: posOf(parts),
    start: first.start,
    end: last.end,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    quote,
    upper: /^\p{Lu}/u.test(text),
    opens: begins || opener.test(before?.text ?? ''),
    loud,
    heading: doc.paragraphs[sentence.paragraph]?.heading ?? false,
  }
}

/** The words of a text in order. */
export function wordsOf(doc: EnglishText): readonly Word[] {
  const quotes = quoteOfTokens(doc)
  const loud = doc.paragraphs.map(p => p.heading && isLoud(doc.tokens.slice(p.from, p.to)))
  const words: Word[] = []
  for (const sentence of doc.sentences) {
    for (let from = sentence.from; from < sentence.to; ) {
      const to = wordEnd(doc.tokens, from, sentence.to)
      const place = {
        doc,
        sentence,
        quote: quotes[from] ?? -1,
        loud: loud[sentence.paragraph] ?? false,
        before: words.at(-1),
      }
      const word = wordOf(place, doc.tokens.slice(from, to))
      if (word) words.push(...cutGenitive(word))
      from = to
    }
  }
  return words
}
