import { memo, type ReactNode } from 'react'
import type { ClaimId } from '../answers.ts'
import type { PlacedClaim } from './reading-model.ts'
import { flatten, type Line, type Segment, type Span } from './segments.ts'
import { visible } from './visible.tsx'

interface LineProps {
  readonly line: Line
  readonly text: string
  readonly isHeading: boolean
  readonly byId: ReadonlyMap<string, PlacedClaim>
  /** The chosen claim, where its words stand in this line. */
  readonly chosen: ClaimId | undefined
  /** The parts of the chosen claim, in this line or not. */
  readonly parts: readonly Span[]
  /** The one segment that Tab reaches, by where it starts. */
  readonly reachable: number | undefined
}

type Inside = Omit<LineProps, 'line' | 'isHeading'>

/** The tint is that of the claim that began last: it is the narrowest where claims lie in each other. */
const voiceOf = ({ ids }: Segment, byId: Inside['byId']): string => byId.get(ids.at(-1) ?? '')?.claim.voice ?? 'outlet'

const isUnsettled = ({ ids }: Segment, byId: Inside['byId']): boolean =>
  ids.some(id => byId.get(id)?.claim.scope === 'ambiguous')

function Piece({ piece, text }: { readonly piece: Segment; readonly text: string }): ReactNode {
  const words = visible(text.slice(piece.start, piece.end))
  return piece.ids.length > 0 ? <span className={piece.ids.join(' ')}>{words}</span> : words
}

const pieces = ({ start, end }: Segment, { text, parts }: Inside): ReactNode =>
  flatten(parts, start, end).map(piece => <Piece key={piece.start} piece={piece} text={text} />)

function Marked({ segment, ...inside }: Inside & { readonly segment: Segment }): ReactNode {
  const { byId, chosen, reachable } = inside
  const isChosen = chosen !== undefined && segment.ids.includes(chosen)
  return (
    <mark
      role="button"
      tabIndex={segment.start === reachable ? 0 : -1}
      aria-pressed={isChosen}
      data-start={segment.start}
      data-ids={segment.ids.join(' ')}
      data-voice={voiceOf(segment, byId)}
      data-depth={Math.min(segment.ids.length, 3)}
      data-unsettled={isUnsettled(segment, byId) || undefined}
    >
      {pieces(segment, inside)}
    </mark>
  )
}

/** One line of the report: a paragraph, as a rule. It is drawn again only where the choice touches it. */
export const ReportLine = memo(function ReportLine({ line, isHeading, ...inside }: LineProps): ReactNode {
  const Tag = isHeading ? 'h2' : 'p'
  return (
    <div className="line" id={`line-${line.number}`} data-line={line.number}>
      <Tag dir="auto">
        {line.segments.map(segment =>
          segment.ids.length > 0 ? (
            <Marked key={segment.start} segment={segment} {...inside} />
          ) : (
            <span key={segment.start}>{pieces(segment, inside)}</span>
          ),
        )}
      </Tag>
    </div>
  )
})
