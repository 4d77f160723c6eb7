import bodyWords from './data/body-words.json' with { type: 'json' }
import { letterBits } from './distance.ts'
import { soundOf } from './spelling.ts'

export type PartKind = 'name' | 'patronymic' | 'initial' | 'particle' | 'number' | 'form-like' | 'place'

/** A part of a name: a word of it, in plain letters and as it sounds. */
export interface NamePart {
  /** In plain letters, before a number in words became digits. */
  readonly text: string
  readonly plain: string
  readonly sound: string
  readonly kind: PartKind
  /** Without the ending that makes an adjective of it: "murom" of "muromskiy". */
  readonly stem: string
  /** Which letters `plain` and `sound` have, to tell words apart quickly. */
  readonly plainBits: number
  readonly soundBits: number
  /** Follows a word for "son of": it names the father. */
  readonly father: boolean
}

const endings: readonly string[] = bodyWords.adjectives
const shortestStem = 4

function stemOf(plain: string): string {
  const ending = endings.find(e => plain.endsWith(e) && plain.length - e.length >= shortestStem)
  return ending === undefined ? plain : plain.slice(0, -ending.length)
}

export function namePart(text: string, plain: string, kind: PartKind): NamePart {
  const sound = soundOf(plain)
  const bits = { plainBits: letterBits(plain), soundBits: letterBits(sound) }
  return { text, plain, sound, kind, stem: stemOf(plain), ...bits, father: false }
}

/** The words of a plain text. */
export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
