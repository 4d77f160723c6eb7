import { findItemId } from '../../casebook/find-id.ts'
import { type ClaimFilter, listClaims } from '../../casebook/list-claims.ts'
import type { Act, Polarity } from '../../core/claim.ts'
import { permit } from '../../core/permit.ts'
import { isPredicate } from '../../core/predicate.ts'
import { problem } from '../../core/problem.ts'
import {
  casebookOption,
  choiceOption,
  type Command,
  countOption,
  dayOption,
  isSet,
  jsonOption,
  type Option,
  textOption,
  type Typed,
} from '../command.ts'
import { claimLines } from '../print/claims.ts'
import { withCasebook } from '../with-casebook.ts'
import type { OpenCasebook } from '../world.ts'

const acts = ['states', 'asks', 'directs', 'commits'] as const satisfies readonly Act[]
const polarities = ['affirms', 'denies', 'doubts'] as const satisfies readonly Polarity[]

export const filterOptions: readonly Option[] = [
  { flag: '--speaker NAME', about: 'Who says it, in the end.' },
  { flag: '--about NAME', about: 'Who is said to have done it, or to whom it was done.' },
  { flag: '--place NAME', about: 'Where it is said to have happened.' },
  { flag: '--from DAY', about: 'The time it speaks of may fall on this day or later.' },
  { flag: '--to DAY', about: 'The time it speaks of may fall on this day or earlier.' },
  { flag: '--act ACT', about: `What is done with the words: ${acts.join(', ')}.` },
  { flag: '--polarity WORD', about: `Statements only: ${polarities.join(', ')}.` },
  {
    flag: '--predicate KIND',
    about: 'What kind of thing is said, such as shells, kills or facility-status (docs/codebook.md, part 5).',
  },
  { flag: '--item ID', about: 'Claims of one item.' },
  { flag: '--reader NAME', about: 'Claims read by one reader, such as model:NAME, or by all; else ours alone.' },
]

function predicateOption(typed: Typed): string | undefined {
  const predicate = textOption(typed, 'predicate')
  if (predicate !== undefined && !isPredicate(predicate))
    throw problem('usage.wrong', { why: `"${predicate}" is no predicate; docs/codebook.md, part 5, lists them.` })
  return predicate
}

const present = <T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  // What is left has no undefined in it.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never

/** The filter a person typed; the item may be the beginning of an id. */
export async function filterFrom(typed: Typed, casebook: OpenCasebook): Promise<ClaimFilter> {
  const item = textOption(typed, 'item')
  return present({
    speaker: textOption(typed, 'speaker'),
    about: textOption(typed, 'about'),
    place: textOption(typed, 'place'),
    from: dayOption(typed, 'from'),
    to: dayOption(typed, 'to'),
    act: choiceOption(typed, 'act', acts),
    polarity: choiceOption(typed, 'polarity', polarities),
    predicate: predicateOption(typed),
    item: item === undefined ? undefined : await findItemId(permit(casebook.user, 'item.read'), item, casebook),
    reader: textOption(typed, 'reader'),
    words: typed.args.length > 0 ? typed.args.join(' ') : undefined,
  }) as ClaimFilter // `present` keeps each field's own type and drops the absent ones.
}

export const claims: Command = {
  name: 'claims',
  summary: 'List claims: who says what about whom, when, where, in which words.',
  args: [{ name: 'WORDS', about: 'Only claims in whose words all of these occur.', needed: false, many: true }],
  options: [...filterOptions, { flag: '--limit COUNT', about: 'At most so many.' }, casebookOption, jsonOption],
  examples: [
    'onus claims',
    'onus claims hospital --speaker Vesk',
    'onus claims --polarity denies',
    'onus claims --from 2031-05-01 --to 2031-05-31 --json',
  ],
  run: (typed, world) =>
    withCasebook(typed, world, async casebook => {
      const limit = countOption(typed, 'limit')
      const filter = { ...(await filterFrom(typed, casebook)), ...(limit !== undefined && { limit }) }
      const list = await listClaims(permit(casebook.user, 'item.read'), filter, casebook)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify(list))
      else for (const line of claimLines(list, world.paper)) world.paper.out(line)
      return 0
    }),
}
