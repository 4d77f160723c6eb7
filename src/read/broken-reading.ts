import { nothingRead, type Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'
import { documentDateOf } from './document-date.ts'
import type { ReadJob } from './read-item.ts'
import { readerName, readerVersion } from './reader-identity.ts'

/** What is left when a reader did not finish: no claims, and one notice that says so. */
export function brokenReading(job: ReadJob, layer: TextLayer, why: string): Reading {
  const documentDate = documentDateOf(job.documentDay, layer.facts)
  return {
    format: 'onus-reading/1',
    reader: { name: readerName, version: readerVersion },
    codebook: 1,
    language: 'und',
    ...(documentDate && { documentDate }),
    ...nothingRead,
    notices: [
      {
        rule: `${readerName}/broke`,
        says: `The reader ${readerName} ${why}. The item is preserved, and no claims were read from it.`,
        weight: 'unreadable',
      },
    ],
  }
}

/** A fault of the program in a few words that fit into a sentence. */
export const whyBroken = (fault: unknown): string =>
  `stopped: ${(fault instanceof Error ? fault.message : String(fault)).slice(0, 200).replace(/\.$/, '')}`
