import type { Paper, Sentence } from './paper.ts'
import type { Range } from './range.ts'
import { trimmed } from './paper.ts'
import { type Quote, quoteAt, quotesOver } from './quotes.ts'
import {
  colonBehind,
  commas,
  cueRange,
  endOfContent,
  type Frame,
  frameOf,
  isParticiple,
  isQuoted,
  type Saying,
  type Scene,
  sourceBefore,
  sourceBehind,
  type SpeechOrder,
  thatBehind,
} from './sayings.ts'
import { has, isMark, type Word } from './words.ts'

type Found = Omit<Saying, 'sentence'> & { readonly end: number }

const dashes = '—–-'

/** Without the marks at its edges; nothing where only marks are left. */
function content(words: readonly Word[], range: Range): Range | undefined {
  const bare = trimmed(words, range, ',;:—–-،؛.…')
  return bare.to > bare.from ? bare : undefined
}

/** Direct where quotation marks hold all of it, mixed where they hold a part. */
function mannerOf(paper: Paper, range: Range): { readonly range: Range; readonly manner: Saying['manner'] } {
  const quotes = quotesOver(paper.quotes, range)
  const [first] = quotes
  if (!first) return { range, manner: 'indirect' }
  const whole = first.from - 1 <= range.from && range.to <= (quotes.at(-1)?.to ?? 0) + 2
  return whole && quotes.length === 1
    ? { range: { from: first.from, to: first.to }, manner: 'direct' }
    : { range, manner: 'mixed' }
}

const quotesIn = (paper: Paper, range: Range): readonly Quote[] => quotesOver(paper.quotes, range)

/** A few words in quotation marks are a name or a term. */
export const isSpeech = (words: readonly Word[], quote: Range): boolean => {
  const count = words.slice(quote.from, quote.to).filter(w => w.kind === 'word').length
  return count >= 4 || isMark(words[quote.to - 1], '.!?…') || isMark(words[quote.from - 2], ':')
}

/** A cue and "that": the words up to the end of the sentence, or to another cue of the same speaker. */
function withThat(scene: Scene, at: number, frame: Frame): Found | undefined {
  const cue = cueRange(scene.words, at)
  const that = thatBehind(scene, cue.to)
  if (that === undefined) return undefined
  const end = endOfContent(scene, that)
  const words = content(scene.words, { from: that + 1, to: end })
  if (!words) return undefined
  const goesOn = isParticiple(scene.words, at)
  const between = goesOn ? undefined : sourceBehind(scene, cue.to, that)
  const before = goesOn ? undefined : sourceBefore(scene, at)
  const source = scene.order.verbFirst ? (between ?? before) : (before ?? between)
  const { range, manner } = mannerOf(scene.paper, words)
  return { frame, cue, content: [range], manner, end, ...(source && { source }) }
}

/** A cue and a colon: what follows is said, up to the end of the quotation or of the sentence. */
function withColon(scene: Scene, at: number, frame: Frame): Found | undefined {
  const cue = cueRange(scene.words, at)
  const colon = colonBehind(scene, cue.to)
  if (colon === undefined) return undefined
  const [quote] = quotesIn(scene.paper, { from: colon + 1, to: colon + 3 })
  const end = quote ? quote.to + 1 : scene.sentence.to
  const words = quote ?? content(scene.words, { from: colon + 1, to: end })
  if (!words) return undefined
  const between = sourceBehind(scene, cue.to, colon)
  const before = sourceBefore(scene, at)
  const source = scene.order.verbFirst ? (between ?? before) : (before ?? between)
  const range = { from: words.from, to: words.to }
  return { frame, cue, content: [range], manner: quote ? 'direct' : 'indirect', end, ...(source && { source }) }
}

/** Does a cue stand behind what is said: a comma or dash, perhaps "as", and the cue? */
function opening(
  words: readonly Word[],
  at: number,
  least: number,
): { readonly mark: number; readonly as: boolean } | undefined {
  let from = at
  while (from > least && (has(words[from - 1], 'adverb') || has(words[from - 1], 'particle'))) from--
  const as = has(words[from - 1], 'as')
  if (as) from--
  return isMark(words[from - 1], commas + dashes + '»”"“') && from - 1 >= least ? { mark: from - 1, as } : undefined
}

/** What goes on behind a tag that a comma or dash closes. */
function after(scene: Scene, from: number): Range | undefined {
  const { words, sentence } = scene
  const mark = isMark(words[from], '.') ? from + 1 : from
  if (!isMark(words[mark], mark > from ? dashes : commas + dashes)) return undefined
  return content(words, { from: mark, to: sentence.to })
}

interface Tag {
  readonly frame: Frame
  readonly cue: Range
  readonly source?: Range
  /** The mark before the tag, and the word behind it. */
  readonly mark: number
  readonly end: number
}

/** Words on both sides of a tag. In quotation marks, each quotation of the sentence is said. */
function around(scene: Scene, { frame, cue, source, mark, end }: Tag, goesOn: boolean): Found | undefined {
  const { paper, words, sentence } = scene
  const before = { from: Math.max(scene.free, sentence.from), to: mark }
  const speech = quotesIn(paper, before).filter(q => isSpeech(words, q) || q.from - 1 <= before.from + 1)
  const begins = content(words, before)
  const behind = goesOn ? after(scene, end) : undefined
  const behindQuotes = behind ? quotesIn(paper, behind) : []
  const quoted = speech.length > 0 && begins !== undefined && (speech[0]?.from ?? 0) <= begins.from + 2
  if (quoted) {
    const ranges = [...speech, ...behindQuotes.filter(q => isSpeech(words, q))].map(q => ({ from: q.from, to: q.to }))
    const [first, ...rest] = ranges
    return (
      first && {
        frame,
        cue,
        content: [first, ...rest],
        manner: 'direct',
        end: (rest.at(-1)?.to ?? end - 1) + 1,
        ...(source && { source }),
      }
    )
  }
  if (!begins) return undefined
  const { range, manner } = mannerOf(paper, begins)
  return {
    frame,
    cue,
    content: behind ? [range, behind] : [range],
    manner,
    end: behind ? sentence.to : end,
    ...(source && { source }),
  }
}

/** "…, повідомив мер.", "…», — сказала вона, — «…»". */
function asTag(scene: Scene, at: number, frame: Frame): Found | undefined {
  const { words } = scene
  const cue = cueRange(words, at)
  const open = opening(words, at, Math.max(scene.free, scene.sentence.from) + 1)
  if (open) {
    const source = sourceBehind(scene, cue.to)
    const end = source?.to ?? cue.to
    if (source || open.as || frame === 'hears' || isMark(words[open.mark], dashes))
      return around(scene, { frame, cue, ...(source && { source }), mark: open.mark, end }, true)
  }
  return undefined
}

/** "…», — мер сказав.": the source stands between the mark and the cue, behind a quotation or a dash. */
function asLateTag(scene: Scene, at: number, frame: Frame): Found | undefined {
  const { words, sentence } = scene
  const source = sourceBefore(scene, at)
  const mark = source && source.from - 1
  if (mark === undefined || mark <= sentence.from || !isMark(words[mark], dashes + '»”"' + commas)) return undefined
  const before = quotesIn(scene.paper, { from: Math.max(scene.free, sentence.from), to: mark + 1 })
  const asBefore = has(words[mark], 'as')
  if (before.length === 0 && !asBefore) return undefined
  const cue = cueRange(words, at)
  return around(scene, { frame, cue, ...(source && { source }), mark, end: cue.to }, true)
}

/** "Як повідомив мер, …". */
function asLead(scene: Scene, at: number, frame: Frame): Found | undefined {
  const { words, sentence } = scene
  const least = Math.max(scene.free, sentence.from)
  let as = at - 1
  while (as > least && !has(words[as], 'as') && as > at - 12 && words[as]?.kind === 'word') as--
  if (!has(words[as], 'as') || as > least + 1) return undefined
  const cue = cueRange(words, at)
  const between = as + 1 < at ? trimmed(words, { from: as + 1, to: at }) : undefined
  const isNoun = between && words.slice(between.from, between.to).some(w => !has(w, 'adverb') && !has(w, 'particle'))
  const source = isNoun ? between : sourceBehind(scene, cue.to)
  const from = commaBehind(words, source && source.from > at ? source.to : cue.to, sentence.to)
  const rest = from === undefined ? undefined : content(words, { from, to: sentence.to })
  if (!rest) return undefined
  const { range, manner } = mannerOf(scene.paper, rest)
  return { frame, cue, content: [range], manner, end: sentence.to, ...(source && { source }) }
}

function commaBehind(words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 12); at++) if (isMark(words[at], commas)) return at + 1
  return undefined
}

/** "За словами мера, …", "…, за словами мера", "…، بحسب المحافظ". */
function according(scene: Scene, at: number): Found | undefined {
  const { words, sentence } = scene
  const cue = cueRange(words, at)
  const own = has(words[at], 'according-to-them')
  const source = own ? undefined : sourceBehind(scene, cue.to)
  if (!source && !own) return undefined
  const least = Math.max(scene.free, sentence.from)
  const behind = source?.to ?? cue.to
  const leads = words
    .slice(least, at)
    .every(w => w.kind === 'mark' || has(w, 'adverb') || has(w, 'conjunction') || has(w, 'as'))
  if (!leads) return around(scene, { frame: 'according', cue, ...(source && { source }), mark: at, end: behind }, true)
  const rest = content(words, { from: behind, to: endOfContent(scene, behind) })
  if (!rest) return undefined
  const { range, manner } = mannerOf(scene.paper, rest)
  return { frame: 'according', cue, content: [range], manner, end: rest.to, ...(source && { source }) }
}

const carriesContent: ReadonlySet<Frame> = new Set([
  'accuses',
  'calls',
  'orders',
  'promises',
  'threatens',
  'denies',
  'warns',
])

/** "звинуватив армію в …", "закликав …": the words from the verb on are what is said. */
function byFrame(scene: Scene, at: number, frame: Frame): Found | undefined {
  if (!carriesContent.has(frame)) return undefined
  const { words, order } = scene
  const cue = cueRange(words, at)
  const end = endOfContent(scene, cue.to)
  const behind = order.verbFirst ? order.actorFrom(cue.to) : undefined
  const isCalled = (frame === 'calls' || frame === 'orders') && behind && has(words[behind.from], 'person-noun')
  const source = order.verbFirst ? (isCalled ? undefined : behind) : sourceBefore(scene, at)
  const all = content(words, { from: source && source.from > at ? source.to : at, to: end })
  if (!all || all.to <= cue.to) return undefined
  return {
    frame,
    cue,
    content: [all],
    manner: mannerOf(scene.paper, all).manner === 'indirect' ? 'indirect' : 'mixed',
    end,
    ...(source && { source }),
  }
}

/** "повідомила про загибель", "сообщил о гибели", "أعلنت الوزارة مقتل": what is said is a noun, not a clause. */
function withNoun(scene: Scene, at: number, frame: Frame): Found | undefined {
  const { words, order } = scene
  const cue = cueRange(words, at)
  const behind = order.verbFirst ? order.actorFrom(cue.to) : undefined
  const next = behind?.to ?? cue.to
  const about = has(words[next], 'about') ? next + 1 : next
  const tells =
    has(words[about], 'harm') ||
    has(words[about], 'event') ||
    has(words[about], 'victims') ||
    words[about]?.kind === 'number'
  if (!tells || (about === next && !behind)) return undefined
  const end = endOfContent(scene, about)
  const told = content(words, { from: about, to: end })
  const source = behind ?? sourceBefore(scene, at)
  if (!told || !source) return undefined
  return {
    frame,
    cue,
    source,
    content: [told],
    manner: mannerOf(scene.paper, told).manner === 'indirect' ? 'indirect' : 'mixed',
    end,
  }
}

/** "сказав «…»": a quotation right behind the cue and its source, without a colon. */
function withQuote(scene: Scene, at: number, frame: Frame): Found | undefined {
  const { words, paper, sentence } = scene
  const cue = cueRange(words, at)
  const [quote] = quotesIn(paper, { from: cue.to, to: Math.min(sentence.to, cue.to + 12) })
  if (!quote || !isSpeech(words, quote)) return undefined
  const between = sourceBehind(scene, cue.to, quote.from - 1)
  const before = sourceBefore(scene, at)
  const source = scene.order.verbFirst ? (between ?? before) : (before ?? between)
  return {
    frame,
    cue,
    content: [{ from: quote.from, to: quote.to }],
    manner: 'direct',
    end: quote.to + 1,
    ...(source && { source }),
  }
}

/** "Ігор Мороз: «…»", "Генштаб: …": a name and a colon at the beginning of a sentence. */
function bySpeaker({ paper, words, sentence, order }: Scene): Found | undefined {
  let colon = sentence.from
  while (colon < Math.min(sentence.to, sentence.from + 12) && !isMark(words[colon], ':')) colon++
  const source = trimmed(words, { from: sentence.from, to: colon })
  if (!isMark(words[colon], ':') || colon - sentence.from < 1 || !order.isActor(source)) return undefined
  const rest = content(words, { from: colon + 1, to: sentence.to })
  if (!rest || rest.to - rest.from < 3) return undefined
  const { range, manner } = mannerOf(paper, rest)
  return { frame: 'says', source, content: [range], manner, end: sentence.to }
}

const ways = [withThat, withColon, asLead, asTag, asLateTag, withQuote, withNoun, byFrame] as const

/** "«Це жах, — сказала вона. — Усе згоріло»": the tag stands inside the quotation marks, between dashes. */
function insideQuote(scene: Scene, at: number, frame: Frame): Found | undefined {
  const { words, paper, sentence } = scene
  const quote = quoteAt(paper.quotes, at)
  const cue = cueRange(words, at)
  const open = quote && opening(words, at, Math.max(quote.from, scene.free) + 1)
  if (!quote || !open || !isMark(words[open.mark], dashes)) return undefined
  const source = sourceBehind(scene, cue.to, quote.to)
  const end = source?.to ?? cue.to
  const goesOn = [end, end + 1].find(i => isMark(words[i], dashes) && i < quote.to)
  const before = content(words, { from: quote.from, to: open.mark })
  const behind = goesOn === undefined ? undefined : { from: goesOn + 1, to: quote.to }
  if (!before || (goesOn === undefined && end < quote.to - 2)) return undefined
  return {
    frame,
    cue,
    content: behind ? [before, behind] : [before],
    manner: 'direct',
    end: Math.min(sentence.to, quote.to + 1),
    ...(source && { source }),
  }
}

function sayingAt(scene: Scene, at: number): Found | undefined {
  const frame = frameOf(scene.words[at])
  if (!frame) return undefined
  if (isQuoted(scene.paper, at)) return insideQuote(scene, at, frame)
  if (frame === 'according') return according(scene, at)
  for (const way of ways) {
    const found = way(scene, at, frame)
    if (found) return found
  }
  return undefined
}

/** Everything somebody is said to say, in one sentence. */
export function sayingsIn(paper: Paper, sentence: Sentence, order: SpeechOrder): readonly Saying[] {
  const found: Saying[] = []
  let free = sentence.from
  const spoken = bySpeaker({ paper, words: paper.words, sentence, order, free })
  if (spoken) {
    const { end, ...rest } = spoken
    found.push({ ...rest, sentence: sentence.index })
    free = end
  }
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at < free) continue
    const saying = sayingAt({ paper, words: paper.words, sentence, order, free }, at)
    if (!saying) continue
    const { end, ...rest } = saying
    found.push({ ...rest, sentence: sentence.index })
    free = Math.max(free, end)
  }
  return found
}
