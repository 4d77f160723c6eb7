import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { takeApart } from '../src/read/language/en/document.ts'
import { nameTemplates } from '../src/read/language/en/learned/name-columns.ts'
import { tagNames } from '../src/read/language/en/learned/name-tagger.ts'
import { readModel, writeModel } from '../src/read/tagger/model-file.ts'
import { readWordTable, wordAt } from '../src/read/tagger/word-table.ts'
import { hashOf } from '../src/read/tagger/hash.ts'
import type { NamedText } from './example.ts'
import { nameLessons } from './name-lessons.ts'
import { learn } from './perceptron.ts'
import { seeded, shuffled } from './seeded.ts'
import { setOn } from './annotations.ts'
import { vectorsOf, wordTableOf } from './word-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'onus-train-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Word vectors of a small invented language. */
function vectorFile(): string {
  const next = seeded(3)
  const words = Array.from({ length: 300 }, (_, i) => `w${i}`)
  const vectors = Object.fromEntries(words.map(w => [w, Array.from({ length: 100 }, () => next(1000) / 500 - 1)]))
  const file = join(folder, 'vectors.json')
  writeFileSync(file, JSON.stringify({ words, dimensions: 100, vectors }))
  return file
}

const cities = ['Kelmor', 'Osk', 'Dravin', 'Pellau']
const people = ['Talira Venn', 'Ivo Marek', 'Sel Odum', 'Ana Bray']
const texts: readonly NamedText[] = cities.flatMap((city, i) =>
  people.map((person, j): NamedText => {
    const text = `${person} came back to ${city} on day ${i * 4 + j}.`
    const [start, end] = [text.indexOf(city), text.indexOf(city) + city.length]
    const names = [
      { start: 0, end: person.length, labels: ['PER'] },
      { start, end, labels: ['LOC', 'FAC'] },
    ]
    return { text, names, covers: ['PER', 'LOC', 'FAC'], blind: [] }
  }),
)
const course = { rounds: 3, seed: 5, least: 1, prune: 0.1, name: 'tiny' }

describe('training', () => {
  const table = readWordTable(wordTableOf(vectorsOf(vectorFile(), 200)))
  const trained = () => writeModel(learn(nameLessons(texts, table), course))

  test('gives the same bytes for the same data, and others for another order', () => {
    expect(Buffer.from(trained())).toEqual(Buffer.from(trained()))
    const other = writeModel(learn(nameLessons(texts.toReversed(), table), course))
    expect(Buffer.from(other).equals(Buffer.from(trained()))).toBe(false)
  })

  test('learns what it was shown', () => {
    const model = readModel(trained(), nameTemplates)
    const doc = takeApart('Ana Bray came back to Osk on day 9.', () => false)
    const found = tagNames(doc, model, table).map(({ from, to, label }) => [from, to, label])
    expect(found[0]).toEqual([0, 2, 'PER'])
    expect(['LOC', 'FAC']).toContain(found[1]?.[2])
  })

  test('makes the same table of words twice, with the most frequent words', () => {
    const [a, b] = [1, 2].map(() => wordTableOf(vectorsOf(vectorFile(), 200)))
    expect(Buffer.from(a ?? [])).toEqual(Buffer.from(b ?? []))
    expect(wordAt(table, hashOf('w199'))).toBeGreaterThanOrEqual(0)
    expect(wordAt(table, hashOf('w200'))).toBe(-1)
  })
})

test('an order holds every number once', () => {
  expect([...shuffled(100, 1)].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i))
})

describe('an annotation', () => {
  const text = '𝕏 said Ana Bray.'
  const sha256 = createHash('sha256').update(text).digest('hex')
  const found = { id: 'a', sha256, attributions: [], names: [[7, 15, 'PER'] as [number, number, string]] }

  test('counts code points', () => {
    const [name] = setOn(text, found).names
    expect(text.slice(name?.start, name?.end)).toBe('Ana Bray')
  })
  test('is refused on another text', () => expect(() => setOn(`${text} `, found)).toThrow('not the one'))
})
