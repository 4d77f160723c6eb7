import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Anchor, holds } from '../core/anchor.ts'
import { codePoints } from '../core/code-points.ts'
import { readingOf } from './language/en/claims/reading-of.ts'

const lines = [
  'Ana Vesk, the mayor of Tavar, said that shells hit the clinic, killing at least 12 people.',
  'The army denied on Tuesday that it had shelled the clinic.',
  'Мер міста сказала, що снаряди влучили в лікарню. 🏥🏥',
  'قال رئيس البلدية إن القذائف أصابت المستشفى',
  '\u{e0049}\u{e0067}\u{e006e}',
  'Le maire a dit que la clinique a été touchée.',
  '',
]

function* anchorsIn(value: unknown): Generator<Anchor> {
  if (typeof value !== 'object' || value === null) return
  if ('exact' in value && 'prefix' in value)
    yield value as Anchor // Nothing else in a reading has both.
  else for (const part of Object.values(value)) yield* anchorsIn(part)
}

test('law: anchors hold in the whole text, whatever languages stand around the words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 7 }), chosen => {
      const text = ['Notes', ...chosen].join('\n')
      const points = codePoints(text)
      for (const anchor of anchorsIn(readingOf(text))) expect(holds(anchor, points), anchor.exact).toBe(true)
    }),
    { numRuns: 60 },
  )
})
