import { parentPort } from 'node:worker_threads'
import { isProblem } from '../core/problem.ts'
import { whyBroken } from './broken-reading.ts'
import { layerFor, type ReadJob, readingFor, type ReadText } from './read-item.ts'
import type { Answer } from './worker-messages.ts'

/** Answers jobs from the thread that started this one. The layer goes first, so that it is kept if the reader then hangs. */
export function serveReading(readText: ReadText): void {
  const port = parentPort
  if (!port) throw new Error('serveReading runs in a worker thread only')
  const answer = (message: Answer) => port.postMessage(message)
  port.on('message', (job: ReadJob) => {
    try {
      const layer = layerFor(job)
      answer({ kind: 'layer', layer })
      answer({ kind: 'reading', reading: readingFor(job, layer, readText) })
    } catch (fault) {
      if (isProblem(fault) && fault.code === 'input.unreadable')
        answer({ kind: 'refused', code: fault.code, facts: fault.facts })
      else answer({ kind: 'broke', why: whyBroken(fault) })
    }
  })
  answer({ kind: 'ready' })
}
