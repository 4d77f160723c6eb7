import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../core/problem.ts'
import { linesOf, parseTextLine, type RawLine } from './json-lines.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesIn(text: string, size: number, longest?: number): Promise<readonly RawLine[]> {
  const lines: RawLine[] = []
  for await (const line of linesOf(pieces(utf8(text), size), longest)) lines.push(line)
  return lines
}

const shown = (lines: readonly RawLine[]) =>
  lines.map(({ number, bytes }) => [number, bytes && new TextDecoder().decode(bytes)])

test('lines are the same however the stream is cut', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map(s => s.replaceAll('\n', ' '))),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const wanted = lines.map((line, i) => [i + 1, line]).filter(([, line]) => line !== '')
        expect(shown(await linesIn(lines.join('\n'), size))).toEqual(wanted)
      },
    ),
  ))

test('a line that is too long is named and not kept', async () => {
  expect(shown(await linesIn('short\nmuch too long\nend', 4, 6))).toEqual([
    [1, 'short'],
    [2, undefined],
    [3, 'end'],
  ])
})

const parse = (json: string) => parseTextLine({ number: 7, bytes: utf8(json) })
const refusal = (json: string): string => {
  try {
    parse(json)
  } catch (cause) {
    if (isProblem(cause)) return `${cause.code}: ${cause.message}`
  }
  return 'taken'
}

describe('one line', () => {
  test('has a text, and may have an id, a date and an outlet', () => {
    const line = { id: 'a', text: 'Words.', date: '2031-05-12', outlet: 'The Courier' }
    expect(parse(JSON.stringify(line))).toEqual(line)
    expect(parse('{"text":"Words."}')).toEqual({ id: 7, text: 'Words.' })
    expect(parse('{"text":"Words.","date":null,"outlet":null,"other":1}')).toEqual({ id: 7, text: 'Words.' })
  })
  test.each([
    ['nothing', 'not JSON'],
    ['[]', 'not a JSON object'],
    ['"text"', 'not a JSON object'],
    ['{"id":1}', 'no "text"'],
    ['{"text":1}', '"text" must be text'],
    ['{"text":"a","date":"12 May"}', 'must be a day'],
    ['{"text":"a","outlet":[]}', '"outlet" must be text'],
    ['{"__proto__":{"text":"a"}}', 'no "text"'],
  ])('%s is refused', (json, why) => {
    expect(refusal(json)).toMatch(/^input\.line-malformed: /)
    expect(refusal(json)).toContain(why)
  })
  test('that is no UTF-8 is refused', () => {
    expect(() => parseTextLine({ number: 1, bytes: new Uint8Array([0x22, 0xff, 0x22]) })).toThrow('not JSON in UTF-8')
  })
})
