import type { Counts, Fault, Note } from './fault.ts'

export interface Progress {
  readonly doing: 'log' | 'vault' | 'records'
  readonly done: number
  readonly total: number
}

/** What has been found so far: filled from first step to last. */
export interface Findings {
  readonly faults: Fault[]
  readonly notes: Note[]
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] }
  readonly progress: (step: Progress) => Promise<void>
}

export const newFindings = (onProgress?: (step: Progress) => void): Findings => ({
  faults: [],
  notes: [],
  counts: { entries: 0, objects: 0, bytes: 0, items: 0, readings: 0, claims: 0, anchors: 0 },
  progress: async step => {
    onProgress?.(step)
    // A person who waits must be able to stop it and see it move.
    await new Promise(resolve => setImmediate(resolve))
  },
})
