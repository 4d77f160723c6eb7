import { compareReads } from './compare-reads.ts'
import { type MatchPart, type NameMatch, scoreOf, spent, turnedParts } from './name-match.ts'
import { guessKind, type NamedKind, type NameRead, readName } from './read-name.ts'
import { weights } from './weights.ts'

/** A name made ready to be compared many times. */
export interface ReadyName {
  readonly text: string
  readonly readings: readonly NameRead[]
}

const shortest = 3

/** "New Front/Northern Army" is two names. */
function alternatives(text: string): readonly string[] {
  const all = text
    .split('/')
    .map(t => t.trim())
    .filter(t => Array.from(t).length > shortest)
  return all.length > 1 ? [text, ...all] : [text]
}

export const readyName = (text: string, kind: NamedKind): ReadyName => ({
  text,
  readings: alternatives(text).flatMap(t => readName(t, kind)),
})

/** Where only one of several names that stand together is compared. */
const ofSeveral = (name: ReadyName, read: NameRead): readonly MatchPart[] =>
  read.text === name.text ? [] : [{ left: read.text, right: '', how: 'extra', cost: weights.alternative }]

function best(left: ReadyName, right: ReadyName): readonly MatchPart[] {
  let [found, cost]: readonly [readonly MatchPart[], number] = [[], Infinity]
  for (const l of left.readings)
    for (const r of right.readings) {
      const parts = [...compareReads(l, r), ...ofSeveral(left, l), ...turnedParts(ofSeveral(right, r))]
      if (spent(parts) < cost) [found, cost] = [parts, spent(parts)]
    }
  return found
}

const isReadable = (name: ReadyName): boolean => name.readings.some(r => r.script !== 'other')

const isEmpty = (name: ReadyName): boolean => name.readings.every(r => r.parts.length === 0)

/** `compareNames` for names made ready. Both are to be of one kind. */
export function compareReady(a: ReadyName, b: ReadyName): NameMatch {
  if (a.text === b.text) return { score: 1, parts: [], comparable: true }
  if (isEmpty(a) || isEmpty(b) || isReadable(a) !== isReadable(b)) return { score: 0, parts: [], comparable: false }
  // One order for both ways round, so that ties fall the same way.
  const parts = a.text <= b.text ? best(a, b) : turnedParts(best(b, a))
  return { score: scoreOf(spent(parts)), parts, comparable: true }
}

/**
 * How alike two names of the same kind of thing are, and why. Symmetric; 1 for the same name whatever its case, its marks, its titles, or
 * whether it stands "Family, Given". Never give it an epithet or a label: take names from `linkableNames` (core/entity.ts). Without a kind
 * both are bodies where either looks like one.
 */
export function compareNames(a: string, b: string, kind?: NamedKind): NameMatch {
  const decided = kind ?? ([a, b].some(text => guessKind(text) === 'body') ? 'body' : 'person')
  return compareReady(readyName(a, decided), readyName(b, decided))
}
