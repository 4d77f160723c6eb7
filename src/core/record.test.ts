import { expect, test } from 'vitest'
import { refusal } from '../../test/core/arbitraries.ts'
import { type CaseRecord, parseRecord, recordText } from './record.ts'

const salt = '0f'.repeat(32)
const note: CaseRecord = { kind: 'note', says: 'Found 😀 in "Odrelin".' }
const text = recordText(note, salt)

test('three lines: format, salt, the record in canonical JSON', () => {
  expect(text).toBe(`onus-record/1\n${salt}\n{"kind":"note","says":"Found 😀 in \\"Odrelin\\"."}\n`)
  expect(parseRecord(text)).toEqual(note)
})

test.each([
  ['nothing', ''],
  ['another format', text.replace('/1', '/2')],
  ['no salt', text.replace(salt, '')],
  ['a salt in capitals', text.replace(salt, salt.toUpperCase())],
  ['a short salt', text.replace(salt, salt.slice(2))],
  ['no record', `onus-record/1\n${salt}\n`],
  ['no last line end', text.trimEnd()],
  ['a line more', `${text}{}\n`],
  ['no JSON', text.replace('{', '')],
  ['null', `onus-record/1\n${salt}\nnull\n`],
  ['a list', `onus-record/1\n${salt}\n[]\n`],
  ['no kind', `onus-record/1\n${salt}\n{}\n`],
  ['a kind that is not one', text.replace('"note"', '"verdict"')],
  ['a space within', text.replace('":"', '": "')],
  ['fields in another order', `onus-record/1\n${salt}\n{"says":"x","kind":"note"}\n`],
  ['a field twice', text.replace('{', '{"kind":"note",')],
  ['line ends of another system', text.replaceAll('\n', '\r\n')],
])('refuses %s', (_, wrong) => expect(refusal(() => parseRecord(wrong))).toBe('log.entry-malformed'))

test.each(['', 'ab', 'zz'.repeat(32), '0F'.repeat(32)])('refuses to write with the salt "%s"', wrong =>
  expect(refusal(() => recordText(note, wrong))).toBe('log.entry-malformed'),
)
