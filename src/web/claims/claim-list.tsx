import { type MouseEvent, type ReactNode, type Ref, useMemo } from 'react'
import type { EntityRef } from '../../core/entity.ts'
import type { ClaimId } from '../answers.ts'
import type { PlacedClaim, ReadingModel } from '../reader/reading-model.ts'
import { ClaimCard } from './claim-card.tsx'

interface ClaimListProps {
  readonly model: ReadingModel
  /** Those that the filter leaves, in the order of their words. */
  readonly claims: readonly PlacedClaim[]
  readonly chosen: PlacedClaim | undefined
  readonly label: (ref: EntityRef) => string
  /** Chosen by its card; chosen again, its words are wanted. */
  readonly onChoose: (claim: ClaimId) => void
  readonly listRef: Ref<HTMLOListElement>
}

const none: readonly PlacedClaim[] = []

const touch = (a: PlacedClaim, b: PlacedClaim): boolean =>
  a.claim.anchors.some(x => b.claim.anchors.some(y => x.start < y.end && y.start < x.end))

const answeredBy = ({ claim }: PlacedClaim, model: ReadingModel): PlacedClaim | undefined =>
  'about' in claim && 'claim' in claim.about ? model.byId.get(claim.about.claim) : undefined

const cardOf = (target: EventTarget): HTMLElement | undefined =>
  (target instanceof Element && !target.closest('a') ? target.closest<HTMLElement>('.card') : undefined) ?? undefined

export function ClaimList({ model, claims, chosen, label, onChoose, listRef }: ClaimListProps): ReactNode {
  const sharing = useMemo(
    () => (chosen ? claims.filter(c => c !== chosen && touch(c, chosen)) : none),
    [claims, chosen],
  )
  if (model.claims.length === 0)
    return <p className="empty">No claim is suggested in this text. That does not mean that nobody said anything.</p>
  if (claims.length === 0)
    return <p className="empty">No claim passes the filter. That does not mean that nobody said it.</p>
  const reachable = chosen && claims.includes(chosen) ? chosen : claims[0]
  const onClick = ({ target }: MouseEvent): void => {
    const id = cardOf(target)?.dataset['id'] as ClaimId | undefined // It came from the model.
    if (id !== undefined) onChoose(id)
  }
  return (
    <ol className="cards" ref={listRef} onClick={onClick}>
      {claims.map(placed => (
        <ClaimCard
          key={placed.claim.id}
          placed={placed}
          isChosen={placed === chosen}
          isReachable={placed === reachable}
          sharesWords={sharing.includes(placed)}
          onSameWords={placed === chosen ? sharing : none}
          answers={model.answers.get(placed.claim.id) ?? none}
          answered={answeredBy(placed, model)}
          label={label}
        />
      ))}
    </ol>
  )
}
