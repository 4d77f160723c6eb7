import { expect, test } from 'vitest'
import { englishPlaces } from '../language/en/places/english-places.ts'
import { gazetteerOf } from './bundled.ts'
import { resolveToponyms } from './resolve.ts'

/** Resolves the words in [brackets], with what English says of them. */
function resolve(marked: string, countries: ReadonlyMap<string, number> = new Map()) {
  const places: { start: number; end: number }[] = []
  let text = ''
  for (const [i, part] of marked.split(/[[\]]/).entries()) {
    if (i % 2 === 1) places.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  const toponyms = places.map(p => ({ ...p, readings: englishPlaces.readingsOf(text.slice(p.start, p.end)) }))
  const known = new Map([...englishPlaces.countriesIn(text), ...countries])
  const around = { gazetteer: gazetteerOf(), countries: known, inside: englishPlaces.insidePairs(text, places) }
  return resolveToponyms(toponyms, around)
}

const ids = (marked: string): readonly (string | undefined)[] => resolve(marked).map(r => r.match?.id)
const countryOf = (marked: string): readonly (string | undefined)[] => resolve(marked).map(r => r.match?.country)

test.each([
  ['Kyiv', 'Kiev', 'Київ', 'Киев', 'كييف'],
  ['Odesa', 'Odessa', 'Одеса', 'Одесса', 'أوديسا'],
  ['Aleppo', 'Halab', 'Алеппо', 'حلب'],
  ['Mariupol', 'Маріуполь', 'Мариуполь', 'ماريوبول'],
])('%s is one place by each of its names', (...names) => {
  expect(new Set(names.flatMap(name => ids(`They met in [${name}].`))).size).toBe(1)
})

test('what a place lies in decides which it is', () => {
  expect(countryOf('They met in [Paris], [Texas].')).toEqual(['US', 'US'])
  expect(countryOf('They met in [Paris], the capital.')).toEqual(['FR'])
  expect(countryOf('They met in [Georgetown], [Ky.], and in [London], [Ontario].')).toEqual(['US', 'US', 'CA', 'CA'])
  expect(countryOf('They came to [Tripoli] in [Lebanon].')).toEqual(['LB', 'LB'])
})

test('the country a piece speaks of moves the choice', () => {
  expect(countryOf('They came to [Tripoli].')).toEqual(['LY'])
  expect(
    countryOf(
      'Lebanese officials came to [Tripoli] from [Beirut]. The Lebanese army and the Lebanese press came too.',
    )[0],
  ).toBe('LB')
  expect(countryOf('From [Tbilisi] they went on to [Batumi]. [Georgia] said so.')[2]).toBe('GE')
  expect(countryOf('From [Atlanta] they went on to [Savannah]. [Georgia] and [Alabama] said so.')[2]).toBe('US')
})

test('one name has one sense in a piece', () => {
  const found = countryOf('They met in [Paris], [Texas]. [Paris] is small.')
  expect(found[2]).toBe(found[0])
})

test('what else a name may be is kept', () => {
  const [first] = resolve('They met in [Springfield].')
  expect(first?.match?.alternatives.length).toBeGreaterThan(1)
  expect(first?.close).toBe(true)
  const [tripoli] = resolve('They met in [Tripoli].')
  expect(tripoli?.match?.alternatives.map(a => a.country)).toContain('LB')
})

test('a place is never narrower than its words', () => {
  const precision = (marked: string) => resolve(marked)[0]?.match?.coordinates.precision
  expect(precision('They went to [Syria].')).toBe(6)
  expect(precision('They went to the [Aleppo province].')).toBeGreaterThanOrEqual(3)
  expect(precision('They went to [Aleppo].')).toBe(2)
  expect(precision('They crossed the [Black Sea].')).toBe(7)
})

test('a nationality stands for its country where it is asked for', () => {
  expect(countryOf('The [Syrian] army said so.')).toEqual(['SY'])
})

test('a name no gazetteer has is left open, and the same piece gives the same answer', () => {
  expect(resolve('They met in [Qqwervilly].')[0]?.match).toBeUndefined()
  const piece = 'They met in [Springfield], [London] and [Victoria].'
  expect(resolve(piece)).toEqual(resolve(piece))
})
