import type { MentionFound } from '../../../stages.ts'
import { isActor, kindOf, linkOf, mentionsIn, type Speaker, type Work, wordsOf } from './context.ts'
import { subjectIn } from './speaker.ts'

/** ", citing the ministry": words that tell whom the speaker has it from. Token indexes. */
export interface Citation {
  readonly from: number
  readonly to: number
  /** The source, where it is somebody; a document speaks for whoever cites it. */
  readonly source?: MentionFound
}

interface Range {
  readonly from: number
  readonly to: number
}

const longest = 20

function endOf(work: Work, at: number, to: number): number {
  const limit = Math.min(to, at + longest)
  let end = at
  while (end < limit && !/^[,;:.—–"“”]$|^that$/.test(work.tokens[end]?.lower ?? '.')) end++
  return end
}

const mayGive = (work: Work, m: MentionFound): boolean =>
  isActor(work, m) || (kindOf(work, m) === 'facility' && m.as !== 'pronoun')

function citationAt(work: Work, at: number, sentence: Range): Citation | undefined {
  const [before, word] = [work.tokens[at - 1], work.tokens[at]]
  if (!word || !/^(citing|quoting)$/.test(word.lower) || at === sentence.from) return undefined
  if (before?.text !== ',' && before?.pos !== 'VERB') return undefined
  const to = endOf(work, at + 1, sentence.to)
  const subject = subjectIn(work, at + 1, to)
  const named = mentionsIn(work, at + 1, to).find(m => mayGive(work, m) && m.as !== 'pronoun')
  const source = subject && mayGive(work, subject) && subject.as !== 'pronoun' ? subject : named
  return source ? { from: at, to, source } : { from: at, to }
}

/** The citations of a sentence, in order. */
export function findCitations(work: Work, sentence: Range): readonly Citation[] {
  const found: Citation[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const citation = citationAt(work, at, sentence)
    if (citation) found.push(citation)
  }
  return found
}

/** Does the citation belong to this saying word: between it and its subject, or right behind it? */
function belongs(work: Work, { cue }: Speaker, { from }: Citation): boolean {
  const start = work.doc.tokens[from]?.start ?? 0
  return cue !== undefined && cue.start < start && start - cue.end <= 3
}

/** What a speaker has from another is the other's: the speaker passes it on. */
export function citing(work: Work, speaker: Speaker, citation: Citation): Speaker {
  const { source, from, to } = citation
  if (!source || speaker.ref === 'unspecified' || speaker.ref === source.ref || speaker.via.length > 0) return speaker
  if (!belongs(work, speaker, citation)) return speaker
  const { cue: _, madeAt: _m, ...rest } = speaker
  const verb = wordsOf(work, from, Math.min(from + 1, to))
  return { ...rest, ref: source.ref, certainty: 'explicit', via: [linkOf(speaker)], verb, medium: 'unspecified' }
}
