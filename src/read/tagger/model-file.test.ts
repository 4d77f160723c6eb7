import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readModel, writeModel } from './model-file.ts'
import { placeOf, sortedHashes } from './sorted-hashes.ts'
import { templatesOf } from './templates.ts'
import { readWordTable, senseCount, senseOf, wordAt, writeWordTable } from './word-table.ts'

const templates = templatesOf([[[0, 0]]])
const weights = {
  name: 'tiny–model',
  labels: ['O', 'B-a'],
  transitions: Int32Array.of(1, 2, 3, 4, 5, 6),
  keys: Int32Array.of(7, 9, -3),
  rows: Int8Array.of(1, -1, 0, 127, -127, 5),
  shifts: Uint8Array.of(0, 1, 2),
}

describe('a model', () => {
  test('is read back as it was written, wherever its bytes lie', () => {
    const bytes = writeModel(weights)
    const moved = Buffer.concat([Buffer.of(1), bytes]).subarray(1)
    const model = readModel(moved, templates)
    expect(model.name).toBe(weights.name)
    expect(model.labels).toEqual(weights.labels)
    expect(model.transitions).toEqual(weights.transitions)
    expect(Array.from(model.weights)).toEqual([1, -1, 0, 254, -508, 20])
    expect(placeOf(model.features, -3)).toBe(2)
    expect(placeOf(model.features, 8)).toBe(-1)
  })

  test('that is cut short, or is something else, is not opened', () => {
    const bytes = writeModel(weights)
    expect(() => readModel(bytes.subarray(0, bytes.length - 1), templates)).toThrow('cut short')
    expect(() => readModel(new TextEncoder().encode('{"no": "model"}'), templates)).toThrow('no model')
  })
})

test('every hash of a list is found where it stands, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.integer(), (numbers, other) => {
      const keys = Int32Array.from(numbers.sort((a, b) => (a >>> 0) - (b >>> 0)))
      const table = sortedHashes(keys)
      keys.forEach((key, i) => expect(placeOf(table, key)).toBe(i))
      expect(placeOf(table, other)).toBe(keys.indexOf(other))
    }),
  )
})

test('hashes out of order are refused', () => expect(() => sortedHashes(Int32Array.of(3, 2))).toThrow('out of order'))

test('a table of words is read back as it was written', () => {
  const senses = Uint8Array.from({ length: 2 * senseCount }, (_, i) => i % 16)
  const bytes = writeWordTable({ keys: Int32Array.of(5, -5), groups: Uint16Array.of(4095, 1), senses })
  const table = readWordTable(bytes)
  const word = wordAt(table, -5)
  expect(table.groups[word]).toBe(1)
  expect(Array.from({ length: senseCount }, (_, n) => senseOf(table, word, n))).toEqual(Array.from(senses.slice(10)))
  expect(wordAt(table, 6)).toBe(-1)
  expect(() => readWordTable(bytes.subarray(1))).toThrow('cut short')
})
