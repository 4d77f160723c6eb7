import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldName } from './fold.ts'
import { gazetteerOf } from './bundled.ts'
import { openGazetteer } from './gazetteer.ts'
import { type DumpImport, importDump } from './import-dump.ts'

const row = (...cells: readonly (string | number)[]): string =>
  [...cells, ...Array<string>(19).fill('')].slice(0, 19).join('\t')
const dump = [
  row(40, 'Veshnia', 'Veshnia', 'Вешня', 10, 20, 'A', 'PCLI', 'XV', '', '00'),
  row(41, 'Orlen Province', 'Orlen Province', 'Orlen', 11, 21, 'A', 'ADM1', 'XV', '', '03'),
  row(
    30,
    'Nova Hreblia',
    'Nova Hreblia',
    'Нова Гребля,Novaya Greblya',
    11.5,
    21.25,
    'P',
    'PPL',
    'XV',
    '',
    '03',
    '',
    '',
    '',
    640,
  ),
  row(99, 'Lake Tarn', 'Lake Tarn', '', -11.5, -21.25, 'H', 'LK', 'XV'),
]

function importing(lines: readonly string[], names?: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'onus-import-'))
  const write = (name: string, text: readonly string[]): string => {
    writeFileSync(join(folder, name), text.join('\n'))
    return join(folder, name)
  }
  const bad: string[] = []
  const options: DumpImport = {
    dump: write('XV.txt', lines),
    ...(names && { names: write('alternateNamesV2.txt', names) }),
    out: join(folder, 'own', 'XV.gaz'),
    onBadLine: found => bad.push(`${found.code} ${found.message}`),
  }
  const done = importDump(options)
  return { done, bad, out: options.out, left: readdirSync(join(folder, 'own')) }
}

test('what a dump holds is found again by each of its names, with what it lies in', () => {
  const { done, bad, out, left } = importing(dump, [
    ['1', '30', 'ar', 'نوفا غريبليا'].join('\t'),
    ['2', '30', 'link', 'https://example.org/nova'].join('\t'),
    ['3', '777', 'en', 'Not in the dump'].join('\t'),
  ])
  expect(done).toMatchObject({ places: 4, badLines: 0 })
  expect(bad).toEqual([])
  expect(left).toEqual(['XV.gaz'])
  const gazetteer = openGazetteer(readFileSync(out), out)
  for (const name of ['Nova Hreblia', 'Нова Гребля', 'novaya greblya', 'نوفا غريبليا'])
    expect(gazetteer.find(foldName(name)).map(h => h.id)).toEqual([30])
  expect(gazetteer.place(30)).toMatchObject({
    parent: 41,
    lat: 11.5,
    lon: 21.25,
    country: 'XV',
    kind: 'settlement',
    fame: 3,
  })
  expect(gazetteer.place(41)).toMatchObject({ parent: 40, kind: 'region' })
  expect(gazetteer.place(99)).toMatchObject({ kind: 'lake', lat: -11.5 })
  expect(gazetteer.find(foldName('https://example.org/nova'))).toEqual([])
  expect(gazetteer.find(foldName('Not in the dump'))).toEqual([])
})

test('a bad line is told of by its number and reason, and every other one is kept', () => {
  const bad = [
    'no place at all',
    row('x12', 'Nowhere', '', '', 1, 1),
    row(50, 'Farland', '', '', 91, 0),
    row(51, '', '', '', 1, 1),
    'x'.repeat(3_000_000),
  ]
  const lines = [dump[0], bad[0], dump[1], bad[1], dump[2], bad[2], bad[3], bad[4], dump[3]].map(line => line ?? '')
  const { done, bad: told } = importing(lines)
  expect(done).toMatchObject({ places: 4, badLines: 5 })
  expect(told.map(t => /^gazetteer\.line-malformed Line (\d) was left out/.exec(t)?.[1])).toEqual([
    '2',
    '4',
    '6',
    '7',
    '8',
  ])
})

test('windows line ends, empty lines and a last line without an end are as good as any', () => {
  expect(importing([dump.join('\r\n'), '', '', `${dump[2]}`.replace('30', '31')]).done).toMatchObject({
    places: 5,
    badLines: 0,
  })
})

test('a reading finds an imported place, and what ships as well', () => {
  const { out } = importing(dump)
  const both = gazetteerOf([out])
  expect(both.find(foldName('Nova Hreblia')).length).toBeGreaterThan(0)
  expect(both.find('kyiv').length).toBeGreaterThan(0)
  expect(both.place(30)?.name).toBe('Nova Hreblia')
})
