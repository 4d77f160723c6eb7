import type { Sentence } from '../../language/en/document.ts'
import type { Work } from './context.ts'

/** "ODRELIN, Lethmar, March 11 (Wire) —": place, day and agency before an agency story. Not a claim, and not when things happened. */
const dateline =
  /^\p{Lu}[\p{Lu}'’.-]+[^\n]{0,60}?\s?[—–]\s|^\p{Lu}[\p{Lu}'’.-]+(?:,[^\n]{0,40})?\s\([^)\n]{2,40}\)\s?[—–-]+\s/u

const searched = 6

/** Moves the beginning of sentences behind their dateline and drops the dates inside it. */
export function withoutDatelines(work: Work): Work {
  const { doc } = work
  const ends = doc.paragraphs.slice(0, searched).flatMap(p => {
    const found = dateline.exec(doc.text.slice(p.start, Math.min(p.end, p.start + 120)))
    return found ? [{ start: p.start, end: p.start + found[0].length }] : []
  })
  if (ends.length === 0) return work
  const cut = (s: Sentence): Sentence => {
    const line = ends.find(e => s.start >= e.start && s.start < e.end && s.end > e.end)
    if (!line) return s
    const from = doc.tokens.findIndex((t, i) => i >= s.from && t.start >= line.end)
    return { ...s, from, start: doc.tokens[from]?.start ?? s.start }
  }
  const moments = work.moments.filter(m => !ends.some(e => m.start < e.end && m.end > e.start))
  return { ...work, moments, doc: { ...doc, sentences: doc.sentences.map(cut) } }
}
