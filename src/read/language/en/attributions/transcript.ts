import type { EnglishText, Paragraph } from '../document.ts'
import type { TaggedAttribution } from '../learned/attribution-tagger.ts'

/** Longest name before a colon. */
const longest = 4

const shouted = /^[\p{Lu}.'’-]{2,}$/u

/** Where the colon stands behind a name in capitals that begins a paragraph. */
function colonOf(doc: EnglishText, p: Paragraph): number | undefined {
  for (let i = p.from; i < Math.min(p.to - 1, p.from + longest + 1); i++) {
    const text = doc.tokens[i]?.text ?? ''
    if (text === ':') return i > p.from ? i : undefined
    if (!shouted.test(text)) return undefined
  }
  return undefined
}

/** "VENN: We saw nothing.": in a transcript the words behind a name in capitals are what that person says. */
export function transcriptOf(doc: EnglishText): readonly TaggedAttribution[] {
  const lines = doc.paragraphs.flatMap(p => {
    const colon = colonOf(doc, p)
    return colon === undefined ? [] : [{ p, colon }]
  })
  if (lines.length < 2) return []
  return lines.map(({ p, colon }) => ({
    source: [{ from: p.from, to: colon }],
    cue: [{ from: colon, to: colon + 1 }],
    content: [{ from: colon + 1, to: p.to }],
  }))
}
