import { brokenReading, whyBroken } from './broken-reading.ts'
import { layerFor, type ReadDone, type ReadJob, readingFor, type ReadText } from './read-item.ts'
import { readText as readEnglish } from './read.ts'

/** Reads in this thread, without a time limit: for tests, and for texts that are known. A reader that throws leaves a notice. */
export function inProcessReader(readText: ReadText = readEnglish) {
  return {
    read: async (job: ReadJob): Promise<ReadDone> => {
      const layer = layerFor(job)
      try {
        return { layer, reading: readingFor(job, layer, readText) }
      } catch (fault) {
        return { layer, reading: brokenReading(job, layer, whyBroken(fault)) }
      }
    },
    close: async (): Promise<void> => {},
  }
}
