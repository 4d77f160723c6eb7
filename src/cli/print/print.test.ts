import { expect, test } from 'vitest'
import type { Figure } from '../../casebook/list-figures.ts'
import type { ClaimRow } from '../../casebook/list-claims.ts'
import { anchorAt } from '../../core/anchor.ts'
import { chain } from '../../core/attribution.ts'
import { type ClaimDraft, claim } from '../../core/claim.ts'
import { codePoints } from '../../core/code-points.ts'
import { parseId } from '../../core/id.ts'
import { figureWords } from '../../core/plain-words.ts'
import { quantity } from '../../core/quantity.ts'
import { widthOf } from '../visible.ts'
import { claimLines } from './claims.ts'
import { figureLines } from './lists.ts'

import { table } from './table.ts'

const paper = (columns: number) => ({
  columns,
  out: () => {},
  say: () => {},
  progress: () => {},
  style: (_: unknown, text: string) => text,
})

const text = 'Ana Vesk said at least 12 people may have been killed by shells of the Third Brigade.'
const points = codePoints(text)
const around = (words: string) => anchorAt(points, text.indexOf(words), text.indexOf(words) + words.length)
const atLeast12 = quantity({
  anchor: around('at least 12'),
  bound: 'at-least',
  min: 12,
  unit: 'persons',
  harm: 'killed',
  status: 'unknown',
  per: 'total',
})

const draft: ClaimDraft = {
  id: parseId('claim', 'clm_0123456789abcdef'),
  anchors: [around('at least 12 people may have been killed by shells of the Third Brigade')],
  focus: [],
  chain: chain([
    { actor: 'outlet', verb: 'reports', medium: 'article', certainty: 'explicit' },
    { actor: 'e1', verb: 'said', medium: 'unspecified', certainty: 'explicit' },
  ]),
  voice: 'indirect',
  scope: 'ambiguous',
  hedges: [around('may have')],
  says: { predicate: 'kills', agents: ['e2'], targets: [], quantity: atLeast12 },
  language: 'en',
  origin: { kind: 'machine', reader: 'test', version: '1' },
  act: 'states',
  polarity: 'affirms',
}

const row: ClaimRow = {
  claim: claim(draft),
  item: parseId('item', 'itm_0123456789abcdef'),
  itemName: 'report.txt',
  speaker: 'Ana Vesk',
  speakerProtected: false,
  agents: ['Third Brigade'],
  targets: [],
  standing: 'suggested',
}

const flat = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ')

test('a sentence about conduct names who alleges it, what is hedged and what is to be settled', () => {
  const said = flat(claimLines({ claims: [row], total: 1, beside: 0 }, paper(240)))
  expect(said).toContain('Ana Vesk said')
  expect(said).toContain('alleged: Third Brigade')
  expect(said).toContain('hedged: “may have”')
  expect(said).toContain('scope to be settled')
  expect(said).toContain('suggested')
  expect(said).toContain('at least 12 persons killed')
})

test('no word of the program says guilty, perpetrator, confirmed or criminal of a suggestion', () => {
  const figure: Figure = { ...row, quantity: atLeast12 }
  const source = { source: 'Ana Vesk', item: row.item, itemName: 'report.txt', totals: [figure], rates: [] }
  const said = flat([
    ...claimLines({ claims: [row], total: 1, beside: 0 }, paper(100)),
    ...figureLines([source], paper(100)),
  ])
  expect(said).not.toMatch(/guilt|perpetrat|confirmed|criminal|\btotal of\b|\bsum\b/i)
})

test.each([
  ['exact', { min: 21, max: 21 }, '21 persons'],
  ['at-least', { min: 1640 }, 'at least 1,640 persons'],
  ['more-than', { min: 101 }, 'more than 100 persons'],
  ['fewer-than', { max: 9 }, 'fewer than 10 persons'],
  ['nearly', { max: 9000 }, 'nearly 9,000 persons'],
  ['about', { near: 60 }, 'about 60 persons'],
  ['range', { min: 2, max: 5 }, '2 to 5 persons'],
  ['vague-magnitude', { min: 200 }, '“at least 12” (200 or more) persons'],
  ['vague', {}, '“at least 12” (no number) persons'],
] as const)('a figure that is %s is shown in its own bounds', (bound, numbers, shown) => {
  const q = quantity({
    anchor: around('at least 12'),
    bound,
    ...numbers,
    unit: 'persons',
    status: 'unknown',
    per: 'total',
  })
  expect(figureWords(q)).toBe(shown)
})

test('rates stand apart from figures, and nothing is added up', () => {
  const rate = quantity({ ...atLeast12, per: 'day' })
  const [total, daily]: Figure[] = [
    { ...row, quantity: atLeast12 },
    { ...row, quantity: rate },
  ]
  const source = {
    source: 'Ana Vesk',
    item: row.item,
    itemName: 'report.txt',
    totals: total ? [total] : [],
    rates: daily ? [daily] : [],
  }
  const lines = figureLines([source], paper(160))
  const rates = lines.findIndex(line => line.startsWith('rates'))
  expect(lines.findIndex(line => line.includes('per day'))).toBeGreaterThan(rates)
  expect(flat(lines)).not.toContain('24')
})

test.each([40, 60, 80, 100, 200])("a table of somebody else's words fits %i columns", columns => {
  const long = 'ワイド文字と very-long-word-without-any-break-in-it-at-all and \u202eturned\u202c words '.repeat(3)
  const shape = [
    { head: 'A', min: 8, share: 1 },
    { head: 'B', min: 8, share: 3 },
    { head: 'C', min: 6, share: 0 },
  ]
  const lines = table(
    shape,
    [
      [long, long, 'abc'],
      ['x', '', 'a longer one'],
    ],
    paper(columns),
  )
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns)
  expect(lines.join('')).not.toContain('\u202e')
})
