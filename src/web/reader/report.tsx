import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useEffect, useMemo, useState } from 'react'
import type { ClaimId } from '../answers.ts'
import type { PlacedClaim, ReadingModel } from './reading-model.ts'
import { ReportLine } from './report-line.tsx'
import type { Line, Span } from './segments.ts'

interface ReportProps {
  readonly model: ReadingModel
  readonly chosen: PlacedClaim | undefined
  readonly onChoose: (claim: ClaimId) => void
  readonly paneRef: Ref<HTMLElement>
}

const noParts: readonly Span[] = []

const touches = ({ start, end }: Line, spans: readonly Span[]): boolean =>
  spans.some(s => s.start < end && s.end > start)

const markOf = (target: EventTarget): HTMLElement | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>('mark[data-ids]') : undefined) ?? undefined

const idsOf = (mark: HTMLElement): readonly string[] => mark.dataset['ids']?.split(' ') ?? []

/** Words that carry several claims lead from one to the next each time they are chosen. */
export function nextClaim(ids: readonly string[], chosen: string | undefined): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen)
  return ids[(at + 1) % ids.length]
}

function step(from: HTMLElement, by: 1 | -1): void {
  const marks = [...(from.closest('.report')?.querySelectorAll<HTMLElement>('mark[data-ids]') ?? [])]
  marks[marks.indexOf(from) + by]?.focus()
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

export function Report({ model, chosen, onChoose, paneRef }: ReportProps): ReactNode {
  const { text, lines, byId, headings } = model
  const first = useMemo(() => lines.flatMap(l => l.segments).find(s => s.ids.length > 0)?.start, [lines])
  const [focused, setFocused] = useState<number>()
  useEffect(() => setFocused(undefined), [chosen])
  const parts = useMemo(() => (chosen ? model.partsOf(chosen) : noParts), [model, chosen])
  const chosenStart = useMemo(
    () => lines.flatMap(l => l.segments).find(s => chosen && s.ids.includes(chosen.claim.id))?.start,
    [lines, chosen],
  )
  const choose = (mark: HTMLElement): void => {
    const id = nextClaim(idsOf(mark), chosen?.claim.id)
    if (id !== undefined && byId.has(id as ClaimId)) onChoose(id as ClaimId) // It came from the model's own map.
  }
  const onClick = ({ target }: MouseEvent): void => {
    const mark = markOf(target)
    if (mark && getSelection()?.isCollapsed !== false) choose(mark)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const mark = markOf(event.target)
    const by = steps[event.key]
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') choose(mark)
    else if (by) step(mark, by)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      className="report"
      aria-label="The report"
      ref={paneRef}
      tabIndex={0}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const mark = markOf(target)
        if (mark) setFocused(Number(mark.dataset['start']))
      }}
    >
      {lines.map(line => {
        const isTouched = chosen !== undefined && line.segments.some(s => s.ids.includes(chosen.claim.id))
        const reachable = focused ?? chosenStart ?? first
        const isReachable = reachable !== undefined && reachable >= line.start && reachable < line.end
        return (
          <ReportLine
            key={line.number}
            line={line}
            text={text}
            isHeading={headings.has(line.number)}
            byId={byId}
            chosen={isTouched ? chosen.claim.id : undefined}
            parts={touches(line, parts) ? parts : noParts}
            reachable={isReachable ? reachable : undefined}
          />
        )
      })}
    </section>
  )
}
