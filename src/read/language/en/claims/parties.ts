import type { Predicate } from '../../../../core/predicate.ts'
import type { Token } from '../tokens.ts'
import type { VerbGroup } from '../verbs.ts'
import { isFinite } from '../verbs.ts'
import type { MentionFound } from '../../../stages.ts'
import { findToken, isActor, kindOf, type Statement, type Work } from './context.ts'
import { predicateOfNoun, predicateOfWeapon } from './lexicon.ts'
import { mentionsOf, type Phrase, phrasesIn, type Run, runsIn } from './phrases.ts'

/** Who is said to have done it to whom, as the words tell: agents stay empty where they are agentless. */
export interface Arguments {
  readonly agents: readonly MentionFound[]
  readonly targets: readonly MentionFound[]
}

/** The clause before in the same sentence, for subjects that are left out. */
export interface Before {
  readonly statement: Statement
  readonly subject: readonly MentionFound[]
  /** What it said. */
  readonly predicate?: Predicate
  /** The attacks told of so far that "the strike" may mean: the one the report leads with and the last. */
  readonly struck?: Strikes
}

export interface Strikes {
  readonly main?: Struck
  readonly last?: Struck
}

/** An attack told of, and what it was done to. */
export interface Struck {
  readonly predicate: Predicate
  readonly targets: readonly MentionFound[]
  readonly sentence: number
}

/** A country by name stands for its state where it acts. */
export const isCountry = (work: Work, m: MentionFound): boolean => {
  const e = work.cast.entityOf(m.ref)
  return e.kind === 'place' && e.precision === 6 && m.as !== 'description'
}

/** "Shells hit …": a word that opens a sentence may look like a name. */
const isThing = (work: Work, m: MentionFound): boolean => {
  const text = work.doc.text.slice(m.start, m.end)
  if (!/^\p{Lu}/u.test(text)) return false
  const word = text.toLowerCase()
  const flown = predicateOfWeapon.get(word) === 'carries-out-airstrike'
  return (
    (predicateOfWeapon.has(word) && !flown) || predicateOfNoun.has(word) || predicateOfNoun.has(word.replace(/s$/, ''))
  )
}

/** Things (shells, blasts, buildings) do nothing by themselves: only people, bodies and states are said to act. */
export const agentive = (work: Work, found: readonly MentionFound[]): readonly MentionFound[] =>
  found.filter(m => (isActor(work, m) || isCountry(work, m)) && !isThing(work, m))

const direct = (run: Run): boolean => run.prep === undefined && run.items.some(p => !p.modifies)

/** The clause's own noun phrase before a verb that no preposition governs. */
function ownSubject(work: Work, from: number, to: number, marker?: string): readonly MentionFound[] {
  const runs = runsIn(work, from, to, marker).filter(direct)
  const [first] = runs
  const last = runs.at(-1)
  // "images show that 212 homes were destroyed": behind a verb or "that" another subject begins
  const broken =
    first &&
    last &&
    work.tokens.slice(first.to, last.from).some(t => /^(VERB|AUX|SCONJ)$/.test(t.pos) && t.lower !== 'including')
  return mentionsOf(broken ? last : first)
}

const nounBetween = (work: Work, from: number, to: number): boolean =>
  work.tokens.slice(from, to).some(t => /^(NOUN|PROPN|PRON|NUM)$/.test(t.pos))

/** What a relative word stands for: the phrase right before it. */
function antecedent(work: Work, statement: Statement): readonly MentionFound[] {
  const sentence = work.doc.sentences[statement.sentence]
  const runs = runsIn(work, sentence?.from ?? 0, statement.from)
  const last = runs.at(-1)
  const comma = work.tokens[statement.from - 1]?.text === ',' ? 1 : 0
  return last && statement.from - last.to <= comma ? mentionsOf(last) : []
}

const isRelative = (statement: Statement): boolean =>
  statement.clause.kind === 'relative' &&
  statement.from === statement.clause.from &&
  /^(which|who|whom|that)$/.test(statement.clause.marker ?? '')

/** "the clinic that the army shelled": the relative word is the object, the clause has a subject of its own. */
const relativeObject = (work: Work, statement: Statement): boolean => {
  const verb = statement.clause.verb
  return isRelative(statement) && verb !== undefined && nounBetween(work, statement.from + 1, verb.from)
}

/** The object that stands before its clause, if the clause is such a relative one. */
export const frontedObject = (work: Work, statement: Statement): readonly MentionFound[] =>
  relativeObject(work, statement) ? antecedent(work, statement) : []

function leftOut(statement: Statement, prior: Before | undefined): readonly MentionFound[] {
  const { clause } = statement
  if (!prior || prior.statement.sentence !== statement.sentence) return []
  if (clause.kind === 'coordinate') return prior.subject
  // "The station was hit, killing 17": who was hit did not kill
  const { statement: before } = prior
  const told = before.clause.verbs.find(v => v.from >= before.from && isFinite(v))
  return clause.kind === 'participial' && !told?.passive ? prior.subject : []
}

/** Behind "that" where the words in front of a broken clause hold a saying verb as well. */
function ofHead(work: Work, { from, to }: { readonly from: number; readonly to: number }): readonly MentionFound[] {
  const that = findToken(work, from, to, t => t.lower === 'that' && t.pos === 'SCONJ')
  return ownSubject(work, that < 0 ? from : that + 1, to)
}

/** "churches brought down by guns": a participle that leans on the phrase right before it, whatever governs that. */
function leansOn(work: Work, statement: Statement, verb: VerbGroup): readonly MentionFound[] {
  const run = runsIn(work, statement.from, verb.from).at(-1)
  return run?.to === verb.from ? mentionsOf(run) : []
}

/** The subject of a clause: its own, that of the clause it leans on, or what a relative word stands for. */
export function subjectOf(
  work: Work,
  statement: Statement,
  given: VerbGroup | undefined,
  prior: Before | undefined,
): readonly MentionFound[] {
  const { clause, from } = statement
  const first = clause.verbs.find(v => v.from >= from && isFinite(v)) ?? given
  const verb = given && given.from < from ? first : given
  const to = first && verb ? Math.min(first.from, verb.from) : (verb?.from ?? statement.to)
  if (isRelative(statement) && !relativeObject(work, statement)) return antecedent(work, statement)
  const near = verb && first && verb.from > first.from ? nearSubject(work, first, verb) : []
  if (near.length > 0) return near
  const leaning = verb?.form === 'participle' ? leansOn(work, statement, verb) : []
  if (leaning.length > 0) return leaning
  const framed = statement.frame !== undefined && from > clause.from && verb !== undefined
  if (framed && verb.from <= from + 1 && nounBetween(work, clause.from, verb.from))
    return ownSubject(work, clause.from, verb.from, clause.marker)
  const own = ownSubject(work, from, to, clause.from === from ? clause.marker : undefined)
  if (own.length > 0 || nounBetween(work, from, to)) return own
  if (clause.head) return ofHead(work, clause.head)
  return leftOut(statement, prior)
}

/** "says *it* does not target", "soldiers *firing*": a subject between an earlier verb and this one. */
function nearSubject(work: Work, first: VerbGroup, verb: VerbGroup): readonly MentionFound[] {
  const runs = runsIn(work, first.to, verb.from).filter(direct)
  const last = runs.at(-1)
  return last && last.to === verb.from ? mentionsOf(last) : []
}

/** The end of what belongs to a verb: the next verb that stands for itself. */
export const reachOf = (statement: Statement, verb: VerbGroup): number =>
  statement.clause.verbs.find(v => v.from >= verb.to && (isFinite(v) || v.form === 'infinitive'))?.from ?? statement.to

/** Between a verb and its object stands nothing but what belongs to the verb: "cut *off* the town". */
const blocks = (t: Token, at: number): boolean =>
  t.text === ',' ||
  (/^(ADP|NOUN|PROPN)$/.test(t.pos) && !(at === 0 && /^(off|up|out|down|away|back|over)$/.test(t.lower)))

/** Right behind a verb, without a preposition. A building or its parts may be told by the place it owns. */
export function directObject(work: Work, from: number, to: number): readonly MentionFound[] {
  const runs = runsIn(work, from, to)
  const run = runs.find(r => r.prep === undefined)
  if (!run || work.tokens.slice(from, run.from).some((t, i) => blocks(t, i))) return []
  const owned = run.items.filter(p => p.modifies && kindOf(work, p.mention) === 'facility').map(p => p.mention)
  return [...mentionsOf(run), ...owned]
}

/** The first phrase behind one of these prepositions. */
export function behind(work: Work, from: number, to: number, preps: ReadonlySet<string>): readonly MentionFound[] {
  const run = runsIn(work, from, to).find(r => r.prep !== undefined && preps.has(r.prep) && (r.prepAt ?? 0) >= from)
  const owned = (run?.items ?? []).filter(p => p.modifies && kindOf(work, p.mention) === 'facility').map(p => p.mention)
  return run ? [...mentionsOf(run), ...owned] : []
}

/** "Varan", "the army's": names an adjective or owner, not a thing named after a place. */
const isSide = (work: Work, p: Phrase): boolean => {
  if (!p.modifies) return false
  const owned = /^['’]/.test(work.tokens[p.to]?.text ?? '')
  const e = work.cast.entityOf(p.mention.ref)
  const words = work.doc.text.slice(p.mention.start, p.mention.end)
  if (isCountry(work, p.mention)) return owned || words !== e.label
  return isActor(work, p.mention)
}

/** The noun that a modifying phrase leads to. */
function headBehind(work: Work, p: Phrase): number {
  let i = p.to
  while (/^['’]s?$/.test(work.tokens[i]?.text ?? '') || work.tokens[i]?.pos === 'ADJ') i++
  while (/^(NOUN|PROPN)$/.test(work.tokens[i + 1]?.pos ?? '')) i++
  return i
}

const isWeapon = (word: string): boolean =>
  predicateOfWeapon.has(word) || /^(fire|gunfire|gunboats?|gunships?|tanks?|snipers|weapons|warships?)$/.test(word)

/** Whose shells, guns or jets they are. */
export function sideOfWeapon(work: Work, from: number, to: number, prep?: string): readonly MentionFound[] {
  const phrase = phrasesIn(work, from, to).find(
    p =>
      p.prep === prep &&
      isSide(work, p) &&
      headBehind(work, p) < to &&
      isWeapon(work.tokens[headBehind(work, p)]?.lower ?? ''),
  )
  return phrase ? [phrase.mention] : []
}

/** Who an event noun belongs to: "Varan attacks", "the army's bombing". */
export function sideOfNoun(work: Work, from: number, noun: number): readonly MentionFound[] {
  const near = phrasesIn(work, from, noun + 1).findLast(p => isSide(work, p) && p.to <= noun)
  return near && headBehind(work, near) >= noun ? [near.mention] : []
}

const by = new Set(['by'])

/** "by the army", "by Varan guns": never a place, a day or a thing. */
export function byAgents(work: Work, from: number, to: number): readonly MentionFound[] {
  const found = agentive(work, behind(work, from, to, by))
  return found.length > 0 ? found : sideOfWeapon(work, from, to, 'by')
}

/** Whoever is put forward as the speaker, as one who is said to have done it. */
export function speakerOf(work: Work, { speaker }: Statement): readonly MentionFound[] {
  if (!speaker || speaker.ref === 'outlet' || speaker.ref === 'unspecified') return []
  const { ref, cue } = speaker
  return agentive(work, [{ start: cue?.start ?? 0, end: cue?.end ?? 0, ref, as: 'name' }])
}
