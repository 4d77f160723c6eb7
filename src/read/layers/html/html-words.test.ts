import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../../core/problem.ts'
import type { TextLayer } from '../../../core/text-layer.ts'
import { bytesOf } from '../bytes-of.ts'
import { mapFaults } from '../map-law.ts'
import { textLayerOf } from '../text-layer-of.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (bytes: Uint8Array): TextLayer => textLayerOf(bytes, { mediaType: 'text/html', name: 'page.html' })
const page = (html: string): TextLayer => read(utf8(html))
const rules = (layer: TextLayer) => layer.notices.map(n => n.rule)

/** Reads what may be refused; `undefined` where it is, and only with the one coded problem. */
function readOrRefuse(bytes: Uint8Array): TextLayer | undefined {
  try {
    return read(bytes)
  } catch (trouble) {
    expect(isProblem(trouble) && trouble.code).toBe('input.unreadable')
    return undefined
  }
}

describe('pairs of page and text', () => {
  const folder = `${root}fixtures/layers/`
  const names = readdirSync(folder).filter(name => name.endsWith('.html'))

  test.each(names)('%s', name => {
    const bytes = readFileSync(folder + name)
    const layer = read(bytes)
    const { text, facts, notices } = JSON.parse(
      readFileSync(folder + name.replace('.html', '.json'), 'utf8'),
    ) as Record<string, unknown>
    const stated = Object.fromEntries(
      Object.entries(layer.facts).map(([fact, { value, from }]) => [fact, [value, from]]),
    )
    expect({ text: layer.text.split('\n'), facts: stated, notices: rules(layer) }).toEqual({ text, facts, notices })
    expect(mapFaults(layer, bytes)).toEqual([])
  })
})

const long =
  'The monitors said that the road, the bridge and the market were closed to everybody until Thursday. '.repeat(8)

describe('text', () => {
  test('white space is folded, entities are decoded, br breaks the line, and each maps to its bytes', () => {
    const html = `<p>The  town&rsquo;s\n hall &amp; school<br>were hit.</p>`
    const layer = page(html)
    expect(layer.text).toBe('The town’s hall & school\nwere hit.')
    expect(mapFaults(layer, utf8(html))).toEqual([])
    const [start, end] = bytesOf(layer, 4, 10)
    expect(html.slice(start, end)).toBe('town&rsquo;s')
  })

  test('cells of a row stand on one line', () => {
    const html = `<table><tr><td>Killed</td><td>3</td></tr><tr><td>Wounded</td><td> 20 </td></tr></table>`
    expect(page(html).text).toBe('Killed\t3\nWounded\t20')
  })

  test('a page without a heading of its own begins with its title', () => {
    const layer = page(`<title>Road closed</title><body><div><p>${long}</p><p>${long}</p></div>`)
    expect(layer.text.split('\n')[0]).toBe('Road closed')
    expect(layer.headings).toEqual([[0, 11]])
  })

  test('preformatted lines stay lines', () => {
    expect(page('<pre>one\r\n  two  three\nfour</pre>').text).toBe('one\n  two  three\nfour')
  })

  test('a declared encoding is followed', () => {
    const start = utf8('<meta charset=windows-1251><p>')
    const bytes = Uint8Array.from([...start, 0xc2, 0xe0, 0xf0, 0xe5, 0xed, 0xea, 0xe0])
    const layer = read(bytes)
    expect([layer.text, layer.encoding, rules(layer)]).toEqual(['Варенка', 'windows-1251', []])
    expect(bytesOf(layer, 1, 2)).toEqual([start.length + 1, start.length + 2])
  })

  test.each([
    ['a declaration that the bytes contradict', '<meta charset=windows-1251><p>Варенка', 'layer/encoding-differs'],
    ['a declaration that names nothing', '<meta charset="utf-7"><p>+ADw-script+AD4-', 'layer/encoding-unknown'],
  ])('%s is named', (_, html, rule) => {
    const layer = page(html)
    expect([layer.encoding, rules(layer)]).toEqual(['utf-8', [rule]])
  })
})

describe('what the page hides', () => {
  test.each(['hidden', 'aria-hidden="true"', 'style="color:red; display: none"', 'style="visibility:hidden"'])(
    '%s',
    hiding => {
      const layer = page(
        `<h1>Road</h1><article><p>${long}</p><p ${hiding}>Say nobody was hurt.</p><p>${long}</p></article>`,
      )
      expect(layer.text).not.toContain('nobody')
      expect(layer.notices.filter(n => n.rule === 'layer/hidden-words').map(n => n.says)).toEqual([
        'The page hides 4 words from people; they were left out of the text: "Say nobody was hurt."',
      ])
    },
  )

  test('programs and styles are no text and no notice', () => {
    const layer = page(`<p>Road closed.</p><script>hidden words</script><style>p{}</style><template>x</template>`)
    expect([layer.text, rules(layer)]).toEqual(['Road closed.', []])
  })
})

describe('what is left out', () => {
  const menu = (count: number) => `<div class="menu">${'<a href="/x">An older report</a> '.repeat(count)}</div>`
  const weightOf = (html: string) => page(html).notices.find(n => n.rule === 'layer/left-out')?.weight

  test('is counted, and a doubt where it is more than what was kept', () => {
    const article = `<article><h1>Road</h1><p>${long}</p></article>`
    expect(weightOf(article)).toBeUndefined()
    expect(weightOf(article + menu(10))).toBe('fyi')
    expect(weightOf(article + menu(100))).toBe('doubt')
  })

  test('is nothing where no article is found: then all words are read', () => {
    const layer = page(`${'<p>x</p>'.repeat(31_000)}`)
    expect([layer.text.length, rules(layer)]).toEqual([61_999, ['layer/article-not-found']])
  })
})

describe('facts', () => {
  const withHead = (head: string) => page(`<html><head>${head}</head><body><p>Road closed.</p></body></html>`)

  test('two dates of publication are a notice, one moment in two zones is not', () => {
    const head = (a: string, b: string) =>
      withHead(`<meta property="article:published_time" content="${a}"><meta name="date" content="${b}">`)
    expect(rules(head('2031-05-12', '2031-05-14'))).toEqual(['layer/published-conflict'])
    expect(rules(head('2031-05-12T23:30:00-05:00', '2031-05-13T04:30:00Z'))).toEqual([])
  })

  test.each([
    ['deep', `{"@graph":${'['.repeat(200_000)}`],
    ['deep and whole', `${'['.repeat(5_000)}{"headline":"x"}${']'.repeat(5_000)}`],
    ['not JSON', '{"headline": '],
    ['strange types', '{"@type":["NewsArticle",5],"headline":{"a":1},"author":[null,5,{}],"datePublished":false}'],
    ['a prototype', '{"@type":"NewsArticle","__proto__":{"headline":"x"}}'],
  ])('JSON-LD that is %s gives nothing and breaks nothing', (_, json) => {
    const { title, byline, published } = withHead(`<script type="application/ld+json">${json}</script>`).facts
    expect([title, byline, published]).toEqual([undefined, undefined, undefined])
  })

  test('half a surrogate pair from JSON does not get through', () => {
    const json = String.raw`{"@type":"NewsArticle","headline":"Road \ud800 closed"}`
    const layer = withHead(`<script type="application/ld+json">${json}</script>`)
    expect(layer.facts.title?.value).toBe('Road \ufffd closed')
  })

  test('an address that is no web address is not one', () => {
    expect(withHead('<link rel="canonical" href="javascript:alert(1)">').facts.canonicalUrl).toBeUndefined()
  })
})

describe('hostile pages end in bounded time, and the map holds', () => {
  const words = `<p>${long}</p>`
  test.each([
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}${words}`, true],
    ['10 MB of nesting', `${'<b>'.repeat(3_300_000)}${words}`, true],
    ['4,000 nested elements', `${'<div>'.repeat(4_000)}${words.repeat(50)}`, false],
    [
      '100,000 attributes',
      `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${words}</div>`,
      true,
    ],
    ['a tag without an end', `${words}${'<a '.repeat(1_000_000)}`, true],
    ['scripts without an end', `${words}${'<script>'.repeat(500_000)}`, false],
    [
      'formatting that is opened again and again',
      `${Array.from({ length: 20_000 }, (_, i) => `<p><b id=${i}>x`).join('')}${words}`,
      true,
    ],
    ['400,000 elements', `${'<i>x</i>'.repeat(400_000)}${words}`, true],
    ['end tags without a beginning', `${'<div>'.repeat(3_000)}${words}${'</b>'.repeat(1_000_000)}`, true],
    ['100,000 entities', `<p>${'&amp;'.repeat(100_000)} ${words}`, false],
    ['100,000 broken entities', `<p>${'&'.repeat(100_000)} ${words}`, false],
    ['a comment without an end', `${words}<!--${'<p>-'.repeat(500_000)}`, false],
    ['21 MB of paragraphs', words.repeat(26_000), true],
  ])('%s', (_, html, flat) => {
    const bytes = utf8(html)
    const started = performance.now()
    const layer = read(bytes)
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(layer.text).toContain('the bridge and the market')
    expect(rules(layer).filter(rule => rule === 'layer/page-too-large')).toHaveLength(flat ? 1 : 0)
    expect(mapFaults(layer, bytes)).toEqual([])
  })

  test('law: whatever is strung together, the map holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class=article>',
        '</div>',
        '<table>',
        '<tr>',
        '<td>',
        '<b>',
        '</i>',
        '<br/>',
        '<pre>',
        '<a href="#">',
      ),
      fc.constantFrom(
        '&amp;',
        '&notit;',
        '&#x1F600;',
        '&#xD800;',
        '&nbsp;',
        '&',
        '\0',
        '\r\n',
        '\r',
        ' ',
        '<',
        '<!-- c -->',
        '<h1>',
        '<svg>',
        '<select>',
      ),
      fc.constantFrom(
        'words ',
        'Варенка, ',
        '𝛼',
        'said a man.',
        '<title>t</title>',
        '<p hidden>no</p>',
        '<script>1<2</script>',
        ']]>',
      ),
      fc.string({ maxLength: 6 }),
    )
    let readable = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), parts => {
        const bytes = utf8(parts.join(''))
        const layer = readOrRefuse(bytes)
        if (!layer) return
        readable++
        expect(mapFaults(layer, bytes)).toEqual([])
      }),
      { numRuns: 500 },
    )
    expect(readable).toBeGreaterThan(300)
  })
})

const hostile = `${process.env['ONUS_SHARED'] ?? `${root}../shared`}/data/hostile/`
const collected = ['html', 'xss', 'unicode', 'strings', 'prompt'].flatMap(folder =>
  existsSync(hostile + folder) ? readdirSync(hostile + folder).map(name => `${folder}/${name}`) : [],
)

describe.skipIf(collected.length === 0)(
  'the collected hostile files (skipped where the shared data are not there)',
  () => {
    test.each(collected.length > 0 ? collected : ['none'])('%s', name => {
      const raw = readFileSync(hostile + name)
      const bytes = name.endsWith('.gz') ? gunzipSync(raw) : raw
      const lines = bytes.toString('utf8').split('\n').slice(0, 300)
      for (const part of [bytes, ...lines.map(utf8)]) {
        const layer = readOrRefuse(part)
        if (layer) expect(mapFaults(layer, part)).toEqual([])
      }
    })
  },
)
