import { looksParticiple } from './participles.ts'
import { markReduced } from './reduced.ts'
import type { VerbGroup } from './verb-group.ts'
import type { Token } from './tokens.ts'

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
const isVerbal = (t: Token | undefined): boolean => t?.pos === 'VERB' || t?.pos === 'AUX'
/** Words that may stand between a helper and its verb. */
const isBetween = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.pos === 'ADV' || /^["“”‘’]$/.test(t.text) || t.lower === 'not' || t.lower === "n't" || t.lower === 'n’t')

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
  return markReduced(tokens, groups, from)
}

export { isFinite, type VerbGroup } from './verb-group.ts'
