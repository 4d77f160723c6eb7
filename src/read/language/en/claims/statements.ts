import type { Paragraph, Sentence } from '../document.ts'
import type { Token } from '../tokens.ts'
import { mentionsIn, type Speaker, type Statement, type Work } from './context.ts'
import { type Authors, authorOf, withAuthor } from './authors.ts'
import { type SpokenBy, speechStatements } from './direct.ts'
import { type Heard, tellSentence } from './narrative.ts'
import { type Speech, speechOf } from './speech.ts'
import { blankOut } from './tags.ts'
import { type SetApart, setApart } from './set-apart.ts'
import { type TranscriptLine, transcriptLine } from './transcript.ts'

/** Who spoke last, where. */
interface Memory {
  readonly speaker?: Speaker
  readonly paragraph: number
  readonly authors: Authors
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The ranges that share a token with another; ranges ascend and do not overlap each other. */
function sharing<T extends Range>(ranges: readonly T[], other: Range): readonly T[] {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle]?.to ?? 0) <= other.from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < ranges.length && (ranges[end]?.from ?? 0) < other.to) end++
  return ranges.slice(low, end)
}

const carriedOver = (speaker: Speaker): Speaker => {
  const { cue: _, ...rest } = speaker
  return {
    ...rest,
    certainty: speaker.certainty === 'explicit' || speaker.certainty === 'inferred' ? 'inherited' : speaker.certainty,
  }
}

/** "I asked him": the writer's own words do not make the writer the one whose words follow. */
const isAnothers = ({ speaker }: Heard): boolean => speaker.ref !== 'outlet'

/** The saying word nearest to the speech, in a sentence the speech is part of. */
function taggedBy(
  speech: Speech,
  sentences: readonly Sentence[],
  heard: ReadonlyMap<number, readonly Heard[]>,
): Speaker | undefined {
  const near = sharing(sentences, speech).flatMap(s => heard.get(s.index) ?? [])
  const distance = (h: Heard) => Math.min(Math.abs(h.at - speech.from), Math.abs(h.at - speech.to))
  return [...near].sort((a, b) => distance(a) - distance(b))[0]?.speaker
}

interface Page {
  readonly work: Work & { readonly tokens: Token[] }
  /** The text with nothing taken out, for what is said in speech. */
  readonly whole: Work
  readonly paragraph: Paragraph
  readonly sentences: readonly Sentence[]
  readonly speeches: readonly Speech[]
  readonly transcript?: TranscriptLine
  /** Words the document sets apart, and whose they are said to be. */
  readonly apart?: SetApart
}

/** Everything told outside quotation marks, with the cues heard in each sentence. */
function narrate(page: Page, memory: Memory) {
  const { work, sentences, speeches, paragraph } = page
  const statements: Statement[] = []
  const heard = new Map<number, readonly Heard[]>()
  let before = memory.speaker
  let { authors } = memory
  for (const speech of speeches) blankOut(work.tokens, speech.from, speech.to)
  for (const sentence of sentences) {
    const besideSpeech = sharing(speeches, sentence).length > 0
    const known = authors
    const facts = {
      sentence,
      heading: paragraph.heading,
      besideSpeech,
      ...(before && { before }),
      authorOf: (noun: string) => authorOf(known, noun, paragraph.index),
    }
    const told = tellSentence(work, facts, (from, to) => blankOut(work.tokens, from, to))
    heard.set(sentence.index, told.heard)
    statements.push(...told.statements)
    before = told.heard.findLast(isAnothers)?.speaker ?? before
    for (const { speaker } of told.heard) authors = withAuthor(authors, { speaker, paragraph: paragraph.index })
  }
  return { statements, heard, authors }
}

/** "Mayor: 'They waited'": a line or list entry that only names somebody before the colon. */
function colonSpeaker({ work, whole, sentences }: Page, speech: Speech): Speaker | undefined {
  const [sentence] = sharing(sentences, speech)
  const colon = speech.from - 2
  if (!sentence || work.doc.tokens[colon]?.text !== ':' || colon - sentence.from > 8) return undefined
  const [mention] = mentionsIn(whole, sentence.from, colon)
  return mention
    ? {
        ref: mention.ref,
        certainty: 'explicit',
        via: [],
        verb: ':',
        medium: 'unspecified',
        cue: { start: mention.start, end: mention.end },
      }
    : undefined
}

/** "“They waited.” — Ann Bell": a line that ends in a name behind a dash. */
function dashSpeaker({ work, whole, paragraph }: Page, speech: Speech): Speaker | undefined {
  const dash = speech.to + 1
  if (!/^[—–―]$/.test(work.doc.tokens[dash]?.text ?? '') || paragraph.to - dash > 14) return undefined
  const [mention] = mentionsIn(whole, dash + 1, paragraph.to)
  const end = work.doc.tokens[dash]?.end ?? 0
  if (!mention || mention.as !== 'name' || mention.start - end > 2) return undefined
  const cue = { start: mention.start, end: mention.end }
  return { ref: mention.ref, certainty: 'explicit', via: [], verb: '—', medium: 'unspecified', cue }
}

/** How many sentences back a speaker is still the one who goes on speaking. */
const recent = 12

/** Who speaks: by a tag beside it, else whoever spoke just before, else nobody that the text tells. */
function spokenBy(page: Page, speech: Speech, heard: ReadonlyMap<number, readonly Heard[]>, last: Memory): SpokenBy {
  if (page.apart) return page.apart.speaker ? { speaker: page.apart.speaker, how: 'tagged' } : { how: 'untold' }
  if (page.transcript?.role === 'asks') return { how: 'outlet' }
  if (page.transcript && last.speaker)
    return { speaker: { ...last.speaker, certainty: 'explicit', medium: 'interview' }, how: 'tagged' }
  const tagged = taggedBy(speech, page.sentences, heard) ?? colonSpeaker(page, speech) ?? dashSpeaker(page, speech)
  if (tagged) return { speaker: tagged, how: tagged.medium === 'writing' ? 'untold' : 'tagged' }
  const [first] = sharing(page.sentences, speech)
  const at = first ? first.index - (page.sentences[0]?.index ?? 0) : 0
  const earlier = page.sentences
    .slice(Math.max(0, at - recent), at)
    .flatMap(s => heard.get(s.index) ?? [])
    .findLast(isAnothers)?.speaker
  const near = earlier ?? (last.paragraph >= page.paragraph.index - 1 ? last.speaker : undefined)
  return near ? { speaker: carriedOver(near), how: 'inherited' } : { how: 'untold' }
}

function readParagraph(
  page: Page,
  memory: Memory,
): { readonly statements: readonly Statement[]; readonly memory: Memory } {
  const { statements, heard, authors } = narrate(page, memory)
  let last = memory
  const spoken = page.speeches.flatMap(speech => {
    const by = spokenBy(page, speech, heard, last)
    last =
      by.how === 'outlet'
        ? { ...last, paragraph: page.paragraph.index }
        : { paragraph: page.paragraph.index, authors, ...(by.speaker && { speaker: by.speaker }) }
    return sharing(page.sentences, speech).flatMap(s => speechStatements(page.whole, s, speech, by))
  })
  const lastCue = page.sentences.flatMap(s => heard.get(s.index) ?? []).findLast(isAnothers)?.speaker
  const speaker = page.speeches.length > 0 ? last.speaker : lastCue
  const next: Memory = speaker ? { paragraph: page.paragraph.index, speaker, authors } : { ...memory, authors }
  return { statements: [...statements, ...spoken].sort((a, b) => a.from - b.from || a.to - b.to), memory: next }
}

/** Every stretch of words that somebody puts forward, in order. */
export function findStatements(base: Work): Statements {
  const running = { ...base, tokens: [...base.doc.tokens] }
  return { statements: carrySayingDays(base, statementsIn(base, running)), running }
}

export interface Statements {
  readonly statements: readonly Statement[]
  /** The text as it runs outside speech: speech and tags are blank in it. */
  readonly running: Work
}

/** How many paragraphs a speaker's day is carried on to what the same speaker says next. */
const sameOccasion = 3

/** "… on Wednesday. She told parliament …": the same speaker soon after speaks on the same day, unless another is given. */
function carrySayingDays(work: Work, statements: readonly Statement[]): readonly Statement[] {
  const days = new Map<
    string,
    { readonly at: NonNullable<Speaker['madeAt']>; readonly paragraph: number; readonly medium: string }
  >()
  return statements.map(statement => {
    const { speaker } = statement
    if (!speaker) return statement
    const paragraph = work.doc.sentences[statement.sentence]?.paragraph ?? 0
    const known = days.get(speaker.ref)
    const sameMedium = known !== undefined && (speaker.medium === 'unspecified' || speaker.medium === known.medium)
    const at =
      speaker.madeAt ?? (known && sameMedium && paragraph - known.paragraph <= sameOccasion ? known.at : undefined)
    if (!at) return statement
    days.set(speaker.ref, { at, paragraph, medium: speaker.medium })
    return { ...statement, speaker: { ...speaker, madeAt: at } }
  })
}

function statementsIn(base: Work, work: Page['work']): readonly Statement[] {
  const bySentence = Map.groupBy(base.doc.sentences, s => s.paragraph)
  let memory: Memory = { paragraph: -9, authors: [] }
  return base.doc.paragraphs.flatMap(paragraph => {
    if (paragraph.boilerplate) return []
    const transcript = transcriptLine(base, paragraph)
    const apart = setApart(base, paragraph)
    if (apart?.isSource) return []
    const whole = apart?.speech ?? transcript?.speech
    const speeches = whole ? [whole] : paragraph.heading ? [] : speechOf(base.doc, paragraph)
    const page: Page = {
      work,
      whole: base,
      paragraph,
      sentences: bySentence.get(paragraph.index) ?? [],
      speeches,
      ...(transcript && { transcript }),
      ...(apart && { apart }),
    }
    const read = readParagraph(page, memory)
    memory = read.memory
    return read.statements
  })
}
