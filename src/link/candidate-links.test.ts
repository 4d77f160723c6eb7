import { describe, expect, test } from 'vitest'
import { entity, type Entity, type NameVariant } from '../core/entity.ts'
import { candidateLinks, namedThing, type NamedThing } from './candidate-links.ts'

const person = (id: string, ...names: readonly string[]): NamedThing => ({ id, kind: 'person', names })

const linked = (things: readonly NamedThing[]): readonly string[] =>
  candidateLinks(things)
    .map(({ a, b }) => [a, b].toSorted().join('-'))
    .toSorted()

describe('candidate links', () => {
  test('finds spellings of one name among others, and says by which names and why', () => {
    const things = [
      person('1', 'Олексій Згурко'),
      person('2', 'Oleksii Zghurko', 'Lyosha'),
      person('3', 'Mariam Tamrani'),
      person('4', 'Marian Tamrany'),
      person('5', 'Thiri Htunlin'),
    ]
    expect(linked(things)).toEqual(['1-2', '3-4'])
    const [first] = candidateLinks(things)
    expect(first?.names.toSorted()).toEqual(['Oleksii Zghurko', 'Олексій Згурко'])
    expect(first?.match.parts.length).toBeGreaterThan(0)
  })

  test('the same name of several things links each to the first', () =>
    expect(linked(['1', '2', '3'].map(id => person(id, 'Orest Vesnyar')))).toEqual(['1-2', '1-3']))

  test('a thing is never linked to itself, nor a person to a body', () => {
    const body: NamedThing = { id: '2', kind: 'body', names: ['Orest Vesnyar'] }
    expect(linked([person('1', 'Orest Vesnyar', 'Orest Vesniar'), body])).toEqual([])
  })

  test('compares few of many', () => {
    const parts = ['ka', 'mi', 'ro', 'tu', 'le', 'sha', 'vo', 'ni', 'ba', 'ge']
    const word = (n: number): string => Array.from(String(n).padStart(4, '0'), d => parts[Number(d)]).join('')
    const many = Array.from({ length: 3000 }, (_, i) => person(String(i), `${word(i)} ${word((i * 7919) % 10000)}`))
    const twins = [person('x', 'Orest Vesnyar'), person('y', 'Orest Vesniar')]
    expect(linked([...many, ...twins])).toContain('x-y')
  })
})

describe('what may be compared', () => {
  const made = (names: readonly NameVariant[], isProtected = false): Entity =>
    entity({
      ref: 'e1',
      kind: 'person',
      label: 'a man at the gate',
      names,
      mentions: [],
      protected: isProtected,
    })

  test('names, never epithets or labels', () => {
    const names: readonly NameVariant[] = [
      { text: 'Orest Vesnyar', kind: 'name' },
      { text: 'the Butcher of Karsk', kind: 'epithet' },
      { text: 'bandit', kind: 'label' },
    ]
    expect(namedThing('1', made(names))?.names).toEqual(['Orest Vesnyar'])
  })

  test('nobody who is protected, and nobody known by an insult alone', () => {
    expect(namedThing('1', made([{ text: 'Orest Vesnyar', kind: 'name' }], true))).toBeUndefined()
    expect(namedThing('1', made([{ text: 'the Butcher of Karsk', kind: 'epithet' }]))).toBeUndefined()
  })
})
