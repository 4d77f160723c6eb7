import { describe, expect, test } from 'vitest'
import { refusal, user } from '../../test/core/arbitraries.ts'
import { assessment } from './assessment.ts'
import { casebookText, parseCasebookFile } from './casebook-file.ts'
import type { Unchecked } from './checked.ts'
import { digestOf, parseDigest, toHex } from './digest.ts'
import { idFromHash, parseId } from './id.ts'
import { incident, projected } from './incident.ts'
import { parseInstant } from './instant.ts'
import { type Item, item, redactionOf } from './item.ts'
import { legalLink } from './legal-link.ts'
import { coordinates } from './place.ts'

const at = parseInstant('2031-06-24T09:00:00.000Z')
const by = user('ada')
const claimId = parseId('claim', 'clm_000001')

describe('text becomes a value at the door or not at all', () => {
  test.each<readonly [string, () => unknown, string]>([
    ['an id of another kind', () => parseId('item', 'clm_000001'), 'id.malformed'],
    ['a short id', () => parseId('item', 'itm_1'), 'id.malformed'],
    ['an id in capitals', () => parseId('item', 'itm_ABCDEF'), 'id.malformed'],
    ['an id with a line end', () => parseId('item', 'itm_000001\n'), 'id.malformed'],
    ['a path for an id', () => parseId('item', 'itm_../../etc'), 'id.malformed'],
    ['a digest with a line end', () => parseDigest(`${'ab'.repeat(32)}\n`), 'digest.malformed'],
    ['a digest in capitals', () => parseDigest('AB'.repeat(32)), 'digest.malformed'],
    ['a local time', () => parseInstant('2031-06-24T09:00:00.000+02:00'), 'instant.malformed'],
    ['the 25th hour', () => parseInstant('2031-06-24T24:00:00.000Z'), 'instant.malformed'],
    ['a day that is not', () => parseInstant('2031-02-29T09:00:00.000Z'), 'instant.malformed'],
    ['no milliseconds', () => parseInstant('2031-06-24T09:00:00Z'), 'instant.malformed'],
  ])('%s', (_, action, code) => expect(refusal(action)).toBe(code))

  test('what is well formed passes unchanged', () => {
    expect([parseId('item', 'itm_000001'), parseInstant(at), parseDigest('ab'.repeat(32))]).toEqual([
      'itm_000001',
      at,
      'ab'.repeat(32),
    ])
    expect(idFromHash('claim', 'ab'.repeat(32))).toBe('clm_abababababababab')
    expect(toHex(Uint8Array.of(0, 15, 255))).toBe('000fff')
    expect(digestOf(Uint8Array.of(1), () => new Uint8Array(32))).toBe('00'.repeat(32))
  })
})

describe('a point on the map says how precise it is', () => {
  test.each<readonly [string, Parameters<typeof coordinates>[0], string]>([
    ['with a precision', { lat: 49.1, lon: 37.2, precision: 2 }, 'held'],
    ['without', { lat: 49.1, lon: 37.2 }, 'place.precision-missing'],
    ['with a precision that is not one', { lat: 49.1, lon: 37.2, precision: 8 }, 'place.precision-missing'],
    ['off the earth', { lat: 91, lon: 0, precision: 1 }, 'place.precision-missing'],
    ['that is no number', { lat: Number.NaN, lon: 0, precision: 1 }, 'place.precision-missing'],
  ])('%s', (_, raw, wanted) => expect(refusal(() => coordinates(raw))).toBe(wanted))
})

describe('an original is never edited', () => {
  const original: Unchecked<Item> = {
    id: parseId('item', 'itm_000001'),
    digest: parseDigest('ab'.repeat(32)),
    size: 7,
    mediaType: 'text/plain',
    role: 'original',
    provenance: { by, at, method: 'upload', tool: 'onus', toolVersion: '0' },
  }
  const derivation = { from: original.id, activity: 'redaction', tool: 'onus', toolVersion: '0' }
  const redacted: Unchecked<Item> = {
    ...original,
    id: parseId('item', 'itm_000002'),
    digest: parseDigest('cd'.repeat(32)),
    role: 'derived',
    derivation,
  }
  test.each<readonly [string, () => unknown, string]>([
    ['an original', () => item(original), 'held'],
    ['a redaction', () => redactionOf(item(original), redacted), 'held'],
    ['derived from nothing', () => item({ ...original, role: 'derived' }), 'derivation.no-activity'],
    ['an original that was derived', () => item({ ...original, derivation }), 'derivation.no-activity'],
    [
      'no activity',
      () => item({ ...redacted, derivation: { ...derivation, activity: ' ' } }),
      'derivation.no-activity',
    ],
    [
      'the same bytes',
      () => redactionOf(item(original), { ...redacted, digest: original.digest }),
      'derivation.no-activity',
    ],
    [
      'of another item',
      () => redactionOf(item(original), { ...redacted, derivation: { ...derivation, from: redacted.id } }),
      'derivation.no-activity',
    ],
  ])('%s', (_, action, wanted) => expect(refusal(action)).toBe(wanted))
})

describe('grades', () => {
  const graded = (scale: string, grade: unknown, reason = 'It was there.') =>
    refusal(() => assessment({ of: claimId, scale, grade, by, at, reason }))
  test.each<readonly [string, unknown, string]>([
    ['reliability', 'B', 'held'],
    ['credibility', 2, 'held'],
    ['reliability', 'B2', 'assessment.scales-mixed'],
    ['reliability', 2, 'assessment.scales-mixed'],
    ['credibility', 'B', 'assessment.scales-mixed'],
    ['credibility', 0, 'assessment.scales-mixed'],
    ['credibility', '2', 'assessment.scales-mixed'],
    ['truth', 1, 'assessment.scales-mixed'],
  ])('%s %s: %s', (scale, grade, wanted) => expect(graded(scale, grade)).toBe(wanted))
  test('need their reasoning', () => expect(graded('reliability', 'B', '')).toBe('judgement.no-reason'))
})

describe('a link to the law', () => {
  const linked = (change: object) =>
    refusal(() =>
      legalLink({
        claim: claimId,
        code: '8(2)(b)(ix)',
        element: 2,
        direction: 'supports',
        by,
        reason: 'It names it.',
        ...change,
      }),
    )
  test.each<readonly [object, string]>([
    [{}, 'held'],
    [{ direction: 'undermines' }, 'held'],
    [{ direction: 'proves' }, 'legal-link.incomplete'],
    [{ element: 0 }, 'legal-link.incomplete'],
    [{ element: 1.5 }, 'legal-link.incomplete'],
    [{ code: ' ' }, 'legal-link.incomplete'],
    [{ reason: '' }, 'legal-link.incomplete'],
  ])('%o: %s', (change, wanted) => expect(linked(change)).toBe(wanted))
})

test('no claims, no incident and no attribute', () => {
  const id = parseId('incident', 'inc_000001')
  expect(refusal(() => incident({ id, label: 'the shelling', claims: [] }))).toBe('fact.unsupported')
  expect(refusal(() => projected('Odrelin', '2031-06-24', []))).toBe('fact.unsupported')
  expect(projected('Odrelin', '2031-06-24', [claimId])).toEqual({ value: '2031-06-24', claims: [claimId] })
})

describe('casebook.json', () => {
  const file = {
    format: 1,
    name: 'Odrelin',
    origin: 'onus.example/a1',
    logKey: 'onus.example/a1+00+AA',
    createdAt: at,
  } as const
  const parsed = (change: object) =>
    refusal(() => parseCasebookFile(JSON.stringify({ ...file, ...change }), 'casebook.json'))
  test('there and back', () => expect(parseCasebookFile(casebookText(file), 'casebook.json')).toEqual(file))
  test.each<readonly [object, string]>([
    [{ format: 2 }, 'casebook.newer-format'],
    [{ format: '1' }, 'casebook.malformed'],
    [{ format: 0 }, 'casebook.malformed'],
    [{ name: 7 }, 'casebook.malformed'],
    [{ logKey: 'another+00+AA' }, 'casebook.malformed'],
    [{ createdAt: 'yesterday' }, 'casebook.malformed'],
  ])('%o: %s', (change, wanted) => expect(parsed(change)).toBe(wanted))
  test.each(['', '{', 'null', '[]', '1'])('refuses %s', text =>
    expect(refusal(() => parseCasebookFile(text, 'casebook.json'))).toBe('casebook.malformed'),
  )
})
