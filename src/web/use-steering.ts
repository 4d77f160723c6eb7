import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimId } from './answers.ts'
import type { PlacedClaim } from './reader/reading-model.ts'

export type Pane = 'report' | 'claims'

interface Course {
  /** The claims that can be stepped through. */
  readonly shown: readonly PlacedClaim[]
  readonly chosen: PlacedClaim | undefined
  readonly onClaim: (claim: ClaimId) => void
}

/** How a person moves between claims and their words. */
export interface Steering {
  readonly pane: Pane
  readonly setPane: (pane: Pane) => void
  readonly report: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLOListElement | null>
  /** To the next claim (1) or the one before (-1). */
  readonly step: (by: 1 | -1) => void
  readonly toWords: (claim: ClaimId) => void
  readonly toCard: (claim: ClaimId) => void
}

type ElementRef = RefObject<HTMLElement | null>

const firstMark = (report: ElementRef, id: ClaimId): HTMLElement | undefined =>
  report.current?.querySelector<HTMLElement>(`mark[data-ids~="${id}"]`) ?? undefined

const card = (list: ElementRef, id: ClaimId): HTMLElement | undefined =>
  list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`) ?? undefined

const focusCard = (list: ElementRef, id: ClaimId): void =>
  card(list, id)?.querySelector<HTMLElement>('.sentence')?.focus({ preventScroll: true })

/** Brings it into view, and once more when what came into sight with it has been laid out and may have pushed it. */
function reveal(element: HTMLElement | undefined, block: ScrollLogicalPosition): void {
  element?.scrollIntoView({ block })
  requestAnimationFrame(() => element?.scrollIntoView({ block }))
}

/** The chosen claim's card and words are both brought into view, without moving what is seen already. */
function useInView(chosen: PlacedClaim | undefined, report: ElementRef, list: ElementRef): void {
  useEffect(() => {
    if (!chosen) return
    reveal(firstMark(report, chosen.claim.id), 'nearest')
    reveal(card(list, chosen.claim.id), 'nearest')
  }, [chosen, report, list])
}

export function useSteering({ shown, chosen, onClaim }: Course): Steering {
  const [pane, setPane] = useState<Pane>('report')
  const report = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  useInView(chosen, report, list)
  const show = useCallback((next: Pane, act: () => void): void => {
    setPane(next)
    // On a narrow screen the pane was hidden until now, and what is hidden takes no focus.
    requestAnimationFrame(act)
  }, [])
  const toWords = useCallback(
    (id: ClaimId) =>
      show('report', () => {
        firstMark(report, id)?.focus({ preventScroll: true })
        reveal(firstMark(report, id), 'center')
      }),
    [show],
  )
  const toCard = useCallback(
    (id: ClaimId) =>
      show('claims', () => {
        focusCard(list, id)
        reveal(card(list, id), 'nearest')
      }),
    [show],
  )
  const step = useCallback(
    (by: 1 | -1): void => {
      const at = chosen ? shown.indexOf(chosen) : -1
      const next = at < 0 ? shown[0] : shown[at + by]
      if (!next) return
      onClaim(next.claim.id)
      requestAnimationFrame(() => focusCard(list, next.claim.id))
    },
    [chosen, shown, onClaim],
  )
  return useMemo(() => ({ pane, setPane, report, list, step, toWords, toCard }), [pane, step, toWords, toCard])
}
