import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Anchor, anchorAt, holds, parseAnchor } from '../../src/core/anchor.ts'
import { type Attribution, chain } from '../../src/core/attribution.ts'
import { type Claim, claim, type ClaimDraft, type Proposition } from '../../src/core/claim.ts'
import { codePoints } from '../../src/core/code-points.ts'
import { type Day, parseDay } from '../../src/core/day.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import type { Entity } from '../../src/core/entity.ts'
import { parseId } from '../../src/core/id.ts'
import { type Incident, incident, projected } from '../../src/core/incident.ts'
import { covers, type Moment, moment } from '../../src/core/moment.ts'
import { type Coordinates, coordinates } from '../../src/core/place.ts'
import { type Quantity, quantity } from '../../src/core/quantity.ts'
import { heldOn, joinAcrossGap, type Tenure, tenure } from '../../src/core/tenure.ts'
import { anchorOf, draft, link, outletChain, refusal, user } from '../core/arbitraries.ts'
import { root } from './source.ts'

// What may never be held, numbers 1 to 9 (10 to 17 stand in never-representable-judged.test.ts), tried in two ways: at run time, as a file or
// a careless caller would, and where it must not even compile, by a line that expects the compiler's error and fails without it.

const by = user('ada')
const said = parseId('claim', 'clm_000001')
const day = (text: string): Day => parseDay(text) as Day // the literals below are days
/** What a careless caller or a file could pass. The compiler refuses it without this. */
const forced = <T>(value: unknown): T => value as T

describe('1. a claim without an anchor, or an anchor whose slice differs from its exact text', () => {
  const text = codePoints('Shells fell on the market.')
  test('no anchor, no claim', () => expect(refusal(() => claim(draft({ anchors: [] })))).toBe('claim.no-anchor'))
  test('other words than stand there', () => {
    expect(refusal(() => parseAnchor(text, { exact: 'school', start: 19, end: 25 }))).toBe('anchor.slice-differs')
    expect(holds({ ...anchorAt(text, 19, 25), exact: 'school' }, text)).toBe(false)
  })
  test('an anchor by hand does not compile, nor a claim', () => {
    const fields = { exact: 'market', prefix: '', suffix: '', start: 0, end: 6 }
    // @ts-expect-error an anchor is cut out of a text
    const anchor: Anchor = fields
    // @ts-expect-error a claim is made by claim()
    const made: Claim = { ...draft(), anchors: [anchorOf('market')] as const, chain: outletChain, polarity: 'affirms' }
    expect([anchor, made.act]).toEqual([fields, 'states'])
  })
})

describe('2. a claim without a chain, or a chain that does not begin with the publisher or "unspecified"', () => {
  test.each<readonly [string, readonly Attribution[]]>([
    ['none', []],
    ['a speaker without who passed it on', [link('e1')]],
    ['the publisher last', [link('e1'), link('outlet')]],
    ['nobody, made explicit', [link('outlet'), link('unspecified', 'explicit')]],
  ])('%s', (_, links) => {
    expect(refusal(() => chain(links))).toBe('claim.no-chain')
    expect(refusal(() => claim(draft({ chain: links })))).toBe('claim.no-chain')
  })
})

describe('3. a fact on an actor, facility or incident that no claim supports', () => {
  test('no claims, no fact', () => {
    const id = parseId('incident', 'inc_000001')
    const bare = {
      actor: 'e1',
      kind: 'post',
      what: 'director',
      from: { kind: 'unknown' },
      until: { kind: 'unknown' },
    } as const
    expect(refusal(() => incident({ id, label: 'the shelling', claims: [] }))).toBe('fact.unsupported')
    expect(refusal(() => projected('e1', 'director', []))).toBe('fact.unsupported')
    expect(refusal(() => tenure({ ...bare, claims: [] }))).toBe('fact.unsupported')
  })
  test('an incident has no field for when, where, who or how many', () => {
    const id = parseId('incident', 'inc_000001')
    const made = incident(forced({ id, label: 'the shelling', claims: [said], place: 'e2', killed: 12 }))
    expect(Object.keys(made)).toEqual(['id', 'label', 'claims'])
    // @ts-expect-error there is no such field
    expect(made.place).toBeUndefined()
    // @ts-expect-error an incident is made by incident()
    const byHand: Incident = { id, label: 'the shelling', claims: [said] }
    expect(byHand.claims).toEqual([said])
  })
})

describe('4. guilt: no field, tag, colour or label', () => {
  test('a claim with such a field is refused', () => {
    expect(refusal(() => claim(forced({ ...draft(), guilty: true })))).toBe('claim.malformed')
    expect(refusal(() => claim(forced({ ...draft(), says: { ...draft().says, perpetrator: 'e1' } })))).toBe(
      'claim.malformed',
    )
  })
  test('and does not compile', () => {
    // @ts-expect-error there is no such field
    const verdict: Partial<ClaimDraft> = { guilty: true }
    // @ts-expect-error there is no such field
    const blame: Partial<Proposition> = { perpetrator: 'e1' }
    // @ts-expect-error there is no such field
    const suspect: Partial<Entity> = { suspect: true }
    expect([verdict, blame, suspect]).toHaveLength(3)
  })
  test('no word of it is a name in the core', () => {
    const core = join(root, 'src', 'core')
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(path => /(?<!\.test)\.ts$/.test(path))
    const named =
      /\b(readonly\s+)?(guilt\w*|culprit\w*|perpetrator\w*|suspect\w*|criminal\w*|innocent\w*|proven|verified)\s*[?:=(]/i
    expect(files.filter(path => named.test(readFileSync(join(core, path), 'utf8')))).toEqual([])
    expect(['readonly guilty: boolean', 'const suspects = 1', 'proven?: true'].every(line => named.test(line))).toBe(
      true,
    )
  })
})

describe('5. polarity on a question, order or promise; denies or doubts without what they answer', () => {
  test.each(['asks', 'directs', 'commits'] as const)('%s with a polarity', act => {
    expect(refusal(() => claim(draft({ act })))).toBe('claim.polarity-misplaced')
  })
  test.each(['denies', 'doubts'] as const)('%s nothing', polarity => {
    expect(refusal(() => claim(draft({ polarity })))).toBe('claim.about-missing')
  })
  test('a checked claim shows a polarity only where it is a statement', () => {
    const made = claim(draft())
    // @ts-expect-error only a statement has a polarity
    expect(made.polarity).toBe('affirms')
    if (made.act === 'states') expect(made.polarity).toBe('affirms')
  })
})

describe('6. crossed bounds; a figure without bound; a status filled in; a sum', () => {
  const figure = {
    anchor: anchorOf('residents'),
    bound: 'vague',
    unit: 'persons',
    status: 'unknown',
    per: 'total',
  } as const
  test('at least more than at most', () => {
    expect(refusal(() => quantity({ ...figure, bound: 'range', min: 30, max: 20 }))).toBe('quantity.bounds-crossed')
  })
  test('a number without its bound word', () => {
    expect(refusal(() => quantity({ ...figure, min: 12, max: 12 }))).toBe('quantity.bound-contradicts')
    // @ts-expect-error a figure has a bound word
    expect(refusal(() => quantity({ ...figure, bound: 'somehow' }))).toBe('quantity.bound-contradicts')
    const { bound: _bound, ...boundless } = figure
    // @ts-expect-error a figure has a bound word
    expect(refusal(() => quantity(boundless))).toBe('quantity.bound-contradicts')
  })
  test.each(['residents', 'people', 'women', 'children', ''])('"%s" made civilian', statusAsStated => {
    expect(refusal(() => quantity({ ...figure, status: 'civilian', statusAsStated }))).toBe(
      'quantity.status-not-stated',
    )
  })
  test('a sum has no words of its own, so it cannot be held', () => {
    const { anchor: _anchor, ...wordless } = { ...figure, bound: 'exact', min: 52, max: 52 } as const
    expect(refusal(() => quantity({ ...wordless, anchor: { ...figure.anchor, exact: ' ' } }))).toBe('quantity.no-words')
    // @ts-expect-error a figure stands on words
    expect(() => quantity(wordless)).toThrow()
    // @ts-expect-error a figure is made by quantity()
    const byHand: Quantity = { ...wordless, anchor: figure.anchor }
    expect(byHand.min).toBe(52)
  })
})

describe('7. a time narrower than its words; on some day within taken as all through', () => {
  test('a day for words that name a month', () => {
    const facts = { edtf: parseEdtf('2031-05-12'), basis: 'stated', asStated: 'in May' } as const
    expect(refusal(() => moment({ ...facts, wordsGrain: 'month' }))).toBe('moment.narrower-than-words')
    const week = { ...facts, edtf: parseEdtf('2031-05-12/2031-05-18'), wordsGrain: 'month' } as const
    expect(refusal(() => moment(week))).toBe('moment.narrower-than-words')
  })
  test('some day within, held throughout', () => {
    const facts = { edtf: parseEdtf('[2031-05-03..2031-05-12]'), basis: 'bounded' } as const
    expect(refusal(() => moment({ ...facts, semantics: 'throughout' }))).toBe('moment.narrower-than-words')
    expect(covers(moment({ ...facts, semantics: 'one-of' }), day('2031-05-05'))).toBe('possible')
  })
  test('bounds by hand do not compile', () => {
    // @ts-expect-error a moment is made by moment(), and its bounds follow from its date
    const byHand: Moment = { edtf: parseEdtf('2031'), basis: 'stated', min: day('2031-05-12'), max: day('2031-05-12') }
    expect(byHand.basis).toBe('stated')
  })
})

describe('8. coordinates without precision', () => {
  test('are refused, also where the precision is not one', () => {
    expect(refusal(() => coordinates({ lat: 49, lon: 37 }))).toBe('place.precision-missing')
    expect(refusal(() => coordinates({ lat: 49, lon: 37, precision: 0 }))).toBe('place.precision-missing')
    // @ts-expect-error coordinates are made by coordinates()
    const byHand: Coordinates = { lat: 49, lon: 37, precision: 1 }
    expect(byHand.lat).toBe(49)
  })
})

describe('9. a tenure filled in across a gap without a recorded judgement', () => {
  const on = (text: string) =>
    tenure({
      actor: 'e1',
      kind: 'command',
      what: 'leads the siege',
      from: { kind: 'at-latest', edtf: parseEdtf(text) },
      until: { kind: 'at-least', edtf: parseEdtf(text) },
      claims: [said],
    })
  test('nobody is said to hold it between two days', () => {
    const both = [on('2031-05-03'), on('2031-06-23')]
    expect(both.map(t => heldOn(t, day('2031-05-20')))).toEqual(['possible', 'possible'])
  })
  test('joining takes a person and a reason, and keeps them', () => {
    expect(refusal(() => joinAcrossGap(on('2031-05-03'), on('2031-06-23')))).toBe('tenure.interpolated')
    const because = { by, reason: 'One uninterrupted command, says the order of 3 May.' }
    expect(joinAcrossGap(on('2031-05-03'), on('2031-06-23'), because).joined).toEqual([because])
    // @ts-expect-error a tenure is made by tenure()
    const byHand: Tenure = {
      actor: 'e1',
      kind: 'post',
      what: 'x',
      from: { kind: 'unknown' },
      until: { kind: 'unknown' },
      claims: [said],
    }
    expect(byHand.claims).toEqual([said])
  })
})
