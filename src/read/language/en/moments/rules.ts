import type { Point, Which } from './points.ts'
import { any, backward, forward, here, part as partWords } from './words.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** A way of writing a date: its pattern and what the words in it mean. */
export interface Rule {
  readonly pattern: RegExp
  readonly read: (groups: Groups) => Point | undefined
}

/** A pattern that holds only where a word ends; it is written in small letters and tried on small letters. */
export const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy'),
  read,
})
export const num = (text: string | undefined): number => Number(text ?? Number.NaN)
export const part = `(?:${partWords})?`

export const which = `(?<which>${backward}|${forward}|${here})`
const isBackward = new RegExp(`^${backward}$`, 'i')
const isForward = new RegExp(`^${forward}$`, 'i')

/** "last", "next", "this". */
export function direction(word: string | undefined): Which {
  if (word === undefined) return 'near'
  if (isBackward.test(word)) return 'last'
  return isForward.test(word) ? 'next' : 'near'
}

/** "previous", "following", "that", "same" count from a day told before; "last", "next", "this" from the speaker's. */
export const pointsBack = (word: string | undefined): boolean =>
  /^(?:previous|preceding|following|that|same|the same)$/i.test(word ?? '')

export const oneOf = (...words: readonly string[]): string => any(words)
