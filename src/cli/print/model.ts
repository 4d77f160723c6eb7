import type { GrantEntry } from '../../casebook/second-opinion/grants.ts'
import type { LeftOut, SecondOpinion } from '../../casebook/second-opinion/read-with-model.ts'
import { visible } from '../visible.ts'
import type { Paper } from '../world.ts'
import { count, shortId } from './sentence.ts'
import { noticeLines } from './show.ts'

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${visible(reason)}`)

/** Which model may be asked, since when, by whom and why. */
export function statusLines(found: GrantEntry | undefined): readonly string[] {
  if (!found) return ['No model was ever allowed in this case, and nothing is sent.']
  const { grant, by, at, entry } = found
  const when = `${at.slice(0, 10)} by ${by} (log entry ${entry})${because(grant.reason)}`
  if (grant.what !== 'model' || !grant.allowed) return [`No model may be asked: revoked ${when}`]
  const where = grant.mayLeave ? 'The words may leave this machine.' : 'The words stay on this machine.'
  return [`${visible(grant.model)} at ${visible(grant.address)} may be asked: allowed ${when}`, where]
}

const whyLeftOut: Readonly<Record<LeftOut, string>> = {
  unread: 'Onus has not read it, and without that nobody knows whom to protect',
  revoked: 'its words are sent to no model',
  disposed: 'it was disposed of',
  'nothing-left': 'nothing of it can be sent without a protected name',
}

/** What came of asking about one item. */
export function opinionLines(opinion: SecondOpinion, paper: Paper): readonly string[] {
  const id = shortId(opinion.item)
  if (opinion.kind === 'left-out') return [`${id} was not sent: ${whyLeftOut[opinion.why]}.`]
  const { reader, claims, notices } = opinion.reading
  return [
    `${id} · log entry ${opinion.entry} · ${visible(reader.name)} suggests ${count(claims.length, 'claim')}, beside ours and no further source`,
    ...noticeLines(notices, paper),
    ...(claims.length > 0 ? [`  See them: onus claims --item ${id} --reader all`] : []),
  ]
}
