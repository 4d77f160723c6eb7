import nlp from 'compromise'
import { takeApart } from '../../src/read/language/en/document.ts'
import { findCast } from '../../src/read/language/en/cast.ts'
import type { EntityFound } from '../../src/read/stages.ts'

export type Label = 'PER' | 'ORG' | 'LOC'

/** A labelled stretch in UTF-16 units. */
export interface Labelled {
  readonly start: number
  readonly end: number
  readonly label: Label
}

const labelOf: Readonly<Partial<Record<EntityFound['kind'], Label>>> = {
  person: 'PER',
  organisation: 'ORG',
  unit: 'ORG',
  place: 'LOC',
  facility: 'LOC',
}

/** The name inside a mention that begins with a rank: the test data label names only. */
function nameStart(text: string, e: EntityFound): number {
  if (e.kind !== 'person' || e.names.some(n => n.text === text && n.kind === 'name')) return 0
  const inner = e.names
    .filter(n => n.kind === 'name' || n.kind === 'short')
    .filter(n => text.endsWith(n.text) && n.text.length < text.length)
  const longest = inner.reduce((a, n) => Math.max(a, n.text.length), 0)
  return longest > 0 ? text.length - longest : 0
}

/** Names as Onus finds them; phrases with a small-letter head ("the Orlen administration") are not what the data label. */
export function ourNames(text: string): readonly Labelled[] {
  const cast = findCast(takeApart(text, () => false))
  let covered = -1
  return cast.mentions.flatMap((m): Labelled[] => {
    const e = cast.entityOf(m.ref)
    const label = labelOf[e.kind]
    const words = text.slice(m.start, m.end)
    if (
      m.as !== 'name' ||
      !label ||
      m.end <= covered ||
      (e.kind !== 'place' && /^\p{Ll}/u.test(words.split(/\s/).at(-1) ?? ''))
    )
      return []
    covered = m.end
    return [{ start: m.start + nameStart(words, e), end: m.end, label }]
  })
}

interface Term {
  readonly offset: { readonly start: number; readonly length: number }
}

/** Names as the library finds them, with punctuation and genitives taken off. */
export function libraryNames(text: string): readonly Labelled[] {
  const doc = nlp(text)
  const found: readonly (readonly [Label, unknown])[] = [
    ['PER', doc.people().json({ offset: true })],
    ['ORG', doc.organizations().json({ offset: true })],
    ['LOC', doc.places().json({ offset: true })],
  ]
  return found.flatMap(([label, terms]) =>
    // The library's types leave out the offsets it was asked for.
    (terms as readonly Term[]).map(({ offset }) => {
      const words = text.slice(offset.start, offset.start + offset.length)
      const lead = words.length - words.replace(/^[\s"“(]+/, '').length
      const trail = words.length - words.replace(/(['’]s|[\s.,;:!?"”)]+)+$/, '').length
      return { start: offset.start + lead, end: offset.start + offset.length - trail, label }
    }),
  )
}
