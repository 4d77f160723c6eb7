import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Reading } from '../../src/core/reading.ts'
import { jsonOf, personIn } from './onus.ts'

const before = process.env['ONUS_GAZETTEER']
afterEach(() => {
  if (before === undefined) delete process.env['ONUS_GAZETTEER']
  else process.env['ONUS_GAZETTEER'] = before
})

const row = (...cells: readonly (string | number)[]): string =>
  [...cells, ...Array<string>(19).fill('')].slice(0, 19).join('\t')

/** A folder with a dump of one village, and a person in it whose gazetteers lie beside it. */
function someone() {
  const cwd = mkdtempSync(join(tmpdir(), 'onus-test-'))
  process.env['ONUS_GAZETTEER'] = join(cwd, 'mine')
  const village = row(
    30,
    'Nova Hreblia',
    'Nova Hreblia',
    'Нова Гребля',
    48.5,
    38.25,
    'P',
    'PPL',
    'UA',
    '',
    '',
    '',
    '',
    '',
    640,
  )
  writeFileSync(join(cwd, 'XV.txt'), `${village}\nno place\n`)
  writeFileSync(
    join(cwd, 'report.txt'),
    'Officials in Kyiv said that shells hit a school in Nova Hreblia, a village in Ukraine, on Tuesday.\n',
  )
  return personIn(cwd, { inThread: true, env: { ONUS_GAZETTEER: join(cwd, 'mine') } })
}

const placeOf = (reading: Reading, words: string) => reading.places.find(p => p.anchor.exact === words)?.gazetteer

test('a village that no list has is found once its dump is imported; the bad line is told of', async () => {
  const onus = someone()
  const unknown = jsonOf<Reading>(await onus('read', 'report.txt', '--json'))
  expect(placeOf(unknown, 'Kyiv')?.id).toBe('geonames:703448')
  expect(placeOf(unknown, 'Nova Hreblia')?.id).not.toBe('geonames:30')
  const done = await onus('gazetteer', 'import', 'XV.txt')
  expect(done).toMatchObject({ exit: 1 })
  expect(done.out).toContain('1 places with 2 names')
  expect(done.err).toContain('Line 2 was left out')
  const known = jsonOf<Reading>(await onus('read', 'report.txt', '--json'))
  expect(placeOf(known, 'Nova Hreblia')).toMatchObject({
    id: 'geonames:30',
    coordinates: { lat: '48.5', lon: '38.25' },
  })
}, 60_000)

test('what cannot be imported is said with its code', async () => {
  const onus = someone()
  expect(await onus('gazetteer', 'import', 'absent.txt')).toMatchObject({
    out: '',
    err: expect.stringContaining('absent.txt') as string,
  })
  expect((await onus('gazetteer', 'export')).exit).toBe(2)
  expect((await onus('gazetteer', 'import')).exit).toBe(2)
})
