import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addItem } from '../../src/casebook/add-item.ts'
import { allowItem, allowModel } from '../../src/casebook/second-opinion/grants.ts'
import { initCasebook } from '../../src/casebook/init-casebook.ts'
import { type Asking, readWithModel } from '../../src/casebook/second-opinion/read-with-model.ts'
import { type Anchor, holds } from '../../src/core/anchor.ts'
import { codePoints } from '../../src/core/code-points.ts'
import type { Entry } from '../../src/core/entry.ts'
import { type ItemId, parseId } from '../../src/core/id.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { permit, type User } from '../../src/core/permit.ts'
import type { Reading } from '../../src/core/reading.ts'
import { isPredicate } from '../../src/core/predicate.ts'
import { ed25519Signer, newSigningKey } from '../../src/log/key.ts'
import { modelReader } from '../../src/outside/model/model-reader.ts'
import type { Reader } from '../../src/ports/reader.ts'
import { readerVersion } from '../../src/read/reader-identity.ts'
import { memoryIndex } from '../../src/store/memory/index.ts'
import { memoryLog } from '../../src/store/memory/log.ts'
import { memoryVault } from '../../src/store/memory/vault.ts'
import { readerHere } from '../journeys/onus.ts'
import { connectionsMade } from './connections.ts'
import { hasShared, injections, positions } from './injections.ts'
import { ways } from './obedient.ts'
import { stubModel } from './stub-model.ts'

const sealedWords = 'canary-sealed-words'
const secretName = 'Mira Oslan'

/** The real reader, for which Mira Oslan is protected wherever she is named. */
function protecting(): ReturnType<typeof readerHere> {
  const reader = readerHere()
  const read: Reader['read'] = async request => {
    const { layer, reading } = await reader.read(request)
    const hide = (e: (typeof reading.entities)[number]) => ({ ...e, protected: e.protected || e.label === secretName })
    // Only the flag differs from what was checked.
    return { layer, reading: { ...reading, entities: reading.entities.map(hide) as typeof reading.entities } }
  }
  return { ...reader, read }
}

const by: User = { id: parseId('user', 'usr_aaaaaa'), roles: ['administrator'] }

/** A casebook in memory: what is tested is the door, and hundreds of readings need not wait for a disk. */
function casebookInMemory(): Asking {
  return {
    vault: memoryVault(),
    log: memoryLog({ signer: ed25519Signer('onus-casebook/tavar', newSigningKey()) }),
    index: memoryIndex(),
    reader: protecting(),
    readerVersion,
    clock: { now: () => parseInstant('2031-05-14T09:00:00.000Z') },
    random: { bytes: count => new Uint8Array(randomBytes(count)) },
    caseKey: new Uint8Array(32),
    toolVersion: '0',
    secondReader: modelReader({ env: {}, pause: async () => {} }),
  }
}

async function casebookWith(texts: readonly string[]): Promise<{ casebook: Asking; items: readonly ItemId[] }> {
  const casebook = casebookInMemory()
  await initCasebook(by.id, 'Tavar', casebook)
  const items: ItemId[] = []
  for (const text of texts) {
    const brought = { bytes: new TextEncoder().encode(text), name: 'report.txt', method: 'upload' } as const
    items.push((await addItem(permit(by, 'item.add'), brought, casebook)).item.id)
  }
  return { casebook, items }
}

async function entriesOf({ log }: Asking): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const { entry } of log.entries()) entries.push(entry)
  return entries
}

/** Everything that the case says without asking for second opinions. */
async function stateOf({ index }: Asking, items: readonly ItemId[]): Promise<unknown> {
  const readings = await Promise.all(items.map(async id => (await index.item(id))?.read))
  return { readings, claims: await index.claims({}), items: await index.items(), actors: await index.actors() }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* stringsIn(part)
}

function* anchorsIn(value: unknown): Generator<Anchor> {
  if (typeof value !== 'object' || value === null) return
  if ('exact' in value && 'prefix' in value)
    yield value as Anchor // Nothing else in a reading has both.
  else for (const part of Object.values(value)) yield* anchorsIn(part)
}

const ourWords =
  /^(model:stub-\d|127\.0\.0\.1:\d+ stub-\d prompt [0-9a-f]{64}|clm_[0-9a-f]{16}|e\d+|outlet|unspecified|machine|article|reports|said|states|asks|directs|commits|affirms|denies|doubts|direct|indirect|mixed|clear|ambiguous|explicit|inferred|persons|killed|unknown|total|at-least|exact|en|uk|ru|ar|und|)$/

/** Words that neither the text nor Onus has: the model wrote them. */
const foreignIn = ({ claims }: Reading, text: string): readonly string[] =>
  [...stringsIn(claims)].filter(words => !text.includes(words) && !ourWords.test(words) && !isPredicate(words))

test.skipIf(!hasShared)('the shared injections are there (they lie beside the project)', () => {
  expect(injections.length).toBeGreaterThan(12 + 25)
})

/** How many of a model's answers give something that holds: those that are of the form that was asked for. */
const givesSomething = (way: string): boolean => way === 'in the form asked for' || way === 'in prose around the form'

describe.each(Object.entries(positions))('a model that obeys every text planted %s', (_, plant) => {
  test('changes nothing, learns nothing sealed, and suggests only what stands there', async () => {
    const texts = injections.map(({ text }) => plant(text))
    const { casebook, items } = await casebookWith([...texts, `${sealedWords} said Ana Vesk.`])
    const [sealedItem = expect.unreachable()] = items.slice(-1)
    const mayAllow = permit(by, 'model.allow')
    await allowItem(mayAllow, { item: sealedItem, allowed: false }, casebook)
    const before = await stateOf(casebook, items)
    const made = connectionsMade()
    for (const [way, obey] of Object.entries(ways)) {
      const server = await stubModel(obey)
      const name = `stub-${Object.keys(ways).indexOf(way)}`
      await allowModel(mayAllow, { address: server.address, model: name, mayLeave: false }, casebook)
      const [entries, earlier] = [await entriesOf(casebook), made().length]

      const opinions = await readWithModel(permit(by, 'model.ask'), items, casebook)
      const read = opinions.filter(o => o.kind === 'read')

      // Nothing changed but one entry for each item that was read, and nothing of ours.
      expect(await stateOf(casebook, items), way).toEqual(before)
      const added = (await entriesOf(casebook)).slice(entries.length)
      expect(added.map(e => [e.act, e.subject])).toEqual(read.map(o => ['read', o.item]))
      expect(opinions.filter(o => o.kind === 'left-out')).toEqual([
        { kind: 'left-out', item: sealedItem, why: 'revoked' },
      ])

      // Nothing sealed left, and nothing went anywhere else.
      const sent = server.heard
        .map(h => h.text)
        .join()
        .normalize('NFKD')
      expect(sent).not.toMatch(/oslan/i)
      expect(sent).not.toContain(sealedWords)
      const port = Number(new URL(server.address).port)
      expect(made().slice(earlier)).toEqual(server.heard.map(() => port))
      expect(new Set(server.heard.map(h => h.path))).toEqual(new Set(['/v1/chat/completions']))

      // What came of it holds to the letter, is nobody's verdict, and has no word that the model wrote.
      for (const { item, reading } of read) {
        const text = (await casebook.index.item(item))?.read?.layer.text ?? expect.unreachable()
        const points = codePoints(text)
        expect([...anchorsIn(reading)].filter(anchor => !holds(anchor, points))).toEqual([])
        expect(foreignIn(reading, text)).toEqual([])
        for (const { chain, origin } of reading.claims)
          expect([chain[0].actor, origin]).toMatchObject(['outlet', { kind: 'machine', reader: `model:${name}` }])
      }
      const theirs = await casebook.index.claims({ reader: `model:${name}` })
      expect(theirs.filter(row => row.standing !== 'suggested')).toEqual([])
      expect(theirs.length > injections.length, way).toBe(givesSomething(way))
      expect(read.flatMap(o => o.reading.notices.map(n => n.rule))).toContain('model/not-the-form')
    }
  })
})
