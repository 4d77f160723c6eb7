import { expect, test } from 'vitest'
import { takeApart } from './document.ts'

const tagsIn = (text: string): string =>
  takeApart(
    text,
    () => false,
    () => false,
  )
    .tokens.map(t => `${t.text}/${t.pos}`)
    .join(' ')

test.each([
  ['Raids in the occupied West Valley went on.', 'occupied/ADJ'],
  ['The head of the Orlan-based Sarran Observatory said so.', 'based/ADJ'],
  ['They left the rebel-held towns.', 'held/ADJ'],
  ['The military said it had left.', 'military/NOUN'],
  ['The military base was left.', 'military/ADJ'],
])('%s: %s', (text, tag) => {
  expect(tagsIn(text)).toContain(tag)
})
