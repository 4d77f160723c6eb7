import type { Row } from '../line.ts'

const platinum = 'TempEval-3 platinum'
const row = (system: string, data: string, figures: Row['figures']): Row => ({
  system,
  data,
  trainedOn: 'see its paper',
  from: 'published',
  figures,
})

/** What others report, on the test set of TempEval-3 unless the row says otherwise; that set is not measured here. */
export const published: readonly Row[] = [
  row('HeidelTime (from memory)', platinum, { strict: 81.3, relaxed: 90.3, value: 77.6 }),
  row('SUTime (from memory)', platinum, { strict: 79.6, relaxed: 90.3, value: 67.4 }),
  row('UWTime (from memory)', platinum, { value: 82 }),
  row('CogComp-time (its README)', platinum, { strict: 79.4, relaxed: 83.4, value: 70.5 }),
  row('SynTime (its stored output)', platinum, { strict: 92.1, relaxed: 95 }),
  row('SynTime (its stored output)', 'WikiWars, all', { strict: 81.5, relaxed: 93.6 }),
  row('chrono-node', platinum, { strict: 39.1, relaxed: 69.8, value: 33.5 }),
]
