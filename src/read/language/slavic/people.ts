import type { Candidate } from '../shared/roster.ts'
import { has, isMark, type Word } from '../shared/words.ts'
import type { Sheet } from './sheet.ts'
import { isAdjective, isPatronymic, mayBeSurname, stem } from './stems.ts'

/** A word with a capital that nothing else is known of. */
const isPlainCapital = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.capital &&
  word.text.length > 1 &&
  word.tags.size === 0 &&
  /[^\p{Lu}\d-]/u.test(word.text) &&
  !isLatin(word)

/** A name in Latin letters among Cyrillic ones is more often a firm's or a paper's. */
export const isLatin = (word: Word): boolean => /^\p{Script=Latin}/u.test(word.text)

const isInitial = (words: readonly Word[], at: number): boolean =>
  (words[at]?.capital ?? false) && words[at]?.text.length === 1 && isMark(words[at + 1], '.')

/** "І. В. Петренко": behind the initials. */
function behindInitials(words: readonly Word[], from: number): number | undefined {
  let at = from
  while (at < from + 4 && isInitial(words, at)) at += 2
  return at > from && words[at]?.capital && (words[at]?.text.length ?? 0) > 1 ? at : undefined
}

const isName = (word: Word | undefined): boolean =>
  word !== undefined && !word.opensLine && (isPlainCapital(word) || (has(word, 'given-name') && word.capital))

/** Behind a given name: a father's name and surnames, as long as nothing else is known of the words. */
function endOfName(words: readonly Word[], from: number): number {
  let to = from + 1
  while (to < from + 4 && isName(words[to])) to++
  return to
}

function fullName({ words }: Sheet, at: number): number | undefined {
  const word = words[at]
  if (!word?.capital) return undefined
  const surname = behindInitials(words, at)
  if (surname !== undefined) return surname + 1
  if (has(word, 'given-name')) return endOfName(words, at)
  return isPlainCapital(word) && words[at + 1]?.capital && isPatronymic(words[at + 1]?.key ?? '')
    ? endOfName(words, at)
    : undefined
}

/** Two unknown words with capitals: a foreign name, unless the first looks like the adjective of a place. */
function foreignName({ words, isFirst }: Sheet, at: number): number | undefined {
  const [first, second] = [words[at], words[at + 1]]
  if (!isPlainCapital(first) || !isPlainCapital(second) || second?.opensLine || has(words[at - 1], 'leads-to-place'))
    return undefined
  if (
    isAdjective(first?.key ?? '') ||
    (isFirst(at) && isAdjective(second?.key ?? '')) ||
    (isFirst(at) && !mayBeSurname(second?.key ?? '') && words[at + 2]?.kind !== 'mark' && !has(words[at + 2], 'cue'))
  )
    return undefined
  return endOfName(words, at)
}

/** A surname alone: by its ending, beside a title or a word of saying. */
function surnameAlone({ words, isFirst, proper, surnames }: Sheet, at: number): number | undefined {
  const word = words[at]
  if (!isPlainCapital(word) || words[at + 1]?.capital || isMark(words[at - 1], '«„"“')) return undefined
  const key = word?.key ?? ''
  if (surnames.has(stem(key))) return at + 1
  const ofPlace = has(words[at - 1], 'post-of-place') && !mayBeSurname(key)
  if (ofPlace) return undefined
  const titled = has(words[at - 1], 'title') || has(words[at - 1], 'rank') || has(words[at - 1], 'post')
  const saying =
    has(words[at - 1], 'cue') ||
    (has(words[at + 1], 'cue') && (!isFirst(at) || proper.has(stem(key)) || mayBeSurname(key)))
  if (titled || saying) return at + 1
  if (has(words[at - 1], 'leads-to-place') || /(ськ|цьк|ск|цк)[а-яіїє]{1,3}$/.test(key)) return undefined
  return mayBeSurname(key) && (!isFirst(at) || proper.has(stem(key))) ? at + 1 : undefined
}

/** Surnames that stand behind given names somewhere in the text, by their stems. */
export function surnamesIn(sheet: Sheet): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < sheet.words.length; at++) {
    const to = fullName(sheet, at)
    const last = to !== undefined && to - at > 1 ? sheet.words[to - 1] : undefined
    if (last && isPlainCapital(last)) found.add(stem(last.key))
  }
  return found
}

export function personAt(sheet: Sheet, at: number): Candidate | undefined {
  const to = fullName(sheet, at) ?? foreignName(sheet, at) ?? surnameAlone(sheet, at)
  if (to === undefined) return undefined
  const keys = sheet.words
    .slice(at, to)
    .filter(w => w.kind === 'word')
    .map(w => stem(w.key))
  return { from: at, to, kind: 'person', as: 'name', keys }
}
