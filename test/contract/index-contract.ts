import { expect, test } from 'vitest'
import { claim } from '../../src/core/claim.ts'
import { chain } from '../../src/core/attribution.ts'
import { anchorAt } from '../../src/core/anchor.ts'
import { codePoints } from '../../src/core/code-points.ts'
import { type Day, parseDay } from '../../src/core/day.ts'
import { parseDigest } from '../../src/core/digest.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import { entity, type Entity, type EntityRef } from '../../src/core/entity.ts'
import type { EntryAct, EntryDraft } from '../../src/core/entry.ts'
import { parseId } from '../../src/core/id.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { item } from '../../src/core/item.ts'
import { judgement } from '../../src/core/judgement.ts'
import { moment } from '../../src/core/moment.ts'
import type { Predicate } from '../../src/core/predicate.ts'
import { nothingRead, type Reading } from '../../src/core/reading.ts'
import type { TextLayer } from '../../src/core/text-layer.ts'
import type { Brings, CaseIndex, TakenIn } from '../../src/ports/case-index.ts'

const at = parseInstant('2031-05-12T09:14:00.000Z')
const by = parseId('user', 'usr_0000000000000001')
const digest = (n: number) => parseDigest(n.toString(16).padStart(64, '0'))
const itemId = (n: number) => parseId('item', `itm_000000000000000${n}`)
const claimId = (n: number) => parseId('claim', `clm_000000000000000${n}`)

const text = 'Àrda Vesk said shells hit the Tavar clinic on 3 May. Brandt denied it.'
const day = (written: string): Day => parseDay(written) ?? expect.unreachable()
const points = codePoints(text)
const around = (words: string) => anchorAt(points, text.indexOf(words), text.indexOf(words) + words.length)

const person = (ref: EntityRef, label: string): Entity =>
  entity({ ref, kind: 'person', label, names: [{ text: label, kind: 'name' }], mentions: [], protected: false })

const entities: readonly Entity[] = [
  entity({ ref: 'outlet', kind: 'organisation', label: 'The Orlan Post', names: [], mentions: [], protected: false }),
  person('e1', 'Àrda Vesk'),
  person('e2', 'Brandt'),
  entity({ ref: 'e3', kind: 'place', label: 'Tavar', names: [], mentions: [], protected: false, precision: 1 }),
  entity({ ref: 'e4', kind: 'facility', label: 'Tavar clinic', names: [], mentions: [], protected: false }),
  { ...person('e5', 'Hidden Name'), protected: true },
]

const said = (actor: EntityRef) =>
  chain([
    { actor: 'outlet', verb: 'reports', medium: 'article', certainty: 'explicit' },
    { actor, verb: 'said', medium: 'unspecified', certainty: 'explicit' },
  ])

const base = (n: number, words: string, actor: EntityRef, predicate: Predicate) => ({
  id: claimId(n),
  anchors: [around(words)],
  focus: [],
  chain: said(actor),
  voice: 'indirect' as const,
  scope: 'clear' as const,
  hedges: [],
  says: { predicate, agents: [], targets: ['e4' as const], place: { ref: 'e3' as const, precision: 1 as const } },
  language: 'en',
  origin: { kind: 'machine' as const, reader: 'test', version: '1' },
})

function readingOf(version: string): Reading {
  const when = moment({ edtf: parseEdtf('2031-05-03'), basis: 'stated' })
  const shells = base(1, 'shells hit the Tavar clinic on 3 May', 'e1', 'shells')
  return {
    ...nothingRead,
    format: 'onus-reading/1',
    reader: { name: 'test', version },
    codebook: 1,
    language: 'en',
    entities,
    claims: [
      claim({
        ...base(2, 'Brandt denied it', 'e2', 'shells'),
        act: 'states',
        polarity: 'denies',
        about: { claim: claimId(1) },
      }),
      claim({ ...shells, says: { ...shells.says, time: when }, act: 'states', polarity: 'affirms' }),
    ],
    moments: [],
    quantities: [],
    places: [],
    tenures: [],
    notices: [{ rule: 'test/doubt', says: 'I am not sure.', weight: 'doubt' }],
  }
}

const layer: TextLayer = {
  text,
  layer: { name: 'plain', version: '1' },
  encoding: 'utf-8',
  segments: [],
  facts: { title: { value: 'Shells in Tavar', from: 'first line' } },
  notices: [],
  headings: [],
}

const entry = (act: EntryAct, subject: string, commit: number): EntryDraft => ({
  act,
  subject,
  by,
  at,
  commit: digest(commit),
})

const received = (n: number): Brings => ({
  kind: 'item',
  item: item({
    id: itemId(n),
    digest: digest(100 + n),
    size: 70,
    mediaType: 'text/plain',
    role: 'original',
    provenance: { by, at, method: 'upload', tool: 'onus', toolVersion: '0', name: `report-${n}.txt` },
  }),
})

const read = (n: number, version: string): Brings => ({
  kind: 'reading',
  item: itemId(n),
  layer,
  textDigest: digest(200 + n),
  reading: readingOf(version),
})

const judged = (n: number, who: string, verdict: 'accept' | 'reject'): Brings => ({
  kind: 'judgement',
  judgement: judgement(
    { kind: 'person', user: parseId('user', who) },
    { id: parseId('judgement', `jdg_00000000${n}`), claim: claimId(1), verdict, at, reason: 'I read it.' },
  ),
})

/** A small case: two items, the first read twice, two judgements, a lost object and an entry that brings nothing. */
export const takenIn: readonly TakenIn[] = [
  { index: 0, entry: entry('opened', 'case', 1), brings: { kind: 'nothing' } },
  { index: 1, entry: entry('received', itemId(1), 2), brings: received(1) },
  { index: 2, entry: entry('read', itemId(1), 3), brings: read(1, '1') },
  { index: 3, entry: entry('received', itemId(2), 4), brings: received(2) },
  { index: 4, entry: entry('read', itemId(2), 5), brings: { kind: 'lost', why: 'its object is missing' } },
  { index: 5, entry: entry('judged', claimId(1), 6), brings: judged(1, 'usr_aaaaaa', 'accept') },
  { index: 6, entry: entry('judged', claimId(1), 7), brings: judged(2, 'usr_bbbbbb', 'accept') },
  { index: 7, entry: entry('read', itemId(1), 8), brings: read(1, '2') },
]

/** Holds every index to the promises of the port. `make` gives an empty one. */
export function indexContract(name: string, make: () => Promise<CaseIndex>): void {
  const filled = async (): Promise<CaseIndex> => {
    const index = await make()
    for (const taken of takenIn) await index.save(taken)
    return index
  }
  const idsOf = async (index: CaseIndex, filter: Parameters<CaseIndex['claims']>[0]) =>
    (await index.claims(filter)).map(row => row.claim.id)

  test(`${name}: an empty index has taken in nothing`, async () => {
    const index = await make()
    expect([await index.upTo(), await index.items(), await index.counts()]).toEqual([
      0,
      [],
      { items: 0, claims: 0, entries: 0 },
    ])
  })

  test(`${name}: an item comes back as it was saved, with its newest reading`, async () => {
    const index = await filled()
    const found = await index.item(itemId(1))
    const brought = received(1)
    expect(brought.kind === 'item' && found?.item).toEqual(brought.kind === 'item' && brought.item)
    expect(found?.received).toBe(1)
    expect(found?.read).toEqual({ entry: 7, layer, textDigest: digest(201), reading: readingOf('2') })
    expect((await index.item(itemId(2)))?.read).toBeUndefined()
    expect(await index.item(itemId(9))).toBeUndefined()
  })

  test(`${name}: an entry taken in before changes nothing, and a gap is a bug`, async () => {
    const index = await filled()
    const before = await index.dump()
    for (const taken of takenIn) await index.save(taken)
    expect(await index.dump()).toEqual(before)
    await expect(index.save({ ...(takenIn[0] as TakenIn), index: 9 })).rejects.toThrow('gap')
    expect(await index.upTo()).toBe(8)
  })

  test(`${name}: claims stand in the order of their words, with standing computed from judgements`, async () => {
    const index = await filled()
    const rows = await index.claims({})
    expect(rows.map(r => [r.claim.id, r.speaker, r.targets, r.place, r.standing])).toEqual([
      [claimId(1), 'Àrda Vesk', ['Tavar clinic'], 'Tavar', 'confirmed'],
      [claimId(2), 'Brandt', ['Tavar clinic'], 'Tavar', 'suggested'],
    ])
    expect(await index.claim(claimId(1))).toEqual(rows[0])
  })

  test(`${name}: each filter cuts, and filters combine`, async () => {
    const index = await filled()
    const [one, two, both] = [[claimId(1)], [claimId(2)], [claimId(1), claimId(2)]]
    expect(await idsOf(index, { speaker: 'arda ve' })).toEqual(one)
    expect(await idsOf(index, { speaker: 'rda' })).toEqual([])
    expect(await idsOf(index, { about: 'CLINIC' })).toEqual(both)
    expect(await idsOf(index, { place: 'tavar' })).toEqual(both)
    expect(await idsOf(index, { polarity: 'denies' })).toEqual(two)
    expect(await idsOf(index, { act: 'asks' })).toEqual([])
    expect(await idsOf(index, { predicate: 'shells', item: itemId(1) })).toEqual(both)
    expect(await idsOf(index, { item: itemId(2) })).toEqual([])
    expect(await idsOf(index, { words: 'tavar SHELLS' })).toEqual(one)
    expect(await idsOf(index, { words: 'tavar brandt' })).toEqual([])
    expect(await idsOf(index, { words: '" OR * NEAR(' })).toEqual([])
    expect(await idsOf(index, { from: day('2031-05-01'), to: day('2031-05-03') })).toEqual(one)
    expect(await idsOf(index, { from: day('2031-05-04') })).toEqual([])
    expect(await idsOf(index, { limit: 1, offset: 1 })).toEqual(two)
    expect(await index.countClaims({ about: 'clinic', limit: 1 })).toBe(2)
  })

  test(`${name}: actors are people and bodies, never places; protected names find nothing`, async () => {
    const index = await filled()
    const rows = await index.actors()
    expect(rows.map(r => [r.entity.ref, r.claimsBy, r.claimsAbout])).toEqual([
      ['outlet', 0, 0],
      ['e1', 1, 0],
      ['e2', 1, 0],
      ['e5', 0, 0],
    ])
    expect((await index.actors('brandt')).map(r => r.entity.ref)).toEqual(['e2'])
    expect(await index.actors('hidden')).toEqual([])
  })

  test(`${name}: beginnings of ids, custody, losses and what rests on an object`, async () => {
    const index = await filled()
    expect(await index.idsLike('clm_000000000000000')).toEqual({ claims: [claimId(1), claimId(2)], items: [] })
    expect((await index.idsLike('itm_0000000000000002')).items).toEqual([itemId(2)])
    expect(await index.idsLike('%')).toEqual({ claims: [], items: [] })
    expect((await index.custody(itemId(1))).map(c => [c.index, c.entry.act])).toEqual([
      [1, 'received'],
      [2, 'read'],
      [7, 'read'],
    ])
    expect(await index.losses()).toEqual([{ index: 4, subject: itemId(2), why: 'its object is missing' }])
    for (const object of [101, 201, 8]) expect(await index.itemsOn(digest(object))).toEqual([itemId(1)])
    expect(await index.itemsOn(digest(999))).toEqual([])
  })

  test(`${name}: a model's reading stands beside ours, is counted in nothing, and is asked for by name`, async () => {
    const index = await filled()
    const [rows, items, actors] = [await index.claims({}), await index.items(), await index.actors()]
    const reading = (version: string): Reading => {
      const ours = readingOf('2')
      const [, first] = ours.claims
      const origin = { kind: 'machine', reader: 'model:m', version } as const
      const claims = first ? [claim({ ...first, id: claimId(8), origin })] : []
      return { ...ours, reader: { name: 'model:m', version }, claims, notices: [] }
    }
    for (const [n, version] of [8, 9].entries())
      await index.save({
        index: version,
        entry: entry('read', itemId(1), 20 + n),
        brings: { kind: 'reading', item: itemId(1), layer, textDigest: digest(201), reading: reading(`${version}`) },
      })
    expect([await index.claims({}), await index.items(), await index.actors()]).toEqual([rows, items, actors])
    expect((await index.counts()).claims).toBe(2)
    expect(await idsOf(index, { reader: 'model:m' })).toEqual([claimId(8)])
    expect(await idsOf(index, { reader: 'all' })).toEqual([claimId(1), claimId(2), claimId(8)])
    expect(await idsOf(index, { reader: 'test', words: 'shells' })).toEqual([claimId(1)])
    expect(await index.countClaims({ reader: 'all', words: 'shells' })).toBe(2)
    const found = await index.item(itemId(1))
    expect(found?.read?.entry).toBe(7)
    expect(found?.secondOpinions.map(r => [r.entry, r.reading.reader.version])).toEqual([[9, '9']])
    expect((await index.claim(claimId(8)))?.claim.origin).toMatchObject({ reader: 'model:m', version: '9' })
    await index.save({ index: 10, entry: entry('read', itemId(1), 30), brings: read(1, '3') })
    expect(await idsOf(index, { reader: 'all' })).toEqual([claimId(1), claimId(2), claimId(8)])
  })

  test(`${name}: a reading of an item that was lost is lost with it`, async () => {
    const index = await make()
    await index.save({ index: 0, entry: entry('received', itemId(1), 2), brings: { kind: 'lost', why: 'gone' } })
    await index.save({ index: 1, entry: entry('read', itemId(1), 3), brings: read(1, '1') })
    expect((await index.losses()).map(l => l.index)).toEqual([0, 1])
    expect(await index.upTo()).toBe(2)
  })

  test(`${name}: cleared and filled again it has the same rows`, async () => {
    const index = await filled()
    const before = await index.dump()
    expect(before.length).toBeGreaterThan(10)
    await index.clear()
    expect(await index.counts()).toEqual({ items: 0, claims: 0, entries: 0 })
    for (const taken of takenIn) await index.save(taken)
    expect(await index.dump()).toEqual(before)
  })
}
