import { describe, expect, test } from 'vitest'
import { fallen, fallenTable, floorFor, freshFloors, pageWith, readFloors, readPage } from './floors.ts'
import { type Group, isHeldOut, reportsOf, scoreFolder } from './reports.ts'
import { total } from './score.ts'

const floors = readFloors()

describe('the reader is as good as it was', () => {
  const measures = (group: Group) => () => {
    const below = fallen(floors[group], total(reportsOf(group).map(scoreFolder)))
    expect(below, fallenTable(below)).toEqual([])
  }
  test('on reports read while it was built', measures('seen'))
  test('on reports held out', measures('heldOut'))
  test.skipIf(reportsOf('seed').length === 0)('on a real report (needs the data beside the project)', measures('seed'))
})

describe('floors', () => {
  test('there is one for every field that has enough in gold', () => {
    for (const group of ['seen', 'heldOut', 'seed'] as const)
      expect(Object.keys(floors[group])).toEqual(Object.keys(freshFloors(group, {})))
    expect(
      Object.values(floors)
        .flatMap(Object.values<number>)
        .filter(floor => floor < 30),
    ).toEqual([])
  })

  test('a field below its floor, or no longer measured, has fallen', () => {
    const found = fallen(
      { speaker: 50, act: 50, gone: 1 },
      { speaker: { right: 4, ours: 10, gold: 10 }, act: { right: 5, ours: 10, gold: 10 } },
    )
    expect(found.map(f => f.field)).toEqual(['speaker', 'gone'])
    expect(fallenTable(found)).toContain('speaker                   50.0      40.0')
  })

  test('lie a point and a half below, or two claims where there are few', () => {
    expect(floorFor({ right: 900, ours: 1000, gold: 1000 })).toBe(88)
    expect(floorFor({ right: 18, ours: 20, gold: 20 })).toBe(80)
    expect(floorFor({ right: 0, ours: 20, gold: 20 })).toBe(0)
  })

  test('the page shows them (npm run score -- --write-floors writes it)', () => {
    expect(readPage()).toBe(pageWith(readPage(), floors))
    expect(readPage()).toContain(`| claim found | ${floors.seen['claim found']} | ${floors.heldOut['claim found']} |`)
  })
})

test('both groups have reports, and no report is in both', () => {
  expect(reportsOf('heldOut').length).toBeGreaterThan(0)
  expect(reportsOf('seen').length).toBeGreaterThan(10)
  expect(reportsOf('seen').filter(isHeldOut)).toEqual([])
})
