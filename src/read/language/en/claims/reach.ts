import type { Scope } from '../../../../core/claim.ts'
import type { Clause } from '../clauses.ts'
import type { Sentence } from '../document.ts'
import { isFinite } from '../verbs.ts'
import type { Citation } from './citations.ts'
import { findToken, type Link, type Speaker, type Work } from './context.ts'
import type { Cue } from './cue.ts'
import type { Reported } from './open-scope.ts'
import type { Tag } from './tags.ts'

/** What is known while the clauses of a sentence are gone through. */
export interface State {
  readonly active?: Speaker
  readonly scope: Scope
  /** The subject of the last cue, also where it says no more: who an "adding that" belongs to. */
  readonly elided?: Speaker
  /** The clause before, whose subject a coordinate clause may leave out. */
  readonly before?: Clause
  /** The clause before, whatever it told. */
  readonly previous?: Clause
  /** Whose own doing follows "and" behind words such as "accused X of …", "denies …"; the outlet's where nobody is named. */
  readonly back?: { readonly speaker?: Speaker }
  /** Who a tag of the sentence names: whoever speaks inside passes through this one. */
  readonly outer?: Speaker
}

export interface Setting {
  readonly work: Work
  readonly sentence: Sentence
  readonly heading: boolean
  readonly besideSpeech: boolean
  readonly authorOf?: (noun: string) => Speaker | undefined
  readonly passers: readonly Link[]
  /** Whom the speaker has it from. */
  readonly citation?: Citation
  readonly reported: Reported
}

/** "accused the army of looting and left": behind a frame without a finite verb of its own the next verb is told by whoever told of the frame. */
export function backOf(clause: Clause, deepest: Cue, cue: Cue, { outer }: State): Pick<State, 'back'> {
  if (deepest.kind !== 'frame' || clause.verbs.some(v => v.from >= deepest.verb.to && isFinite(v))) return {}
  const speaker = deepest === cue ? outer : cue.speaker
  return { back: speaker ? { speaker } : {} }
}

export const goesBack = ({ work }: Setting, { kind, verbs, from }: Clause, { back }: State): boolean => {
  const [verb] = verbs
  const bare = kind === 'coordinate' && verb?.form === 'finite' && work.tokens[from]?.lower === 'and'
  return (
    back !== undefined && bare && work.tokens.slice(from + 1, verb.from).every(t => /^(ADV|PART|PUNCT)$/.test(t.pos))
  )
}

/** "…, and it is being said in the port that …": a clause of its own says so of itself, unless a tag covers the sentence. */
export const saidAnew = ({ work }: Setting, clause: Clause, { verb }: Cue, { outer }: State): boolean =>
  !outer &&
  clause.kind === 'coordinate' &&
  clause.afterComma &&
  work.tokens.slice(clause.from, verb.from).some(t => t.lower === 'it')

const contrast = /^(though|although|while|whereas|but)$/

/** "…, according to X, *though Y scoffed*", "Y promised to stop; it did not, X said": the words of another behind a contrast, or in another half, X has not passed on. */
export function standsApart({ work, reported: { tags } }: Setting, { from, marker }: Clause): boolean {
  const [tag] = tags
  if (!tag) return false
  if (contrast.test(marker ?? '') && tag.to <= from) return true
  return findToken(work, Math.min(from, tag.from), Math.max(from, tag.from), t => t.text === ';') >= 0
}

/** "… and in the port they killed 870, by the count of the Monitor": a source named in passing covers its own clause, not those before a break. */
export function reaches(tag: Tag, clauses: readonly Clause[], i: number): boolean {
  if (!tag.inPassing) return true
  const own = clauses.findLastIndex(c => c.from <= tag.from)
  if (i >= own) return true
  const broken = clauses
    .slice(i + 1, own + 1)
    .some(c => c.kind === 'relative' || c.kind === 'adverbial' || (c.kind === 'coordinate' && c.afterComma))
  return !broken
}
