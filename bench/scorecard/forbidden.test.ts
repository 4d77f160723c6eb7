import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/core/claim.ts'
import type { Entity } from '../../src/core/entity.ts'
import type { Reading } from '../../src/core/reading.ts'
import { everythingShown } from './everything-shown.ts'
import { type Evidence, forbidden } from './forbidden.ts'
import { goldAsReading } from './gold-as-reading.ts'
import { scoreReading } from './score.ts'
import { smallReport } from './small-report.ts'

const perfect = goldAsReading(smallReport)
const evidenceOf = (reading: Reading, shown = smallReport.text): Evidence => ({
  report: smallReport,
  scored: scoreReading(smallReport, reading),
  shown,
})

/** The checks that find something. */
const found = (evidence: Evidence): readonly string[] =>
  Object.keys(forbidden).filter(what => (forbidden[what]?.(evidence) ?? []).length > 0)

const refOf = (label: string): Entity['ref'] => {
  const ref = perfect.entities.find(e => e.label === label)?.ref
  if (ref === undefined) throw new Error(`nobody is called ${label}`)
  return ref
}

// In the two below the changes are fields of what they change.
const claimAt = (words: string, change: (c: Claim) => object): Reading => ({
  ...perfect,
  claims: perfect.claims.map(c => (c.anchors[0].exact.includes(words) ? ({ ...c, ...change(c) } as Claim) : c)),
})
const entityCalled = (label: string, change: (e: Entity) => object): Reading => ({
  ...perfect,
  entities: perfect.entities.map(e => (e.label === label ? ({ ...e, ...change(e) } as Entity) : e)),
})

const renn = refOf('Ilo Renn')
const by = (ref: Entity['ref']) => (c: Claim) => ({ says: { ...c.says, agents: [ref] } })
const toll = (change: object) => (c: Claim) => ({ says: { ...c.says, quantity: { ...c.says.quantity, ...change } } })
const mentionsOf = (label: string) => perfect.entities.find(e => e.label === label)?.mentions ?? []

test('a perfect reading concludes nothing of the kind', () => expect(found(evidenceOf(perfect))).toEqual([]))

describe('in what is shown', () => {
  const shown = (words: string) => evidenceOf(perfect, `${smallReport.text}\n${words}`)
  test.each([
    ['a war criminal', 'a verdict on somebody'],
    ['perpetrator Renn', 'a verdict on somebody'],
    ['Ilo Renn killed 40', 'a verdict on somebody'],
    ['before the ICC', 'a court that nobody names'],
    ['Captain Renn', 'a rank nobody gives'],
    ['49 persons killed', 'a toll that nobody states'],
  ])('%s', (words, what) => expect(found(shown(words))).toEqual([what]))

  test('the report’s own words, numbers and dates are no conclusion', () => {
    expect(found(shown('Captain-Major Ilo Renn · 40 persons killed · 2031-05-49 · clm_49'))).toEqual([])
    const own = { ...smallReport, text: `${smallReport.text}\nThe ICC has 49 files.` }
    expect(found({ ...shown('before the ICC, 49'), report: own })).toEqual([])
  })
})

describe('in a reading', () => {
  test.each<readonly [string, string, Reading]>([
    ['an accusation', 'an accusation made the outlet’s own', claimAt('led it', c => ({ chain: c.chain.slice(0, 1) }))],
    [
      'a tweet',
      'a medium that nobody names',
      claimAt('forty', c => ({ chain: c.chain.map(l => ({ ...l, medium: 'tweet' })) })),
    ],
    ['a sum', 'a toll that nobody states', claimAt('forty', toll({ min: 42, max: 42 }))],
    ['a rate', 'a rate as a total', claimAt('Seven a day', toll({ per: 'total' }))],
    [
      'a clinic that is a school',
      'two facilities made one',
      entityCalled('a clinic', e => ({ mentions: [...e.mentions, ...mentionsOf('a school')] })),
    ],
    [
      'Capt as a rank',
      'a short form read as a rank',
      // a tenure, as far as it is looked at
      { ...perfect, tenures: [{ actor: renn, kind: 'rank', what: 'Capt' } as unknown as Reading['tenures'][number]] },
    ],
    ['a porter in the open', 'an unnamed source with a name', entityCalled('(a porter)', () => ({ protected: false }))],
    [
      'a porter with a name',
      'an unnamed source with a name',
      entityCalled('(a porter)', () => ({ names: [{ text: 'Oster', kind: 'name' }] })),
    ],
    [
      'etc.',
      'a list drawn out beyond its words',
      claimAt('etc.', c => ({ says: { ...c.says, targets: [...c.says.targets, refOf('Mira Dell')] } })),
    ],
    ['ruins', 'an attacker of a facility where the words name none', claimAt('in ruins', by(renn))],
    ['deaths', 'an attacker where the words name none', claimAt('Two people died', by(renn))],
    ['an epithet', 'a label as a name', entityCalled('Ilo Renn', () => ({ label: 'The Reaper' }))],
    [
      'an epithet among the names',
      'a label as a name',
      entityCalled('Ilo Renn', () => ({ names: [{ text: 'the Reaper', kind: 'name' }] })),
    ],
    ['a unit', 'a label taken for a body', entityCalled('wolves', () => ({ kind: 'unit' }))],
  ])('%s', (_, what, reading) => expect(found(evidenceOf(reading))).toEqual([what]))
})

test('everything shown is what the commands print, what they write, and the log', async () => {
  const shown = await everythingShown(smallReport)
  for (const words of [
    'WHO SAYS SO',
    'alleged_agents',
    '"standing":"suggested"',
    'FIGURE',
    'ALSO CALLED',
    'Brun Tolver',
  ])
    expect(shown).toContain(words)
})
