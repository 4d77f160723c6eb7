import { parseEntry } from '../../core/entry.ts'
import { headOf } from '../../log/checkpoint.ts'
import type { Signer } from '../../log/key.ts'
import type { Log } from '../../ports/log.ts'
import { sequence } from '../sequence.ts'
import { memoryHeadStore } from './head-store.ts'

/** A log that ends with the process. Its origin is the name of the key. */
export function memoryLog({ signer }: { readonly signer: Signer }): Log {
  const store = memoryHeadStore()
  const held = () => store.transaction(transaction => transaction.head())
  return {
    append: async proposed => store.transaction(transaction => sequence(transaction, proposed, signer)),
    head: async () => {
      const head = held()
      return head ? headOf(head.note, signer.verifier) : undefined
    },
    async *entries(from = 0, to = Number.MAX_SAFE_INTEGER) {
      const texts = store.transaction(transaction => transaction.texts(from, Math.min(to, held()?.range.size ?? 0)))
      for (const [i, text] of texts.entries()) yield { index: from + i, entry: parseEntry(text), text }
    },
    close: async () => store.close(),
  }
}
