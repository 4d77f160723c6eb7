import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Toll } from './article.ts'

export interface Article {
  readonly title: string
  readonly text: string
  readonly published?: string
}
export interface Incident extends Toll {
  readonly articles: readonly Article[]
}

/** The incidents of the data set; its NOTE describes the fields. */
export function readIncidents(bench: string): readonly Incident[] {
  const lines = readFileSync(join(bench, 'gva_news', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
  // The file is the data set's; its NOTE describes these fields.
  return lines.map(line => JSON.parse(line) as Incident)
}
