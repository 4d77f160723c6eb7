import { expect, test } from 'vitest'
import { parseDay } from '../../../core/day.ts'
import type { ClaimId } from '../../../core/id.ts'
import { takeApart } from '../../language/en/document.ts'
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
  const origin = { reader: 'test', version: '1', language: 'en', claimId: (locator: string) => locator as ClaimId }
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
]

test.each(pairs)('%s | %s', (text, phrase, edtf) => expect(when(text, phrase)).toContain(edtf))
