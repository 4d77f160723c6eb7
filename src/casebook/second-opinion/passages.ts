import type { Entity } from '../../core/entity.ts'
import { isProblem } from '../../core/problem.ts'
import { forEverybody, type OpenText } from '../../core/protection.ts'
import { coverNames, type Piece } from './cover-names.ts'

/** A paragraph, or a piece of one that is too long, as it is sent. */
export interface Paragraph {
  readonly sent: string
  readonly pieces: readonly Piece[]
}

/** What one question is about. Every word of it may be shown to everybody. */
export interface Passage {
  readonly text: OpenText
  readonly paragraphs: readonly Paragraph[]
}

export interface PassageLimits {
  /** UTF-16 units. */
  readonly longest: number
  /** How much of the end of one passage begins the next, so that nothing is cut off from its speaker. */
  readonly overlap: number
  readonly most: number
}

export const usualPassages: PassageLimits = { longest: 6000, overlap: 1200, most: 60 }

export interface Passages {
  readonly passages: readonly Passage[]
  /** Names of protected people that a code stands for. */
  readonly covered: number
  /** Paragraphs in which a protected name is written in a way that cannot be covered: they are not sent. */
  readonly withheld: number
  /** Paragraphs beyond the limit. */
  readonly beyond: number
}

/** Pieces between two positions of what is sent; a code is never cut. */
function cutOut({ pieces }: Paragraph, from: number, to: number): Paragraph {
  const cut: Piece[] = []
  let at = 0
  for (const { sent, start, end, same } of pieces) {
    const [first, last] = [Math.max(0, from - at), Math.min(sent.length, to - at)]
    if (first < last)
      cut.push(
        same
          ? { sent: sent.slice(first, last), start: start + first, end: start + last, same }
          : { sent, start, end, same },
      )
    at += sent.length
  }
  return paragraphFrom(cut)
}

/** A place to cut: the last white space before `to`, else `to` itself; never inside a pair or a code. */
function cutBefore({ sent, pieces }: Paragraph, from: number, to: number): number {
  const space = Math.max(sent.lastIndexOf(' ', to), sent.lastIndexOf('\t', to))
  const wanted = space > from ? space : /[\udc00-\udfff]/.test(sent.charAt(to)) ? to - 1 : to
  let at = 0
  for (const piece of pieces) {
    if (!piece.same && wanted > at && wanted < at + piece.sent.length) return at
    at += piece.sent.length
  }
  return wanted
}

/** A paragraph that is too long becomes several that overlap. */
function* shortened(whole: Paragraph, { longest, overlap }: PassageLimits): Generator<Paragraph> {
  let from = 0
  while (whole.sent.length - from > longest) {
    const to = Math.max(from + 1, cutBefore(whole, from + overlap, from + longest))
    yield cutOut(whole, from, to)
    from = Math.max(from + 1, cutBefore(whole, from, to - Math.min(overlap, Math.floor((to - from) / 2))))
  }
  yield from === 0 ? whole : cutOut(whole, from, whole.sent.length)
}

/** The text as what may be shown to everybody, or nothing where a protected name is in it however it is written. */
function cleared(text: string, hidden: readonly Entity[]): OpenText | undefined {
  try {
    return forEverybody(text, hidden)
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'actor.protected') return undefined
    throw cause
  }
}

function paragraphFrom(pieces: readonly Piece[]): Paragraph {
  return { sent: pieces.map(p => p.sent).join(''), pieces }
}

const paragraphsOf = (text: string, hidden: readonly Entity[]): readonly Paragraph[] =>
  Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ index, 0: line }) =>
    line.trim() === '' ? [] : [paragraphFrom(coverNames(line, index, hidden))],
  )

/** Paragraphs that may be sent: neither in one of them nor over the edge to the next stands a protected name. */
function openAmong(paragraphs: readonly Paragraph[], hidden: readonly Entity[]): readonly Paragraph[] {
  const isOpen = paragraphs.map(p => cleared(p.sent, hidden) !== undefined)
  const crosses = (n: number): boolean => {
    const [a, b] = [paragraphs[n], paragraphs[n + 1]]
    return (
      a !== undefined &&
      b !== undefined &&
      isOpen[n] === true &&
      isOpen[n + 1] === true &&
      cleared(textOf([a, b]), hidden) === undefined
    )
  }
  const edges = paragraphs.map((_, n) => crosses(n))
  return paragraphs.filter((_, n) => isOpen[n] === true && edges[n] !== true && edges[n - 1] !== true)
}

/** The last paragraphs of a group that fit into the overlap: the next group begins with them. */
function tailOf(group: readonly Paragraph[], overlap: number): readonly Paragraph[] {
  let length = 0
  const tail = group.toReversed().filter(p => (length += p.sent.length) <= overlap)
  return tail.length === group.length ? [] : tail.toReversed()
}

function groupsOf(paragraphs: readonly Paragraph[], { longest, overlap }: PassageLimits): readonly Paragraph[][] {
  const groups: Paragraph[][] = []
  let length = 0
  for (const p of paragraphs) {
    const last = groups.at(-1)
    if (last && length + p.sent.length <= longest) last.push(p)
    else groups.push([...(last && p.sent.length + overlap <= longest ? tailOf(last, overlap) : []), p])
    length = (groups.at(-1) ?? []).reduce((sum, one) => sum + one.sent.length + 2, 0)
  }
  return groups
}

const textOf = (group: readonly Paragraph[]): string => group.map(p => p.sent).join('\n\n')

/** Cuts a text into passages that overlap, with a code for every name of the hidden. What cannot be covered is left out. */
export function passagesOf(text: string, hidden: readonly Entity[], limits: PassageLimits = usualPassages): Passages {
  const all = paragraphsOf(text, hidden)
  const clear = openAmong(all, hidden)
  const open = clear.flatMap(p => [...shortened(p, limits)])
  const groups = groupsOf(open, limits)
  const passages = groups.flatMap(paragraphs => {
    const sent = cleared(textOf(paragraphs), hidden)
    return sent === undefined ? [] : [{ text: sent, paragraphs }]
  })
  const asked = passages.slice(0, limits.most)
  const sent = new Set(asked.flatMap(p => p.paragraphs))
  const within = new Set(passages.flatMap(p => p.paragraphs))
  return {
    passages: asked,
    covered: [...sent].flatMap(p => p.pieces).filter(p => !p.same).length,
    withheld: all.length - clear.length + open.length - within.size,
    beyond: within.size - sent.size,
  }
}
