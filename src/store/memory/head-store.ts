import type { EntryAct } from '../../core/entry.ts'
import { type Edge, emptyEdge } from '../../log/tile.ts'
import type { HeadStore, HeadTransaction, HeldEntry, HeldHead } from '../head-store.ts'

const keyOf = (act: EntryAct, subject: string): string => `${act} ${subject}`

interface State {
  head: HeldHead | undefined
  published: Edge
  readonly entries: HeldEntry[]
  readonly first: Map<string, number>
  readonly last: Map<string, number>
}

const empty = (): State => ({ head: undefined, published: emptyEdge, entries: [], first: new Map(), last: new Map() })

function note(state: State, entry: HeldEntry): void {
  const key = keyOf(entry.act, entry.subject)
  if (!state.first.has(key)) state.first.set(key, entry.index)
  state.last.set(entry.subject, entry.index)
  state.entries.push(entry)
}

/** What a transaction has added so far stands over what was there, and is merged only at its end. */
function transactionOn(held: State, added: State): HeadTransaction {
  return {
    head: () => added.head ?? held.head,
    setHead: head => {
      added.head = head
    },
    add: entry => note(added, entry),
    firstOf: (act, subject) => held.first.get(keyOf(act, subject)) ?? added.first.get(keyOf(act, subject)),
    lastOn: subject => added.last.get(subject) ?? held.last.get(subject),
    texts: (from, to) => [...held.entries, ...added.entries].slice(from, to).map(entry => entry.text),
    published: () => (added.published === emptyEdge ? held.published : added.published),
    setPublished: edge => {
      added.published = edge
    },
    forgetTextsBelow: () => undefined,
  }
}

/** A head without a disk. It keeps every text. */
export function memoryHeadStore(): HeadStore {
  const held = empty()
  return {
    transaction: work => {
      const added = empty()
      const result = work(transactionOn(held, added))
      for (const entry of added.entries) note(held, entry)
      held.head = added.head ?? held.head
      held.published = added.published === emptyEdge ? held.published : added.published
      return result
    },
    close: () => undefined,
  }
}
