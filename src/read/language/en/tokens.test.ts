import { expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

const run = (times: number): string => 'twenty-five-'.repeat(times)

function fastest(text: string): number {
  const times = [0, 1, 2].map(() => {
    const begun = performance.now()
    tokenise(text, 0)
    return performance.now() - begun
  })
  return Math.min(...times)
}

test('a run without white space eight times as long takes about eight times as long', () => {
  fastest(run(400))
  expect(fastest(run(8000)) / fastest(run(1000))).toBeLessThan(24)
})

test('words beside and within a cut run stand where they say', () => {
  const text = `She wrote ${run(300)}${'\u{1F600}'.repeat(700)} to Mira in Tesk`
  const words = tokenise(text, 7)
  for (const w of words) expect(text.slice(w.start - 7, w.end - 7)).toBe(w.text)
  expect(words.slice(-4).map(w => w.text)).toEqual(['to', 'Mira', 'in', 'Tesk'])
  expect(words.every(w => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(w.text))).toBe(true)
  expect(words.reduce((sum, w) => sum + w.text.length, 0)).toBe(text.replaceAll(' ', '').length)
})

test('a web address is one word, whatever it looks like, without the brackets and marks around it', () => {
  // Made to take exponential time in a well-known pattern for web addresses.
  const hostile = `//0F00.${'0F00.'.repeat(29)}0@0.H`
  const text = `See https://a.example/b?c=d. Or (ftp://b.example), or ${hostile} there.`
  const words = tokenise(text, 0)
  expect(words.map(w => w.text)).toEqual([
    'See',
    'https://a.example/b?c=d',
    '.',
    'Or',
    '(',
    'ftp://b.example',
    ')',
    ',',
    'or',
    hostile,
    'there',
    '.',
  ])
  for (const w of words) expect(text.slice(w.start, w.end)).toBe(w.text)
})
