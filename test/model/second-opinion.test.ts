import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/core/reading.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { jsonOf, personIn } from '../journeys/onus.ts'
import { independentOrigins } from '../../src/core/origins.ts'
import { connectionsMade } from './connections.ts'
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
  const { folder, onus, item, casebook } = await begun()
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
  const left = await onus('export', '--claims', 'ours.csv', '--json')
  expect(jsonOf<{ claims: number }>(left).claims).toBe(before.total)
  expect((await onus('export', '--claims', 'all.csv', '--reader', 'all')).exit).toBe(0)
  expect(readFileSync(join(folder, 'all.csv'), 'utf8')).toContain(',model:stub-1,')
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

const entries = async (onus: ReturnType<typeof personIn>): Promise<number> =>
  jsonOf<{ size: number }>(await onus('verify', '--json')).size

test('nothing is reached by any command as long as no model was allowed, nor by allowing one', async () => {
  const made = connectionsMade()
  const { onus, item } = await begun()
  const claim = jsonOf<Listed>(await onus('claims', '--json')).claims[0]?.claim.id ?? ''
  const commands = [
    'items',
    'claims',
    'actors',
    'figures',
    'verify',
    'rebuild',
    `show ${item}`,
    `show ${claim}`,
    'model status',
  ]
  for (const command of commands) expect((await onus(...command.split(' '))).exit).toBe(0)
  await onus('model', 'read', item)
  await onus('model', 'allow', '--address', 'https://model.example.org/v1', '--model', 'm', '--allow-remote')
  await onus('model', 'revoke')
  expect(made()).toEqual([])
  // The same check sees a connection where there is one.
  const model = await stubModel((_, answer) => saysClaims(answer))
  await onus('model', 'allow', '--address', model.address, '--model', 'm')
  await onus('model', 'read', item)
  expect(made()).toEqual([Number(new URL(model.address).port)])
})

test('another machine is refused unless the person says that words may leave, and is told what that means', async () => {
  const { onus } = await begun()
  const size = await entries(onus)
  const allow = (...more: readonly string[]) => onus('model', 'allow', '--model', 'm', '--address', ...more)
  expect((await allow('https://model.example.org/v1')).err).toContain('model.address-remote')
  expect((await allow('http://model.example.org/v1', '--allow-remote')).err).toContain('model.address-plain')
  expect((await onus('model', 'sing')).exit).toBe(2)
  expect(await entries(onus)).toBe(size)
  const said = await allow('https://model.example.org/v1', '--allow-remote')
  expect([said.exit, said.err]).toEqual([0, expect.stringContaining('will leave this machine')])
  expect((await onus('model', 'status')).out).toContain('may leave this machine')
})

test('names in a file and items that were taken out are not sent, and it is said', async () => {
  const { folder, onus, item } = await begun()
  const model = await stubModel((_, answer) =>
    saysClaims(answer, suggestion({ words: 'shells hit the Tavar clinic', speaker: '[person 1]' })),
  )
  await onus('model', 'allow', '--address', model.address, '--model', 'm')
  writeFileSync(join(folder, 'names.txt'), 'Ana Vesk\n\nVesk\n')
  const said = jsonOf<Opinions>(await onus('model', 'read', item, '--cover', 'names.txt', '--json'))
  expect(model.heard.map(h => h.text).join()).not.toContain('Vesk')
  expect(said.opinions[0]?.reading.notices).toMatchObject([{ rule: 'model/names-covered' }])
  // What the model calls by its code is, here, the name that stands in the text.
  const theirs = jsonOf<Listed>(await onus('claims', '--reader', 'model:m', '--json'))
  expect(theirs.claims.map(c => c.speaker)).toEqual(['Ana Vesk'])

  await onus('model', 'revoke', item, '--reason', 'the witness asked for it')
  const refused = await onus('model', 'read', item)
  expect([refused.exit, refused.out]).toEqual([1, expect.stringContaining('sent to no model')])
  expect(model.heard).toHaveLength(1)
  await onus('model', 'allow', item)
  expect((await onus('model', 'read', item)).exit).toBe(0)
})

test('where nobody answers nothing is kept; where words may have left there is an entry and a notice', async () => {
  const { onus, item } = await begun()
  const model = await stubModel((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>no</p>'))
  await onus('model', 'allow', '--address', 'http://127.0.0.1:1/v1', '--model', 'm')
  const size = await entries(onus)
  const none = await onus('model', 'read', item)
  expect([none.exit, none.err]).toEqual([4, expect.stringContaining('model.unreachable')])
  expect(await entries(onus)).toBe(size)
  await onus('model', 'allow', '--address', model.address, '--model', 'm')
  const said = jsonOf<Opinions>(await onus('model', 'read', item, '--json'))
  expect(said.opinions).toMatchObject([
    { reading: { claims: [], notices: [{ rule: 'model/wrong-type', weight: 'unreadable' }] } },
  ])
  expect(await entries(onus)).toBe(size + 2)
  expect((await onus('show', item)).out).toContain('was not JSON')
})

test('what a model suggests is never a further source, whoever confirms it', async () => {
  const { onus, item } = await begun()
  const model = await stubModel((_, answer) => saysClaims(answer, vesk))
  await onus('model', 'allow', '--address', model.address, '--model', 'm')
  await onus('model', 'read', item)
  const { claims } = jsonOf<{ claims: Parameters<typeof independentOrigins>[0] }>(
    await onus('claims', '--reader', 'all', '--speaker', 'Vesk', '--json'),
  )
  expect(claims.length).toBeGreaterThan(1)
  const origin = 'the mayor of Tavar'
  expect(
    independentOrigins(
      claims.map(c => ({ ...c, origin })),
      [],
    ),
  ).toEqual([])
  const confirmed = claims.map(c => ({ ...c, origin, standing: 'confirmed' }) as const)
  expect(independentOrigins(confirmed, [])).toEqual([origin])
})
