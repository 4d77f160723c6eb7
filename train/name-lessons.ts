import { takeApart, type EnglishText } from '../src/read/language/en/document.ts'
import { nameColumns, nameTemplates } from '../src/read/language/en/learned/name-columns.ts'
import { nameLabels } from '../src/read/language/en/learned/name-tagger.ts'
import type { WordTable } from '../src/read/tagger/word-table.ts'
import { featuredBy, featuresAt } from '../src/read/tagger/templates.ts'
import type { NamedText } from './example.ts'
import type { Lessons } from './perceptron.ts'

/** `O`, then `B-` and `I-` of every label. */
export const nameTags: readonly string[] = ['O', ...nameLabels.flatMap(label => [`B-${label}`, `I-${label}`])]

const bit = (tag: string): number => 1 << nameTags.indexOf(tag)
const everything = (1 << nameTags.length) - 1
const capital = /\p{Lu}/u

/** Which tags each token may bear. */
function tagsOf(doc: EnglishText, { names, covers, blind }: NamedText): Int32Array {
  const uncovered = nameLabels.filter(label => !covers.includes(label)).flatMap(label => [`B-${label}`, `I-${label}`])
  const open = uncovered.reduce((bits, tag) => bits | bit(tag), 1)
  const tags = Int32Array.from(doc.tokens, token => (capital.test(token.text) ? open : 1))
  const each = (start: number, end: number, set: (i: number, isFirst: boolean) => void) => {
    let isFirst = true
    for (let i = firstAt(doc, start); i < doc.tokens.length && (doc.tokens[i]?.start ?? end) < end; i++) {
      set(i, isFirst)
      isFirst = false
    }
  }
  for (const [start, end] of blind) each(start, end, i => void (tags[i] = everything))
  for (const { start, end, labels } of names)
    each(start, end, (i, isFirst) => {
      tags[i] = labels.reduce((bits, label) => bits | bit(`${isFirst ? 'B' : 'I'}-${label}`), 0)
    })
  return tags
}

/** The first token that reaches beyond a unit. */
export function firstAt({ tokens }: EnglishText, unit: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return low
}

/** Everything the names model learns from, one sequence a sentence; sentences without a capital teach nothing new and are left out. */
export function nameLessons(texts: readonly NamedText[], table: WordTable): Lessons {
  const perPlace = nameTemplates.count
  const parts: { features: Int32Array; allowed: Int32Array }[] = []
  for (const text of texts) {
    const doc = takeApart(text.text, () => false)
    const tags = tagsOf(doc, text)
    const columns = nameColumns(doc, table)
    const featured = featuredBy(nameTemplates, columns)
    columns.sequences.forEach(({ from, to }, s) => {
      const first = doc.sentences[s]?.from ?? 0
      const allowed = tags.slice(first, first + to - from)
      if (allowed.every(bits => bits === everything)) return
      const features = new Int32Array((to - from) * perPlace)
      for (let at = from; at < to; at++)
        featuresAt(featured, at, features.subarray((at - from) * perPlace, (at - from + 1) * perPlace))
      parts.push({ features, allowed })
    })
  }
  return lessonsOf(nameTags, perPlace, parts)
}

/** Lays sequences out one behind the other. */
export function lessonsOf(
  labels: readonly string[],
  perPlace: number,
  parts: readonly { readonly features: Int32Array; readonly allowed: Int32Array }[],
): Lessons {
  const begins = new Int32Array(parts.length + 1)
  parts.forEach((part, i) => void (begins[i + 1] = (begins[i] ?? 0) + part.allowed.length))
  const places = begins[parts.length] ?? 0
  const [features, allowed] = [new Int32Array(places * perPlace), new Int32Array(places)]
  parts.forEach((part, i) => {
    features.set(part.features, (begins[i] ?? 0) * perPlace)
    allowed.set(part.allowed, begins[i] ?? 0)
  })
  return { labels, begins, perPlace, features, allowed }
}
