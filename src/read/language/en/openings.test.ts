import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedPhrases, lastPhrases } from './claims/fixed-phrases.ts'
import { dateRules } from './moments/dates.ts'
import { relativeRules } from './moments/relative.ts'
import { neededBy, openingAt, openingsIn, openingsOf } from './openings.ts'
import { shelve } from './shelf.ts'
import { needsOf } from './sign.ts'

describe('the opening of words', () => {
  test.each([
    ['Soldiers left', 'sol'],
    ['in May', 'in'],
    ['12 May', '#'],
    ['the  Second time', 'the sec'],
    ['the 3rd', 'the #'],
    ['these', 'the'],
    ['the', 'the'],
    ['“No', '“'],
  ])('%s: %s', (text, opening) => {
    expect(openingAt(text, 0)).toBe(opening)
  })

  test('all words of a text, those behind a mark as well', () => {
    expect([...openingsIn('it’s (the mill) 3')]).toEqual(['it', 's', 'the mil', 'mil', '#'])
  })
})

const sorted = (words: ReadonlySet<string> | undefined) => words && [...words].toSorted()

describe('what a pattern says of its words', () => {
  test.each([
    [/(?:the[^\S\n]+)?(?:may|june)\b/, ['jun', 'may', 'the jun', 'the may']],
    [/(?:in|on) \d/, ['in', 'on']],
    [/(?:late )?[0-3]?\d/, ['#', 'lat']],
    [/(?:\w+ )?may/, undefined],
    [/ma/, undefined],
  ])('how it can begin: %s', (pattern, openings) => {
    expect(sorted(openingsOf(pattern))).toEqual(openings)
  })

  test.each([
    [/\b(could|can) not (\w+ )?(verify|confirm)\b/, ['can', 'cou']],
    [/\b(war|peace) talks?\b/, ['tal']],
    [/\bfell\b|\brose\b/, ['fel', 'ros']],
    [/\b(\w+ )?fell/, undefined],
    [/fell/, undefined],
  ])('what it cannot do without: %s', (pattern, openings) => {
    expect(sorted(neededBy(pattern))).toEqual(openings)
  })
})

const wordsOf = (source: string): readonly string[] =>
  source.replaceAll(/\\[a-zA-Z]/g, ' ').match(/[a-z'’]+|\d|["“]/g) ?? []

/** Texts made of a pattern's own words, so that some of them fit it. */
const textsFor = (sources: string) =>
  fc
    .array(fc.constantFrom(...wordsOf(sources), '2031', '12', ',', 's', 'ed'), { minLength: 1, maxLength: 7 })
    .map(words => words.join(' ').replaceAll(' s ', 's ').replaceAll(' ed ', 'ed '))

describe('laws', () => {
  test('a date pattern fits only where a word it can begin with stands', () => {
    let fits = 0
    const rules = [...dateRules, ...relativeRules]
    const shelf = shelve(rules, rule => openingsOf(rule.pattern))
    for (const rule of rules)
      fc.assert(
        fc.property(textsFor(rule.pattern.source), text => {
          rule.pattern.lastIndex = 0
          if (!rule.pattern.test(text)) return
          fits++
          expect(shelf.at(openingAt(text, 0))).toContain(rule)
        }),
        { numRuns: 60 },
      )
    expect(fits).toBeGreaterThan(30)
  })

  test('a fixed phrase stands only in texts with a word it cannot do without', () => {
    let fits = 0
    const phrases = [...fixedPhrases, ...lastPhrases]
    const shelf = shelve(phrases, ([sign]) => needsOf(sign))
    const sources = phrases.flatMap(([sign]) => (sign instanceof RegExp ? [sign.source] : []))
    for (const source of sources)
      fc.assert(
        fc.property(textsFor(source), text => {
          const among = shelf.among(openingsIn(text))
          for (const phrase of phrases)
            if (phrase[0].test(text)) {
              fits++
              expect(among).toContain(phrase)
            }
        }),
        { numRuns: 40 },
      )
    expect(fits).toBeGreaterThan(30)
  })

  test('what is shelved comes out in its order, and once', () => {
    const openings: Readonly<Record<string, readonly string[]>> = { a: ['may', 'jun'], b: ['jun'], c: ['may'] }
    const shelf = shelve(['a', 'b', 'c', 'd'], one => (openings[one] ? new Set(openings[one]) : undefined))
    expect(shelf.among(new Set(['may', 'jun']))).toEqual(['a', 'b', 'c', 'd'])
    expect(shelf.at('may')).toEqual(['a', 'c', 'd'])
    expect(shelf.at('sep')).toEqual(['d'])
  })
})
