import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeApart } from './document.ts'
import { findMeasures } from './measures.ts'

const found = (text: string) =>
  findMeasures(
    takeApart(
      text,
      () => false,
      () => false,
    ),
  )
const said = (text: string) =>
  found(text).map(({ start, end, bound, min, max, near, nearTo, unit, change }) => {
    const numbers = [min ?? near ?? '', max ?? nearTo ?? ''].join('..')
    return `${text.slice(start, end)}: ${bound} ${numbers} ${unit}${change ? ` ${change}` : ''}`
  })

test.each([
  ['The repair cost $43.6 billion.', ['$43.6 billion: exact 43600000000..43600000000 dollars']],
  ['It will cost up to RM3.06mil.', ['up to RM3.06mil: at-most ..3060000 RM']],
  ['Grain fell by almost 3.5 per cent.', ['almost 3.5 per cent: nearly ..3.5 percent down']],
  [
    'The load rose 9.4 per cent to $84 today.',
    ['9.4 per cent: exact 9.4..9.4 percent up', '$84: exact 84..84 dollars'],
  ],
  ['A 155mph wind hit it.', ['155mph: exact 155..155 mph']],
  ['It fell to minus-130 degrees.', ['minus-130 degrees: exact -130..-130 degrees']],
  ['Nearly two-thirds of the roofs were lost.', ['Nearly two-thirds of the roofs: nearly ..2/3 roofs']],
  ['One out of three bridges stood.', ['One out of three bridges: exact 1/3..1/3 bridges']],
  ['They walked four to five thousand metres.', ['four to five thousand metres: range 4000..5000 metres']],
  ['They need about 14-18 litres.', ['about 14-18 litres: about 14..18 litres']],
  ['It held two and a half million litres.', ['two and a half million litres: exact 2500000..2500000 litres']],
  ['More than 100 km (60 miles) burned.', ['More than 100 km: more-than 100.. km', '60 miles: more-than 60.. miles']],
  [
    'Half a dozen wells and a hundred pumps were lost.',
    ['Half a dozen wells: exact 6..6 wells', 'a hundred pumps: exact 100..100 pumps'],
  ],
  ['Tens of thousands of roubles were paid.', ['Tens of thousands of roubles: vague-magnitude 10000.. roubles']],
  [
    'A 77-year-old man waited three or four hours.',
    ['77-year: exact 77..77 years', 'three or four hours: range 3..4 hours'],
  ],
  ['Prices grew more than sixfold.', ['more than sixfold: more-than 6..  up']],
])('%s', (text, measures) => {
  expect(said(text)).toEqual(measures)
})

test.each([
  'The strike was on 12 May 2031.',
  'At 10.45pm and at 2 p.m. it was dark.',
  'The Brask-29 jet and a Tormek 787 landed.',
  'Nobody saw the one who left, and no one asked.',
  'They won 2-1.',
  'The 22nd brigade left in the 1990s.',
  'Part 3 and Article 25 hold.',
  'He lives at 575 Wilder Road.',
  'It was founded in 1991.[12]',
])('no amount in: %s', text => {
  expect(said(text)).toEqual([])
})

test('every measure has its words, and its bounds do not cross', () => {
  const words = fc.constantFrom(
    'about',
    'from',
    '5',
    'to',
    '3',
    '-',
    '$',
    'million',
    'half',
    'a',
    'per',
    'cent',
    '1/2',
    ',',
    '2.5',
    'x',
    '10',
    '−8',
    '(',
    'one',
    'of',
    '%',
    'fold',
    'and',
    '.',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), parts => {
      const text = parts.join(' ')
      let end = 0
      for (const m of found(text)) {
        expect(m.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(m.start, m.end).trim()).not.toBe('')
        if (m.min !== undefined && m.max !== undefined && !m.min.includes('/'))
          expect(Number(m.min)).toBeLessThanOrEqual(Number(m.max))
        end = m.start
      }
    }),
  )
})
