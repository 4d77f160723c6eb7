import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOf, near, notBehind } from './sign.ts'

const words = fc.array(fc.constantFrom('aid', 'back', 'turned', 'away', 'x', 'lorries'), { maxLength: 12 })

test('words near each other are found just where one pattern with a gap finds them', () => {
  const sign = near(/\b(aid|lorries)\b/, /\bturned (back|away)\b/, 6)
  const pattern = /\b(aid|lorries)\b.{0,6}\bturned (back|away)\b/
  fc.assert(fc.property(words, w => sign.test(w.join(' ')) === pattern.test(w.join(' '))))
})

test('three in turn', () => {
  const sign = near(near(/\baid\b/, /\bturned\b/, 6), /\baway\b/)
  const pattern = /\baid\b.{0,6}\bturned\b.*\baway\b/
  fc.assert(fc.property(words, w => sign.test(w.join(' ')) === pattern.test(w.join(' '))))
})

test('any of several, and words that do not count behind others', () => {
  const sign = anyOf(/\bcaptive\b/, notBehind(/\btalks (\w+ )?$/, /\bwere held\b/))
  expect(sign.test('the men were held')).toBe(true)
  expect(sign.test('talks were held')).toBe(false)
  expect(sign.test('talks there were held, and men were held')).toBe(true)
  expect(sign.test('taken captive')).toBe(true)
})

test('a text with many beginnings and no end takes no longer than its length asks', () => {
  const sign = near(/\baid\b/, /\bback\b/)
  const begun = performance.now()
  expect(sign.test('aid '.repeat(250_000))).toBe(false)
  expect(performance.now() - begun).toBeLessThan(5000)
})
