import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf, draft, link, refusal } from '../../test/core/arbitraries.ts'
import { chain, countsAsSource, rootOrigin } from './attribution.ts'
import {
  type About,
  aboutOf,
  type Act,
  asserterOf,
  claim,
  type ClaimDraft,
  type Polarity,
  polarityOf,
} from './claim.ts'
import { parseId } from './id.ts'

const about: About = { words: anchorOf('shelled the market') }
const without = ({ polarity: _polarity, ...rest }: ClaimDraft): ClaimDraft => rest

describe('stance', () => {
  const acts: readonly Act[] = ['states', 'asks', 'directs', 'commits']
  const polarities: readonly (Polarity | undefined)[] = ['affirms', 'denies', 'doubts', undefined]
  const possible = (act: Act, polarity: Polarity | undefined, answers: boolean): boolean =>
    act === 'states'
      ? polarity !== undefined && (polarity !== 'affirms') === answers
      : polarity === undefined && !answers

  const every = acts.flatMap(act =>
    polarities.flatMap(polarity => [true, false].map(answers => [act, polarity, answers] as const)),
  )

  test.each(every)('%s, %s, answers something: %s', (act, polarity, answers) => {
    const said = { ...without(draft({ act })), ...(polarity && { polarity }), ...(answers && { about }) }
    expect(refusal(() => claim(said)) === 'held').toBe(possible(act, polarity, answers))
  })

  test('only statements have a polarity, and only denials point at what they answer', () => {
    const denial = claim(draft({ polarity: 'denies', about: { claim: parseId('claim', 'clm_000002') } }))
    const question = claim(without(draft({ act: 'asks' })))
    expect([polarityOf(denial), aboutOf(denial)]).toEqual(['denies', { claim: 'clm_000002' }])
    expect([polarityOf(question), aboutOf(question)]).toEqual([undefined, undefined])
  })
})

test.each<readonly [string, object, string]>([
  ['no anchor', { anchors: [] }, 'claim.no-anchor'],
  ['no chain', { chain: [] }, 'claim.no-chain'],
  ['a chain that leaves the publisher out', { chain: [link('e1')] }, 'claim.no-chain'],
  [
    'a predicate that is not in the codebook',
    { says: { predicate: 'murders', agents: [], targets: [] } },
    'claim.malformed',
  ],
  ['an act that is not one', { act: 'proves', polarity: undefined }, 'claim.malformed'],
  ['a polarity that is not one', { polarity: 'proves' }, 'claim.malformed'],
  ['a verdict', { guilty: true }, 'claim.malformed'],
  ['a verdict within what is said', { says: { ...draft().says, verdict: 'true' } }, 'claim.malformed'],
])('refuses a claim with %s', (_, wrong, code) => {
  expect(refusal(() => claim({ ...draft(), ...wrong } as ClaimDraft))).toBe(code) // what a file could hold
})

describe('the chain of who says it', () => {
  const actor = fc.constantFrom('outlet', 'unspecified', 'e1', 'e2')
  const certainty = fc.constantFrom('explicit', 'inherited', 'inferred', 'unattributed', 'identification-unverified')
  const links = fc.array(
    fc.record({ actor, certainty }).map(l => link(l.actor, l.certainty)),
    { maxLength: 4 },
  )

  test('begins with the publisher or nobody, and nobody further in is always unattributed', () => {
    fc.assert(
      fc.property(links, tried => {
        const [outermost, ...inner] = tried
        const sound =
          (outermost?.actor === 'outlet' || outermost?.actor === 'unspecified') &&
          inner.every(l => l.actor !== 'unspecified' || l.certainty === 'unattributed')
        expect(refusal(() => chain(tried)) === 'held').toBe(sound)
      }),
    )
  })

  test('the last link is the root origin, and nobody is no source', () => {
    const agency = chain([link('outlet'), link('e1'), link('e2', 'inherited')])
    const passive = chain([link('outlet'), link('unspecified', 'unattributed')])
    expect([rootOrigin(agency).actor, countsAsSource(agency)]).toEqual(['e2', true])
    expect([rootOrigin(passive).actor, countsAsSource(passive)]).toEqual(['unspecified', false])
    expect(asserterOf(claim(draft({ chain: agency })))).toBe('e2')
  })
})
