import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseModelAddress } from '../../src/core/model-address.ts'
import { forEverybody } from '../../src/core/protection.ts'
import { usualLimits } from '../../src/outside/model/limits.ts'
import { modelReader, type ModelReaderOptions } from '../../src/outside/model/model-reader.ts'
import type { Question } from '../../src/ports/second-reader.ts'
import { type Behaviour, says, type StubModel, stubModel } from './stub-model.ts'

const question = (words: string): Question => ({
  instructions: 'Read.',
  document: forEverybody(words, []),
  schema: { type: 'object' },
})

const quick = { ...usualLimits, deadline: 400, firstPause: 10, longestPause: 35 }

interface Asking extends Partial<ModelReaderOptions> {
  readonly words?: readonly string[]
}

/** Asks a server, and tells how long it would have waited between tries. */
async function ask(
  { address }: Pick<StubModel, 'address'>,
  { words = ['Shells hit the clinic.'], ...options }: Asking = {},
) {
  const pauses: number[] = []
  const pause = async (milliseconds: number) => void pauses.push(milliseconds)
  const reader = modelReader({ env: {}, pause, limits: quick, ...options })
  const asked = { address: parseModelAddress(address, { mayLeave: false }), model: 'stub' }
  return { replies: await reader.ask(asked, words.map(question)), pauses }
}

const one = async (behave: Behaviour, options?: Asking) => {
  const model = await stubModel(behave)
  const { replies, pauses } = await ask(model, options)
  return { reply: replies[0], pauses, model }
}

const formatOf = ({ heard }: StubModel) =>
  heard.map(h => (h.body['response_format'] as { readonly type: string } | undefined)?.type) // As the protocol has it.

test('a server that knows JSON Schema is asked once', async () => {
  const { reply, model } = await one((_, answer) => says(answer, '{"claims":[]}'))
  expect(reply).toEqual({ kind: 'text', text: '{"claims":[]}' })
  expect(formatOf(model)).toEqual(['json_schema'])
})

test('one that does not is asked for JSON, and then in words only', async () => {
  const refusing = (times: number) =>
    one((_, answer, n) => (n < times ? answer.writeHead(400).end('?') : says(answer, 'yes')))
  const [two, three, never] = [await refusing(1), await refusing(2), await refusing(3)]
  expect(formatOf(two.model)).toEqual(['json_schema', 'json_object'])
  expect(formatOf(three.model)).toEqual(['json_schema', 'json_object', undefined])
  expect(three.reply).toEqual({ kind: 'text', text: 'yes' })
  expect(never.reply).toEqual({ kind: 'none', why: 'refused', sent: true })
})

const json =
  (body: string): Behaviour =>
  (_, answer) => {
    answer.setHeader('content-type', 'application/json')
    answer.end(body)
  }

test.each<[string, Behaviour, string]>([
  ['no JSON at all', json('<<<>>>'), 'no-message'],
  ['JSON of another form', json('{"choices":[]}'), 'no-message'],
  [
    'a message without words',
    json('{"choices":[{"message":{"content":null,"tool_calls":[{"id":"1"}]}}]}'),
    'no-message',
  ],
  ['a nest of brackets', json('['.repeat(100_000)), 'no-message'],
  [
    'another content type',
    (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>hi</p>'),
    'wrong-type',
  ],
  ['no content type', (_, answer) => answer.writeHead(200).end('{}'), 'wrong-type'],
  ['a refusal', (_, answer) => answer.writeHead(401).end(), 'refused'],
  ['silence', () => {}, 'timed-out'],
  [
    'a head and then silence',
    (_, answer) => answer.writeHead(200, { 'content-type': 'application/json' }).flushHeaders(),
    'timed-out',
  ],
  [
    'half an answer',
    (_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      answer.write('{"choices"', () => answer.destroy())
    },
    'no-message',
  ],
  ['a closed door', (_, answer) => answer.destroy(), 'no-message'],
])('%s gives no answer, and says why', async (_, behave, why) => {
  const { reply, model } = await one(behave)
  expect(reply).toEqual({ kind: 'none', why, sent: true })
  expect(model.heard).toHaveLength(1)
})

test('an answer that never ends is cut off at the limit', async () => {
  let given = 0
  const { reply } = await one((_, answer) => {
    answer.setHeader('content-type', 'application/json')
    const more = () => {
      given += 65_536
      if (!answer.destroyed) answer.write('a'.repeat(65_536), more)
    }
    more()
  })
  expect(reply).toEqual({ kind: 'none', why: 'too-large', sent: true })
  expect(given).toBeLessThan(20_000_000)
})

test('an answer that comes drop by drop is given up at the deadline', async () => {
  const started = Date.now()
  const { reply } = await one((_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => answer.write(' '), 20)
    answer.on('close', () => clearInterval(drip))
  })
  expect(reply).toEqual({ kind: 'none', why: 'timed-out', sent: true })
  expect(Date.now() - started).toBeLessThan(3000)
})

test('one that is busy or broken is asked again after longer and longer pauses, as it wishes but not for ever', async () => {
  const soon = await one((_, answer, n) => (n < 2 ? answer.writeHead(n === 0 ? 429 : 503).end() : says(answer, 'now')))
  expect([soon.reply, soon.pauses]).toEqual([{ kind: 'text', text: 'now' }, [10, 20]])
  const never = await one((_, answer) => answer.writeHead(500).end())
  expect([never.reply, never.pauses]).toEqual([{ kind: 'none', why: 'busy', sent: true }, [10, 20, 35]])
  const later = await one((_, answer, n) =>
    n < 1 ? answer.writeHead(429, { 'retry-after': '3600' }).end() : says(answer, 'x'),
  )
  expect(later.pauses).toEqual([35])
})

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async status => {
  const other = await stubModel((_, answer) => says(answer, 'stolen'))
  const { reply } = await one((_, answer) =>
    answer.writeHead(status, { location: `${other.address}/chat/completions` }).end(),
  )
  expect(reply).toEqual({ kind: 'none', why: 'redirected', sent: true })
  expect(other.connections()).toBe(0)
})

test('where nobody listens, nothing was sent, and the other questions are not put', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  const { port } = server.address() as AddressInfo // It listens on a port.
  await new Promise(done => server.close(done))
  const { replies } = await ask({ address: `http://127.0.0.1:${port}/v1` }, { words: ['a', 'b', 'c'] })
  expect(replies).toEqual(['a', 'b', 'c'].map(() => ({ kind: 'none', why: 'unreachable', sent: false })))
})

test('answers come in the order of the questions, with at most so many under way', async () => {
  let [now, highest] = [0, 0]
  const model = await stubModel((heard, answer) => {
    highest = Math.max(highest, ++now)
    setTimeout(() => {
      now--
      says(answer, /word\d+/.exec(heard.text)?.[0] ?? '')
    }, 20)
  })
  const words = Array.from({ length: 9 }, (_, n) => `word${n}`)
  const { replies } = await ask(model, { words, limits: { ...quick, atOnce: 3, deadline: 5000 } })
  expect(replies).toEqual(words.map(text => ({ kind: 'text', text })))
  expect(highest).toBe(3)
})

test('a key comes from the environment or a file, goes into one header, and is told to nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onus-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'key')
  writeFileSync(file, 'key-from-file\n')
  const model = await stubModel((_, answer) => says(answer, 'x'))
  await ask(model, { env: { ONUS_MODEL_KEY: 'key-from-env' } })
  await ask(model, { env: { ONUS_MODEL_KEY_FILE: file, ONUS_MODEL_KEY: 'not this one' } })
  expect(model.heard.map(h => h.headers.authorization)).toEqual(['Bearer key-from-env', 'Bearer key-from-file'])
  expect(model.heard.map(h => h.text).join()).not.toContain('key-from')
  writeFileSync(file, 'two\nlines of secrets')
  for (const env of [{ ONUS_MODEL_KEY_FILE: file }, { ONUS_MODEL_KEY_FILE: folder }, { ONUS_MODEL_KEY: 'a\nb: c' }]) {
    const refused = await ask(model, { env }).catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code: 'model.key-unreadable', message: expect.not.stringContaining('secrets') })
  }
  expect(model.heard).toHaveLength(2)
})
