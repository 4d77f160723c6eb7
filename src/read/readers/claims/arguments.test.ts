import { describe, expect, test } from 'vitest'
import type { ClaimId } from '../../../core/id.ts'
import { takeApart } from '../../language/en/document.ts'
import { findCast } from '../cast.ts'
import { findMoments } from '../moments.ts'
import { findQuantities } from '../quantities.ts'
import { findClaims } from './claims.ts'

/** Each claim of a text as "predicate: agents > targets @ place", by the labels of its entities. */
export function said(text: string): readonly string[] {
  const doc = takeApart(text, () => false)
  const cast = findCast(doc, { outlet: 'The Lantern' })
  const work = { doc, tokens: doc.tokens, cast, moments: findMoments(doc), quantities: findQuantities(doc) }
  const origin = { reader: 'test', version: '1', language: 'en', claimId: (locator: string) => locator as ClaimId }
  const label = (ref: string) => cast.entityOf(ref as never).label
  return findClaims(work, origin).claims.map(c => {
    const { agents, targets, predicate, place } = c.says
    const parties = `${predicate}: ${agents.map(label).join(' + ')} > ${targets.map(label).join(' + ')}`
    return place ? `${parties} @ ${label(place.ref)}` : parties
  })
}

const parties = (text: string): readonly string[] => said(text).map(line => line.replace(/ @ .*/, ''))

describe('who is said to have done what to whom', () => {
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    ['Kessari troops shelled the hospital on Monday.', ['shells: Kessari troops > the hospital']],
    ['The hospital was shelled by Kessari troops.', ['shells: Kessari troops > The hospital']],
    ['The hospital was shelled on Monday.', ['shells:  > The hospital']],
    ['Hundreds of civilians were killed.', ['kills:  > civilians']],
    ['A shell killed four women.', ['kills:  > four women']],
    ['The clinic was hit, killing five nurses.', ['attacks:  > The clinic', 'kills:  > five nurses']],
    [
      'Kessari troops stormed the clinic, killing five nurses.',
      ['attacks: Kessari troops > the clinic', 'kills: Kessari troops > five nurses'],
    ],
    ['Kessari troops fired on the school.', ['attacks: Kessari troops > the school']],
  ]
  test.each(pairs)('%s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })
})
