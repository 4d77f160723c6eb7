import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../src/core/anchor.ts'
import type { Claim } from '../../src/core/claim.ts'
import { codePoints } from '../../src/core/code-points.ts'
import type { Reading } from '../../src/core/reading.ts'
import { f1, precision, recall, type Tally } from './fields.ts'
import { readGold } from './gold.ts'
import { goldAsReading } from './gold-as-reading.ts'
import { reportsOf } from './reports.ts'
import { scoreReading, scoreReport, total } from './score.ts'
import { smallReport } from './small-report.ts'

const perfect = goldAsReading(smallReport)
const perfectTallies = scoreReading(smallReport, perfect).tallies
const text = codePoints(smallReport.text)

/** The perfect reading with one claim changed, and what the scorecard makes of it. */
function withClaim(at: number, change: (claim: Claim) => object): Readonly<Record<string, Tally>> {
  // The changes below are fields of a claim.
  const claims = perfect.claims.map((c, n) => (n === at ? ({ ...c, ...change(c) } as Claim) : c))
  return scoreReading(smallReport, { ...perfect, claims }).tallies
}

const right = (tallies: Readonly<Record<string, Tally>>, field: string) => tallies[field]?.right

describe('gold set against itself', () => {
  test('gets everything', () => {
    for (const [field, tally] of Object.entries(scoreReading(smallReport, perfect).tallies))
      expect([field, f1(tally)]).toEqual([field, 1])
  })

  test('in every report too, but for things that gold gives the same words', () => {
    const scored = [...reportsOf('seen'), ...reportsOf('heldOut')].map(folder => {
      const report = readGold(folder, basename(folder))
      return scoreReading(report, goldAsReading(report))
    })
    const { target, ...others } = total(scored)
    for (const [field, tally] of Object.entries(others)) expect([field, f1(tally)]).toEqual([field, 1])
    expect(target && f1(target)).toBeGreaterThan(0.98)
  })
})

describe('a fault lowers what it touches, and nothing else', () => {
  const all = smallReport.gold.claims.length

  test('a wrong speaker: the words are found, the claim is not', () => {
    const [tolver, dell] = [perfect.claims[0]?.chain, perfect.claims[2]?.chain]
    expect(tolver?.at(-1)?.actor).not.toBe(dell?.at(-1)?.actor)
    const tallies = withClaim(2, () => ({ chain: tolver }))
    expect(['claim found', 'words found', 'speaker', 'chain'].map(f => right(tallies, f))).toEqual([
      all - 1,
      all,
      all - 1,
      all - 1,
    ])
  })

  test('a quotation moved to other words is not found', () => {
    const elsewhere = anchorAt(text, text.length - 12, text.length)
    const tallies = withClaim(2, () => ({ anchors: [elsewhere] }))
    expect(right(tallies, 'words found')).toBe(all - 1)
    expect(right(tallies, 'claim found')).toBe(all - 1)
  })

  test('a claim made up costs precision, one left out costs recall', () => {
    const extra = { ...perfect, claims: [...perfect.claims, ...perfect.claims.slice(0, 1)] }
    const fewer = { ...perfect, claims: perfect.claims.slice(1) }
    const found = (reading: Reading) => scoreReading(smallReport, reading).tallies['claim found'] as Tally // always scored
    expect([precision(found(extra)), recall(found(extra))]).toEqual([all / (all + 1), 1])
    expect([precision(found(fewer)), recall(found(fewer))]).toEqual([1, (all - 1) / all])
  })

  test('claims in the same words pair by their focus, not by their order', () => {
    const [first, second, ...rest] = perfect.claims
    const turned = { ...perfect, claims: [second, first, ...rest].filter(c => c !== undefined) }
    expect(right(scoreReading(smallReport, turned).tallies, 'target')).toBe(
      right(scoreReading(smallReport, perfect).tallies, 'target'),
    )
  })

  test.each([
    ['act', 0, { act: 'asks' }, 'act'],
    ['a denial read as an assertion', 3, { polarity: 'denies' }, 'polarity'],
    ['voice', 2, { voice: 'outlet' }, 'voice'],
    ['a link left out of the chain', 4, { chain: perfect.claims[4]?.chain.slice(1) }, 'chain'],
  ])('%s', (_, at, change, field) =>
    expect(
      right(
        withClaim(at, () => change),
        field,
      ),
    ).toBe(all - 1),
  )

  test.each([
    ['agent', { agents: ['unspecified'] }],
    ['target', { targets: [] }],
    ['place', { place: undefined }],
    ['predicate', { predicate: 'other' }],
  ])('%s', (field, change) => {
    const before = scoreReading(smallReport, perfect).tallies[field] as Tally // a field of the scorecard
    const after = withClaim(field === 'agent' ? 4 : 0, c => ({ says: { ...c.says, ...change } }))[field] as Tally // the same
    expect(after.right).toBe(before.right - 1)
  })

  test('a figure with another bound, or another harm', () => {
    const other = (change: object) =>
      withClaim(2, c => ({ says: { ...c.says, quantity: { ...c.says.quantity, ...change } } }))
    const lost = (change: object, field: string) =>
      (right(perfectTallies, field) ?? 0) - (right(other(change), field) ?? 0)
    expect(lost({ bound: 'at-least', max: undefined }, 'quantity: bounds')).toBe(1)
    expect(lost({ harm: 'injured' }, 'quantity: harm')).toBe(1)
    expect(lost({ per: 'day' }, 'quantity: per')).toBe(1)
    expect(lost({ status: 'civilian' }, 'quantity: status')).toBe(1)
  })
})

describe('ambiguous scope is counted honestly', () => {
  const ambiguous = (at: number, scope: string) => withClaim(at, () => ({ scope }))['scope: ambiguous']
  test('found', () => expect(ambiguous(3, 'ambiguous')).toEqual({ right: 1, ours: 1, gold: 1 }))
  test('guessed away', () => expect(ambiguous(3, 'clear')).toEqual({ right: 0, ours: 0, gold: 1 }))
  test('made up', () => expect(ambiguous(0, 'ambiguous')).toEqual({ right: 1, ours: 2, gold: 1 }))
})

test('a stage that broke fails, and is no low score', () => {
  const notices = [{ rule: 'claims/broke', says: 'stopped', weight: 'unreadable' }] as const
  expect(() => scoreReading(smallReport, { ...perfect, notices })).toThrow('claims/broke')
})

test('our own reader is scored with nothing of gold but its date and outlet', () => {
  const blank = { ...smallReport.gold, claims: smallReport.gold.claims.slice(0, 1), entities: [] }
  const [full, less] = [scoreReport(smallReport), scoreReport({ ...smallReport, gold: blank })]
  expect(full.reading.claims.length).toBeGreaterThan(0)
  expect(less.reading).toEqual(full.reading)
})
