import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearDay, refusal, user } from '../../test/core/arbitraries.ts'
import { type Day, parseDay } from './day.ts'
import { parseEdtf } from './edtf.ts'
import { parseId } from './id.ts'
import { type Bound, type BoundKind, heldOn, joinAcrossGap, tenure } from './tenure.ts'

const day = (text: string): Day => parseDay(text) as Day // the literals below are days
const bound = (kind: BoundKind, edtf?: string): Bound => ({ kind, ...(edtf && { edtf: parseEdtf(edtf) }) })
const said = parseId('claim', 'clm_000001')

const command = (from: Bound, until: Bound) =>
  tenure({ actor: 'e1', kind: 'command', what: 'leads the siege', from, until, claims: [said] })

/** Colonel Ostrev of the invented war: a report of 24 June calls him director "since 2027", and a post of 23 June says he leads the siege. */
const director = tenure({
  actor: 'e1',
  kind: 'post',
  what: 'director',
  of: 'e2',
  from: bound('starts', '2027'),
  until: bound('at-least', '2031-06-24'),
  claims: [said],
})
const leads = command(bound('at-latest', '2031-06-23'), bound('at-least', '2031-06-23'))

describe('who held what on a day, and on whose word', () => {
  test.each([
    ['2026-12-31', 'no'],
    ['2027-06-01', 'possible'],
    ['2027-12-31', 'asserted'],
    ['2031-06-16', 'asserted'],
    ['2031-06-24', 'asserted'],
    ['2031-06-25', 'possible'],
  ])('the post "since 2027" on %s: %s', (asked, wanted) => expect(heldOn(director, day(asked))).toBe(wanted))

  test.each([
    ['2031-05-24', 'possible'],
    ['2031-06-16', 'possible'],
    ['2031-06-23', 'asserted'],
    ['2031-06-24', 'possible'],
  ])('the command that is told for 23 June on %s: %s', (asked, wanted) =>
    expect(heldOn(leads, day(asked))).toBe(wanted),
  )

  const former = command(bound('unknown'), bound('ended-before', '[..2031-06-24]'))
  test.each([
    ['2031-06-01', 'possible'],
    ['2031-06-24', 'possible'],
    ['2031-06-25', 'no'],
  ])('a former post on %s: %s', (asked, wanted) => expect(heldOn(former, day(asked))).toBe(wanted))

  test('a former post was not held before it began either', () => {
    const known = command(bound('starts', '2030'), bound('ended-before', '[..2031-06-24]'))
    expect([day('2029-12-31'), day('2030-12-31')].map(d => heldOn(known, d))).toEqual(['no', 'possible'])
  })

  test('what had ended by June may have ended at any time before', () => {
    const known = command(bound('starts', '2029'), bound('ended-before', '2031-06'))
    expect(heldOn(known, day('2031-01-01'))).toBe('possible')
  })

  test('a stated end ends it: "until May" is certain to the first of May', () => {
    const ended = command(bound('starts', '2030-03-01'), bound('ends', '2031-05'))
    const days = ['2031-05-01', '2031-05-02', '2031-05-31', '2031-06-01'].map(day)
    expect(days.map(d => heldOn(ended, d))).toEqual(['asserted', 'possible', 'possible', 'no'])
  })

  test('unknown ends assert nothing, even where a date stands beside them', () => {
    expect(heldOn(command(bound('unknown'), bound('unknown')), day('2031-06-01'))).toBe('possible')
    expect(heldOn(command(bound('unknown', '2030'), bound('unknown', '2032')), day('2031-06-01'))).toBe('possible')
  })
})

describe('gaps are never filled', () => {
  test('two days on which it is said do not assert any day between', () => {
    fc.assert(
      fc.property(nearDay, nearDay, nearDay, (a, b, asked) => {
        const told = [a, b].map(d => command(bound('at-latest', d), bound('at-least', d)))
        const wanted = asked === a || asked === b
        expect(told.some(t => heldOn(t, asked) === 'asserted')).toBe(wanted)
      }),
    )
  })

  test('joining over a gap takes a person and a reason, and keeps both', () => {
    const earlier = command(bound('at-latest', '2031-05-03'), bound('at-least', '2031-05-03'))
    const because = { by: user('reviewer'), reason: 'Both reports speak of one uninterrupted command.' }
    expect(refusal(() => joinAcrossGap(earlier, leads))).toBe('tenure.interpolated')
    expect(refusal(() => joinAcrossGap(earlier, leads, { ...because, reason: ' ' }))).toBe('tenure.interpolated')
    expect(refusal(() => joinAcrossGap(earlier, director, because))).toBe('tenure.interpolated')
    const joined = joinAcrossGap(earlier, leads, because)
    expect([heldOn(joined, day('2031-06-01')), joined.joined]).toEqual(['asserted', [because]])
  })
})

test('no claim, no tenure', () => {
  const bare = { actor: 'e1', kind: 'rank', what: 'Colonel', from: bound('unknown'), until: bound('unknown') } as const
  expect(refusal(() => tenure({ ...bare, claims: [] }))).toBe('fact.unsupported')
})
