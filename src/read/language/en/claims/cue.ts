import type { Act, Polarity } from '../../../../core/claim.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs.ts'
import type { Link, Speaker, Work } from './context.ts'

/** A saying word in a clause, with who says it and where the content begins. */
export interface Cue {
  readonly kind: 'content' | 'frame' | 'passive'
  readonly verb: VerbGroup
  readonly speaker?: Speaker
  /** First token of what is said: of the content clause, or of the verb whose frame carries it. */
  readonly content: number
  readonly frame?: string
  readonly act?: Act
  readonly polarity?: Polarity
}

export interface CueContext {
  readonly clause: Clause
  /** Who the subject is where the words leave it out: "…, adding that". */
  readonly elided?: Speaker
  /** The sentence holds speech in quotation marks, so that "reads" and "puts it" are saying words. */
  readonly besideSpeech: boolean
  /** Whose document a noun such as "post" stands for here. */
  readonly authorOf?: (noun: string) => Speaker | undefined
  readonly via: readonly Link[]
  /** The clause before in the same sentence. */
  readonly previous?: Clause
}

export const lower = (work: Work, i: number): string => work.tokens[i]?.lower ?? ''

/** Is there an infinitive ("to leave") before any finite verb? */
export function infinitiveAfter(clause: Clause, g: VerbGroup): VerbGroup | undefined {
  const next = clause.verbs.find(v => v.from >= g.to)
  return next?.form === 'infinitive' ? next : undefined
}
