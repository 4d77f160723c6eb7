import type { Token } from './tokens.ts'

/**
 * Phrases behind a comma that tell something of their own without a finite verb: "with engineers hauling water", "most of them in the north",
 * "the stretch by the chapel being the worst", "in the deadliest attack since May".
 */

const isComma = (t: Token | undefined): boolean => t !== undefined && /^[,—–]$/.test(t.text)
const isVerbal = (t: Token | undefined): boolean => t?.pos === 'VERB' || t?.pos === 'AUX'

/** "most of them", "two of these". */
const part = (tokens: readonly Token[], i: number): boolean =>
  (/^(most|many|some|all|both|half|several|few|none|almost|nearly|mostly)$/.test(tokens[i]?.lower ?? '') ||
    tokens[i]?.pos === 'NUM') &&
  tokens[i + 1]?.lower === 'of' &&
  /^(them|these|those)$/.test(tokens[i + 2]?.lower ?? '')

const highest = /^(worst|deadliest|first|latest|second|third|.{3,}iest|.{4,}est)$/

/** "in the deadliest attack", "in one of the worst raids". */
function superlative(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'in' || !/^(the|its|one|what)$/.test(tokens[i + 1]?.lower ?? '')) return false
  const near = tokens.slice(i + 2, i + 7)
  return near.some((t, k) => highest.test(t.lower) && near[k + 1]?.pos === 'NOUN')
}

/** "the road by the chapel being the worst of it". */
function being(tokens: readonly Token[], i: number): boolean {
  if (!/^(DET|PRON|PROPN|NOUN)$/.test(tokens[i]?.pos ?? '')) return false
  for (let at = i + 1; at < i + 8; at++) {
    const token = tokens[at]
    if (!token || isComma(token) || (isVerbal(token) && token.lower !== 'being')) return false
    if (token.lower === 'being') return true
  }
  return false
}

/** Does such a phrase begin here? Only behind a comma; one with "with" also at the head of a sentence. */
export function absoluteAt(tokens: readonly Token[], i: number, from: number): boolean {
  const afterComma = i > from && isComma(tokens[i - 1])
  if (tokens[i]?.lower === 'with') return i === from || afterComma
  return afterComma && (part(tokens, i) || superlative(tokens, i) || being(tokens, i))
}

/** Where it says something although no verb stands in it: "with more bodies still under the mill". */
export function tellsWithoutVerb(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'with') return part(tokens, i) || superlative(tokens, i)
  let at = i + 1
  while (at < i + 12 && tokens[at] && !/^[,;.:!?—–]$/.test(tokens[at]?.text ?? '.')) at++
  const [before, last] = [tokens[at - 2], tokens[at - 1]]
  const state = last?.pos === 'ADJ' && before?.pos === 'NOUN'
  return state || tokens.slice(i + 2, at).some(t => /^(still|already|now|yet)$/.test(t.lower))
}
