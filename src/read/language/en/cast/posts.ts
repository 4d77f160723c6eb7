import type { PostPhrase } from './extend.ts'
import { occupations, plain, posts as postNouns, speechVerbs } from './lexicon.ts'
import { personName } from './people.ts'
import type { Range, Raw } from './raw.ts'
import type { Figure, Roster } from './roster.ts'

/** A post or rank told in the words; positions are words. The body and person are what stands at those words. */
export interface PostTold extends Range {
  readonly kind: 'post' | 'rank'
  /** Who holds it: the raw that names the person, or the word of the pronoun that stands for one. */
  readonly holder: Raw | number

  readonly what: Range
  readonly body?: Range
  readonly former: boolean
  readonly since?: Range
  /** The phrase that tells it, where it does not stand directly before the name. */
  readonly phrase?: PostPhrase
}

const isPerson = (r: Roster, raw: Raw | undefined): raw is Raw => raw !== undefined && personName(r, raw) !== undefined

const timeWord =
  /^(\d{4}|\d{1,2}|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|the|of|last|year|years|month|and|to|until|-|–|invasion|war)$/

/** "since 2014", "from 2029 to March 2031", "until last year", right behind a post or a few words on. */
function sinceBehind(r: Roster, at: number): Range | undefined {
  const sentence = r.page.words[at - 1]?.sentence
  for (let i = at; i < at + 9; i++) {
    const w = r.page.words[i]
    if (!w || w.sentence !== sentence || w.text === ';') return undefined
    if (!/^(since|from|between|until)$/.test(w.lower)) continue
    let to = i + 1
    while (to < i + 9 && r.page.words[to]?.sentence === sentence && timeWord.test(r.page.lower(to))) to++
    while (to > i + 1 && /^(and|to|the|of|until|-|–)$/.test(r.page.lower(to - 1))) to--
    const dated = r.page.words
      .slice(i, to)
      .some(t => /^\d|ary$|^march$|^april$|^may$|^june$|^july$|^august$|ber$|year/.test(t.lower))
    return dated ? { from: i, to } : undefined
  }
  return undefined
}

/** Titles and ranks directly before a name. */
function beforeNames(r: Roster, raws: readonly Raw[]): readonly PostTold[] {
  return raws.flatMap(raw =>
    raw.shape !== 'person'
      ? []
      : raw.titles.map((t): PostTold => {
          const body = t.body ?? raw.side
          const from = body && t.kind === 'post' ? Math.min(body.from, t.from) : t.from
          const since = sinceBehind(r, raw.to)
          return {
            kind: t.kind,
            holder: raw,
            what: { from: t.from, to: t.to },
            former: t.former,
            from,
            to: raw.to,
            ...(body && { body }),
            ...(since && r.page.lower(raw.to) === ',' ? {} : {}),
          }
        }),
  )
}

interface Index {
  readonly starts: ReadonlyMap<number, Raw>
  readonly ends: ReadonlyMap<number, Raw>
}

function indexPeople(r: Roster, raws: readonly Raw[]): Index {
  const starts = new Map<number, Raw>()
  const ends = new Map<number, Raw>()
  for (const raw of raws)
    if (isPerson(r, raw)) {
      starts.set(raw.from, raw)
      ends.set(raw.to, raw)
    }
  return { starts, ends }
}

const links =
  /^(is|was|were|became|remains|remained|as|been|been|served|serves|works|worked|appointed|named|elected|made|currently|now|also|then|has|had|long|who)$/

const beforeArticle = (r: Roster, phrase: PostPhrase): number =>
  r.page.words[phrase.from - 1]?.pos === 'DET' ? phrase.from - 2 : phrase.from - 1

/** The word in front of a phrase, past an article and "now" or "once". */
function beforePhrase(r: Roster, phrase: PostPhrase): number {
  let at = phrase.from - 1
  if (r.page.words[at]?.pos === 'DET') at--
  const dated = untilBefore(r, at)
  if (dated !== undefined) return dated
  while (timely.test(r.page.lower(at))) at--
  return at
}

/** "until 2024", "from 2017 to 2021" in front of a post: the word before it. */
function untilBefore(r: Roster, at: number): number | undefined {
  for (let i = at; i > at - 7 && r.page.words[i]?.sentence === r.page.words[at]?.sentence; i--) {
    if (/^(until|till|from|between)$/.test(r.page.lower(i))) return i < at ? i - 1 : undefined
    if (!timeWord.test(r.page.lower(i)) && r.page.lower(i) !== ',') return undefined
  }
  return undefined
}

const timely = /^(now|then|formerly|currently|also|once|previously|until)$/
const past = /^(then|formerly|once|previously|until)$/

/** "He is, officially, director of Y": the word of the pronoun. */
function pronounHolder(r: Roster, phrase: PostPhrase): number | undefined {
  let at = beforePhrase(r, phrase)
  let verb = false
  for (let steps = 0; steps < 6 && at >= 0; steps++, at--) {
    const w = r.page.words[at]
    if (!w || w.sentence !== r.page.words[phrase.from]?.sentence) return undefined
    if (/^(he|she)$/.test(w.lower)) return verb ? at : undefined
    if (/^(is|was|became|been|served|serves|works|worked)$/.test(w.lower)) verb = true
    else if (!links.test(w.lower) && w.pos !== 'ADV' && w.text !== ',' && w.pos !== 'DET') return undefined
  }
  return undefined
}

/** Nothing but the words of its own noun phrase stands before it in the sentence. */
function leadsSentence(r: Roster, phrase: PostPhrase): boolean {
  const { words } = r.page
  for (let i = phrase.from - 1; i >= 0 && words[i]?.sentence === words[phrase.from]?.sentence; i--)
    if (!/^(DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(words[i]?.pos ?? '')) return false
  return true
}

/** Who holds the post of a phrase: the name behind it, the name before it, or the subject it is told of. */
function holderOf(r: Roster, people: Index, phrase: PostPhrase): Raw | undefined {
  const { lower } = r.page
  const sentence = r.page.words[phrase.from]?.sentence
  const same = (raw: Raw | undefined) => (raw && r.page.words[raw.from]?.sentence === sentence ? raw : undefined)
  const before = beforePhrase(r, phrase)
  if (/^[,(–—]$/.test(lower(before))) {
    const aged = /^\d+$/.test(lower(before - 1)) && lower(before - 2) === ',' ? before - 2 : before
    const ended = same(people.ends.get(aged))
    if (ended) return ended
  }
  const behind = lower(phrase.to) === ',' || lower(phrase.to) === ':' ? phrase.to + 1 : phrase.to
  const named = same(people.starts.get(behind))
  // "… to the director, Varr said" names the speaker behind a clause; a sentence that begins with the post names its holder
  const tag = named && behind > phrase.to && speechVerbs.has(lower(named.to)) && !leadsSentence(r, phrase)
  const after = tag ? undefined : named
  if (after && (behind > phrase.to || phrase.to > phrase.raw.to || postNouns.has(lower(phrase.title.to - 1))))
    return after
  return same(subjectTold(r, people, phrase, before))
}

/** "X was appointed director of Y", "Working as director of Y, X …". */
function subjectTold(r: Roster, people: Index, phrase: PostPhrase, before: number): Raw | undefined {
  const { lower, words } = r.page
  let at = before
  while (at > 0 && links.test(lower(at)) && words[at]?.sentence === words[phrase.from]?.sentence) at--
  if (at === before) return undefined
  const aged = lower(at) === ',' && /^\d+$/.test(lower(at - 1)) && lower(at - 2) === ',' ? at - 2 : at
  const told = lower(at) === ',' ? people.ends.get(aged) : people.ends.get(at + 1)
  if (told) return told
  if (/^(is|was|became|served|serves|works|worked|appointed|named|elected)$/.test(lower(at + 1)))
    return firstPerson(r, people, at)

  const leads =
    /^(working|serving|acting|known|speaking|previously|formerly)$/.test(lower(at)) || words[at + 1]?.opens === true
  if (!leads || lower(before) !== 'as') return undefined
  for (let i = phrase.to; words[i]?.sentence === words[phrase.from]?.sentence; i++) {
    const person = people.starts.get(i)
    if (person) return person
  }
  return undefined
}

/** The first person of the sentence, which is its subject where nothing nearer is. */
function firstPerson(r: Roster, people: Index, before: number): Raw | undefined {
  const sentence = r.page.words[before]?.sentence
  let found: Raw | undefined
  for (let i = before; i >= 0 && r.page.words[i]?.sentence === sentence; i--) found = people.starts.get(i) ?? found
  return found
}

function inPhrases(r: Roster, people: Index, phrases: readonly PostPhrase[]): readonly PostTold[] {
  const { lower } = r.page
  return phrases.flatMap((phrase): PostTold[] => {
    const named = holderOf(r, people, phrase)
    const pronoun = named ? undefined : pronounHolder(r, phrase)
    if (!named && pronoun === undefined) return []
    const holder = named ?? { from: pronoun ?? 0, to: (pronoun ?? 0) + 1 }
    const near = holder.to <= phrase.from ? holder.from : phrase.from
    const adjoining = Math.abs(holder.from - phrase.to) <= 1
    const to = holder.from >= phrase.to && adjoining ? holder.to : phrase.to
    const since = sinceBehind(r, phrase.to)
    const { title, body } = phrase
    return [
      {
        kind: 'post',
        holder: named ?? pronoun ?? 0,
        phrase,
        from: Math.min(near, phrase.from),
        to,
        what: { from: title.from, to: title.to },
        former:
          title.former || past.test(lower(phrase.from - 1)) || untilBefore(r, beforeArticle(r, phrase)) !== undefined,
        ...(body && { body }),
        ...(since && { since }),
      },
    ]
  })
}

const leads = /^(heads|leads|commands|runs|chairs|directs|headed|led|commanded|ran|chaired|directed|edits|founded)$/

/** Where "heads" or "has chaired" stands behind a name, or `undefined`. */
function leadVerb(r: Roster, at: number): number | undefined {
  const { lower } = r.page
  let verb = lower(at) === ',' && lower(at + 1) === 'who' ? at + 2 : at
  while (/^(has|had|have|also|now|currently|still)$/.test(lower(verb))) verb++
  return leads.test(lower(verb)) ? verb : undefined
}

/** "X, who heads the council", "X has chaired the council since 2030". */
function whoLeads(r: Roster, people: Index, starts: ReadonlyMap<number, Raw>): readonly PostTold[] {
  return [...people.ends.values()].flatMap((holder): PostTold[] => {
    const verb = leadVerb(r, holder.to) ?? leadVerb(r, clauseEnd(r, holder.to))
    if (verb === undefined) return []
    const body = starts.get(verb + 1) ?? (r.page.words[verb + 1]?.pos === 'DET' ? starts.get(verb + 2) : undefined)
    if (!body || !/^(organisation|unit|facility|name)$/.test(body.shape)) return []
    const since = sinceBehind(r, body.to)
    const perfect = /^(has|have)$/.test(r.page.lower(verb - 1))
    const former = /(ed|led|ran)$/.test(r.page.lower(verb)) && !perfect
    const [from, to] = [holder.from, body.to]
    const what = { from: verb, to: verb + 1 }
    const range = { from: body.from, to: body.to }
    return [{ kind: 'post', holder, from, to, what, body: range, former, ...(since && { since }) }]
  })
}

/** Behind a name's ", who was … ," or ", … ,": the word after the second comma; the same word where there is none. */
function clauseEnd(r: Roster, at: number): number {
  if (r.page.lower(at) !== ',') return at
  for (let i = at + 1; i < at + 14 && r.page.words[i]?.sentence === r.page.words[at]?.sentence; i++)
    if (r.page.lower(i) === ',') return i + 1
  return at
}

/** Every post and rank the words tell, in order of the text. */
export function postsTold(
  r: Roster,
  raws: readonly Raw[],
  phrases: readonly PostPhrase[],
  starts: ReadonlyMap<number, Raw>,
): readonly PostTold[] {
  const people = indexPeople(r, raws)
  return [...beforeNames(r, raws), ...inPhrases(r, people, phrases), ...whoLeads(r, people, starts)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  )
}

const isFull = (r: Roster, told: PostTold): boolean => {
  const name = typeof told.holder === 'number' ? undefined : personName(r, told.holder)
  return name !== undefined && name.to - name.from > 1
}

/** Whom a post is told of. */
export type HolderOf = (told: PostTold) => Figure | undefined

/** "campaigner X", "historian X": a trade without a body is no post. */
const isTrade = (r: Roster, t: PostTold): boolean =>
  t.kind === 'post' &&
  t.phrase === undefined &&
  t.body === undefined &&
  t.what.to - t.what.from === 1 &&
  !postNouns.has(r.page.lower(t.what.from)) &&
  occupations.has(r.page.lower(t.what.from))

/** Each post once: at the first naming in full, or at the first naming where the text never names in full. One rank a person. */
export function once(r: Roster, told: readonly PostTold[], holderOf: HolderOf): readonly PostTold[] {
  const kept = new Map<string, PostTold>()
  for (const t of told) {
    if (isTrade(r, t)) continue
    const who = holderOf(t)?.id ?? -1
    const key = t.kind === 'rank' ? `${who}:rank` : `${who}:${plain(r.page.lower(t.what.to - 1))}:${t.former}`
    const known = kept.get(key)
    if (!known || (!isFull(r, known) && isFull(r, t))) kept.set(key, t)
  }
  return [...kept.values()].sort((a, b) => a.from - b.from)
}

export const titleOfTold = (t: PostTold) => ({ kind: t.kind, ...t.what, former: t.former }) as const
