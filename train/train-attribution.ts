import { writeModel } from '../src/read/tagger/model-file.ts'
import type { WordTable } from '../src/read/tagger/word-table.ts'
import { annotatedTexts } from './annotations.ts'
import { attributionLessons } from './attribution-lessons.ts'
import { learn } from './perceptron.ts'

/** The files of the two models of attribution. */
export function trainAttribution(data: string, table: WordTable): { cues: Uint8Array; roles: Uint8Array } {
  const { cues, roles } = attributionLessons(annotatedTexts(data), table)
  const course = { rounds: 10, seed: 1, least: 1, prune: 0.2 }
  return {
    cues: writeModel(learn(cues, { ...course, name: 'cues' })),
    roles: writeModel(learn(roles, { ...course, name: 'roles' })),
  }
}
