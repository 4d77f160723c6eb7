import { type BodyParts, bodyParts, undotted } from './body-parts.ts'
import { letterBits } from './distance.ts'
import { type FormClass, isLegalForm } from './legal-forms.ts'
import { type NamePart, wordsIn } from './name-part.ts'
import { personParts } from './person-parts.ts'
import { readings, type Script, scriptOf } from './spelling.ts'

/** Whether a name is somebody's, or a company's, unit's, office's or vessel's. */
export type NamedKind = 'person' | 'body'

/** A name taken apart, one way of reading its letters. */
export interface NameRead {
  readonly text: string
  readonly kind: NamedKind
  readonly script: Script
  readonly parts: readonly NamePart[]
  readonly forms: readonly FormClass[]
  /** Its words without spaces, and the letters it has. */
  readonly whole: string
  readonly wholeBits: number
  /** The first letters of a body's words; empty for people. */
  readonly initials: string
}

/** A body's by its own words: a legal form at an end, a digit. Else a person's. */
export function guessKind(text: string): NamedKind {
  const all = wordsIn(undotted(text).toLowerCase())
  const hasForm = all.length > 1 && [all[0], all.at(-1)].some(word => word !== undefined && isLegalForm(word))
  return hasForm || /\d/.test(text) ? 'body' : 'person'
}

function personRead(plain: string): Pick<NameRead, keyof BodyParts> {
  const parts = personParts(plain)
  return { parts, forms: [], whole: parts.map(p => p.plain).join(''), initials: '' }
}

/** A name taken apart, in each way its letters can be read: Cyrillic as Ukrainian and as Russian. */
export function readName(text: string, kind: NamedKind): readonly NameRead[] {
  const script = scriptOf(text)
  return readings(kind === 'body' ? undotted(text) : text).map((plain): NameRead => {
    const read = kind === 'body' ? bodyParts(plain) : personRead(plain)
    return { text, kind, script, ...read, wholeBits: letterBits(read.whole) }
  })
}
