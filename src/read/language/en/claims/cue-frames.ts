import type { Clause } from '../clauses.ts'
import type { Token } from '../tokens.ts'
import type { VerbGroup } from '../verbs.ts'
import { mentionsIn, type Work } from './context.ts'
import { infinitiveAfter, lower } from './cue.ts'
import { frameOf, type FrameSpec, isOrderVerb, predicateOfVerb } from './lexicon.ts'

function objectBefore(work: Work, g: VerbGroup, to: number): boolean {
  return work.tokens.slice(g.to, to).some((t: Token) => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON')
}

/** What must follow a verb for it to carry its own frame. */
const needs: Readonly<Record<NonNullable<FrameSpec['needs']>, (work: Work, clause: Clause, g: VerbGroup) => boolean>> =
  {
    as: (work, clause, g) =>
      work.tokens.slice(g.to, clause.to).some(t => t.lower === 'as') ||
      (g.lemma === 'describe' && clause.verbs.some(v => v.form === 'ing' && v.from === g.to)),
    to: (_, clause, g) => infinitiveAfter(clause, g) !== undefined,
    'object-to': (work, clause, g) => {
      const to = infinitiveAfter(clause, g)
      return to !== undefined && objectBefore(work, g, to.from)
    },
    'object-for': (work, clause, g) => {
      if (needs['object-to'](work, clause, g)) return true
      const plea = work.tokens.slice(g.to, clause.to).findIndex(t => t.lower === 'for')
      return plea > 0 && objectBefore(work, g, g.to + plea)
    },
    'at-number': (work, clause, g) =>
      work.tokens
        .slice(g.to, clause.to)
        .some((t, i, all) => t.lower === 'at' && all.slice(i + 1, i + 5).some(n => n.pos === 'NUM')),
    person: (work, clause, g) => {
      const [object] = mentionsIn(work, g.to, clause.to)
      const thing =
        object !== undefined &&
        /^(place|facility)$/.test(work.cast.entityOf(object.ref).kind) &&
        object.start - (work.doc.tokens[g.to]?.start ?? 0) < 20
      return !thing && mentionsIn(work, clause.from, g.from).some(m => work.cast.entityOf(m.ref).kind === 'person')
    },
    'to-what': (work, clause, g) => {
      const to = work.tokens.slice(g.to, clause.to).findIndex(t => t.lower === 'to' && t.pos !== 'PART')
      return to > 0 && objectBefore(work, g, g.to + to)
    },
    plea: (work, _, g) => /^(for|to|on|against)$/.test(lower(work, g.to)),
    until: (work, clause, g) =>
      work.tokens.slice(g.to, clause.to).some(t => t.lower === 'until') &&
      clause.verbs.some(v => v.from > g.to && v.form === 'infinitive'),
    judged: callsSo,
    call: (work, clause, g) =>
      /^(on|upon|for)$/.test(lower(work, g.to)) ||
      (objectBefore(work, g, clause.to) &&
        !/^(it|in|off|up)$/.test(lower(work, g.to)) &&
        !/^(every|each|daily|again|when|at|all|from|back|out|in|$)/.test(lower(work, g.to + 1)) &&
        callsSo(work, clause, g)),
  }

/** "called it a lie", "called the fall inevitable", "called him “a louse”": behind whom it names stands what it calls them; "called an election" calls it nothing. */
function callsSo(work: Work, clause: Clause, g: VerbGroup): boolean {
  const rest = work.tokens.slice(g.to, clause.to)
  let at = rest.findIndex(t => /^(NOUN|PROPN|PRON)$/.test(t.pos))
  if (at < 0) return false
  const pronoun = rest[at]?.pos === 'PRON'
  while (!pronoun && /^(NOUN|PROPN|PART)$/.test(rest[at + 1]?.pos ?? '')) at++
  const next = rest[at + 1]
  const calls = next !== undefined && (/^(ADJ|DET)$/.test(next.pos) || (pronoun && next.pos === 'PROPN'))
  return calls || rest.some(t => /["“‘]|^''$/.test(t.text))
}

/** Denying access or asking a question of somebody is no statement. */
const notSpeech: Readonly<Record<string, RegExp>> = {
  deny: /^(access|entry|permission|passage|food|water|treatment|care|aid|them|him|her|us)$/,
  question: /^(him|her|them|me|us|residents|witnesses|people)$/,
  reject: /^(him|her|them)$/,
  order: /^$/,
}

const objectWord = (work: Work, g: VerbGroup): string => {
  const next = work.tokens.slice(g.to, g.to + 3).find(t => t.pos !== 'DET' && t.pos !== 'ADJ')
  return next?.lower ?? ''
}

const violence = new Set([
  'attacks',
  'shells',
  'bombs',
  'shoots',
  'kills',
  'executes',
  'destroys',
  'sets-fire',
  'abducts',
  'ill-treats',
  'carries-out-airstrike',
])

/** "ordered his men to fire into the queue": what is told is the order as an event, not a call that is passed on. */
function ordersViolence(clause: Clause, g: VerbGroup): boolean {
  const act = isOrderVerb(g.lemma) || g.lemma === 'tell' ? infinitiveAfter(clause, g) : undefined
  return act !== undefined && violence.has(predicateOfVerb.get(act.lemma) ?? '')
}

export function frameSpec(work: Work, clause: Clause, g: VerbGroup): FrameSpec | undefined {
  const spec = frameOf(g.lemma)
  if (g.lemma === 'cast' && objectWord(work, g) === 'doubt') return { act: 'states', polarity: 'doubts' }
  if (/^(accuse|suspect|blame)$/.test(g.lemma) && /^(of|for)$/.test(lower(work, g.to))) return undefined
  if (!spec || g.passive || notSpeech[g.lemma]?.test(objectWord(work, g))) return undefined
  if (ordersViolence(clause, g)) return undefined
  return spec.needs === undefined || needs[spec.needs](work, clause, g) ? spec : undefined
}

/** In "accused X on Wednesday of shelling" the words up to the inner verb belong to the saying. */
export const frameEnd = (clause: Clause, g: VerbGroup): number =>
  clause.verbs.find(v => v.from >= g.to)?.from ?? Math.min(clause.to, g.to + 6)
