import type { ItemRow } from '../../casebook/list-items.ts'
import type { ListedActor } from '../../casebook/list-actors.ts'
import type { Figure, SourceFigures } from '../../casebook/list-figures.ts'
import { groupOf } from '../../core/predicate.ts'
import { visible } from '../visible.ts'
import type { Paper } from '../world.ts'
import { figureWords } from '../../core/plain-words.ts'
import { predicateWords, shortId, whenWhere } from './sentence.ts'
import { type Column, table } from './table.ts'

const actorColumns: readonly Column[] = [
  { head: 'ACTOR', min: 14, share: 4 },
  { head: 'KIND', min: 12, share: 0 },
  { head: 'SAYS', min: 4, share: 0 },
  { head: 'IS SPOKEN OF', min: 12, share: 0 },
  { head: 'ALSO CALLED (BY SOMEBODY)', min: 12, share: 3 },
  { head: 'IN', min: 12, share: 2 },
]

const calledWords = (a: ListedActor): string =>
  a.names.map(n => (n.kind === 'name' ? n.text : `${n.text} (${n.kind})`)).join('; ')

/** Who only occurs in the words, and neither says anything nor has anything said of them, is left out unless asked for. */
export function actorLines(found: readonly ListedActor[], all: boolean, paper: Paper): readonly string[] {
  if (found.length === 0) return ['No actor by that name in any reading.']
  const actors = all ? found : found.filter(a => a.claimsBy + a.claimsAbout > 0)
  const left = found.length - actors.length
  const rows = actors.map(a => [
    a.protected ? `${a.label} (protected)` : a.label,
    a.kind,
    String(a.claimsBy),
    String(a.claimsAbout),
    calledWords(a),
    `${a.itemName} ${shortId(a.item)}`,
  ])
  const foot = 'One row for each reading: whether two rows are the same actor is for a person to judge.'
  const more = left > 0 ? [paper.style('dim', `${left} more are only mentioned: --all lists them.`)] : []
  return [...table(actorColumns, rows, paper), '', ...more, paper.style('dim', foot)]
}

const figureColumns: readonly Column[] = [
  { head: 'FIGURE', min: 16, share: 4 },
  { head: 'OF WHAT', min: 12, share: 3 },
  { head: 'WHEN, WHERE', min: 10, share: 2 },
  { head: 'WORDS', min: 12, share: 3 },
  { head: 'CLAIM', min: 12, share: 0 },
]

function ofWhat(f: Figure): string {
  const alleged =
    f.agents.length > 0 && groupOf(f.claim.says.predicate) === 'event' ? ` · alleged: ${f.agents.join(', ')}` : ''
  const open = f.claim.scope === 'ambiguous' ? ' · scope to be settled' : ''
  const denied = 'polarity' in f.claim && f.claim.polarity !== 'affirms' ? ` · ${f.claim.polarity}` : ''
  return `${predicateWords(f)}${alleged}${denied}${open}`
}

const figureRow = (f: Figure): readonly string[] => [
  figureWords(f.quantity),
  ofWhat(f),
  whenWhere(f),
  `“${f.quantity.anchor.exact}”`,
  shortId(f.claim.id),
]

function sourceLines({ source, item, itemName, totals, rates }: SourceFigures, paper: Paper): readonly string[] {
  const part = (title: string, figures: readonly Figure[]) =>
    figures.length === 0 ? [] : [paper.style('dim', title), ...table(figureColumns, figures.map(figureRow), paper)]
  const head = `${paper.style('bold', visible(source))} ${paper.style('dim', `in ${visible(itemName)} ${shortId(item)}`)}`
  return [head, ...part('figures as told', totals), ...part('rates (how many each time, never a total)', rates), '']
}

export function figureLines(sources: readonly SourceFigures[], paper: Paper): readonly string[] {
  if (sources.length === 0) return ['No figure matches.']
  const foot =
    'Each source on its own: figures of different sources, places and times are never added up. All are suggestions of a machine until people have checked them.'
  return [...sources.flatMap(s => sourceLines(s, paper)), paper.style('dim', foot)]
}

const itemColumns: readonly Column[] = [
  { head: 'ITEM', min: 12, share: 0 },
  { head: 'FILE', min: 12, share: 2 },
  { head: 'TITLE, IN ITS OWN WORDS', min: 14, share: 4 },
  { head: 'CLAIMS', min: 6, share: 0 },
  { head: 'DOUBTS', min: 6, share: 0 },
  { head: 'RECEIVED', min: 10, share: 0 },
]

export function itemListLines(items: readonly ItemRow[], paper: Paper): readonly string[] {
  if (items.length === 0) return ['Nothing is preserved here yet: onus add FILE']
  const rows = items.map(({ item, title, claims, notices }) => [
    shortId(item.id),
    item.provenance.name ?? 'no name',
    title ?? '',
    String(claims),
    String(notices),
    item.provenance.at.slice(0, 10),
  ])
  return table(itemColumns, rows, paper)
}
