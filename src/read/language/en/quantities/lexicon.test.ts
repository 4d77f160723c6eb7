import { expect, test } from 'vitest'
import type { BoundWord, Harm, Per } from '../../../../core/quantity.ts'
import figures from '../figures.json' with { type: 'json' }
import { plural } from './lexicon.ts'

const bounds: readonly BoundWord[] = ['at-least', 'more-than', 'at-most', 'fewer-than', 'nearly', 'about']
const harms: readonly Harm[] = [
  'killed',
  'injured',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'trapped',
  'deprived',
]
const pers: readonly Per[] = ['hour', 'day', 'week', 'month', 'year', 'incident']

test('the data file speaks the codebook’s language', () => {
  expect(Object.keys(figures.before)).toEqual(bounds)
  expect(bounds).toEqual(expect.arrayContaining(Object.keys(figures.after)))
  expect(Object.keys(figures.harm)).toEqual(harms)
  expect(harms).toEqual(expect.arrayContaining(Object.values(figures.harmedPersons)))
  expect(pers).toEqual(expect.arrayContaining(Object.values(figures.rates)))
})

test('plurals', () => {
  const words = ['hospital', 'city', 'child', 'bus', 'strikes', 'church', 'day', 'aircraft', 'km', 'lives']
  expect(words.map(plural)).toEqual([
    'hospitals',
    'cities',
    'children',
    'buses',
    'strikes',
    'churches',
    'days',
    'aircraft',
    'km',
    'lives',
  ])
})
