import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../test/core/arbitraries.ts'
import { type Entity, entity } from './entity.ts'
import { codeFor, forEverybody, shownAs } from './protection.ts'

const person = (label: string, names: readonly string[], isProtected = true): Entity =>
  entity({
    ref: 'e7',
    kind: 'person',
    label,
    names: names.map(text => ({ text, kind: 'name' })),
    mentions: [],
    protected: isProtected,
  })

const witness = person('a teacher', ['Mira Oslan', 'Ił'])
const leaks = (text: string, hidden = witness): boolean =>
  refusal(() => forEverybody(text, [hidden])) === 'actor.protected'

describe('a protected name is found however it is written', () => {
  test.each([
    ['as it is', 'said Mira Oslan on Monday'],
    ['in capitals', 'MIRA OSLAN'],
    ['run together', 'miraoslan@example.org'],
    ['in a file name', 'mira_oslan-2031.mp4'],
    ['with a no-break space', 'Mira\u00a0Oslan'],
    ['with a thin space', 'Mira\u2009Oslan'],
    ['over two lines', 'Mira\r\n   Oslan'],
    ['spaced out', 'M i r a  O s l a n'],
    ['with dots', 'M.i.r.a Oslan'],
    ['with a zero-width space', 'Mi\u200bra Os\u200blan'],
    ['with a joiner', 'Mi\u200dra Os\u2060lan'],
    ['with a soft hyphen', 'Mi\u00adra Os\u00adlan'],
    ['with a byte order mark', 'Mira\ufeffOslan'],
    ['with right-to-left marks', '\u202eMira\u202c \u2067Oslan\u2069'],
    ['with tags that cannot be seen', 'Mira\u{e0041} Oslan'],
    ['with a control character', 'Mi\u0007ra Oslan'],
    ['in full-width letters', 'Ｍｉｒａ　Ｏｓｌａｎ'],
    ['in mathematical letters', '𝐌𝐢𝐫𝐚 𝓞𝓼𝓵𝓪𝓷'],
    ['in circled letters', 'Ⓜⓘⓡⓐ Ⓞⓢⓛⓐⓝ'],
    ['with a filler that is a letter', 'Mi\u3164ra Oslan'],
    ['with a dotless i', 'Mıra Oslan'],
    ['with marks', 'Míra Ośla\u0301n'],
    ['with Cyrillic look-alikes', 'Mіrа Оslаn'],
    ['with Greek look-alikes', 'Mιra Οslan'],
    ['with an ending', "Mira Oslan's class"],
    ['short and alone', 'told by IŁ.'],
    ['short and spaced', 'told by i ł'],
  ])('%s', (_, text) => expect(leaks(text)).toBe(true))

  const between = fc.constantFrom('', ' ', '\u00a0', '\u200b', '\u202e', '-', '\u0301', '\u2028', '·', '\u{e0020}')
  const written = fc
    .tuple(...'Mira Oslan'.split('').map(letter => fc.tuple(fc.constantFrom(letter, letter.toUpperCase()), between)))
    .map(letters => letters.flat().join(''))

  test('whatever stands between its letters', () => {
    fc.assert(
      fc.property(fc.string(), written, fc.string(), (before, name, after) => {
        expect(leaks(`${before} ${name} ${after}`)).toBe(true)
      }),
    )
  })
})

describe('what names nobody passes as it is', () => {
  test.each(['a teacher in Oslany', 'Mira said nothing', 'Oslan is a town', 'a wilted field', ''])('"%s"', text =>
    expect(forEverybody(text, [witness])).toBe(text),
  )

  test('people who are not protected may be named', () => {
    expect(leaks('Mira Oslan', person('Mira Oslan', ['Mira Oslan'], false))).toBe(false)
  })

  test('an empty name hides nothing and finds nothing', () => {
    expect(leaks('any text', person('a teacher', ['', ' ', '—']))).toBe(false)
  })

  test('names in other scripts', () => {
    const told = person('свідок', ['Міра Ослян', '王小明'])
    expect([leaks('сказала МІРА  ОСЛЯН', told), leaks('王 小\u200b明', told), leaks('王小', told)]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('what is shown', () => {
  test.each([
    ['a teacher', ['Mira Oslan'], 'a teacher'],
    ['Mira Oslan', ['Mira Oslan'], 'person e7'],
    ['mira oslan', ['Mira Oslan'], 'person e7'],
    ['the teacher Mira Oslan of Odrelin', ['Mira Oslan'], 'person e7'],
    ['Mira\u200b Oslan', ['Mira Oslan'], 'person e7'],
  ])('for a protected person called "%s"', (label, names, shown) => expect(shownAs(person(label, names))).toBe(shown))

  test('for others, their label', () => {
    expect(shownAs(person('Mira Oslan', ['Mira Oslan'], false))).toBe('Mira Oslan')
    expect(codeFor(person('Mira Oslan', ['Mira Oslan'], false))).toBe('Mira Oslan')
  })
})
