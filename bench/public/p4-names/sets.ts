import { join } from 'node:path'
import { joinRows, type LabelledRow, rowsOf } from '../../../train/sets/rows.ts'
import { re3dPhrases } from '../../../train/sets/names.ts'
import type { Label, Labelled } from '../../names/spans.ts'
import { isAside } from '../aside.ts'

/** A text with the names somebody marked in it, in UTF-16 units. */
export interface NamedGold {
  readonly text: string
  readonly names: readonly Labelled[]
  /** Stretches that are marked as phrases, not as names: what is found in them is not counted. */
  readonly open: readonly (readonly [number, number])[]
}

export interface NameSet {
  readonly name: string
  readonly texts: readonly NamedGold[]
}

const kinds: Readonly<Record<string, Label>> = {
  Person: 'PER',
  PER: 'PER',
  Organization: 'ORG',
  ORG: 'ORG',
  Location: 'LOC',
  LOC: 'LOC',
}

/** Rows of one document, or twenty rows where the set names none, are one text. */
const tokenSet = (bench: string, file: string): readonly NamedGold[] =>
  joinRows(rowsOf<LabelledRow>(join(bench, file)), 20).map(({ text, stretches }) => ({
    text,
    names: stretches.flatMap(({ start, end, label }): Labelled[] => {
      const kind = kinds[label]
      return kind ? [{ start, end, label: kind }] : []
    }),
    open: [],
  }))

const labelOf = (labels: readonly string[]): Label =>
  labels[0] === 'PER' ? 'PER' : labels[0] === 'ORG' ? 'ORG' : 'LOC'

const re3d = (bench: string): readonly NamedGold[] =>
  re3dPhrases(bench).map(({ text, names, blind }) => ({
    text,
    names: names
      .filter(n => n.labels[0] !== 'NORP')
      .map(({ start, end, labels }) => ({ start, end, label: labelOf(labels) })),
    open: [...blind, ...names.filter(n => n.labels[0] === 'NORP').map(n => [n.start, n.end] as const)],
  }))

/** The sets in two parts each; of re3d only what is aside, because the rest was learned from. */
export function nameSetsIn(bench: string): readonly NameSet[] {
  const sets: readonly (readonly [string, readonly NamedGold[], boolean])[] = [
    ['worldwide/dev', tokenSet(bench, 'ner_worldwide/dev.jsonl'), true],
    ['wikigold', tokenSet(bench, 'ner/wikigold.jsonl'), true],
    ['ewt test', tokenSet(bench, 'ner/uner_en_ewt_test.jsonl'), true],
    ['re3d', re3d(bench), false],
  ]
  return sets.flatMap(([name, texts, both]) => [
    ...(both ? [{ name: `${name}, looked at`, texts: texts.filter(t => !isAside(t.text)) }] : []),
    { name: `${name}, aside`, texts: texts.filter(t => isAside(t.text)) },
  ])
}
