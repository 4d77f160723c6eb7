import { type Anchor, anchorAt } from '../../core/anchor.ts'
import { type CodePoints, codePoints } from '../../core/code-points.ts'
import type { Notice } from '../../core/notice.ts'
import { isProblem } from '../../core/problem.ts'

interface Oddity {
  readonly rule: Notice['rule']
  readonly weight: Notice['weight']
  readonly found: RegExp
  readonly says: string
}

/** All but tab, line and page breaks. */
export const controlCharacters = /(?![\t-\r\u0085])\p{Cc}/gu

/** Characters that can make words look other than they are. They stay in the text: evidence is never normalised. */
const oddities: readonly Oddity[] = [
  {
    rule: 'layer/direction-overridden',
    weight: 'doubt',
    found: /[\u202a-\u202e\u2066-\u2069]/gu,
    says: 'characters that change the direction of writing, so that words may look other than they are',
  },
  {
    rule: 'layer/invisible-letters',
    weight: 'doubt',
    found: /[\u{e0000}-\u{e007f}]/gu,
    says: 'invisible tag letters that can carry a hidden message',
  },
  {
    rule: 'layer/control-characters',
    weight: 'doubt',
    found: controlCharacters,
    says: 'control characters such as zero bytes',
  },
  {
    rule: 'layer/invisible-characters',
    weight: 'fyi',
    found: /\u034f|\u17b4|\u17b5|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufeff\uffa0]/g,
    says: 'characters that cannot be seen, such as zero-width spaces and joiners',
  },
  {
    rule: 'layer/mixed-scripts',
    weight: 'doubt',
    found:
      /\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Greek}])|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu,
    says: 'places where a word goes on in letters of another script, so that it may look like a word it is not',
  },
]

const context = 32

/** The written characters that hold these code points; `undefined` where none can be told. */
function anchorAround(points: CodePoints, start: number, end: number): Anchor | undefined {
  const from = Math.max(0, start - context)
  const units = points.unitOf(from)
  const around = points.slice(from, Math.min(points.length, end + context))
  const edges = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(around)
  const first = edges.containing(points.unitOf(start) - units)
  const last = edges.containing(points.unitOf(end) - 1 - units)
  if (!first || !last) return undefined
  try {
    return anchorAt(
      points,
      points.pointOf(units + first.index),
      points.pointOf(units + last.index + last.segment.length),
    )
  } catch (trouble) {
    if (isProblem(trouble)) return undefined
    throw trouble
  }
}

function noticeOf(points: CodePoints, oddity: Oddity): readonly Notice[] {
  let count = 0
  let first = -1
  for (const match of points.text.matchAll(oddity.found)) {
    if (count === 0) first = match.index
    count++
  }
  if (count === 0) return []
  const start = points.pointOf(first)
  const anchor = anchorAround(points, start, start + 1)
  const says = `The text holds ${count} ${oddity.says}; the first is at position ${start}. They were kept.`
  return [{ rule: oddity.rule, weight: oddity.weight, says, ...(anchor && { anchor }) }]
}

/** One notice for each kind of odd character, anchored to the first. */
export function oddCharacters(text: string): readonly Notice[] {
  const points = codePoints(text)
  return oddities.flatMap(oddity => noticeOf(points, oddity))
}
