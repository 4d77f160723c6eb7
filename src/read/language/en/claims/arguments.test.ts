import { describe, expect, test } from 'vitest'
import type { ClaimId } from '../../../../core/id.ts'
import { anchoringIn } from '../../../anchoring.ts'
import { takeApart } from '../document.ts'
import { findCast } from '../cast.ts'
import { findMoments } from '../moments.ts'
import { findQuantities } from '../quantities.ts'
import { findClaims } from './claims.ts'

/** Each claim of a text as "predicate: agents > targets @ place", by the labels of its entities. */
export function said(text: string): readonly string[] {
  const doc = takeApart(text, () => false)
  const cast = findCast(doc, { outlet: 'The Lantern' })
  const work = { doc, tokens: doc.tokens, cast, moments: findMoments(doc), quantities: findQuantities(doc) }
  const claimId = (locator: string) => locator as ClaimId
  const origin = { reader: 'test', version: '1', language: 'en', claimId, anchor: anchoringIn(text) }
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
    ['The mayor accused Kessari troops of shelling the school.', ['shells: Kessari troops > the school']],
    [
      'The governor blamed the 4th Brigade for the bombing of the market.',
      ['responsibility: 4th Brigade > the market'],
    ],
    ['Kessari troops launched an attack on the power station.', ['attacks: Kessari troops > the power station']],
    ['Colonel Arvo Tenn ordered the attack on the bridge.', ['orders-attack: Arvo Tenn > the bridge']],
    ['The attack on the bridge was ordered by Colonel Arvo Tenn on Friday.', ['orders-attack: Arvo Tenn > the bridge']],
    ['The roof of the clinic was damaged.', ['damages:  > the clinic']],
    ['Five people are missing.', ['goes-missing:  > Five people']],
    ['A nurse said she had counted nine dead.', ['kills:  > nine dead']],
    ['Two nurses were abducted from a clinic by armed men.', ['abducts: armed men > Two nurses']],
    ['The town has been under siege for two months.', ['besieges:  > The town']],
    ['The clinic was put out of action by artillery fire.', ['facility-status:  > The clinic']],
    ['Officials said no shells had been fired at the school.', ['shells:  > the school']],
    ['The bombing of the theatre by Kessari troops shocked Orlen.', ['bombs: Kessari troops > the theatre']],
    ['The rebels were accused of the attack on the bridge.', ['attacks: The rebels > the bridge']],
    ['The mayor denied ordering the strike on the school.', ['orders-attack: The mayor > the school']],
    ['A mayor urged residents to keep away from the bridge.', ['calls-for: residents > the bridge']],
    ['The village fell to Kessari troops in May.', ['captures: Kessari troops > The village']],
    [
      'The bridge at Orlen is gone. It was blown on Tuesday.',
      ['facility-status:  > The bridge', 'destroys:  > The bridge'],
    ],
    ['The rebels hid among the patients.', ['uses-as-shield: The rebels > the patients']],
    ['Surgeons operated on nine children.', ['treats-patients: Surgeons > nine children']],
    ['Orlen has been in Kessari hands since June.', ['captures:  > Orlen']],
    ['Shells exploded in the courtyard of the clinic.', ['shells:  > the clinic']],
    ['The mayor accused the rebels of storing mortars in the clinic.', ['uses-for-military: the rebels > the clinic']],
    ['The ministry did not reply to our questions.', ['no-response: The ministry > The Lantern']],
    [
      'Kessari troops shelled the school. Colonel Arvo Tenn denied giving any order.',
      ['shells: Kessari troops > the school', 'orders-attack: Arvo Tenn > the school'],
    ],
    [
      'Kessari troops shelled the school. Captain Ruth Velde is suspected of passing down the order.',
      ['shells: Kessari troops > the school', 'orders-attack: Ruth Velde > the school'],
    ],
    [
      'The shelling of Orlen killed nine patients. On Monday the toll rose to 14.',
      ['kills:  > nine patients', 'kills:  > '],
    ],
    [
      'The minister called on the tribunal to issue a warrant for Arvo Tenn on Monday.',
      ['calls-for-prosecution: the tribunal > Arvo Tenn'],
    ],
  ]
  test.each(pairs)('%s', (text, expected) => {
    expect(parties(text).filter(line => !line.startsWith('holds-'))).toEqual(expected)
  })
})

describe('nobody is accused beyond the words', () => {
  const blameless: readonly (readonly [string, string])[] = [
    ['The president ordered an investigation into the killings at Tolmin quarry.', 'orders-attack'],
    ['The president ordered his army to stop shelling the town.', 'orders-attack'],
    ['A pharmacist said she had a list of 58 dead.', 'kills: A pharmacist'],
    ['The police station was hit, killing two officers.', 'kills: The police'],
    ['Teachers were arrested and beaten.', 'ill-treats: Teachers'],
    ['Kessari troops came under fire near the river.', 'attacks: Kessari troops'],
    ['Nine people died when the army barracks collapsed.', 'kills: the army'],
    ['Kessari troops were killed in the raid.', 'kills: Kessari troops'],
    ['Soldiers killed civilians on orders from Colonel Arvo Tenn.', 'orders-attack: civilians'],
    ['Officials put the death toll at 62.', 'kills: Officials'],
    ['Shells killed nine people.', 'kills: Shells'],
    ['The mayor promised to sign the order to shell the school.', 'orders-attack'],
    ['Colonel Arvo Tenn issued an order to leave the school.', 'orders-attack'],
    ['The governor called on Colonel Arvo Tenn to issue the order to fire.', 'orders-attack'],
    ['The attacks of the army were condemned by the Kessari government.', 'attacks: Kessari government'],
  ]
  test.each(blameless)('%s', (text, accused) => {
    expect(said(text).filter(line => line.startsWith(accused))).toEqual([])
  })
})

describe('where', () => {
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    ['Shells hit a market in Orlen on Monday.', ['shells:  > a market @ Orlen']],
    ['Shells hit a market near the town of Orlen.', ['shells:  > a market @ Orlen']],
    ['The army does not fire on bakeries in Orlen.', ['attacks: The army > bakeries @ Orlen']],
    ['The governor of Orlen said that a school was shelled.', ['shells:  > a school']],
  ]
  test.each(pairs)('%s', (text, expected) => {
    expect(said(text).filter(line => !line.startsWith('holds-'))).toEqual(expected)
  })
})
