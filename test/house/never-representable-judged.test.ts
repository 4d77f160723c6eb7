import { describe, expect, test } from 'vitest'
import { type Assessment, assessment } from '../../src/core/assessment.ts'
import { claimLabels } from '../../src/core/claim-labels.ts'
import { claim } from '../../src/core/claim.ts'
import { type Digest, parseDigest } from '../../src/core/digest.ts'
import { type Entity, entity, proposeLink } from '../../src/core/entity.ts'
import { acts, type Entry, entryText } from '../../src/core/entry.ts'
import { type ClaimId, parseId, type UserId } from '../../src/core/id.ts'
import { parseInstant } from '../../src/core/instant.ts'
import { type Item, item, redactionOf } from '../../src/core/item.ts'
import { type Judgement, judgement, secondOpinion, standing } from '../../src/core/judgement.ts'
import { type LegalLink, legalLink } from '../../src/core/legal-link.ts'
import { corroborates, independentOrigins } from '../../src/core/origins.ts'
import type { Permit } from '../../src/core/permit.ts'
import { forEverybody, type OpenText, shownAs } from '../../src/core/protection.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Vault } from '../../src/ports/vault.ts'
import { ed25519Signer, newSigningKey } from '../../src/log/key.ts'
import { memoryLog } from '../../src/store/memory/log.ts'
import { memoryVault } from '../../src/store/memory/vault.ts'
import { draft, link, refusal, user } from '../core/arbitraries.ts'

// What may never be held, numbers 10 to 17, tried in two ways: at run time, as a file or
// a careless caller would, and where it must not even compile, by a line that expects the compiler's error and fails without it.

const by = user('ada')
const at = parseInstant('2031-06-24T09:00:00.000Z')
const said = parseId('claim', 'clm_000001')
/** What a careless caller or a file could pass. The compiler refuses it without this. */
const forced = <T>(value: unknown): T => value as T

describe('10. corroboration from one origin, from nobody, from unconfirmed readings, or where nobody judged', () => {
  const voice = (origin: string, standing: 'confirmed' | 'seen-once' = 'confirmed', c = claim(draft())) => ({
    claim: c,
    standing,
    origin,
  })
  const nobody = claim(draft({ chain: [link('outlet'), link('unspecified', 'unattributed')] }))
  const apart = [{ a: 'a', b: 'b', verdict: 'independent', by, reason: 'Each was there.' }] as const
  test.each([
    ['one origin', voice('a'), voice('a')],
    ['an unconfirmed reading', voice('a'), voice('b', 'seen-once')],
    ['nobody in particular', voice('a'), voice('b', 'confirmed', nobody)],
    ['nobody judged them apart', voice('a'), voice('c')],
  ])('%s', (_, a, b) => {
    expect(refusal(() => corroborates(a, b, apart))).toBe('corroboration.not-independent')
    expect(independentOrigins([a, b], apart).length).toBeLessThan(2)
  })
  test('unknown independence adds nothing', () => {
    const unknown = [{ ...apart[0], verdict: 'unknown' }] as const
    expect(independentOrigins([voice('a'), voice('b')], unknown)).toHaveLength(1)
  })
})

describe('11. a machine reading confirmed by a machine, or by the account that proposed it', () => {
  const facts = {
    id: parseId('judgement', 'jdg_000001'),
    claim: said,
    verdict: 'accept',
    at,
    reason: 'It says so.',
  } as const
  const accepts = (name: string) => judgement({ kind: 'person', user: user(name) }, facts)
  test('a machine does not judge, and is no user', () => {
    expect(refusal(() => judgement({ kind: 'machine', reader: 'onus-en' }, facts))).toBe('judgement.by-machine')
    // @ts-expect-error the name of a reader is not the id of a user
    const reader: UserId = 'onus-en'
    // @ts-expect-error a judgement is made by judgement()
    const byHand: Judgement = { ...facts, by }
    expect([reader, byHand.by]).toEqual(['onus-en', by])
  })
  test('one person, however often, does not confirm', () => {
    const machine = { kind: 'machine', reader: 'onus-en', version: '1' } as const
    expect(standing([accepts('ada'), accepts('ada'), accepts('ada')], machine)).toBe('seen-once')
    expect(standing([accepts('ada'), accepts('bo')], { kind: 'person', user: user('ada') })).toBe('seen-once')
    expect(refusal(() => secondOpinion(accepts('ada'), accepts('ada'), machine))).toBe('judgement.same-person')
  })
})

describe('12. an edited original; a derivation without activity; a redaction over the same digest', () => {
  const fields = {
    id: parseId('item', 'itm_000001'),
    digest: parseDigest('ab'.repeat(32)),
    size: 7,
    mediaType: 'text/plain',
    role: 'original',
    provenance: { by, at, method: 'upload', tool: 'onus', toolVersion: '0' },
  } as const
  const original = item(fields)
  const derivation = { from: original.id, activity: 'redaction', tool: 'onus', toolVersion: '0' }
  test('fields of an item cannot be set', () => {
    // @ts-expect-error what is preserved is not edited
    expect(() => (Object.freeze({ ...original }).digest = parseDigest('cd'.repeat(32)))).toThrow(TypeError)
    // @ts-expect-error an item is made by item()
    const byHand: Item = fields
    expect(byHand.size).toBe(7)
  })
  test('derived of nothing, by nothing, or over the same bytes', () => {
    expect(refusal(() => item({ ...fields, role: 'derived' }))).toBe('derivation.no-activity')
    expect(refusal(() => item({ ...fields, role: 'derived', derivation: { ...derivation, activity: '' } }))).toBe(
      'derivation.no-activity',
    )
    expect(refusal(() => redactionOf(original, { ...fields, role: 'derived', derivation }))).toBe(
      'derivation.no-activity',
    )
  })
  test('the vault keeps what it has under a digest, whatever is put there later', async () => {
    const vault = memoryVault()
    const sha256 = parseDigest('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824')
    await vault.put(sha256, new TextEncoder().encode('hello'))
    await expect(vault.put(sha256, new TextEncoder().encode('edited'))).rejects.toMatchObject({
      code: 'vault.bytes-changed',
    })
    expect(new TextDecoder().decode(await vault.get(sha256))).toBe('hello')
  })
})

describe('13. a protected identity in a record that a viewer without clearance can load', () => {
  const witness = entity({
    ref: 'e7',
    kind: 'person',
    label: 'the teacher Mira Oslan',
    names: [{ text: 'Mira Oslan', kind: 'name' }],
    mentions: [],
    protected: true,
  })
  test('is refused in any text for everybody', () => {
    expect(refusal(() => forEverybody('said MIRA\u200b OSLAN', [witness]))).toBe('actor.protected')
  })
  test('is not what a list, a table or an export shows', () => {
    const told = claim(
      draft({ chain: [link('outlet'), link('e7')], says: { predicate: 'kills', agents: [], targets: ['e7'] } }),
    )
    const labels = claimLabels({ entities: [witness] })(told)
    expect(refusal(() => forEverybody(JSON.stringify(labels), [witness]))).toBe('held')
    expect([shownAs(witness), labels.speakerProtected]).toEqual(['person e7', true])
  })
  test('a log entry has no room for words', () => {
    const entry = { v: 1, act: 'read', subject: 'itm_000001', by, at, commit: parseDigest('ab'.repeat(32)) } as const
    const open: OpenText = forEverybody(entryText(entry), [witness])
    expect(Object.keys(JSON.parse(open) as Entry)).toEqual(['act', 'at', 'by', 'commit', 'subject', 'v'])
  })
  test('text that was not checked does not compile as text for everybody, nor a permit nobody gave', () => {
    // @ts-expect-error only forEverybody clears a text
    const open: OpenText = 'said Mira Oslan'
    // @ts-expect-error only permit() gives one
    const permit: Permit<'item.read'> = { user: by }
    expect([open, permit]).toEqual(['said Mira Oslan', { user: by }])
  })
})

describe('14. one grade for reliability and credibility; a grade without reasoning; a grade that alters the claim', () => {
  const graded = (scale: string, grade: unknown, reason = 'It was there.') =>
    assessment({ of: said, scale, grade, by, at, reason })
  test.each([
    ['reliability', 'B2'],
    ['credibility', 'B2'],
    ['reliability', 2],
    ['credibility', 'B'],
    ['both', 'B2'],
  ])('%s %s', (scale, grade) => expect(refusal(() => graded(scale, grade))).toBe('assessment.scales-mixed'))
  test('no reasoning, no grade', () =>
    expect(refusal(() => graded('reliability', 'B', ' '))).toBe('judgement.no-reason'))
  test('it points at the claim and holds nothing of it; a claim has no field for a grade', () => {
    expect(Object.keys(graded('credibility', 2)).sort()).toEqual(['at', 'by', 'graded', 'of', 'reason'])
    expect(refusal(() => claim(forced({ ...draft(), grade: 'B' })))).toBe('claim.malformed')
    // @ts-expect-error a letter is no credibility
    const mixed: Assessment['graded'] = { scale: 'credibility', grade: 'B' }
    expect(mixed.scale).toBe('credibility')
  })
})

describe('15. a legal link without element, direction or reason; a "proved" state', () => {
  const whole = {
    claim: said,
    code: '8(2)(b)(ix)',
    element: 2,
    direction: 'supports',
    by,
    reason: 'It names the hospital.',
  }
  test.each([
    { element: 0 },
    { element: Number.NaN },
    { direction: 'proves' },
    { direction: 'proved' },
    { reason: '' },
    { code: '' },
  ])('%o', change => expect(refusal(() => legalLink({ ...whole, ...change }))).toBe('legal-link.incomplete'))
  test('does not compile by hand', () => {
    // @ts-expect-error a legal link is made by legalLink(), and nothing is proved
    const byHand: LegalLink = { ...whole, direction: 'proved' }
    expect(byHand.element).toBe(2)
  })
})

describe('16. an epithet or hostile label as the name shown; a machine link from one to an identity', () => {
  const names = [
    { text: 'Ostrev', kind: 'name' },
    { text: 'Butcher of Odrelin', kind: 'epithet' },
    { text: 'bandits', kind: 'label' },
  ] as const
  const ostrev = { ref: 'e1', kind: 'person', label: 'Ostrev', names, mentions: [], protected: false } as const
  test.each(['Butcher of Odrelin', 'the BUTCHER of Odrelin', '"Butcher of Odrelin"', 'bandits'])('%s, shown', label => {
    expect(refusal(() => entity({ ...ostrev, label }))).toBe('actor.hostile-display-name')
  })
  test.each(['Butcher of Odrelin', 'bandits'])('%s, linked by a machine', name => {
    expect(refusal(() => proposeLink(name, entity(ostrev)))).toBe('actor.machine-links-label')
  })
  test('an entity by hand does not compile', () => {
    // @ts-expect-error an entity is made by entity()
    const byHand: Entity = { ...ostrev, label: 'bandits' }
    expect(byHand.label).toBe('bandits')
  })
})

describe('17. a disposal that removes log entries', () => {
  const emptyLog = () => memoryLog({ signer: ed25519Signer('onus-casebook/never', newSigningKey()) })
  const taking = /delete|remove|drop|clear|truncate|erase|purge|dispose|replace|update|set\b|reset/i
  test('no port of the record has a way to take anything away', () => {
    const log: Readonly<Record<keyof Log, true>> = { append: true, head: true, entries: true, close: true }
    const vault: Readonly<Record<keyof Vault, true>> = { put: true, get: true, list: true }
    expect([...Object.keys(log), ...Object.keys(vault)].filter(name => taking.test(name))).toEqual([])
    const without = (_log: Log, _vault: Vault, _digest: Digest) => {
      // @ts-expect-error the log has no such method
      _log.remove?.(0)
      // @ts-expect-error the vault has no such method
      _vault.delete?.(_digest)
    }
    expect(without).toBeInstanceOf(Function)
  })
  test('nor has a store that keeps it', () => {
    const methods = [memoryVault(), emptyLog()].flatMap(store => Object.keys(store))
    expect(methods.length).toBeGreaterThan(5)
    expect(methods.filter(name => taking.test(name))).toEqual([])
  })
  test('a disposal is an entry like any other, and what was there before stays', async () => {
    expect(acts).toContain('disposed')
    const log = emptyLog()
    const subject = 'itm_000001'
    const draftOf = (act: 'received' | 'disposed') => ({
      draft: { act, subject, by, at, commit: parseDigest('ab'.repeat(32)) },
      once: false,
    })
    await log.append([draftOf('received')])
    await log.append([draftOf('disposed')])
    const kept: string[] = []
    for await (const { entry } of log.entries()) kept.push(`${entry.act} ${entry.prev ?? ''}`)
    expect(kept).toEqual(['received ', 'disposed 0'])
  })
})

test('ids of one kind do not pass for another', () => {
  // @ts-expect-error an item is not a claim
  const wrong: ClaimId = parseId('item', 'itm_000001')
  expect(wrong).toBe('itm_000001')
})
