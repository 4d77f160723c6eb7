import nicknames from './data/given-names.json' with { type: 'json' }
import { slips, slipsAtLeast } from './distance.ts'
import type { NamePart } from './name-part.ts'
import { weights } from './weights.ts'

const groupsOf = new Map<string, readonly number[]>()
nicknames.groups.forEach((group, i) => {
  for (const name of group) groupsOf.set(name, [...(groupsOf.get(name) ?? []), i])
})

/** Whether two given names are forms of one name: Ted and Theodore, Volodymyr and Vladimir. */
export function sameGivenName(a: string, b: string): boolean {
  const groups = groupsOf.get(a)
  if (groups === undefined) return false
  return groupsOf.get(b)?.some(group => groups.includes(group)) ?? false
}

/** Whether both are known given names, and not one name: Olena and Olga. */
export const differentGivenNames = (a: string, b: string): boolean =>
  groupsOf.has(a) && groupsOf.has(b) && !sameGivenName(a, b)

/** Which two kinds of names are compared: what counts as the same word depends on it. */
export interface Compared {
  readonly unwritten: boolean
  readonly person: boolean
}

/** How many slips a word of this many letters bears before it is another word. */
function bearable(letters: number, person: boolean): number {
  if (letters <= 2) return person ? 1 : 0
  if (letters <= 4) return person ? 1.2 : 1
  return letters <= 6 ? 2 : weights.bearable
}

export interface Spelled {
  readonly how: 'same' | 'spelling' | 'sound'
  readonly cost: number
}

type Word = Pick<NamePart, 'plain' | 'sound' | 'plainBits' | 'soundBits' | 'stem'>

const same: Spelled = { how: 'same', cost: 0 }
const stemmed: Spelled = { how: 'spelling', cost: weights.translated }

/** What one word costs as a spelling of the other, as it is written or as it sounds; `undefined` where they are two words. */
export function spelled(a: Word, b: Word, { unwritten, person }: Compared): Spelled | undefined {
  if (a.plain === b.plain) return same
  if (a.sound === b.sound) return { how: 'sound', cost: weights.sound }
  if (!person && a.stem === b.stem) return stemmed
  const most = bearable(Math.max(a.plain.length, b.plain.length), person)
  const written =
    slipsAtLeast(a.plainBits, b.plainBits, unwritten) > most ? Infinity : slips(a.plain, b.plain, { unwritten, most })
  const below = Math.min(most, written) - weights.sound
  const heard =
    slipsAtLeast(a.soundBits, b.soundBits, unwritten) > below
      ? Infinity
      : weights.sound + slips(a.sound, b.sound, { unwritten, most: below })
  const cost = Math.min(written, heard)
  return cost <= most ? { how: heard < written ? 'sound' : 'spelling', cost } : undefined
}
