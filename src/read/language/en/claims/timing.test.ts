import { expect, test } from 'vitest'
import { parseDay } from '../../../../core/day.ts'
import type { ClaimId } from '../../../../core/id.ts'
import { anchoringIn } from '../../../anchoring.ts'
import { takeApart } from '../document.ts'
import { findCast } from '../cast.ts'
import { findMoments } from '../moments.ts'
import { findQuantities } from '../quantities.ts'
import { findClaims } from './claims.ts'

/** When each claim of a text whose words hold a phrase is said to have happened, read on Saturday 14 March 2037. */
function when(text: string, phrase: string): readonly (string | undefined)[] {
  const doc = takeApart(text, () => false)
  const cast = findCast(doc, { outlet: 'The Lantern' })
  const day = parseDay('2037-03-14')
  const moments = findMoments(doc)
  const quantities = findQuantities(doc, moments)
  const work = { doc, tokens: doc.tokens, cast, moments, quantities, ...(day && { day }) }
  const claimId = (locator: string) => locator as ClaimId
  const origin = { reader: 'test', version: '1', language: 'en', claimId, anchor: anchoringIn(text) }
  return findClaims(work, origin)
    .claims.filter(c => c.anchors[0].exact.includes(phrase))
    .map(c => c.says.time?.edtf)
}

const pairs: readonly (readonly [text: string, phrase: string, edtf: string])[] = [
  [
    'Week in Sorrel\n\nMonday\n\nShells hit the mill. Two boys were hurt.\n\nTuesday\n\nThe bridge was destroyed.',
    'Two boys',
    '2037-03-09',
  ],
  ['Week in Sorrel\n\nMonday\n\nShells hit the mill.\n\nTuesday\n\nThe bridge was destroyed.', 'bridge', '2037-03-10'],
  [
    'Sorrel live\n\n06:10 – Rockets hit the station.\n\n06:40 – The mayor speaks.\n\n07:05 – Nine people were killed.',
    'Nine people',
    '2037-03-14',
  ],
  [
    'The army invaded Kessar in January 2037 and the valley has known no peace.\n\nTeachers were arrested in Orlen.',
    'Teachers',
    '[2037-01..2037-03-14]',
  ],
  [
    'Kessari columns have held the pass ever since they cut the road on 4 February.\n\nTeachers were arrested in Orlen.',
    'Teachers',
    '[2037-02-04..2037-03-14]',
  ],
  ['Rockets hit the clinic in Orlen on Tuesday.\n\nThe attack killed six nurses.', 'six nurses', '2037-03-10'],
  [
    'Kerin denied the charge.\n\nShells struck the bakery in Orlen on Tuesday.\n\nA clerk said the army had bombed the bakery.',
    'bombed the bakery',
    '2037-03-10',
  ],
  ['Rockets hit Orlen on Tuesday, killing 41 people.\n\nThe union put the dead at 41.', 'put the dead', '2037-03-10'],
  ['Rockets hit the depot on Tuesday.\n\nThe clinic has been closed since the attack.', 'clinic', '2037-03-10/..'],
  [
    'The shooting happened on 4 May 2035.\n\nA witness said soldiers had set the mill on fire.',
    'the mill',
    '2035-05-04',
  ],
  ['Kerin denies targeting clinics.', 'targeting', '[..2037-03-14]'],
  ['Fighters killed 12 people and injured 30 from 1 to 6 March.', 'killed 12', '2037-03-01/2037-03-06'],
  ['From 2030 to 2032 jets flew raids for the junta.\n\nThey bombed Tolmin in those years.', 'Tolmin', '2030/2032'],
  [
    'Rockets hit Orlen on Tuesday, killing 12 people.\n\nA letter describes the same evening: “They burned the boats.”',
    'burned the boats',
    '2037-03-10',
  ],
  ['The guild warned that the toll may rise.\n\nKerin has never held hostages.', 'never held', '[..2037-03-14]'],
  [
    'Week\n\nMonday\n\nRockets hit the mill.\n\nTuesday\n\n“They took the flour,” a miller said.',
    'took the flour',
    '2037-03-10',
  ],
  ['On the night of 6 March, two drones set the mill on fire.', 'the mill', '2037-03-06'],
  [
    'Situation report\n\n• 12 March: Shells damaged four houses.\n\nPower was cut in Orlen on Friday.',
    'Power',
    '2037-03-13',
  ],
  ['Since the beginning of the month 27 civilians have been killed.', '27 civilians', '2037-03/..'],
  [
    'Rockets hit the mill in Orlen on 3 March.\n\nTwo days later soldiers shelled the town again.',
    'shelled the town',
    '2037-03-05',
  ],
  ['General Ode Marn took command of the Fourth Army in 2034.', 'took command', '2034/..'],
]

test.each(pairs)('%s | %s', (text, phrase, edtf) => expect(when(text, phrase)).toContain(edtf))
