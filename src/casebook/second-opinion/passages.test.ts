import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entity, type Entity } from '../../core/entity.ts'
import { type PassageLimits, type Passages, passagesOf } from './passages.ts'

const hidden: readonly Entity[] = [
  entity({
    ref: 'e1',
    kind: 'person',
    label: 'a teacher',
    names: [
      { text: 'Mira Oslan', kind: 'name' },
      { text: 'Oslan', kind: 'short' },
    ],
    mentions: [],
    protected: true,
  }),
]
const small: PassageLimits = { longest: 60, overlap: 20, most: 100 }
const sent = ({ passages }: Passages): string => passages.map(p => p.text).join('\n---\n')

test('a name is a code in what is sent, and its place in the text is known', () => {
  const text = 'Shells hit the school, MIRA  Oslan said.\n\nOslan was there. Nobody else was.'
  const { passages, ...rest } = passagesOf(text, hidden)
  expect(rest).toEqual({ covered: 2, withheld: 0, beyond: 0 })
  expect(passages.map(p => p.text)).toEqual([
    'Shells hit the school, [person 1] said.\n\n[person 1] was there. Nobody else was.',
  ])
  const code = passages[0]?.paragraphs[0]?.pieces.find(p => !p.same)
  expect(code && text.slice(code.start, code.end)).toBe('MIRA  Oslan')
})

test.each([
  ['spaced out', 'M i r a O s l a n was there.'],
  ['in look-alike letters', 'Mira Оslan was there.'],
  ['with what cannot be seen between', 'Mi\u200bra Os\u00adlan was there.'],
  ['inside another word', 'xMiraOslanx was there.'],
])('a name %s cannot be covered, so its paragraph is not sent', (_, line) => {
  const { passages, withheld } = passagesOf(`Before.\n${line}\nAfter.`, hidden)
  expect([passages.map(p => p.text), withheld]).toEqual([['Before.\n\nAfter.'], 1])
})

test('a name over the edge of two paragraphs takes both with it', () => {
  expect(
    passagesOf('One.\nSaid Mira\nOslan-like words.\nFour.', [
      { ...hidden[0], names: [{ text: 'Mira Oslan', kind: 'name' }] } as Entity,
    ]),
  ).toMatchObject({
    withheld: 2,
    passages: [{ text: 'One.\n\nFour.' }],
  })
})

test('where nothing can be sent, nothing is', () => {
  expect(passagesOf('M i r a O s l a n', hidden)).toEqual({ passages: [], covered: 0, withheld: 1, beyond: 0 })
  expect(passagesOf(' \n\n ', hidden)).toMatchObject({ passages: [] })
})

test('long texts are cut into parts that overlap, up to a limit that is told', () => {
  const lines = Array.from({ length: 30 }, (_, n) => `Line ${n} is here.`)
  const all = passagesOf(lines.join('\n'), [], small)
  expect(all.passages.length).toBeGreaterThan(5)
  for (const line of lines) expect(sent(all)).toContain(line)
  for (const [n, { paragraphs }] of all.passages.entries())
    if (n > 0) expect(all.passages[n - 1]?.paragraphs).toContain(paragraphs[0])
  const few = passagesOf(lines.join('\n'), [], { ...small, most: 2 })
  expect([few.passages.length, few.beyond + new Set(few.passages.flatMap(p => p.paragraphs)).size]).toEqual([2, 30])
})

const word = fc.constantFrom(
  'Mira',
  'Oslan',
  'Mira Oslan',
  'oslan',
  'shells',
  'hit',
  '😀',
  'é',
  '[person 1]',
  'a'.repeat(70),
)
const anyText = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', '. ', '\u200b', '-', '  ')), { maxLength: 60 })
  .map(parts => parts.flat().join(''))

test('law: no part holds a protected name, and every piece is the text as it stands', () => {
  fc.assert(
    fc.property(anyText, text => {
      const found = passagesOf(text, hidden, small)
      const letters = sent(found)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
      expect(letters).not.toContain('oslan')
      for (const { sent: words, start, end, same } of found.passages.flatMap(p => p.paragraphs).flatMap(p => p.pieces))
        if (same) expect(text.slice(start, end)).toBe(words)
      for (const { text: part } of found.passages) expect(part.length).toBeLessThanOrEqual(2 * small.longest)
    }),
    { numRuns: 300 },
  )
})
