import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from './compare-names.ts'
import { worthALook } from './name-match.ts'
import type { NamedKind } from './read-name.ts'

const score = (a: string, b: string, kind?: NamedKind): number => compareNames(a, b, kind).score
const hows = (a: string, b: string, kind?: NamedKind): readonly string[] =>
  compareNames(a, b, kind)
    .parts.filter(p => p.cost > 0)
    .map(p => p.how)

const given = ['Yevhen', 'Oryna', 'Khaled', 'Mariam', 'Zoltan', 'Thiri', 'Núria', 'Abd', 'Jean', 'Łukasz']
const family = ['Horbenko', 'Al-Tamrani', 'Vesnyar', 'de Marlow', 'bin Sarwan', 'Kőrösfalvi', 'Htunlin', 'O’Crane']
const people = fc
  .tuple(fc.constantFrom(...given), fc.constantFrom('', ...given), fc.constantFrom(...family))
  .map(words => words.filter(w => w !== '').join(' '))
const bodies = fc
  .tuple(
    fc.constantFrom('Velmar', 'Brightwater', '93rd', 'North Karsk', 'A.B.C.', 'Østfar'),
    fc.constantFrom('Brigade', 'Hospital No. 4', 'Trading & Sons', 'Fund II', 'Ministry of Water'),
    fc.constantFrom('', 'LLC', 'GmbH', 'of Ukraine'),
  )
  .map(words => words.filter(w => w !== '').join(' '))
const names = fc.oneof(people, bodies, fc.string({ unit: 'grapheme', maxLength: 30 }))
const kinds = fc.constantFrom<NamedKind>('person', 'body')

describe('laws', () => {
  test('it is the same both ways round', () =>
    fc.assert(
      fc.property(names, names, kinds, (a, b, kind) => {
        const [there, back] = [compareNames(a, b, kind), compareNames(b, a, kind)]
        expect(there.score).toBe(back.score)
        expect(there.parts).toEqual(back.parts.map(p => ({ ...p, left: p.right, right: p.left })))
      }),
    ))

  test('the same name scores one, and no two score beyond 0 and 1', () =>
    fc.assert(
      fc.property(names, names, kinds, (a, b, kind) => {
        expect(score(a, a, kind)).toBe(1)
        expect(score(a, b, kind)).toBeGreaterThanOrEqual(0)
        expect(score(a, b, kind)).toBeLessThanOrEqual(1)
      }),
    ))

  test('neither case nor marks matter', () =>
    fc.assert(
      fc.property(fc.oneof(people, bodies), kinds, (name, kind) => {
        const bare = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
        expect([name.toUpperCase(), name.toLowerCase(), bare].map(other => score(name, other, kind))).toEqual([1, 1, 1])
      }),
    ))

  test('"Family, Given" is "Given Family"', () =>
    fc.assert(
      fc.property(fc.constantFrom(...given), fc.constantFrom(...family), (first, last) => {
        expect(score(`${first} ${last}`, `${last}, ${first}`, 'person')).toBe(1)
      }),
    ))

  test('a title changes nothing', () =>
    fc.assert(
      fc.property(people, people, fc.constantFrom('Dr', 'Colonel', 'Mr.', 'Sheikh', 'President'), (a, b, title) => {
        expect(score(`${title} ${a}`, b, 'person')).toBe(score(a, b, 'person'))
      }),
    ))

  test('another number is another body', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (one, other) => {
        fc.pre(one !== other)
        expect(score(`${one}th Karsk Brigade`, `${other}th Karsk Brigade`)).toBeLessThan(worthALook)
      }),
    ))
})

describe('worth a look', () => {
  test.each<readonly [string, string, NamedKind, readonly string[]]>([
    ['Олексій Згурко', 'Oleksii Zghurko', 'person', ['sound', 'sound']],
    ['Алексей Веснин', 'Oleksii Vesnin', 'person', ['nickname']],
    ['يوسف الطمراني', 'Youssef al-Tamrani', 'person', ['sound', 'spelling']],
    ['Abd al-Rahman Sarwan', 'Abdulrahman Sarwan', 'person', ['joined']],
    ['Ted Marlow', 'Theodore Marlow', 'person', ['nickname']],
    ['T. Marlow', 'Theodore Marlow', 'person', ['initial']],
    ['Orest Petrovych Vesnyar', 'Orest Vesnyar', 'person', ['extra']],
    ['Orest Vesnar', 'Orest Vesnyar', 'person', ['spelling']],
    ['Mariam Tam rani', 'Mariam Tamrani', 'person', ['joined']],
    ['Velmar Aktiengesellschaft', 'Velmar AG', 'body', []],
    ['ТОВ «Велмар»', 'Velmar LLC', 'body', []],
    ['7-ма окрема бригада', '7th Brigade', 'body', ['extra', 'extra']],
    ['Brigade Forty-Four', '44th Brigade', 'body', ['order']],
    ['MoW', 'Ministry of Water', 'body', ['acronym']],
    ['Northern Front/Karsk Army', 'Karsk Army', 'body', ['extra']],
  ])('%s and %s', (a, b, kind, how) => {
    expect(score(a, b, kind)).toBeGreaterThanOrEqual(worthALook)
    expect(hows(a, b, kind).toSorted()).toEqual(how.toSorted())
  })
})

describe('not worth a look', () => {
  test.each<readonly [string, string, NamedKind, string]>([
    ['Orest Vesnyar', 'Maksym Vesnyar', 'person', 'conflict'],
    ['Orest Petrovych Vesnyar', 'Orest Ivanovych Vesnyar', 'person', 'conflict'],
    ['A. Vesnyar', 'Orest Vesnyar', 'person', 'conflict'],
    ['Khaled bin Sarwan Tamrani', 'Sarwan bin Khaled Tamrani', 'person', 'same'],
    ['44th Brigade', '45th Brigade', 'body', 'numbers differ'],
    ['44th Brigade', '44th Battalion', 'body', 'conflict'],
    ['Velmar Bank of Syria', 'Velmar Bank of Serbia', 'body', 'conflict'],
    ['Velmar AG', 'Velmar GmbH', 'body', 'legal forms differ'],
    ['Velmar Shipping', 'Velmar Insurance', 'body', 'conflict'],
    ['Velmar', 'Velmar Shipping', 'body', 'extra'],
  ])('%s and %s', (a, b, kind, how) => {
    expect(score(a, b, kind)).toBeLessThan(worthALook)
    expect(hows(a, b, kind)).toContain(how)
  })

  test('names without common letters say so', () =>
    expect(compareNames('ប៉ុល', 'Orest Vesnyar', 'person')).toMatchObject({ score: 0, comparable: false }))
})

test('a long text costs little', () => {
  const long = 'Vesnyar '.repeat(200)
  expect(score(long, `${long} Orest`, 'person')).toBeLessThanOrEqual(1)
})
