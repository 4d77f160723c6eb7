import type { Act, Voice } from '../../core/claim.ts'
import { hasBeginnings } from '../../core/words.ts'
import type { PlacedClaim } from '../reader/reading-model.ts'

/** What the person wants to see of the claims; an empty field cuts nothing. */
export interface Cut {
  readonly words: string
  readonly act: Act | 'denies' | ''
  readonly voice: Voice | ''
}

export const noCut: Cut = { words: '', act: '', voice: '' }

export const isCut = ({ words, act, voice }: Cut): boolean => words.trim() !== '' || act !== '' || voice !== ''

function hasAct({ claim }: PlacedClaim, act: Cut['act']): boolean {
  if (act === 'denies') return claim.act === 'states' && claim.polarity !== 'affirms'
  return act === '' || claim.act === act
}

export const cutClaims = (claims: readonly PlacedClaim[], cut: Cut): readonly PlacedClaim[] =>
  claims.filter(
    c =>
      hasAct(c, cut.act) && (cut.voice === '' || c.claim.voice === cut.voice) && hasBeginnings(c.searched, cut.words),
  )
