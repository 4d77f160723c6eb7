import type { EntityRef } from '../../../core/entity.ts'
import { type Paper, textOf } from './paper.ts'
import type { Range } from './range.ts'
import type { Roster } from './roster.ts'
import type { Saying } from './sayings.ts'
import { has, valueOf, type Word } from './words.ts'

/** A saying, and whom its source stands for. */
export interface Voiced extends Saying {
  readonly actor?: EntityRef
  /** The pronoun or left-out subject could be somebody else. */
  readonly doubtful?: true
}

export type Stem = (folded: string) => string

interface Told {
  readonly paper: Paper
  readonly roster: Roster
  readonly stem: Stem
}

const isPronoun = (words: readonly Word[], { from, to }: Range): boolean =>
  to - from === 1 && has(words[from], 'pronoun')

const actors = new Set(['person', 'organisation', 'unit', 'group', 'state', 'unidentified'])

/** Somebody described, not named: the same post again is its last holder. */
function described({ paper, roster, stem }: Told, source: Range): EntityRef {
  const { words } = paper
  const post = words.slice(source.from, source.to).find(w => has(w, 'post'))
  const alone = post !== undefined && source.to - source.from <= 2
  const holder = alone ? roster.holderOf(stem(post.key)) : undefined
  if (holder) {
    roster.standFor(source, holder, 'description')
    return holder
  }
  const keys = words
    .slice(source.from, source.to)
    .filter(w => w.kind === 'word')
    .map(w => stem(w.key))
  return roster.stand({ ...source, kind: 'unidentified', as: 'description', keys })
}

/** Is the first noun a person or post rather than a body? "a spokesman of the ministry" is not the ministry. */
const beginsWithPerson = (words: readonly Word[], { from, to }: Range, until: number): boolean =>
  words.slice(from, Math.min(to, until)).some(w => has(w, 'post') || has(w, 'person-noun') || has(w, 'rank'))

/** Whom the words for who says it stand for. */
function actorOf(told: Told, source: Range): EntityRef {
  const { roster, paper } = told
  const mentioned = roster
    .within(source)
    .filter(m => actors.has(roster.kindOf(m.ref)) || roster.kindOf(m.ref) === 'place')
  const person = mentioned.find(m => roster.kindOf(m.ref) === 'person')
  if (person) return person.ref
  const body = mentioned.find(m => actors.has(roster.kindOf(m.ref)))
  if (beginsWithPerson(paper.words, source, body?.from ?? source.to)) return described(told, source)
  if (body) return body.ref
  return described(told, source)
}

/** "він", "она", "هو": the person named last; with nobody named, somebody of whom no more is told. */
function pronounActor(told: Told, source: Range): Pick<Voiced, 'actor' | 'doubtful'> {
  const person = told.roster.personBefore(source.from)
  if (!person)
    return {
      actor: told.roster.stand({ ...source, kind: 'unidentified', as: 'pronoun', keys: [`${source.from}`] }),
      doubtful: true,
    }
  told.roster.standFor(source, person, 'pronoun')
  return { actor: person }
}

/** Gives every saying its actor, in the order of the text: one without a source goes on with the speaker before. */
export function voiced(told: Told, sayings: readonly Saying[]): readonly Voiced[] {
  let last: { readonly actor: EntityRef; readonly paragraph: number } | undefined
  const { words, sentences } = told.paper
  return sayings.map(saying => {
    const paragraph = sentences[saying.sentence]?.paragraph ?? 0
    if (saying.frame === 'hears' && !saying.source) return saying
    if (!saying.source) {
      const near = last && paragraph - last.paragraph <= 1
      return near && last ? { ...saying, actor: last.actor, inherited: true } : { ...saying, doubtful: true }
    }
    const found = isPronoun(words, saying.source)
      ? pronounActor(told, saying.source)
      : { actor: actorOf(told, saying.source) }
    if (found.actor) last = { actor: found.actor, paragraph }
    return { ...saying, ...found }
  })
}

/** The verb or words by which it was said, as they stand. */
export const cueText = (paper: Paper, saying: Saying): string =>
  saying.cue ? textOf(paper, saying.cue) : '(quotation)'

export const mediumOf = (words: readonly Word[], { cue, source }: Saying): string => {
  const near = cue
    ? words.slice(Math.max(0, cue.from - 8), cue.to + 12)
    : source
      ? words.slice(source.from, source.to)
      : []
  for (const word of near) {
    const medium = valueOf(word, 'medium')
    if (medium !== undefined) return medium
  }
  return 'unspecified'
}
