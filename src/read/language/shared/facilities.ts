import type { ProtectedAs } from '../../../core/entity.ts'
import type { Candidate } from './roster.ts'
import { isMark, lengthOf, valueOf, type Word } from './words.ts'

/** Behind the mark that closes a short name in quotation marks. */
export function closing(words: readonly Word[], open: number): number | undefined {
  for (let at = open + 1; at < open + 9; at++) if (isMark(words[at], '»”"“')) return at + 1
  return undefined
}

const protections: readonly ProtectedAs[] = [
  'hospital',
  'education',
  'art',
  'religion',
  'monument',
  'humanitarian',
  'dwelling',
]

/** A kind of building, with its number or name. `value` is its type, and after a stroke its protection. */
export function facilityAt(words: readonly Word[], at: number): Omit<Candidate, 'keys'> | undefined {
  const value = valueOf(words[at], 'facility')
  if (value === undefined) return undefined
  const [type = '', as = 'none'] = value.split('|')
  const behind = at + lengthOf(words[at], 'facility')
  const numbered = isMark(words[behind], '№') && words[behind + 1]?.kind === 'number' ? 2 : 0
  const quoted = numbered === 0 && isMark(words[behind], '«„') ? (closing(words, behind) ?? behind) - behind : 0
  const protectedAs = protections.find(p => p === as) ?? 'none'
  return {
    from: at,
    to: behind + numbered + quoted,
    kind: 'facility',
    as: 'description',
    facility: { type, protectedAs },
  }
}
