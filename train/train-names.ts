import { writeModel } from '../src/read/tagger/model-file.ts'
import type { WordTable } from '../src/read/tagger/word-table.ts'
import { annotatedTexts, ownNames } from './annotations.ts'
import type { NamedText } from './example.ts'
import { nameLessons } from './name-lessons.ts'
import { learn } from './perceptron.ts'
import { nameSets } from './sets/names.ts'

/** Every text the names model may learn from. Where our own annotation covers an article, the set's own labels are left out. */
export function namedTexts(data: string): readonly NamedText[] {
  const own = annotatedTexts(data)
  const ours = new Set(own.map(({ text }) => text))
  const others = Object.values(nameSets).flatMap(set => set(data))
  return [...ownNames(own), ...others.filter(({ text }) => !ours.has(text))]
}

/** The file of the names model. */
export const trainNames = (data: string, table: WordTable): Uint8Array =>
  writeModel(learn(nameLessons(namedTexts(data), table), { rounds: 10, seed: 1, least: 2, prune: 0.25, name: 'names' }))
