import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFromHash } from '../../../core/id.ts'
import { type Day, parseDay } from '../../../core/day.ts'
import { readText } from '../../read.ts'
import { textLayerOf } from '../../layers/text-layer-of.ts'

const day = parseDay('2031-05-22')
if (!day) throw new Error('no day')
const readOn = (text: string, on: Day) => {
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'a.txt' })
  const claimId = (locator: string) => idFromHash('claim', locator.length.toString(16).padStart(64, '0'))
  const { moments: read } = readText(layer, { documentDate: { day: on, basis: 'given-by-person' }, claimId })
  return read
}
const moments = (text: string) =>
  readOn(text, day).map(({ anchor, timex, moment }) =>
    [anchor.exact, timex?.value ?? '-', moment?.edtf ?? '-'].join(' | '),
  )

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

const sentences = [
  'The clinic in Varre was hit on Wednesday.',
  'It burned on 12 May 2030.',
  'The next day it was closed.',
  'Two days later the road was cut.',
  'Yesterday two convoys left.',
  'It has been shelled since 2014.',
  'It fell on 3 June and last week again.',
  'The siege lasted three days.',
  'They will meet in March.',
  'It is now open.',
]
test('law: another day of the document moves the relative times and no other', () => {
  // both after every day that the sentences state: what is told as past is not placed after the document
  const [one, other] = [parseDay('2031-05-22'), parseDay('2033-11-09')]
  if (!one || !other) throw new Error('no day')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }), parts => {
      const [a, b] = [readOn(parts.join(' '), one), readOn(parts.join(' '), other)]
      expect(b.map(m => m.anchor)).toEqual(a.map(m => m.anchor))
      a.forEach((mention, i) => {
        const relative = mention.moment?.reference !== undefined || b[i]?.moment?.reference !== undefined
        const moved = mention.timex?.value !== b[i]?.timex?.value || mention.moment?.edtf !== b[i]?.moment?.edtf
        expect([mention.anchor.exact, moved]).toEqual([mention.anchor.exact, relative])
      })
    }),
    { numRuns: 100 },
  )
})
