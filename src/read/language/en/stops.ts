import type { Token } from './tokens.ts'

/** Short forms in small letters that keep their full stop. */
const shortForms = new Set(
  'etc. vs. approx. est. no. nos. cf. al. pp. sq. km. ft. lb. lbs. hrs. hr. min. mins. sec. dept. gov. fig. ed. eds. vol. ch. c. ca. cm. mm. kg. jr. sr. st.'.split(
    ' ',
  ),
)
const prepositions = new Set('in on at by to of for from with over under off up down out'.split(' '))
const wholeWord = /^\p{Ll}{2,}\.$/u
const clockTime = /^\d[\d:.]*(am|pm)\.$/

/** "let a doctor in.": the tagger takes some words before a full stop for short forms; word and stop are two tokens. */
export function partStops(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(token => {
    const short = shortForms.has(token.lower) || !(wholeWord.test(token.text) || clockTime.test(token.lower))
    if (short) return [token]
    const word = token.text.slice(0, -1)
    const at = token.end - 1
    const stop: Token = { text: '.', lower: '.', lemma: '.', pos: 'PUNCT', start: at, end: token.end }
    const pos = prepositions.has(word) ? 'ADP' : clockTime.test(token.lower) ? 'NUM' : token.pos
    return [{ ...token, text: word, lower: word.toLowerCase(), lemma: word.toLowerCase(), pos, end: at }, stop]
  })
}
