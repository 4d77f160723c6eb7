import { absoluteAt, tellsWithoutVerb } from './absolutes.ts'
import reporting from './reporting.json' with { type: 'json' }
import type { Token } from './tokens.ts'
import { isFinite, type VerbGroup, verbGroups } from './verbs.ts'

export type ClauseKind = 'main' | 'coordinate' | 'relative' | 'adverbial' | 'participial' | 'absolute' | 'content'

/** A stretch of a sentence with a verb of its own. Token indexes; end exclusive. */
export interface Clause {
  readonly from: number
  readonly to: number
  readonly kind: ClauseKind
  /** A comma, dash or semicolon stands before it. */
  readonly afterComma: boolean
  /** The word that opens it: "which", "since", "and" … */
  readonly marker?: string
  readonly verb?: VerbGroup
  readonly verbs: readonly VerbGroup[]
  /** Where its subject stands, if a relative clause came between: "A shell [that killed four] landed". */
  readonly head?: { readonly from: number; readonly to: number }
}

interface Cut {
  readonly at: number
  readonly kind: ClauseKind | 'comma' | 'hard' | 'resume'
  readonly afterComma: boolean
  readonly marker?: string
}

const subordinators = new Set([
  'since',
  'after',
  'before',
  'as',
  'while',
  'when',
  'because',
  'although',
  'though',
  'if',
  'unless',
  'until',
  'whereas',
  'once',
  'whenever',
  'wherever',
])
const relatives = new Set(['which', 'who', 'whom', 'whose', 'where'])
const isComma = (t: Token | undefined): boolean => t !== undefined && /^[,—–]$/.test(t.text)
const isMark = (t: Token | undefined): boolean => t?.pos === 'PUNCT' || t?.pos === 'SYM'

function relativeAt(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]
  const before = tokens[i - 1]
  if (!word || !before) return false
  const afterNoun =
    before.pos === 'NOUN' ||
    before.pos === 'PROPN' ||
    isComma(before) ||
    /["”’']/.test(before.text) ||
    (before.pos === 'ADP' && word.lower === 'which') ||
    before.lower === 'all' ||
    before.lower === 'those'
  if (relatives.has(word.lower)) return afterNoun
  const next = tokens[i + 1]
  return (
    word.lower === 'that' &&
    before.pos === 'NOUN' &&
    word.pos !== 'DET' &&
    (next?.pos === 'VERB' || next?.pos === 'AUX')
  )
}

/** The marker of a remark on what was said: ", a claim that …", "— a charge the army denies". */
export const comment = 'comment'
const remark = /^(claim|charge|allegation|accusation|assertion|suggestion|description|characterisation|denial|version)$/

const remarksAt = (tokens: readonly Token[], i: number): boolean =>
  isComma(tokens[i - 1]) && /^(a|an)$/.test(tokens[i]?.lower ?? '') && remark.test(tokens[i + 1]?.lower ?? '')

/** "*Asked* about the raid, she said": it is the one who answers who was asked. */
export const isAsked = (t: Token | undefined): boolean =>
  /^(asked|pressed|questioned|challenged|quizzed)$/.test(t?.lower ?? '')

/** Possible cut at one token, by what stands there. */
function cutAt(tokens: readonly Token[], i: number, from: number): Cut | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const before = i > from ? tokens[i - 1] : undefined
  const afterComma = isComma(before)
  const make = (kind: Cut['kind']): Cut => ({ at: i, kind, afterComma, marker: token.lower })
  if (i > from && remarksAt(tokens, i)) return { ...make('relative'), marker: comment }
  const partitive = token.lower === 'of' && afterComma && /^(whom|which)$/.test(tokens[i + 1]?.lower ?? '')
  if (i > from && (partitive || relativeAt(tokens, i))) return make('relative')
  if (token.lower === 'that' && afterComma && token.pos === 'SCONJ') return make('coordinate')
  const asSaying = token.lower === 'as' && tokens[i + 1]?.lower.endsWith('ing') && tokens[i + 1]?.pos === 'VERB'
  const subordinates = subordinators.has(token.lower) && /^(SCONJ|ADV|ADP)$/.test(token.pos)
  if (subordinates && !asSaying) return make('adverbial')
  const joinsNumbers = before?.pos === 'NUM' && tokens[i + 1]?.pos === 'NUM'
  if (token.pos === 'CCONJ' && /^(and|but|or|yet|nor)$/.test(token.lower) && !joinsNumbers) return make('coordinate')
  if (/^(however|whereupon)$/.test(token.lower) && afterComma) return make('coordinate')
  if (
    i > from &&
    token.pos === 'VERB' &&
    token.lower.endsWith('ing') &&
    (afterComma || before?.pos === 'NOUN' || before?.pos === 'PROPN')
  )
    return make('participial')
  if (absoluteAt(tokens, i, from)) return make('absolute')
  if (i > from && before && /^[;:]$/.test(before.text)) return make('hard')
  return afterComma && !isMark(token) ? make('comma') : undefined
}

const verbsIn = (groups: readonly VerbGroup[], from: number, to: number): readonly VerbGroup[] =>
  groups.filter(g => g.from >= from && g.from < to)
const firstFinite = (groups: readonly VerbGroup[]): VerbGroup | undefined => groups.find(isFinite)

/** Is there a noun or pronoun that can be the subject between a marker and its verb? */
const hasSubject = (tokens: readonly Token[], from: number, verb: VerbGroup): boolean =>
  tokens.slice(from, verb.from).some(t => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON' || t.pos === 'NUM')

/** Between "and" and the verb it joins only small words may stand, or a phrase between commas: "and, pressed on it, denied". */
const joinsVerb = (tokens: readonly Token[], from: number, verb: VerbGroup): boolean =>
  (tokens[from]?.text === ',' && tokens[verb.from - 1]?.text === ',') ||
  tokens.slice(from, verb.from).every(t => t.pos === 'ADV' || t.pos === 'PART' || t.pos === 'CCONJ')

interface Region {
  readonly tokens: readonly Token[]
  readonly cut: Cut
  readonly verbs: readonly VerbGroup[]
  /** No clause of the sentence has had a verb of its own yet. */
  readonly mainMissing: boolean
  /** What stands before on the left: the clause being built. */
  readonly left: { readonly kind: ClauseKind; readonly verbs: readonly VerbGroup[]; readonly from: number }
}

const coordinates = ({ tokens, cut, verbs, left }: Region): boolean => {
  const [nonfinite] = verbs
  if (left.verbs[0]?.form === 'ing' && !firstFinite(left.verbs) && nonfinite?.form === 'ing')
    return joinsVerb(tokens, cut.at + 1, nonfinite)
  const verb = firstFinite(verbs)
  if (!firstFinite(left.verbs) || !verb) return false
  if (joinsVerb(tokens, cut.at + 1, verb)) return true
  // "said women and children were there": "and" joins two nouns where nothing was told between the saying word and it
  const last = left.verbs.findLast(isFinite)
  if (
    last &&
    /^(say|tell|report|add|claim|believe|think|know|confirm|announce|state|note|warn|deny|insist)$/.test(last.lemma) &&
    !last.passive
  )
    return cut.afterComma
  // "said X was hit and three people died": a subject of its own, and a verb that is no mere participle
  return hasSubject(tokens, cut.at + 1, verb) && verb.form === 'finite'
}

const relates = ({ verbs, cut }: Region): boolean => cut.marker === comment || firstFinite(verbs) !== undefined

const timeWord =
  /^(noon|midnight|midday|dawn|dusk|daybreak|nightfall|sunset|sunrise|morning|afternoon|evening|night|today|tomorrow|yesterday|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|weekend|\d[\d:.]*(am|pm)?|am|pm|local|time|dark|light|last|next|then|now)$/

/** "before noon tomorrow": words that only tell a time are no subject. */
const onlyTime = (tokens: readonly Token[], from: number, verb: VerbGroup): boolean =>
  tokens
    .slice(from, verb.from)
    .every(t => timeWord.test(t.lower) || t.pos === 'DET' || t.pos === 'ADV' || t.pos === 'ADP')

/** After "described himself as" and "since the coup of 2027," the word is a preposition, not the head of a clause. */
const isAdverbial = ({ tokens, cut, verbs, left }: Region): boolean => {
  const verb = firstFinite(verbs)
  const naming =
    cut.marker === 'as' &&
    left.verbs.some(v =>
      /^(introduce|describe|identify|know|serve|work|regard|see|pose|act|use|name|treat|refer)$/.test(v.lemma),
    )
  const isPlainPhrase = verb !== undefined && tokens.slice(cut.at, verb.from).some(t => t.text === ',')
  return (
    verb !== undefined &&
    !naming &&
    !isPlainPhrase &&
    hasSubject(tokens, cut.at + 1, verb) &&
    !onlyTime(tokens, cut.at + 1, verb)
  )
}

const isAbsolute = ({ tokens, cut, verbs, left }: Region): boolean => {
  const [verb] = verbs
  const finite = verbs.some(v => isFinite(v) && tokens[v.from]?.lower !== 'being')
  if (cut.marker !== 'with' && finite) return false
  if (verb !== undefined && hasSubject(tokens, cut.marker === 'with' ? cut.at + 1 : cut.at, verb)) return true
  return !firstFinite(verbs) && left.verbs.length > 0 && tellsWithoutVerb(tokens, cut.at)
}

/** After a clause that leans on the main one, a comma goes back to it. */
const resumes = ({ tokens, cut, verbs, left, mainMissing }: Region): boolean => {
  const verb = firstFinite(verbs)
  if (!verb) return false
  const [opening] = left.verbs
  const opensWithVerb =
    opening !== undefined &&
    !firstFinite(left.verbs) &&
    tokens.slice(left.from, opening.from).every(t => t.pos === 'ADV' || t.pos === 'PUNCT')
  const leans =
    (isAsked(tokens[left.from]) && !isAsked(tokens[cut.at])) ||
    left.kind === 'adverbial' ||
    left.kind === 'participial' ||
    left.kind === 'absolute' ||
    opensWithVerb
  if (left.kind === 'relative')
    return (
      joinsVerb(tokens, cut.at, verb) || (mainMissing && verb.form === 'finite' && hasSubject(tokens, cut.at, verb))
    )
  const told = left.verbs.length > 0 || (left.kind === 'absolute' && tellsWithoutVerb(tokens, left.from))
  return leans && told && hasSubject(tokens, cut.at, verb)
}

const speechOnly = new Set(reporting.speech_only)
const saying = new Set([...reporting.content.neutral, ...reporting.content.loaded].filter(w => !speechOnly.has(w)))

/** "The army says it was them, *they say it was the army*": a saying word with its own subject and its own clause begins anew. */
const saysAnew = ({ tokens, cut, verbs, left }: Region): boolean => {
  const [verb, next] = verbs
  if (!verb || !next || !isFinite(verb) || verb.passive || !saying.has(verb.lemma) || !firstFinite(left.verbs))
    return false
  const opens = tokens[verb.to]
  const own = tokens.slice(cut.at, verb.from)
  return (
    opens !== undefined && !isMark(opens) && own.length <= 8 && own.every(t => !isMark(t)) && namesSomebody(own, opens)
  )
}

/** A subject, and behind the verb the beginning of a clause. */
const namesSomebody = (own: readonly Token[], opens: Token): boolean =>
  own.some(t => /^(NOUN|PROPN|PRON|NUM)$/.test(t.pos)) &&
  own.every(t => !/^(and|but|or|who|which|while|as|when|that|what|how)$/.test(t.lower)) &&
  /^(DET|PRON|NOUN|PROPN|NUM|ADJ|SCONJ)$/.test(opens.pos)

/** What makes a possible cut a real one. */
const accepts: Readonly<Record<Cut['kind'], (r: Region) => boolean>> = {
  main: () => false,
  content: () => false,
  coordinate: coordinates,
  relative: relates,
  adverbial: isAdverbial,
  participial: ({ left, verbs }) => left.verbs.length > 0 && left.kind !== 'absolute' && verbs.length > 0,
  resume: () => true,
  absolute: isAbsolute,
  comma: region => resumes(region) || saysAnew(region),
  hard: ({ tokens, cut, verbs }) => {
    const verb = firstFinite(verbs)
    return verb !== undefined && hasSubject(tokens, cut.at, verb)
  },
}

const isPlain = (kind: Cut['kind']): boolean => kind === 'comma' || kind === 'hard' || kind === 'resume'
const kindOf = (cut: Cut): ClauseKind => (isPlain(cut.kind) ? 'main' : (cut.kind as ClauseKind)) // the rest are named as their clauses

/** "A shell that killed four *landed* near the school": the second verb of a relative clause, joined by nothing, is the main one again. */
function resumeCuts(
  tokens: readonly Token[],
  cuts: readonly Cut[],
  groups: readonly VerbGroup[],
  to: number,
): readonly Cut[] {
  return [...afterReports(tokens, groups), ...afterRelatives(tokens, cuts, groups, to)]
}

/** "The man *believed to have* planned it | has been identified": what is believed is a statement of its own. */
function afterReports(tokens: readonly Token[], groups: readonly VerbGroup[]): readonly Cut[] {
  return groups.flatMap((group, k) => {
    const inner = groups[k + 1]
    const next = groups.slice(k + 1).find(g => g.form === 'finite')
    const reported =
      group.form === 'participle' &&
      /^(believe|say|think|understand|know|suspect|allege|report)$/.test(group.lemma) &&
      inner?.form === 'infinitive'
    const free = next !== undefined && tokens.slice(group.to, next.from).every(t => t.text !== ',' && t.pos !== 'CCONJ')
    return reported && next && free ? [{ at: next.from, kind: 'resume' as const, afterComma: false }] : []
  })
}

function afterRelatives(
  tokens: readonly Token[],
  cuts: readonly Cut[],
  groups: readonly VerbGroup[],
  to: number,
): readonly Cut[] {
  return cuts.flatMap((cut, k) => {
    if (cut.kind !== 'relative' || cut.afterComma) return []
    const end = cuts.slice(k + 1).find(c => c.kind !== 'comma' && c.kind !== 'adverbial')?.at ?? to
    const [own, ...later] = verbsIn(groups, cut.at, end).filter(isFinite)
    const back = own && later.find(v => goesBack(tokens, cut, own, v))
    return back ? [{ at: back.from, kind: 'resume' as const, afterComma: false }] : []
  })
}

/** May this later verb be the main one again? Nothing but plain words may stand between, or it is a saying word. */
function goesBack(tokens: readonly Token[], cut: Cut, own: VerbGroup, later: VerbGroup): boolean {
  if (later.form !== 'finite') return false
  const plain = (t: Token) =>
    (t.pos !== 'PRON' || /self$|selves$|^(those|his|her|their|its)$/.test(t.lower)) &&
    t.text !== ',' &&
    t.lower !== 'that'
  const saying = /^(say|tell|recall|describe|report|add|ask|write|deny|claim)$/.test(later.lemma)
  return tokens.slice(own.to, later.from).every(plain) && (saying || joinsVerb(tokens, cut.at + 1, own))
}

function finish(start: Cut, to: number, groups: readonly VerbGroup[]): Clause {
  const verbs = verbsIn(groups, start.at, to)
  const verb = firstFinite(verbs) ?? verbs[0]
  return {
    from: start.at,
    to,
    kind: kindOf(start),
    afterComma: start.afterComma,
    ...(start.marker !== undefined && !isPlain(start.kind) && { marker: start.marker }),
    ...(verb && { verb }),
    verbs,
  }
}

/** "whose husband *and* mother were": in a clause that has had no verb yet, "and" joins nouns. */
const joinsNouns = (groups: readonly VerbGroup[], own: Cut, other: Cut): boolean =>
  own.kind === 'relative' && other.kind === 'coordinate' && !firstFinite(verbsIn(groups, own.at, other.at))

/** Where the words of a cut reach: to the next cut that opens a clause of another kind. */
const reach = (cuts: readonly Cut[], k: number, to: number, groups: readonly VerbGroup[]): number => {
  const own = cuts[k]
  const next = cuts
    .slice(k + 1)
    .find(
      c =>
        (c.kind !== 'comma' || own?.kind === 'comma') &&
        !(own?.kind === 'absolute' && c.kind === 'participial') &&
        !(own && joinsNouns(groups, own, c)),
    )
  return next?.at ?? to
}

/** Splits a token range into clauses, in order and without gaps. */
export function splitClauses(tokens: readonly Token[], from: number, to: number): readonly Clause[] {
  const groups = verbGroups(tokens, from, to)
  const found: Cut[] = []
  for (let i = from; i < to; i++) {
    const cut = cutAt(tokens, i, from)
    if (cut) found.push(cut)
  }
  const cuts = [...found, ...resumeCuts(tokens, found, groups, to)].sort((a, b) => a.at - b.at)
  const first: Cut =
    cuts[0]?.at === from && cuts[0].kind !== 'coordinate' ? cuts[0] : { at: from, kind: 'main', afterComma: false }
  const clauses: Clause[] = []
  let start = first
  cuts.forEach((cut, k) => {
    if (cut.at === from) return
    const left = { kind: kindOf(start), verbs: verbsIn(groups, start.at, cut.at), from: start.at }
    if (
      !accepts[cut.kind]({
        tokens,
        cut,
        verbs: verbsIn(groups, cut.at, reach(cuts, k, to, groups)),
        left,
        mainMissing:
          !clauses.some(c => c.kind !== 'relative' && c.kind !== 'adverbial' && c.verb && isFinite(c.verb)) &&
          left.kind !== 'main',
      })
    )
      return
    clauses.push(finish(start, cut.at, groups))
    start = cut
  })
  return joinHeads(tokens, [...clauses, finish(start, to, groups)])
}

/** "They say it was the army, *and a baker* who heard it told us": behind a clause of its own the head begins at the last "and". */
function headStart(tokens: readonly Token[], { from, to, verbs }: Clause): number {
  const verb = verbs.findLast(isFinite)
  if (!verb) return from
  const and = tokens.slice(verb.to, to).findLastIndex(t => t.lower === 'and' || t.lower === 'but')
  return and < 0 || !isComma(tokens[verb.to + and - 1]) ? from : verb.to + and + 1
}

/** Gives a main clause that was broken off by relative clauses its subject back. */
function joinHeads(tokens: readonly Token[], clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause, k) => {
    const broken = clause.verb === undefined && clauses[k + 1]?.kind === 'relative'
    if (broken && clauses.slice(k + 2).some(c => c.kind === 'main')) return []
    const before = clauses[k - 1]
    const reduced =
      clause.kind === 'main' && before?.verb?.form === 'participle' && before.kind === 'main' ? before : undefined
    if (reduced) return [{ ...clause, head: { from: reduced.from, to: reduced.verb?.from ?? reduced.to } }]
    const head =
      before?.kind === 'relative' && clause.kind === 'main'
        ? clauses.slice(0, k - 1).findLast(c => c.kind !== 'relative')
        : undefined
    return [head ? { ...clause, head: { from: headStart(tokens, head), to: head.to } } : clause]
  })
}
