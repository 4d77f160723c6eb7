import { takeApart } from '../../../src/read/language/en/document.ts'
import { type NameLabel, tagNames } from '../../../src/read/language/en/learned/name-tagger.ts'
import { type Label, type Labelled, libraryNames, ourNames } from '../../names/spans.ts'

/** What our kinds are called in the sets; a place that is a building is a place there. */
const labels: Readonly<Partial<Record<NameLabel, Label>>> = {
  PER: 'PER',
  ORG: 'ORG',
  UNIT: 'ORG',
  LOC: 'LOC',
  FAC: 'LOC',
}

/** Names as the learned tagger alone sees them. */
export function taggedNames(text: string): readonly Labelled[] {
  const doc = takeApart(text, () => false)
  return tagNames(doc).flatMap(({ from, to, label }): Labelled[] => {
    const [kind, first, last] = [labels[label], doc.tokens[from], doc.tokens[to - 1]]
    return kind && first && last ? [{ start: first.start, end: last.end, label: kind }] : []
  })
}

export interface NameSystem {
  readonly name: string
  readonly trainedOn: string
  readonly find: (text: string) => readonly Labelled[]
}

const openSets = 'WNUT17, BTC, UNER, GUM, re3d, GeoVirus, own'

export const nameSystems: readonly NameSystem[] = [
  { name: 'onus', trainedOn: openSets, find: taggedNames },
  { name: 'onus, cast of a reading', trainedOn: 'rules, and the tagger’s votes', find: ourNames },
  { name: 'compromise', trainedOn: 'nothing', find: libraryNames },
]
