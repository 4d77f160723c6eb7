import reporting from './reporting.json' with { type: 'json' }
import type { Token } from './tokens.ts'

/** A verb with its helpers: "had been destroyed", "to leave", "killing". Positions are token indexes of the document. */
export interface VerbGroup {
  readonly from: number
  /** End exclusive. */
  readonly to: number
  /** The word that carries the meaning; the last "be" where there is none. */
  readonly main: number
  readonly lemma: string
  readonly form: 'finite' | 'ing' | 'participle' | 'infinitive' | 'base'
  readonly passive: boolean
  readonly negated: boolean
  readonly perfect: boolean
  readonly modal?: string
  readonly copula: boolean
  readonly past: boolean
  /** "has", "have", "is": the first word stands in the present. */
  readonly present: boolean
}

const modals = new Set([
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  "'ll",
  "'d",
  'wo',
  'ca',
  'cannot',
])
const bes = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'s",
  "'re",
  "'m",
  'get',
  'got',
  'gets',
  'getting',
])
const haves = new Set(['have', 'has', 'had', 'having', "'ve"])
const presents = new Set(['has', 'have', "'ve", 'is', 'are', 'am', "'s", "'re"])
const pasts = new Set(['was', 'were', 'had', 'did'])
/** Irregular participles that do not end in -ed or -en. */
const irregularParticiples = new Set([
  'hit',
  'shot',
  'cut',
  'hurt',
  'put',
  'set',
  'shut',
  'burnt',
  'left',
  'lost',
  'found',
  'held',
  'made',
  'said',
  'told',
  'sent',
  'brought',
  'bought',
  'caught',
  'kept',
  'killed',
  'led',
  'met',
  'paid',
  'read',
  'razed',
  'spread',
  'struck',
  'stuck',
  'won',
  'built',
  'buried',
  'dug',
  'fed',
  'fought',
  'heard',
  'laid',
  'sunk',
  'torn',
  'worn',
  'born',
  'done',
  'gone',
  'seen',
  'known',
  'shown',
  'thrown',
  'flown',
  'drawn',
  'blown',
  'begun',
  'sworn',
  'overrun',
  'run',
  'split',
  'dubbed',
  'understood',
  'thought',
  'bombed',
])
/** Past forms that are never participles, so that they always stand as the verb of a clause. */
const onlyPast = new Set([
  'took',
  'gave',
  'went',
  'saw',
  'wrote',
  'spoke',
  'began',
  'broke',
  'came',
  'did',
  'drove',
  'fell',
  'flew',
  'grew',
  'knew',
  'rose',
  'shook',
  'showed',
  'stole',
  'swore',
  'threw',
  'tore',
  'woke',
  'became',
  'ran',
  'fled',
  'ate',
  'drank',
  'rang',
  'sang',
  'sank',
])

const looksParticiple = (t: Token): boolean =>
  irregularParticiples.has(t.lower) || (/(ed|en)$/.test(t.lower) && !onlyPast.has(t.lower))
const isVerbal = (t: Token | undefined): boolean => t?.pos === 'VERB' || t?.pos === 'AUX'
/** Words that may stand between a helper and its verb. */
const isBetween = (t: Token | undefined): boolean =>
  t !== undefined && (t.pos === 'ADV' || t.lower === 'not' || t.lower === "n't" || t.lower === 'n’t')

/** Where a group that begins at `at` ends: verbs and helpers, with adverbs between them. */
function groupEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i]
    const before = tokens[end - 1]
    if (
      isVerbal(token) &&
      before &&
      (before.pos === 'AUX' || before.lower === 'to' || haves.has(before.lower) || bes.has(before.lower) || i > end)
    )
      end = i + 1
    else if (
      token?.lower === 'to' &&
      before &&
      /^(have|has|had|ought|used)$/.test(before.lower) &&
      isVerbal(tokens[i + 1])
    )
      end = i + 1
    else if (!isBetween(token) || before?.pos === 'VERB') break
  }
  return end
}

interface Shape {
  readonly words: readonly Token[]
  readonly main: Token
  readonly toFirst: boolean
}

function formOf({ words, main, toFirst }: Shape): VerbGroup['form'] {
  const [first] = words
  if (toFirst) return 'infinitive'
  if (words.length > 1 && first && first !== main)
    return first.lower.endsWith('ing') && !bes.has(first.lower) ? 'ing' : 'finite'
  if (main.lower.endsWith('ing') && main.pos === 'VERB') return 'ing'
  return main.lower === main.lemma && main.pos === 'VERB' && !looksParticiple(main) ? 'base' : 'finite'
}

function describe(tokens: readonly Token[], from: number, to: number): VerbGroup {
  const words = tokens.slice(from, to).filter(t => isVerbal(t) || t.lower === 'to' || /^(not|n't|n’t)$/.test(t.lower))
  const verbs = words.filter(isVerbal)
  const main = verbs.at(-1) ?? (tokens[from] as Token) // a group is never empty
  const helpers = verbs.slice(0, -1).map(t => t.lower)
  const copula = main.pos === 'AUX' && (bes.has(main.lower) || main.lemma === 'be')
  const passive = !copula && helpers.some(h => bes.has(h)) && looksParticiple(main)
  const modal = verbs.map(t => t.lower).find(w => modals.has(w))
  const form = formOf({ words, main, toFirst: words[0]?.lower === 'to' })
  return {
    from,
    to,
    main: tokens.indexOf(main, from),
    lemma: main.lemma,
    form,
    passive,
    negated:
      words.some(t => /^(not|n't|n’t)$/.test(t.lower)) ||
      /^(never|neither|nor)$/.test(tokens[from - 1]?.lower ?? '') ||
      tokens.slice(from, to).some(t => t.lower === 'never'),
    perfect: helpers.some(h => haves.has(h)),
    ...(modal !== undefined && { modal }),
    copula,
    present: presents.has(verbs[0]?.lower ?? ''),
    past:
      verbs.some(t => pasts.has(t.lower)) ||
      (helpers.length === 0 &&
        !copula &&
        form === 'finite' &&
        main.lower !== main.lemma &&
        !main.lower.endsWith('s')) ||
      helpers.some(h => haves.has(h)),
  }
}

/** "to leave" and "to 'lay down your arms'": a mark may stand between. */
const verbBehindTo = (tokens: readonly Token[], at: number): number =>
  /^(?:["“‘']|''|``)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1

/** Every verb group between two token indexes. */
export function verbGroups(tokens: readonly Token[], from: number, to: number): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = from; i < to; ) {
    const token = tokens[i]
    const startsInfinitive =
      token?.lower === 'to' &&
      isVerbal(tokens[verbBehindTo(tokens, i)]) &&
      (token.pos === 'PART' || /["“‘']/.test(tokens[i + 1]?.text ?? ''))
    if (!startsInfinitive && !isVerbal(token)) {
      i++
      continue
    }
    const end = groupEnd(tokens, startsInfinitive ? verbBehindTo(tokens, i) : i, to)
    groups.push(describe(tokens, i, end))
    i = end
  }
  return markReduced(tokens, groups)
}

const saying = new Set([...reporting.content.neutral, ...reporting.content.loaded, ...Object.keys(reporting.frames)])
/** "the council said five …": a saying word is a verb of its own unless "to", "by" or "as" shows that it leans on the noun. */
const leans = (word: Token, next: Token | undefined): boolean =>
  !saying.has(word.lemma) || /^(to|by|as|of)$/.test(next?.lower ?? '')

const isBoundary = (t: Token): boolean =>
  /^[,;:()—–]$/.test(t.text) ||
  t.pos === 'CCONJ' ||
  t.pos === 'SCONJ' ||
  /^(which|who|that|where|after|before|since|as|while|when|because|until)$/.test(t.lower)

/** "attacks *condemned* by the UN have killed …": a bare participle right before another finite verb, or one that opens a phrase, is no verb of its own clause. */
function markReduced(tokens: readonly Token[], groups: readonly VerbGroup[]): readonly VerbGroup[] {
  return groups.map((group, k) => {
    if (group.form !== 'finite' || group.to - group.from > 1 || group.copula) return group
    const word = tokens[group.main]
    if (!word || !looksParticiple(word) || !leans(word, tokens[group.to])) return group
    const next = groups.slice(k + 1).find(g => g.form === 'finite')
    const between = next ? tokens.slice(group.to, next.from) : []
    const before = tokens[group.from - 1]
    const opensPhrase = before === undefined || before.text === ',' || before.pos === 'ADP'
    const insidePhrase =
      before?.pos === 'NOUN' &&
      tokens.slice(Math.max(0, group.from - 4), group.from - 1).some(t => t.pos === 'ADP') &&
      /^(on|by|in|at|from|during|to|near)$/.test(tokens[group.to]?.lower ?? '')
    const reduced =
      (insidePhrase && next !== undefined) ||
      (next !== undefined &&
        (before?.pos === 'NOUN' || before?.pos === 'PROPN' || opensPhrase) &&
        !between.some(isBoundary)) ||
      (/^(by|in|from|during)$/.test(tokens[group.to]?.lower ?? '') &&
        next !== undefined &&
        before?.pos === 'NOUN' &&
        !between.some(t => t.pos === 'CCONJ' || /^(which|who)$/.test(t.lower)))
    return reduced ? { ...group, form: 'participle', passive: true } : group
  })
}

export const isFinite = (g: VerbGroup): boolean => g.form === 'finite' || g.form === 'base'
