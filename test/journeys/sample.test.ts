import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { jsonOf, personIn, type Said } from './onus.ts'

const report = join(import.meta.dirname, '..', '..', 'fixtures', 'sample', 'report.html')

interface Claims {
  readonly total: number
  readonly claims: readonly {
    readonly claim: { readonly id: string; readonly anchors: readonly { start: number; end: number; exact: string }[] }
    readonly speaker: string
  }[]
}

describe('a newcomer adds the sample', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onus-sample-'))
  const onus = personIn(folder)
  let all: Claims

  beforeAll(async () => {
    await onus('init', 'sample')
    await onus('add', report)
    all = jsonOf<Claims>(await onus('claims', '--json'))
    return () => rmSync(folder, { recursive: true, force: true })
  })

  test("finds claims, and every claim's words stand where it says they stand", async () => {
    const { text } = jsonOf<{ text: string }>(await onus('read', report, '--json'))
    const points = [...text.matchAll(/./gsu)].map(found => found[0])
    expect(all.total).toBeGreaterThan(10)
    for (const { claim } of all.claims)
      for (const a of claim.anchors) expect(points.slice(a.start, a.end).join('')).toBe(a.exact)
  })

  test('sees each claim in its context, with its words marked and what it rests on', async () => {
    for (const { claim, speaker } of all.claims.slice(0, 5)) {
      const { out, exit } = await onus('show', claim.id)
      const flat = out.replace(/\s+/g, ' ')
      expect([
        exit,
        flat.includes(speaker),
        /Rests on item itm_/.test(flat),
        flat.includes('standing: suggested'),
      ]).toEqual([0, true, true, true])
      expect(flat).toContain(`[${claim.anchors[0]?.exact.replace(/\s+/g, ' ')}]`)
    }
  })

  test('asks for one speaker, and gets that speaker only', async () => {
    const speaker = all.claims.find(c => c.speaker.includes(' '))?.speaker ?? ''
    const own = jsonOf<Claims>(await onus('claims', '--speaker', speaker, '--json'))
    expect(own.total).toBeGreaterThan(0)
    expect(new Set(own.claims.map(c => c.speaker)).size).toBe(1)
  })

  test('takes the claims away as JSON lines and as a table; each time the log says so', async () => {
    const lines = await onus('export', '--claims', 'all.jsonl', '--json')
    const table = await onus('export', '--claims', 'all.csv')
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8').trim().split('\n')).toHaveLength(all.total)
    expect(readFileSync(join(folder, 'all.csv'), 'utf8').split('\r\n')[0]).toMatch(
      /passed_on_by,speaker,verb,.*alleged_agents/,
    )
    const [first] = readFileSync(join(folder, 'all.jsonl'), 'utf8').split('\n', 1)
    expect(JSON.parse(first ?? '')).toMatchObject({ speaker: expect.any(String), passedOnBy: expect.any(Array) })
    expect(jsonOf<{ entry: number }>(lines).entry).toBe(3)
    expect(table.out).toContain('log entry 4')
    const again: Said = await onus('export', '--claims', 'all.csv')
    expect([again.exit, again.err.includes('output.exists')]).toEqual([5, true])
  })

  test('is told what cannot be done, and how to do it right', async () => {
    for (const [args, exit, says] of [
      [['show', 'clm_zzzzzz'], 3, 'id.unknown'],
      [['show', 'clm_'], 2, 'id.ambiguous'],
      [['claims', '--from', 'Tuesday'], 2, 'takes a day such as'],
      [['claims', '--polarity', 'maybe'], 2, 'affirms, denies, doubts'],
      [['claims', '--predicate', 'murders'], 2, 'no predicate'],
      [['claims', '--colour'], 2, 'unknown option'],
      [['export', '--claims', 'all.pdf'], 2, '.jsonl or .csv'],
      [['frobnicate'], 2, 'unknown command'],
      [['init', 'sample'], 5, 'casebook.exists'],
      [['claims', '--casebook', 'other.onus'], 3, 'casebook.absent'],
    ] as const) {
      const said = await onus(...args)
      expect([args, said.exit, said.out]).toEqual([args, exit, ''])
      expect(said.err).toContain(says)
    }
  })

  test('finds the record whole at the end', async () => {
    const { out, exit } = await onus('verify')
    expect([exit, out.includes('The record is whole')]).toEqual([0, true])
    expect((await verifyFolder(join(folder, 'sample.onus'))).faults).toEqual([])
  })
})
