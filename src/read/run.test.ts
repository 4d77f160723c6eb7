import { afterEach, describe, expect, test } from 'vitest'
import { parseDay } from '../core/day.ts'
import { parseId } from '../core/id.ts'
import { inProcessReader } from './in-process.ts'
import { mapFaults } from './layers/map-law.ts'
import type { ReadJob } from './read-item.ts'
import { workerReader, type WorkerOptions } from './run.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const item = parseId('item', 'itm_0123456789abcdef')

const job = (text: string, more: Partial<ReadJob> = {}): ReadJob => ({
  bytes: utf8(text),
  mediaType: 'text/plain',
  name: 'report.txt',
  item,
  ...more,
})

const open: { close: () => Promise<void> }[] = []
const start = (options: WorkerOptions = {}) => {
  const reader = workerReader(options)
  open.push(reader)
  return reader
}
const planted = (name: string) => new URL(`./planted/${name}.ts`, import.meta.url)

afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close()
})

const text = 'The mayor of Varenka, Oren Valk, said on Wednesday that three people were killed.\n'

describe('a reading in a thread', () => {
  test('is the reading that this thread would make', async () => {
    const jobs = [
      job(text),
      job(`<h1>Varenka</h1><p>${text}</p>`, { mediaType: 'text/html' }),
      job(text, { outlet: 'The Selm Ledger' }),
    ]
    const [here, there] = [inProcessReader(), start()]
    for (const one of jobs) expect(await there.read(one)).toEqual(await here.read(one))
  })

  test('leaves the bytes of the caller as they are', async () => {
    const one = job(text)
    await start().read(one)
    expect(one.bytes).toEqual(utf8(text))
  })

  test('refuses bytes without letters with the same problem', async () => {
    const reader = start()
    await expect(reader.read(job('\0\0\0'))).rejects.toMatchObject({
      code: 'input.unreadable',
      facts: { path: 'report.txt' },
    })
    expect((await reader.read(job(text))).layer.text).toBe(text)
  })

  test('reads the beginning of what is too large and says so', async () => {
    const { layer } = await start({ limit: 60_000 }).read(
      job('', { bytes: new Uint8Array(51_000_000).fill(0x0a).fill(0x61, 0, 9) }),
    )
    expect(layer.notices.map(n => n.says)).toEqual([
      'Only the first 50000000 of 51000000 bytes were read. All of them are preserved.',
    ])
  })
})

describe('a reader at fault stops nothing', () => {
  const broke = async (options: WorkerOptions, words = text) => {
    const { layer, reading } = await start(options).read(job(words))
    expect(layer.text).toBe(words)
    expect(mapFaults(layer, utf8(words))).toEqual([])
    expect(reading.claims).toEqual([])
    return reading.notices
  }
  const notice = (why: string) => [
    {
      rule: 'onus/broke',
      says: `The reader onus ${why}. The item is preserved, and no claims were read from it.`,
      weight: 'unreadable',
    },
  ]

  test('one that throws', async () => {
    expect(await broke({ module: planted('throwing') })).toEqual(notice('stopped: planted fault'))
  })

  test('one that throws in this thread', async () => {
    const reader = inProcessReader(() => {
      throw new Error('planted fault.')
    })
    expect((await reader.read(job(text))).reading.notices).toEqual(notice('stopped: planted fault'))
  })

  test('one that never ends', async () => {
    const notices = await broke({ module: planted('endless'), limit: 1_500 }, `${text}hang here`)
    expect(notices).toEqual(notice('did not finish within 1.5 seconds'))
  })

  test('one that fills its memory', async () => {
    const [found] = await broke({ module: planted('hungry'), memory: 64 })
    expect(found?.says).toContain('memory')
  })

  test('one that ends the thread before it has a layer', async () => {
    expect(await broke({ module: planted('dying') })).toEqual(notice('stopped without a word'))
  })

  test('the next item is read by a new thread, and items keep their order', async () => {
    const reader = start({ module: planted('endless'), limit: 3_000 })
    const done = await Promise.all([job(text), job('hang here'), job(text)].map(one => reader.read(one)))
    expect(done.map(({ reading }) => reading.notices.some(n => n.rule === 'onus/broke'))).toEqual([false, true, false])
  })
})

describe('the day of the document', () => {
  const html = (date: string) =>
    job(
      `<html><head><meta property="article:published_time" content="${date}"></head><body><p>${text}</p></body></html>`,
      { mediaType: 'text/html' },
    )
  const dateOf = async (one: ReadJob) => (await inProcessReader().read(one)).reading.documentDate

  test.each([
    ['2031-05-12T23:14:00-05:00', '2031-05-12'],
    ['Mon, 12 May 2031 09:14:00 GMT', '2031-05-12'],
    ['May 2, 2031', '2031-05-02'],
    ['20310512', '2031-05-12'],
  ])('%s is %s', async (written, day) => {
    expect(await dateOf(html(written))).toEqual({ day, basis: 'stated-by-page' })
  })

  test.each(['05/12/2031', '2031-02-30', 'yesterday'])('%s is none', async written => {
    expect(await dateOf(html(written))).toBeUndefined()
  })

  test("a person's word goes first", async () => {
    const day = parseDay('2031-05-13')
    expect(await dateOf({ ...html('2031-05-12'), ...(day && { documentDay: day }) })).toEqual({
      day,
      basis: 'given-by-person',
    })
  })
})

test('many reports are read by one thread, one after the other, and none is given up', async () => {
  const reader = start()
  for (let i = 0; i < 60; i++) {
    const { reading } = await reader.read(job(`${i} ${text.repeat(20)}`))
    expect(reading.notices.filter(n => n.rule === 'onus/broke')).toEqual([])
    expect(reading.claims.length).toBeGreaterThan(0)
  }
})
