import { describe, expect, test } from 'vitest'
import { takeApart } from '../document.ts'
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
    ['Tenn has run the Eastern Command since 2029.', 'commands-unit'],
    ['The colonel has not commanded a ship since March.', 'commands-unit'],
    ['In May Colonel Tenn led a column in the border war.', 'commands-unit'],
    ['Colonel Tenn led the assault with three battalions.', 'commands-operation'],
    ['Colonel Tenn signed off on the shelling of the school.', 'orders-attack'],
    ['The captain is suspected of passing down the order.', 'orders-attack'],
    ['The captain issued an order to evacuate.', 'evacuates'],
    ['The captain gave the order to leave.', undefined],
    ['Her office had opened an inquiry in May.', 'investigates'],
    ['The third boy has not been seen since Tuesday.', 'goes-missing'],
    ['His son has been gone for 12 days.', 'goes-missing'],
    ['The baker is being held in the old mill.', 'detains'],
    ['The army does not hold foreigners.', 'detains'],
    ['Talks were held in Orlen on Monday.', undefined],
    ['An election is being held in Orlen.', undefined],
    ['Orlen has been in Kessari hands since June.', 'captures'],
    ['Colonel Tenn, 44, is charged with 12 counts of murder.', 'calls-for-prosecution'],
    ['Some 300 people are stuck in the bus station.', 'traps'],
    ['Two of the injured died in intensive care.', 'kills'],
    ['The death toll may rise.', 'warns'],
    ['Howitzers had been parked behind the school on four nights.', 'uses-for-military'],
    ['Fifty people were waiting outside the bakery.', 'describes-conditions'],
    ['The bridge at Sarn is gone.', 'facility-status'],
    ['A shell was still lodged in the roof of the clinic.', 'facility-status'],
    ['The colonel did not address the matter.', 'no-response'],
    ['The mayor could not say who had fired.', 'not-verified'],
    ['Six buses have left Orlen.', 'evacuates'],
    ['The mayor could not establish who gave the order to fire.', 'not-verified'],
    ['The power in Orlen has been off since May.', 'service-unavailable'],
    ['The bridge at Sarn was blown on Tuesday.', 'destroys'],
    ['Tenn was promoted colonel in 2031.', 'holds-rank'],
    ['The colonel denied striking the clinic.', 'attacks'],
    ['There was no fight in Orlen.', undefined],
    ['Kessari troops have ringed Orlen since May.', 'besieges'],
    ['The baker was struck in the face by a soldier.', 'ill-treats'],
    ['Eleven pupils were treated for shock.', 'treats-patients'],
    ['Missiles were used against a workshop in Orlen.', 'attacks'],
  ]
  test.each(pairs)('%s', (text, predicate) => {
    expect(told(text)[0]).toBe(predicate)
  })
})
