import type { EnglishText } from './document.ts'
import {
  linkGroup,
  linkHead,
  linkOutlet,
  linkPlainBody,
  linkProperBody,
  properBody,
  type Register,
  register,
} from './cast/bodies.ts'
import { chunksOf, page, type Page } from './cast/chunks.ts'
import { decide, nameKey } from './cast/decide.ts'
import { epithetsOf, labelsOf, linkEpithets, linkLabels, shortQuotes } from './cast/epithets.ts'
import { extend, type PostPhrase, startsOf } from './cast/extend.ts'
import { learnedVotes } from './cast/learned-votes.ts'
import { looseRaws } from './cast/loose.ts'
import { parseChunk } from './cast/parse.ts'
import { type Directory, directory, giveTitle, linkPerson, linkSomeone, personName } from './cast/people.ts'
import { type HolderOf, once, type PostTold, postsTold, titleOfTold } from './cast/posts.ts'
import { resolvePronouns } from './cast/pronouns.ts'
import type { Range, Raw } from './cast/raw.ts'
import { type Figure, type Roster, roster, type Standing, stand } from './cast/roster.ts'
import { linkExhibit, linkFacility, linkPlace, linkPlaceName } from './cast/things.ts'
import { wordsOf } from './cast/words.ts'
import { castOf } from './cast/assemble.ts'
import type { Cast } from '../../stages.ts'

function rawsOf(p: Page, closed: readonly Range[]): { raws: readonly Raw[]; phrases: readonly PostPhrase[] } {
  const raws: Raw[] = []
  const chunks = chunksOf(p, closed)
  for (const chunk of chunks) parseChunk(p, chunk, raw => raws.push(raw))
  raws.push(...looseRaws(p, chunks, raws))
  const alone = new Set(raws.flatMap(r => (r.shape === 'name' && !r.nested ? [nameKey(p, r.from, r.to)] : [])))
  const real = raws.filter(r => r.shape !== 'name' || !r.nested || alone.has(nameKey(p, r.from, r.to)))
  const sorted = real.filter(r => r.to > r.from).sort((a, b) => a.from - b.from || b.to - a.to)
  const { raws: extended, posts } = extend(p, sorted)
  return { raws: extended, phrases: posts }
}

interface Linking {
  readonly r: Roster
  readonly people: Directory
  readonly bodies: Register
}

/** Links one raw to its figure; `undefined` for a name that is only a demonym. */
function link({ r, people, bodies }: Linking, raw: Raw): Figure | undefined {
  switch (raw.shape) {
    case 'name': {
      const decision = r.decisions.get(nameKey(r.page, raw.from, raw.to))
      const body = linkOutlet(r, raw) ?? (raw.to - raw.from === 1 ? linkHead(r, raw) : undefined)
      if (body) return body
      if (decision?.kind === 'person') return linkPerson(r, people, raw)
      if (decision?.kind === 'place') return linkPlaceName(r, raw, decision.precision ?? 2)
      return decision?.kind === 'organisation' ? linkProperBody(r, bodies, raw, 'organisation') : undefined
    }
    case 'person':
      return linkPerson(r, people, raw)
    case 'someone':
      return linkSomeone(r, raw)
    case 'organisation':
    case 'unit':
      return raw.proper ? linkProperBody(r, bodies, raw, raw.shape) : linkPlainBody(r, raw)
    case 'group':
      return linkGroup(r, raw)
    case 'facility':
      return linkFacility(r, raw)
    case 'place':
      return linkPlace(r, raw)
    case 'exhibit':
      return linkExhibit(r, raw)
  }
}

/** Bodies named in full come first, so that a "Council" above finds the "Council of …" below. */
function bodiesFirst({ r, bodies }: Linking, raws: readonly Raw[]): void {
  for (const raw of raws)
    if ((raw.shape === 'organisation' || raw.shape === 'unit') && raw.proper && raw.to - raw.from > 1)
      properBody(r, bodies, raw, raw.shape)
}

/** "The officer … has been named as Gen Ivo Varr": the description in front stands for the person named. */
function identified({ r }: Linking, raws: readonly Raw[]): readonly [number, Raw][] {
  const { lower, words } = r.page
  return raws.flatMap((raw, i): [number, Raw][] => {
    const told = lower(raw.from - 1) === 'as' && /^(identified|identify|identifies|named)$/.test(lower(raw.from - 2))
    if (!told || !personName(r, raw)) return []
    const sentence = words[raw.from]?.sentence
    const before = raws.slice(Math.max(0, i - 12), i).filter(s => words[s.from]?.sentence === sentence)
    const someone = before.find(s => s.shape === 'someone')
    return someone ? [[someone.from, raw]] : []
  })
}

const follows = /^(,|\.|who|of|at|in|from)$/

/** "his superior, Lt Col Ivo Varr,": the description in front of a name or behind it, parted by commas, stands for the person. */
function apposed({ r }: Linking, raws: readonly Raw[]): readonly [number, Raw][] {
  const { lower, words } = r.page
  const fits = (a: Raw, b: Raw) =>
    lower(a.to) === ',' && b.from === a.to + 1 && words[a.from]?.sentence === words[b.from]?.sentence
  const outer = raws.filter(
    (raw, i) => i === 0 || raw.from >= Math.max(...raws.slice(Math.max(0, i - 4), i).map(x => x.to)),
  )
  return outer.flatMap((raw, i): [number, Raw][] => {
    const next = outer[i + 1]
    if (!next || !fits(raw, next) || !follows.test(lower(next.to))) return []
    if (raw.shape === 'someone' && raw.determiner !== 'bare' && lower(next.to) === ',' && personName(r, next))
      return [[raw.from, next]]
    const told = next.shape === 'someone' && next.determiner !== 'bare' && personName(r, raw)
    return told && !r.page.named(next.head) ? [[next.from, raw]] : []
  })
}

/** Links every raw in order; a phrase that tells a named person's post stands for that person. */
function linkAll(l: Linking, raws: readonly Raw[], told: readonly PostTold[]): ReadonlyMap<Raw, Figure> {
  const linked = new Map<Raw, Figure>()
  const tellings = new Map([
    ...identified(l, raws),
    ...apposed(l, raws),
    ...told.flatMap((t): [number, Raw][] =>
      t.phrase && typeof t.holder !== 'number' ? [[t.phrase.from, t.holder]] : [],
    ),
  ])
  const waiting: (readonly [Range, Raw])[] = []
  for (const raw of raws) {
    const holder = raw.shape === 'someone' ? tellings.get(raw.from) : undefined
    if (holder) waiting.push([raw, holder])
    const figure = holder ? undefined : link(l, raw)
    if (figure) linked.set(raw, figure)
  }
  for (const [raw, holder] of waiting) {
    const figure = linked.get(holder)
    if (figure) stand(l.r, raw, figure, 'description')
  }
  return linked
}

/** Gives everybody the titles of the whole text first, so that a headline's "mayor" finds the mayor. */
function titlesFirst({ r, people }: Linking, told: readonly PostTold[]): void {
  for (const t of told) {
    const last = typeof t.holder === 'number' ? '' : r.page.lower(t.holder.to - 1)
    const figure = people.bySurname.get(last)?.[0]
    if (figure) giveTitle(r, figure, titleOfTold(t))
  }
}

/** A phrase that tells a pronoun's post stands for whom the pronoun stands for. */
function settle(standing: readonly Standing[], told: readonly PostTold[], holderOf: HolderOf): readonly Standing[] {
  const holders = new Map<number, Figure>()
  for (const t of told) {
    const figure = t.phrase && typeof t.holder === 'number' ? holderOf(t) : undefined
    if (t.phrase && figure) holders.set(t.phrase.from, figure)
  }
  return standing.map(s => (s.as === 'description' ? { ...s, figure: holders.get(s.from) ?? s.figure } : s))
}

interface Links {
  readonly get: (raw: Raw) => Figure | undefined
  readonly at: (range: Range) => Figure | undefined
  readonly noun: (range: Range) => string
}

const speaks = /^(spokesman|spokeswoman|spokesperson|spokesmen|spokespeople)$/
const leads = /^(head|chief|director|chair|chairman|chairwoman|coordinator|president|secretary|manager|founder|leader)$/

/** The body that "we" means in a person's words: the one they are spokesman of, or lead, where it is an organisation. */
function speaksFor(told: readonly PostTold[], links: Links): (person: Figure) => Figure | undefined {
  const bodies = new Map<Figure, Figure>()
  for (const t of told) {
    const person = typeof t.holder === 'number' ? undefined : links.get(t.holder)
    const body = t.body && links.at(t.body)
    const noun = links.noun(t.what)
    const fits = body?.kind === 'organisation' && (speaks.test(noun) || leads.test(noun))
    if (person && fits && !t.former && !bodies.has(person)) bodies.set(person, body)
  }
  return person => bodies.get(person)
}

/**
 * Who and what a report speaks of, by the words around names rather than by any list of names: entities in order of first mention,
 * every mention of them, and the posts and ranks the words tell. Never throws; what the text does not settle is left out.
 */
export function findCast(
  doc: EnglishText,
  options: { readonly outlet?: string; readonly firstEntity?: number } = {},
): Cast {
  const p = page(wordsOf(doc))
  const quotes = shortQuotes(doc, p.words)
  const epithets = epithetsOf(p.words, quotes)
  const labels = labelsOf(p, quotes)
  const { raws, phrases } = rawsOf(p, [...epithets, ...labels])
  const r = roster(p, decide(p, raws, new Set(phrases.map(f => f.to)), learnedVotes(p, doc)), options.outlet)
  const l: Linking = { r, people: directory(r, raws), bodies: register() }
  const told = postsTold(r, raws, phrases, startsOf(raws))
  titlesFirst(l, told)
  bodiesFirst(l, raws)
  const linked = linkAll(l, raws, told)
  const standingAt = new Map(r.standing.map(s => [`${s.from}:${s.to}`, s.figure]))
  const links: Links = {
    get: raw => linked.get(raw),
    at: range => standingAt.get(`${range.from}:${range.to}`),
    noun: range => p.lower(range.to - 1),
  }
  const pronouns = resolvePronouns(r, doc, speaksFor(told, links))
  const byWord = new Map(pronouns.map(s => [s.from, s.figure]))
  const holderOf: HolderOf = t => (typeof t.holder === 'number' ? byWord.get(t.holder) : linked.get(t.holder))
  const named = settle(r.standing, told, holderOf)
  const standing = [...named, ...pronouns, ...linkEpithets(r, epithets, pronouns), ...linkLabels(r, labels)]
  return castOf({ r, doc, standing, posts: once(r, told, holderOf), holderOf }, options.firstEntity)
}
