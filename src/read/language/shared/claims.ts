import type { Anchor } from '../../../core/anchor.ts'
import { type Attribution, chain } from '../../../core/attribution.ts'
import { type About, type Claim, type ClaimDraft, claim } from '../../../core/claim.ts'
import type { Day } from '../../../core/day.ts'
import { parseEdtf } from '../../../core/edtf.ts'
import type { EntityRef } from '../../../core/entity.ts'
import type { ClaimId } from '../../../core/id.ts'
import { type Moment, moment } from '../../../core/moment.ts'
import type { Notice } from '../../../core/notice.ts'
import { groupOf } from '../../../core/predicate.ts'
import { type Quantity, quantity, statesStatus } from '../../../core/quantity.ts'
import type { Cast, Span } from '../../stages.ts'
import type { TimeFound } from './dates.ts'
import { type Said, saidIn } from './events.ts'
import type { Figure } from './figures.ts'
import { type Paper, spanOf } from './paper.ts'
import type { Range } from './range.ts'
import type { Roster } from './roster.ts'
import type { Statement } from './statements.ts'
import { cueText, mediumOf, type Voiced } from './voices.ts'
import { has, type Word } from './words.ts'

export interface Material {
  readonly paper: Paper
  readonly roster: Roster
  readonly cast: Cast
  readonly figures: readonly Figure[]
  readonly times: ReadonlyMap<number, readonly TimeFound[]>
  readonly statements: readonly Statement[]
  readonly day?: Day
  readonly verbFirst: boolean
  readonly origin: ClaimDraft['origin']
  readonly language: string
  readonly anchor: (span: Span) => Anchor
  readonly claimId: (locator: string) => ClaimId
}

/** A figure in code points; a status the words do not state is left unknown. */
export function quantityOf(anchor: Material['anchor'], found: Figure): Quantity {
  const { start, end, head: _head, statusWords, status, range: _range, sentence: _sentence, ...rest } = found
  const words = statusWords && anchor(statusWords).exact
  const stated = words !== undefined && statesStatus(status, words)
  return quantity({
    ...rest,
    anchor: anchor({ start, end }),
    status: stated ? status : 'unknown',
    ...(stated && status !== 'unknown' && { statusAsStated: words }),
  })
}

const asOf = (day: Day): Moment => moment({ edtf: parseEdtf(day), basis: 'document-date', semantics: 'as-of' })

function outletLink({ day }: Material): Attribution {
  return { actor: 'outlet', verb: 'reports', medium: 'article', certainty: 'explicit', ...(day && { at: asOf(day) }) }
}

const untold: Attribution = {
  actor: 'unspecified',
  verb: '(not told)',
  medium: 'unspecified',
  certainty: 'unattributed',
}

function speakerLink(m: Material, saying: Voiced): Attribution {
  const { cue, actor } = saying
  const verb = cueText(m.paper, saying)
  const common = {
    verb,
    medium: mediumOf(m.paper.words, saying),
    ...(cue && { cue: m.anchor(spanOf(m.paper.words, cue)) }),
  }
  if (actor === undefined) return { ...common, actor: 'unspecified', certainty: 'unattributed' }
  return { ...common, actor, certainty: saying.inherited ? 'inherited' : 'explicit' }
}

function linksOf(m: Material, { saying, untold: nobody }: Statement): readonly Attribution[] {
  if (saying) return [outletLink(m), speakerLink(m, saying)]
  return nobody ? [outletLink(m), untold] : [outletLink(m)]
}

/** Those of an ascending list that lie in a stretch. */
function within<T extends Span>(found: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((found[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const inside: T[] = []
  for (let i = low; i < found.length && (found[i]?.start ?? end) < end; i++) {
    const f = found[i]
    if (f && f.end <= end) inside.push(f)
  }
  return inside
}

/** What is longer is no sentence, and its other clauses say nothing of this one. */
const longestSentence = 300

function sentenceOf(m: Material, statement: Statement): Range {
  const sentence = m.paper.sentences[statement.sentence]
  return sentence && sentence.to - sentence.from <= longestSentence ? sentence : statement
}

/** The time the clause names, or else its sentence. A past event without one lies somewhere before the day of the document. */
function timeOf(m: Material, statement: Statement, said: Said): Moment | undefined {
  if (statement.act !== 'states' || said.unreal) return undefined
  const sentence = sentenceOf(m, statement)
  const context = { ...(m.day && { day: m.day }), tense: 'past' as const }
  const inSentence = m.times.get(statement.sentence) ?? []
  for (const range of [statement, sentence]) {
    const placed = within(inSentence, spanOf(m.paper.words, range))
      .map(t => t.resolve(context))
      .filter(t => t !== undefined)
    if (placed.length === 1 || (placed.length > 0 && range === statement)) return placed[0]
  }
  const isEvent = groupOf(said.predicate) === 'event'
  return m.day && isEvent
    ? moment({ edtf: parseEdtf(`[..${m.day}]`), basis: 'bounded', semantics: 'one-of' })
    : undefined
}

/** The narrowest place of the clause, or else of its sentence. */
function placeOf(m: Material, statement: Statement): ClaimDraft['says']['place'] {
  const sentence = sentenceOf(m, statement)
  for (const range of [statement, sentence]) {
    const places = m.roster
      .within(range)
      .filter(p => m.roster.kindOf(p.ref) === 'place' && has(m.paper.words[p.from - 1], 'leads-to-place-or-type'))
      .map(p => ({ ref: p.ref, precision: m.cast.entityOf(p.ref).precision ?? 2 }))
    const [narrowest] = places.toSorted((a, b) => a.precision - b.precision)
    if (narrowest) return narrowest
  }
  return undefined
}

function hedgesIn(m: Material, range: Range): readonly Anchor[] {
  const found: Anchor[] = []
  for (let at = range.from; at < range.to; at++) {
    const length = m.paper.words[at]?.tags.get('hedge')?.length ?? 0
    if (length > 0) found.push(m.anchor(spanOf(m.paper.words, { from: at, to: at + length })))
  }
  return found
}

function saysOf(m: Material, statement: Statement, said: Said): ClaimDraft['says'] {
  const time = timeOf(m, statement, said)
  const place = placeOf(m, statement)
  const event = groupOf(said.predicate) === 'event'
  return {
    predicate: said.predicate,
    agents: said.agents,
    targets: said.targets,
    ...(event && place && { place }),
    ...(time && { time }),
    ...(said.figure && { quantity: quantityOf(m.anchor, said.figure) }),
  }
}

function aboutOf(m: Material, statement: Statement, said: Said, earlier: readonly Claim[]): About {
  const same = earlier.findLast(
    c =>
      c.act === 'states' &&
      c.polarity === 'affirms' &&
      c.says.predicate === said.predicate &&
      groupOf(said.predicate) === 'event',
  )
  return same ? { claim: same.id } : { words: m.anchor(spanOf(m.paper.words, statement)) }
}

interface Proposal {
  readonly statement: Statement
  readonly said: Said
  readonly shared: boolean
}

function draftOf(m: Material, { statement, said, shared }: Proposal, earlier: readonly Claim[]): ClaimDraft {
  const links = linksOf(m, statement)
  const span = spanOf(m.paper.words, statement)
  const cue = links.at(-1)?.cue
  const { figure } = said
  const isOutlet = links.length === 1
  return {
    id: m.claimId([span.start, span.end, statement.act, said.predicate, figure?.start ?? ''].join('|')),
    anchors: [m.anchor(span)],
    focus: shared && figure ? [m.anchor(spanOf(m.paper.words, figure.range))] : [],
    ...(cue && { cue }),
    chain: chain(links),
    act: statement.act,
    ...(statement.polarity && { polarity: statement.polarity }),
    ...(statement.polarity === 'denies' && { about: aboutOf(m, statement, said, earlier) }),
    voice: statement.voice,
    scope: statement.scope,
    hedges: hedgesIn(m, statement),
    says: saysOf(m, statement, said),
    ...(isOutlet && m.day && { madeAt: asOf(m.day) }),
    language: m.language,
    origin: m.origin,
  }
}

const nobody: readonly EntityRef[] = []
const other = (statement: Statement): Said => ({
  predicate: statement.predicate ?? 'other',
  agents: nobody,
  targets: nobody,
  unreal: true,
})

const states = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).filter(w => w.kind !== 'mark').length >= 2

/** What a statement puts forward. Attributed words without a known event are kept as `other`; the outlet's own are left. */
function proposals(m: Material, statement: Statement): readonly Proposal[] {
  const { words } = m.paper
  if (!states(words, statement)) return []
  const found = saidIn(m, {
    from: statement.from,
    to: statement.to,
    ...(statement.saying && { frame: statement.saying.frame }),
  })
  const real = statement.act === 'states' ? found.filter(s => !s.unreal) : found
  const isOutlet = !statement.saying && !statement.untold
  if (isOutlet && statement.act !== 'states') return []
  if (statement.predicate === 'calls-for' || statement.predicate === 'promises' || statement.predicate === 'threatens')
    return [{ statement, said: other(statement), shared: false }]
  if (real.length > 0) return real.map(said => ({ statement, said, shared: real.length > 1 }))
  return isOutlet ? [] : [{ statement, said: other(statement), shared: false }]
}

const scopeNotice = (c: Claim): readonly Notice[] =>
  c.scope === 'ambiguous'
    ? [
        {
          rule: 'who-said/scope',
          says: 'It is open who says these words: a person has to settle it.',
          weight: 'doubt',
          anchor: c.anchors[0],
        },
      ]
    : []

export interface ClaimsFound {
  readonly claims: readonly Claim[]
  readonly notices: readonly Notice[]
}

/** Makes the claims of a text. One that breaks leaves a notice where it stood and takes no other with it. */
export function findClaims(m: Material): ClaimsFound {
  const claims: Claim[] = []
  const notices: Notice[] = []
  const seen = new Set<ClaimId>()
  for (const proposal of m.statements.flatMap(s => proposals(m, s))) {
    try {
      const made = claim(draftOf(m, proposal, claims))
      if (seen.has(made.id)) continue
      seen.add(made.id)
      claims.push(made)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      const says = `One suggestion could not be made here: ${why} What else was found stands.`
      notices.push({
        rule: 'who-said/broke',
        says,
        weight: 'unreadable',
        anchor: m.anchor(spanOf(m.paper.words, proposal.statement)),
      })
    }
  }
  return { claims, notices: [...notices, ...claims.flatMap(scopeNotice)] }
}
