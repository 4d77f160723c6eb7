import { type Link, mentionsIn, type Work, wordsOf } from './context.ts'

/** Phrases that name who passed the words on, just before that name. */
const passers: readonly (readonly [pattern: RegExp, verb: string, medium: string])[] = [
  [/\b(?:speaking|talking|spoke|talked)\s+to\s+(?:the\s+)?$/i, 'told', 'interview'],
  [/\b(?:an?|in|his|her|their)\s+interview\s+(?:with|to|for)\s+(?:the\s+)?$/i, 'told', 'interview'],
  [
    /\b(?:distributed|released|published|carried|relayed|issued|broadcast|circulated|aired|handed out|provided|supplied|given out)\s+by\s+(?:the\s+|[\p{L}-]+['’]s\s+)?$/iu,
    'distributed',
    'statement',
  ],
  [/\b(?:quoting|citing)\s+(?:the\s+)?$/i, 'said', 'unspecified'],
  [/\b(?:quoted|cited)\s+by\s+(?:the\s+)?$/i, 'quoted', 'article'],
  [/\b(?:recorded|collected|interviewed|taken)\s+by\s+(?:the\s+)?$/i, 'recorded', 'interview'],
]

/** Bodies that a phrase of the sentence names as having passed the words on ("in a briefing distributed by the ministry"). */
export function passersOn(work: Work, from: number, to: number): readonly Link[] {
  const text = wordsOf(work, from, to)
  const start = work.doc.tokens[from]?.start ?? 0
  return mentionsIn(work, from, to).flatMap(m => {
    const kind = work.cast.entityOf(m.ref).kind
    if (kind !== 'organisation' || m.as === 'pronoun') return []
    const before = text.slice(Math.max(0, m.start - start - 60), m.start - start)
    const how = passers.find(([pattern]) => pattern.test(before))
    return how ? [{ ref: m.ref, verb: how[1], medium: how[2], certainty: 'explicit' as const }] : []
  })
}
