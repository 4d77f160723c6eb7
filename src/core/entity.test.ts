import { describe, expect, test } from 'vitest'
import { refusal } from '../../test/core/arbitraries.ts'
import type { Unchecked } from './checked.ts'
import { type Entity, entity, isEntityRef, isHostileName, linkableNames, type NameKind, proposeLink } from './entity.ts'

const someone = (label: string, names: readonly (readonly [string, NameKind])[], more = {}): Unchecked<Entity> => ({
  ref: 'e1',
  kind: 'person',
  label,
  names: names.map(([text, kind]) => ({ text, kind })),
  mentions: [],
  protected: false,
  ...more,
})

describe('the label shown is nobody’s insult', () => {
  test.each<readonly [string, readonly (readonly [string, NameKind])[], string]>([
    ['Butcher of Odrelin', [['Butcher of Odrelin', 'epithet']], 'actor.hostile-display-name'],
    ['the butcher of odrelin', [['Butcher of Odrelin', 'epithet']], 'actor.hostile-display-name'],
    ['“Butcher of Odrelin”', [['Butcher of Odrelin', 'epithet']], 'actor.hostile-display-name'],
    ['bandits', [['"bandits"', 'label']], 'actor.hostile-display-name'],
    [
      'Ostrev',
      [
        ['Ostrev', 'name'],
        ['Butcher of Odrelin', 'epithet'],
      ],
      'held',
    ],
    [
      'Fox',
      [
        ['Fox', 'epithet'],
        ['Fox', 'nom-de-guerre'],
      ],
      'held',
    ],
    ['a colonel', [], 'held'],
  ])('%s', (label, names, wanted) => expect(refusal(() => entity(someone(label, names)))).toBe(wanted))
})

describe('what a machine may link by', () => {
  const ostrev = entity(
    someone('Ostrev', [
      ['Ostrev', 'name'],
      ['Butcher of Odrelin', 'epithet'],
      ['bandit', 'label'],
      ['Fox', 'nom-de-guerre'],
    ]),
  )
  const witness = entity(someone('a nurse', [['Mira Oslan', 'name']], { protected: true }))

  test('names, never epithets or labels', () => {
    expect(linkableNames(ostrev)).toEqual(['Ostrev', 'Fox'])
    expect(proposeLink('Ostrev', ostrev)).toEqual({ name: 'Ostrev', to: 'e1' })
  })

  test.each(['Butcher of Odrelin', 'bandit', 'Oslan'])('not "%s"', name =>
    expect(refusal(() => proposeLink(name, ostrev))).toBe('actor.machine-links-label'),
  )

  test('never to a protected person', () => {
    expect(linkableNames(witness)).toEqual([])
    expect(refusal(() => proposeLink('Mira Oslan', witness))).toBe('actor.machine-links-label')
  })
})

test('a place says how precise it is', () => {
  expect(refusal(() => entity(someone('Odrelin', [], { kind: 'place' })))).toBe('place.precision-missing')
  expect(refusal(() => entity(someone('Odrelin', [], { kind: 'place', precision: 2 })))).toBe('held')
})

test('names of nothing but marks are compared as they stand', () => {
  expect([
    isHostileName('***', [{ text: '***', kind: 'label' }]),
    isHostileName('—', [{ text: '***', kind: 'label' }]),
  ]).toEqual([true, false])
})

test.each<readonly [string, boolean]>([
  ['outlet', true],
  ['unspecified', true],
  ['e1', true],
  ['e', false],
  ['e1234567', false],
  ['person', false],
  ['e1\n', false],
])('"%s" is a reference: %s', (text, wanted) => expect(isEntityRef(text)).toBe(wanted))
