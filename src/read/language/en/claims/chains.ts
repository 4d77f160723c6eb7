import { type Attribution, type Chain, chain } from '../../../../core/attribution.ts'
import { parseEdtf } from '../../../../core/edtf.ts'
import { moment } from '../../../../core/moment.ts'
import type { Anchor } from '../../../../core/anchor.ts'
import type { Statement, Work } from './context.ts'
import type { Span } from '../../../stages.ts'

/** The outlet itself, always first. */
function outlet(work: Work): Attribution {
  const at = work.day && moment({ edtf: parseEdtf(work.day), basis: 'document-date', semantics: 'as-of' })
  return { actor: 'outlet', verb: 'reports', medium: 'article', certainty: 'explicit', ...(at && { at }) }
}

/** Quoted words whose speaker the text does not tell. */
const untold: Attribution = {
  actor: 'unspecified',
  verb: '(not told)',
  medium: 'unspecified',
  certainty: 'unattributed',
}

/** Who passed the words on, outermost first; the last link is the root origin. */
export function chainOf(work: Work, statement: Statement, anchor: (span: Span) => Anchor): Chain {
  const { speaker } = statement
  if (!speaker) return chain(statement.quoted ? [outlet(work), untold] : [outlet(work)])
  if (speaker.ref === 'outlet') return chain([outlet(work)])
  const via = speaker.via
    .filter(link => link.ref !== speaker.ref && link.ref !== 'outlet')
    .map(link => ({
      actor: link.ref,
      verb: link.verb,
      medium: link.medium,
      certainty: link.ref === 'unspecified' ? ('unattributed' as const) : link.certainty,
    }))
  const last: Attribution = {
    actor: speaker.ref,
    verb: speaker.verb,
    medium: speaker.medium,
    certainty: speaker.ref === 'unspecified' ? 'unattributed' : speaker.certainty,
    ...(speaker.cue && { cue: anchor(speaker.cue) }),
    ...(speaker.madeAt && { at: speaker.madeAt }),
  }
  return chain([outlet(work), ...via, last])
}
