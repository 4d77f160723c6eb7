import { neededBy, type Openings, rarer, together } from './openings.ts'

/** What tells something in a text; a pattern is one. Every one of these takes time that grows with the text, not with its square. */
export interface Sign {
  readonly test: (text: string) => boolean
  /** The openings of words one of which it cannot do without; `undefined` where they cannot be told. */
  readonly needs?: () => Openings | undefined
}

/** The openings of words one of which stands in every text in small letters that shows the sign. */
export const needsOf = (sign: Sign): Openings | undefined => (sign instanceof RegExp ? neededBy(sign) : sign.needs?.())

/** A sign that has an end: words of its own may be asked for behind it. */
export interface Near extends Sign {
  /** Where it ends, ascending, in UTF-16 units. */
  readonly endsIn: (text: string) => readonly number[]
}

const everywhere = (words: RegExp): RegExp => new RegExp(words.source, `${words.flags.replace('g', '')}g`)

const isNear = (sign: RegExp | Near): sign is Near => 'endsIn' in sign

function endsOf(sign: RegExp | Near): (text: string) => readonly number[] {
  if (isNear(sign)) return sign.endsIn
  const all = everywhere(sign)
  // most texts have none, and telling that is cheaper than beginning to look for all
  return text => (sign.test(text) ? Array.from(text.matchAll(all), m => m.index + m[0].length) : [])
}

/**
 * `first`, and behind it `then`, with at most `most` units between them. One pattern with a gap in it would look through
 * the gap anew from every place where `first` stands.
 */
export function near(first: RegExp | Near, then: RegExp, most = Infinity): Near {
  const [begins, all] = [endsOf(first), everywhere(then)]
  const endsIn = (text: string): readonly number[] => {
    const before = begins(text)
    if (before.length === 0) return []
    let next = 0
    return Array.from(text.matchAll(all)).flatMap(({ 0: words, index }) => {
      while ((before[next] ?? Infinity) <= index) next++
      const last = before[next - 1]
      return last !== undefined && index - last <= most ? [index + words.length] : []
    })
  }
  const needs = () => rarer(needsOf(first), needsOf(then))
  return { endsIn, needs, test: text => endsIn(text).length > 0 }
}

export const anyOf = (...signs: readonly Sign[]): Sign => ({
  needs: () => together(signs.map(needsOf)),
  test: text => signs.some(sign => sign.test(text)),
})

/** How far back words are looked at that speak against a sign. */
const looked = 60

/** `words` where the text right before them does not end with `before`. */
export function notBehind(before: RegExp, words: RegExp): Sign {
  const all = everywhere(words)
  const stands = (text: string, at: number): boolean => !before.test(text.slice(Math.max(0, at - looked), at))
  return {
    needs: () => neededBy(words),
    test: text => Array.from(text.matchAll(all)).some(({ index }) => stands(text, index)),
  }
}
