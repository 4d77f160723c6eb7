import type { Lexeme } from './lexemes.ts'

export type Words = readonly Lexeme[]

/** Does the lexeme stand here? */
export const is = (w: Words, i: number, ...any: readonly string[]): boolean => {
  const lower = w[i]?.lower
  return lower !== undefined && any.includes(lower)
}

/** The position behind the word if it stands here, else the same position. */
export const skip = (w: Words, i: number, ...any: readonly string[]): number => (is(w, i, ...any) ? i + 1 : i)

/** Where a phrase that begins here ends, out of phrases by their first word. */
export function phraseAt(
  w: Words,
  i: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): { readonly to: number; readonly phrase: readonly string[] } | undefined {
  const phrase = phrases.get(w[i]?.lower ?? '')?.find(p => p.every((word, k) => w[i + k]?.lower === word))
  return phrase && { to: i + phrase.length, phrase }
}

export interface Count {
  readonly to: number
  /** Absent where the words give no number: "several". */
  readonly n?: number
}

const digits = (w: Words, i: number): number => {
  const word = w[i]
  return word?.number === undefined ? 0 : word.end - word.start
}

/** "180", "1,000", "2.5", "2 1/2". */
function figure(w: Words, i: number): Count | undefined {
  const whole = w[i]?.number
  if (whole === undefined || (i > 0 && is(w, i - 1, '$', '#', '.', ',', ':') && w[i]?.tight && digits(w, i - 2) > 0))
    return undefined
  if (is(w, i + 1, ',') && w[i + 1]?.tight && digits(w, i + 2) === 3 && w[i + 2]?.tight)
    return { to: i + 3, n: whole * 1000 + (w[i + 2]?.number ?? 0) }
  if (is(w, i + 1, '.') && w[i + 1]?.tight && w[i + 2]?.tight && digits(w, i + 2) === 1)
    return { to: i + 3, n: whole + (w[i + 2]?.number ?? 0) / 10 }
  const half = is(w, i + 2, '/') && w[i + 1]?.number === 1 && w[i + 3]?.number === 2 ? i + 4 : i + 1
  return { to: half, n: half > i + 1 ? whole + 0.5 : whole }
}

/** No number is told in more words. */
const longestNumber = 12

/** "twenty-five", "two hundred and ten", "a hundred", "ten thousand". */
function spelled(w: Words, i: number): Count | undefined {
  let done = 0
  let open = is(w, i, 'a') && (w[i + 1]?.sense?.cardinal ?? 0) >= 100 ? 1 : 0
  let at = open ? i + 1 : i
  let last = 0
  while (at < i + longestNumber) {
    const join =
      at > i && is(w, at, '-') && w[at]?.tight && w[at + 1]?.tight ? 1 : last >= 100 && is(w, at, 'and') ? 1 : 0
    const value = w[at + join]?.sense?.cardinal
    if (
      value === undefined ||
      (last > 0 && last < 20 && value < 100) ||
      (last >= 20 && last < 100 && value >= 10 && value < 100)
    )
      break
    if (value === 100) open = Math.max(open, 1) * 100
    else if (value > 100) {
      done += Math.max(open, 1) * value
      open = 0
    } else open += value
    at += join + 1
    last = value
  }
  return at > i + (is(w, i, 'a') ? 1 : 0) ? { to: at, n: done + open } : undefined
}

/** "a couple of", "a few", "several", "dozens of", "half a", "a", "one". */
function loosely(w: Words, i: number): Count | undefined {
  const word = w[i]
  if (!word) return undefined
  if (is(w, i, 'a', 'the') && is(w, i + 1, 'couple')) return { to: skip(w, i + 2, 'of'), n: 2 }
  if (is(w, i, 'couple')) return { to: skip(w, i + 1, 'of'), n: 2 }
  if (is(w, i, 'a') && is(w, i + 1, 'few')) return { to: i + 2 }
  if (is(w, i, 'a') && is(w, i + 1, 'number', 'handful', 'matter') && is(w, i + 2, 'of')) return { to: i + 3 }
  if (is(w, i, 'a') && is(w, i + 1, 'dozen')) return { to: i + 2, n: 12 }
  if (is(w, i, 'dozens', 'scores', 'hundreds', 'thousands') && is(w, i + 1, 'of')) return { to: i + 2 }
  if (is(w, i, 'dozen')) return { to: i + 1, n: 12 }
  if (is(w, i, 'half') && is(w, i + 1, 'a', 'an')) return { to: i + 2, n: 0.5 }
  if (is(w, i, 'half') && is(w, i + 1, 'dozen')) return { to: i + 2, n: 6 }
  if (word.sense?.vague) return { to: i + 1 }
  return is(w, i, 'a', 'an', 'another') ? { to: i + 1, n: 1 } : undefined
}

const single = (w: Words, i: number): Count | undefined => figure(w, i) ?? spelled(w, i) ?? loosely(w, i)

/** How many: "two", "12 to 18" (the first counts), "two and a half", "several". */
export function readCount(w: Words, i: number): Count | undefined {
  const first = single(w, i)
  if (!first) return undefined
  if (is(w, first.to, 'to', 'or', '-', '–') && !is(w, first.to + 1, 'a', 'an')) {
    const second = figure(w, first.to + 1) ?? spelled(w, first.to + 1)
    if (second && first.n !== undefined) return { to: second.to, n: first.n }
  }
  if (is(w, first.to, 'and') && is(w, first.to + 1, 'a') && is(w, first.to + 2, 'half'))
    return { to: first.to + 3, n: (first.n ?? 0) + 0.5 }
  return first
}

/** Digits of a run; 0 where there is none. */
export const digitsAt = digits
