import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestion } from '../../../test/model/stub-model.ts'
import { type Anchor, holds } from '../../core/anchor.ts'
import type { Claim } from '../../core/claim.ts'
import { codePoints } from '../../core/code-points.ts'
import { parseDay } from '../../core/day.ts'
import { idFromHash } from '../../core/id.ts'
import { isProblem } from '../../core/problem.ts'
import { readingOf } from '../../read/language/en/claims/reading-of.ts'
import { choices } from './answer.ts'
import { claimFrom, type Doorway } from './door.ts'
import { castFrom } from './entities.ts'
import { passagesOf } from './passages.ts'

const words = `🏥 Ana Vesk, the mayor of Tavar, said on Tuesday that shells hit the Tavar clinic, killing more than 12 people.
“The clinic is gone. We counted 1,200 shells,” Vesk said. The army denied that it had shelled the clinic.
A resident said the clinic was hit twice. Soldiers were said to have been near.
`
const day = parseDay('2031-05-14')
const ours = readingOf(words, day ? { documentDate: { day, basis: 'given-by-person' } } : {})
const text = codePoints(words)
const [passage] = passagesOf(words, []).passages

const doorway = (): Doorway => ({
  passage: passage ?? expect.unreachable(),
  text,
  ours,
  cast: castFrom(ours),
  reader: { name: 'model:stub', version: '1' },
  claimId: locator => idFromHash('claim', Buffer.from(locator).toString('hex').padEnd(40, '0').slice(-40), 40),
})

const taken = (changes: object): Claim => claimFrom(suggestion(changes), doorway())

/** The rule by which a suggestion is dropped, or `held`. */
function rule(changes: object): string {
  try {
    taken(changes)
    return 'held'
  } catch (cause) {
    if (!isProblem(cause)) throw cause
    return cause.code === 'model.suggestion-dropped' ? String(cause.facts['rule']) : cause.code
  }
}

const hit = { words: 'shells hit the Tavar clinic', speaker: 'Ana Vesk', cue: 'said' }

test('a claim that holds is anchored where it stands, by whoever our reading knows under that name', () => {
  const claim = taken({ ...hit, doneTo: ['Tavar clinic'], place: 'Tavar', when: 'on Tuesday' })
  const vesk = ours.entities.find(e => e.label === 'Ana Vesk')
  expect(claim.chain.map(link => link.actor)).toEqual(['outlet', vesk?.ref])
  expect(claim.says).toMatchObject({ predicate: 'shells', time: { edtf: '2031-05-13' } })
  expect([claim.voice, claim.scope, claim.origin]).toEqual([
    'indirect',
    'clear',
    { kind: 'machine', reader: 'model:stub', version: '1' },
  ])
})

test('whose wording it is stands in the quotation marks', () => {
  expect(taken({ words: 'We counted 1,200 shells', speaker: 'Vesk', cue: 'said' }).voice).toBe('direct')
  expect(taken(hit).voice).toBe('indirect')
  expect(taken({ ...hit, speaker: null, cue: null }).voice).toBe('outlet')
})

test('a speaker named in another paragraph is inferred, for a person to settle', () => {
  const claim = taken({ words: 'the clinic was hit twice', speaker: 'Ana Vesk' })
  expect([claim.chain.at(-1)?.certainty, claim.scope]).toEqual(['inferred', 'ambiguous'])
})

test('words that our reading protects stay protected', () => {
  const door = doorway()
  const claim = claimFrom(suggestion({ words: 'the clinic was hit twice', speaker: 'A resident', cue: 'said' }), door)
  expect(door.cast.entities().find(e => e.ref === claim.chain.at(-1)?.actor)?.protected).toBe(true)
})

const figure = (changes: object) => ({
  words: 'more than 12 people',
  bound: 'more-than',
  min: 13,
  max: null,
  near: null,
  unit: 'persons',
  harm: 'killed',
  status: 'unknown',
  statusWords: null,
  per: 'total',
  ...changes,
})
const kills = (changes: object) => ({
  words: 'killing more than 12 people',
  speaker: 'Ana Vesk',
  cue: 'said',
  predicate: 'kills',
  figure: figure(changes),
})

describe('is dropped', () => {
  test.each<[string, object]>([
    ['words-not-there', { ...hit, words: 'shells struck the Tavar clinic' }],
    ['words-not-there', { ...hit, words: 'hells hit the Tavar clini' }],
    ['words-not-there', { ...hit, words: 'more than 12 people. “The clinic' }],
    ['words-not-there', { ...hit, words: '. ' }],
    ['words-ambiguous', { ...hit, words: 'the clinic' }],
    ['words-not-there', { ...hit, words: 'the clinic', before: 'nowhere' }],
    ['speaker-not-there', { ...hit, speaker: 'The Ministry of Health' }],
    ['speaker-in-own-words', { words: 'Ana Vesk, the mayor of Tavar, said', speaker: 'Ana Vesk' }],
    ['cue-not-there', { ...hit, cue: 'denied' }],
    ['party-not-there', { ...hit, doneBy: ['Third Brigade'] }],
    ['place-not-there', { ...hit, place: 'Orlan' }],
    ['when-not-there', { ...hit, when: '3 May' }],
    ['hedge-not-there', { ...hit, hedges: ['reportedly'] }],
    ['denied-not-there', { ...hit, polarity: 'denies', denied: 'we did it' }],
    ['claim.about-missing', { ...hit, polarity: 'denies' }],
    ['claim.polarity-misplaced', { ...hit, act: 'asks' }],
    ['claim.polarity-misplaced', { ...hit, polarity: null }],
    ['not-the-form', { ...hit, predicate: 'committed-war-crime' }],
    ['not-the-form', { ...hit, polarity: 'confirms' }],
    ['not-the-form', { ...hit, verified: true }],
    ['not-the-form', { ...hit, standing: 'confirmed', reviewer: 'admin' }],
    ['not-the-form', { ...hit, words: 7 }],
    ['not-the-form', { ...hit, words: 'x'.repeat(3000) }],
    ['figure-not-there', kills({ words: 'at least 40 people' })],
    ['figure-not-stated', kills({ min: 0 })],
    ['figure-not-stated', kills({ min: 12 + 100 })],
    ['quantity.bound-contradicts', kills({ bound: 'exact', min: 12, max: null })],
    ['quantity.bound-contradicts', kills({ max: 13 })],
    ['quantity.status-not-stated', kills({ status: 'civilian' })],
    ['quantity.status-not-stated', kills({ status: 'civilian', statusWords: 'people' })],
    ['status-not-there', kills({ status: 'civilian', statusWords: 'civilians' })],
    ['unit-not-there', kills({ unit: 'enemy fighters' })],
    ['not-the-form', kills({ min: -1 })],
    ['not-the-form', kills({ min: 1e300 })],
  ])('by %s: %o', (by, changes) => expect(rule(changes)).toBe(by))

  test('and what holds is not', () => {
    expect(rule(hit)).toBe('held')
    expect(rule({ ...hit, words: 'the clinic', before: 'shelled', after: '.' })).toBe('held')
    expect(rule(kills({}))).toBe('held')
    expect(
      rule({
        words: 'We counted 1,200 shells',
        figure: figure({ words: '1,200 shells', bound: 'exact', min: 1200, max: 1200, unit: 'shells', harm: null }),
      }),
    ).toBe('held')
  })
})

function* anchorsIn(value: unknown): Generator<Anchor> {
  if (typeof value !== 'object' || value === null) return
  if ('exact' in value)
    yield value as Anchor // The only thing with exact words in a claim.
  else for (const part of Object.values(value)) yield* anchorsIn(part)
}

const starts = Array.from(words.matchAll(/\S+/g), m => m.index)
/** Whole words of the text most of the time, any stretch of it else. */
const slice = fc
  .tuple(fc.nat(starts.length - 1), fc.integer({ min: 1, max: 4 }), fc.integer({ min: -1, max: 20 }))
  .map(([n, count, shift]) => words.slice((starts[n] ?? 0) + Math.max(0, shift - 18), starts[n + count]).trim())
const wordsOrNot = fc.oneof(
  { weight: 6, arbitrary: slice },
  fc.constantFrom('Ana Vesk', 'said', 'Tavar', ''),
  fc.string(),
)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 1 })
const stance = fc.oneof(
  fc.constant({ act: 'states', polarity: 'affirms' }),
  fc.record({ act: fc.constantFrom(...choices.acts), polarity: orNull(fc.constantFrom(...choices.polarities)) }),
)
const anyWords = fc.record({
  words: fc.oneof(fc.constant(hit.words), slice, fc.string()),
  speaker: orNull(wordsOrNot),
  cue: orNull(fc.constantFrom('said', 'denied')),
  denied: orNull(wordsOrNot),
  doneTo: fc.array(wordsOrNot, { maxLength: 2 }),
  place: orNull(wordsOrNot),
  when: orNull(wordsOrNot),
})

const anySuggestion = fc.tuple(anyWords, stance).map(([said, how]) => ({ ...said, ...how }))

test('law: whatever is suggested, what is kept holds to the letter, and nothing else than a problem is thrown', () => {
  let kept = 0
  fc.assert(
    fc.property(anySuggestion, changes => {
      try {
        const claim = taken(changes)
        kept++
        for (const anchor of anchorsIn(claim)) expect(holds(anchor, text)).toBe(true)
        expect(claim.chain[0].actor).toBe('outlet')
      } catch (cause) {
        if (!isProblem(cause)) throw cause
      }
    }),
    { numRuns: 2000 },
  )
  expect(kept).toBeGreaterThan(100)
})
