import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/core/reading.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { jsonOf, personIn } from '../journeys/onus.ts'
import { documentIn, saysClaims, stubModel, suggestion } from './stub-model.ts'

const report = `Shells on Tavar

Ana Vesk, the mayor of Tavar, said on Tuesday that shells hit the Tavar clinic, killing at least 12 people.

The army denied that it had shelled the clinic.
`

async function begun() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'report.txt'), report)
  const onus = personIn(folder)
  await onus('init', 'tavar')
  const added = jsonOf<{ added: { id: string }[] }>(await onus('add', 'report.txt', '--date', '2031-05-14', '--json'))
  return { folder, onus, item: added.added[0]?.id ?? '', casebook: join(folder, 'tavar.onus') }
}

const vesk = suggestion({
  words: 'shells hit the Tavar clinic, killing at least 12 people',
  speaker: 'Ana Vesk',
  cue: 'said',
  predicate: 'kills',
  doneTo: ['people'],
  place: 'Tavar',
  before: 'said on Tuesday that',
  when: 'Tuesday',
  figure: {
    words: 'at least 12 people',
    bound: 'at-least',
    min: 12,
    max: null,
    near: null,
    unit: 'persons',
    harm: 'killed',
    status: 'unknown',
    statusWords: null,
    per: 'total',
  },
})

const army = suggestion({
  words: 'it had shelled the clinic',
  speaker: 'The army',
  cue: 'denied',
  polarity: 'denies',
  denied: 'shells hit the Tavar clinic',
})

interface Opinions {
  readonly opinions: readonly { readonly kind: string; readonly reading: Reading; readonly entry: number }[]
}
interface Listed {
  readonly claims: readonly {
    readonly claim: { id: string; origin: { reader: string } }
    speaker: string
    standing: string
  }[]
  readonly total: number
  readonly beside: number
}

test('a model is asked only where the case allows it, and stands beside ours as another reader', async () => {
  const { onus, item, casebook } = await begun()
  const model = await stubModel((_, answer) => saysClaims(answer, vesk, army))
  const refused = await onus('model', 'read', item)
  expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('model.not-allowed')])
  expect(model.connections()).toBe(0)

  await onus('model', 'allow', '--address', model.address, '--model', 'stub-1', '--reason', 'pilot')
  expect(model.connections()).toBe(0)
  expect((await onus('model', 'status')).out).toContain('stub-1')
  const before = jsonOf<Listed>(await onus('claims', '--json'))

  const said = jsonOf<Opinions>(await onus('model', 'read', item, '--json'))
  const [opinion] = said.opinions
  expect(opinion?.reading.notices).toEqual([])
  expect(opinion?.reading.reader).toEqual({
    name: 'model:stub-1',
    version: expect.stringMatching(/^127\.0\.0\.1:\d+ stub-1 prompt [0-9a-f]{64}$/),
  })
  expect(opinion?.reading.claims).toMatchObject([
    {
      anchors: [{ exact: 'shells hit the Tavar clinic, killing at least 12 people' }],
      chain: [{ actor: 'outlet' }, { verb: 'said', certainty: 'explicit' }],
      says: { predicate: 'kills', time: { edtf: '2031-05-13' }, quantity: { bound: 'at-least', min: 12 } },
      voice: 'indirect',
    },
    { polarity: 'denies', about: { words: { exact: 'shells hit the Tavar clinic' } } },
  ])

  const after = jsonOf<Listed>(await onus('claims', '--json'))
  expect(after).toEqual({ ...before, beside: 2 })
  const all = jsonOf<Listed>(await onus('claims', '--reader', 'all', '--json'))
  expect(all.total).toBe(before.total + 2)
  const theirs = jsonOf<Listed>(await onus('claims', '--reader', 'model:stub-1', '--json'))
  expect(theirs.claims.map(c => [c.speaker, c.standing])).toEqual([
    ['Ana Vesk', 'suggested'],
    [expect.stringMatching(/army/i), 'suggested'],
  ])
  expect((await onus('claims', '--reader', 'all')).out).toContain('model:stub-1')
  expect((await onus('claims')).out).toContain('--reader all')
  expect((await onus('show', item)).out).toContain('Second opinion by model:stub-1')
  expect((await onus('show', theirs.claims[0]?.claim.id ?? '')).out).toContain('Ana Vesk')
  expect((await onus('export', 'claims', '--reader', 'all', '--format', 'csv', '--to', 'all.csv')).exit).toBeLessThan(6)
  expect((await verifyFolder(casebook)).faults).toEqual([])

  await onus('model', 'revoke', '--reason', 'done')
  const asked = model.connections()
  expect((await onus('model', 'read', item)).exit).toBe(2)
  expect(model.connections()).toBe(asked)
  await onus('rebuild')
  expect(jsonOf<Listed>(await onus('claims', '--reader', 'all', '--json'))).toEqual(all)
})

test('the words are sent as data between two lines nobody could know, with no tools and no streaming', async () => {
  const { onus, item } = await begun()
  const model = await stubModel((_, answer) => saysClaims(answer))
  await onus('model', 'allow', '--address', model.address, '--model', 'stub-1')
  await onus('model', 'read', item)
  await onus('model', 'read', item)
  const [one, two] = model.heard
  expect([one?.method, one?.path, one?.headers.authorization]).toEqual(['POST', '/v1/chat/completions', undefined])
  expect(Object.keys(one?.body ?? {}).sort()).toEqual(['messages', 'model', 'response_format', 'stream', 'temperature'])
  expect(one && documentIn(one)).toBe(report.trim())
  const fences = [one, two].map(h => /===== [0-9a-f]{32} =====/.exec(h?.text ?? '')?.[0])
  expect(new Set(fences).size).toBe(2)
  expect(fences).not.toContain(undefined)
})
