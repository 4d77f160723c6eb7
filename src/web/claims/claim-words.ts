import type { Attribution, Certainty } from '../../core/attribution.ts'
import type { Basis } from '../../core/moment.ts'
import type { EntityRef } from '../../core/entity.ts'
import { groupOf } from '../../core/predicate.ts'
import type { ItemAnswer, ShownClaim } from '../answers.ts'

/** How each reference of an item is shown. */
export function labelsIn({ entities }: Pick<ItemAnswer, 'entities'>): (ref: EntityRef) => string {
  const labels = new Map(entities.map(e => [e.ref, e.label] as const))
  return ref => (ref === 'unspecified' ? 'not stated who' : (labels.get(ref) ?? ref))
}

/** Whoever is named as having done something is alleged to have done it; elsewhere a name is just a name. */
export const isConduct = ({ claim }: ShownClaim): boolean => groupOf(claim.says.predicate) === 'event'

/** Our own words at the beginning of a sentence. Names stay as they are, whatever letter they begin with. */
const ours: ReadonlyMap<string, string> = new Map([
  ['the outlet', 'The outlet'],
  ['not stated who', 'Not stated who'],
])

export const speakerOf = ({ speaker }: ShownClaim): string => ours.get(speaker) ?? speaker

/** Everybody between the speaker and us, the nearest to the speaker first. */
export const passedOnBy = ({ claim }: ShownClaim): readonly Attribution[] => claim.chain.slice(0, -1).toReversed()

/** Kinds of channel that say nothing to a reader. */
const silent: ReadonlySet<string> = new Set(['unspecified', 'article', ''])

export const mediumWords = ({ medium }: Attribution): string =>
  silent.has(medium) ? '' : medium.replace('-unspecified', '').replaceAll('-', ' ')

const doubts: Readonly<Record<Certainty, string>> = {
  explicit: '',
  inherited: 'speaker carried over from before',
  inferred: 'speaker inferred',
  unattributed: 'not stated who says it',
  'identification-unverified': 'speaker not verified',
}

/** What a date rests on, in words that stand in brackets. */
export const basisWords: Readonly<Record<Basis, string>> = {
  stated: 'stated',
  'stated-partial': 'stated in part',
  'relative-weekday': 'counted from a weekday',
  'relative-today': 'counted from the day of the report',
  relative: 'counted from a day in the report',
  'document-date': 'the day of the report',
  'capture-date': 'the day it was taken in',
  bounded: 'as far as the report goes; no words give it',
}

export interface Chip {
  readonly says: string
  readonly kind: 'state' | 'doubt'
}

/** What a reader must know before relying on a claim. */
export function chipsOf({ claim, standing, speakerProtected }: ShownClaim): readonly Chip[] {
  const speaker = doubts[(claim.chain.at(-1) ?? claim.chain[0]).certainty]
  const passing = claim.chain.slice(0, -1).some(link => link.certainty === 'identification-unverified')
  return [
    { says: standing.replaceAll('-', ' '), kind: 'state' } as const,
    ...(claim.scope === 'ambiguous' ? [{ says: 'scope to be settled', kind: 'doubt' } as const] : []),
    ...(speaker === '' ? [] : [{ says: speaker, kind: 'doubt' } as const]),
    ...(speakerProtected ? [{ says: 'protected source', kind: 'doubt' } as const] : []),
    ...(passing ? [{ says: 'somebody in between not verified', kind: 'doubt' } as const] : []),
  ]
}

export const voiceWords: Readonly<Record<ShownClaim['claim']['voice'], string>> = {
  direct: 'the speaker’s own words',
  indirect: 'told in the report’s words',
  mixed: 'partly the speaker’s own words',
  outlet: 'the outlet’s own voice',
  unattributed: 'nobody is named as saying it',
}
