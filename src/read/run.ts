import { Worker } from 'node:worker_threads'
import { Problem } from '../core/problem.ts'
import type { TextLayer } from '../core/text-layer.ts'
import { brokenReading } from './broken-reading.ts'
import { mostBytes } from './layers/most-bytes.ts'
import type { ReadDone, ReadJob } from './read-item.ts'
import type { Answer } from './worker-messages.ts'

export interface WorkerOptions {
  /** How long one item may take, in milliseconds. */
  readonly limit?: number
  /** How much memory the reader's thread may fill, in MB. */
  readonly memory?: number
  /** The module that the thread runs; it calls `serveReading`. */
  readonly module?: URL
}

const ownModule = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './reading-worker.js', import.meta.url)

/** How a job in a thread ended. */
type End =
  | { readonly kind: 'done'; readonly done: ReadDone }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly why: string; readonly layer?: TextLayer; readonly lost: boolean }

/** Gives the thread the bytes that are read, in memory of their own. */
function handOver(worker: Worker, job: ReadJob): void {
  const bytes = new Uint8Array(job.bytes.subarray(0, mostBytes + 4))
  const sent: ReadJob = { ...job, bytes, size: job.bytes.length }
  worker.postMessage(sent, [bytes.buffer])
}

/** A thread prepared ahead of its first item may be ready before anybody listens for it. */
function noteReady(worker: Worker): Worker {
  worker.once('message', (answer: Answer) => {
    if (answer.kind === 'ready') loaded.add(worker)
  })
  return worker
}

/** How long a thread may take to load itself, in milliseconds, beside the time of its first item. */
const loading = 60_000

/** Threads that said they are ready. */
const loaded = new WeakSet<Worker>()

/** Gives the job to the thread and waits for its end, the thread's death or the limit, whichever is first. */
function runIn(worker: Worker, job: ReadJob, limit: number): Promise<End> {
  return new Promise(resolve => {
    let layer: TextLayer | undefined
    const finish = (end: End): void => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      worker.unref()
      resolve(end)
    }
    const fail = (why: string, lost: boolean) => finish({ kind: 'failed', why, lost, ...(layer && { layer }) })
    const late = () => fail(`did not finish within ${limit / 1000} seconds`, true)
    // what the thread needs to load itself is not the item's time
    let timer = setTimeout(late, loaded.has(worker) ? limit : loading + limit)
    worker.ref()
    worker.on('error', fault => fail(`stopped: ${fault.message}`, true))
    worker.on('exit', () => fail('stopped without a word', true))
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'ready') {
        loaded.add(worker)
        clearTimeout(timer)
        timer = setTimeout(late, limit)
      } else if (answer.kind === 'layer') layer = answer.layer
      else if (answer.kind === 'refused') finish({ kind: 'refused', problem: new Problem(answer.code, answer.facts) })
      else if (answer.kind === 'broke') fail(answer.why, false)
      else if (layer) finish({ kind: 'done', done: { layer, reading: answer.reading } })
    })
    handOver(worker, job)
  })
}

/** The layer of the item as plain text: it runs no parser that a page could trouble. Loaded only where it is needed. */
async function plainLayer(job: ReadJob): Promise<TextLayer> {
  const { layerFor } = await import('./read-item.ts')
  return layerFor({ ...job, mediaType: 'text/plain' })
}

/** A small young generation keeps the process flat over many items: what one item leaves behind is collected before the next. */
export const threadLimits = (memory = 512) => ({ maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 })

/**
 * Reads in a thread of its own, one item after the other in the order asked. The thread is kept between items. A reader
 * that hangs, dies or fills its memory costs its thread and no more: the words come back with one notice and no claims.
 */
export function workerReader({ limit = 40_000, memory, module = ownModule }: WorkerOptions = {}) {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const start = () => noteReady(new Worker(module, { resourceLimits: threadLimits(memory) }))
  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = undefined
    // A thread that dies of its own fault may still report it; nobody waits for that any more.
    dropped?.on('error', () => undefined)
    await dropped?.terminate()
  }
  const readNow = async (job: ReadJob): Promise<ReadDone> => {
    worker ??= start()
    const end = await runIn(worker, job, limit)
    if (end.kind === 'done') return end.done
    if (end.kind === 'refused') throw end.problem
    if (end.lost) await drop()
    const layer = end.layer ?? (await plainLayer(job))
    return { layer, reading: brokenReading(job, layer, end.why) }
  }
  return {
    /** Starts the thread now, so that it loads while something else is done; reading starts it anyway. */
    prepare: (): void => {
      worker ??= start()
      worker.unref()
    },
    read: (job: ReadJob): Promise<ReadDone> => {
      const done = last.then(() => readNow(job))
      last = done.catch(() => undefined)
      return done
    },
    close: async (): Promise<void> => {
      await last
      await drop()
    },
  }
}
