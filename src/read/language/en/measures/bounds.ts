import type { BoundWord } from '../../../../core/quantity.ts'
import { boundsAfter, boundsBefore, phraseAt, phraseBefore } from '../quantities/lexicon.ts'
import type { Amount } from './amounts.ts'
import { type Atoms, lowerAt } from './atoms.ts'
import { changeLinks, downWords, particleVerbs, upWords } from './lexicon.ts'
import type { Unit } from './units.ts'

const marks: ReadonlyMap<string, BoundWord> = new Map([
  ['~', 'about'],
  ['≈', 'about'],
  ['>', 'more-than'],
  ['<', 'fewer-than'],
  ['≥', 'at-least'],
  ['≤', 'at-most'],
])

export interface BoundFound {
  readonly from: number
  readonly to: number
  readonly bound: BoundWord | undefined
}

/** "the lead up to 2020". */
const isLeadUp = (atoms: Atoms, { from }: { readonly from: number }): boolean =>
  lowerAt(atoms, from) === 'up' && /^(?:lead|leads|leading|led|run|build|-)$/.test(lowerAt(atoms, from - 1))

function before(atoms: Atoms, at: number): { readonly from: number; readonly bound?: BoundWord } {
  const article = /^an?$/.test(lowerAt(atoms, at - 1)) && phraseBefore(boundsBefore, atoms, at - 1) ? at - 1 : at
  const mark = marks.get(lowerAt(atoms, at - 1))
  if (mark) return { from: at - 1, bound: mark }
  const near = phraseBefore(boundsBefore, atoms, article)
  if (!near || isLeadUp(atoms, near)) return { from: at }
  const outer = near.means === 'about' ? phraseBefore(boundsBefore, atoms, near.from) : undefined
  return { from: outer?.from ?? near.from, bound: outer?.means ?? near.means }
}

function after(atoms: Atoms, at: number, unit: Unit | undefined): { readonly to: number; readonly bound?: BoundWord } {
  if (lowerAt(atoms, at) === '+' && atoms[at]?.glued) return { to: at + 1, bound: 'at-least' }
  if (lowerAt(atoms, at) === '-' && lowerAt(atoms, at + 1) === 'odd') return { to: at + 2, bound: 'about' }
  const found = phraseAt(boundsAfter, atoms, at)
  if (found) return { to: found.to, bound: found.means }
  const behind = unit && phraseAt(boundsAfter, atoms, unit.to)
  return behind ? { to: at, bound: behind.means } : { to: at }
}

/** The bound words about an amount; those behind its unit bound it too: "five miles or more". */
export function boundOf(atoms: Atoms, amount: Amount, unit: Unit | undefined): BoundFound {
  const front = before(atoms, amount.from)
  const back = after(atoms, amount.to, unit)
  return { from: front.from, to: back.to, bound: back.bound ?? front.bound }
}

const direction = (word: string): 'up' | 'down' | undefined =>
  upWords.has(word) ? 'up' : downWords.has(word) ? 'down' : undefined

/** "gave up 517 yards". */
const isParticle = (atoms: Atoms, at: number): boolean =>
  /^(?:up|down)$/.test(lowerAt(atoms, at)) && particleVerbs.has(lowerAt(atoms, at - 1))

/** "expected to grow sales | by 35 per cent". */
function changeBefore(atoms: Atoms, by: number): 'up' | 'down' | undefined {
  for (let at = by - 1; at >= Math.max(0, by - 5) && /^\p{L}/u.test(lowerAt(atoms, at)); at--) {
    const found = direction(lowerAt(atoms, at))
    if (found) return found
  }
  return undefined
}

/** "rose 8%", "fell by about $3", "up to" is a bound: which way the amount says that something went. */
export function changeOf(atoms: Atoms, from: number, amount: Amount): 'up' | 'down' | undefined {
  if (amount.sign === '+') return 'up'
  if (amount.kind === 'vague-magnitude') return undefined
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const word = lowerAt(atoms, at)
    const found = direction(word)
    if (found) return isParticle(atoms, at) ? undefined : found
    if (word === 'by') return changeBefore(atoms, at)
    if (!changeLinks.has(word) || word === 'to') return undefined
  }
  return undefined
}
