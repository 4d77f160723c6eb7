import type { NamePart } from './name-part.ts'
import type { NameRead } from './read-name.ts'
import { type Compared, differentGivenNames, sameGivenName, type Spelled, spelled } from './spelled.ts'
import { weights } from './weights.ts'

/** How a part of one name answers to a part of the other. */
export type HowPaired = Spelled['how'] | 'nickname' | 'initial' | 'joined' | 'acronym'

/** Positions in a name's parts, end exclusive. */
export type Span = readonly [from: number, to: number]

/** Parts of the two names that answer to each other. */
export interface Pair {
  readonly left: Span
  readonly right: Span
  readonly how: HowPaired
  readonly cost: number
}

/** The words of some parts. */
export const textOf = (parts: readonly NamePart[]): string => parts.map(p => p.text).join(' ')

type Answer = Pick<Pair, 'how' | 'cost'>

const same: Answer = { how: 'same', cost: 0 }
const initial: Answer = { how: 'initial', cost: weights.initial }
const nickname: Answer = { how: 'nickname', cost: weights.nickname }

function isInitialOf(one: NamePart, other: NamePart): boolean {
  return one.kind === 'initial' && (other.plain.startsWith(one.plain) || other.sound.startsWith(one.sound))
}

const isFixed = ({ kind }: NamePart): boolean => kind === 'particle' || kind === 'number'
const isWord = (part: NamePart): boolean => !isFixed(part) && part.kind !== 'initial'

/** Two places that are spelled alike are two places. */
const twoPlaces = (a: NamePart, b: NamePart): boolean => a.kind === 'place' && b.kind === 'place' && a.plain !== b.plain

/** Two words against each other. */
function answer(a: NamePart, b: NamePart, compared: Compared): Answer | undefined {
  if (isFixed(a) || isFixed(b)) return a.kind === b.kind && a.plain === b.plain ? same : undefined
  if (!isWord(a) || !isWord(b)) {
    if (a.plain === b.plain) return same
    return compared.person && (isInitialOf(a, b) || isInitialOf(b, a)) ? initial : undefined
  }
  const word = twoPlaces(a, b) ? undefined : spelled(a, b, compared)
  if (!compared.person || (word && word.cost === 0)) return word
  if (word === undefined || word.cost > weights.nickname) if (sameGivenName(a.plain, b.plain)) return nickname
  return word && differentGivenNames(a.plain, b.plain) ? { ...word, cost: word.cost + weights.otherGivenName } : word
}

const fathers = (name: NameRead): boolean => name.parts.some(p => p.father)

function* singles(left: NameRead, right: NameRead, compared: Compared): Generator<Pair> {
  const generations = fathers(left) && fathers(right)
  for (const [i, a] of left.parts.entries())
    for (const [j, b] of right.parts.entries()) {
      const found = answer(a, b, compared)
      if (found === undefined) continue
      const swapped = generations && a.father !== b.father ? weights.generations : 0
      yield { left: [i, i + 1], right: [j, j + 1], how: found.how, cost: found.cost + swapped }
    }
}

const longestRun = 4

/** Parts that stand together, written as one word; and their first letters. */
interface Run {
  readonly span: Span
  readonly word: NamePart
  readonly initials: string
}

function* runsOf(parts: readonly NamePart[]): Generator<Run> {
  for (let from = 0; from < parts.length - 1; from++) {
    const first = parts[from]
    if (first === undefined || first.kind === 'number') continue
    let run: Run = { span: [from, from + 1], word: first, initials: first.plain.charAt(0) }
    for (const [n, next] of parts.slice(from + 1, from + longestRun).entries()) {
      if (next.kind === 'number') break
      run = { span: [from, from + n + 2], word: joined(run.word, next), initials: run.initials + next.plain.charAt(0) }
      yield run
    }
  }
}

const joined = (a: NamePart, b: NamePart): NamePart => ({
  ...a,
  plain: a.plain + b.plain,
  sound: a.sound + b.sound,
  stem: a.plain + b.plain,
  plainBits: a.plainBits | b.plainBits,
  soundBits: a.soundBits | b.soundBits,
})

const nearlyAsLong = 2

/** A word against several that stand together: "Netan yahu" and "Netanyahu", "NU" and "New Union". */
function asOne(word: NamePart, run: Run, compared: Compared): Answer | undefined {
  if (!isWord(word)) return undefined
  if (word.plain === run.initials) return { how: 'acronym', cost: weights.acronym }
  if (Math.abs(run.word.plain.length - word.plain.length) > nearlyAsLong) return undefined
  const found = spelled(word, run.word, compared)
  return found && { how: 'joined', cost: found.cost + weights.joined }
}

function* runPairs(words: readonly NamePart[], others: readonly NamePart[], compared: Compared): Generator<Pair> {
  for (const run of runsOf(others))
    for (const [at, word] of words.entries()) {
      const found = asOne(word, run, compared)
      if (found) yield { left: [at, at + 1], right: run.span, ...found }
    }
}

const turned = ({ left, right, how, cost }: Pair): Pair => ({ left: right, right: left, how, cost })

function candidates(left: NameRead, right: NameRead, compared: Compared): readonly Pair[] {
  return [
    ...singles(left, right, compared),
    ...runPairs(left.parts, right.parts, compared),
    ...[...runPairs(right.parts, left.parts, compared)].map(turned),
  ]
}

/** Scripts that leave vowels out. */
const isVowelless = (name: NameRead): boolean => name.script === 'arabic' || name.script === 'hebrew'

/** Whether vowels need not be there, and whose names these are. */
export const comparedAs = (left: NameRead, right: NameRead): Compared => ({
  unwritten: isVowelless(left) !== isVowelless(right),
  person: left.kind === 'person',
})

const away = ({ left, right }: Pair): number => Math.abs(left[0] - right[0])

function isFree([from, to]: Span, used: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (used.has(i)) return false
  return true
}

function use([from, to]: Span, used: Set<number>): void {
  for (let i = from; i < to; i++) used.add(i)
}

/** Which parts answer to which: the cheapest pairs first, the nearest in place among equals, each part once. */
export function pairParts(left: NameRead, right: NameRead): readonly Pair[] {
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()]
  const chosen: Pair[] = []
  const all = [...candidates(left, right, comparedAs(left, right))].sort((a, b) => a.cost - b.cost || away(a) - away(b))
  for (const pair of all) {
    if (!isFree(pair.left, usedLeft) || !isFree(pair.right, usedRight)) continue
    use(pair.left, usedLeft)
    use(pair.right, usedRight)
    chosen.push(pair)
  }
  return chosen
}
