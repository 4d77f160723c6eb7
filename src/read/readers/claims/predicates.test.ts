import { describe, expect, test } from 'vitest'
import { takeApart } from '../../language/en/document.ts'
import { findCast } from '../cast.ts'
import { findMoments } from '../moments.ts'
import { findQuantities } from '../quantities.ts'
import { triggerOf } from './predicates.ts'
import { findStatements } from './statements.ts'

/** What each statement of a text says, as far as words tell. */
function told(text: string): readonly (string | undefined)[] {
  const doc = takeApart(text, () => false)
  const cast = findCast(doc, { outlet: 'The Lantern' })
  const work = { doc, tokens: doc.tokens, cast, moments: findMoments(doc), quantities: findQuantities(doc) }
  const { statements, running } = findStatements(work)
  return statements.map(s => triggerOf(s.quoted ? work : running, s)?.predicate)
}

describe('what a clause says', () => {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['Kessari jets pounded Orlen.', 'carries-out-airstrike'],
    ['Kessari artillery pounded Orlen.', 'shells'],
    ['A rocket landed in the courtyard of the clinic.', 'strikes-with-missile'],
    ['Mortar fire damaged the clinic.', 'damages'],
    ['The shelling had damaged the roof of the clinic.', 'damages'],
    ['Twelve of the dead were women.', 'kills'],
    ['About 25 people were still missing.', 'goes-missing'],
    ['Soldiers took three ambulances from the depot.', 'loots'],
    ['Soldiers took eleven lorries of bread near Orlen.', 'seizes-convoy'],
    ['The army turned back three aid convoys.', 'obstructs-aid'],
    ['Fighters had used the school as a firing position.', 'uses-for-military'],
    ['Soldiers had been sleeping in the school.', 'uses-for-military'],
    ['The clinic was knocked out in May.', 'facility-status'],
    ['The hospital in Orlen has run out of oxygen.', 'suffers-shortage'],
    ['The hospital in Orlen has had no surgeon since May.', 'service-unavailable'],
    ['Colonel Tenn ordered the attack.', 'orders-attack'],
    ['Colonel Tenn ordered an inquiry into the attack.', 'investigates'],
    ['The bridge at Sarn was blown up.', 'destroys'],
    ['The report could not be independently verified.', 'not-verified'],
    ['Neither side responded to questions.', 'no-response'],
    ['The man in the video is Colonel Arvo Tenn.', 'identity'],
    ['The artillery officer Arvo Tenn lives in Orlen.', undefined],
  ]
  test.each(pairs)('%s', (text, predicate) => {
    expect(told(text)[0]).toBe(predicate)
  })
})
