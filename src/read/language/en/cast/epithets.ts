import type { EnglishText } from '../document.ts'
import { near } from '../sign.ts'
import type { Page } from './chunks.ts'
import { dubs } from './lexicon.ts'
import type { Range } from './raw.ts'
import { introduce, nameOf, type Roster, sideKey, type Standing } from './roster.ts'
import type { Word } from './words.ts'

const dubbing = new RegExp(`\\b(${dubs.join('|')}|so-called|moniker|nickname)\\b`, 'i')
const callsAs = near(
  /\b(described|branded|labelled|labeled|denounced|nicknamed|dubbed|called|knew|known)\b/i,
  /\bas( the| a)?$/i,
)
const callsSomebodyAs = near(
  /\b(described|branded|called|dubbed)\b/,
  /(?<![\p{L}\p{N}])(him|her|\p{Lu}\p{L}+)( as)?( the| a)?$/u,
)
const mark = /^["'“”‘’„«»]$/

/** The words in front of a quotation in its sentence, as written and without the mark. */
function leadOf(words: readonly Word[], from: number): string {
  const sentence = words[from]?.sentence
  const lead = words.slice(Math.max(0, from - 9), from).filter(w => w.sentence === sentence && !mark.test(w.text))
  return lead.map(w => w.text).join(' ')
}

/** A few words in quotation marks, behind "dubbed" and its like or behind a name in a heading, that look like a name. */
function isEpithet(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from]
  const article = /^(the|a|an)$/.test(first?.lower ?? '')
  const name = words[article ? from + 1 : from]
  if (!first || !name || to - from < 1 || to - from > 6) return false
  if (words.slice(from, to).some(w => w.pos === 'AUX' || /^[,.;!?]$/.test(w.text))) return false
  const lead = leadOf(words, from)
  if (!/^\p{Lu}\p{L}+/u.test(name.text)) return first.lower === 'the' && callsSomebodyAs.test(lead)
  return dubbing.test(lead) || callsAs.test(lead) || (first.heading && /[:,]$/.test(lead))
}

/** The words of a quotation without the stops at its end; `undefined` where they are more than a name can be. */
function shortQuote(words: readonly Word[], at: number, end: number): Range | undefined {
  let to = at
  while (to < words.length && to < at + 9 && (words[to]?.end ?? 0) <= end) to++
  if ((words[to]?.start ?? end) < end) return undefined
  while (to > at && /^[,.;:!?]$/.test(words[to - 1]?.text ?? '')) to--
  return to > at ? { from: at, to } : undefined
}

/** Every short quotation with the index of its first word. */
export function shortQuotes(doc: EnglishText, words: readonly Word[]): readonly Range[] {
  let at = 0
  return doc.quotations.flatMap(q => {
    while (at < words.length && (words[at]?.start ?? 0) < q.start) at++
    const range = shortQuote(words, at, q.end)
    return range ? [range] : []
  })
}

const key = (words: readonly Word[], { from, to }: Range): string => {
  const text = words.slice(from, to).map(w => w.lower)
  return (/^(the|a|an)$/.test(text[0] ?? '') ? text.slice(1) : text).join(' ')
}

/** Names in quotation marks by which somebody calls a person; found before anything else, so that nothing in them is read as a name. */
export function epithetsOf(words: readonly Word[], quotes: readonly Range[]): readonly Range[] {
  const found = quotes.filter(q => isEpithet(words, q))
  return [...found, ...repeated(words, found)].sort((a, b) => a.from - b.from)
}

/** Further places where the same words stand, with or without marks. */
function repeated(words: readonly Word[], found: readonly Range[]): readonly Range[] {
  const taken = new Set(found.flatMap(f => [f.from, f.from + 1]))
  const firsts = new Map(found.map(f => [key(words, f).split(' ')[0] ?? '', key(words, f)]))
  return words.flatMap((w, i) => {
    const like = firsts.get(w.lower)
    const length = like?.split(' ').length ?? 0
    const range = { from: i, to: i + length }
    return like !== undefined && length > 1 && !taken.has(i) && key(words, range) === like ? [range] : []
  })
}

const canBeDubbed = (s: Standing): boolean => /^(person|unidentified|group|unit|organisation)$/.test(s.figure.kind)

function bySentence(words: readonly Word[], standing: readonly Standing[]): ReadonlyMap<number, readonly Standing[]> {
  const found = new Map<number, Standing[]>()
  for (const s of [...standing].sort((a, b) => a.from - b.from)) {
    const sentence = words[s.from]?.sentence ?? -1
    const list = found.get(sentence)
    if (list) list.push(s)
    else found.set(sentence, [s])
  }
  return found
}

/** "called the brigade …": what stands directly before; else the person named last before, else anybody near. */
function dubbedHere(words: readonly Word[], same: readonly Standing[], range: Range): Standing | undefined {
  let at = range.from
  while (at > 0 && (mark.test(words[at - 1]?.text ?? '') || /^(as|the|a)$/.test(words[at - 1]?.lower ?? ''))) at--
  const before = same.filter(s => s.to <= range.from)
  const person = (s: Standing) => s.figure.kind === 'person'
  const named = (s: Standing) => s.figure.kind !== 'unidentified'
  return (
    before.find(s => s.to === at) ??
    before.findLast(person) ??
    before.findLast(named) ??
    same.find(s => named(s) && s.from >= range.to)
  )
}

/** Gives each epithet to the person named last before it in its sentence, else the next one, else whoever it was given to before; to somebody described only where it stands right beside the description. */
export function linkEpithets(
  r: Roster,
  epithets: readonly Range[],
  pronouns: readonly Standing[],
): readonly Standing[] {
  const { words } = r.page
  const sentences = bySentence(words, [...r.standing, ...pronouns].filter(canBeDubbed))
  const owners = new Map<string, Standing['figure']>()
  return epithets.flatMap((range): Standing[] => {
    const all = sentences.get(words[range.from]?.sentence ?? -1) ?? []
    const same = all.length <= 40 ? all : all.filter(s => Math.abs(s.from - range.from) < 40)
    const near = dubbedHere(words, same, range)
    const figure = owners.get(key(words, range)) ?? near?.figure
    if (!figure) return []
    owners.set(key(words, range), figure)
    const article = /^(the|a|an)$/.test(words[range.from]?.lower ?? '') ? 1 : 0
    const text = nameOf(r, { from: range.from + article, to: range.to })
    // whoever is described only is protected, and keeps no name
    if (!figure.protected && !figure.names.has(text)) figure.names.set(text, 'epithet')
    return [{ ...range, figure, as: 'name' }]
  })
}

/** A side and what somebody calls its people, in quotation marks: `Varan "wolves" and "hirelings"`. */
export interface Labelled extends Range {
  readonly side: Range
  readonly names: readonly Range[]
}

const isLabel = (words: readonly Word[], { from, to }: Range): boolean =>
  to - from <= 3 &&
  words.slice(from, to).every(w => !w.upper || w.lower.startsWith('neo')) &&
  (words[to - 1]?.lower ?? '').endsWith('s')

export function labelsOf(p: Page, quotes: readonly Range[]): readonly Labelled[] {
  const { words } = p
  const found: Labelled[] = []
  for (const q of quotes) {
    if (!isLabel(words, q) || !mark.test(words[q.from - 1]?.text ?? '')) continue
    const closing = mark.test(words[q.to]?.text ?? '') ? q.to + 1 : q.to
    const last = found.at(-1)
    const goesOn = last !== undefined && p.lower(q.from - 2) === 'and' && last.to === q.from - 2
    if (goesOn) found[found.length - 1] = { ...last, to: closing, names: [...last.names, q] }
    else if (p.named(q.from - 2))
      found.push({ from: q.from - 2, to: closing, side: { from: q.from - 2, to: q.from - 1 }, names: [q] })
  }
  return found
}

/** The people a side's labels stand for: an entity of their own, never matched with a unit. */
export function linkLabels(r: Roster, labels: readonly Labelled[]): readonly Standing[] {
  return labels.map(l => {
    const id = `label:${sideKey(r, l.side)}`
    const label = `${nameOf(r, l.side)} people so labelled`
    const figure = r.byKey.get(id) ?? introduce(r, { kind: 'group', label, key: id, plural: true })
    for (const name of l.names) figure.names.set(nameOf(r, name), 'label')
    return { from: l.from, to: l.to, figure, as: 'name' }
  })
}
