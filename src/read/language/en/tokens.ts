import model from 'wink-eng-lite-web-model'
import winkNlp, { type ItsFunction } from 'wink-nlp'

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One word or mark. Positions are UTF-16 units of the whole text: inside the reader only; anchors use code points. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: Pos
  readonly start: number
  readonly end: number
}

const nlp = winkNlp(model, ['pos'])
const its = nlp.its

/** Longest stretch that is tagged in one go, so that one endless paragraph stays cheap. */
const maxStretch = 20_000

/** Cuts an over-long paragraph at spaces. */
function stretches(text: string): readonly (readonly [from: number, to: number])[] {
  const cuts: (readonly [number, number])[] = []
  for (let from = 0; from < text.length; ) {
    const limit = Math.min(text.length, from + maxStretch)
    const space = limit < text.length ? text.lastIndexOf(' ', limit) : limit
    const to = space > from ? space : limit
    cuts.push([from, to])
    from = to
  }
  return cuts
}

/** Where the word stands at or after `from`: next to it, unless the tagger folded something we step over. */
function locate(text: string, word: string, from: number): number {
  const at = text.indexOf(word, from)
  return at >= 0 && text.slice(from, at).trim() === '' ? at : -1
}

function tagStretch(text: string, offset: number): Token[] {
  const words = nlp.readDoc(text).tokens()
  const values = words.out(its.value)
  const tags = words.out(its.pos) as Pos[] // the model has no other tags
  // The published types ask for a span function here; for tokens the lemma is a word function.
  const lemmas = words.out(its.lemma as ItsFunction<string>)
  const tokens: Token[] = []
  let from = 0
  values.forEach((value, i) => {
    const at = locate(text, value, from)
    if (at < 0) return
    from = at + value.length
    const pos = tags[i] ?? 'X'
    tokens.push({
      text: value,
      lower: value.toLowerCase().replaceAll('’', "'"),
      lemma: lemmas[i] ?? value.toLowerCase(),
      pos,
      start: offset + at,
      end: offset + at + value.length,
    })
  })
  return joinTwinMarks(tokens)
}

/** Two apostrophes or backticks side by side are how agencies and typewriters write a double quotation mark. */
function joinTwinMarks(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    const twin =
      before !== undefined && /^['`]$/.test(token.text) && before.text === token.text && before.end === token.start
    if (twin && before)
      joined[joined.length - 1] = { ...before, text: before.text + token.text, lower: '"', end: token.end }
    else joined.push(token)
  }
  return joined
}

/** The words and marks of one paragraph with their parts of speech; `offset` is where the paragraph begins in the text. */
export const tokenise = (paragraph: string, offset: number): readonly Token[] =>
  stretches(paragraph).flatMap(([from, to]) => tagStretch(paragraph.slice(from, to), offset + from))
