import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../../core/problem.ts'
import { foldName } from './fold.ts'
import { joined, openGazetteer, placeId } from './gazetteer.ts'
import { firstOwnId } from './layout.ts'
import { madeGazetteer } from '../../../test/gazetteer/made-gazetteer.ts'

const brenna = {
  id: 7,
  name: 'Brenna',
  names: ['Брена', 'برنا', 'Al-Ḥabrenna'],
  lat: 12.5,
  lon: -3.25,
  country: 'XB',
  parent: 3,
}
const region = { id: 3, name: 'Brenna Province', names: ['Brenna'], kind: 'region', country: 'XB' } as const

test('a place is found under each of its names, however they are written', () => {
  const gazetteer = madeGazetteer([brenna, region])
  for (const name of ['BRENNA', 'брена', 'برنا', 'al habrenna', 'Al-Habrenna'])
    expect(gazetteer.find(foldName(name)).map(h => h.id)).toContain(7)
  expect(gazetteer.find('brenna')).toEqual(
    expect.arrayContaining([
      { id: 7, main: true },
      { id: 3, main: false },
    ]),
  )
  expect(gazetteer.place(7)).toMatchObject({
    name: 'Brenna',
    lat: 12.5,
    lon: -3.25,
    country: 'XB',
    kind: 'settlement',
    parent: 3,
  })
  expect(gazetteer.find('nowhere')).toEqual([])
  expect(gazetteer.place(8)).toBeUndefined()
})

test('what is written is what is read, for any places', () => {
  const place = fc.record({
    id: fc.integer({ min: 1, max: 4_000_000_000 }),
    name: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
    lat: fc.integer({ min: -90, max: 90 }),
    lon: fc.integer({ min: -180, max: 180 }),
    fame: fc.nat(255),
    parent: fc.nat(),
  })
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: p => p.id, maxLength: 150 }), places => {
      const gazetteer = madeGazetteer(places)
      for (const { name, ...made } of places) {
        const read = gazetteer.place(made.id)
        expect(read).toMatchObject(made)
        expect(name.startsWith(read?.name ?? 'absent')).toBe(true)
        if (foldName(name) !== '') expect(gazetteer.find(foldName(name)).map(h => h.id)).toContain(made.id)
      }
    }),
    { numRuns: 25 },
  )
})

test('a file that is none, or is cut off, is refused with its code', () => {
  const code = (bytes: Uint8Array): string | undefined => {
    try {
      openGazetteer(bytes, 'x.gaz')
    } catch (cause) {
      return isProblem(cause) ? cause.code : undefined
    }
    return undefined
  }
  expect(code(new TextEncoder().encode('geonameid\tname and so on, long enough'))).toBe('gazetteer.malformed')
  expect(code(new TextEncoder().encode('ONUSGAZ1 but no more of it than this sentence'))).toBe('gazetteer.malformed')
  expect(code(new Uint8Array(0))).toBe('gazetteer.malformed')
})

test('of two gazetteers the first one has the word on a place, and both give names', () => {
  const both = joined([madeGazetteer([{ ...brenna, name: 'Brenna-on-Sea' }]), madeGazetteer([brenna, region])])
  expect(both.place(7)?.name).toBe('Brenna-on-Sea')
  expect(new Set(both.find('brenna').map(h => h.id))).toEqual(new Set([3, 7]))
})

test('an id says whose number it is', () => {
  expect(placeId(698_740)).toBe('geonames:698740')
  expect(placeId(firstOwnId + 12)).toBe('onus:12')
})

test('folding a name twice is folding it once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => foldName(foldName(name)) === foldName(name)))
})
