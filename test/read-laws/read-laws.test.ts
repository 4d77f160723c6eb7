import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dayFrom } from '../../src/core/day.ts'
import { idFromHash } from '../../src/core/id.ts'
import type { Reading } from '../../src/core/reading.ts'
import { layerFor, readingFor } from '../../src/read/read-item.ts'
import { readText } from '../../src/read/read.ts'
import * as laws from './laws.ts'
import { orders, promises, questions, report, unrelated } from './texts.ts'

const item = idFromHash('item', createHash('sha256').update('a text').digest('hex'))
const read = (words: string, day = '2031-05-14'): Reading => {
  const job = {
    bytes: new Uint8Array(),
    words,
    mediaType: 'text/plain',
    item,
    documentDay: dayFrom({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }),
    outlet: 'The Courier',
  }
  return readingFor(job, layerFor(job), readText)
}

const runs = { numRuns: 60 }
const holds = (law: (text: string) => laws.Broken) =>
  fc.assert(
    fc.property(report, text => {
      expect(law(text)).toEqual([])
    }),
    runs,
  )

const sample =
  'The governor said on Monday that three people were killed in Tesk. "We saw it," Mara Kelvin told Orlan Radio.'
/** A reading that somebody tampered with, to show that a law can fail; `change` sees every field. */
const tampered = (change: (field: string, value: unknown) => unknown): Reading =>
  JSON.parse(JSON.stringify(read(sample)), change) as Reading // with what was changed, which is the point

describe('laws of reading', { timeout: 120_000 }, () => {
  test('every anchor is the words that stand there', () => {
    holds(text => laws.anchorsHold(read(text), text))
    const moved = tampered((field, value) => (field === 'exact' ? `${String(value)}.` : value))
    expect(laws.anchorsHold(moved, sample)).not.toEqual([])
  })

  test('the same text read twice gives the same reading', () => {
    holds(text => (JSON.stringify(read(text)) === JSON.stringify(read(text)) ? [] : ['differs']))
  })

  test('no word that is shown was made up', () => {
    holds(text => laws.invented(read(text), text))
    expect(
      laws.invented(
        tampered((field, value) => (field === 'label' ? 'Butcher' : value)),
        sample,
      ),
    ).toEqual(['Butcher'])
  })

  test('a machine suggests and never judges', () => {
    holds(text => laws.suggestsOnly(read(text)))
    expect(
      laws.suggestsOnly(tampered((field, value) => (field === 'origin' ? { kind: 'machine', verdict: 1 } : value))),
    ).not.toEqual([])
  })

  test('no quantity without a bound, and people are not called civilians', () => {
    holds(text => laws.countsAreBounded(read(text)))
    expect(laws.countsAreBounded(tampered((field, value) => (field === 'status' ? 'civilian' : value)))).not.toEqual([])
    const unbounded = (field: string, value: unknown) => (/^(min|max|near)$/.test(field) ? undefined : value)
    expect(laws.countsAreBounded(tampered(unbounded))).not.toEqual([])
  })

  test('a speaker is never taken from inside the quotation', () => {
    holds(text => laws.speakersStandOutside(read(text)))
    const wrong = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && 'voice' in value && 'anchors' in value
        ? { ...value, cue: Array.isArray(value.anchors) ? value.anchors[0] : undefined }
        : value
    expect(laws.speakersStandOutside(tampered(wrong))).not.toEqual([])
    const reading = read('"Mara Kelvin said the army shelled the school on Monday," said Anna Brennik.')
    const named = (c: (typeof reading.claims)[number]) =>
      c.chain.map(link => reading.entities.find(e => e.ref === link.actor)?.label)
    expect(reading.claims.length).toBeGreaterThan(0)
    for (const c of reading.claims) expect(named(c)).toContain('Anna Brennik')
  })

  test('a question, an order or a promise is never asserted', () => {
    const said = fc.constantFrom(...questions, ...orders, ...promises)
    fc.assert(
      fc.property(report, said, (text, last) => {
        const whole = `${text}\n\n${last}`
        const start = Array.from(text).length + 2
        expect(laws.assertsNothingIn(read(whole), [start, start + last.length])).toEqual([])
      }),
      runs,
    )
    expect(laws.assertsNothingIn(read('A shell hit the school.'), [0, 23])).not.toEqual([])
  })

  test('another date of the document moves the relative times and no others', () => {
    const days = fc.integer({ min: 1, max: 300 })
    const apart = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000
    fc.assert(
      fc.property(report, days, (text, later) => {
        const moved = new Date(Date.parse('2031-05-14') + later * 7 * 86_400_000).toISOString().slice(0, 10)
        const namesDays = /12 May 2031/.test(text)
        const [before, after] = [read(text).moments, read(text, moved).moments]
        expect(after.map(m => m.anchor)).toEqual(before.map(m => m.anchor))
        before.forEach(({ moment: m, anchor }, i) => {
          const n = after[i]?.moment
          if (!m || !n) return
          const relative = m.reference === '2031-05-14'
          if (!relative) expect(n, anchor.exact).toEqual(m)
          else if (m.min && n.min && /^\d{4}-\d{2}-\d{2}$/.test(m.edtf))
            // a text that names days is counted on from its own, where it tells of another time than the document's
            expect(namesDays ? [0, later * 7] : [later * 7], anchor.exact).toContain(apart(m.min, n.min))
        })
      }),
      runs,
    )
    const monday = read(sample).moments.find(m => m.anchor.exact.includes('Monday'))
    const weekLater = read(sample, '2031-05-21').moments.find(m => m.anchor.exact.includes('Monday'))
    expect([monday?.moment?.edtf, weekLater?.moment?.edtf]).toEqual(['2031-05-12', '2031-05-19'])
  })

  test('an unrelated paragraph behind a text changes nothing that was read before it', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...unrelated), (text, more) => {
        const length = Array.from(text).length
        const before = read(text).claims.map(laws.coreOf)
        const after = read(`${text}\n\n${more}`)
          .claims.filter(c => c.anchors[0].end <= length)
          .map(laws.coreOf)
        expect(after).toEqual(before)
      }),
      runs,
    )
  })

  test('a time or place is never narrower than its words', () => {
    const wide = { 'in May 2031': 'month', 'in 2031': 'year', 'in spring 2031': 'season' }
    for (const [words, grain] of Object.entries(wide)) {
      const text = `A shell hit the bakery ${words}.`
      const found = read(text).moments.find(m => words.includes(m.anchor.exact))?.moment
      expect(found && found.min !== found.max, grain).toBe(true)
    }
    holds(text =>
      read(text).moments.flatMap(({ anchor, moment: m }) =>
        m &&
        /^\d{4}-\d{2}-\d{2}$/.test(m.edtf) &&
        /\b(week|month|year|May 2031)$/i.test(anchor.exact) &&
        !/\d{1,2} May/.test(anchor.exact)
          ? [`"${anchor.exact}" became ${m.edtf}`]
          : [],
      ),
    )
  })
})
