import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs.ts'
import { mentionsIn, type Work } from './context.ts'
import { type Cue, type CueContext, infinitiveAfter, lower } from './cue.ts'
import { isPassiveReport } from './lexicon.ts'
import { speakerFrom, unspecified } from './speaker.ts'

/** "was accused by X of", "is said by X to". */
function agentOf(work: Work, clause: Clause, g: VerbGroup) {
  const by = work.tokens.slice(g.to, clause.to).findIndex(t => t.lower === 'by')
  if (by < 0 || by > 12) return undefined
  const [agent] = mentionsIn(work, g.to + by, clause.to)
  const start = work.doc.tokens[g.to + by]?.end ?? 0
  return agent && agent.start - start < 12 ? agent : undefined
}

/** "has been dubbed the …", "was accused of …": the words begin at the verb; of what is merely believed the whole clause is told. */
const isNamingVerb = /^(identify|unmask|dub|nickname|describe|name|label|brand|call|accuse|blame)$/

/** "men described by the drivers as militia". */
const saidBy = (work: Work, clause: Clause, g: VerbGroup): boolean =>
  lower(work, g.to) === 'by' && work.tokens.slice(g.to, Math.min(clause.to, g.to + 10)).some(t => t.lower === 'as')

export function passiveCue(work: Work, context: CueContext, g: VerbGroup): Cue | undefined {
  // "General accused of ordering strikes": without an object it is he who is accused
  const bare = /^(accuse|suspect|blame)$/.test(g.lemma) && /^(of|for)$/.test(lower(work, g.to)) && !g.passive
  const reports = !g.negated && ((isPassiveReport(g.lemma) && (g.passive || g.form === 'participle')) || bare)
  if (!reports) return undefined
  if (g.lemma === 'charge' && !/^(with|over|for|by)$/.test(lower(work, g.to))) return undefined
  const needsMore =
    /^(say|believe|report|allege|think|understand|know|suspect|consider|fear|presume|assume|claim|rumour|estimate)$/.test(
      g.lemma,
    )
  const openers = work.tokens.slice(g.to, g.to + 5)
  const beforeThat = openers.some(t => t.lower === 'that') && openers.every(t => t.pos !== 'VERB' && t.text !== ',')
  const state = /^(report|believe|fear|presume|think|say)$/.test(g.lemma) && /^(VERB|ADJ)$/.test(openers[0]?.pos ?? '')
  const suspectedOf = g.lemma === 'suspect' && lower(work, g.to) === 'of'
  if (
    needsMore &&
    !suspectedOf &&
    !beforeThat &&
    !state &&
    !/^(to|that|by|missing|dead|killed)$/.test(lower(work, g.to))
  )
    return undefined
  // "known to the Monitor": only before an infinitive does a bare participle report something
  if (g.form === 'participle' && needsMore && infinitiveAfter(context.clause, g)?.from !== g.to) return undefined
  if (
    g.form === 'participle' &&
    !needsMore &&
    !saidBy(work, context.clause, g) &&
    !(bare && context.clause.verbs[0] === g)
  )
    return undefined
  const agent = needsMore && lower(work, g.to) !== 'by' ? undefined : agentOf(work, context.clause, g)
  const speaker = agent
    ? speakerFrom(work, agent, { verb: g, from: context.clause.from, to: context.clause.to, via: context.via })
    : unspecified(work, g)
  const naming =
    (isNamingVerb.test(g.lemma) || suspectedOf) && (g.form === 'finite' || bare || saidBy(work, context.clause, g))
  return {
    kind: 'passive',
    verb: g,
    speaker,
    content: naming ? g.from : context.clause.from,
    frame: g.lemma,
    act: 'states',
    polarity: 'affirms',
  }
}
