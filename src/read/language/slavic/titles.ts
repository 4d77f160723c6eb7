import type { Title } from '../shared/roster.ts'
import { has, isMark, lengthOf, type Word } from '../shared/words.ts'
import type { Sheet } from './sheet.ts'

/** A title and where the name it belongs to begins. */
export interface TitleFound extends Omit<Title, 'what'> {
  readonly nameFrom: number
}

/** How many words a post may have between its noun and the name: "речник обласного управління поліції Іван Коваль". */
const farthest = 9

const stopsTitle = (word: Word | undefined): boolean =>
  word === undefined ||
  word.opensLine ||
  word.kind === 'number' ||
  has(word, 'cue') ||
  has(word, 'that') ||
  (word.kind === 'mark' && !isMark(word, '«»„“"-'))

/** The given name or initial behind a post, or the surname right behind it. */
function nameBehind({ words }: Sheet, at: number): number | undefined {
  for (let i = at; i < at + farthest && !stopsTitle(words[i]); i++) {
    const word = words[i]
    if (!word?.capital) continue
    if (has(word, 'given-name') || (word.text.length === 1 && isMark(words[i + 1], '.'))) return i
    if (
      word.tags.size === 0 &&
      ((i === at && !has(words[i + 1], 'given-name')) ||
        (words[i + 1]?.capital && words[i + 1]?.tags.size === 0 && i > at))
    )
      return i
  }
  return undefined
}

export function findTitles(sheet: Sheet): readonly TitleFound[] {
  return sheet.words.flatMap((word, at) => {
    const kind = has(word, 'rank') ? 'rank' : has(word, 'post') ? 'post' : undefined
    const nameFrom = kind && nameBehind(sheet, at + lengthOf(word, kind))
    if (!kind || nameFrom === undefined) return []
    return [{ kind, nameFrom, range: { from: at, to: nameFrom }, former: has(sheet.words[at - 1], 'former') }]
  })
}
