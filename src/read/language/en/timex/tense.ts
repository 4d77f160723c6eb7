import type { Token } from '../tokens.ts'

export type Tense = 'past' | 'present' | 'future'

const ahead = new Set([
  'will',
  'shall',
  'wo',
  "'ll",
  "'ll",
  'going',
  'expected',
  'scheduled',
  'due',
  'plans',
  'plan',
  'planning',
  'hopes',
  'hope',
  'payable',
  'expires',
  'expire',
  'upcoming',
  'slated',
  'effective',
  'starting',
  'beginning',
  'should',
  'may',
  'might',
  'would',
  'intends',
  'next',
  'until',
  'matures',
])
const pastHelpers = new Set(['was', 'were', 'had', 'did', 'has', 'have', 'been'])
const presentHelpers = new Set(['is', 'are', 'am', "'s", "'re"])

/** Looks back from the token for the verb it belongs to, at most so many tokens, and within its sentence. */
const reach = 14

/** Which way the clause about a token points: the nearest verb before it tells, else the first behind it. */
export function tenseAt(tokens: readonly Token[], at: number, { from, to }: { from: number; to: number }): Tense {
  for (let i = at - 1; i >= Math.max(from, at - reach); i--) {
    const tense = tenseOf(tokens, i, from)
    if (tense) return tense
  }
  for (let i = at + 1; i < Math.min(to, at + reach); i++) {
    const tense = tenseOf(tokens, i, from)
    if (tense) return tense
  }
  return 'past'
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
