import { expect, test } from 'vitest'
import { knownBody, knownNameEnd } from './known-bodies.ts'

test('a body is known by each of its names, as they are written', () => {
  expect(knownBody('AFP')).toEqual({ name: 'Agence France-Presse', kind: 'agency', country: 'FR' })
  expect(knownBody('Guardian')?.name).toBe('Guardian')
  expect(knownBody('The Guardian')?.name).toBe('Guardian')
  expect(knownBody('Human Rights Watch')?.kind).toBe('body')
  expect(knownBody('afp')).toBeUndefined()
  expect(knownBody('constructor')).toBeUndefined()
})

test('the longest name that stands in a text is found, and only whole words', () => {
  const end = (text: string, first: string) => {
    const found = knownNameEnd(text, 0, first)
    return found === undefined ? undefined : text.slice(0, found)
  }
  expect(end('Interfax-Ukraine said', 'Interfax')).toBe('Interfax-Ukraine')
  expect(end('Interfax said', 'Interfax')).toBe('Interfax')
  expect(end('Radio Free Europe/Radio Liberty', 'Radio')).toBe('Radio Free Europe/Radio Liberty')
  expect(end('Reutersville', 'Reuters')).toBeUndefined()
  expect(end('Somebody', 'Somebody')).toBeUndefined()
})
