import { groupOf, type Predicate } from '../../../../core/predicate.ts'
import type { EntityRef } from '../../../../core/entity.ts'
import type { Harm } from '../../../../core/quantity.ts'
import { isFinite } from '../verbs.ts'
import type { MentionFound, QuantityFound, Span } from '../../../stages.ts'
import { type Arguments, argumentsOf, type Before, countedBy, struckBy, subjectOf } from './arguments.ts'
import { isActor, quantitiesIn, spanOf, type Statement, tokenAt, type Work } from './context.ts'
import { harmPredicates, predicateOfHarm } from '../../harms.ts'
import { placeOf, targetPlace } from './places.ts'
import { type Trigger, triggerOf } from './predicates.ts'
import type { Core, Proposal } from './proposal.ts'
import { subsetsIn } from './subsets.ts'
import { statesNothing } from './substance.ts'
import { continuedEvent, nextThread, nextTolls, sinceThread, type Thread, type Threads, tollTime } from './thread.ts'
import { stance } from './stance.ts'
import type { Beginning } from './beginnings.ts'
import { momentOf } from './timing.ts'
import { anchorSpan } from './wording.ts'

/** What is carried from one statement to the next. */
export interface Carried extends Threads {
  /** The harm of the people counted last, and the sentence that counted them. */
  readonly harm?: Harm
  readonly harmSentence?: number
  readonly before?: Before
  /** Those counted last for each harm: whom "the toll" counts. */
  readonly victims?: Victims
}

type Victims = Partial<Readonly<Record<Predicate, Counted>>>

/** Those whom one source counted: another's toll may count others. */
interface Counted {
  readonly by: EntityRef
  readonly whom: readonly MentionFound[]
}

/** Stretches of time and way: the figure of a claim only where it has no other. */
const measures =
  /^(days?|hours?|weeks?|months?|years?|minutes?|kilometres?|kilometers?|miles?|metres?|meters?|km|times|percent|per cent|dollars?)$/

/** The figure of a claim: one of harm before any other, and never a mere stretch of time or way. */
function figureOf(found: readonly QuantityFound[]): QuantityFound | undefined {
  const harmed = found.filter(q => q.harm !== undefined)
  const counted = harmed.find(q => q.bound !== 'unquantified') ?? harmed[0]
  return counted ?? found.find(q => !measures.test(q.unit)) ?? found[0]
}

/** "12 killed and 30 injured" are two claims, each with its own figure. */
function byFigure(work: Work, core: Core, figures: readonly QuantityFound[]): readonly Proposal[] {
  const harms = figures.filter(q => q.harm !== undefined)
  const kinds = new Set(harms.map(q => q.harm))
  if (kinds.size < 2 || core.act !== 'states') return []
  return harms.map(q => ({
    ...core,
    predicate: q.harm ? predicateOfHarm[q.harm] : core.predicate,
    targets: countedBy(work, q),
    quantity: q,
    focus: { start: q.start, end: Math.max(q.end, q.head.end) },
  }))
}

/** "killed a woman and her son and wounded up to nine others": a count of another harm than the one the claim tells is its own claim. */
function ofOtherHarm(
  work: Work,
  core: Core,
  figures: readonly QuantityFound[],
): (Proposal & { readonly quantity: QuantityFound }) | undefined {
  const quantity = figures.find(q => q.harm !== undefined && q.bound !== 'unquantified')
  const predicate = quantity?.harm && predicateOfHarm[quantity.harm]
  if (!quantity || !predicate || predicate === core.predicate || core.act !== 'states') return undefined
  if (!harmPredicates.has(core.predicate) || figures.some(q => q.harm && predicateOfHarm[q.harm] === core.predicate))
    return undefined
  return {
    ...core,
    predicate,
    targets: countedBy(work, quantity),
    quantity,
    focus: { start: quantity.start, end: Math.max(quantity.end, quantity.head.end) },
  }
}

/** "41 of the dead were men, 15 women and two children": counts that go on behind the verb are of the same harm. */
function gapped(work: Work, core: Core, figures: readonly QuantityFound[]): readonly Proposal[] {
  const main = figures.find(q => q.harm !== undefined)
  const { clause, from: begins } = core.statement
  const verb = clause.verbs.find(v => v.from >= begins && isFinite(v))
  if (!main?.harm || !verb?.copula || core.act !== 'states') return []
  const from = work.doc.tokens[verb.to]?.start ?? core.span.end
  const { harm } = main
  return figures
    .filter(q => q.start > from && q.unit === 'persons' && (q.harm ?? harm) === harm && q.head.start >= q.end)
    .map(q => {
      const span = { start: q.start, end: q.head.end }
      return { ...core, span, targets: countedBy(work, q), quantity: { ...q, harm } }
    })
}

/** A list of separate targets is one claim for each; they share the words. */
function byTarget(work: Work, core: Core, figures: readonly QuantityFound[]): readonly Proposal[] {
  const things = core.targets.every(t => work.cast.entityOf(t.ref).kind === 'exhibit')
  const own = core.targets.every(t => core.span.start <= t.start && t.end <= core.span.end)
  const { clause } = core.statement
  // "most of them women and children": what they are is no list of whom it struck
  const tellsWhat = clause.kind === 'absolute' && clause.verb === undefined
  if (core.targets.length < 2 || !own || things || tellsWhat || groupOf(core.predicate) === 'identity') return []
  return core.targets.map(target => {
    const where = targetPlace(work, target)
    const figure = figures.find(q => q.head.start < target.end && target.start < q.head.end)
    return {
      ...core,
      targets: [target],
      ...(where && { place: where }),
      focus: { start: target.start, end: target.end },
      ...(figure && { quantity: figure }),
    }
  })
}

/** "… and 31 injured": where the words of a harm name nobody else, those they count. */
function counted(work: Work, { targets, predicate, act }: Core, quantity: QuantityFound | undefined): Partial<Core> {
  if (targets.length > 0 || act !== 'states' || !quantity?.harm) return {}
  return predicateOfHarm[quantity.harm] === predicate ? { targets: countedBy(work, quantity) } : {}
}

function split(work: Work, core: Core, found: readonly QuantityFound[]): readonly Proposal[] {
  const { subsets, others } = subsetsIn(work, core, found)
  const figures = others
  const parts = byFigure(work, core, figures)
  if (parts.length > 0) return [...parts, ...subsets]
  const other = ofOtherHarm(work, core, figures)
  if (other)
    return [
      ...split(
        work,
        core,
        found.filter(q => q !== other.quantity),
      ),
      other,
    ]
  const targets = byTarget(work, core, figures)
  if (targets.length > 0) return [...targets, ...subsets]
  const quantity = figureOf(figures)
  const rest = gapped(work, core, figures)
  return [{ ...core, ...counted(work, core, quantity), ...(quantity && { quantity }) }, ...rest, ...subsets]
}

/** "added that he could not say": whoever speaks tells it of himself. */
const saysOfSelf = (work: Work, { from }: Statement): boolean =>
  /^(i|we|he|she|they|it)$/.test(work.tokens[from]?.lower ?? '')

/** That somebody did not answer, or that something could not be verified, is always the outlet's own statement. */
function ownVoice(work: Work, statement: Statement, trigger: Trigger | undefined): Statement {
  const isOutlets = trigger?.predicate === 'no-response' || trigger?.predicate === 'not-verified'
  if (!isOutlets || statement.quoted || saysOfSelf(work, statement) || statement.speaker?.ref === 'unspecified')
    return statement
  const { speaker: _, ...rest } = statement
  return { ...rest, voice: 'outlet', scope: 'clear' }
}

/** "within 40 metres of the clinic", "300 metres away": where something is, and no count. */
const isDistance = ({ doc }: Work, { start, head }: QuantityFound): boolean =>
  /\b(within|in|after|for) $/i.test(doc.text.slice(Math.max(0, start - 8), start))
    ? measures.test(doc.text.slice(head.start, head.end).toLowerCase())
    : /^\s(away|from|of|off|apart|ago|earlier|later)\b/i.test(doc.text.slice(head.end, head.end + 10)) &&
      measures.test(doc.text.slice(head.start, head.end).toLowerCase())

const includes = /^(including|among (them|those)) (at least |more than |nearly |about |up to |some )?$/i
const ofTally = /\b(figure|number|toll|total|count|tally|counted|recorded)\b/i

/** The figures of a statement, without those of a tag; one that a tally names counts those harmed who were counted before. */
function figuresIn(work: Work, statement: Statement, { harm, harmSentence }: Carried): readonly QuantityFound[] {
  const span = spanOf(work, statement.from, statement.to)
  const tally = (harm === 'killed' || harm === 'injured') && ofTally.test(work.doc.text.slice(span.start, span.end))
  return quantitiesIn(work, span)
    .filter(q => work.tokens[tokenAt(work, q.start)]?.text !== '' && !isDistance(work, q))
    .map(q => {
      const stands = tally && q.head.end <= q.end
      const here = work.doc.text.slice(Math.max(span.start, q.start - 30), q.start)
      const part = harmSentence === statement.sentence && includes.test(here) && q.start - span.start <= 30
      return harm && !q.harm && q.unit === 'persons' && (stands || part) ? { ...q, harm } : q
    })
}

/** "puts the figure at six": a count of people harmed, whatever the verb. */
const isTally = (figure: QuantityFound | undefined, { start, end }: Span, { doc }: Work): boolean =>
  figure?.harm !== undefined && ofTally.test(doc.text.slice(start, end))

const ofToll = /\b(toll|figure)\b/i

const count =
  /^\W*((some|about|nearly|almost|over|around|up to|at least|more than|fewer than) )?(\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands)\b/i

/** "put the toll at 26": those another source counted as eleven are not whom this figure is about; no two tolls are made one. */
const withoutOthersCounts = (work: Work, targets: Arguments['targets'], span: Span): Arguments['targets'] =>
  targets.filter(t => {
    const here = span.start <= t.start && t.end <= span.end ? work.doc.text.slice(t.start, t.end) : ''
    return count.test(here) || !count.test(work.cast.entityOf(t.ref).label)
  })

const speakerRef = (p: Proposal): EntityRef => p.statement.speaker?.ref ?? 'outlet'

/** "the toll was nearly 20": those the same source counted last, where the figure itself names nobody. */
function withVictims(work: Work, p: Proposal, victims: Victims): Proposal {
  const { quantity, span, predicate } = p
  const counted = victims[predicate]
  if (!counted || counted.by !== speakerRef(p) || !harmPredicates.has(predicate)) return p
  const meant = counted.whom
  if (quantity && countedBy(work, quantity).some(m => isActor(work, m))) return p
  const words = work.doc.text.slice(span.start, span.end)
  const named = quantity ? withoutOthersCounts(work, meant, span) : meant
  return ofToll.test(words) && p.targets.length === 0 ? { ...p, targets: named } : p
}

/** "Most of them soldiers" counts a part, and says nothing of the whole. */
const countsPart = (work: Work, { quantity }: Proposal): boolean =>
  quantity !== undefined &&
  (quantity.outOf !== undefined || ofThem.test(work.doc.text.slice(quantity.end, quantity.end + 20)))
const ofThem = /^\s+of\s+(?:them|whom|these|those|the)\b/i

/** Those whom a told figure counts by what they are: "nine patients". */
function nextVictims(work: Work, told: readonly Proposal[], victims: Victims): Victims {
  const counted = told
    .filter(p => harmPredicates.has(p.predicate) && p.polarity === 'affirms' && p.quantity && p.targets.length > 0)
    .filter(p => p.targets.every(m => isActor(work, m)) && !countsPart(work, p))
  const [first] = counted
  return first ? { ...victims, [first.predicate]: { by: speakerRef(first), whom: first.targets } } : victims
}

/** "puts the figure at six": the harm of those counted before. */
function ofFigure(work: Work, p: Proposal): Proposal {
  const { quantity, predicate, span } = p
  const tallied = predicate === 'other' && p.act === 'states' && ofTally.test(work.doc.text.slice(span.start, span.end))
  return tallied && quantity?.harm ? { ...p, predicate: predicateOfHarm[quantity.harm] } : p
}

/** How many dated events are remembered. */
const remembered = 40

/** The thread that was taken up stands last; a new one is added. */
const withThread = ({ earlier = [] }: Carried, last: Thread): readonly Thread[] =>
  [...earlier.filter(t => t.time !== last.time), last].slice(-remembered)

export interface Read {
  readonly proposals: readonly Proposal[]
  readonly carried: Carried
}

/** "60 strikes were counted, *most of them in the north*": what is told of the whole is told of its part. */
function partOfBefore(
  work: Work,
  { clause, from, sentence }: Statement,
  before: Before | undefined,
): Trigger | undefined {
  if (clause.kind !== 'absolute' || before?.statement.sentence !== sentence || !before.predicate) return undefined
  const of = work.tokens[from + 1]?.lower === 'of' && /^(them|these|those)$/.test(work.tokens[from + 2]?.lower ?? '')
  return of ? { predicate: before.predicate } : undefined
}

/** What a statement puts forward: one proposal, several, or none. */
export function propose(work: Work, told: Statement, carried: Carried, beginning: Beginning): Read {
  const trigger = triggerOf(work, told) ?? partOfBefore(work, told, carried.before)
  const statement = ownVoice(work, told, trigger)
  const subject = subjectOf(work, statement, statement.clause.verb, carried.before)
  const before: Before = { ...carried.before, statement, subject }
  const span = anchorSpan(work, statement)
  if (!span || statesNothing(work, statement, trigger)) return { proposals: [], carried: { ...carried, before } }
  const how = stance(work, statement, trigger)
  const parties = argumentsOf(work, statement, { ...trigger, predicate: how.predicate }, carried.before)
  const verb = trigger?.verb ?? statement.clause.verb
  const figures = figuresIn(work, statement, carried)
  const figure = figureOf(figures)
  const targets = figure?.harm ? withoutOthersCounts(work, parties.targets, span) : parties.targets
  const args: Arguments = { ...parties, targets }
  const telling = {
    work,
    statement,
    predicate: how.predicate,
    ...(verb && { verb }),
    ...((trigger?.count || isTally(figure, span, work)) && { counted: true }),
    ...(figure && { figure }),
  }
  const thread = continuedEvent(telling, carried)
  const since = sinceThread(telling, carried)
  const continued = tollTime(telling, carried) ?? thread?.time
  const time = momentOf({
    ...telling,
    statement: { ...statement, act: how.act },
    beginning,
    ...(how.polarity && { polarity: how.polarity }),
    ...(continued && { continued }),
    ...(carried.main && { lead: carried.main.time }),
    ...(since && { since }),
    ...(figure && figure.start === span.start && figure.head.start === figure.start && { beginsWithCount: true }),
    ...(carried.told && { told: carried.told }),
  })
  const place = placeOf(work, statement, { ...how, ...args, ...(thread?.place && { continued: thread.place }) })
  const core: Core = { statement, span, ...how, ...args, ...(place && { place }), ...(time && { time }) }
  const affirmed = how.polarity === 'affirms' ? how.predicate : 'other'
  const struck = struckBy({ predicate: affirmed, targets: args.targets, sentence: statement.sentence }, carried.before)
  const last = nextThread(telling, time, place, thread) ?? carried.last
  const stated =
    time && time.basis !== 'bounded' && time.basis !== 'document-date' && time.semantics !== 'as-of'
      ? time
      : carried.told
  const victims = carried.victims ?? {}
  const proposals = split(work, core, figures).map(p => withVictims(work, ofFigure(work, p), victims))
  return {
    proposals,
    carried: {
      ...carried,
      victims: nextVictims(work, proposals, victims),
      before: { ...before, struck, predicate: how.predicate },
      ...(last && { last, earlier: withThread(carried, last) }),
      ...(figure?.harm && { harm: figure.harm, harmSentence: statement.sentence }),
      tolls: nextTolls(telling, time, carried.tolls),
      ...(stated && { told: stated }),
    },
  }
}
