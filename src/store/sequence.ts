import { type Entry, type EntryDraft, entryText, parseEntry } from '../core/entry.ts'
import { signCheckpoint } from '../log/checkpoint.ts'
import { utf8 } from '../log/hash.ts'
import type { Signer } from '../log/key.ts'
import { emptyRange, extend, leafHash, rootOf } from '../log/merkle.ts'
import type { Logged, Proposed } from '../ports/log.ts'
import type { HeadTransaction } from './head-store.ts'

function entryOf({ act, subject, by, at, commit }: EntryDraft, prev: number | undefined): Entry {
  const entry = { v: 1, act, subject, by, at, commit } as const
  return prev === undefined ? entry : { ...entry, prev }
}

/** The exact text of the next entry; refused (`log.entry-malformed`) unless it reads back. */
function textOf(draft: EntryDraft, prev: number | undefined): string {
  const text = entryText(entryOf(draft, prev))
  parseEntry(text)
  return text
}

/** Gives each draft its index, its `prev` and its place in the tree, and signs the one checkpoint that covers them all. */
export function sequence(head: HeadTransaction, proposed: readonly Proposed[], signer: Signer): readonly Logged[] {
  const before = head.head()?.range ?? emptyRange
  let range = before
  const logged = proposed.map(({ draft, once }): Logged => {
    const there = once ? head.firstOf(draft.act, draft.subject) : undefined
    if (there !== undefined) return { index: there, existed: true }
    const text = textOf(draft, head.lastOn(draft.subject))
    const index = range.size
    head.add({ index, act: draft.act, subject: draft.subject, text })
    range = extend(range, leafHash(utf8(text)))
    return { index, existed: false }
  })
  if (range.size > before.size) head.setHead({ range, note: signCheckpoint(range.size, rootOf(range), signer) })
  return logged
}
