import { type Act, type Claim, type Polarity, polarityOf } from './claim.ts'
import { type Day, daysInMonth, ymd } from './day.ts'
import type { Moment } from './moment.ts'
import type { Predicate } from './predicate.ts'
import type { BoundWord, Per, Quantity } from './quantity.ts'

/** Neutral verbs only: what somebody did with words, never whether they are true (requirements L1-L3). */
const verbs: Readonly<Record<Polarity | Act, string>> = {
  affirms: 'said',
  denies: 'denied',
  doubts: 'doubted',
  states: 'said',
  asks: 'asked',
  directs: 'demanded',
  commits: 'promised',
}

/** In the past tense, which needs no agreement with who did it; read it after the speaker's name. */
export const verbOf = (c: Claim): string => verbs[polarityOf(c) ?? c.act]

/** What a claim is about, as a neutral noun. Who did it, if anybody is named, is alleged and shown apart. */
const nouns: Readonly<Record<Predicate, string>> = {
  attacks: 'attack',
  shells: 'shelling',
  bombs: 'bombing',
  'carries-out-airstrike': 'air strike',
  'strikes-with-missile': 'missile strike',
  'strikes-with-drone': 'drone strike',
  shoots: 'shooting',
  mines: 'laying of mines',
  kills: 'killing',
  injures: 'injury',
  destroys: 'destruction',
  damages: 'damage',
  'sets-fire': 'setting fire',
  'orders-attack': 'ordering an attack',
  'orchestrates-attack': 'planning an attack',
  'commands-operation': 'command of an operation',
  invades: 'invasion',
  besieges: 'siege',
  captures: 'capture of a place',
  detains: 'detention',
  abducts: 'abduction',
  executes: 'execution',
  'ill-treats': 'ill-treatment',
  'sexual-violence': 'sexual violence',
  displaces: 'displacement',
  deports: 'deportation',
  evacuates: 'evacuation',
  loots: 'looting',
  'seizes-convoy': 'seizure of a convoy',
  'obstructs-aid': 'obstruction of aid',
  'obstructs-corridor': 'obstruction of a corridor',
  traps: 'people trapped',
  deprives: 'deprivation',
  'goes-missing': 'people missing',
  'uses-as-shield': 'use of people as a shield',
  'uses-for-military': 'military use of a place',
  'facility-status': 'state of a facility',
  'service-unavailable': 'a service unavailable',
  'suffers-shortage': 'shortage',
  'operates-under-shortage': 'work under shortage',
  'treats-patients': 'treatment of patients',
  'describes-conditions': 'conditions',
  identity: 'who or what it is',
  nickname: 'what somebody is called',
  'holds-post': 'holding a post',
  'held-post': 'having held a post',
  'holds-rank': 'holding a rank',
  'commands-unit': 'command of a unit',
  'member-of': 'membership',
  'calls-for': 'something to be done',
  'calls-for-prosecution': 'prosecution',
  'demands-surrender': 'surrender',
  'promises-safe-passage': 'safe passage',
  promises: 'an undertaking',
  threatens: 'a threat',
  warns: 'a warning',
  incites: 'words to stir up others',
  insults: 'an insult',
  praises: 'praise',
  investigates: 'an investigation',
  'shares-exhibit': 'material shown',
  negotiates: 'negotiation',
  agrees: 'an agreement',
  responsibility: 'responsibility',
  'no-response': 'no response given',
  'not-verified': 'something not verified',
  other: 'a statement',
}

export const nounOf = (predicate: Predicate): string => nouns[predicate]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "16 March 2031". */
export function dayWords(day: Day): string {
  const { year, month, day: d } = ymd(day)
  return `${d} ${months[month - 1] ?? month} ${year}`
}

function stretchWords(min: Day, max: Day): string {
  const [from, to] = [ymd(min), ymd(max)]
  if (from.year !== to.year) return `${dayWords(min)} to ${dayWords(max)}`
  if (from.month !== to.month) return `${from.day} ${months[from.month - 1] ?? ''} to ${dayWords(max)}`
  return `${from.day} to ${dayWords(max)}`
}

/** A whole month or year by its name. */
function calendarName(min: Day, max: Day): string | undefined {
  const [from, to] = [ymd(min), ymd(max)]
  const isWhole = from.year === to.year && from.day === 1 && to.day === daysInMonth(to.year, to.month)
  if (!isWhole) return undefined
  if (from.month === to.month) return `${months[from.month - 1] ?? ''} ${from.year}`
  return from.month === 1 && to.month === 12 ? String(from.year) : undefined
}

/** The day, or the stretch it may fall in; ranges are never narrowed (requirement L6). */
export function momentWords({ min, max, semantics }: Moment): string {
  if (min === undefined && max === undefined) return 'at an unknown time'
  if (min === undefined) return max === undefined ? '' : `on or before ${dayWords(max)}`
  if (max === undefined) return semantics === 'throughout' ? `since ${dayWords(min)}` : `on or after ${dayWords(min)}`
  if (min === max) return semantics === 'as-of' ? `as of ${dayWords(min)}` : dayWords(min)
  const name = calendarName(min, max)
  if (semantics !== 'one-of') return name ?? stretchWords(min, max)
  return name === undefined ? `some day from ${stretchWords(min, max)}` : `some day in ${name}`
}

const number = (n: number | undefined): string => (n === undefined ? '?' : n.toLocaleString('en-US'))

/** A figure in its own bounds, nothing narrower than the words. */
const bounds: Readonly<Record<BoundWord, (q: Quantity) => string>> = {
  exact: q => number(q.min),
  'at-least': q => `at least ${number(q.min)}`,
  'more-than': q => `more than ${number(q.min === undefined ? undefined : q.min - 1)}`,
  'at-most': q => `at most ${number(q.max)}`,
  'fewer-than': q => `fewer than ${number(q.max === undefined ? undefined : q.max + 1)}`,
  nearly: q => `nearly ${number(q.max)}`,
  about: q => `about ${number(q.near)}`,
  range: q => `${number(q.min)} to ${number(q.max)}`,
  'vague-magnitude': q => `“${q.anchor.exact}” (${number(q.min)} or more)`,
  'vague-proportion': q => `“${q.anchor.exact}” (a proportion)`,
  vague: q => `“${q.anchor.exact}” (no number)`,
  unquantified: q => `“${q.anchor.exact}” (no number)`,
}

const perWords = (per: Per): string => (per === 'total' ? '' : per === 'incident' ? ' in one incident' : ` per ${per}`)

/** Units are kept in the plural. */
const unitWords = (q: Quantity): string =>
  q.bound === 'exact' && q.min === 1 && q.outOf === undefined ? q.unit.replace(/(?<=[^s])s$/, '') : q.unit

/** "at least 12 of 17 persons killed (stated: civilian)". */
export function figureWords(q: Quantity): string {
  const outOf = q.outOf === undefined ? '' : ` of ${number(q.outOf)}`
  const harm = q.harm ? ` ${q.harm}` : ''
  const status = q.status === 'unknown' ? '' : ` (stated: ${q.status})`
  return `${bounds[q.bound](q)}${outOf} ${unitWords(q)}${harm}${perWords(q.per)}${status}`
}
