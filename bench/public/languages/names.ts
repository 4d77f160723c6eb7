import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityMention, Reading } from '../../../src/core/reading.ts'
import { isAside } from '../aside.ts'
import { f1, type Row, type RunOptions, type Tally } from '../line.ts'
import { piecesOf, readPiece } from './pieces.ts'

const kinds = ['person', 'place', 'body'] as const
type Kind = (typeof kinds)[number]

interface Name {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

interface Text {
  readonly text: string
  readonly names: readonly Name[]
}

/** Names that lie in no other. */
const outermost = (names: readonly Name[]): readonly Name[] =>
  names.filter(
    n => !names.some(o => o !== n && o.start <= n.start && n.end <= o.end && o.end - o.start > n.end - n.start),
  )

const nerelKinds: Readonly<Record<string, Kind>> = {
  PERSON: 'person',
  ORGANIZATION: 'body',
  COUNTRY: 'place',
  CITY: 'place',
  STATE_OR_PROVINCE: 'place',
  DISTRICT: 'place',
  LOCATION: 'place',
}

interface NerelLine {
  readonly text: string
  readonly entities: readonly { readonly type: string; readonly spans: readonly (readonly [number, number])[] }[]
}

const linesOf = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T) // the shape the set's note describes

function nerel(bench: string): readonly Text[] {
  return linesOf<NerelLine>(join(bench, 'nerel_ru', 'dev.jsonl')).map(({ text, entities }) => ({
    text,
    names: outermost(
      entities.flatMap(({ type, spans: [span] }) => {
        const kind = nerelKinds[type]
        return kind && span ? [{ kind, start: span[0], end: span[1] }] : []
      }),
    ),
  }))
}

const ukKinds: Readonly<Record<string, Kind>> = { PERS: 'person', LOC: 'place', ORG: 'body' }

interface UkLine {
  readonly tokens: readonly string[]
  readonly labels: readonly string[]
}

function labelled({ tokens, labels }: UkLine): Text {
  const { text, places } = piecesOf(tokens)
  const names: { kind: Kind; start: number; end: number }[] = []
  labels.forEach((label, i) => {
    const [mark, type = ''] = label.split('-')
    const [start, end] = places[i] ?? [0, 0]
    const last = names.at(-1)
    const kind = ukKinds[type]
    if (mark === 'B' && kind) names.push({ kind, start, end })
    else if (mark === 'I' && last && kind === last.kind) last.end = end
  })
  return { text, names }
}

const sentencesRead = 6000
const perPiece = 10

/** Sentences in a row are read together, one a line. */
function together(texts: readonly Text[]): Text {
  let text = ''
  let length = 0
  const names: Name[] = []
  for (const t of texts) {
    names.push(...t.names.map(n => ({ ...n, start: n.start + length, end: n.end + length })))
    text += `${t.text}\n`
    length += Array.from(t.text).length + 1
  }
  return { text, names }
}

function nerUk(bench: string): readonly Text[] {
  const lines = linesOf<UkLine>(join(bench, 'ner', 'ner_uk2_train.jsonl'))
    .slice(0, sentencesRead)
    .map(labelled)
  const pieces: Text[] = []
  for (let at = 0; at < lines.length; at += perPiece) pieces.push(together(lines.slice(at, at + perPiece)))
  return pieces
}

const kindOf = ({ kind }: EntityMention): Kind | undefined => {
  if (kind === 'person' || kind === 'place') return kind
  return kind === 'organisation' || kind === 'unit' || kind === 'group' ? 'body' : undefined
}

const namesIn = (reading: Reading): readonly Name[] =>
  outermost(
    reading.mentions.flatMap(m => {
      const kind = m.as === 'name' ? kindOf(m) : undefined
      return kind ? [{ kind, start: m.anchor.start, end: m.anchor.end }] : []
    }),
  )

const same = (a: Name) => (b: Name) => a.kind === b.kind && a.start === b.start && a.end === b.end
const add = (t: Tally, found: readonly Name[], gold: readonly Name[]): Tally => ({
  right: t.right + found.filter(n => gold.some(same(n))).length,
  given: t.given + found.length,
  wanted: t.wanted + gold.length,
})

const none: Tally = { right: 0, given: 0, wanted: 0 }

function rowsOf(data: string, texts: readonly Text[], onMiss: RunOptions['onMiss']): readonly Row[] {
  const parts = new Map<string, Record<Kind | 'all', Tally>>()
  for (const { text, names } of texts) {
    const aside = isAside(text)
    const part = aside ? 'aside' : 'looked at'
    const found = namesIn(readPiece(text))
    const tally = parts.get(part) ?? { person: none, place: none, body: none, all: none }
    const of = (kind: Kind) =>
      add(
        tally[kind],
        found.filter(n => n.kind === kind),
        names.filter(n => n.kind === kind),
      )
    parts.set(part, { person: of('person'), place: of('place'), body: of('body'), all: add(tally.all, found, names) })
    if (aside || !onMiss) continue
    const letters = Array.from(text)
    const says = (n: Name) =>
      `${n.kind}: …${letters.slice(Math.max(0, n.start - 30), n.start).join('')}[${letters.slice(n.start, n.end).join('')}]${letters.slice(n.end, n.end + 20).join('')}`
    for (const n of names) if (!found.some(same(n))) onMiss({ data, kind: 'missed', says: says(n) })
    for (const n of found) if (!names.some(same(n))) onMiss({ data, kind: 'made up', says: says(n) })
  }
  return [...parts].map(([part, t]) => ({
    system: 'onus',
    data: `${data}, ${part}`,
    trainedOn: 'nothing',
    from: 'measured',
    figures: { person: f1(t.person), place: f1(t.place), body: f1(t.body), all: f1(t.all) },
  }))
}

/** F1 of names with the right span and kind, in Russian news and Ukrainian texts. */
export const nameRows = ({ bench, onMiss }: RunOptions): readonly Row[] => [
  ...rowsOf('NEREL dev', nerel(bench), onMiss),
  ...rowsOf('NER-UK 2', nerUk(bench), onMiss),
]
