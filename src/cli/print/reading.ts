import type { ReadDocument } from '../../casebook/read-document.ts'
import { rowsOf } from '../../casebook/claim-rows.ts'
import type { Paper } from '../world.ts'
import { claimTable } from './claims.ts'
import { count } from './sentence.ts'
import { noticeLines } from './show.ts'

/** A reading as a table a person can follow. */
export function readingLines(found: ReadDocument, paper: Paper): readonly string[] {
  const { layer, reading } = found
  const rows = rowsOf(found)
  const dated = reading.documentDate
    ? `Relative dates are counted from ${reading.documentDate.day} (${reading.documentDate.basis}).`
    : 'The document is not dated: give its day with --date, and relative dates can be read.'
  const notices = [...layer.notices, ...reading.notices]
  return [
    ...(rows.length > 0 ? claimTable(rows, paper) : ['No claim is suggested in it.']),
    '',
    paper.style('dim', `${count(rows.length, 'claim')}, all of them suggestions of a machine. ${dated}`),
    ...(notices.length > 0 ? ['', paper.style('bold', 'Doubts'), ...noticeLines(notices, paper)] : []),
  ]
}
