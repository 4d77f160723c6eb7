import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Anchor } from '../../../src/core/anchor.ts'
import type { AttributionMention } from '../../../src/core/attribution-mention.ts'
import { isAside } from '../aside.ts'
import { f1, type Miss, type Row, type RunOptions, type Tally } from '../line.ts'
import { type Pieces, piecesOf, readPiece } from './pieces.ts'

const roles = ['source', 'cue', 'content'] as const
type Role = (typeof roles)[number]

interface Marked {
  /** The words as the table writes them: by them it is told which sentences are aside. */
  readonly written: string

  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

/** Sentences with a word and its tag a line. */
function sentencesIn(path: string): readonly Marked[] {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
  return [...Map.groupBy(rows, row => row[2] ?? '').values()].map(group => ({
    written: piecesOf(group.map(row => row[1] ?? '')).text,
    // the table writes a quotation mark as four
    tokens: group.map(row => (row[1] === '""""' ? '"' : (row[1] ?? ''))),
    tags: group.map(row => row[4] ?? 'None'),
  }))
}

const holds = (anchors: readonly Anchor[], [start, end]: readonly [number, number]): boolean =>
  anchors.some(a => a.start < end && start < a.end)

function roleOf(said: readonly AttributionMention[], place: readonly [number, number]): Role | undefined {
  return roles.find(role => said.some(a => holds(a[role], place)))
}

const tagsOf = ({ text, places }: Pieces): readonly string[] => {
  const said = readPiece(text).attributions
  return places.map(place => roleOf(said, place) ?? 'None')
}

function missOf({ tokens, tags }: Marked, found: readonly string[]): Miss {
  const shown = (by: readonly string[]) =>
    roles.map(role => `${role}: ${tokens.filter((_, i) => by[i] === role).join(' ')}`).join(' | ')
  return {
    data: 'adaq',
    kind: 'differs',
    says: `${tokens.join(' ')}\n    gold ${shown(tags)}\n    ours ${shown(found)}`,
  }
}

type Tallies = Record<Role, Tally>
const none: Tally = { right: 0, given: 0, wanted: 0 }
const nothing = (): Tallies => ({ source: none, cue: none, content: none })

function count(tallies: Tallies, tags: readonly string[], found: readonly string[]): void {
  for (const role of roles) {
    const { right, given, wanted } = tallies[role]
    tallies[role] = {
      right: right + tags.filter((tag, i) => tag === role && found[i] === role).length,
      given: given + found.filter(tag => tag === role).length,
      wanted: wanted + tags.filter(tag => tag === role).length,
    }
  }
}

/** Token F1 of source, cue and content on Russian sentences. */
export function attributionRows({ bench, onMiss }: RunOptions): readonly Row[] {
  const parts = { 'looked at': nothing(), aside: nothing() }
  for (const marked of sentencesIn(join(bench, 'adaq_ru_cs', 'ru_tokens.tsv'))) {
    const pieces = piecesOf(marked.tokens)
    const found = tagsOf(pieces)
    const aside = isAside(marked.written)
    count(parts[aside ? 'aside' : 'looked at'], marked.tags, found)
    if (!aside && found.some((tag, i) => tag !== marked.tags[i])) onMiss?.(missOf(marked, found))
  }
  return Object.entries(parts).map(([part, tallies]) => ({
    system: 'onus',
    data: `adaq Russian, ${part}`,
    trainedOn: 'nothing',
    from: 'measured',
    figures: { source: f1(tallies.source), cue: f1(tallies.cue), content: f1(tallies.content) },
  }))
}
