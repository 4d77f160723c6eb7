import type { Page } from './chunks.ts'
import {
  capitalHeads,
  compoundPosts,
  courtesies,
  facilityNouns,
  occupations,
  organisationHeads,
  particles,
  placeHeads,
  plain,
  posts,
  rankNames,
  unitHeads,
  unnamed,
} from './lexicon.ts'
import type { Range, Title } from './raw.ts'

const formerWords = new Set([
  'former',
  'ex',
  'late',
  'retired',
  'once',
  'formerly',
  'ousted',
  'deposed',
  'erstwhile',
  'then',
  'onetime',
])
/** Words that belong to a title even with a capital: "Foreign Minister". */
const titleModifiers = new Set(
  'foreign prime defence defense interior health deputy first vice finance justice education energy emergency chief press human special regional executive managing general senior acting interim assistant permanent military police army air naval environment transport culture information economy social affairs security spokes joint lead principal honorary associate outgoing incoming district city provincial national state federal opposition party parliamentary'.split(
    ' ',
  ),
)

const join = (p: Page, from: number, to: number): string =>
  plain(
    p.words
      .slice(from, to)
      .map(w => w.text)
      .join(' '),
  )

const isPost = (p: Page, at: number): boolean =>
  posts.has(p.lower(at)) || posts.has(p.lower(at).replace(/^(ex|vice|co|deputy)-/, ''))
const isOccupation = (p: Page, at: number): boolean => occupations.has(p.lower(at))
const isCourtesy = (p: Page, at: number): boolean => courtesies.has(p.lower(at).replace('.', ''))

/** Where the rank that ends with word `last` begins, or `undefined` if there is none. */
function rankStart(p: Page, from: number, last: number): number | undefined {
  for (let start = Math.max(from, last - 3); start <= last; start++) {
    const whole = p.words
      .slice(start, last + 1)
      .some(w => w.upper || w.lower === 'colonel' || w.lower === 'general' || w.lower === 'captain')
    if (whole && rankNames.has(join(p, start, last + 1))) return start
  }
  return undefined
}

const namey = (p: Page, at: number): boolean =>
  p.named(at) ||
  /^\p{Lu}\.?$/u.test(p.words[at]?.text ?? '') ||
  (particles.has(p.lower(at)) && (p.named(at + 1) || (particles.has(p.lower(at + 1)) && p.named(at + 2))))

/** Does this end as names of persons do not: in a street, a staff, a brigade? */
const endsOtherwise = (p: Page, at: number): boolean => {
  const last = p.lower(at)
  return (
    capitalHeads.has(last) ||
    unitHeads.has(last) ||
    placeHeads.has(last) ||
    facilityNouns.has(last) ||
    organisationHeads.has(last)
  )
}

/** A word at which a name can begin right behind it. */
function isTitleWord(p: Page, from: number, at: number): boolean {
  if (isPost(p, at) || rankStart(p, from, at) !== undefined || isCourtesy(p, at)) return true
  const occupation = isOccupation(p, at) || unnamed.has(p.lower(at))
  return occupation && (!p.named(at) || at === from)
}

/** Where the person's name begins in a phrase that gives a title before it, or `undefined`. */
export function nameAfterTitle(p: Page, { from, to }: Range): number | undefined {
  if (!namey(p, to - 1) || endsOtherwise(p, to - 1)) return undefined
  let start = to - 1
  for (; start > from && namey(p, start - 1) && !isTitleWord(p, from, start - 1); ) start--
  const name = start > from && isTitleWord(p, from, start - 1) ? start : undefined
  if (name !== undefined && particles.has(p.lower(name)) && !p.named(name) && name + 1 >= to) return undefined
  return name
}

/** Splits the words of a post into the body in front of it and the title: "Orlen city council | spokesman". */
function splitTitle(p: Page, { from, to }: Range): { body?: Range; title: Range } {
  let cut = from
  for (let i = from; i < to - 1; i++) {
    const belongs = titleModifiers.has(p.lower(i))
    if (
      (p.named(i) && !belongs) ||
      (organisationHeads.has(p.lower(i)) && !belongs) ||
      (unitHeads.has(p.lower(i)) && !belongs)
    )
      cut = i + 1
  }
  while (
    cut < to - 1 &&
    (formerWords.has(p.lower(cut)) || p.lower(cut) === 'local' || p.lower(cut) === 'its' || p.words[cut]?.pos === 'DET')
  )
    cut++
  const body = bodyBefore(p, from, cut)
  return { title: { from: cut, to }, ...(body && { body }) }
}

function bodyBefore(p: Page, from: number, cut: number): Range | undefined {
  let start = from
  let end = cut
  const skips = (at: number): boolean =>
    formerWords.has(p.lower(at)) ||
    p.words[at]?.pos === 'DET' ||
    (p.words[at]?.pos === 'ADJ' && !p.named(at)) ||
    p.lower(at) === 'local'
  while (start < end && skips(start)) start++
  while (end > start && (formerWords.has(p.lower(end - 1)) || p.lower(end - 1) === 'local')) end--
  return end > start ? { from: start, to: end } : undefined
}

const isFormer = (p: Page, { from, to }: Range): boolean =>
  p.words.slice(from, to).some(w => formerWords.has(w.lower) || w.lower.startsWith('ex-'))

/** The post told by the words `from`…`to`, which end with its noun. */
export function postOf(p: Page, words: Range): Title {
  const { title, body } = splitTitle(p, words)
  return { kind: 'post', ...title, former: isFormer(p, words), ...(body && { body }) }
}

/** Titles, outermost first, and where the mention begins: with the rank or courtesy, not with the post. */
export function titlesBefore(p: Page, from: number, name: number): { titles: readonly Title[]; start: number } {
  const rank = rankStart(p, from, name - 1)
  const isNaval = p.lower(name - 1) === 'commander' && rank === name - 1 && !p.named(name - 1)
  if (rank !== undefined && !isNaval) {
    const before =
      rank > from && (isPost(p, rank - 1) || isOccupation(p, rank - 1)) ? [postOf(p, { from, to: rank })] : []
    const body = before.length === 0 ? bodyBefore(p, from, rank) : undefined
    const former = isFormer(p, { from, to: rank })
    return { titles: [...before, { kind: 'rank', from: rank, to: name, former, ...(body && { body }) }], start: rank }
  }
  if (isCourtesy(p, name - 1)) return { titles: [], start: name - 1 }
  if (isPost(p, name - 1) || isOccupation(p, name - 1)) return { titles: [postOf(p, { from, to: name })], start: name }
  return { titles: [], start: name }
}

/** Does the phrase end in a post: "the Halden Centre director", "a chief of staff"? */
export const endsInPost = (p: Page, { from, to }: Range): boolean =>
  isPost(p, to - 1) || (to - from > 1 && compoundPosts.has(join(p, to - 2, to)))
