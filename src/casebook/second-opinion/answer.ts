import { z } from 'zod'
import { type Predicate, predicateGroups } from '../../core/predicate.ts'
import type { BoundWord, Harm, Per, Status } from '../../core/quantity.ts'

/** The closed lists that a model may choose from: those of the core, and `satisfies` keeps them so. */
export const choices = {
  acts: ['states', 'asks', 'directs', 'commits'],
  polarities: ['affirms', 'denies', 'doubts'],
  predicates: Object.values(predicateGroups).flat(),
  bounds: [
    ...(['exact', 'at-least', 'more-than', 'at-most', 'fewer-than', 'nearly', 'about', 'range'] as const),
    ...(['vague-magnitude', 'vague', 'unquantified'] as const),
  ],
  harms: ['killed', 'injured', 'missing', 'detained', 'abducted', 'displaced', 'trapped', 'deprived'],
  statuses: ['civilian', 'combatant', 'hors-de-combat', 'unknown'],
  pers: ['total', 'hour', 'day', 'week', 'month', 'year', 'incident'],
} as const satisfies Readonly<Record<string, readonly string[]>> & {
  readonly predicates: readonly Predicate[]
  readonly bounds: readonly BoundWord[]
  readonly harms: readonly Harm[]
  readonly statuses: readonly Status[]
  readonly pers: readonly Per[]
}

const long = z.string().min(1).max(2000)
const short = z.string().min(1).max(200)
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const number = orNull(z.int().min(0))

const figure = z.strictObject({
  words: short,
  bound: z.enum(choices.bounds),
  min: number,
  max: number,
  near: number,
  unit: short,
  harm: orNull(z.enum(choices.harms)),
  status: z.enum(choices.statuses),
  statusWords: orNull(short),
  per: z.enum(choices.pers),
})

const suggestion = z.strictObject({
  words: long,
  before: orNull(z.string().max(200)),
  after: orNull(z.string().max(200)),
  speaker: orNull(short),
  cue: orNull(short),
  act: z.enum(choices.acts),
  polarity: orNull(z.enum(choices.polarities)),
  denied: orNull(long),
  predicate: z.enum(choices.predicates),
  doneBy: z.array(short).max(20),
  doneTo: z.array(short).max(20),
  place: orNull(short),
  when: orNull(short),
  hedges: z.array(short).max(10),
  figure: orNull(figure),
})

/** One claim as a model proposes it: words to be looked up, and choices from closed lists. There is no field for a verdict. */
export type Suggestion = z.infer<typeof suggestion>
export type SuggestedFigure = z.infer<typeof figure>

/** What no server needs and some trip over. */
const bare = ['$schema', 'default', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'] as const

/** The shape of an answer as JSON Schema. */
export const answerSchema = (): Readonly<Record<string, unknown>> => {
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject({ claims: z.array(suggestion) }), {
    override: ({ jsonSchema }) => {
      for (const key of bare) delete jsonSchema[key]
    },
  })
  return schema
}

export const parseSuggestion = (raw: unknown): Suggestion | undefined => suggestion.safeParse(raw).data

/** More than this in one answer is no reading of a page. */
export const mostSuggestions = 200

const whole = z.strictObject({ claims: z.array(z.unknown()).max(mostSuggestions) })

/** Servers that were asked for JSON in words only put it between fences, or behind a thought. */
const jsonIn = (text: string): string => text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)

/** The suggestions of one answer, each still to be checked by itself; `undefined` where it is not of the form that was asked for. */
export function suggestionsIn(text: string): readonly unknown[] | undefined {
  for (const json of [text, jsonIn(text)])
    try {
      const answer = whole.safeParse(JSON.parse(json))
      if (answer.success) return answer.data.claims
    } catch {
      // Not JSON: the next way is tried, and the caller says that it was none.
    }
  return undefined
}
