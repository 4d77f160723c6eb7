import type { Sentence } from '../document.ts'
import type { Work } from './context.ts'
import { isRow } from './rows.ts'

/** "ODRELIN, Lethmar, March 11 (Wire) —": place, day and agency before an agency story. Not a claim, and not when things happened. */
function datelineLength(line: string): number | undefined {
  const [capitals] = /^\p{Lu}[\p{Lu}'’.-]+/u.exec(line) ?? []
  if (capitals === undefined) return undefined
  const rest = line.slice(capitals.length)
  const dash = /[—–]\s/.exec(rest.slice(0, 63))
  if (dash && !rest.slice(0, dash.index).includes('\n')) return capitals.length + dash.index + dash[0].length
  const agency = /^(?:,[^\n]{0,40})?\s\([^)\n]{2,40}\)\s?[—–-]+\s/.exec(rest)
  return agency ? capitals.length + agency[0].length : undefined
}

/** "07:15 –", "• ", "Latest:": marks of live pages and lists before an entry. */
const entryMark =
  /^\s*(?:[•▪◦*·]\s*)?(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*[–—:-]\s*)?(?:(?:latest|update|updated|correction|breaking|just in|recap)\s*:\s*)?/i

const searched = 6

function prefixOf(line: string, index: number): number {
  const found = index < searched ? datelineLength(line) : undefined
  return found ?? entryMark.exec(line)?.[0].length ?? 0
}

/** Lines that name who wrote or mended the page: never claims. */
const boilerplate =
  /^(by|live coverage by|from our (own )?correspondents?|reporting by|words by|photographs? by|additional reporting|this (article|story|report|page) (was|has been) (amended|updated|corrected|first published)|last updated|share this|read more|related:?)\b/i

const isBoilerplate = (line: string, index: number, count: number): boolean => {
  const found = boilerplate.exec(line.trim())
  const byline = /^(by|from|live|reporting|words|photo)/i.test(line.trim())
  return found !== null && (!byline || ((index < 5 || index > count - 3) && !/[.!?]\s*$/.test(line.trim())))
}

/** Moves the beginning of sentences behind their dateline or entry mark, drops the dates inside a dateline and leaves boilerplate lines out. */
export function withoutDatelines(work: Work): Work {
  const { doc } = work
  const lines = doc.paragraphs.map(p => ({ p, text: doc.text.slice(p.start, Math.min(p.end, p.start + 200)) }))
  const gone = new Set(
    lines.filter(l => isRow(l.text) || isBoilerplate(l.text, l.p.index, lines.length)).map(l => l.p.index),
  )
  const ends = lines.flatMap(({ p, text }) => {
    const length = prefixOf(text, p.index)
    return length > 0 ? [{ start: p.start, end: p.start + length }] : []
  })
  if (ends.length === 0 && gone.size === 0) return work
  const byStart = new Map(ends.map(e => [e.start, e]))
  const cut = (s: Sentence): Sentence => {
    const line = byStart.get(doc.paragraphs[s.paragraph]?.start ?? -1)
    if (!line || s.start >= line.end || s.end <= line.end) return s
    let { from } = s
    while (from < s.to && (doc.tokens[from]?.start ?? 0) < line.end) from++
    return { ...s, from, start: doc.tokens[from]?.start ?? s.start }
  }
  const moments = work.moments.filter(m => !ends.some(e => m.start < e.end && m.end > e.start))
  const sentences = doc.sentences.map(cut)
  return {
    ...work,
    moments,
    doc: {
      ...doc,
      sentences,
      paragraphs: doc.paragraphs.map(p => (gone.has(p.index) ? { ...p, boilerplate: true } : p)),
    },
  }
}
