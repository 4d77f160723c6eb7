import type { AttributionMention } from '../../../core/attribution-mention.ts'
import type { Notice } from '../../../core/notice.ts'
import type { MomentMention } from '../../../core/reading.ts'
import { entitiesOf, mentionsOf } from '../../from-cast.ts'
import { findPlaces, type PlaceLanguage, type PlacesFound } from '../../gazetteer/find-places.ts'
import { guarded } from '../../guarded.ts'
import { readerName, readerVersion } from '../../reader-identity.ts'
import type { LanguageReader, Page, Part } from '../page.ts'
import { type ClaimsFound, findClaims, quantityOf } from './claims.ts'
import { findDates, type TimeFound } from './dates.ts'
import { findFigures } from './figures.ts'
import { sayingsIn } from './find-sayings.ts'
import type { Thousands } from './numbers.ts'
import { type Paper, spanOf, takeApart } from './paper.ts'
import type { Range } from './range.ts'
import { type Roster, rosterOf } from './roster.ts'
import { findStatements } from './statements.ts'
import { type Spelling, vocabulary, type WordList } from './vocabulary.ts'
import { type Stem, type Voiced, voiced } from './voices.ts'
import { has } from './words.ts'

/** Everything by which one language differs from another here. */
export interface Grammar {
  /** BCP 47 */
  readonly language: string
  readonly spelling: Spelling
  /** Its data files; asked for when the first text in the language comes. */
  readonly lists: () => readonly WordList[]
  readonly stem: Stem
  readonly thousands: Thousands
  /** The verb stands before its subject. */
  readonly verbFirst: boolean
  /** What stands in the place of a name for those who are only called names. */
  readonly calledSo: string
  readonly places: PlaceLanguage
  readonly findNames: (paper: Paper, roster: Roster) => void
}

function momentsOf(times: readonly TimeFound[], page: Page): readonly MomentMention[] {
  const day = page.documentDate?.day
  return times.flatMap(time => {
    const moment = time.resolve({ ...(day && { day }), tense: 'past' })
    const timex = time.timex(day)
    if (!moment && !timex) return []
    return [{ anchor: page.anchor(time), ...(timex && { timex }), ...(moment && { moment }) }]
  })
}

function attributionsOf(paper: Paper, sayings: readonly Voiced[], page: Page): readonly AttributionMention[] {
  const at = (range: { readonly from: number; readonly to: number }) => page.anchor(spanOf(paper.words, range))
  return sayings.map(({ source, cue, content: [first, ...rest], actor, manner, inherited }, i) => ({
    id: `a${page.firstAttribution + i}`,
    source: source ? [at(source)] : [],
    cue: cue ? [at(cue)] : [],
    content: [at(first), ...rest.map(at)],
    ...(actor && { actor }),
    manner,
    ...(inherited && { inherited }),
  }))
}

/** The words are a name, or a post, of somebody who can speak, and nothing besides. */
function isActor(paper: Paper, roster: Roster, range: Range): boolean {
  const mentioned = roster.within(range).filter(m => speaks.has(roster.kindOf(m.ref)))
  const words = range.to - range.from
  const titled =
    has(paper.words[range.from], 'post') ||
    has(paper.words[range.from], 'rank') ||
    has(paper.words[range.from], 'title')
  return (
    mentioned.some(m => m.to === range.to || m.to - m.from >= words - 1) &&
    (titled || mentioned[0]?.from === range.from)
  )
}

/** A name, perhaps behind a post, or somebody described in a word or two, right at a word. */
function actorFrom({ words }: Paper, roster: Roster, at: number): Range | undefined {
  const near = roster.within({ from: at, to: at + farthestName }).filter(m => speaks.has(roster.kindOf(m.ref)))
  const [first] = near
  const titled = has(words[at], 'post') || has(words[at], 'rank') || has(words[at], 'title')
  if (first?.from === at) return { from: at, to: first.to }
  const person = titled ? near.find(m => roster.kindOf(m.ref) === 'person') : undefined
  if (person && isUnbroken(words, { from: at, to: person.from })) return { from: at, to: person.to }
  if (!titled && !has(words[at], 'person-noun')) return undefined
  const more = words[at + 1]
  const described =
    more?.kind === 'word' && !has(more, 'preposition') && !has(more, 'conjunction') && !/^[بل]/.test(more.key)
  return { from: at, to: at + (described ? 2 : 1) }
}

const isUnbroken = (words: Paper['words'], { from, to }: Range): boolean =>
  words.slice(from, to).every(w => w.kind === 'word' && !has(w, 'that') && !has(w, 'cue') && !/^[بل]ال/.test(w.key))

const farthestName = 9
const speaks: ReadonlySet<string> = new Set(['person', 'organisation', 'unit', 'group'])

/** Makes the reader of a language from what is particular about it. */
export function readerOf(grammar: Grammar): LanguageReader {
  const { language, spelling } = grammar
  let known: ReturnType<typeof vocabulary> | undefined
  const lookup = () => ({ spelling, vocabulary: (known ??= vocabulary(grammar.lists(), spelling)) })
  return { language, read: page => readPage(grammar, lookup(), page) }
}

function readPage(grammar: Grammar, lookup: Parameters<typeof takeApart>[1], page: Page): Part {
  const { anchor, claimId, outlet, firstEntity } = page
  const notices: Notice[] = []
  const paper = takeApart(page.text, lookup, page)
  const roster = rosterOf(paper, { outlet, firstEntity, calledSo: grammar.calledSo })
  guarded('names', undefined, notices, () => grammar.findNames(paper, roster))
  const times = guarded('moments', [], notices, () => findDates(paper))
  const figures = guarded('quantities', [], notices, () => findFigures(paper, times, grammar.thousands))
  const sayings = guarded('who-said', [], notices, () =>
    voiced(
      { paper, roster, stem: grammar.stem },
      paper.sentences.flatMap(s =>
        sayingsIn(paper, s, {
          verbFirst: grammar.verbFirst,
          isActor: range => isActor(paper, roster, range),
          actorFrom: at => actorFrom(paper, roster, at),
        }),
      ),
    ),
  )
  const cast = roster.cast()
  const day = page.documentDate?.day
  const origin = { kind: 'machine', reader: readerName, version: readerVersion } as const
  const material = {
    paper,
    roster,
    cast,
    figures,
    times: Map.groupBy(times, t => t.sentence),
    verbFirst: grammar.verbFirst,
    origin,
    language: grammar.language,
    anchor,
    claimId,
    ...(day && { day }),
  }
  const none: ClaimsFound = { claims: [], notices: [] }
  const found = guarded('who-said', none, notices, () =>
    findClaims({ ...material, statements: findStatements(paper, sayings) }),
  )
  const nowhere: PlacesFound = { places: [], notices: [] }
  const located = guarded('places', nowhere, notices, () => findPlaces(page, cast, grammar.places))
  return {
    entities: entitiesOf(cast, anchor),
    mentions: mentionsOf(cast, anchor),
    attributions: guarded('who-said', [], notices, () => attributionsOf(paper, sayings, page)),
    claims: found.claims,
    moments: guarded('moments', [], notices, () => momentsOf(times, page)),
    quantities: guarded('quantities', [], notices, () => figures.map(f => quantityOf(anchor, f))),
    measures: [],
    places: located.places,
    events: [],
    tenures: [],
    notices: [...notices, ...found.notices, ...located.notices],
  }
}
