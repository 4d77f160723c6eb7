import type { Reading } from './reading.ts'

const mark = 'model:'

/** The name under which a model's readings stand beside ours. */
export const modelReaderName = (model: string): string => mark + model

/** A reading by a model that a person runs: kept beside ours, never merged into it, and never another source. */
export const isSecondOpinion = ({ reader }: Pick<Reading, 'reader'>): boolean => reader.name.startsWith(mark)
