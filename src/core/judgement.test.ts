import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal, user } from '../../test/core/arbitraries.ts'
import type { Origin } from './claim.ts'
import { parseId } from './id.ts'
import { parseInstant } from './instant.ts'
import { type Judgement, judgement, secondOpinion, standing, type Verdict } from './judgement.ts'

const people = ['ada', 'bo', 'cleo', 'dov'].map(user)
const by = (person: string, verdict: Verdict, reason = 'The words say so.'): Judgement =>
  judgement(
    { kind: 'person', user: user(person) },
    {
      id: parseId('judgement', 'jdg_000001'),
      claim: parseId('claim', 'clm_000001'),
      verdict,
      at: parseInstant('2031-06-24T09:00:00.000Z'),
      reason,
    },
  )

const verdict = fc.constantFrom<Verdict>('accept', 'reject', 'unsure')
const many = fc.array(
  fc.tuple(fc.constantFrom('ada', 'bo', 'cleo', 'dov'), verdict).map(([person, v]) => by(person, v)),
  { maxLength: 8 },
)
const machine: Origin = { kind: 'machine', reader: 'onus-en', version: '1' }
const origin = fc.oneof(
  fc.constant(machine),
  fc.constantFrom(...people).map((u): Origin => ({ kind: 'person', user: u })),
)

describe('laws of standing', () => {
  test('it does not matter in which order different people judge', () => {
    fc.assert(
      fc.property(many, origin, fc.integer(), (judgements, from, seed) => {
        const persons = [...new Set(judgements.map(j => j.by))]
        const turned = [...persons.slice(seed % persons.length), ...persons.slice(0, seed % persons.length)]
        const regrouped = turned.flatMap(person => judgements.filter(j => j.by === person))
        expect(standing(regrouped, from)).toBe(standing(judgements, from))
      }),
    )
  })

  test("a person's last word is their word", () => {
    fc.assert(
      fc.property(many, origin, (judgements, from) => {
        const last = people.flatMap(person => judgements.filter(j => j.by === person).slice(-1))
        expect(standing(last, from)).toBe(standing(judgements, from))
      }),
    )
  })

  test('the one who proposed it never counts', () => {
    fc.assert(
      fc.property(many, fc.constantFrom(...people), (judgements, proposer) => {
        const from: Origin = { kind: 'person', user: proposer }
        expect(standing(judgements, from)).toBe(
          standing(
            judgements.filter(j => j.by !== proposer),
            from,
          ),
        )
      }),
    )
  })

  test('confirmed means two people who accept and nobody who rejects', () => {
    fc.assert(
      fc.property(many, origin, (judgements, from) => {
        const proposer = from.kind === 'person' ? from.user : undefined
        const lasts = people
          .filter(person => person !== proposer)
          .flatMap(person => judgements.filter(j => j.by === person).slice(-1))
        const says = (v: Verdict) => lasts.filter(j => j.verdict === v).length
        expect(standing(judgements, from) === 'confirmed').toBe(says('accept') >= 2 && says('reject') === 0)
        expect(standing(judgements, from) === 'disputed').toBe(says('accept') > 0 && says('reject') > 0)
      }),
    )
  })
})

test.each<readonly [readonly Judgement[], string]>([
  [[], 'suggested'],
  [[by('ada', 'unsure')], 'unsure'],
  [[by('ada', 'accept')], 'seen-once'],
  [[by('ada', 'accept'), by('ada', 'accept')], 'seen-once'],
  [[by('ada', 'accept'), by('bo', 'unsure')], 'seen-once'],
  [[by('ada', 'accept'), by('bo', 'accept')], 'confirmed'],
  [[by('ada', 'accept'), by('bo', 'accept'), by('cleo', 'reject')], 'disputed'],
  [[by('ada', 'reject'), by('bo', 'accept')], 'disputed'],
  [[by('ada', 'reject'), by('ada', 'accept')], 'seen-once'],
  [[by('ada', 'reject')], 'rejected'],
])('case %#: %s', (judgements, wanted) => expect(standing(judgements, machine)).toBe(wanted))

test('only people judge, and only with a reason', () => {
  const { by: _, ...facts } = by('ada', 'accept')
  expect(refusal(() => judgement({ kind: 'machine', reader: 'onus-en' }, facts))).toBe('judgement.by-machine')
  expect(refusal(() => by('ada', 'accept', ' \n'))).toBe('judgement.no-reason')
})

test('a second opinion is a second person', () => {
  const proposedByBo: Origin = { kind: 'person', user: user('bo') }
  const second = (person: string, from: Origin) =>
    refusal(() => secondOpinion(by('ada', 'accept'), by(person, 'accept'), from))
  expect([second('ada', machine), second('bo', proposedByBo), second('bo', machine)]).toEqual([
    'judgement.same-person',
    'judgement.same-person',
    'held',
  ])
})
