import type { EnglishText } from '../language/en/document.ts'
import { linkGroup, linkPlainBody, linkProperBody, type Register, register } from './cast/bodies.ts'
import { chunksOf, page, type Page } from './cast/chunks.ts'
import { decide, nameKey } from './cast/decide.ts'
import { epithetsOf, linkEpithets } from './cast/epithets.ts'
import { extend, type PostPhrase, startsOf } from './cast/extend.ts'
import { parseChunk } from './cast/parse.ts'
import { type Directory, directory, giveTitle, linkPerson, linkSomeone } from './cast/people.ts'
import { once, type PostTold, postsTold, titleOfTold } from './cast/posts.ts'
import { resolvePronouns } from './cast/pronouns.ts'
import type { Range, Raw } from './cast/raw.ts'
import { type Figure, type Roster, roster, stand } from './cast/roster.ts'
import { linkExhibit, linkFacility, linkPlace, linkPlaceName } from './cast/things.ts'
import { wordsOf } from './cast/words.ts'
import { castOf } from './cast/assemble.ts'
import type { Cast } from './stages.ts'

function rawsOf(p: Page, closed: readonly Range[]): { raws: readonly Raw[]; phrases: readonly PostPhrase[] } {
  const raws: Raw[] = []
  for (const chunk of chunksOf(p, closed)) parseChunk(p, chunk, raw => raws.push(raw))
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

/** Links every raw in order; a phrase that tells a named person's post stands for that person. */
function linkAll(l: Linking, raws: readonly Raw[], told: readonly PostTold[]): ReadonlyMap<Raw, Figure> {
  const linked = new Map<Raw, Figure>()
  const holderOf = new Map(told.flatMap(t => (t.phrase ? [[t.phrase.raw.from, t] as const] : [])))
  const waiting: { raw: Range; told: PostTold }[] = []
  for (const raw of raws) {
    const telling = raw.shape === 'someone' ? holderOf.get(raw.from) : undefined
    if (telling) {
      waiting.push({ raw, told: telling })
      continue
    }
    const figure = link(l, raw)
    if (figure) linked.set(raw, figure)
  }
  for (const { raw, told: t } of waiting) {
    const figure = linked.get(t.holder)
    if (figure) stand(l.r, raw, figure, 'description')
  }
  return linked
}

/** Gives everybody the titles of the whole text first, so that a headline's "mayor" finds the mayor. */
function titlesFirst(l: Linking, told: readonly PostTold[]): void {
  for (const t of told) {
    const figure = linkedName(l, t.holder)
    if (figure) giveTitle(l.r, figure, titleOfTold(t))
  }
}

function linkedName(l: Linking, raw: Raw): Figure | undefined {
  const last = l.r.page.lower(raw.to - 1)
  return l.people.bySurname.get(last)?.[0]
}

/**
 * Who and what a report speaks of, by the words around names rather than by any list of names: entities in order of first mention,
 * every mention of them, and the posts and ranks the words tell. Never throws; what the text does not settle is left out.
 */
export function findCast(doc: EnglishText, options: { readonly outlet?: string } = {}): Cast {
  const p = page(wordsOf(doc))
  const epithets = epithetsOf(doc, p.words)
  const { raws, phrases } = rawsOf(p, epithets)
  const decisions = decide(p, raws, new Set(phrases.map(f => f.to)))
  const r = roster(p, decisions)
  const l: Linking = { r, people: directory(r, raws), bodies: register() }
  const told = postsTold(r, raws, phrases, startsOf(raws))
  titlesFirst(l, told)
  const linked = linkAll(l, raws, told)
  const pronouns = resolvePronouns(r, doc)
  return castOf({
    r,
    doc,
    standing: [...r.standing, ...pronouns, ...linkEpithets(r, epithets, pronouns)],
    posts: once(r, told, raw => linked.get(raw)),
    linked,
    ...(options.outlet !== undefined && { outlet: options.outlet }),
  })
}
