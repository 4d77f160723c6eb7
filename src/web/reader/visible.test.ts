import { expect, test } from 'vitest'
import { visibleText } from './visible.tsx'

test.each([
  ['as it is: naïve, Žižek, Київ, العيادة, 東京, 👩‍🚀', 'as it is: naïve, Žižek, Київ, العيادة, 東京, 👩‍🚀'],
  ['exe\u202Etxt', 'exe‹U+202E›txt'],
  ['a\u0000b\u200Bc\uFEFF', 'a‹U+0000›b‹U+200B›c‹U+FEFF›'],
  ['\u{E0041}tag', '‹U+E0041›tag'],
  ['half \uD83D pair', 'half ‹U+D83D› pair'],
  ['tab\tand\nline', 'tab\tand\nline'],
])('%j is shown as %j', (text, shown) => expect(visibleText(text)).toBe(shown))
