import bodyWords from './data/body-words.json' with { type: 'json' }
import { type FormClass, withoutForms } from './legal-forms.ts'
import { namePart, type NamePart, wordsIn } from './name-part.ts'

const small = new Set(bodyWords.small)
const formLike = new Set(bodyWords.formLike)
const places = new Set(bodyWords.places)
const abbreviations: Readonly<Record<string, string>> = bodyWords.abbreviations
const translations: Readonly<Record<string, string>> = bodyWords.translations
const numbers: Readonly<Record<string, number>> = bodyWords.numbers

const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,8}\p{L}?(?![\p{L}\p{N}])/gu
const possessive = /['’]s(?![\p{L}\p{N}])/giu

/** "A.B.C." is one word in a body's name, "&" is "and", and a possessive is nothing. */
export const undotted = (text: string): string =>
  text
    .replaceAll(dotted, initials => `${initials.replaceAll('.', '')} `)
    .replaceAll('&', ' and ')
    .replaceAll(possessive, ' ')

const roman = /^x{0,3}(?:ix|iv|v?i{0,3})$/
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function romanValue(word: string): number {
  const values = Array.from(word, c => romanValues[c] ?? 0)
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0)
}

const ordinal = /^(?:st|nd|rd|th|a|i|y|ta|ya|ii|oi|ha)?$/

/** The number that a word is, in digits: 44, 44th, forty, iv, and a single i, v or x at the end; "ahl1" is a number of its own. */
function numberIn(word: string, isLast: boolean): string | undefined {
  const [, digits, ending = ''] = /^(\d+)(\p{L}*)$/u.exec(word) ?? []
  if (digits !== undefined) return ordinal.test(ending) ? String(Number(digits)) : word
  const named = numbers[word]
  if (named !== undefined) return String(named)
  if (/\d/.test(word)) return word
  return (isLast || word.length > 1) && roman.test(word) ? String(romanValue(word)) : undefined
}

/** Words for others: abbreviations in full, foreign words in English, places of two words as one. */
function expanded(all: readonly string[]): readonly string[] {
  const out: string[] = []
  for (let i = 0; i < all.length; i++) {
    const one = all[i] ?? ''
    const two = `${one} ${all[i + 1] ?? ''}`
    const pair = abbreviations[two] ?? (places.has(two) ? two : undefined)
    if (pair !== undefined) i++
    const word = pair ?? abbreviations[one] ?? translations[one] ?? one
    out.push(...(places.has(word) ? [word] : word.split(' ')))
  }
  return out
}

function partOf(word: string, i: number, all: readonly string[]): NamePart {
  const number = numberIn(word, i > 0 && i === all.length - 1)
  if (number !== undefined) return namePart(word, number, 'number')
  if (places.has(word)) return namePart(word, word.replaceAll(' ', ''), 'place')
  return namePart(word, word, formLike.has(word) ? 'form-like' : 'name')
}

const isTens = (part: NamePart): boolean => numbers[part.text] !== undefined && Number(part.plain) >= 20
const isUnits = (part: NamePart): boolean => part.kind === 'number' && Number(part.plain) > 0 && Number(part.plain) < 10

/** "forty" and "four" are one number. */
function withNumbersJoined(parts: readonly NamePart[]): readonly NamePart[] {
  const out: NamePart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && isTens(last) && isUnits(part))
      out[out.length - 1] = namePart(
        `${last.text} ${part.text}`,
        String(Number(last.plain) + Number(part.plain)),
        'number',
      )
    else out.push(part)
  }
  return out
}

export interface BodyParts {
  readonly parts: readonly NamePart[]
  readonly forms: readonly FormClass[]
  readonly whole: string
  /** The first letters of all its words, small ones too. */
  readonly initials: string
}

/** The parts of a body's name, from its plain letters. */
export function bodyParts(plain: string): BodyParts {
  const { rest, forms } = withoutForms(wordsIn(plain))
  const all = expanded(rest).map(partOf)
  const kept = all.filter(p => p.kind === 'number' || !small.has(p.plain))
  return {
    parts: withNumbersJoined(kept.length > 0 ? kept : all),
    forms,
    whole: rest.join(''),
    initials: rest.map(w => w.charAt(0)).join(''),
  }
}
