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

/** Longest run without white space that the tagger sees in one piece: its search for addresses takes quadratic time on longer ones. */
const maxRun = 500

type Stretch = readonly [from: number, to: number]

const isLow = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.charAt(at))

/** Cuts `from` to `to` every `step` units, never inside one character. */
function pieces(text: string, [from, to]: Stretch, step: number): readonly Stretch[] {
  const cuts: Stretch[] = []
  for (let at = from; at < to; ) {
    const limit = Math.min(to, at + step)
    const end = limit < to && isLow(text, limit) ? limit - 1 : limit
    cuts.push([at, end])
    at = end
  }
  return cuts
}

/** A stretch, and whether the tagger may see it. */
interface Run {
  readonly stretch: Stretch
  readonly isAddress: boolean
}

const bracketsBefore = /^[("'“„‘«[<{]{1,9}/
const marksBehind = /[.,;:!?"'’”)\]»>}]{1,9}$/

/**
 * The web address in a run without white space: all but the brackets before it and the marks behind it. The tagger never
 * sees one, for its search for them takes exponential time on some runs with two slashes.
 */
function addressIn(run: string, at: number): Stretch | undefined {
  if (!run.includes('//')) return undefined
  const from = bracketsBefore.exec(run)?.[0].length ?? 0
  const behind = marksBehind.exec(run.slice(from).slice(-9))?.[0].length ?? 0
  return [at + from, at + run.length - behind]
}

/** Sets web addresses and over-long runs without white space apart, and cuts them into pieces. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let done = 0
  const upTo = (end: number): void => {
    if (end > done) runs.push({ stretch: [done, end], isAddress: false })
    done = end
  }
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    const address = addressIn(run, index)
    const apart: Stretch | undefined = address ?? (run.length > maxRun ? [index, index + run.length] : undefined)
    if (!apart) continue
    upTo(apart[0])
    const isAddress = address !== undefined
    for (const stretch of pieces(text, apart, maxRun)) runs.push({ stretch, isAddress })
    done = apart[1]
  }
  upTo(text.length)
  return runs
}

/** Cuts an over-long stretch at spaces. */
function atSpaces(text: string, [start, end]: Stretch): readonly Stretch[] {
  const cuts: Stretch[] = []
  for (let from = start; from < end; ) {
    const limit = Math.min(end, from + maxStretch)
    const space = limit < end ? text.lastIndexOf(' ', limit) : limit
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

/** A web address, or a piece of a long one, is one word. */
const addressToken = (text: string, start: number): Token => ({
  text,
  lower: text.toLowerCase(),
  lemma: text.toLowerCase(),
  pos: 'X',
  start,
  end: start + text.length,
})

/** The words and marks of one paragraph with their parts of speech; `offset` is where the paragraph begins in the text. */
export const tokenise = (paragraph: string, offset: number): readonly Token[] =>
  runsOf(paragraph).flatMap(({ stretch, isAddress }) =>
    isAddress
      ? [addressToken(paragraph.slice(...stretch), offset + stretch[0])]
      : atSpaces(paragraph, stretch).flatMap(([from, to]) => tagStretch(paragraph.slice(from, to), offset + from)),
  )

/** Does the tagger have the word, and not as a name? */
export type Known = (lower: string) => boolean

/** A word that no language has: the tagger numbers its own words first, and all others behind them. */
const nonsense = 'qzxvqzxv'

/** Tells which words of a text in small letters the tagger has. */
export function knownWords(text: string): Known {
  const known = new Set<string>()
  const plain = [...text.matchAll(/\p{L}{1,40}/gu)].map(m => m[0]).join(' ')
  for (const [from, to] of atSpaces(plain, [0, plain.length])) {
    const words = nlp.readDoc(`${nonsense} ${plain.slice(from, to).trim()}`).tokens()
    const values = words.out(its.value)
    // The published types ask for a span function here; for tokens the number of the word is a word function.
    const ids = words.out(its.uniqueId as ItsFunction<number>)
    const tags = words.out(its.pos)
    values.forEach((value, i) => {
      if (Number(ids[i]) < Number(ids[0]) && tags[i] !== 'PROPN') known.add(value)
    })
  }
  return lower => known.has(lower)
}
