import { alternatives, type Piece } from './pattern-pieces.ts'

/**
 * With which words a pattern can begin, and which it cannot do without, told from the pattern itself. Many patterns can
 * then be kept by those words, and only the few whose word stands in a text are tried on it.
 *
 * A word is told by its opening: its first three small letters or digits, `#` for one that begins with a digit; behind
 * "the" the opening of the next word goes with it, for half of all phrases begin with "the".
 */
export type Openings = ReadonlySet<string>

const isWordy = (c: string): boolean => (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
const isDigit = (c: string): boolean => c >= '0' && c <= '9'
const isSpace = (c: string): boolean => c === ' ' || (c !== '' && !isWordy(c) && /\s/.test(c))
const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
const article = 'the '

/** What is known of an opening so far, one more character read. */
interface Step {
  readonly word: string
  readonly done: boolean
}

/** The opening after one more character; white space is one blank. */
function step(word: string, c: string): Step {
  const head = word.startsWith(article) ? article : ''
  const own = word.slice(head.length)
  if (own === '' && isDigit(c)) return { word: `${head}#`, done: true }
  if (word === 'the') return isSpace(c) ? { word: article, done: false } : { word, done: true }
  if (word === article && isSpace(c)) return { word, done: false }
  if (!isWordy(c)) return own === '' ? { word: head + (isSpace(c) ? ' ' : c), done: true } : { word, done: true }
  const longer = word + c
  return { word: longer, done: own.length === 2 && longer !== 'the' }
}

/** The opening of one word or mark. */
function ofWord(text: string, at: number): string {
  const first = text[at] ?? ''
  if (isDigit(first)) return '#'
  let end = at
  while (end < at + 3 && isLetterOrDigit(text.charCodeAt(end))) end++
  if (end === at) return isSpace(first) ? ' ' : first
  return text.slice(at, end).toLowerCase()
}

/** The opening of the words that begin here. */
export function openingAt(text: string, at: number): string {
  const word = ofWord(text, at)
  if (word !== 'the' || !isSpace(text[at + 3] ?? '')) return word
  let next = at + 4
  while (isSpace(text[next] ?? '')) next++
  return article + ofWord(text, next)
}

/** The openings of all words of a text. */
export function openingsIn(text: string): Openings {
  const found = new Set<string>()
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const wordy = isLetterOrDigit(text.charCodeAt(i))
    if (wordy && !inside) found.add(openingAt(text, i))
    inside = wordy
  }
  return found
}

type Pieces = readonly Piece[]
type OneOf = Extract<Piece, { kind: 'one-of' }>

interface Way {
  readonly found: Set<string>
  /** Goes on behind the pieces; false where not all openings can be told. */
  readonly goOn: (word: string) => boolean
}

const nothingBehind: Way['goOn'] = () => false

/** Gathers the openings that pieces from `at` on can have; false where they cannot all be told. */
function gather(pieces: Pieces, at: number, word: string, way: Way): boolean {
  const piece = pieces[at]
  if (!piece) return way.goOn(word)
  const on: Way = { found: way.found, goOn: longer => gather(pieces, at + 1, longer, way) }
  if (piece.kind === 'edge') return atEdge(word, on)
  if (piece.least === 0 && !on.goOn(word)) return false
  if (piece.kind === 'any') return false
  if (piece.kind === 'one-of') return piece.characters.every(c => withCharacter(piece, c, word, on))
  // what a group that repeats goes on with is not told: few words are so short
  const behind = piece.more ? { ...on, goOn: nothingBehind } : on
  return piece.alternatives.every(one => gather(one, 0, word, behind))
}

/** A short word is whole where it ends. */
function atEdge(word: string, { found, goOn }: Way): boolean {
  const own = word.startsWith(article) ? word.slice(article.length) : word
  if (own === '' || word === 'the') return goOn(word)
  found.add(word)
  return true
}

function withCharacter(piece: OneOf, c: string, word: string, way: Way): boolean {
  const next = step(word, c)
  if (next.done) way.found.add(next.word)
  if (next.done) return true
  // a run of white space counts as one blank
  const again = piece.more && c !== ' '
  return way.goOn(next.word) && (!again || piece.characters.every(d => withCharacter(piece, d, next.word, way)))
}

/** What the pieces from `at` on can begin with, if that can be told. */
function gathered(pieces: Pieces, at = 0): Openings | undefined {
  const found = new Set<string>()
  return gather(pieces, at, '', { found, goOn: nothingBehind }) ? found : undefined
}

/** All of these together; `undefined` where one of them cannot be told. */
export const together = (many: readonly (Openings | undefined)[]): Openings | undefined =>
  many.every(one => one !== undefined) ? new Set(many.flatMap(one => [...one])) : undefined

const told = new WeakMap<RegExp, { readonly openings?: Openings }>()

/** The openings with which a match of the pattern can begin; `undefined` where they cannot all be told. */
export function openingsOf(pattern: RegExp): Openings | undefined {
  const before = told.get(pattern)
  if (before) return before.openings
  const openings = together(alternatives(pattern.source).map(one => gathered(one)))
  told.set(pattern, openings ? { openings } : {})
  return openings
}

const endsOpen = (piece: Piece | undefined): boolean =>
  piece?.kind === 'edge' || (piece?.kind === 'one-of' && piece.least > 0 && !piece.characters.some(isWordy))

const everyday = new Set(['and', 'bee', 'for', 'had', 'has', 'hav', 'her', 'his', 'not', 'the', 'was', 'wer', 'wit'])
/** Short and everyday words stand in most texts. */
const weightOf = (opening: string): number => (opening.length < 3 ? 8 : everyday.has(opening) ? 4 : 1)
const weight = (openings: Openings): number => [...openings].reduce((sum, opening) => sum + weightOf(opening), 0)

/** Of two sets of openings the one whose words are likely to be rarer. */
export const rarer = (a: Openings | undefined, b: Openings | undefined): Openings | undefined =>
  a && b ? (weight(b) < weight(a) ? b : a) : (a ?? b)

/** Openings of words one of which stands in every match of these pieces; the rarest that can be told. */
function neededIn(pieces: Pieces): Openings | undefined {
  let best: Openings | undefined
  pieces.forEach((piece, i) => {
    const found = endsOpen(pieces[i - 1]) ? gathered(pieces, i) : undefined
    const inWords = found && [...found].every(opening => opening === '#' || isWordy(opening[0] ?? ''))
    const inside = !inWords && piece.kind === 'group' && piece.least > 0
    const here = inWords ? found : inside ? neededInAny(piece.alternatives) : undefined
    best = rarer(best, here)
  })
  return best
}

const neededInAny = (many: readonly Pieces[]): Openings | undefined => together(many.map(neededIn))

/** Openings of words one of which stands in every text that the pattern fits; `undefined` where they cannot be told. */
export const neededBy = (pattern: RegExp): Openings | undefined => neededInAny(alternatives(pattern.source))
