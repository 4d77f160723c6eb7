import { type Anchor, anchorAt } from '../core/anchor.ts'
import { codePoints } from '../core/code-points.ts'
import { type Entity, entity } from '../core/entity.ts'
import type { ClaimId } from '../core/id.ts'
import type { Notice } from '../core/notice.ts'
import type { DocumentDate, MomentMention, PlaceMention, Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'
import { type EnglishText, takeApart } from './language/en/document.ts'
import { findCast } from './language/en/cast.ts'
import { type ClaimsFound, findClaims, quantityOf } from './language/en/claims/claims.ts'
import type { Work } from './language/en/claims/context.ts'
import { findMoments } from './language/en/moments.ts'
import { findQuantities } from './language/en/quantities.ts'
import type { Cast, EntityFound, Span } from './stages.ts'
import { readerName, readerVersion } from './reader-identity.ts'

export { readerName, readerVersion }

export interface ReadOptions {
  readonly documentDate?: DocumentDate
  readonly outlet?: string
  /** Makes the id of a claim from where it stands and what it says: the same words give the same id. */
  readonly claimId: (locator: string) => ClaimId
}

/** Runs one stage; a stage that breaks leaves a notice and what it has when it finds nothing. */
function guarded<T>(stage: string, nothing: T, notices: Notice[], run: () => T): T {
  try {
    return run()
  } catch (cause) {
    const says = `This reader stopped: ${cause instanceof Error ? cause.message : String(cause)}. What the others found stands.`
    notices.push({ rule: `${stage}/broke`, says, weight: 'unreadable' })
    return nothing
  }
}

const outletEntity = (label: string): EntityFound => ({
  ref: 'outlet',
  kind: 'organisation',
  label,
  names: [],
  protected: false,
  plural: false,
})
const unspecifiedEntity: EntityFound = {
  ref: 'unspecified',
  kind: 'unspecified',
  label: 'not stated',
  names: [],
  protected: false,
  plural: false,
}

/** A cast of nobody: what is left when the names reader breaks. */
function emptyCast(outlet: string): Cast {
  const entities = [outletEntity(outlet), unspecifiedEntity]
  return {
    entities,
    mentions: [],
    posts: [],
    mentionsIn: () => [],
    entityOf: ref => (ref === 'outlet' ? outletEntity(outlet) : unspecifiedEntity),
  }
}

/** Answers whether a stretch of UTF-16 units lies inside one of the layer's stretches of code points. */
const insideTest = (layer: TextLayer, stretches: TextLayer['headings']) => {
  const points = codePoints(layer.text)
  const marked = stretches.map(([start, end]) => ({ start: points.unitOf(start), end: points.unitOf(end) }))
  return (start: number, end: number): boolean => marked.some(h => h.start <= start && end <= h.end)
}

type Anchoring = (span: Span) => Anchor

function entitiesOf(cast: Cast, anchor: Anchoring): readonly Entity[] {
  const mentions = Map.groupBy(cast.mentions, m => m.ref)
  return cast.entities.map(({ plural: _plural, gender: _gender, ...found }) =>
    entity({ ...found, mentions: (mentions.get(found.ref) ?? []).map(m => ({ anchor: anchor(m), as: m.as })) }),
  )
}

function momentsOf(work: Work, anchor: Anchoring): readonly MomentMention[] {
  return work.moments.flatMap(found => {
    const moment = found.resolve({ ...(work.day && { day: work.day }), tense: 'past' })
    return moment ? [{ anchor: anchor(found), moment }] : []
  })
}

const placesOf = (cast: Cast, anchor: Anchoring): readonly PlaceMention[] =>
  cast.mentions.flatMap(m => {
    const { kind, precision } = cast.entityOf(m.ref)
    return kind === 'place' && precision !== undefined ? [{ anchor: anchor(m), ref: m.ref, precision }] : []
  })

function gather(doc: EnglishText, options: ReadOptions, outlet: string, notices: Notice[]): Work {
  const cast = guarded('names', emptyCast(outlet), notices, () => findCast(doc, { outlet }))
  const moments = guarded('moments', [], notices, () => findMoments(doc))
  const quantities = guarded('quantities', [], notices, () => findQuantities(doc))
  const day = options.documentDate?.day
  return { doc, tokens: doc.tokens, cast, moments, quantities, ...(day && { day }) }
}

const noDate: Notice = {
  rule: 'moments/no-document-date',
  says: 'The document does not say when it was published, so words like "on Wednesday" were left undated. Give its day with --date.',
  weight: 'doubt',
}

/** Reads a text into attributed claims. Everything is a suggestion; doubt becomes a notice. */
export function readText(layer: TextLayer, options: ReadOptions): Reading {
  const outlet = options.outlet ?? layer.facts.outlet?.value ?? 'the outlet'
  const points = codePoints(layer.text)
  const anchor: Anchoring = span => anchorAt(points, points.pointOf(span.start), points.pointOf(span.end))
  const notices: Notice[] = options.documentDate ? [] : [noDate]
  const doc = takeApart(layer.text, insideTest(layer, layer.headings), insideTest(layer, layer.setApart ?? []))
  const work = gather(doc, options, outlet, notices)
  const none: ClaimsFound = { claims: [], tenures: [], notices: [] }
  const origin = { reader: readerName, version: readerVersion, language: 'en', claimId: options.claimId }
  const found = guarded('who-said', none, notices, () => findClaims(work, origin))
  return {
    format: 'onus-reading/1',
    reader: { name: readerName, version: readerVersion },
    codebook: 1,
    language: 'en',
    ...(options.documentDate && { documentDate: options.documentDate }),
    entities: guarded('names', entitiesOf(emptyCast(outlet), anchor), notices, () => entitiesOf(work.cast, anchor)),
    claims: found.claims,
    moments: guarded('moments', [], notices, () => momentsOf(work, anchor)),
    quantities: guarded('quantities', [], notices, () => work.quantities.map(q => quantityOf(anchor, q))),
    places: guarded('places', [], notices, () => placesOf(work.cast, anchor)),
    tenures: found.tenures,
    notices: [...notices, ...found.notices],
  }
}
