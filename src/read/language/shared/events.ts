import type { EntityRef } from '../../../core/entity.ts'
import { isPredicate, type Predicate } from '../../../core/predicate.ts'
import { predicateOfHarm } from '../harms.ts'
import type { Figure } from './figures.ts'
import type { Paper } from './paper.ts'
import type { Range } from './range.ts'
import type { Roster } from './roster.ts'
import type { Frame } from './sayings.ts'
import { has, valueOf, type Word } from './words.ts'

/** Something a statement says: a predicate, and the figure it goes with. */
export interface Said {
  readonly predicate: Predicate
  readonly figure?: Figure
  readonly agents: readonly EntityRef[]
  readonly targets: readonly EntityRef[]
  /** The words speak of what has not happened, or say that it did not. */
  readonly unreal: boolean
}

interface Trigger {
  readonly at: number
  readonly predicate: Predicate
  readonly noun: boolean
  readonly active: boolean
}

/** `kills`, `shells!` (its subject does it), `attacks~` (a noun). */
function triggerAt(words: readonly Word[], at: number): Trigger | undefined {
  const value = valueOf(words[at], 'event')
  const predicate = value?.replace(/[!~]$/, '')
  if (value === undefined || predicate === undefined || !isPredicate(predicate)) return undefined
  return { at, predicate, noun: value.endsWith('~'), active: value.endsWith('!') }
}

function triggersIn(words: readonly Word[], { from, to }: Range): readonly Trigger[] {
  const found: Trigger[] = []
  for (let at = from; at < to; at++) {
    const trigger = triggerAt(words, at)
    if (trigger) found.push(trigger)
  }
  return found
}

/** "як наслідок обстрілу", "после удара": a noun behind "because of" or "after" is a cause, not what the clause tells. */
const isCause = (words: readonly Word[], { at, noun }: Trigger): boolean =>
  noun && ([1, 2, 3].some(back => has(words[at - back], 'cause')) || /^[وف]?[بل]/.test(words[at]?.key ?? ''))

/** Negation before the verb, what may or will be, conditions. */
const isUnreal = (words: readonly Word[], { from, to }: Range, at: number | undefined): boolean => {
  if (words.slice(from, to).some(w => has(w, 'condition') || has(w, 'future'))) return true
  if (at === undefined) return false
  return [1, 2, 3].some(back => at - back >= from && has(words[at - back], 'not'))
}

interface Desk {
  readonly paper: Paper
  readonly roster: Roster
  readonly figures: readonly Figure[]
  readonly verbFirst: boolean
}

/** A clause, and the frame of the words that attribute it. */
export interface Clause extends Range {
  readonly frame?: Frame
}

const things = new Set(['facility', 'place'])
const doers = new Set(['organisation', 'unit', 'group', 'state'])
const hits: ReadonlySet<Predicate> = new Set<Predicate>([
  'attacks',
  'shells',
  'bombs',
  'carries-out-airstrike',
  'strikes-with-missile',
  'strikes-with-drone',
  'destroys',
  'damages',
  'sets-fire',
  'captures',
  'besieges',
])

/** Whoever stands as subject beside a verb that says so, and fights or is a body: nobody is made up. */
function agentsOf({ paper, roster, verbFirst }: Desk, clause: Range, { at, active }: Trigger): readonly EntityRef[] {
  if (!active) return []
  const isDoer = (ref: EntityRef) => doers.has(roster.kindOf(ref))
  const inClause = roster.within(clause).filter(m => isDoer(m.ref))
  const before = inClause.findLast(
    m => m.to <= at && (m.from <= clause.from + 2 || m.to >= at - 1) && subject(paper.words, m),
  )
  const behind = inClause.find(m => m.from > at && m.from <= at + 2 && subject(paper.words, m))
  const agent = verbFirst ? (behind ?? before) : (before ?? behind)
  return agent ? [agent.ref] : []
}

/** "accused the army of shelling": whoever is named right behind the verb of accusing. */
function accused({ paper, roster }: Desk, clause: Clause): readonly EntityRef[] {
  const at = clause.frame === 'accuses' ? clause.from : undefined
  const first =
    at === undefined
      ? undefined
      : roster.within(clause).find(m => m.from <= clause.from + 2 && !has(paper.words[m.from - 1], 'preposition'))
  return first && (doers.has(roster.kindOf(first.ref)) || roster.kindOf(first.ref) === 'person') ? [first.ref] : []
}

/** In the case of subjects, as far as the data tell: those who fight are listed in it. */
const subject = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some(w => has(w, 'subject-form') || has(w, 'hostile-label')) &&
  !has(words[from - 1], 'preposition')

const targetsOf = ({ roster }: Desk, clause: Range, predicate: Predicate): readonly EntityRef[] => {
  if (!hits.has(predicate)) return []
  const mentioned = roster.within(clause)
  const facilities = mentioned.filter(m => roster.kindOf(m.ref) === 'facility')
  return [...new Set(facilities.filter(m => things.has(roster.kindOf(m.ref))).map(m => m.ref))]
}

/** People named right beside a harm word. */
const namedVictims = ({ roster }: Desk, clause: Range, at: number): readonly EntityRef[] =>
  roster
    .within(clause)
    .filter(m => roster.kindOf(m.ref) === 'person' && Math.min(Math.abs(m.from - at), Math.abs(m.to - 1 - at)) <= 5)
    .map(m => m.ref)

function figuresIn(figures: readonly Figure[], { from, to }: Range): readonly Figure[] {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((figures[middle]?.range.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: Figure[] = []
  for (let i = low; i < figures.length && (figures[i]?.range.from ?? to) < to; i++) {
    const figure = figures[i]
    if (figure) found.push(figure)
  }
  return found
}

/** What a clause says: each figure of harm for itself, else its event. */
export function saidIn(desk: Desk, clause: Clause): readonly Said[] {
  const { words } = desk.paper
  const triggers = triggersIn(words, clause).filter(t => !isCause(words, t))
  const silence = triggers.find(t => t.predicate === 'no-response' || t.predicate === 'not-verified')
  const denied = words.slice(clause.from, clause.to).some(w => has(w, 'not'))
  if (silence && denied) return [{ predicate: silence.predicate, agents: [], targets: [], unreal: false }]
  const counted = figuresIn(desk.figures, clause).filter(f => f.harm !== undefined)
  const main = triggers.find(t => !t.noun) ?? triggers[0]
  const ofFigures = counted.map((figure): Said => {
    const predicate = predicateOfHarm[figure.harm ?? 'killed']
    const own = triggers.find(t => t.predicate === predicate)
    return {
      predicate,
      figure,
      agents: own ? agentsOf(desk, clause, own) : [],
      targets: [],
      unreal: isUnreal(words, clause, own?.at),
    }
  })
  const blamed = accused(desk, clause)
  const harmed = new Set(ofFigures.map(f => f.predicate))
  const others = triggers.filter(t => !t.noun || t === main).filter(t => !harmed.has(t.predicate))
  const events = dedupe(others).filter(t => ofFigures.length === 0 || (!t.noun && hits.has(t.predicate)))
  const ofThings = figuresIn(desk.figures, clause).filter(f => f.unit !== 'persons' && f.harm === undefined)
  const ofEvents = events.map((t): Said => {
    const hit =
      ofThings.length === 1 && (t.predicate === 'destroys' || t.predicate === 'damages') ? ofThings[0] : undefined
    const victims =
      t.predicate === 'kills' || t.predicate === 'injures' || t.predicate === 'detains' || t.predicate === 'abducts'
    return {
      predicate: t.predicate,
      ...(hit && { figure: hit }),
      agents: agentsOf(desk, clause, t),
      targets: hit ? [] : victims ? namedVictims(desk, clause, t.at) : targetsOf(desk, clause, t.predicate),
      unreal: isUnreal(words, clause, t.at),
    }
  })
  const all = [...ofFigures, ...ofEvents]
  return blamed.length === 0 ? all : all.map(said => ({ ...said, agents: blamed }))
}

const dedupe = (triggers: readonly Trigger[]): readonly Trigger[] =>
  triggers.filter((t, i) => triggers.findIndex(o => o.predicate === t.predicate) === i)
