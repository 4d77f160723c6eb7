import { expect, expectTypeOf, test } from 'vitest'
import type * as sent from '../../src/server/item-answers.ts'
import { startServer } from '../../src/server/start-server.ts'
import type { ItemAnswer, ItemsAnswer } from '../../src/web/answers.ts'
import { asData, get, letIn, report, served } from './served.ts'

const running = served()

async function asked(path: string): Promise<{ status: number; body: unknown }> {
  const server = running()
  const { status, body } = await get(server, path, await letIn(server), ...asData)
  return { status, body: JSON.parse(body) as unknown }
}

test('what the server sends is what the page expects', () => {
  expectTypeOf<sent.ItemsAnswer>().toExtend<ItemsAnswer>()
  expectTypeOf<sent.ItemAnswer>().toExtend<ItemAnswer>()
})

test('an item comes with its words, and every claim with words that stand there', async () => {
  const server = running()
  const cookie = await letIn(server)
  const list = JSON.parse((await get(server, '/api/items', cookie, ...asData)).body) as ItemsAnswer
  expect(list).toMatchObject({ casebook: 'Tavar', entries: 3, items: [{ received: 1 }] })
  const id = list.items[0]?.item.id ?? ''
  const item = JSON.parse((await get(server, `/api/items/${id}`, cookie, ...asData)).body) as ItemAnswer
  expect(item.words).toEqual({ text: report, length: report.length })
  expect(item.claims.length).toBeGreaterThan(0)
  for (const { claim, standing } of item.claims) {
    expect(standing).toBe('suggested')
    for (const a of claim.anchors) expect(report.slice(a.start, a.end)).toBe(a.exact)
  }
})

test('claims are cut by what the address asks', async () => {
  const all = (await asked('/api/claims')).body as { total: number }
  const denials = (await asked('/api/claims?polarity=denies')).body as { total: number }
  expect(denials.total).toBeGreaterThan(0)
  expect(denials.total).toBeLessThan(all.total)
})

test.each([
  ['/api/claims?act=shouts', 400, 'server.question-malformed'],
  ['/api/claims?from=yesterday', 400, 'server.question-malformed'],
  ['/api/claims?limit=999999', 400, 'server.question-malformed'],
  ['/api/claims?order=by-guilt', 400, 'server.question-malformed'],
  ['/api/items/tavar', 400, 'id.malformed'],
  ['/api/items/itm_00000000', 404, 'id.unknown'],
  ['/api/nothing', 404, 'id.unknown'],
])('%s is a problem: %i %s', async (path, status, code) => {
  const { status: got, body } = await asked(path)
  expect(got).toBe(status)
  expect(body).toEqual({ code, says: expect.any(String), remedy: expect.any(String) })
})

test('a port in use is said to be in use', async () => {
  const server = running()
  const page = { shell: { type: 'text/html', bytes: new Uint8Array() }, assets: new Map() }
  // The port is asked for before anything of the casebook is.
  const casebook = { random: { bytes: (count: number) => new Uint8Array(count) } } as never
  const second = startServer({ casebook, page, port: server.port, onBug: () => {} })
  await expect(second).rejects.toMatchObject({ code: 'server.port-taken' })
})
