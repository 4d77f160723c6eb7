import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { idFromHash } from '../../src/core/id.ts'
import { isProblem } from '../../src/core/problem.ts'
import type { Reading } from '../../src/core/reading.ts'
import { layerFor, readingFor } from '../../src/read/read-item.ts'
import { readText } from '../../src/read/read.ts'
import { filesBelow, sharedFolder } from '../shared/shared-data.ts'
import { hostile, speechless } from './hostile.ts'
import * as laws from './laws.ts'

const item = idFromHash('item', createHash('sha256').update('a text').digest('hex'))

interface Read {
  readonly text: string
  readonly told: readonly string[]
  readonly reading: Reading
}

/** What is read from words, or nothing where they are refused in words. */
function read(words: string): Read | undefined {
  const job = { bytes: new Uint8Array(), words, mediaType: 'text/plain', item }
  try {
    const layer = layerFor(job)
    const reading = readingFor(job, layer, readText)
    return { text: layer.text, reading, told: [...layer.notices, ...reading.notices].map(n => n.rule) }
  } catch (trouble) {
    if (isProblem(trouble)) return undefined
    throw trouble
  }
}

function broken(words: string): laws.Broken {
  const found = read(words)
  if (!found) return []
  const { text, reading } = found
  const stopped = reading.notices.filter(n => n.rule.endsWith('/broke')).map(n => n.says)
  return [
    ...stopped,
    ...laws.anchorsHold(reading, text),
    ...laws.invented(reading, text),
    ...laws.suggestsOnly(reading),
    ...laws.countsAreBounded(reading),
    ...laws.speakersStandOutside(reading),
  ]
}

describe('hostile texts are read as any other', { timeout: 120_000 }, () => {
  test.each(Object.entries(hostile))('%s', (_, words) => {
    expect(broken(words)).toEqual([])
  })

  test('what cannot be seen or looks like something else is told', () => {
    const rules = (name: string) => read(hostile[name] ?? '')?.told ?? []
    expect(rules('letters of two scripts in a word')).toContain('layer/mixed-scripts')
    expect(rules('a name that looks like another')).toContain('layer/mixed-scripts')
  })

  test.each(Object.entries(speechless))('%s says nothing', (_, words) => {
    expect(read(words)?.reading.claims.map(c => c.anchors[0].exact)).toEqual([])
  })

  test('a table is told of', () => {
    expect(read(speechless['a spreadsheet'] ?? '')?.told).toContain('tables/not-read')
  })

  test('words in capitals are read as in small letters', () => {
    expect(read(hostile['all capitals'] ?? '')?.reading.claims.map(c => c.says.predicate)).toContain('kills')
  })
})

const folder = sharedFolder('data/hostile')

/** Every text in a value that was JSON. */
const stringsIn = (thing: unknown): readonly string[] =>
  typeof thing === 'string'
    ? [thing]
    : typeof thing === 'object' && thing !== null
      ? Object.values(thing).flatMap(stringsIn)
      : []

function textsOf(path: string, text: string): readonly string[] {
  if (!path.endsWith('.json')) return [text, ...text.split('\n')]
  try {
    return stringsIn(JSON.parse(text))
  } catch {
    return [text]
  }
}

describe.skipIf(folder === undefined)('the shared collection of hostile texts', () => {
  const kinds = ['strings', 'unicode', 'xss', 'prompt', 'html', 'json', 'csv', 'dates', 'filenames']
  test.each(kinds)('%s', { timeout: 300_000 }, kind => {
    const files = filesBelow(join(folder ?? '', kind)).filter(f => /\.(json|txt|dat|test|dict)$/.test(f.path))
    const texts = files.flatMap(f => textsOf(f.path, f.text)).filter(t => t.trim() !== '' && t.length < 200_000)
    expect(texts.length).toBeGreaterThan(0)
    // short ones are read together, a line each, so that there are thousands in seconds
    const short = texts.filter(t => t.length < 500)
    const pages = Array.from({ length: Math.ceil(short.length / 50) }, (_, i) =>
      short.slice(i * 50, i * 50 + 50).join('\n'),
    )
    for (const words of [...texts.filter(t => t.length >= 500), ...pages])
      expect(broken(words.toWellFormed()), words.slice(0, 200)).toEqual([])
  })
})
