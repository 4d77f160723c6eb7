import numbers from './numbers.json' with { type: 'json' }

type Table = ReadonlyMap<string, number>
const table = (entries: Readonly<Record<string, number>>): Table => new Map(Object.entries(entries))
export const units = table(numbers.units)
export const tens = table(numbers.tens)
export const scales = table(numbers.scales)
export const shortScales = table(numbers.shortScales)
export const groups = table(numbers.groups)
export const vagueMagnitudes = table(numbers.vagueMagnitudes)

/** "1,640", "1 640" and "1640" are whole; "1.5" may not be; "1.640" is no English number. */
export function digitsValue(text: string): number | undefined {
  if (/^\d{1,3}(?:[,\u00a0\u202f ]\d{3})+$/.test(text)) return Number(text.replace(/\D/g, ''))
  if (/^\d{1,15}$/.test(text)) return Number(text)
  return /^\d{1,9}\.\d{1,2}$/.test(text) ? Number(text) : undefined
}

interface Sum {
  readonly done: number
  readonly open: number
}

/** Adds one number word to what was read so far: "two hundred | thousand" multiplies, "twenty | five" adds. */
function addWord({ done, open }: Sum, word: string): Sum | undefined {
  const scale = scales.get(word) ?? shortScales.get(word)
  if (scale === 100) return { done, open: Math.max(open, 1) * 100 }
  if (scale !== undefined) return { done: done + Math.max(open, 1) * scale, open: 0 }
  const value = units.get(word) ?? tens.get(word) ?? digitsValue(word)
  return value === undefined ? undefined : { done, open: open + value }
}

/** The value of number words that stand together ("one hundred and twenty", "1.5 million"), where they make a whole number. */
export function wordsValue(words: readonly string[]): number | undefined {
  let sum: Sum = { done: 0, open: 0 }
  for (const word of words) {
    if (word === 'and' || word === '-' || word === 'a' || word === 'an') continue
    const next = addWord(sum, word)
    if (!next) return undefined
    sum = next
  }
  const value = Math.round((sum.done + sum.open) * 1e6) / 1e6
  return Number.isSafeInteger(value) ? value : undefined
}
