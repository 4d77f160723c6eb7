import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldName } from './fold.ts'
import { gazetteerOf } from './bundled.ts'
import { openGazetteer } from './gazetteer.ts'

const path = new URL('./data/places.gaz', import.meta.url)
const shortest = (run: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return Math.min(...times)
}

test('opening what ships reads its head only: a small part of one pass over its bytes', () => {
  const bytes = readFileSync(path)
  const onePass = shortest(() => createHash('sha256').update(bytes).digest())
  expect(shortest(() => openGazetteer(bytes, 'places.gaz'))).toBeLessThan(onePass / 5)
})

test.each(['UA', 'RU', 'SY', 'PS', 'IL', 'LB', 'YE', 'SD', 'MM'])('%s is found as a country', country => {
  const gazetteer = gazetteerOf()
  const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? ''
  const found = gazetteer.find(foldName(name.split(' (')[0] ?? '')).map(h => gazetteer.place(h.id))
  expect(found.some(p => p?.kind === 'country' && p.country === country)).toBe(true)
})

test('what every place says of itself holds: a point on earth, a name, and parents that are there', () => {
  const gazetteer = gazetteerOf()
  const ids = ['kyiv', 'damascus', 'gaza', 'khartoum', 'sanaa', 'naypyidaw', 'beirut', 'belgorod', 'el fasher', 'rafah']
    .flatMap(name => gazetteer.find(name))
    .map(h => h.id)
  expect(ids.length).toBeGreaterThan(10)
  for (const id of ids) {
    const place = gazetteer.place(id)
    expect(place?.name).not.toBe('')
    expect(Math.abs(place?.lat ?? 99)).toBeLessThanOrEqual(90)
    if (place?.parent) expect(gazetteer.place(place.parent)).toBeDefined()
  }
})
