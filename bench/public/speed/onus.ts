import { Worker } from 'node:worker_threads'
import { threadLimits } from '../../../src/read/run.ts'

/** The whole reading: names, times, amounts, attributions, claims, events; in a thread with the limits that the command gives it. */
const thread = new URL('./onus-thread.ts', import.meta.url)
new Worker(thread, { argv: process.argv.slice(2), resourceLimits: threadLimits() })
