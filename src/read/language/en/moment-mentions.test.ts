import { expect, test } from 'vitest'
import { idFromHash } from '../../../core/id.ts'
import { parseDay } from '../../../core/day.ts'
import { readText } from '../../read.ts'
import { textLayerOf } from '../../layers/text-layer-of.ts'

const day = parseDay('2031-05-22')
if (!day) throw new Error('no day')
const moments = (text: string) => {
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'a.txt' })
  const claimId = (locator: string) => idFromHash('claim', locator.length.toString(16).padStart(64, '0'))
  const { moments: read } = readText(layer, { documentDate: { day, basis: 'given-by-person' }, claimId })
  return read.map(({ anchor, timex, moment }) => [anchor.exact, timex?.value ?? '-', moment?.edtf ?? '-'].join(' | '))
}

test('a time has its TIMEX3 value and, where it names one, its stretch of the calendar', () =>
  expect(moments('The clinic in Varre was hit on Wednesday, and was shut for three days. It is now open.')).toEqual([
    'Wednesday | 2031-05-21 | 2031-05-21',
    'for three days | - | [..2031-05-22]',
    'three days | P3D | -',
    'now | PRESENT_REF | 2031-05-22',
  ]))

test('longer words that say more stand beside the expression in them', () =>
  expect(moments('The town of Ostre has been shelled since 2014.')).toEqual([
    'since 2014 | - | 2014/..',
    '2014 | 2014 | 2014',
  ]))
