import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { predicateGroups } from '../../src/core/predicate.ts'
import { personIn } from '../journeys/onus.ts'
import { root } from '../house/source.ts'
import { comparer, documentedFormat } from './reading-format.ts'

const format = documentedFormat()
const onus = personIn(root)
const reports = readdirSync(join(root, 'fixtures', 'reports'))
  .map(name => join('fixtures', 'reports', name, 'report.txt'))
  .filter(path => existsSync(join(root, path)))
const files = [join('fixtures', 'sample', 'report.html'), ...reports]

/** What no reader gives yet (a person's own claims, and what hangs on a capture or on a judgement), and what no fixture says. */
const notFromAReader = ['Origin.user', 'Origin.score', 'Tenure.joined', 'Measure.nearTo']

describe('docs/formats/reading.md describes what readings hold', () => {
  const seen = new Set<string>()
  const differences = comparer(format, seen)
  const found: string[] = []

  beforeAll(async () => {
    for (const file of files) {
      const { out } = await onus('read', file, '--json', '--date', '2031-05-14')
      const document: unknown = JSON.parse(out)
      found.push(...differences('Document', document, file))
    }
  }, 120_000)

  test('every value of every reading is as the page says, and no field is missing from it', () => {
    expect(found).toEqual([])
  })

  test('every field that the page names for a reader is there in some reading', () => {
    const named = [...format].flatMap(([name, fields]) => [...fields.keys()].map(field => `${name}.${field}`))
    const expected = named.filter(field => !field.startsWith('Reading.') && !notFromAReader.includes(field))
    expect(expected.filter(field => !seen.has(field))).toEqual([])
  })
})

test('a reading that is not as the page says is seen', () => {
  const anchor = { exact: 'dead', prefix: '', suffix: '', start: 1, end: 5 }
  const figure = { anchor, bound: 'exact', unit: 'persons', status: 'unknown', per: 'total' }
  const wrong = (value: object) => comparer(format)('Quantity', { ...figure, ...value }, 'q')
  expect(wrong({})).toEqual([])
  expect(wrong({ guilty: true })).toEqual(['q has the field guilty'])
  expect(wrong({ min: 1.5 })).toEqual(['q.min is not integer: 1.5'])
  expect(wrong({ status: 'hostile' })).toEqual(['q.status is "hostile"'])
  expect(wrong({ anchor: { ...anchor, start: undefined } })).toHaveLength(1)
  expect(comparer(format)('Anchor', { exact: 'dead' }, 'a')).toHaveLength(4)
})

test('the codebook has every predicate that a claim can have', () => {
  const page = readFileSync(join(root, 'docs', 'codebook.md'), 'utf8')
  expect(
    Object.values(predicateGroups)
      .flat()
      .filter(predicate => !page.includes(predicate)),
  ).toEqual([])
})
