import type { NameReading } from '../../gazetteer/candidates.ts'
import type { PlaceLanguage } from '../../gazetteer/find-places.ts'
import { isAdjective, stem } from './stems.ts'

const endings = ['', 'а', 'я', 'о', 'е', 'и', 'і', 'ы', 'ь', 'й', 'ія', 'ия']

/** "Харкові" may be "Харков" or "Харків": а vowel that closes again in the first case. */
const closed = (word: string): readonly string[] => {
  const at = word.length - 2
  return word[at] === 'о' || word[at] === 'е' ? [word, `${word.slice(0, at)}і${word.slice(at + 1)}`] : [word]
}

/** The forms a name may have in the first case, the written one first. */
function firstCase(word: string): readonly string[] {
  const small = word.toLowerCase()
  const bare = stem(small)
  return [...new Set([small, ...closed(bare), ...endings.map(ending => bare + ending)])]
}

/** "Новосадській" → "новосадська", "новосадская", of the word for what it is. */
const adjectives = (word: string): readonly string[] => {
  const bare = stem(word.toLowerCase())
  return ['а', 'ая', 'ий', 'ый', 'е', 'ое'].map(ending => bare + ending)
}

const regions = ['region', 'area'] as const
const districts = ['district', 'division'] as const

/** The word behind the adjective of a region or district, in the first case. */
const heads: readonly (readonly [begins: string, head: string, kinds: NameReading['kinds']])[] = [
  ['област', 'область', regions],
  ['обл', 'область', regions],
  ['респ', 'республика', regions],
  ['кра', 'край', regions],
  ['район', 'район', districts],
  ['округ', 'округ', districts],
]

function byHead(words: readonly string[]): readonly NameReading[] {
  const last = words.at(-1)?.toLowerCase() ?? ''
  const found = words.length > 1 ? heads.find(([begins]) => last.startsWith(begins)) : undefined
  if (!found) return []
  const [, head, kinds] = found
  const before = words.slice(0, -1)
  return adjectives(before.at(-1) ?? '').map(name => ({
    name: [...before.slice(0, -1), name, head].join(' '),
    ...(kinds && { kinds }),
  }))
}

/** The ways Ukrainian and Russian words may be read as the name of a place: in the first case, by the endings they may have lost. */
function readingsOf(words: string): readonly NameReading[] {
  const parts = words.split(/[^\p{L}\p{M}'’-]+/u).filter(part => part !== '')
  const last = parts.at(-1) ?? ''
  const before = parts.slice(0, -1)
  const names = firstCase(last).flatMap(form =>
    before.length === 1 && isAdjective(before[0]?.toLowerCase() ?? '')
      ? adjectives(before[0] ?? '').map(adjective => `${adjective} ${form}`)
      : [[...before, form].join(' ')],
  )
  return [{ name: words }, ...byHead(parts), ...names.map(name => ({ name }))]
}

/** What Ukrainian and Russian say of their places; words of nationality and "X, Y" are not read for them. */
export const slavicPlaces: PlaceLanguage = {
  readingsOf,
  insidePairs: () => [],
  countriesIn: () => new Map(),
}
