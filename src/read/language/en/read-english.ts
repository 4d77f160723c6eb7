import type { Measure } from '../../../core/measure.ts'
import type { Notice } from '../../../core/notice.ts'
import { entitiesOf, mentionsOf } from '../../from-cast.ts'
import { findPlaces, type PlacesFound } from '../../gazetteer/find-places.ts'
import { guarded } from '../../guarded.ts'
import { emptyCast } from '../../nobody.ts'
import { readerName, readerVersion } from '../../reader-identity.ts'
import type { LanguageReader, Page, Part } from '../page.ts'
import { findAttributions } from './attributions/find.ts'
import { attributionMentions } from './attributions/mentions.ts'
import { findCast } from './cast.ts'
import { type ClaimsFound, findClaims, quantityOf } from './claims/claims.ts'
import type { Work } from './claims/context.ts'
import { rowNotices } from './claims/rows.ts'
import { takeApart } from './document.ts'
import { findEvents } from './events.ts'
import { learnedParts } from './learned/weights.ts'
import { findMeasures } from './measures.ts'
import { findMoments } from './moments.ts'
import { momentMentions } from './moment-mentions.ts'
import { englishPlaces } from './places/english-places.ts'
import { findQuantities } from './quantities.ts'

const measuresOf = (work: Work, anchor: Page['anchor']): readonly Measure[] =>
  findMeasures(work.doc, work.moments).map(({ start, end, ...said }) => ({ anchor: anchor({ start, end }), ...said }))

function gather(page: Page, notices: Notice[]): Work {
  const doc = takeApart(page.text, page.isHeading, page.isSetApart)
  const { outlet, firstEntity } = page
  const cast = guarded('names', emptyCast(outlet), notices, () => findCast(doc, { outlet, firstEntity }))
  const moments = guarded('moments', [], notices, () => findMoments(doc))
  const quantities = guarded('quantities', [], notices, () => findQuantities(doc))
  const day = page.documentDate?.day
  return { doc, tokens: doc.tokens, cast, moments, quantities, ...(day && { day }) }
}

/** One notice for all of them, at the first. */
function tooLongNotices({ doc }: Work, anchor: Page['anchor']): readonly Notice[] {
  const [first] = doc.tooLong ?? []
  if (!first) return []
  const says =
    'A sentence that begins here is too long to be read in one go, and others may be. It was read in pieces: who says what was told only from the words of each piece.'
  return [{ rule: 'sentences/too-long', says, weight: 'doubt', anchor: anchor(first) }]
}

function read(page: Page): Part {
  const { anchor, claimId, outlet } = page
  const notices: Notice[] = []
  const work = gather(page, notices)
  const none: ClaimsFound = { claims: [], tenures: [], notices: [] }
  const origin = { reader: readerName, version: readerVersion, language: 'en', claimId, anchor }
  const found = guarded('who-said', none, notices, () => findClaims(work, origin))
  const nowhere: PlacesFound = { places: [], notices: [] }
  const located = guarded('places', nowhere, notices, () => findPlaces(page, work.cast, englishPlaces))
  return {
    entities: guarded('names', entitiesOf(emptyCast(outlet), anchor), notices, () => entitiesOf(work.cast, anchor)),
    mentions: guarded('names', [], notices, () => mentionsOf(work.cast, anchor)),
    attributions: guarded('attributions', [], notices, () =>
      attributionMentions({ doc: work.doc, cast: work.cast, page }, findAttributions(work.doc)),
    ),
    claims: found.claims,
    moments: guarded('moments', [], notices, () => momentMentions(work, anchor)),
    quantities: guarded('quantities', [], notices, () => work.quantities.map(q => quantityOf(anchor, q))),
    measures: guarded('measures', [], notices, () => measuresOf(work, anchor)),
    places: located.places,
    events: guarded('events', [], notices, () => findEvents(work, found.claims, anchor)),
    tenures: found.tenures,
    notices: [
      ...notices,
      ...tooLongNotices(work, anchor),
      ...rowNotices(work.doc, anchor),
      ...found.notices,
      ...located.notices,
    ],
  }
}

/** English: rules over a part-of-speech tagger's words, and taggers learned from open texts. */
export const english: LanguageReader = { language: 'en', read, models: learnedParts }
