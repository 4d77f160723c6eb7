import type { Act, Polarity, Scope, Voice } from '../../../core/claim.ts'
import type { Predicate } from '../../../core/predicate.ts'
import { type Paper, trimmed } from './paper.ts'
import type { Range } from './range.ts'
import { type Quote, quotesOver } from './quotes.ts'
import { isSpeech } from './find-sayings.ts'
import type { Frame } from './sayings.ts'
import type { Voiced } from './voices.ts'
import { has, isMark, type Word } from './words.ts'

/** A stretch of words that somebody puts forward: a sentence of a quotation, a clause, the running text. */
export interface Statement extends Range {
  readonly sentence: number
  readonly saying?: Voiced
  /** Words in quotation marks whose speaker the text does not tell. */
  readonly untold?: true
  readonly voice: Voice
  readonly scope: Scope
  readonly act: Act
  readonly polarity?: Polarity
  /** What the cue's own frame says, where it says something: "called for". */
  readonly predicate?: Predicate
  readonly heading: boolean
}

interface Stance {
  readonly act: Act
  readonly polarity?: Polarity
  readonly predicate?: Predicate
}

const affirms = { act: 'states', polarity: 'affirms' } as const

const stances: Readonly<Record<Frame, Stance>> = {
  says: affirms,
  according: affirms,
  hears: affirms,
  accuses: affirms,
  denies: { act: 'states', polarity: 'denies' },
  warns: { ...affirms, predicate: 'warns' },
  calls: { act: 'directs', predicate: 'calls-for' },
  orders: { act: 'directs' },
  promises: { act: 'commits', predicate: 'promises' },
  threatens: { act: 'commits', predicate: 'threatens' },
  asks: { act: 'asks' },
}

const isQuestion = (words: readonly Word[], range: Range): boolean =>
  isMark(words[range.to - 1], '?؟') || isMark(words[range.to], '?؟')

function stanceOf(words: readonly Word[], frame: Frame | undefined, range: Range): Stance {
  if (isQuestion(words, range)) return { act: 'asks' }
  const stance = frame ? stances[frame] : affirms
  const commands = stance.act === 'states' && words.slice(range.from, range.to).some(w => has(w, 'imperative'))
  return commands ? { act: 'directs', predicate: 'calls-for' } : stance
}

/** Each sentence inside quotation marks. */
function sentencesOf(paper: Paper, quote: Range): readonly Range[] {
  const { words } = paper
  const found: Range[] = []
  let from = quote.from
  for (let at = quote.from; at < quote.to; at++) {
    const ends = isMark(words[at], '.!?…؟') && (at + 1 >= quote.to || words[at + 1]?.capital || !hasCase(words[at + 1]))
    const abbreviated =
      isMark(words[at], '.') && (has(words[at - 1], 'abbreviation') || words[at - 1]?.text.length === 1)
    if (!ends || abbreviated) continue
    found.push({ from, to: at + 1 })
    from = at + 1
  }
  if (from < quote.to) found.push({ from, to: quote.to })
  return found.filter(r => words.slice(r.from, r.to).some(w => w.kind !== 'mark'))
}

const hasCase = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && word.text.toLowerCase() !== word.text.toUpperCase()

/** Parts of a sentence that tell something of their own, by commas and "and" before words that open a clause. */
export function clausesIn(
  words: readonly Word[],
  { from, to }: Range,
): readonly (Range & { readonly trailing: boolean })[] {
  const found: (Range & { readonly trailing: boolean })[] = []
  let start = from
  let trailing = false
  for (let at = from + 1; at < to; at++) {
    const opens = has(words[at], 'opens-clause') && isMark(words[at - 1], ',،')
    if (!opens && !isMark(words[at], ';؛')) continue
    if (!hasVerb(words, { from: start, to: at })) continue
    found.push({ from: start, to: at, trailing })
    trailing = has(words[at], 'trailing')
    start = at
  }
  found.push({ from: start, to, trailing })
  return found
}

const hasVerb = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some(w => has(w, 'event') || has(w, 'harm') || has(w, 'verb')) || to - from > 6

/** Direct speech by its sentences, everything else by its clauses; a trailing clause may be the outlet's own. */
function ofSaying(paper: Paper, saying: Voiced): readonly Statement[] {
  const { words } = paper
  return saying.content.flatMap((range, part) => {
    const direct = saying.manner === 'direct'
    const pieces = direct
      ? sentencesOf(paper, range).map(r => ({ ...r, trailing: false }))
      : saying.frame === 'calls' || saying.frame === 'orders'
        ? [{ ...range, trailing: false }]
        : clausesIn(words, range)
    return pieces.map((piece, i): Statement => {
      const doubtful =
        saying.doubtful === true || (piece.trailing && saying.manner !== 'direct') || (part > 0 && !direct)
      return {
        ...trimmed(words, piece, direct ? '—–-' : undefined),
        sentence: saying.sentence,
        saying,
        voice: saying.frame === 'hears' && !saying.actor ? 'unattributed' : saying.manner,
        scope: doubtful ? 'ambiguous' : saying.inherited || (direct && i > 4) ? 'inherited' : 'clear',
        ...stanceOf(words, saying.frame, piece),
        heading: false,
      }
    })
  })
}

/** A quotation without a cue goes on with the one before it in its paragraph, or is nobody's. */
function ofLooseQuote(
  paper: Paper,
  quote: Quote & { readonly sentence: number },
  last: Voiced | undefined,
): readonly Statement[] {
  const carried = last && !last.doubtful && last.actor ? { ...last, inherited: true as const } : undefined
  return sentencesOf(paper, quote).map(
    (range): Statement => ({
      ...range,
      sentence: quote.sentence,
      ...(carried ? { saying: withoutCue(carried) } : { untold: true as const }),
      voice: 'direct',
      scope: carried ? 'inherited' : 'ambiguous',
      ...stanceOf(paper.words, undefined, range),
      heading: false,
    }),
  )
}

function withoutCue({ cue: _cue, source: _source, ...saying }: Voiced): Voiced {
  return { ...saying, frame: 'says', manner: 'direct' }
}

interface Taken {
  readonly from: number
  readonly to: number
}

/** What of a sentence nobody is said to say. */
function restOf(sentence: Range, taken: readonly Taken[]): readonly Range[] {
  const rest: Range[] = []
  let from = sentence.from
  for (const t of taken.toSorted((a, b) => a.from - b.from)) {
    if (t.from > from) rest.push({ from, to: t.from })
    from = Math.max(from, t.to)
  }
  if (from < sentence.to) rest.push({ from, to: sentence.to })
  return rest
}

function takenBy(saying: Voiced): readonly Taken[] {
  return [...saying.content, ...(saying.cue ? [saying.cue] : []), ...(saying.source ? [saying.source] : [])]
}

function ofOutlet(
  paper: Paper,
  range: Range,
  at: { readonly sentence: number; readonly heading: boolean },
): readonly Statement[] {
  return clausesIn(paper.words, range)
    .map(piece => ({ ...trimmed(paper.words, piece), ...at }))
    .filter(r => r.to - r.from >= 2)
    .map(r => ({ ...r, voice: 'outlet', scope: 'clear', ...stanceOf(paper.words, undefined, r) }))
}

/** Everything put forward in a text, in its order. */
export function findStatements(paper: Paper, sayings: readonly Voiced[]): readonly Statement[] {
  const bySentence = Map.groupBy(sayings, s => s.sentence)
  const inSaying = (q: Quote) => (s: Voiced) => s.content.some(c => c.from < q.to && q.from < c.to)
  let last: { readonly saying: Voiced; readonly paragraph: number } | undefined
  return paper.sentences.flatMap((sentence): readonly Statement[] => {
    const here = bySentence.get(sentence.index) ?? []
    const heading = paper.paragraphs[sentence.paragraph]?.heading ?? false
    const carried = last && sentence.paragraph - last.paragraph <= 0 ? last.saying : undefined
    const loose = quotesOver(paper.quotes, sentence).filter(q => !here.some(inSaying(q)) && isWhole(paper, sentence, q))
    const newest = here.findLast(s => s.manner === 'direct')
    if (newest) last = { saying: newest, paragraph: sentence.paragraph }
    const taken = [...here.flatMap(takenBy), ...loose.map(q => ({ from: q.from, to: q.to }))]
    const at = { sentence: sentence.index, heading }
    return [
      ...here.flatMap(s => ofSaying(paper, s)),
      ...loose.flatMap(q => ofLooseQuote(paper, { ...q, sentence: sentence.index }, carried)),
      ...restOf(sentence, taken).flatMap(r => ofOutlet(paper, r, at)),
    ].toSorted((a, b) => a.from - b.from)
  })
}

/** A quotation that is most of its sentence, or several words of speech. */
const isWhole = (paper: Paper, sentence: Range, q: Quote): boolean =>
  isSpeech(paper.words, q) &&
  q.to - q.from >= 4 &&
  (q.from <= sentence.from + 2 || isMark(paper.words[q.to - 1], '.!?…'))
