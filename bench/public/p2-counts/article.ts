import { takeApart } from '../../../src/read/language/en/document.ts'
import { findHarmed, type Harmed } from '../../../src/read/language/en/harmed.ts'
import type { Token } from '../../../src/read/language/en/tokens.ts'

export interface Toll {
  /** Whether the article tells of anybody harmed at all. */
  readonly says?: boolean
  readonly killed: number
  readonly injured: number
}

/** One telling of people harmed, with what may tell that two tellings mean the same person. */
interface Told {
  readonly harmed: Harmed
  readonly words: readonly Token[]
  readonly name: string | undefined
  readonly count: number
  /** The words give a number, an article or a name, and do not only point back. */
  readonly states: boolean
}

/** "several" counts as three and "dozens" as 24 where a number must be given. */
function countOf({ who }: Harmed): number {
  const f = who.figure
  if (!f) return who.one ? 1 : 2
  return f.bound === 'vague' ? 3 : (f.min ?? f.near ?? f.max ?? 2)
}

const named = (words: readonly Token[]): string | undefined =>
  words.filter(t => t.pos === 'PROPN' && /^\p{Lu}/u.test(t.text)).at(-1)?.lower

function tellings(text: string): readonly Told[] {
  const doc = takeApart(
    text,
    () => false,
    () => false,
  )
  return findHarmed(doc)
    .filter(h => !h.negated)
    .map(harmed => {
      const s = doc.sentences[harmed.sentence]
      const words = doc.tokens.slice((s?.from ?? 0) + harmed.who.from, (s?.from ?? 0) + harmed.who.to)
      const name = harmed.who.as === 'name' ? named(words) : undefined
      const states = harmed.who.as !== 'pronoun' && (!harmed.who.definite || harmed.who.as === 'name')
      return { harmed, words, name, count: countOf(harmed), states }
    })
}

/** The most that is told at once with this outcome: those of one word together, as in "a man and a woman were killed". */
function mostAtOnce(told: readonly Told[]): number {
  const atOnce = Map.groupBy(
    told.filter(t => !t.harmed.part),
    t => `${t.harmed.sentence}/${t.harmed.at}`,
  )
  const sum = (group: readonly Told[]): number =>
    group.reduce((n, t) => n + t.count, 0) + (hasSelf(told, group) ? 1 : 0)
  return Math.max(0, ...[...atOnce.values()].map(sum))
}

/** "shot his wife and two sons before killing himself". */
const hasSelf = (told: readonly Told[], group: readonly Told[]): boolean =>
  group.every(t => !t.harmed.self) && told.some(t => t.harmed.self && t.harmed.sentence === group[0]?.harmed.sentence)

/** The headline without the name of the site behind it. */
const headline = (title: string): string =>
  title.replace(/ (?:-|::|\|) [^-:|]{2,60}$/, '').replace(/ (?:-|::|\|) [^-:|]{2,40}$/, '')

const leadSentences = Number(process.env['LEAD'] ?? 8)

const kinds: readonly RegExp[] = [
  /^(?:man|father|dad|husband|boyfriend|grandfather)$/,
  /^(?:woman|mother|mom|wife|girlfriend|grandmother)$/,
  /^(?:boy|son|brother)$/,
  /^(?:girl|daughter|sister|baby|infant)$/,
  /^(?:officer|deputy|trooper|cop)$/,
  /^(?:suspect|gunman|shooter|robber)$/,
]
/** "man", "girl", "officer": what sort of person the words name, where they do. */
const kindOf = (t: Told): number => kinds.findIndex(k => k.test(t.words.at(-1)?.lower ?? ''))

/** A boy hurt, where all the dead are of another sort. */
const isOtherKind = (t: Told, dead: readonly Told[]): boolean => {
  const known = dead.filter(d => d.count === 1).map(kindOf)
  return kindOf(t) >= 0 && known.some(k => k >= 0) && known.every(k => k !== kindOf(t))
}

/** "1 dead, 3 shot": those struck are told of beside the dead; in "4 shot, 1 fatally" the dead are among them. */
const isBeside = (t: Told, dead: readonly Told[]): boolean =>
  t.harmed.who.others || dead.some(d => d.harmed.sentence === t.harmed.sentence && d.harmed.at < t.harmed.at)

/** Those hurt beside the dead: more than one, "another", of another age, or told in one sentence with the dead. */
function besides(dead: readonly Told[]): (t: Told) => boolean {
  const ages = new Set(dead.flatMap(t => t.harmed.who.age ?? []))
  return t => {
    const { who, sentence } = t.harmed
    if (t.count > 1 || who.others || dead.length === 0 || isOtherKind(t, dead)) return true
    if (who.age !== undefined && ages.size > 0 && !ages.has(who.age)) return true
    const withDead = dead.some(d => d.harmed.sentence === sentence && d.harmed.who.from !== who.from)
    return t.states && who.as !== 'name' && withDead
  }
}

/** What one article says of those killed and injured, by its headline and beginning; a projection for this benchmark only. */
export function tollOf(title: string, text: string): Toll {
  const all = tellings(`${headline(title)}.\n\n${text}`)
  const lead = all.filter(t => t.harmed.sentence < leadSentences)
  const told = lead.length > 0 ? lead : all
  const of = (outcome: string): readonly Told[] => told.filter(t => t.harmed.outcome === outcome)
  const dead = of('killed')
  const killed = mostAtOnce(dead)
  const hurt = mostAtOnce(of('injured').filter(besides(dead)))
  const more = of('struck').filter(t => t.count > 1 && isBeside(t, dead))
  const struck = mostAtOnce(of('struck').filter(t => !more.includes(t)))
  return { says: told.length > 0, killed, injured: Math.max(hurt, mostAtOnce(more), struck - killed) }
}
