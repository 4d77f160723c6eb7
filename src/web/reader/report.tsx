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

const carries = ({ segments }: Line, id: ClaimId): boolean => segments.some(s => s.ids.includes(id))

const markOf = (target: EventTarget): HTMLElement | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>('mark[data-ids]') : undefined) ?? undefined

const idsOf = (mark: HTMLElement): readonly string[] => mark.dataset['ids']?.split(' ') ?? []

/** Words that carry several claims lead from one to the next each time they are chosen. */
export function nextOf(ids: readonly string[], chosen: string | undefined): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen)
  return ids[(at + 1) % ids.length]
}

function stepFrom(mark: HTMLElement, by: 1 | -1): void {
  const marks = [...(mark.closest('.report')?.querySelectorAll<HTMLElement>('mark[data-ids]') ?? [])]
  marks[marks.indexOf(mark) + by]?.focus()
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Marked words are one stop of Tab; arrows go from one to the next. The stop is where the person was last. */
function useReachable({ lines }: ReadingModel, chosen: PlacedClaim | undefined) {
  const [focused, setFocused] = useState<number>()
  useEffect(() => setFocused(undefined), [chosen])
  const start = useMemo(() => {
    const marks = lines.flatMap(l => l.segments).filter(s => s.ids.length > 0)
    return (marks.find(s => chosen && s.ids.includes(chosen.claim.id)) ?? marks[0])?.start
  }, [lines, chosen])
  const onFocus = ({ target }: { readonly target: EventTarget }): void => {
    const mark = markOf(target)
    if (mark) setFocused(Number(mark.dataset['start']))
  }
  return { reachable: focused ?? start, onFocus }
}

/** Choosing words, with a pointer or a key. */
function useWordChoice({ model, chosen, onChoose }: ReportProps) {
  const choose = (mark: HTMLElement): void => {
    const id = nextOf(idsOf(mark), chosen?.claim.id) as ClaimId | undefined // Checked on the next line.
    if (id !== undefined && model.byId.has(id)) onChoose(id)
  }
  const onClick = ({ target }: MouseEvent): void => {
    const mark = markOf(target)
    // Whoever has just selected words wants to copy them.
    if (mark && getSelection()?.isCollapsed !== false) choose(mark)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const mark = markOf(event.target)
    const by = steps[event.key]
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') choose(mark)
    else if (by) stepFrom(mark, by)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { onClick, onKeyDown }
}

/** The words of an item, line by line, with those that claims rest on marked. */
export function Report(props: ReportProps): ReactNode {
  const { model, chosen, paneRef } = props
  const { reachable, onFocus } = useReachable(model, chosen)
  const parts = useMemo(() => (chosen ? model.partsOf(chosen) : noParts), [model, chosen])
  const isIn = (at: number | undefined, { start, end }: Line) => at !== undefined && at >= start && at < end
  return (
    <section
      className="report"
      aria-label="The report"
      ref={paneRef}
      tabIndex={0}
      onFocus={onFocus}
      {...useWordChoice(props)}
    >
      {model.lines.map(line => (
        <ReportLine
          key={line.number}
          line={line}
          text={model.text}
          isHeading={model.headings.has(line.number)}
          byId={model.byId}
          chosen={chosen && carries(line, chosen.claim.id) ? chosen.claim.id : undefined}
          parts={touches(line, parts) ? parts : noParts}
          reachable={isIn(reachable, line) ? reachable : undefined}
        />
      ))}
    </section>
  )
}
