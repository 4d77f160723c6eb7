import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { everythingShown } from './everything-shown.ts'
import { type Evidence, forbidden } from './forbidden.ts'
import { readGold } from './gold.ts'
import { seedFolder } from './reports.ts'
import { scoreReport } from './score.ts'

const folder = seedFolder()

describe.skipIf(folder === undefined)('a real report (needs the data beside the project)', () => {
  let evidence: Evidence

  beforeAll(async () => {
    const report = readGold(folder ?? '', basename(folder ?? ''))
    evidence = { report, scored: scoreReport(report), shown: await everythingShown(report) }
  })

  test('all of it was shown', () => {
    for (const { anchors } of evidence.scored.reading.claims) expect(evidence.shown).toContain(anchors[0].exact)
  })

  test.each(Object.keys(forbidden))('leads nowhere to %s', what => {
    const concluded = forbidden[what]?.(evidence) ?? []
    expect(concluded).toEqual([])
  })
})
