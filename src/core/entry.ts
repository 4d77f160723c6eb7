import { canonicalJson } from './canonical.ts'
import { type Digest, parseDigest } from './digest.ts'
import { isId, type Kind, type UserId } from './id.ts'
import { type Instant, parseInstant } from './instant.ts'
import { isProblem, problem } from './problem.ts'

/** What was done to a subject (custody). There is no act that takes an entry away: a disposal is an entry like any other. */
export const acts = [
  'opened',
  'received',
  'read',
  'judged',
  'derived',
  'exported',
  'allowed',
  'revoked',
  'verified',
  'rebuilt',
  'disposed',
] as const
export type EntryAct = (typeof acts)[number]

/** What is asked to be recorded. `commit` names the vault object that holds the salted record; the entry itself holds no content. */
export interface EntryDraft {
  readonly act: EntryAct
  /** The id of what it was done to: an item, a claim, or the case. */
  readonly subject: string
  readonly by: UserId
  readonly at: Instant
  readonly commit: Digest
}

/** One leaf of the log. `prev` is the index of the entry before it on the same subject, so that each item has its custody chain. */
export interface Entry extends EntryDraft {
  readonly v: 1
  readonly prev?: number
}

const maxBytes = 1024
const isAct = (act: unknown): act is EntryAct => acts.some(known => known === act)
const refuse = (why: string) => problem('log.entry-malformed', { why })

/** The exact bytes that are hashed into the log: strict RFC 8785 JSON, at most 1 KiB (`log.entry-malformed`). */
export function entryText(entry: Entry): string {
  const text = canonicalJson({ ...entry })
  if (text.length > maxBytes) throw refuse(`it has more than ${maxBytes} bytes`)
  return text
}

const subjectKinds: readonly Kind[] = ['item', 'claim', 'actor', 'incident', 'facility', 'judgement', 'user']
const isSubject = (text: string): boolean => text === 'case' || subjectKinds.some(kind => isId(kind, text))

function parseFields(raw: Readonly<Record<string, unknown>>): Entry {
  const { v, act, subject, by, at, commit, prev, ...rest } = raw
  if (v !== 1 || Object.keys(rest).length > 0) throw refuse('it has unknown fields or another version')
  if (!isAct(act)) throw refuse(`"${String(act)}" is not an act`)
  if (typeof subject !== 'string' || !isSubject(subject)) throw refuse('its subject is not an id')
  if (typeof by !== 'string' || !isId('user', by)) throw refuse('it does not say by whom')
  if (prev !== undefined && !(Number.isSafeInteger(prev) && Number(prev) >= 0)) throw refuse('prev is not an index')
  const base = {
    v: 1,
    act,
    subject,
    by,
    at: parseInstant(String(at)),
    commit: parseDigest(String(commit)),
  } as const
  return prev === undefined ? base : { ...base, prev: Number(prev) }
}

/** Reads an entry; refused unless it is canonical to the byte, so that one entry has one hash. */
export function parseEntry(text: string): Entry {
  try {
    // Whatever JSON this is, its fields are looked at one by one; of null they cannot be, and that is refused below.
    const entry = parseFields(JSON.parse(text) as Readonly<Record<string, unknown>>)
    if (entryText(entry) !== text) throw refuse('it is not in canonical form')
    return entry
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'log.entry-malformed') throw cause
    throw refuse(cause instanceof Error ? cause.message : String(cause))
  }
}
