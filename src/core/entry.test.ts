import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusal, user } from '../../test/core/arbitraries.ts'
import { parseDigest } from './digest.ts'
import { acts, type Entry, entryText, parseEntry } from './entry.ts'
import { parseInstant } from './instant.ts'

const entry: Entry = {
  v: 1,
  act: 'received',
  subject: 'itm_000001',
  by: user('ada'),
  at: parseInstant('2031-06-24T09:00:00.000Z'),
  commit: parseDigest('ab'.repeat(32)),
}
const text = entryText(entry)

test('there and back, for every act, subject and place in a chain', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 })
  const subject = fc.constantFrom('case', 'itm_000001', 'clm_abcdef', 'act_000001', 'usr_000001', 'jdg_000001')
  fc.assert(
    fc.property(
      fc.constantFrom(...acts),
      subject,
      hex,
      fc.option(fc.nat(), { nil: undefined }),
      (act, what, hash, prev) => {
        const made = { ...entry, act, subject: what, commit: parseDigest(hash), ...(prev !== undefined && { prev }) }
        expect(parseEntry(entryText(made))).toEqual(made)
      },
    ),
  )
})

test('an entry is small, says what was done, and holds no content', () => {
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['act', 'at', 'by', 'commit', 'subject', 'v'])
  expect(text.length).toBeLessThan(1024)
})

const changed = (change: object): string => {
  const fields = { ...entry, ...change }
  return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))))
}

describe('one entry has one form', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'received'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['a space before', ` ${text}`],
    ['a line end after', `${text}\n`],
    ['a space within', text.replace(':', ': ')],
    ['fields in another order', JSON.stringify(entry)],
    ['an escaped letter', text.replace('received', '\\u0072eceived')],
    ['a field twice', text.replace('{', '{"act":"received",')],
    ['a field more', changed({ words: 'what was said' })],
    ['a field less', text.replace(/"by":"[^"]*",/, '')],
    ['another version', changed({ v: 2 })],
    ['an act that is not one', changed({ act: 'deleted' })],
    ['a subject that is no id', changed({ subject: 'the report' })],
    ['a subject with a path', changed({ subject: '../itm_000001' })],
    ['nobody', changed({ by: 'onus-en' })],
    ['a time without zone', changed({ at: '2031-06-24T09:00:00.000' })],
    ['a day that is not', changed({ at: '2031-02-30T09:00:00.000Z' })],
    ['a digest in capitals', changed({ commit: 'AB'.repeat(32) })],
    ['a short digest', changed({ commit: 'ab' })],
    ['a negative link', changed({ prev: -1 })],
    ['a broken link', changed({ prev: 1.5 })],
    ['no link said as one', changed({ prev: null })],
  ])('refuses %s', (_, wrong) => expect(refusal(() => parseEntry(wrong))).toBe('log.entry-malformed'))

  test('refuses more than a kibibyte', () => {
    expect(refusal(() => entryText({ ...entry, subject: 'x'.repeat(1024) }))).toBe('log.entry-malformed')
  })
})
