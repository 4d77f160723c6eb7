import type { Anchor } from '../../../../core/anchor.ts'
import { type About, type Claim, type ClaimDraft, claim } from '../../../../core/claim.ts'
import type { EntityRef } from '../../../../core/entity.ts'
import type { ClaimId } from '../../../../core/id.ts'
import type { Notice } from '../../../../core/notice.ts'
import { moment } from '../../../../core/moment.ts'
import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import { type Quantity, quantity, statesStatus } from '../../../../core/quantity.ts'
import { type Tenure, tenure } from '../../../../core/tenure.ts'
import { parseEdtf } from '../../../../core/edtf.ts'
import { byPlace } from '../../../by-place.ts'
import type { PostFound, QuantityFound, Span } from '../../../stages.ts'
import { refsOf } from './arguments.ts'
import { chainOf } from './chains.ts'
import { kindOf, type Statement, type Work } from './context.ts'
import { withoutDatelines } from './datelines.ts'
import { postBounds, postMoment } from './posts.ts'
import type { Proposal } from './proposal.ts'
import { type Carried, propose } from './proposals.ts'
import { findStatements } from './statements.ts'
import { spansWithin } from './within.ts'
import type { Thread } from './thread.ts'
import { type Beginning, beginningOf } from './beginnings.ts'
import { hedgesIn } from './wording.ts'

export interface ClaimsFound {
  readonly claims: readonly Claim[]
  readonly tenures: readonly Tenure[]
  readonly notices: readonly Notice[]
}

export interface Origin {
  readonly reader: string
  readonly version: string
  readonly language: string
  /** The same place and content give the same id. */
  readonly claimId: (locator: string) => ClaimId
  /** Anchors in the text as preserved: the work may hold a part of it. */
  readonly anchor: (span: Span) => Anchor
}

interface Desk {
  readonly work: Work
  readonly origin: Origin
  readonly anchor: (span: Span) => Anchor
}

/** A figure in code points; a status the words do not state is left unknown. */
export function quantityOf(anchor: (span: Span) => Anchor, found: QuantityFound): Quantity {
  const { start, end, head: _, statusWords, status, ...rest } = found
  const words = statusWords && anchor(statusWords).exact
  const stated = words !== undefined && statesStatus(status, words)
  return quantity({
    ...rest,
    anchor: anchor({ start, end }),
    status: stated ? status : 'unknown',
    ...(stated && status !== 'unknown' && { statusAsStated: words }),
  })
}

const sharesRef = (a: readonly EntityRef[], b: readonly EntityRef[]): boolean => a.some(ref => b.includes(ref))

/** How many claims back a denial may answer. */
const answered = 1000

/** What a denial answers: the nearest earlier claim of the same kind or about the same things, else the denied words. */
function aboutOf(desk: Desk, p: Proposal, earlier: readonly Claim[]): About {
  const targets = refsOf(p.targets)
  const affirmed = earlier
    .slice(-answered)
    .filter(c => c.act === 'states' && c.polarity === 'affirms' && groupOf(c.says.predicate) === 'event')
  const same = affirmed.findLast(
    c => c.says.predicate === p.predicate && (targets.length === 0 || sharesRef(c.says.targets, targets)),
  )
  const near = same ?? affirmed.findLast(c => sharesRef(c.says.targets, targets) && targets.length > 0)
  return near ? { claim: near.id } : { words: desk.anchor(p.span) }
}

const locator = (p: Proposal): string =>
  [p.span.start, p.span.end, p.focus?.start ?? '', p.act, p.predicate, p.quantity?.start ?? ''].join('|')

function saysOf(desk: Desk, p: Proposal): ClaimDraft['says'] {
  return {
    predicate: p.predicate,
    agents: refsOf(p.agents),
    targets: refsOf(p.targets),
    ...(p.place && { place: { ref: p.place.mention.ref, precision: p.place.precision } }),
    ...(p.time && { time: p.time }),
    ...(p.quantity && { quantity: quantityOf(desk.anchor, p.quantity) }),
  }
}

/** The outlet speaks on the day of the document. */
const outletsDay = (work: Work, statement: Statement) =>
  work.day && !statement.quoted
    ? moment({ edtf: parseEdtf(work.day), basis: 'document-date', semantics: 'as-of' })
    : undefined

function draftOf(desk: Desk, p: Proposal, earlier: readonly Claim[]): ClaimDraft {
  const { statement } = p
  const { cue } = statement.speaker ?? {}
  const madeAt = statement.speaker ? statement.speaker.madeAt : outletsDay(desk.work, statement)
  return {
    id: desk.origin.claimId(locator(p)),
    anchors: [desk.anchor(p.span)],
    focus: p.focus ? [desk.anchor(p.focus)] : [],
    ...(cue && { cue: desk.anchor(cue) }),
    chain: chainOf(desk.work, statement, desk.anchor),
    act: p.act,
    ...(p.polarity && { polarity: p.polarity }),
    ...((p.polarity === 'denies' || p.polarity === 'doubts') && { about: aboutOf(desk, p, earlier) }),
    voice: statement.voice,
    scope: statement.scope,
    hedges: hedgesIn(desk.work, p.span).map(desk.anchor),
    says: saysOf(desk, p),
    ...(madeAt && { madeAt }),
    language: desk.origin.language,
    origin: { kind: 'machine', reader: desk.origin.reader, version: desk.origin.version },
  }
}

const plainClause = { from: 0, to: 0, kind: 'main', afterComma: false, verbs: [] } as const

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const tokenSpan = (work: Work, { from, to }: Statement): Span => ({
  start: work.doc.tokens[from]?.start ?? 0,
  end: work.doc.tokens[to - 1]?.end ?? 0,
})

/** The statement a post is told in: inside quotation marks it is the speaker's word, else the outlet's. */
function postStatement(post: PostFound, quoted: (near: Span) => readonly Statement[], work: Work): Statement {
  const inside = quoted(post).find(s => holds(tokenSpan(work, s), post))
  return (
    inside ?? {
      from: 0,
      to: 0,
      voice: 'outlet',
      scope: 'clear',
      clause: plainClause,
      sentence: 0,
      quoted: false,
      spoken: false,
      heading: false,
    }
  )
}

/** Whoever commands a unit holds more than a post. */
function postPredicate(work: Work, { kind, former, what, of, start, end }: PostFound): Predicate {
  if (kind === 'rank') return 'holds-rank'
  const words = work.doc.text.slice(start, end)
  const ofSome = of !== undefined || /\bcommander of\b|\b(its|their|whose) commander\b|['’]s? commander\b/i.test(words)
  if (/\b(commander|commands)\b/i.test(what) && ofSome) return 'commands-unit'
  return former ? 'held-post' : 'holds-post'
}

/** "its director", "the regiment's commander": whose post it is, where a possessive tells. */
function ownerOf(work: Work, { start, end, person }: PostFound): EntityRef | undefined {
  const owner = work.cast
    .mentionsIn(start, end)
    .find(
      m =>
        m.ref !== person &&
        kindOf(work, m) !== 'person' &&
        (/^(its|their)$/i.test(work.doc.text.slice(m.start, m.end)) ||
          /^['’]s?\s/.test(work.doc.text.slice(m.end, m.end + 3))),
    )
  return owner?.ref ?? ownPronoun(work, start, person)
}

/** "its director, Lisa Dell": what the pronoun at the head of the words stands for. */
function ownPronoun({ cast, doc }: Work, start: number, person: EntityRef): EntityRef | undefined {
  if (!/^(its|their)\b/i.test(doc.text.slice(start, start + 6))) return undefined
  return spansWithin(cast.mentions, { start, end: start + 5 }).find(m => m.as === 'pronoun' && m.ref !== person)?.ref
}

function postProposal(work: Work, post: PostFound, quoted: (near: Span) => readonly Statement[]): Proposal {
  const time = postMoment(work, post)
  const mention = { start: post.start, end: post.end, as: 'name' as const }
  const of = post.of ?? ownerOf(work, post)
  return {
    statement: postStatement(post, quoted, work),
    span: { start: post.start, end: post.end },
    act: 'states',
    polarity: 'affirms',
    predicate: postPredicate(work, post),
    agents: [{ ...mention, ref: post.person }],
    targets: of === undefined ? [] : [{ ...mention, ref: of }],
    ...(time && { time }),
  }
}

/** A rank inside an identity claim is carried by it already (codebook, part 1.4). */
const carriedByIdentity = (p: Proposal, others: readonly Proposal[]): boolean =>
  p.predicate === 'holds-rank' &&
  others.some(o => o.predicate === 'identity' && o.span.start <= p.span.start && p.span.end <= o.span.end)

const covers = (outer: Span, inner: Span): number =>
  Math.max(0, Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start)) /
  Math.max(1, outer.end - outer.start)

/** A clause that only tells a post is that post's claim, not a second one. */
const onlyTellsPost = (p: Proposal, posts: readonly Proposal[]): boolean =>
  (p.predicate === 'other' || groupOf(p.predicate) === 'identity') &&
  posts.some(post => covers(p.span, post.span) > 0.6)

/** Speech is read in the whole text, everything else in the text as it runs without speech and tags. */
interface Views {
  readonly whole: Work
  readonly running: Work
}

const viewOf = (views: Views, statement: Statement): Work => (statement.spoken ? views.whole : views.running)

/** How many paragraphs the event that a report is about is looked for in. */
const opening = 8

/** What was read of the first statements, and what the next one goes on from. */
interface Begun {
  readonly proposals: readonly Proposal[]
  readonly count: number
  readonly carried: Carried
  /** The first event in the body that the text dates by the day: what its headline and "the strike" speak of. */
  readonly main?: Thread
}

/** Reads up to the event that a report is about, or as far as it may stand. */
function begin(views: Views, statements: readonly Statement[], beginning: Beginning): Begun {
  let carried: Carried = {}
  const proposals: Proposal[] = []
  for (const [count, statement] of statements.entries()) {
    if ((views.whole.doc.sentences[statement.sentence]?.paragraph ?? 0) > opening) return { proposals, count, carried }
    const read = propose(viewOf(views, statement), statement, carried, beginning)
    carried = read.carried
    proposals.push(...read.proposals)
    const { last } = carried
    if (last) return { proposals, count: count + 1, carried, ...(last.paragraph <= opening && { main: last }) }
  }
  return { proposals, count: statements.length, carried }
}

function proposeAll(views: Views, statements: readonly Statement[], beginning: Beginning): readonly Proposal[] {
  const begun = begin(views, statements, beginning)
  // with an event known that the text is about, its first statements may say something else
  const { proposals, count, ...from } = begun.main ? { proposals: [], count: 0, carried: { main: begun.main } } : begun
  let carried: Carried = from.carried
  const rest = statements.slice(count).flatMap(statement => {
    const read = propose(viewOf(views, statement), statement, carried, beginning)
    carried = read.carried
    return read.proposals
  })
  return [...proposals, ...rest]
}

function allProposals(views: Views, statements: readonly Statement[]): readonly Proposal[] {
  const work = views.whole
  const told = proposeAll(views, statements, beginningOf(work))
  const quoted = byPlace(
    statements.filter(s => s.quoted),
    s => tokenSpan(work, s),
  )
  const toldNear = byPlace(told, p => p.span)
  const posts = work.cast.posts
    .map(post => postProposal(work, post, quoted))
    .filter(p => !carriedByIdentity(p, toldNear(p.span)))
  const postsNear = byPlace(posts, p => p.span)
  return [...told.filter(p => !onlyTellsPost(p, postsNear(p.span))), ...posts].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
}

const doubtOf = (c: Claim): Notice | undefined => {
  const [anchor] = c.anchors
  if (c.scope === 'ambiguous')
    return {
      rule: 'who-said/scope',
      says: 'It is open who says these words: a person has to settle it.',
      weight: 'doubt',
      anchor,
    }
  const last = c.chain.at(-1)
  if (last?.certainty === 'identification-unverified')
    return {
      rule: 'who-said/voice',
      says: 'That this voice is the named person is itself a claim; nobody here has verified it.',
      weight: 'doubt',
      anchor,
    }
  return undefined
}

function tenureOf(desk: Desk, post: PostFound, claimsNear: (near: Span) => readonly Claim[]): readonly Tenure[] {
  const words = desk.anchor(post)
  const said = claimsNear(words).find(
    c => groupOf(c.says.predicate) === 'identity' && c.says.agents.includes(post.person) && holds(c.anchors[0], words),
  )
  if (!said) return []
  return [
    tenure({
      actor: post.person,
      kind: post.kind,
      what: post.what,
      ...(post.of !== undefined && { of: post.of }),
      ...postBounds(desk.work, post),
      claims: [said.id],
    }),
  ]
}

/** "He is leading the siege" is command as of the day it was said, on that speaker's word alone. */
function commandOf(c: Claim): readonly Tenure[] {
  const [actor] = c.says.agents
  const day = c.says.time?.min
  const asOf = c.says.time?.semantics === 'as-of' || c.says.time?.min === c.says.time?.max
  if (
    c.says.predicate !== 'commands-operation' ||
    c.act !== 'states' ||
    c.polarity !== 'affirms' ||
    !actor ||
    !day ||
    !asOf
  )
    return []
  const edtf = parseEdtf(day)
  const [target] = c.says.targets
  return [
    tenure({
      actor,
      kind: 'command',
      what: c.anchors[0].exact,
      ...(target !== undefined && { of: target }),
      from: { kind: 'at-latest', edtf },
      until: { kind: 'at-least', edtf },
      claims: [c.id],
    }),
  ]
}

/** One suggestion that breaks leaves a notice where it stood, and takes no other with it. */
function attempt<T>(lost: Notice[], where: () => Anchor, run: () => T): T | undefined {
  try {
    return run()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const says = `One suggestion could not be made here: ${why} What else was found stands.`
    lost.push({ rule: 'who-said/broke', says, weight: 'unreadable', anchor: where() })
    return undefined
  }
}

/** Reads the claims of a text: every one anchored, everything open marked as open. */
export function findClaims(whole: Work, origin: Origin): ClaimsFound {
  const work = withoutDatelines(whole)
  const { anchor } = origin
  const desk: Desk = { work, origin, anchor }
  const { statements, running } = findStatements(work)
  const views: Views = { whole: work, running }
  const claims: Claim[] = []
  const lost: Notice[] = []
  const seen = new Set<string>()
  for (const proposal of allProposals(views, statements)) {
    const made = attempt(
      lost,
      () => anchor(proposal.span),
      () => claim(draftOf(desk, proposal, claims)),
    )
    if (!made || seen.has(made.id)) continue
    seen.add(made.id)
    claims.push(made)
  }
  const near = byPlace(claims, c => c.anchors[0])
  const tenures = [
    ...work.cast.posts.flatMap(
      post =>
        attempt(
          lost,
          () => anchor(post),
          () => tenureOf(desk, post, near),
        ) ?? [],
    ),
    ...claims.flatMap(
      c =>
        attempt(
          lost,
          () => c.anchors[0],
          () => commandOf(c),
        ) ?? [],
    ),
  ]
  return { claims, tenures, notices: [...claims.flatMap(c => doubtOf(c) ?? []), ...lost] }
}
