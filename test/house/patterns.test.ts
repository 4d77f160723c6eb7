import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../../src/read/language/en/tokens.ts'
import { danger, isLibrary, madePatterns, nameOf, once, type Pattern, writtenPatterns } from './patterns/patterns.ts'

const listed = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, 'patterns', name), 'utf8'))
/** Patterns that `npm run patterns` found safe. */
const safe = new Set(listed('safe.json') as readonly string[])
/** Patterns of libraries that it did not, with a text on which each is slow. */
const slow = listed('slow-in-libraries.json') as readonly { readonly name: string; readonly attack?: string }[]
const slowNames = new Set(slow.map(s => s.name))

/** How long the checker may think about one new pattern, in milliseconds; `npm run patterns` gives it more. */
const patience = 10_000

const [written, made] = [writtenPatterns(), madePatterns()]
const unlisted = once([...written, ...made]).filter(p => !safe.has(nameOf(p)))
const ours = unlisted.filter(p => !isLibrary(p))

const told = (p: Pattern): string[] => {
  const found = danger(p, patience)
  return found ? [`${p.from}: ${found.says} /${p.source.slice(0, 300)}/${p.flags}`] : []
}

describe('no pattern takes more than linear time', () => {
  test('there are patterns to check', () => {
    expect(written.length).toBeGreaterThan(100)
    expect(made.length).toBeGreaterThan(20)
    expect(safe.size).toBeGreaterThan(100)
  })
  test('a pattern that can blow up is seen', () => {
    const says = (source: string) => danger({ source, flags: '', from: 'here' }, patience)?.says
    expect(says('^(a+)+$')).toContain('exponential')
    expect(says('\\s+$')).toContain('2nd degree')
    expect(says('\\b(he|she)\\b.*\\bsaid\\b')).toContain('2nd degree')
  })
  test('each of ours is safe: found so by `npm run patterns`, or now', { timeout: 300_000 }, () => {
    expect(ours.flatMap(told)).toEqual([])
  })
  test('those of libraries that are not are known, and end in our hands on what they are slow on', () => {
    expect(unlisted.filter(p => isLibrary(p) && !slowNames.has(nameOf(p)))).toEqual([])
    const attacks = slow.flatMap(s => s.attack ?? [])
    expect(attacks.length).toBeGreaterThan(5)
    for (const attack of attacks)
      for (const text of [attack, attack.repeat(8), `He said "${attack}" to her.`]) {
        const begun = performance.now()
        tokenise(text, 0)
        expect(performance.now() - begun, text.slice(0, 60)).toBeLessThan(3000)
      }
  })
})
