import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isShouted, unshouted } from './shouting.ts'
import { takeApart } from './document.ts'

test('a text in capitals is written as running text, names with a capital', () => {
  expect(unshouted('THREE SOLDIERS OF THE QUENDEL BATTALION WERE KILLED. THE MAYOR, OSBE VARMEKEN, SAID SO.')).toBe(
    'Three soldiers of the Quendel battalion were killed. The mayor, OSBE Varmeken, said so.',
  )
})

test.each(['UNHCR, OCHA AND UNICEF', 'Three soldiers of UNIFIL were killed in Braskel.', ''])('as it is: %s', text => {
  expect(unshouted(text)).toBe(text)
})

test('words keep their length and their place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const shouted = text.toUpperCase()
      expect(unshouted(shouted)).toHaveLength(shouted.length)
      expect(unshouted(shouted).toUpperCase()).toBe(shouted.toUpperCase())
    }),
  )
})

test('the words of a text in capitals are tagged as those of another', () => {
  const tags = (text: string) => takeApart(text, () => false).tokens.map(t => t.pos)
  expect(isShouted('THREE SOLDIERS WERE KILLED IN THE ATTACK.')).toBe(true)
  expect(tags('THREE SOLDIERS WERE KILLED IN THE ATTACK.')).toEqual(tags('Three soldiers were killed in the attack.'))
})
