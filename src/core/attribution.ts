import type { Anchor } from './anchor.ts'
import type { Checked } from './checked.ts'
import type { EntityRef } from './entity.ts'
import type { Moment } from './moment.ts'
import { problem } from './problem.ts'

/** How sure it is that this link said it (codebook, part 3). */
export type Certainty = 'explicit' | 'inherited' | 'inferred' | 'unattributed' | 'identification-unverified'

/** One link of who passed the words on. */
export interface Attribution {
  readonly actor: EntityRef
  /** The cue as it stands ("accused"), or "reports" for the outlet itself. */
  readonly verb: string
  /** tweet, telegram-post, briefing, interview, intercepted-audio, article, unspecified … */
  readonly medium: string
  readonly at?: Moment
  readonly cue?: Anchor
  readonly certainty: Certainty
}

/** Outermost first: the item's publisher (or "unspecified"); the last link is the root origin. */
export type Chain = readonly [Attribution, ...Attribution[]] & Checked<'chain'>

/** Refuses (`claim.no-chain`) an empty chain, and one that does not begin with the publisher or "unspecified". */
export function chain(links: readonly Attribution[]): Chain {
  const [outermost, ...inner] = links
  if (!outermost) throw problem('claim.no-chain', { why: 'it is empty' })
  if (outermost.actor !== 'outlet' && outermost.actor !== 'unspecified')
    throw problem('claim.no-chain', { why: `it begins with "${outermost.actor}" instead of the publisher` })
  const loose = inner.find(link => link.actor === 'unspecified' && link.certainty !== 'unattributed')
  if (loose) throw problem('claim.no-chain', { why: 'an unspecified link is always unattributed' })
  // It begins with the publisher, and nobody is made up.
  return [outermost, ...inner] as unknown as Chain
}

/** Who the words come from in the end: the claim's asserter. */
export const rootOrigin = (links: Chain): Attribution => links.at(-1) ?? links[0]

/** Unattributed statements never count as a source (requirement D6). */
export const countsAsSource = (links: Chain): boolean => rootOrigin(links).actor !== 'unspecified'
