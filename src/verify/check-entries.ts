import { type Entry, parseEntry } from '../core/entry.ts'
import type { Entries } from './check-log.ts'
import { fault } from './fault.ts'
import type { Findings } from './findings.ts'

/** An entry that could be read. */
export interface IndexedEntry {
  readonly index: number
  readonly entry: Entry
}

function read(bytes: Uint8Array, index: number, found: Findings): Entry | undefined {
  try {
    return parseEntry(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (cause) {
    found.faults.push(fault('entry.malformed', { index, why: cause instanceof Error ? cause.message : String(cause) }))
    return undefined
  }
}

const place = (index: number | undefined): string => (index === undefined ? 'none' : `entry ${index}`)

/** Each entry by itself, the custody chain of each subject, and whether the clock ran forward. */
export function checkEntries(entries: Entries, found: Findings): readonly IndexedEntry[] {
  const last = new Map<string, number>()
  const readable: IndexedEntry[] = []
  let newest: IndexedEntry | undefined
  for (const [index, bytes] of entries.entries()) {
    const entry = bytes && read(bytes, index, found)
    if (!entry) continue
    const { subject, prev, at } = entry
    if (prev !== last.get(subject)) {
      const [expected, named] = [place(last.get(subject)), place(prev)]
      found.faults.push(fault('entry.prev-wrong', { index, subject, expected, found: named }))
    }
    if (newest && at < newest.entry.at) noteClock({ index, entry }, newest, found)
    else newest = { index, entry }
    last.set(subject, index)
    readable.push({ index, entry })
  }
  found.counts.entries = entries.length
  return readable
}

function noteClock(later: IndexedEntry, before: IndexedEntry, found: Findings): void {
  found.notes.push({
    code: 'clock.set-back',
    concerns: `entry ${later.index}`,
    says: `Entry ${later.index} says ${later.entry.at}, and entry ${before.index} before it says ${before.entry.at}: this machine's clock was set back.`,
  })
}
