import type { Token } from './tokens.ts'

const enders = new Set(['.', '!', '?', '…', '...', '?!', '!!', '??', '!?'])
const closers = /^(?:["”’'»)\]]|'')$/
const openers = /^(?:["“„«‘'([]|''|``)$/
/** Short forms after which a full stop ends nothing; most come as one word with their stop from the tagger. */
const abbreviations = new Set([
  'gen',
  'col',
  'lt',
  'maj',
  'capt',
  'sgt',
  'cpl',
  'brig',
  'adm',
  'cmdr',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'rev',
  'hon',
  'st',
  'no',
  'nos',
  'vs',
  'approx',
  'est',
  'dept',
  'gov',
  'sen',
  'rep',
  'pres',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'mt',
  'ave',
  'e.g',
  'i.e',
  'cf',
  'al',
  'p',
  'pp',
])

/** Words that tell who spoke: `"Why now?" he asked` is one sentence. */
const saying =
  /^(said|says|asked|asks|added|adds|wrote|writes|told|tells|shouted|replied|cried|tweeted|posted|warned|insisted|demanded|claimed|wondered|continued|recalled|declared|answered)$/

const isInitial = (token: Token): boolean => /^\p{Lu}$/u.test(token.text)
const startsSmall = (token: Token): boolean => /^\p{Ll}/u.test(token.text)

/** "… is heard saying.", "was quoted as saying.": the whole of a short tag. */
const isHeardSaying = (tag: readonly Token[]): boolean => {
  const [last, before] = [tag.at(-1), tag.at(-2)]
  const heard = before?.lower === 'as' ? tag.at(-3) : before
  return /^(saying|asking|shouting|telling)$/.test(last?.lower ?? '') && heard?.pos === 'VERB'
}

/** After a closed question or exclamation, a tag with a saying word belongs to it. */
function tagFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at, at + 7)
  const stop = next.findIndex(t => /^[,.;:"“”]$/.test(t.text))
  const tag = stop < 0 ? next : next.slice(0, stop)
  if (isHeardSaying(tag)) return true
  return tag.some((t, i) => saying.test(t.lower) && tag.slice(0, i).every(w => w.pos !== 'VERB' && w.pos !== 'AUX'))
}

/** "RM3.06mil": the tagger parts a number from letters before it, and cuts it at its point. */
const isInsideNumber = ([before, mark, next]: readonly (Token | undefined)[]): boolean =>
  mark?.text === '.' &&
  before?.end === mark.start &&
  next?.start === mark.end &&
  /\d$/.test(before.text) &&
  /^\d/.test(next.text)

/** Does the sentence that `tokens[at]` may end really end there? `after` is the first token behind its closing marks. */
function endsAt(tokens: readonly Token[], at: number, after: number): boolean {
  const mark = tokens[at]
  const next = tokens[after]
  const before = tokens[at - 1]
  if (!mark || !next) return true
  if (startsSmall(next) || isInsideNumber([before, mark, next])) return false
  if (mark.text === '.' && before && (abbreviations.has(before.lower) || isInitial(before))) return false
  const closedHere = after > at + 1
  return !(closedHere && mark.text !== '.' && tagFollows(tokens, after))
}

/** "…, etc. He left": the stop of the short form ends the sentence too. */
const endsWithEtc = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'etc.' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')

/** "at 6 a.m. The sun rose", and not "at 6 a.m. Monday". */
const endsWithHour = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  const opens = next !== undefined && (openers.test(next.text) || (/^\p{Lu}/u.test(next.text) && next.pos !== 'PROPN'))
  return /^[ap]\.m\.$/.test(tokens[at]?.lower ?? '') && opens
}

/** "in the U.S. The president": a short form may end a sentence where the next word could only open one. */
const endsWithShort = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  const short = /^(?:[a-z]\.){2,}$|^(?:inc|corp|ltd|co|jr|sr|bros)\.$/.test(tokens[at]?.lower ?? '')
  return short && next !== undefined && /^\p{Lu}\p{Ll}+$|^[AI]$/u.test(next.text) && opensSentence.test(next.pos)
}
const opensSentence = /^(DET|PRON|ADP|SCONJ|CCONJ|AUX)$/

/** Closing marks directly behind an end belong to it; a straight mark with white space before it opens the next one. */
function afterClosers(tokens: readonly Token[], at: number): number {
  let i = at + 1
  while (i < tokens.length) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before || !closers.test(token.text) || token.start > before.end) break
    i++
  }
  return i
}

/** Sentences of one paragraph as token ranges, end exclusive; marks that close stay with the sentence they close. */
export function splitSentences(tokens: readonly Token[]): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (
      !token ||
      !(enders.has(token.text) || endsWithEtc(tokens, i) || endsWithHour(tokens, i) || endsWithShort(tokens, i))
    )
      continue
    const after = afterClosers(tokens, i)
    if (!endsAt(tokens, i, after)) continue
    found.push([from, after])
    from = after
    i = after - 1
  }
  if (from < tokens.length) found.push([from, tokens.length])
  return found
}

export const opensQuotation = (token: Token): boolean => openers.test(token.text)
