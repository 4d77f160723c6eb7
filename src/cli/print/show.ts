import type { ItemView } from '../../casebook/item-view.ts'
import type { SaidBy, ShownClaim } from '../../casebook/show-claim.ts'
import { polarityOf } from '../../core/claim.ts'
import type { Notice } from '../../core/notice.ts'
import { visible, wrap } from '../visible.ts'
import type { Paper } from '../world.ts'
import { claimTable } from './claims.ts'
import { momentWords, verbOf } from '../../core/plain-words.ts'
import { count, quoted, shortId, whatWords } from './sentence.ts'

const wrapped = (text: string, paper: Paper, indent = '  '): readonly string[] =>
  wrap(visible(text), Math.max(20, paper.columns - indent.length)).map(line => indent + line)

const certaintyWords: Readonly<Record<SaidBy['certainty'], string>> = {
  explicit: '',
  inherited: 'carried over from words before',
  inferred: 'inferred, not stated',
  unattributed: 'not stated who says so',
  'identification-unverified': 'who speaks is not verified',
}

function linkWords({ who, verb, medium, certainty, when }: SaidBy): string {
  const unsure = certaintyWords[certainty]
  const notes = [medium === 'unspecified' ? '' : medium, when ?? '', unsure].filter(note => note !== '')
  return `${who} · ${verb}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}

/** The words around the claim; the claim's own stand out, also where there is no colour. */
function contextLines(shown: ShownClaim, paper: Paper): readonly string[] {
  const [open, close] = ['\u2045', '\u2046'] // Square brackets with quill: they do not occur in reports.
  const text = shown.context.map(s => (s.marked ? open + visible(s.text) + close : visible(s.text))).join('')
  let inside = false
  return wrap(text, paper.columns - 2).map(line => {
    const styled = line.split(/([\u2045\u2046])/).map(part => {
      if (part === open || part === close) {
        inside = part === open
        return paper.style('dim', part === open ? '[' : ']')
      }
      return inside && part !== '' ? paper.style(['bold', 'underline'], part) : part
    })
    return `  ${styled.join('')}`
  })
}

function answerWords({ claim }: ShownClaim, to: NonNullable<ShownClaim['answersTo']>): string {
  const verb = polarityOf(claim) ?? 'answers'
  if (to.claim) return `This ${verb} what ${to.claim.speaker} says in “${to.words}” (${shortId(to.claim.claim.id)}).`
  return claim.anchors.some(a => a.exact === to.words)
    ? `What this ${verb} is told in its own words only: this item gives no statement of anybody that it answers.`
    : `This ${verb} what is said in “${to.words}”.`
}

function answerLines(shown: ShownClaim, paper: Paper): readonly string[] {
  const heading = paper.style('bold', 'Answers')
  const to = shown.answersTo
  const own = to ? wrapped(answerWords(shown, to), paper) : []
  const others = shown.answeredBy.flatMap(row =>
    wrapped(`${row.speaker} ${verbOf(row.claim)} it: ${quoted(row)} (${shortId(row.claim.id)})`, paper),
  )
  const none = wrapped('No answer to this is known from this item.', paper)
  return ['', heading, ...own, ...(others.length > 0 || own.length > 0 ? others : none)]
}

function restLines({ restsOn: r, claim }: ShownClaim, paper: Paper): readonly string[] {
  const { item } = r
  const first = claim.anchors[0]
  return [
    '',
    paper.style('bold', 'Rests on'),
    ...wrapped(`item ${item.id} (${item.provenance.name ?? 'no name'}, ${count(item.size, 'byte')})`, paper),
    `  SHA-256 ${item.digest}`,
    `  text    ${r.textDigest}, code points ${first.start}-${first.end}`,
    ...r.custody.map(c => `  log entry ${c.index}: ${c.entry.act} ${c.entry.at}`),
  ]
}

/** A claim as a person reads it: whose word, in which words, what answers it, what it rests on. */
export function shownClaimLines(shown: ShownClaim, paper: Paper): readonly string[] {
  const { claim } = shown
  const time = claim.says.time ? momentWords(claim.says.time) : ''
  const facts = [
    ...(time === '' ? [] : [`time: ${time}${claim.says.time?.asStated ? ` (“${claim.says.time.asStated}”)` : ''}`]),
    ...(shown.place === undefined ? [] : [`place: ${shown.place}`]),
    `standing: ${shown.standing}`,
    `voice: ${claim.voice}`,
    claim.scope === 'ambiguous' ? 'scope to be settled' : `scope: ${claim.scope}`,
  ]
  return [
    paper.style('bold', claim.id),
    ...wrapped(`${shown.speaker} ${verbOf(claim)}: ${whatWords(shown)}`, paper),
    ...wrapped(facts.join(' · '), paper),
    '',
    paper.style('bold', 'In its words'),
    ...contextLines(shown, paper),
    '',
    paper.style('bold', 'Who passed it on'),
    ...shown.saidBy.flatMap((link, depth) =>
      wrapped(linkWords(link), paper, `  ${'  '.repeat(depth)}${depth > 0 ? '└ ' : ''}`),
    ),
    ...answerLines(shown, paper),
    ...restLines(shown, paper),
  ]
}

export const noticeLines = (notices: readonly Notice[], paper: Paper): readonly string[] =>
  notices.flatMap(n => {
    const at = n.anchor ? ` “${n.anchor.exact.slice(0, 80)}”` : ''
    return wrapped(`${n.weight}: ${n.says}${at}`, paper, '  ! ')
  })

/** An item with what it says about itself, its claims and every doubt. */
function opinionLines(
  { reader, claims, notices }: ItemView['secondOpinions'][number],
  paper: Paper,
): readonly string[] {
  const how = `${count(claims, 'claim')} suggested: onus claims --reader ${reader.name}`
  return [
    '',
    paper.style('bold', `Second opinion by ${visible(reader.name)}`),
    `  ${visible(how)}`,
    ...noticeLines(notices, paper),
  ]
}

export function itemLines(view: ItemView, paper: Paper): readonly string[] {
  const { item, facts, documentDate } = view
  const stated = (['title', 'byline', 'outlet', 'published', 'canonicalUrl'] as const).flatMap(name => {
    const s = facts[name]
    return s
      ? wrapped(`${name === 'canonicalUrl' ? 'address' : name}: ${s.value} (the document's own word: ${s.from})`, paper)
      : []
  })
  const dated = documentDate ? [`  relative dates are counted from ${documentDate.day} (${documentDate.basis})`] : []
  return [
    paper.style('bold', item.id),
    ...wrapped(
      `${item.provenance.name ?? 'no name'} · ${item.mediaType} · ${count(item.size, 'byte')} · received ${item.provenance.at} · log entry ${view.received}`,
      paper,
    ),
    `  SHA-256 ${item.digest}`,
    ...stated,
    ...dated,
    ...(view.text === undefined ? ['  It has not been read.'] : []),
    '',
    ...(view.claims.length > 0 ? claimTable(view.claims, paper) : ['No claim is suggested in it.']),
    ...(view.notices.length > 0 ? ['', paper.style('bold', 'Doubts'), ...noticeLines(view.notices, paper)] : []),
    ...view.secondOpinions.flatMap(opinion => opinionLines(opinion, paper)),
  ]
}
