import type { Paragraph } from '../document.ts'
import type { Work } from './context.ts'
import type { Speech } from './speech.ts'

/** A line of a printed interview: what follows "Q:" the outlet asks, what follows "A:" the person interviewed answers. */
export interface TranscriptLine {
  readonly role: 'asks' | 'answers'
  readonly speech: Speech
}

const roles: readonly (readonly [RegExp, TranscriptLine['role']])[] = [
  [/^(q|question)$/i, 'asks'],
  [/^(a|answer)$/i, 'answers'],
]

/** The words of a paragraph that begins with "Q:" or "A:", as one stretch of speech without marks. */
export function transcriptLine(work: Work, paragraph: Paragraph): TranscriptLine | undefined {
  const [label, colon] = work.doc.tokens.slice(paragraph.from, paragraph.from + 2)
  const role = roles.find(([pattern]) => pattern.test(label?.text ?? ''))?.[1]
  const first = work.doc.tokens[paragraph.from + 2]
  if (!role || colon?.text !== ':' || !first) return undefined
  const from = paragraph.from + 2
  return {
    role,
    speech: {
      from,
      to: paragraph.to,
      start: first.start,
      end: paragraph.end,
      paragraph: paragraph.index,
      closed: true,
      continues: false,
      complete: true,
    },
  }
}
