import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { jsonOf, personIn, type Said } from './onus.ts'

interface AddedJson {
  readonly added: readonly {
    readonly id: string
    readonly words: number
    readonly notices: readonly { readonly rule: string; readonly says: string; readonly weight: string }[]
  }[]
  readonly problems: readonly { readonly code: string; readonly says: string; readonly remedy: string }[]
}

async function begun() {
  const folder = temporaryFolder()
  const onus = personIn(folder, { inThread: true })
  await onus('init', 'tavar')
  return { folder, onus, casebook: join(folder, 'tavar.onus') }
}

type Onus = ReturnType<typeof personIn>

interface Seen {
  readonly said: Said
  readonly items: number
  readonly onus: Onus
}

async function added(name: string, make: (path: string) => void): Promise<AddedJson & Seen> {
  const { folder, onus, casebook } = await begun()
  make(join(folder, name))
  const said = await onus('add', name, '--json')
  const { faults, counts } = await verifyFolder(casebook)
  expect(faults).toEqual([])
  return { said, ...jsonOf<AddedJson>(said), items: counts.items, onus }
}

type Make = (path: string) => void

const bytesFile =
  (bytes: Uint8Array | string): Make =>
  path =>
    writeFileSync(path, bytes)

interface Refused {
  readonly what: string
  readonly name: string
  readonly make: Make
  readonly code: string
  readonly exit: number
}

const refused: readonly Refused[] = [
  { what: 'an empty file', name: 'empty.txt', make: bytesFile(''), code: 'input.empty', exit: 1 },
  { what: 'a missing file', name: 'nowhere.txt', make: () => {}, code: 'input.missing', exit: 3 },
  { what: 'an empty folder', name: 'folder', make: path => mkdirSync(path), code: 'input.no-files', exit: 1 },
  {
    what: 'a link to nowhere',
    name: 'l.txt',
    make: path => symlinkSync('/nowhere', path),
    code: 'input.missing',
    exit: 3,
  },
]

test.each(refused)('$what is a problem with its remedy, and nothing is added', async ({ name, make, code, exit }) => {
  const { said, added: receipts, problems, items } = await added(name, make)
  expect([receipts, problems.map(p => p.code), said.exit, items]).toEqual([[], [code], exit, 0])
  expect(problems[0]?.remedy).not.toBe('')
})

const data: readonly (readonly [name: string, text: string])[] = [
  ['gold.json', '{ "speaker": "Ana Vesk said on Tuesday that shells hit the clinic." }'],
  ['claims.csv', 'words\r\nAna Vesk said on Tuesday that shells hit the clinic.\r\n'],
]

test.each(data)("%s is preserved, and its cells are nobody's words", async (name, text) => {
  const { added: receipts, items } = await added(name, bytesFile(text))
  expect([items, receipts[0]?.words]).toEqual([1, 0])
  expect(receipts[0]?.notices).toMatchObject([{ weight: 'unreadable' }])
})

const nulls = Uint8Array.from({ length: 5000 }, (_, i) => [0, 1, 0, 255, 2, 0, 7][i % 7] ?? 0)

test('a binary file named .txt is preserved with a notice that says it holds no text', async () => {
  const { said, added: receipts, items } = await added('nulls.txt', bytesFile(nulls))
  expect([said.exit, items, receipts[0]?.words]).toEqual([0, 1, 0])
  expect(receipts[0]?.notices).toMatchObject([{ weight: 'unreadable' }])
})

const sentence = 'Ana Vesk said that shells hit the clinic in Tavar.'
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
/** "Ана Веск сказала, что снаряды попали в клинику." in Windows-1251. */
const cyrillic = 'Ана Веск сказала, что снаряды попали в клинику в городе. Она говорила об этом во вторник.'
const cp1251 = Uint8Array.from(cyrillic.split('').map(c => (c >= 'А' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))))

test.each([
  ['UTF-16', utf16(sentence), 10],
  ['Windows-1251', cp1251, 16],
  ['broken UTF-8', Buffer.concat([Buffer.from(sentence), Buffer.from([0x20, 0xc3, 0x28, 0xff])]), 11],
  ['a lone surrogate', Buffer.concat([Buffer.from(`“${sentence}”`), Buffer.from([0x20, 0xed, 0xa0, 0x80, 0x21])]), 11],
  ['right-to-left overrides', Buffer.from(`${sentence} \u202egnp.exe\u202c`), 11],
  ['100,000 quotation marks', Buffer.from(`${sentence} ${'“'.repeat(50_000)}${'"'.repeat(50_000)}`), 11],
])('%s is preserved and read', async (_, bytes, words) => {
  const { said, added: receipts, items } = await added('report.txt', bytesFile(bytes))
  expect([said.exit, items, receipts[0]?.words]).toEqual([0, 1, words])
})

test('what could steer a terminal is made visible wherever an item is shown', async () => {
  const name = 'a\u202eb\u001b[31m.txt'
  const { added: receipts, onus } = await added(name, bytesFile(`${sentence} \u001b[2J\u202e`))
  for (const said of [
    await onus('show', receipts[0]?.id ?? ''),
    await onus('claims'),
    await onus('add', name),
    await onus('actors'),
  ])
    expect(/\p{Cc}/u.test((said.out + said.err).replaceAll('\n', ''))).toBe(false)
})

test('200 MB of one line are preserved; what of it is not read is said', async () => {
  const {
    said,
    added: receipts,
    items,
  } = await added('line.txt', path => {
    const file = openSync(path, 'w')
    const part = Buffer.alloc(1024 * 1024, 'shells hit ')
    for (let i = 0; i < 200; i++) writeSync(file, part)
    closeSync(file)
  })
  expect([said.exit, items]).toEqual([0, 1])
  expect(receipts[0]?.notices.some(n => n.weight === 'unreadable')).toBe(true)
}, 120_000)

test('a file larger than can be held is refused by its size, without reading it', async () => {
  const { said, problems, items } = await added('huge.txt', path => {
    const file = openSync(path, 'w')
    ftruncateSync(file, 1024 ** 3 + 1)
    closeSync(file)
  })
  expect([problems.map(p => p.code), said.exit, items]).toEqual([['input.too-large'], 1, 0])
})
