import { describe, expect, test } from 'vitest'
import { kinds } from './big-texts.ts'
import { growthOf, most, readWords } from './growth.ts'

describe('reading takes time that grows with the text, whatever the text is', () => {
  test('a reader that looks at every pair of words is seen', async () => {
    const pairs = (words: string): number => {
      let same = 0
      for (let i = 0; i < words.length; i++)
        for (let j = 0; j < words.length; j++) if (words.charCodeAt(i) === words.charCodeAt(j)) same++
      return same
    }
    pairs('warmed up '.repeat(200))
    expect(await growthOf(kinds['a novel'] ?? String, { length: 10_000, read: pairs })).toBeGreaterThan(most)
  })

  test('there is a text of every kind, of about the length asked for', () => {
    expect(Object.keys(kinds).length).toBeGreaterThan(50)
    for (const [name, make] of Object.entries(kinds)) {
      expect(make(5000).length, name).toBeGreaterThan(4000)
      expect(make(5000).length, name).toBeLessThan(5600)
    }
  })

  test.each(Object.entries(kinds))('%s', { timeout: 120_000 }, async (_, make) => {
    await readWords(make(2000))
    expect(await growthOf(make, { length: 6000, tries: 3 })).toBeLessThan(most)
  })
})
