import type { Page } from './chunks.ts'
import {
  occupations,
  organisationHeads,
  placeHeads,
  placePrepositions,
  placeVerbs,
  pluralPeople,
  posts,
  speechVerbs,
  strongPlacePrepositions,
  takesPlace,
  unnamed,
} from './lexicon.ts'
import { noVotes, plus, type Range, type RawOf, type Votes } from './raw.ts'

/** The first word in front of the name that is not an article or adjective. */
function wordBefore(p: Page, from: number): number {
  let at = from - 1
  const sentence = p.words[from]?.sentence
  while (
    at >= 0 &&
    p.words[at]?.sentence === sentence &&
    !p.named(at) &&
    (p.lower(at) === 'the' ||
      p.words[at]?.pos === 'ADJ' ||
      /^(besieged|occupied|encircled|shattered|devastated|central|nearby)$/.test(p.lower(at)))
  )
    at--
  return p.words[at]?.sentence === sentence ? at : -1
}

/** "spoke to X", "said to X": a listener, not a place. */
const addresses = (verb: string): boolean =>
  speechVerbs.has(verb) ||
  /^(spoke|speaks|speaking|talked|talking|wrote|writing|listened|according|close|loyal|thanks|belonging|linked|close|appealed|gave|given|handed|passed)$/.test(
    verb,
  )

function votesBefore(p: Page, raw: RawOf<'name'>): Votes {
  const at = wordBefore(p, raw.from)
  const word = at < 0 ? '' : p.lower(at)
  const of = word === 'of' && takesPlace.has(p.lower(at - 1))
  if (of) return { ...noVotes, place: 3.5 }
  if (raw.adjectival) return noVotes
  if (word === 'of') return { ...noVotes, place: 0.5 }
  if (raw.determiner === 'the' && /^(on|across|over|along|beyond|into|beside|up|down)$/.test(word))
    return { ...noVotes, place: 4 }
  if (strongPlacePrepositions.has(word)) return { ...noVotes, place: 3 }
  if (word === 'to' && /^(ambassador|envoy|consul)$/.test(p.lower(at - 1))) return { ...noVotes, place: 4 }
  if (placePrepositions.has(word)) return { ...noVotes, place: word === 'to' && addresses(p.lower(at - 1)) ? 0 : 1.5 }
  if (word === 'on' || word === 'against') return { ...noVotes, place: 0.8 }
  if (placeVerbs.has(word)) return { ...noVotes, place: 2 }
  if (/^(told|by)$/.test(word)) return { ...noVotes, person: 0.6, organisation: 0.6 }
  if (/^(said|says|added|adds|wrote|writes|tweeted)$/.test(word)) return { ...noVotes, person: 1.5, organisation: 0.6 }
  if (speechVerbs.has(word)) return { ...noVotes, person: 0.5, place: 0.4, organisation: 0.5 }
  return noVotes
}

const bodyNoun = (word: string): boolean =>
  organisationHeads.has(word) && !/^(centre|center|press|wire|staff|command)$/.test(word)

/** "X is a company". */
const isA = (p: Page, at: number): boolean =>
  /^(is|was|remains)$/.test(p.lower(at)) && /^(a|an|the|one)$/.test(p.lower(at + 1))

/** After a comma: what the apposition calls the name. */
function apposition(p: Page, at: number): Votes {
  if (/^\d{1,2}$/.test(p.lower(at)) && /^[,;]$/.test(p.lower(at + 1))) return { ...noVotes, person: 5 }
  if (p.lower(at) === 'who' || p.lower(at) === 'whose') return { ...noVotes, person: 2.5 }
  if (p.lower(at) === 'where') return { ...noVotes, place: 3 }
  const opens = p.words[at]?.pos === 'DET' || /^(his|her|its|former|then)$/.test(p.lower(at))
  for (let i = at; i < at + (opens ? 8 : 4); i++) {
    const w = p.words[i]
    if (!w || /^[,.;:—–"”“'’()]$/.test(w.text) || (w.pos === 'VERB' && !opens)) break
    if (posts.has(w.lower) || ((occupations.has(w.lower) || unnamed.has(w.lower)) && opens))
      return { ...noVotes, person: 4 }
    if (placeHeads.has(w.lower) && opens && !p.named(i)) return { ...noVotes, place: 5 }
    if (bodyNoun(w.lower) && opens && !p.named(i)) return { ...noVotes, organisation: 5 }
    if (pluralPeople.has(w.lower) || /^(of|in|for|at|that)$/.test(w.lower)) break
  }
  return noVotes
}

function votesAfter(p: Page, raw: RawOf<'name'>): Votes {
  const next = p.lower(raw.to)
  const words = raw.to - raw.from
  if (next === ')' && p.lower(raw.from - 1) === '(' && /^[—–-]$/.test(p.lower(raw.to + 1)))
    return { ...noVotes, organisation: 6 }
  if (next === ',') return apposition(p, raw.to + 1)
  if (next === '(' && /^\p{Lu}{2,}$/u.test(p.words[raw.to + 1]?.text ?? '')) return { ...noVotes, organisation: 4 }
  if (isA(p, raw.to)) return apposition(p, raw.to + 1)
  if (next === 'who') return { ...noVotes, person: 2.5 }
  if (/^(reports|reported)$/.test(next)) return { ...noVotes, organisation: 2.5, person: words > 1 ? 1 : 0 }
  if (speechVerbs.has(next) || (/^(also|later|has|have|had)$/.test(next) && speechVerbs.has(p.lower(raw.to + 1))))
    return words > 1 ? { ...noVotes, person: 2, organisation: 1 } : { ...noVotes, person: 1.2, organisation: 1.3 }
  if (/^(spokesman|spokeswoman|spokesperson|correspondent|reporter|journalist|editor)$/.test(next))
    return { ...noVotes, organisation: 2 }
  return p.words[raw.to]?.pos === 'VERB' && words === 1 ? { ...noVotes, person: 0.7, organisation: 0.2 } : noVotes
}

const isAcronym = (text: string): boolean => /^\p{Lu}{2,6}$/u.test(text)

/** A line's first words in capitals, then a comma or dash: where the report was written. */
function isDateline(p: Page, { from, to }: Range): boolean {
  const first = p.words[from]
  const before = p.words[from - 1]
  const opens = first !== undefined && before?.paragraph !== first.paragraph
  const marks = p.words.slice(to, to + 6).map(w => w.text)
  return (
    opens && /^\p{Lu}{3,}$/u.test(first.text) && /^[,(—–-]$/.test(marks[0] ?? '') && marks.some(m => /^[(—–-]$/.test(m))
  )
}

function votesOfForm(p: Page, raw: RawOf<'name'>): Votes {
  const words = p.words.slice(raw.from, raw.to)
  const initials =
    words.some(w => w.text.length > 3) && words.slice(0, -1).some(w => /^(\p{Lu}\.?){1,3}$/u.test(w.text))
  const many = words.length > 1
  let votes: Votes = {
    person: many && words.length < 5 ? 1.3 : 0,
    place: many ? 0 : 0.3,
    organisation: words.length > 3 ? 0.5 : 0,
  }
  if (
    many &&
    /^(North|South|East|West|New|Upper|Lower|Greater|Northern|Southern|Eastern|Western)$/.test(words[0]?.text ?? '')
  )
    votes = plus(votes, { place: 3.5 })
  if (/^St\.?$/.test(words[0]?.text ?? '') && words.length > 1) votes = plus(votes, { place: 6 })
  if (words.some(w => w.text === '&')) votes = plus(votes, { organisation: 6 })
  if (initials && many) votes = plus(votes, { person: 4 })
  if (!many && isAcronym(raw.from < raw.to ? (words[0]?.text ?? '') : ''))
    votes = plus(votes, isDateline(p, raw) ? { place: 5 } : { organisation: 2.6, person: -1 })
  if (raw.determiner === 'the' && !raw.adjectival && !isAcronym(words[0]?.text ?? ''))
    votes = plus(votes, { organisation: 1.2, person: -2 })
  if (words[0]?.text === 'The') votes = plus(votes, { place: 1 })
  if (raw.adjectival) votes = plus(votes, { place: 0.8, person: many ? 0 : -0.5 })
  return votes
}

/** What the words around one occurrence of a name say about its kind. */
export function votesFor(p: Page, raw: RawOf<'name'>, afterPost: boolean): Votes {
  const said = [raw.votes, votesBefore(p, raw), votesAfter(p, raw), votesOfForm(p, raw)]
  return said.reduce(plus, afterPost ? { ...noVotes, person: 4 } : noVotes)
}
