import { four } from './reckon.ts'
import type { Meaning } from './meaning.ts'
import { digitsAt, is, skip, type Words } from './words.ts'

interface Year {
  readonly to: number
  /** As TIMEX3 writes it: `1990`, `BC0499`. */
  readonly value: string
  readonly year: number
}

/** "1990", "499 BC", "nineteen ninety-six", "two thousand and three". */
export function readYear(w: Words, i: number): Year | undefined {
  const n = w[i]?.number
  if (n === undefined) return yearInWords(w, i)
  const to = i + 1
  if (is(w, to, 'bc', 'bce')) return { to: to + 1, value: `BC${four(n)}`, year: -n }
  if (is(w, to, 'b') && is(w, to + 1, '.') && is(w, to + 2, 'c'))
    return { to: skip(w, to + 3, '.'), value: `BC${four(n)}`, year: -n }
  if (is(w, to, 'ad', 'ce') && w[to]?.capital) return { to: to + 1, value: four(n), year: n }
  if (is(w, to, '-', '–', '/') && w[to + 1]?.number !== undefined && is(w, to + 2, 'bc', 'bce'))
    return { to, value: `BC${four(n)}`, year: -n }
  if (digitsAt(w, i) !== 4 || n < 1000 || n > 2199) return undefined
  const tail = w[to]
  const inFigure =
    tail?.tight && (is(w, to, '%') || (is(w, to, '.', ',', ':') && w[to + 1]?.number !== undefined && w[to + 1]?.tight))
  return inFigure || (w[i]?.tight && is(w, i - 1, '$', '£', '€', '#', '.', '@'))
    ? undefined
    : { to, value: four(n), year: n }
}

function yearInWords(w: Words, i: number): Year | undefined {
  const first = w[i]?.sense?.cardinal
  if (first === 2 && w[i + 1]?.sense?.cardinal === 1000) {
    const behind = skip(w, i + 2, 'and')
    const rest = w[behind]?.sense?.cardinal
    const year = rest !== undefined && rest < 100 ? 2000 + rest : 2000
    return { to: year > 2000 ? behind + 1 : i + 2, value: four(year), year }
  }
  const tens = w[i + 1]?.sense?.cardinal
  if (first === undefined || first < 13 || first > 20 || tens === undefined || tens < 10 || tens > 90) return undefined
  const join = is(w, i + 2, '-') ? i + 3 : i + 2
  const unit = w[join]?.sense?.cardinal
  const more = tens >= 20 && unit !== undefined && unit > 0 && unit < 10
  const year = first * 100 + tens + (more ? unit : 0)
  return { to: more ? join + 1 : i + 2, value: four(year), year }
}

/** ", 1990", " 1990", " of 1990", " last year". */
export function readYearTail(w: Words, i: number): { readonly to: number; readonly year: Meaning } | undefined {
  const at = skip(w, i, ',', 'of')
  const year =
    digitsAt(w, at) === 4 || is(w, i, 'of') || is(w, at + 1, 'bc', 'bce') || w[at]?.sense?.cardinal
      ? readYear(w, at)
      : undefined
  if (year && (year.year > 0 || !is(w, i, ','))) return { to: year.to, year: { kind: 'fixed', value: year.value } }
  const bare = skip(w, at, 'the')
  const side = w[bare]?.sense
  const word = side?.told && is(w, bare, 'that') && is(w, bare + 1, 'same') ? bare + 2 : bare + 1
  if (!side?.side || !is(w, word, 'year') || is(w, i, ',') || is(w, word + 1, "'")) return undefined
  const count = { last: -1, this: 0, next: 1 }[side.side]
  return { to: word + 1, year: { kind: 'away', unit: 'Y', count, from: side.told ? 'told' : 'story' } }
}
