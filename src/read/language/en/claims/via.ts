import { type Link, mentionsIn, type Work, wordsOf } from './context.ts'

/** What may stand between such a phrase and the name: "the", "Vessia's", "the news agency". */
const lead = String.raw`(?:the\s+|an?\s+|[\p{L}-]+['’]s\s+)?(?:(?:news\s+)?(?:agency|network|channel|website|paper|newspaper|broadcaster|station|outlet|site)\s+)?$`
const passed =
  'distributed|released|published|carried|relayed|issued|broadcast|circulated|aired|handed out|provided|supplied|given out|put out|picked up|posted|shared|obtained'

/** Phrases that name who passed the words on, just before that name. */
const passers: readonly (readonly [pattern: RegExp, verb: string, medium: string])[] = [
  [new RegExp(String.raw`\b(?:speaking|talking|spoke|talked)\s+to\s+${lead}`, 'iu'), 'told', 'interview'],
  [
    new RegExp(String.raw`\b(?:an?|in|his|her|their)\s+interview\s+(?:with|to|for)\s+${lead}`, 'iu'),
    'told',
    'interview',
  ],
  [new RegExp(String.raw`\b(?:${passed})\s+by\s+${lead}`, 'iu'), 'distributed', 'statement'],
  [new RegExp(String.raw`\b(?:quoted|cited)\s+by\s+${lead}`, 'iu'), 'quoted', 'article'],
  [new RegExp(String.raw`\b(?:recorded|collected|interviewed|taken)\s+by\s+${lead}`, 'iu'), 'recorded', 'interview'],
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
