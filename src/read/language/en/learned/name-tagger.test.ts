import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { takeApart } from '../document.ts'
import { tagNames } from './name-tagger.ts'
import { learnedParts } from './weights.ts'

function namesIn(text: string): readonly string[] {
  const doc = takeApart(text, () => false)
  return tagNames(doc).map(({ from, to, label }) => {
    const [start, end] = [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0]
    return `${label} ${text.slice(start, end)}`
  })
}

describe('names told by the words around them', () => {
  test('people, bodies and places nobody has heard of', () => {
    const text =
      'Talira Venn, a spokeswoman for the Ministry of Transport in Ostrava Beya, said on Monday that Mr Venn had left for the town of Kelmor. “We know nothing,” Venn told reporters.'
    const names = namesIn(text)
    expect(names).toContain('PER Talira Venn')
    expect(names).toContain('ORG Ministry of Transport')
    expect(names).toContain('LOC Kelmor')
  })

  test('a name in hyphens is one name', () => {
    expect(namesIn('President Dael Mun-ho met Minister Park Sel-won on Friday.')).toContain('PER Dael Mun-ho')
  })

  test('no text, no names', () => expect(namesIn('')).toEqual([]))
})

test('the digests a reading gives are those of the files', () => {
  const files = learnedParts.map(({ name }) => readFileSync(new URL(`./${name}.bin`, import.meta.url)))
  expect(files.map(f => createHash('sha256').update(f).digest('hex'))).toEqual(learnedParts.map(p => p.digest))
  expect(files.length).toBeGreaterThan(1)
})
