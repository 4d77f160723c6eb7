import type { Spelling } from './vocabulary.ts'

/** Small letters, ё as е, one kind of apostrophe, no stress marks. */
export const cyrillic: Spelling = {
  fold: word =>
    word
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replaceAll(/[’ʼ`‘]/g, "'")
      .replaceAll('\u0301', ''),
  forms: folded => [folded],
}

/** Vowel marks and the stretching line are not written apart; forms of alef, and ta marbuta and ha, are one. */
const foldArabic = (word: string): string =>
  word
    .replaceAll(/[\u064b-\u065f\u0670\u0640\u200c-\u200f]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي')

const fewestLetters = 2
const without = (form: string, prefixes: readonly string[]): readonly string[] =>
  prefixes.flatMap(p => (form.startsWith(p) && form.length - p.length >= fewestLetters ? [form.slice(p.length)] : []))

/** A word, and what is left of it without "and", without a preposition or the mark of the future, and without the article. */
export function arabicForms(folded: string): readonly string[] {
  const bare = [folded, ...without(folded, ['و', 'ف'])]
  const plain = [...bare, ...bare.flatMap(form => without(form, ['ب', 'ل', 'ك', 'س']))]
  const articleless = plain.flatMap(form => [
    ...without(form, ['ال']),
    ...(form.startsWith('لل') ? without(form, ['لل']) : []),
  ])
  return [...new Set([...plain, ...articleless])]
}

export const arabic: Spelling = { fold: foldArabic, forms: arabicForms }
