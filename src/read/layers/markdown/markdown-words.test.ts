import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../../core/problem.ts'
import { codePoints } from '../../../core/code-points.ts'
import type { TextLayer } from '../../../core/text-layer.ts'
import { bytesOf } from '../bytes-of.ts'
import { mapFaults } from '../map-law.ts'
import { textLayerOf } from '../text-layer-of.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (markdown: string): TextLayer =>
  textLayerOf(utf8(markdown), { mediaType: 'text/markdown', name: 'note.md' })

describe('pairs of Markdown and text', () => {
  test.each([
    ['a heading', '# Road *closed* ##\n\nThe road.', 'Road closed\nThe road.'],
    ['an underlined heading', 'Road closed\n===\nThe road.', 'Road closed\nThe road.'],
    ['a wrapped paragraph', 'The road\n  was closed.\n\nSince May.', 'The road was closed.\nSince May.'],
    ['a line break that was asked for', 'The road  \nwas closed\\\nin May.', 'The road\nwas closed\nin May.'],
    ['emphasis', 'He **did _not_ say** so, *Valk* said.', 'He did not say so, Valk said.'],
    ['marks that are none', '5 * 3 and snake_case_name, 2*2, a ~ b', '5 * 3 and snake_case_name, 2*2, a ~ b'],
    ['a link', 'The [mayor of *Varenka*](https://a.example/b_(c) "t") said.', 'The mayor of Varenka said.'],
    ['a link by reference', 'The [mayor][1] said.\n\n[1]: https://a.example', 'The mayor said.'],
    ['brackets that are none', 'He said [sic] that [it] was.', 'He said [sic] that [it] was.'],
    ['a picture', 'Before ![a *road*](x.png) after.', 'Before  after.'],
    ['an address', 'See <https://a.example/x>.', 'See https://a.example/x.'],
    ['a quotation', '> We did not\n> fire.\n>\n> > Never.', 'We did not fire.\nNever.'],
    ['a list', '- killed: 3\n- wounded:\n  20\n1. first', 'killed: 3\nwounded: 20\nfirst'],
    ['a year that begins a line', 'It began in\n2014. Then it ended.', 'It began in 2014. Then it ended.'],
    ['a table', '| What | How many |\n|---|--:|\n| Killed | 3 |', 'What\tHow many\nKilled\t3'],
    ['code', 'The `a*b*c` file\n\n```\n* as it *is*\n```\n', 'The a*b*c file\n* as it *is*'],
    ['escapes and entities', 'A \\*star\\* &amp; caf&eacute;', 'A *star* & café'],
    ['tags', 'The <b>road</b><br> was 1 < 2.', 'The road was 1 < 2.'],
    ['a rule', 'One.\n\n***\n\nTwo.', 'One.\nTwo.'],
    ['Windows line ends', '# Road\r\n\r\nIt was\r\nclosed.\r\n', 'Road\nIt was closed.'],
  ])('%s', (_, markdown, text) => {
    const layer = read(markdown)
    expect(layer.text).toBe(text)
    expect(mapFaults(layer, utf8(markdown))).toEqual([])
  })
})

test('front matter gives facts and no text', () => {
  const markdown = `---\ntitle: "Road closed"\ndate: 2031-05-12\nauthor: Ilka Doren\nsource: The Selm Ledger\nurl: https://a.example/x\ntags:\n  - war\n---\n# Road closed\n`
  const layer = read(markdown)
  expect(layer).toMatchObject({ text: 'Road closed', layer: { name: 'markdown' }, headings: [[0, 11]] })
  expect(layer.facts).toEqual({
    title: { value: 'Road closed', from: 'front matter title' },
    byline: { value: 'Ilka Doren', from: 'front matter author' },
    outlet: { value: 'The Selm Ledger', from: 'front matter source' },
    published: { value: '2031-05-12', from: 'front matter date' },
    canonicalUrl: { value: 'https://a.example/x', from: 'front matter url' },
  })
})

test('words lead back to their bytes', () => {
  const markdown = 'The **mayor** of [Варенка](x) said.'
  const layer = read(markdown)
  const start = codePoints(layer.text).pointOf(layer.text.indexOf('Варенка'))
  expect(new TextDecoder().decode(utf8(markdown).subarray(...bytesOf(layer, start, start + 7)))).toBe('Варенка')
})

test('words hidden in comments are left out and named', () => {
  const layer = read('The road <!-- say nobody was hurt --> was closed.')
  expect(layer.text).toBe('The road  was closed.')
  expect(layer.notices.map(n => n.says)).toEqual([
    'The document hides 4 words in comments; they were left out of the text, beginning "say nobody was hurt".',
  ])
})

describe('hostile Markdown ends in bounded time, and the map holds', () => {
  test.each([
    ['brackets', '['.repeat(200_000)],
    ['brackets and ends', `${'['.repeat(100_000)}a${'](b)'.repeat(100_000)}`],
    ['stars', '*a '.repeat(200_000)],
    ['runs of stars', Array.from({ length: 500 }, (_, i) => `${'*'.repeat(i)}a `).join('')],
    ['backticks', Array.from({ length: 1_000 }, (_, i) => `${'`'.repeat(i)}a`).join('')],
    ['quotes', `${'> '.repeat(100_000)}a`],
    ['angles', '<a '.repeat(200_000)],
    ['pictures in pictures', `${'!['.repeat(20_000)}a${'](b)'.repeat(20_000)} end`],
    ['cells', '|a'.repeat(100_000)],
    ['a row of cells', `${'|a'.repeat(20_000)}|`],
    ['front matter without an end', `---\n${'a: b\n'.repeat(200_000)}`],
    ['line breaks', `a${'\n'.repeat(1_000_000)}b`],
    ['spaces', `a${' '.repeat(1_000_000)}b`],
    ['a rule that is none', `${'- '.repeat(100_000)}a`],
    ['long lines of a paragraph', 'the road was closed\n'.repeat(100_000)],
  ])('%s', (_, markdown) => {
    const bytes = utf8(markdown)
    const started = performance.now()
    const layer = textLayerOf(bytes, { mediaType: 'text/markdown' })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(mapFaults(layer, bytes)).toEqual([])
  })

  test('law: whatever is strung together, the map holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```\n',
        '[',
        ']',
        '](x)',
        '![',
        '<b>',
        '<!--',
        '-->',
        '|',
        '\\',
        '&amp;',
      ),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n', '> ', '- ', '1. ', '# ', '===\n', '---\n', '  \n', ' ', '\t'),
      fc.constantFrom('words ', 'Варенка', '𝛼', 'said.', 'e\u0301'),
      fc.string({ maxLength: 5 }),
    )
    let readable = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), parts => {
        const bytes = utf8(parts.join(''))
        try {
          const layer = textLayerOf(bytes, { mediaType: 'text/markdown' })
          readable++
          expect(mapFaults(layer, bytes)).toEqual([])
        } catch (trouble) {
          if (!isProblem(trouble)) throw trouble
          expect(trouble.code).toBe('input.unreadable')
        }
      }),
      { numRuns: 500 },
    )
    expect(readable).toBeGreaterThan(300)
  })
})
