import { join } from 'node:path'
import { isTitleWord } from '../../src/read/language/en/learned/name-tagger.ts'
import type { NamedSpan, NamedText } from '../example.ts'
import { allowed } from '../example.ts'
import { type Joined, joinRows, type LabelledRow, rowsOf, type Stretch } from './rows.ts'

/** What the labels of a set may mean in ours. A label that is not listed leaves its words unknown. */
type Meaning = Readonly<Record<string, readonly string[]>>

const plain: Meaning = { PER: ['PER'], ORG: ['ORG', 'UNIT'], LOC: ['LOC', 'FAC'] }
const wnut: Meaning = {
  person: ['PER'],
  location: ['LOC', 'FAC'],
  group: ['ORG', 'UNIT'],
  corporation: ['ORG'],
  product: ['MISC'],
  'creative-work': ['MISC'],
}

function named({ text, stretches }: Joined, meaning: Meaning): NamedText {
  const known = stretches.filter(s => meaning[s.label] !== undefined)
  const names = known.map(({ start, end, label }): NamedSpan => ({ start, end, labels: meaning[label] ?? [] }))
  const blind = stretches
    .filter(s => meaning[s.label] === undefined)
    .map(({ start, end }): readonly [number, number] => [start, end])
  return { text, names, blind, covers: Object.values(meaning).flat() }
}

interface TokenSet {
  readonly file: string
  readonly meaning: Meaning
  /** How many rows make a text. */
  readonly together: number
}

/** Sets of tokens with labels whose training and development parts may be learned from. */
const tokenSets: readonly TokenSet[] = [
  ...['wnut17_train', 'wnut17_dev'].map(name => ({ file: `ner/${name}.jsonl`, meaning: wnut, together: 1 })),
  ...['a', 'b', 'e', 'f', 'g', 'h'].map(part => ({ file: `ner/btc_${part}.jsonl`, meaning: plain, together: 1 })),
  { file: 'ner/uner_en_ewt_dev.jsonl', meaning: plain, together: 20 },
  { file: 'ner/uner_en_pud_test.jsonl', meaning: plain, together: 4 },
]

const fromTokens = (data: string, { file, meaning, together }: TokenSet): readonly NamedText[] =>
  joinRows(rowsOf<LabelledRow>(join(data, file)), together).map(joined => named(joined, meaning))

interface Re3dRow {
  readonly source: string
  readonly text: string
  readonly entities: readonly { begin: number; end: number; type: string; confidence: number }[]
}

const re3dMeaning: Meaning = {
  Person: ['PER'],
  Organisation: ['ORG', 'UNIT'],
  Location: ['LOC', 'FAC'],
  Nationality: ['NORP'],
}

const nameWords =
  /^(?:[\p{Lu}\d][^\s]*|of|and|the|for|al|de|on|bin|&)(?:\s+(?:[\p{Lu}\d(][^\s]*|of|and|the|for|al|de|on|bin|&))*$/u

/** How many units of titles, and of "the", stand in front of a name. */
function leadOf(words: string): number {
  const article = /^(?:the|The|THE)\s+/.exec(words)?.[0].length ?? 0
  let lead = article
  for (const word of words.slice(article).matchAll(/\S+\s+/g)) {
    if (!isTitleWord(word[0])) break
    lead += word[0].length
  }
  return lead
}

/** A phrase that is a name alone, without "the" and titles; `undefined` where it holds other words. */
function nameIn(text: string, { start, end, label }: Stretch): readonly [number, number] | undefined {
  const words = text.slice(start, end)
  const lead = /^person$/i.test(label) ? leadOf(words) : (/^(?:the|The|THE)\s+/.exec(words)?.[0].length ?? 0)
  const trail = /(?:['’]s?|\s|[,.;])+$/.exec(words)?.[0].length ?? 0
  const name = words.slice(lead, words.length - trail)
  return /^\p{Lu}/u.test(name) && nameWords.test(name) ? [start + lead, end - trail] : undefined
}

/** The longest of those that overlap, in order. */
export function outermost<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
): readonly T[] {
  const kept: T[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** Phrases marked as things of a kind: those that are names alone are learned as such; capitals in the others are left open. */
function fromPhrases(text: string, phrases: readonly Stretch[], meaning: Meaning): NamedText {
  const found = phrases.flatMap(p => {
    const range = nameIn(text, p)
    return range ? [{ start: range[0], end: range[1], labels: meaning[p.label] ?? [] }] : []
  })
  const names = outermost(found).filter(n => n.labels.length > 0)
  const isNamed = (p: Stretch) => names.some(n => n.start < p.end && n.end >= p.end - 3)
  const blind = phrases.filter(p => !isNamed(p)).map((p): readonly [number, number] => [p.start, p.end])
  return { text, names, blind, covers: Object.values(meaning).flat() }
}

/** re3d without what was published by the BBC, whose licence forbids commerce; also what is set aside. */
export const re3dPhrases = (data: string): readonly NamedText[] =>
  rowsOf<Re3dRow>(join(data, 're3d/re3d.jsonl'))
    .filter(row => !row.source.startsWith('BBC'))
    .map(row => {
      const sure = row.entities.filter(e => e.confidence >= 0.5)
      const phrases = sure.map((e): Stretch => ({ start: e.begin, end: e.end, label: e.type }))
      return fromPhrases(row.text, phrases, re3dMeaning)
    })

interface GumRow {
  readonly text: string
  readonly tokens: readonly (readonly [number, number, string, string])[]
  readonly entities: readonly { start: number; end: number; type: string; wiki: string | null }[]
}

const gumMeaning: Meaning = { person: ['PER'], organization: ['ORG', 'UNIT'], place: ['LOC', 'FAC'], event: ['MISC'] }

/** GUM marks every phrase; those that end in a proper noun may be names. */
function gum(data: string): readonly NamedText[] {
  const rows = rowsOf<GumRow>(join(data, 'gum/gum_news_interview_speech_court.jsonl'))
  return allowed(
    rows.map(({ text, tokens, entities }) => {
      const proper = new Set(tokens.flatMap(([, end, tag]) => (tag.startsWith('NNP') ? [end] : [])))
      const phrases = entities
        .filter(e => proper.has(e.end) || proper.has(e.end - 2))
        .map((e): Stretch => ({ start: e.start, end: e.end, label: e.type }))
      const open = fromPhrases(text, phrases, gumMeaning)
      // Proper nouns in no phrase, and adjectives made from names, are left open.
      const loose = tokens
        .filter(([start, , tag]) => /^(NNPS?|JJ)$/.test(tag) && /^\p{Lu}/u.test(text.slice(start)))
        .filter(([start, end]) => !open.names.some(n => n.start <= start && end <= n.end))
        .map(([start, end]): readonly [number, number] => [start, end])
      return { ...open, blind: [...open.blind, ...loose] }
    }),
  )
}

interface GeoVirusRow {
  readonly text: string
  readonly toponyms: readonly { start: number; end: number }[]
}

/** GeoVirus marks places and nothing else. */
function geovirus(data: string): readonly NamedText[] {
  const rows = rowsOf<GeoVirusRow>(join(data, 'geoparsing/geovirus_wikinews.jsonl'))
  return allowed(
    rows.map(({ text, toponyms }) => ({
      text,
      names: outermost(toponyms.map(({ start, end }) => ({ start, end, labels: ['LOC'] }))),
      covers: ['LOC'],
      blind: [],
    })),
  )
}

export const nameSets: Readonly<Record<string, (data: string) => readonly NamedText[]>> = {
  tokens: data => tokenSets.flatMap(set => fromTokens(data, set)),
  re3d: data => allowed(re3dPhrases(data)),
  gum,
  geovirus,
}
