import type { EnglishText } from '../document.ts'
import type { Pos } from '../tokens.ts'
import { begins, type Sense, senseOf } from './lexicon.ts'

/** The smallest piece that time is told in: a run of letters, a run of digits, or one mark. Positions are UTF-16 units. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly capital: boolean
  /** Nothing stands between it and the one before. */
  readonly tight: boolean
  /** Value of a run of up to nine digits. */
  readonly number?: number
  readonly sense?: Sense
  /** What may begin with it, as bits of `begins`. */
  readonly begins: number
  readonly pos: Pos
  /** The token of the document that it lies in. */
  readonly token: number
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 191 && (code < 0x2000 || code > 0x2bff))

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return isLetter(code) ? 1 : isDigit(code) ? 2 : 0
}

/** Takes every token apart where letters, digits and marks meet. Linear in the text. */
export function lexemesOf({ text, tokens }: EnglishText): readonly Lexeme[] {
  const lexemes: Lexeme[] = []
  let before = -1
  tokens.forEach((token, index) => {
    for (let start = token.start; start < token.end; ) {
      const kind = kindAt(text, start)
      let end = start + 1
      if (kind !== 0) while (end < token.end && kindAt(text, end) === kind) end++
      const lower = end - start === token.text.length ? token.lower : text.slice(start, end).toLowerCase()
      const sense = kind === 1 ? senseOf(lower) : undefined
      const code = text.charCodeAt(start)
      lexemes.push({
        start,
        end,
        lower: lower === '’' ? "'" : lower,
        capital: code < 128 ? code >= 65 && code <= 90 : lower !== text.slice(start, end),
        tight: start === before,
        ...(kind === 2 && end - start < 10 && { number: Number(lower) }),
        ...(sense && { sense }),
        begins: kind === 2 ? begins.number : lower === "'" || lower === '’' ? begins.mark : (sense?.begins ?? 0),
        pos: token.pos,
        token: index,
      })
      before = end
      start = end
    }
  })
  return lexemes
}
