import type { Anchor } from './anchor.ts'
import { type Attribution, type Chain, chain } from './attribution.ts'
import type { Checked, Unchecked } from './checked.ts'
import type { EntityRef } from './entity.ts'
import type { ClaimId, UserId } from './id.ts'
import type { Moment } from './moment.ts'
import type { Precision } from './place.ts'
import { isPredicate, type Predicate } from './predicate.ts'
import { problem } from './problem.ts'
import type { Quantity } from './quantity.ts'

const acts = ['states', 'asks', 'directs', 'commits'] as const
export type Act = (typeof acts)[number]
const polarities = ['affirms', 'denies', 'doubts'] as const
export type Polarity = (typeof polarities)[number]
/** Whose wording it is: in `mixed` only the words in quotation marks are the speaker's (requirement D7). */
export type Voice = 'direct' | 'indirect' | 'mixed' | 'outlet' | 'unattributed'
/** `ambiguous` is a state that a person settles; it is never guessed away. */
export type Scope = 'clear' | 'inherited' | 'ambiguous'

/** What a denial or doubt answers: a claim, or the denied words where the accusation is not in the text. */
export type About = { readonly claim: ClaimId } | { readonly words: Anchor }

/** What is put forward. Agents are "said to have done it", and empty when the words are agentless. */
export interface Proposition {
  readonly predicate: Predicate
  readonly agents: readonly EntityRef[]
  readonly targets: readonly EntityRef[]
  readonly place?: { readonly ref: EntityRef; readonly precision: Precision }
  readonly time?: Moment
  readonly quantity?: Quantity
}

export type Origin =
  | { readonly kind: 'person'; readonly user: UserId }
  | { readonly kind: 'machine'; readonly reader: string; readonly version: string; readonly score?: number }

interface Common extends Checked<'claim'> {
  readonly id: ClaimId
  readonly anchors: readonly [Anchor, ...Anchor[]]
  /** What differs between claims that share an anchor. */
  readonly focus: readonly Anchor[]
  /** The words that attribute it: "Bratt wrote". */
  readonly cue?: Anchor
  readonly chain: Chain
  readonly voice: Voice
  readonly scope: Scope
  /** The words that weaken it, as they stand. */
  readonly hedges: readonly Anchor[]
  readonly says: Proposition
  /** When the speaker spoke, if the text dates it. */
  readonly madeAt?: Moment
  /** BCP 47 tag of the words. */
  readonly language: string
  readonly origin: Origin
}

/** Only statements have polarity; only denials and doubts point at what they answer. */
export type Claim = Common &
  (
    | { readonly act: 'states'; readonly polarity: 'affirms' }
    | { readonly act: 'states'; readonly polarity: 'denies' | 'doubts'; readonly about: About }
    | { readonly act: 'asks' | 'directs' | 'commits' }
  )

/** The same fields before they were checked: what a reader, a form or a file proposes. */
export type ClaimDraft = Omit<Unchecked<Common>, 'anchors' | 'chain'> & {
  readonly anchors: readonly Anchor[]
  readonly chain: readonly Attribution[]
  readonly act: Act
  readonly polarity?: Polarity
  readonly about?: About
}

type Said = { readonly act: Act; readonly polarity?: Polarity; readonly about?: About }

function checkStance({ act, polarity, about }: Said): void {
  if ((act === 'states') !== (polarity !== undefined))
    throw problem('claim.polarity-misplaced', { act, polarity: polarity ?? 'none' })
  if ((polarity === 'denies' || polarity === 'doubts') && !about) throw problem('claim.about-missing', { polarity })
  if (about && (polarity === undefined || polarity === 'affirms'))
    throw problem('claim.polarity-misplaced', { act, polarity: polarity ?? 'none' })
}

type Closed<T> = readonly (keyof T)[]
const draftFields: Closed<ClaimDraft> = [
  ...(['id', 'anchors', 'focus', 'cue', 'chain', 'voice', 'scope', 'hedges', 'says', 'madeAt'] as const),
  ...(['language', 'origin', 'act', 'polarity', 'about'] as const),
]
const saysFields: Closed<Proposition> = ['predicate', 'agents', 'targets', 'place', 'time', 'quantity']

/** Nothing but what a claim is: there is no field for guilt, truth or a verdict (never representable, 4). */
function checkFields(draft: ClaimDraft): void {
  const refuse = (why: string) => problem('claim.malformed', { why })
  const beyond = (thing: object, known: readonly string[]) => Object.keys(thing).find(key => !known.includes(key))
  const extra = beyond(draft, draftFields) ?? beyond(draft.says, saysFields)
  if (extra !== undefined) throw refuse(`"${extra}" is no field of a claim`)
  if (!isPredicate(draft.says.predicate)) throw refuse(`"${String(draft.says.predicate)}" is no predicate`)
  if (!acts.includes(draft.act)) throw refuse(`"${String(draft.act)}" is no act`)
  if (draft.polarity !== undefined && !polarities.includes(draft.polarity))
    throw refuse(`"${String(draft.polarity)}" is no polarity`)
}

/** Makes a claim, or refuses it: `claim.no-anchor`, `.no-chain`, `.polarity-misplaced`, `.about-missing`, `.malformed`. */
export function claim(draft: ClaimDraft): Claim {
  if (draft.anchors.length === 0) throw problem('claim.no-anchor', { why: 'it has none' })
  checkFields(draft)
  checkStance(draft)
  // checkStance has just established which member of the union this is.
  return { ...draft, chain: chain(draft.chain) } as unknown as Claim
}

export const polarityOf = (c: Claim): Polarity | undefined => (c.act === 'states' ? c.polarity : undefined)
export const aboutOf = (c: Claim): About | undefined => ('about' in c ? c.about : undefined)
/** Who says it, in the end. */
export const asserterOf = (c: Claim): EntityRef => (c.chain.at(-1) ?? c.chain[0]).actor
