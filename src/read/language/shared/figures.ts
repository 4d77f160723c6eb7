import type { BoundWord, Harm, Per, Status } from '../../../core/quantity.ts'
import type { QuantityFound, Span } from '../../stages.ts'
import type { Count } from './count.ts'
import { harmOf } from './figure-harm.ts'
import { type NumberGroup, numberAt, type Thousands } from './numbers.ts'
import { type Paper, spanOf } from './paper.ts'
import type { Range } from './range.ts'
import { has, isMark, lengthOf, valueOf, type Word } from './words.ts'

/** A figure and the words it is made of. */
export interface Figure extends QuantityFound {
  /** Bound, number and head. */
  readonly range: Range
  readonly sentence: number
}

/** How many words may stand between a number and what it counts. */
const mostBetween = 3

const barrier = (word: Word | undefined): boolean =>
  word === undefined ||
  word.kind !== 'word' ||
  has(word, 'preposition') ||
  has(word, 'conjunction') ||
  has(word, 'that') ||
  has(word, 'cue')

/** The noun that a number counts, with the adjectives before it. */
function headBehind(
  words: readonly Word[],
  behind: number,
): { readonly head: Range; readonly unit: string } | undefined {
  const from = has(words[behind], 'partitive') ? behind + 1 : behind
  for (let at = from; at <= from + mostBetween && !barrier(words[at]); at++) {
    const unit = valueOf(words[at], 'counted')
    if (unit === 'nothing') return undefined
    if (unit !== undefined) return { head: { from, to: at + lengthOf(words[at], 'counted') }, unit }
    if (has(words[at], 'harm') && !has(words[at], 'victims')) return undefined
    if (has(words[at], 'victims')) return { head: { from, to: at + lengthOf(words[at], 'victims') }, unit: 'persons' }
  }
  return undefined
}

type Bounded = NonNullable<Count['bound']>

/** "at least", before the number; the longest phrase that ends right there. */
function boundBefore(words: readonly Word[], at: number): Bounded | undefined {
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const length = lengthOf(words[from], 'bound')
    if (length > 0 && from + length === at) return { word: asBound(valueOf(words[from], 'bound')), from, to: at }
  }
  return undefined
}

function boundBehind(words: readonly Word[], at: number): Bounded | undefined {
  const length = lengthOf(words[at], 'bound-behind')
  return length > 0 ? { word: asBound(valueOf(words[at], 'bound-behind')), from: at, to: at + length } : undefined
}

// The data file names bound words of the codebook: held by a test.
const asBound = (word: string | undefined): BoundWord => (word ?? 'exact') as BoundWord

/** "the toll rose to 12": the word that means "up to" elsewhere tells the new number. */
function risesTo(words: readonly Word[], bound: Bounded): boolean {
  if (bound.word !== 'at-most') return false
  for (let at = bound.from - 1; at >= 0 && at > bound.from - 8 && !isMark(words[at], '.;'); at--)
    if (has(words[at], 'rises')) return true
  return false
}

/** "человек десять": the noun before the number makes it about ten. */
const isInverted = (words: readonly Word[], group: NumberGroup): boolean =>
  group.form === 'number' && words[group.from]?.kind === 'word' && has(words[group.from - 1], 'inverts')

/** "مدنيين اثنين": one and two stand behind what they count. */
function nounBefore(
  words: readonly Word[],
  { from }: NumberGroup,
): { readonly head: Range; readonly unit: string } | undefined {
  const unit = has(words[from], 'after-noun') ? valueOf(words[from - 1], 'counted') : undefined
  return unit === undefined || unit === 'nothing' ? undefined : { head: { from: from - 1, to: from }, unit }
}

function countAt(words: readonly Word[], at: number, thousands: Thousands): Count | undefined {
  const dual = valueOf(words[at], 'two')
  if (dual !== undefined)
    return {
      group: { from: at, to: at + 1, min: 2, max: 2, form: 'number' },
      head: { from: at, to: at + 1 },
      unit: dual,
    }
  const group = numberAt(words, at, thousands)
  if (!group) return undefined
  const found = boundBefore(words, group.from)
  const before = found && !risesTo(words, found) ? found : undefined
  const headed = headBehind(words, group.to) ?? nounBefore(words, group)
  const inverted = !headed && isInverted(words, group)
  const last = headed?.head.to ?? group.to
  const behind = before ? undefined : (boundBehind(words, group.to) ?? boundBehind(words, last))
  const bound =
    before ?? behind ?? (inverted ? { word: 'about' as const, from: group.from - 1, to: group.from } : undefined)
  const head =
    headed?.head ?? (inverted ? { from: group.from - 1, to: group.from } : { from: group.from, to: group.to })
  const unit = headed?.unit ?? (inverted ? 'persons' : undefined)
  return { group, head, ...(bound && { bound }), ...(unit !== undefined && { unit }) }
}

type Numbers = Pick<QuantityFound, 'bound' | 'min' | 'max' | 'near'>

/** Bounds of a bound word and a number: the table of the codebook, part 6. */
function numbersOf({ form, min, max }: NumberGroup, bound: BoundWord | undefined): Numbers | undefined {
  if (form === 'vague') return { bound: 'vague' }
  if (form === 'magnitude') return { bound: 'vague-magnitude', min }
  if (form === 'range') return { bound: 'range', min, max }
  return (bound && bounded[bound]?.(min)) ?? { bound: 'exact', min, max }
}

const bounded: Partial<Readonly<Record<BoundWord, (n: number) => Numbers>>> = {
  'at-least': min => ({ bound: 'at-least', min }),
  'more-than': n => ({ bound: 'more-than', min: n + 1 }),
  'at-most': max => ({ bound: 'at-most', max }),
  'fewer-than': n => ({ bound: 'fewer-than', max: Math.max(0, n - 1) }),
  nearly: max => ({ bound: 'nearly', max }),
  about: near => ({ bound: 'about', near }),
}

interface Stated {
  readonly status: Status
  readonly words?: Range
}

/** Only words that say so make anybody a civilian or a combatant. */
function statusIn(words: readonly Word[], { from, to }: Range): Stated {
  for (let at = from; at < to; at++) {
    const status = valueOf(words[at], 'status')
    if (status === 'none') at += lengthOf(words[at], 'status') - 1
    if (status === 'civilian' || status === 'combatant' || status === 'hors-de-combat')
      return { status, words: { from: at, to: at + lengthOf(words[at], 'status') } }
  }
  return { status: 'unknown' }
}

function perOf(words: readonly Word[], { from, to }: Range): Per {
  for (const at of [to, to + 1, from - 1, from - 2]) {
    const per = valueOf(words[at], 'per')
    if (per === 'day' || per === 'week' || per === 'month' || per === 'hour') return per
  }
  return 'total'
}

function figureOf(
  paper: Paper,
  count: Count,
  found: { readonly harm?: Harm; readonly sentence: number },
): Figure | undefined {
  const { words } = paper
  const { group, bound, head } = count
  const numbers = numbersOf(group, bound?.word)
  if (!numbers) return undefined
  const stated = statusIn(words, head)
  const asStated = {
    from: Math.min(group.from, bound?.from ?? group.from),
    to: Math.max(group.to, bound && bound.from >= group.to && bound.from === group.to ? bound.to : group.to),
  }
  const range = { from: Math.min(asStated.from, head.from), to: Math.max(asStated.to, head.to) }
  return {
    ...spanOf(words, asStated),
    ...numbers,
    head: spanOf(words, head),
    unit: count.unit ?? 'persons',
    ...(found.harm && { harm: found.harm }),
    status: stated.status,
    ...(stated.words && { statusWords: spanOf(words, stated.words) }),
    per: perOf(words, range),
    range,
    sentence: found.sentence,
  }
}

function countsIn(words: readonly Word[], { from, to }: Range, thousands: Thousands): readonly Count[] {
  const counts: Count[] = []
  for (let at = from; at < to; at++) {
    const count = countAt(words, at, thousands)
    if (!count || count.group.to > to) continue
    counts.push(count)
    at = Math.max(at, count.group.to - 1)
  }
  return counts
}

/** Asked in ascending order: does a position lie in one of these? */
function startsIn(spans: readonly Span[]): (at: number) => boolean {
  let next = 0
  return at => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next++
    const span = spans[next]
    return span !== undefined && span.start <= at
  }
}

/** Every figure of people or things. A number without what it counts is none, unless harm stands right beside it. */
export function findFigures(paper: Paper, times: readonly Span[], thousands: Thousands): readonly Figure[] {
  const inTime = startsIn(times)
  return paper.sentences.flatMap(sentence => {
    const counts = countsIn(paper.words, sentence, thousands).filter(
      c => !inTime(paper.words[c.group.from]?.start ?? 0),
    )
    let last: Harm | undefined
    return counts.flatMap((count, i) => {
      const free = {
        from: Math.max(sentence.from, counts[i - 1]?.head.to ?? 0),
        to: counts[i + 1]?.group.from ?? sentence.to,
      }
      const own = harmOf(paper.words, count, free)
      const joined =
        counts[i - 1]?.head.to === count.group.from - 1 && has(paper.words[count.group.from - 1], 'conjunction')
      const harm = own ?? (joined && last ? { harm: last, beside: false } : undefined)
      last = harm?.harm
      if (count.unit === undefined && !harm?.beside) return []
      const figure = figureOf(paper, count, {
        sentence: sentence.index,
        ...(harm && (count.unit ?? 'persons') === 'persons' && { harm: harm.harm }),
      })
      return figure ? [figure] : []
    })
  })
}
