import type { EnglishText } from '../../language/en/document.ts'
import { dubs } from './lexicon.ts'
import type { Range } from './raw.ts'
import type { Roster, Standing } from './roster.ts'
import type { Word } from './words.ts'

const dubbing = new RegExp(`\\b(${dubs.join('|')}|so-called|as the|as a|moniker|nickname)\\b`, 'i')
const startsName = /^\p{Lu}\p{L}+/u

/** Words of a quotation without the article they may begin with. */
function withoutArticle(words: readonly Word[], { from, to }: Range): Range {
  let end = to
  while (end > from && /^[,.;:!?]$/.test(words[end - 1]?.text ?? '')) end--
  return { from: /^(the|a|an)$/.test(words[from]?.lower ?? '') ? from + 1 : from, to: end }
}

/** A few words in quotation marks, behind "dubbed" and its like or behind a colon in a heading, that look like a name. */
function isEpithet(words: readonly Word[], range: Range): boolean {
  const count = range.to - range.from
  const first = words[range.from]
  if (
    !first ||
    count < 1 ||
    count > 6 ||
    !startsName.test(first.text) ||
    words.slice(range.from, range.to).some(w => w.pos === 'AUX')
  )
    return false
  const lead = words.slice(Math.max(0, range.from - 7), range.from).filter(w => w.sentence === first.sentence)
  const text = lead.map(w => w.lower).join(' ')
  return dubbing.test(text) || (first.heading && /:\s*(["'“‘]|$)/.test(text))
}

/** Names in quotation marks by which somebody calls a person; found before anything else, so that nothing in them is read as a name. */
export function epithetsOf(doc: EnglishText, words: readonly Word[]): readonly Range[] {
  const found: Range[] = []
  let at = 0
  for (const q of doc.quotations) {
    while (at < words.length && (words[at]?.start ?? 0) < q.start) at++
    let to = at
    while (to < words.length && to < at + 9 && (words[to]?.end ?? 0) <= q.end) to++
    const closed = (words[to]?.start ?? q.end) >= q.end
    const range = withoutArticle(words, { from: at, to })
    if (closed && isEpithet(words, range)) found.push(range)
  }
  return [...found, ...repeated(words, found)].sort((a, b) => a.from - b.from)
}

const key = (words: readonly Word[], { from, to }: Range): string =>
  words
    .slice(from, to)
    .map(w => w.lower)
    .join(' ')

/** Further places where the same words stand, with or without marks. */
function repeated(words: readonly Word[], found: readonly Range[]): readonly Range[] {
  const known = new Map(found.map(f => [key(words, f), f.to - f.from]))
  const taken = new Set(found.map(f => f.from))
  const firsts = new Map([...known].map(([k, length]) => [k.split(' ')[0] ?? '', { k, length }]))
  return words.flatMap((w, i) => {
    const like = firsts.get(w.lower)
    const range = { from: i, to: i + (like?.length ?? 0) }
    return like && like.length > 1 && !taken.has(i) && key(words, range) === like.k ? [range] : []
  })
}

const canBeDubbed = (s: Standing): boolean =>
  s.figure.kind === 'person' ||
  s.figure.kind === 'unidentified' ||
  s.figure.kind === 'group' ||
  s.figure.kind === 'unit'

/** Gives each epithet to the person named last before it in its sentence, else the next one, else whoever it was given to before. */
export function linkEpithets(
  r: Roster,
  epithets: readonly Range[],
  pronouns: readonly Standing[],
): readonly Standing[] {
  const { words } = r.page
  const standing = [...r.standing, ...pronouns].filter(canBeDubbed).sort((a, b) => a.from - b.from)
  const owners = new Map<string, Standing['figure']>()
  return epithets.flatMap((range): Standing[] => {
    const sentence = words[range.from]?.sentence
    const same = standing.filter(s => words[s.from]?.sentence === sentence)
    const near = same.findLast(s => s.to <= range.from) ?? same.find(s => s.from >= range.to)
    const figure = owners.get(key(words, range)) ?? near?.figure
    if (!figure) return []
    owners.set(key(words, range), figure)
    const text = r.page.words
      .slice(range.from, range.to)
      .map(w => w.text)
      .join(' ')
    if (!figure.names.has(text)) figure.names.set(text, 'epithet')
    return [{ ...range, figure, as: 'name' }]
  })
}
