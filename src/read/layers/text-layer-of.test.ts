import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextLayer } from '../../core/text-layer.ts'
import { bytesOf } from './bytes-of.ts'
import { mapFaults } from './map-law.ts'
import { textLayerOf } from './text-layer-of.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const plain = (bytes: Uint8Array): TextLayer => textLayerOf(bytes, { mediaType: 'text/plain', name: 'note.txt' })
const rules = (layer: TextLayer) => layer.notices.map(n => n.rule)

const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, letter => {
    const code = letter.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })

const expectMapHolds = (layer: TextLayer, bytes: Uint8Array) => expect(mapFaults(layer, bytes)).toEqual([])

const report = 'Обстрел слышали в Варенке ночью. Жители говорят, что больница не работает с апреля.\n'

describe('plain text', () => {
  test('an ASCII text is one segment', () => {
    expect(plain(utf8('The hall was hit.\nTwo people died.\n'))).toEqual({
      text: 'The hall was hit.\nTwo people died.\n',
      layer: { name: 'plain', version: '1' },
      encoding: 'utf-8',
      segments: [{ text: [0, 35], bytes: [0, 35], same: true }],
      facts: {},
      notices: [],
      headings: [],
    })
  })

  test('CR LF and CR are line breaks, and everything else stays', () => {
    const bytes = utf8('a\r\nb\rc \t d\n')
    const layer = plain(bytes)
    expect(layer.text).toBe('a\nb\nc \t d\n')
    expectMapHolds(layer, bytes)
    expect(bytesOf(layer, 0, 3)).toEqual([0, 4])
    expect(bytesOf(layer, 3, 5)).toEqual([4, 6])
  })

  test('law: the map holds for every text in UTF-8', () => {
    const unit = fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', 'é', '𝛼', '\ufffd', '\u202e', 'слово'),
      fc.string({ unit: 'binary', maxLength: 4 }).map(odd => odd.replaceAll(/\p{Cc}/gu, ' ')),
    )
    fc.assert(
      fc.property(fc.array(unit), parts => {
        const bytes = utf8(`${parts.join('')}${'enough words '.repeat(parts.length + 1)}`)
        const source = new TextDecoder().decode(bytes)
        const layer = textLayerOf(bytes, { mediaType: 'text/plain' })
        expect(layer.text).toBe(source.replaceAll(/\r\n?/g, '\n'))
        expectMapHolds(layer, bytes)
      }),
    )
  })

  test('law: whatever the bytes are, they are refused in words or the map holds', () => {
    let read = 0
    const some = fc.oneof(fc.uint8Array({ min: 9 }), fc.constantFrom(utf8(report), windows1251(report), utf8('word ')))
    fc.assert(
      fc.property(fc.array(some, { minLength: 1 }), parts => {
        const bytes = Uint8Array.from(parts.flatMap(part => [...part]))
        try {
          const layer = plain(bytes)
          read++
          expectMapHolds(layer, bytes)
        } catch (trouble) {
          expect(trouble).toMatchObject({ code: 'input.unreadable' })
        }
      }),
      { numRuns: 300 },
    )
    expect(read).toBeGreaterThan(50)
  })
})

describe('encodings', () => {
  const both = 'Обстрел. The hall 𝛼.\n'
  const le = Uint8Array.from(Buffer.from(both, 'utf16le'))
  const be = le.map((_, i) => le[i ^ 1] ?? 0)
  const mark = (bytes: Uint8Array, ...bom: number[]) => Uint8Array.from([...bom, ...bytes])

  test.each([
    {
      what: 'utf-8 with a mark',
      bytes: mark(utf8(both), 0xef, 0xbb, 0xbf),
      encoding: 'utf-8',
      text: both,
      expected: [],
    },
    { what: 'utf-16le with a mark', bytes: mark(le, 0xff, 0xfe), encoding: 'utf-16le', text: both, expected: [] },
    { what: 'utf-16be with a mark', bytes: mark(be, 0xfe, 0xff), encoding: 'utf-16be', text: both, expected: [] },
    {
      what: 'utf-16le without a mark',
      bytes: le,
      encoding: 'utf-16le',
      text: both,
      expected: ['layer/encoding-guessed'],
    },
    {
      what: 'utf-16be without a mark',
      bytes: be,
      encoding: 'utf-16be',
      text: both,
      expected: ['layer/encoding-guessed'],
    },
    {
      what: 'windows-1251',
      bytes: windows1251(report),
      encoding: 'windows-1251',
      text: report,
      expected: ['layer/encoding-guessed'],
    },
  ])('$what', ({ bytes, encoding, text, expected }) => {
    const layer = plain(bytes)
    expect([layer.encoding, layer.text, rules(layer)]).toEqual([encoding, text, expected])
    expectMapHolds(layer, bytes)
  })

  test('koi8-u is told from windows-1251', () => {
    const letters = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'
    const bytes = Uint8Array.from(report, l => (letters.includes(l) ? 0xc0 + letters.indexOf(l) : l.charCodeAt(0)))
    const layer = plain(bytes)
    expect(layer.text).toBe(report)
    expect(layer.encoding).toMatch(/^koi8-/)
    expectMapHolds(layer, bytes)
  })

  test('broken UTF-8 is decoded with replacement characters and a notice that names the bytes', () => {
    const bytes = Uint8Array.from([...utf8('Обстрел '), 0xd0, 0x20, ...utf8('ночью '), 0xff, 0xfe])
    const layer = plain(bytes)
    expect(layer.text).toBe('Обстрел \ufffd ночью \ufffd\ufffd')
    expect(layer.notices).toEqual([
      {
        rule: 'layer/bytes-malformed',
        says: 'These bytes are no letters in utf-8: 15-16, 28-30. The text shows \ufffd there.',
        weight: 'doubt',
      },
    ])
    expectMapHolds(layer, bytes)
  })

  test('a lone surrogate in UTF-16 becomes a replacement character with a notice', () => {
    const bytes = Uint8Array.from(Buffer.from('\ufeffThe hall \ud800 was hit', 'utf16le'))
    const layer = plain(bytes)
    expect(layer.text).toBe('The hall \ufffd was hit')
    expect(rules(layer)).toEqual(['layer/bytes-malformed'])
    expectMapHolds(layer, bytes)
  })
})

describe('odd characters stay and are named', () => {
  test.each([
    ['layer/direction-overridden', '\u202e'],
    ['layer/invisible-letters', '\u{e0041}'],
    ['layer/control-characters', '\0'],
    ['layer/invisible-characters', '\u200b'],
  ])('%s', (rule, odd) => {
    const text = `The hall in ${odd}Varenka was hit by two shells, they said.`
    const layer = plain(utf8(text))
    expect(layer.text).toBe(text)
    expect(layer.notices.map(n => [n.rule, n.anchor?.exact.includes(odd)])).toEqual([[rule, true]])
  })
})

describe('no text at all', () => {
  test.each([
    ['a binary', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % (i % 3 === 0 ? 7 : 251)), 'text/plain'],
    ['zero bytes', new Uint8Array(1000), 'text/plain'],
    ['white space', utf8(' \n\t '), 'text/plain'],
    ['a picture', utf8('words'), 'image/png'],
  ])('%s is refused', (_, bytes, mediaType) => {
    expect(() => textLayerOf(bytes, { mediaType })).toThrowError(expect.objectContaining({ code: 'input.unreadable' }))
  })
})

test('200 MB of one line: the first 50 MB are read, and the rest is named', () => {
  const bytes = new Uint8Array(200_000_000).fill(0x61)
  const layer = plain(bytes)
  expect(layer.text.length).toBe(50_000_000)
  expect(rules(layer)).toEqual(['layer/text-cut'])
  expect(bytesOf(layer, 49_999_990, 50_000_000)).toEqual([49_999_990, 50_000_000])
})

test('a text of line breaks alone does not take a segment for each', () => {
  const bytes = utf8(`x${'\r\n'.repeat(2_000_000)}x`)
  const layer = plain(bytes)
  expect(layer.text.length).toBe(2_000_002)
  expect(layer.segments.length).toBeLessThan(400_000)
  expect(bytesOf(layer, 2_000_001, 2_000_002)[1]).toBe(bytes.length)
})
