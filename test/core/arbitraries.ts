import fc from 'fast-check'
import { type Anchor, anchorAt } from '../../src/core/anchor.ts'
import { type Attribution, type Chain, chain } from '../../src/core/attribution.ts'
import type { ClaimDraft } from '../../src/core/claim.ts'
import { codePoints } from '../../src/core/code-points.ts'
import { type Day, dayFrom, daysInMonth } from '../../src/core/day.ts'
import { parseId, type UserId } from '../../src/core/id.ts'
import { isProblem } from '../../src/core/problem.ts'

/** Pieces that break naive text handling: pairs, joined emoji, marks upon marks, flags, lone halves, Hangul and Indic clusters, line ends. */
export const oddPieces = [
  'a',
  ' ',
  'Ж',
  '漢',
  '😀',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇺🇦',
  '🇧🇪',
  'e\u0301',
  'Z\u0351\u0352\u0353\u0354',
  '\u200d',
  '\ufe0f',
  '\u202e',
  '\ud83d',
  '\ude00',
  '각',
  '\u1100\u1161\u11a8',
  'क्षि',
  '\r\n',
  '\n',
  '1️⃣',
  'é',
  '"',
  '\u0000',
]

/** Text made of odd pieces and plain words, whole clusters and torn ones alike. */
export const oddText = fc
  .array(
    fc.oneof(fc.constantFrom(...oddPieces), fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 8 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map(parts => parts.join(''))
  .filter(text => text.length > 0)

export const dayOf = (year: number, month: number, day: number): Day =>
  dayFrom({ year, month, day: Math.min(day, daysInMonth(year, month)) })

/** Any day that can be written, years 1 to 9999. */
export const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dayOf(year, month, day))

/** Days near each other, so that stretches often touch and cross. */
export const nearDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 2030, max: 2032 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dayOf(year, month, day))

export const user = (name: string): UserId => parseId('user', `usr_${name.padEnd(6, '0')}`)

/** The first place of these words in a text, anchored. */
export function anchorOf(words: string, text: string = words): Anchor {
  const points = codePoints(text)
  const start = points.pointOf(text.indexOf(words))
  return anchorAt(points, start, start + codePoints(words).length)
}

export const link = (actor: Attribution['actor'], certainty: Attribution['certainty'] = 'explicit'): Attribution => ({
  actor,
  verb: 'said',
  medium: 'unspecified',
  certainty,
})

export const outletChain: Chain = chain([link('outlet')])

/** A claim by the outlet that one group shelled a place, to be varied by a test. */
export const draft = (changes: Partial<ClaimDraft> = {}): ClaimDraft => ({
  id: parseId('claim', 'clm_000001'),
  anchors: [anchorOf('shelled the market')],
  focus: [],
  chain: outletChain,
  voice: 'outlet',
  scope: 'clear',
  hedges: [],
  says: { predicate: 'shells', agents: ['e1'], targets: ['e2'] },
  language: 'en',
  origin: { kind: 'machine', reader: 'onus-en', version: '1' },
  act: 'states',
  polarity: 'affirms',
  ...changes,
})

/** The code of the problem that an action throws, or `held` where it throws none. Anything else thrown is a bug and goes on. */
export function refusal(action: () => unknown): string {
  try {
    action()
    return 'held'
  } catch (cause) {
    if (isProblem(cause)) return cause.code
    throw cause
  }
}
