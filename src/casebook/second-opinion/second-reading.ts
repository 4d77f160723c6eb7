import { createHash } from 'node:crypto'
import type { Claim } from '../../core/claim.ts'
import { codePoints } from '../../core/code-points.ts'
import type { EntityRef } from '../../core/entity.ts'
import { idFromHash, type ItemId } from '../../core/id.ts'
import type { Notice } from '../../core/notice.ts'
import { isProblem, type Problem } from '../../core/problem.ts'
import { nothingRead, type Reading } from '../../core/reading.ts'
import { modelReaderName } from '../../core/second-opinion.ts'
import type { ReadItem } from '../../ports/case-index.ts'
import type { AskedModel, NoAnswerWhy, Reply } from '../../ports/second-reader.ts'
import { suggestionsIn } from './answer.ts'
import { claimFrom, type Doorway } from './door.ts'
import { castFrom } from './entities.ts'
import type { Passages } from './passages.ts'
import { promptDigest } from './prompt.ts'

/** What came back for each passage, in their order. */
export interface Answered {
  readonly item: ItemId
  readonly asked: AskedModel
  readonly ours: ReadItem
  readonly sent: Passages
  readonly replies: readonly Reply[]
}

/** Where it answers, which model, and what it was told: with any of them changed it is another reader. */
const readerOf = ({ address, model }: AskedModel): Reading['reader'] => ({
  name: modelReaderName(model),
  version: `${address.host}:${address.port} ${model} prompt ${promptDigest()}`,
})

export const whyNot: Readonly<Record<NoAnswerWhy, string>> = {
  unreachable: 'nobody answers there',
  'not-this-machine': 'the address leads to another machine',
  'timed-out': 'it took too long',
  busy: 'it was busy each time, or broke',
  refused: 'it refused the question',
  redirected: 'it sent us on to another address, which is never followed',
  'too-large': 'its answer was longer than any answer may be',
  'wrong-type': 'what came back was not JSON',
  'no-message': 'there was no message in its answer',
}

const notice = (rule: string, says: string, weight: Notice['weight'] = 'doubt'): Notice => ({
  rule: `model/${rule}`,
  says,
  weight,
})

const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** What was not sent, so that nobody takes silence for an answer. */
function leftOut({ covered, withheld, beyond }: Passages): readonly Notice[] {
  return [
    ...(covered > 0
      ? [notice('names-covered', `${many(covered, 'protected name')} stood as a code in what was sent.`, 'fyi')]
      : []),
    ...(withheld > 0
      ? [notice('paragraphs-withheld', `${many(withheld, 'paragraph')} could not be sent without a protected name.`)]
      : []),
    ...(beyond > 0
      ? [notice('text-too-long', `${many(beyond, 'paragraph')} at the end were beyond the limit and not sent.`)]
      : []),
  ]
}

interface Taken {
  readonly claims: readonly Claim[]
  readonly notices: readonly Notice[]
}

/** The rule by name and our own words about it; nothing of what the model wrote. */
const ruleOf = ({ code, facts, message }: Problem): readonly [rule: string, why: string] =>
  code === 'model.suggestion-dropped'
    ? [String(facts['rule']), `${String(facts['why'])}.`]
    : // Sentences of the core quote what they refuse, which here a model wrote.
      [code, message === '' ? '' : 'It is refused as every reading would be.']

function claimOrWhy(raw: unknown, door: Doorway, part: string): Claim | Notice {
  try {
    return claimFrom(raw, door)
  } catch (cause) {
    if (!isProblem(cause)) throw cause
    const [rule, why] = ruleOf(cause)
    return notice(rule, `A suggestion in ${part} was dropped: ${why}`)
  }
}

function takeReply(reply: Reply, door: Doorway, part: string): Taken {
  if (reply.kind === 'none') {
    const says = `There is no second opinion on ${part}: ${whyNot[reply.why]}.`
    return { claims: [], notices: [notice(reply.why, says, 'unreadable')] }
  }
  const suggestions = suggestionsIn(reply.text)
  if (!suggestions)
    return {
      claims: [],
      notices: [notice('not-the-form', `The answer on ${part} was not of the form asked for.`, 'unreadable')],
    }
  const taken = suggestions.map(raw => claimOrWhy(raw, door, part))
  return {
    claims: taken.filter(t => 'origin' in t),
    notices: taken.filter(t => 'rule' in t),
  }
}

const doorFor = ({ item, asked, ours }: Answered): Omit<Doorway, 'passage'> => {
  const reader = readerOf(asked)
  const hash = (locator: string) => createHash('sha256').update(`${item}|${reader.name}|${reader.version}|${locator}`)
  return {
    text: codePoints(ours.layer.text),
    ours: ours.reading,
    cast: castFrom(ours.reading),
    reader,
    claimId: locator => idFromHash('claim', hash(locator).digest('hex')),
  }
}

const refsIn = ({ chain, says }: Claim): readonly EntityRef[] => [
  ...chain.map(link => link.actor),
  ...says.agents,
  ...says.targets,
  ...(says.place ? [says.place.ref] : []),
]

/** Passages overlap, so one claim may come twice; it is one. */
const once = (claims: readonly Claim[]): readonly Claim[] => [...new Map(claims.map(c => [c.id, c] as const)).values()]

/** A limit on what one item can be flooded with. */
const most = 500

/** The answers of a model as a reading of the same text by another reader: suggestions, every one anchored. */
export function secondReading(answered: Answered): Reading {
  const { ours, sent, replies } = answered
  const door = doorFor(answered)
  const taken = sent.passages.map((passage, n) => {
    const part = sent.passages.length === 1 ? 'this item' : `part ${n + 1} of ${sent.passages.length}`
    return takeReply(replies[n] ?? { kind: 'none', why: 'no-message', sent: true }, { ...door, passage }, part)
  })
  const all = once(taken.flatMap(t => t.claims))
  const claims = all.slice(0, most)
  const used = new Set<EntityRef>(['outlet', 'unspecified', ...claims.flatMap(refsIn)])
  const over = all.length - claims.length
  return {
    ...nothingRead,
    format: 'onus-reading/1',
    reader: door.reader,
    codebook: 1,
    language: ours.reading.language,
    languages: ours.reading.languages,
    ...(ours.reading.documentDate && { documentDate: ours.reading.documentDate }),
    entities: door.cast.entities().filter(e => used.has(e.ref)),
    claims,
    notices: [
      ...leftOut(sent),
      ...(over > 0 ? [notice('too-many', `${many(over, 'suggestion')} beyond the limit were dropped.`)] : []),
      ...taken.flatMap(t => t.notices),
    ],
  }
}
