import time from '../time.json' with { type: 'json' }
import type { Token } from '../tokens.ts'

export type Tense = 'past' | 'present' | 'future'

const ahead = new Set(time.timex.ahead)
const deadline = new Set(time.timex.deadline)
const pastHelpers = new Set(time.timex.pastHelpers)
const presentHelpers = new Set(time.timex.presentHelpers)

/** Looks back from the token for the verb it belongs to, at most so many tokens, and within its sentence. */
const reach = 14

/** Which way the clause about a token points: the nearest verb before it tells, else the first behind it. Behind "by" it may point either way. */
export function tenseAt(tokens: readonly Token[], at: number, { from, to }: { from: number; to: number }): Tense {
  const verb = verbTense(tokens, at, { from, to })
  return verb === 'past' && deadline.has(tokens[at - 1]?.lower ?? '') ? 'present' : verb
}

function verbTense(tokens: readonly Token[], at: number, { from, to }: { from: number; to: number }): Tense {
  for (let i = at - 1; i >= Math.max(from, at - reach); i--) {
    const tense = tenseOf(tokens, i, from)
    if (tense) return tense
  }
  for (let i = at + 1; i < Math.min(to, at + reach); i++) {
    const tense = tenseOf(tokens, i, from)
    if (tense) return tense
  }
  return 'present'
}

function tenseOf(tokens: readonly Token[], i: number, from: number): Tense | undefined {
  const token = tokens[i]
  if (!token) return undefined
  if (ahead.has(token.lower) && (i === from || token.text === token.lower)) return 'future'
  if (pastHelpers.has(token.lower)) return 'past'
  if (presentHelpers.has(token.lower) && (token.pos === 'AUX' || token.pos === 'VERB')) return 'present'
  if (token.pos !== 'VERB') return undefined
  for (let k = i - 1; k >= Math.max(from, i - 4); k--) {
    const before = tokens[k]
    if (!before) break
    if (ahead.has(before.lower)) return 'future'
    if (before.lower === 'to' && k === i - 1) return infinitive(tokens, k, from)
    if (pastHelpers.has(before.lower)) return 'past'
    if (presentHelpers.has(before.lower))
      return token.lower.endsWith('ed') || token.lower.endsWith('n') ? 'past' : 'present'
    if (before.pos !== 'ADV' && before.pos !== 'PART' && before.pos !== 'AUX') break
  }
  if (token.lower.endsWith('ing')) return undefined
  return token.lower === token.lemma || token.lower.endsWith('s') ? 'present' : 'past'
}

/** "is scheduled to close" looks ahead; "managed to close" back. */
function infinitive(tokens: readonly Token[], to: number, from: number): Tense {
  for (let k = to - 1; k >= Math.max(from, to - 6); k--) {
    const token = tokens[k]
    if (token && ahead.has(token.lower)) return 'future'
    if (token && pastHelpers.has(token.lower)) return 'past'
  }
  return 'future'
}
