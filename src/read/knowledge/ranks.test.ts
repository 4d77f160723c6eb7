import { expect, test } from 'vitest'
import { ranksKnown, ranksNamed } from './ranks.ts'

test('a rank is found by its English and by its own name, hyphen or not, in one country or in all', () => {
  expect(ranksNamed('Colonel-General', 'RU').map(r => [r.native, r.grade])).toEqual([['генерал-полковник', 'OF-8']])
  expect(ranksNamed('підполковник').map(r => [r.country, r.english])).toEqual([['UA', 'lieutenant colonel']])
  expect(ranksNamed('عميد').map(r => r.country)).toEqual(['SY', 'LB', 'YE', 'SD', 'PS'])
  expect(ranksNamed('colonel general', 'UA').map(r => r.former)).toEqual([true])
  expect(ranksNamed('shopkeeper')).toEqual([])
})

test('one grade is not one rank: the same English word stands level with different grades', () => {
  expect(new Set(ranksNamed('major general').map(r => r.grade))).toEqual(new Set(['OF-6', 'OF-7']))
})

test('every rank has a country, two names and a grade, and is there once', () => {
  for (const r of ranksKnown) {
    expect(r.country).toMatch(/^[A-Z]{2}$/)
    expect(r.grade).toMatch(/^O[FR]-\d{1,2}$/)
    expect(r.english && r.native).toBeTruthy()
  }
  const keys = ranksKnown.map(r => `${r.country} ${r.service} ${r.english}`)
  expect(new Set(keys).size).toBe(keys.length)
})
