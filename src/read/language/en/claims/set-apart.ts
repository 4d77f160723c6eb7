import type { Paragraph } from '../document.ts'
import { isFinite, verbGroups } from '../verbs.ts'
import { isActor, kindOf, mentionsIn, momentsIn, type Speaker, spanOf, type Work, wordsOf } from './context.ts'
import { mediumFrom } from './lexicon.ts'
import type { Speech } from './speech.ts'

/** A line that the document sets apart as somebody else's words. */
export interface SetApart {
  readonly speech: Speech
  /** Absent where the document does not say whose words they are: they are never the outlet's. */
  readonly speaker?: Speaker
  /** The line only says whose words the ones above it are. */
  readonly isSource: boolean
}

const longestSource = 18

/** "Town Council, post of 13 October": a short last line without a verb that names somebody. */
function isSource(work: Work, { from, to }: Paragraph): boolean {
  const words = work.doc.tokens.slice(from, to).filter(t => t.pos !== 'PUNCT')
  const tells = verbGroups(work.doc.tokens, from, to).some(isFinite)
  return words.length <= longestSource && !tells && mentionsIn(work, from, to).some(m => isActor(work, m))
}

/** The last line of the block a line stands in. */
function lastOf(work: Work, paragraph: Paragraph): Paragraph {
  const { paragraphs } = work.doc
  let last = paragraph
  for (let next = paragraphs[last.index + 1]; next?.setApart; next = paragraphs[last.index + 1]) last = next
  return last
}

/** A post is made on the day its source line gives. */
function madeAt(work: Work, line: Paragraph): Speaker['madeAt'] {
  const [found] = momentsIn(work, spanOf(work, line.from, line.to))
  const at = found?.resolve({ ...(work.day && { day: work.day }), tense: 'past' })
  return at && at.min !== undefined && at.min === at.max ? at : undefined
}

function speakerIn(work: Work, line: Paragraph): Speaker | undefined {
  const actors = mentionsIn(work, line.from, line.to).filter(m => isActor(work, m))
  const mention = actors.find(m => m.as === 'name' && kindOf(work, m) !== 'place') ?? actors[0]
  const at = madeAt(work, line)
  return mention
    ? {
        ref: mention.ref,
        certainty: 'explicit',
        via: [],
        verb: 'is quoted',
        medium: mediumFrom('', wordsOf(work, line.from, line.to)),
        cue: { start: mention.start, end: mention.end },
        ...(at && { madeAt: at }),
      }
    : undefined
}

/** What is set apart in a block of its own, and who is named under it. */
export function setApart(work: Work, paragraph: Paragraph): SetApart | undefined {
  if (!paragraph.setApart) return undefined
  const last = lastOf(work, paragraph)
  const named = isSource(work, last)
  const speaker = named ? speakerIn(work, last) : undefined
  const { from, to, start, end, index } = paragraph
  return {
    speech: { from, to, start, end, paragraph: index, closed: true, continues: false, complete: true },
    ...(speaker && { speaker }),
    isSource: named && last.index === index && work.doc.paragraphs[index - 1]?.setApart === true,
  }
}
