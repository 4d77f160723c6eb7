import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addItem } from '../../src/casebook/add-item.ts'
import { allowItem, allowModel } from '../../src/casebook/second-opinion/grants.ts'
import { readWithModel } from '../../src/casebook/second-opinion/read-with-model.ts'
import type { OpenCasebook } from '../../src/cli/world.ts'
import { holds } from '../../src/core/anchor.ts'
import { codePoints } from '../../src/core/code-points.ts'
import type { Entry } from '../../src/core/entry.ts'
import type { ItemId } from '../../src/core/id.ts'
import { permit } from '../../src/core/permit.ts'
import type { Reading } from '../../src/core/reading.ts'
import { isPredicate } from '../../src/core/predicate.ts'
import { worldOver } from '../../src/main.ts'
import type { Reader } from '../../src/ports/reader.ts'
import { verifyFolder } from '../../src/verify/verify-folder.ts'
import { temporaryFolder } from '../contract/temporary-folder.ts'
import { readerHere, silentPaper } from '../journeys/onus.ts'
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

async function casebookWith(texts: readonly string[]): Promise<{ casebook: OpenCasebook; items: readonly ItemId[] }> {
  const folder = temporaryFolder()
  const world = worldOver({ cwd: folder, env: {}, paper: silentPaper, makeReader: protecting })
  const casebook = await world.create(join(folder, 'tavar.onus'), 'tavar')
  onTestFinished(casebook.close)
  const items: ItemId[] = []
  for (const text of texts) {
    const brought = { bytes: new TextEncoder().encode(text), name: 'report.txt', method: 'upload' } as const
    items.push((await addItem(permit(casebook.user, 'item.add'), brought, casebook)).item.id)
  }
  return { casebook, items }
}

async function entriesOf({ log }: OpenCasebook): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const { entry } of log.entries()) entries.push(entry)
  return entries
}

/** Everything that the case says without asking for second opinions. */
async function stateOf({ index }: OpenCasebook, items: readonly ItemId[]): Promise<unknown> {
  const readings = await Promise.all(items.map(async id => (await index.item(id))?.read))
  return { readings, claims: await index.claims({}), items: await index.items(), actors: await index.actors() }
}

/** Ports that this thread connects to while the test runs. */
function connectionsMade(): () => readonly unknown[] {
  const sockets: Socket[] = []
  const note = (message: unknown) => void sockets.push((message as { readonly socket: Socket }).socket) // As Node documents it.
  subscribe('net.client.socket', note)
  onTestFinished(() => void unsubscribe('net.client.socket', note))
  return () => sockets.map(s => s.remotePort)
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* stringsIn(part)
}

const ourWords =
  /^(model:stub|127\.0\.0\.1:\d+ stub prompt [0-9a-f]{64}|clm_[0-9a-f]{16}|e\d+|outlet|unspecified|machine|article|reports|said|states|asks|directs|commits|affirms|denies|doubts|direct|indirect|mixed|clear|ambiguous|explicit|inferred|persons|killed|unknown|total|at-least|exact|en|uk|ru|ar|und|)$/

/** Words that neither the text nor Onus has: the model wrote them. */
const foreignIn = ({ claims }: Reading, text: string): readonly string[] =>
  [...stringsIn(claims)].filter(words => !text.includes(words) && !ourWords.test(words) && !isPredicate(words))

test.skipIf(!hasShared)('the shared injections are there (they lie beside the project)', () => {
  expect(injections.length).toBeGreaterThan(12 + 25)
})

describe.each(Object.entries(ways))('a model that obeys every planted text, %s', (_, obey) => {
  test.each(Object.entries(positions))('planted at the %s', async (__, plant) => {
    const texts = injections.map(({ text }) => plant(text))
    const { casebook, items } = await casebookWith([...texts, `${sealedWords} said Ana Vesk.`])
    const made = connectionsMade()
    const model = await stubModel(obey)
    await allowModel(
      permit(casebook.user, 'model.allow'),
      { address: model.address, model: 'stub', mayLeave: false },
      casebook,
    )
    const [sealedItem = expect.unreachable()] = items.slice(-1)
    await allowItem(permit(casebook.user, 'model.allow'), { item: sealedItem, allowed: false }, casebook)
    const [before, entries] = [await stateOf(casebook, items), await entriesOf(casebook)]

    const opinions = await readWithModel(permit(casebook.user, 'model.ask'), items, casebook)

    // Nothing changed but one entry for each item that was read, and nothing of ours.
    expect(await stateOf(casebook, items)).toEqual(before)
    const added = (await entriesOf(casebook)).slice(entries.length)
    expect(new Set(added.map(e => e.act))).toEqual(new Set(['read']))
    expect(added.map(e => e.subject)).toEqual(opinions.filter(o => o.kind === 'read').map(o => o.item))
    expect(opinions.filter(o => o.kind === 'left-out')).toEqual([
      { kind: 'left-out', item: sealedItem, why: 'revoked' },
    ])

    // Nothing sealed left, and nothing went anywhere else.
    const letters = model.heard
      .map(h => h.text)
      .join()
      .normalize('NFKD')
    expect(letters).not.toMatch(/oslan/i)
    expect(letters).not.toContain(sealedWords)
    expect(model.heard.map(h => h.path)).toEqual(model.heard.map(() => '/v1/chat/completions'))
    expect(new Set(made())).toEqual(new Set([Number(new URL(model.address).port)]))
    expect(made()).toHaveLength(model.heard.length)

    // What came of it holds to the letter, is nobody's verdict, and has no word that the model wrote.
    for (const opinion of opinions.filter(o => o.kind === 'read')) {
      const text = (await casebook.index.item(opinion.item))?.read?.layer.text ?? expect.unreachable()
      const points = codePoints(text)
      for (const claim of opinion.reading.claims) {
        for (const anchor of [...claim.anchors, ...claim.hedges, ...(claim.cue ? [claim.cue] : [])])
          expect(holds(anchor, points)).toBe(true)
        expect([claim.chain[0].actor, claim.origin]).toMatchObject([
          'outlet',
          { kind: 'machine', reader: 'model:stub' },
        ])
      }
      expect(foreignIn(opinion.reading, text)).toEqual([])
    }
    const theirs = await casebook.index.claims({ reader: 'model:stub' })
    expect(new Set(theirs.map(row => row.standing)).difference(new Set(['suggested']))).toEqual(new Set())
    expect((await verifyFolder(casebook.path)).faults).toEqual([])
    const rules = new Set(opinions.flatMap(o => (o.kind === 'read' ? o.reading.notices.map(n => n.rule) : [])))
    expect(rules).toContain('model/not-the-form')
    expect(theirs.length > 0).toBe(obey === ways['in the form asked for'] || obey === ways['in prose around the form'])
  })
})
