import type { Page } from './chunks.ts'
import { attackNouns, facilityNouns, type FacilityKind, speechVerbs, unnamed } from './lexicon.ts'
import type { Range, Raw } from './raw.ts'
import { determinerOf } from './segments.ts'

const loose: FacilityKind = { type: 'infrastructure', protectedAs: 'none', plural: false }

const group = (range: Range, modifiers: readonly string[] = []): Raw => ({
  shape: 'group',
  ...range,
  head: range.from,
  determiner: 'counted',
  modifiers,
  label: false,
})

const somebody = (range: Range): Raw => ({
  shape: 'someone',
  ...range,
  head: range.from,
  determiner: 'a',
  modifiers: [],
})

function thing(p: Page, { from, to }: Range, kind: FacilityKind = loose): Raw {
  const determiner = determinerOf(p, from)
  const start = determiner === 'bare' ? from : from + 1
  return {
    shape: 'facility',
    from,
    to,
    head: to - 1,
    determiner,
    modifiers: p.words.slice(start, to - 1).map(w => w.lower),
    facility: kind,
    noun: p.lower(to - 1),
    proper: false,
  }
}

const open = /^(anyone|anybody|everyone|everybody|whoever|those)$/
const participle = /^(taken|involved|killed|held|found|left|hurt|.{2,}ed)$/

/** "anyone who stays", "everyone involved", "those taken": people told of by what they do or suffer. */
function openGroup(p: Page, at: number): Raw | undefined {
  const word = p.lower(at)
  if (!open.test(word)) return undefined
  const next = p.lower(at + 1)
  if (word === 'whoever') return group({ from: at, to: at + 2 })
  if (next === 'who') return group({ from: at, to: at + 3 })
  return participle.test(next) && p.words[at + 1]?.pos !== 'ADJ' ? group({ from: at, to: at + 2 }) : undefined
}

const unnamedMany = /^(some|others|many|several|most|both|few)$/
const unnamedOne = /^(one|another)$/
const auxiliary = /^(have|has|had|also|later|even)$/

const saysAt = (p: Page, at: number): boolean =>
  speechVerbs.has(p.lower(at)) || (auxiliary.test(p.lower(at)) && speechVerbs.has(p.lower(at + 1)))

/** Where "of them" behind a word ends. */
const pastThem = (p: Page, at: number): number =>
  p.lower(at) === 'of' && /^(them|us|whom)$/.test(p.lower(at + 1)) ? at + 2 : at

/** "others say", "one of them asked", "two of them say": somebody who is never one already named. */
function unnamedSpeaker(p: Page, at: number): Raw | undefined {
  const word = p.lower(at)
  const counted = p.words[at]?.pos === 'NUM' && /^\p{L}/u.test(word)
  if (counted && p.lower(at - 1) === 'the' && saysAt(p, at + 1)) return group({ from: at - 1, to: at + 1 })
  if (!(unnamedMany.test(word) || unnamedOne.test(word) || counted) || p.words[at - 1]?.pos === 'DET') return undefined
  const to = pastThem(p, at + 1)
  if (!saysAt(p, to) || (counted && to === at + 1 && !unnamedOne.test(word))) return undefined
  return unnamedOne.test(word) ? somebody({ from: at, to }) : group({ from: at, to })
}

/** "the others", "the other four", "the rest" of the people told of before. */
function theRest(p: Page, at: number): Raw | undefined {
  if (p.lower(at) !== 'the') return undefined
  const next = p.lower(at + 1)
  if (next === 'other' && p.words[at + 2]?.pos === 'NUM' && !noun(p, at + 3)) return group({ from: at, to: at + 3 })
  return next === 'others' ? group({ from: at, to: at + 2 }) : undefined
}

const noun = (p: Page, at: number): boolean => /^(NOUN|PROPN|ADJ)$/.test(p.words[at]?.pos ?? '')

const assaulted = /^(blitz|shooting|explosion|blast|massacre|killings?|bombings?|fire)$/

/** "hospital blitz", "the market strike": what was hit stands in front of the attack. */
function struck(p: Page, at: number): Raw | undefined {
  const kind = facilityNouns.get(p.lower(at))
  const next = p.lower(at + 1)
  if (!kind || p.named(at) || !(attackNouns.has(next) || assaulted.test(next)) || p.words[at + 1]?.pos === 'VERB')
    return undefined
  const before = p.lower(at - 1)
  return thing(p, { from: before === 'the' ? at - 1 : at, to: at + 1 }, kind)
}

const goods =
  /^(insulin|medicines?|drugs|flour|biscuits|bread|grain|wheat|seed|corn|harvest|crops?|cattle|horses?|livestock|sheep|goats|cows|food|rations|blankets|fuel|diesel|coal|supplies|parcels|sacks|loads|lorryloads|truckloads|crates|trawlers?|dinghy|dinghies|rafts?|cars?|tractors?|ambulances?|carts?|wagons?)$/
const handled =
  /^(took|takes|take|taken|taking|stole|stolen|steal|seized|seize|seizing|looted|loot|looting|confiscated|burned|burnt|burning|borrowed|destroyed|left|leave|blocked|stopped|carried|requisitioned|commandeered|removed|lost|grabbed|sank|sunk|killed|shot)$/
const suffers = /^(were|was|is|are|have|has|had|been|also|gone|stopped|taken|stolen|lost|or)$/

/** "They took the insulin", "Four boxes of insulin were gone": goods and beasts that are taken, stopped or lost. */
function goodsAt(p: Page, chunk: Range): Raw | undefined {
  const last = chunk.to - 1
  const counted = /^(boxes|sacks|tonnes|tons|crates|loads|bags|litres|kilos|lorryloads)$/.test(p.lower(last))
  const of = counted && p.lower(chunk.to) === 'of' && noun(p, chunk.to + 1)
  const to = of ? chunk.to + (noun(p, chunk.to + 2) ? 3 : 2) : chunk.to
  if (!of && !goods.test(p.lower(last))) return undefined
  const before = p.words.slice(Math.max(0, chunk.from - 6), chunk.from)
  const sentence = p.words[chunk.from]?.sentence
  const taken = before.some(w => w.sentence === sentence && handled.test(w.lower))
  const harmed =
    suffers.test(p.lower(to)) && p.words.slice(to, to + 6).some(w => handled.test(w.lower) || w.lower === 'gone')
  return taken || harmed ? thing(p, { from: chunk.from, to }) : undefined
}

const wholeOf = /^(wings?|ruins|cellars?|basement)$/
const rows = /^(blocks?|rows?|cluster|string|pair)$/

/** "a wing of St Anna's", "two blocks of flats": a part told before its building, and buildings told by the row. */
function partsOf(p: Page, chunks: readonly Range[], raws: readonly Raw[]): readonly Raw[] {
  const starts = new Map(raws.filter(r => r.shape === 'facility' || r.shape === 'name').map(r => [r.from, r]))
  return chunks.flatMap((c): readonly Raw[] => {
    const [word, of] = [p.lower(c.to - 1), p.lower(c.to)]
    if (of !== 'of' || p.words[c.to]?.sentence !== p.words[c.from]?.sentence) return []
    const row = rows.test(word) ? facilityNouns.get(p.lower(c.to + 1)) : undefined
    if (row) return [thing(p, { from: c.from, to: c.to + 2 }, row)]
    const whole = starts.get(c.to + 1) ?? starts.get(c.to + 2)
    if (!wholeOf.test(word) || !whole || (whole.shape === 'name' && !/^(wings?|ruins)$/.test(word))) return []
    const kind = whole.shape === 'facility' ? whole.facility : loose
    const part = thing(p, { from: c.from, to: c.to }, { ...kind, plural: false })
    return [{ ...part, to: whole.to }]
  })
}

const between = /^(,|and|or|&)$/
const notThings =
  /^(time|times|day|days|night|nights|week|weeks|month|months|year|years|hour|hours|morning|evening|people|water|power|number|numbers|part|parts|reports?|death|deaths|injury|injuries|smoke|fire|others?|kilomet(er|re)s|met(er|re)s|miles|rest|area|place|way|end|man|woman|strikes?|names?|words?)$/

/** How many words part two phrases that stand in one list, or -1. */
function listed(p: Page, a: Range, b: Range): boolean {
  const gap = p.words.slice(a.to, b.from)
  return (
    gap.length > 0 &&
    gap.length <= 2 &&
    gap.every(w => between.test(w.lower)) &&
    p.words[a.from]?.sentence === p.words[b.from]?.sentence
  )
}

function mayBeThing(p: Page, c: Range): boolean {
  const last = p.words[c.to - 1]
  if (last?.pos !== 'NOUN' || last.upper || notThings.test(last.lower) || attackNouns.has(last.lower)) return false
  const determiner = determinerOf(p, c.from)
  const plain = determiner === 'bare' && !/[^s]s$/.test(last.lower)
  return !unnamed.has(last.lower) && !(plain && !facilityNouns.has(last.lower)) && p.words[c.to]?.pos !== 'VERB'
}

/** In "the theatre, the vaccine store and the ward" what stands in one list with a building is a thing that can be hit too. */
function listedThings(p: Page, chunks: readonly Range[], raws: readonly Raw[]): readonly Raw[] {
  const ends = new Map(raws.map(r => [r.to, r.shape]))
  const things = new Set(raws.filter(r => r.shape === 'facility').map(r => r.to))
  const found: Raw[] = []
  const walk = (from: Range | undefined, c: Range | undefined, back: boolean): void => {
    if (!from || !c || !things.has(from.to) || ends.has(c.to)) return
    if (!(back ? listed(p, c, from) : listed(p, from, c)) || !mayBeThing(p, c)) return
    found.push(thing(p, c, facilityNouns.get(p.lower(c.to - 1)) ?? loose))
    things.add(c.to)
    ends.set(c.to, 'facility')
  }
  chunks.forEach((c, i) => walk(chunks[i - 1], c, false))
  for (let i = chunks.length - 1; i > 0; i--) walk(chunks[i], chunks[i - 1], true)
  return found
}

/** What no head of a phrase tells: people told of by pronouns, goods taken, what stands in a list with buildings. */
export function looseRaws(p: Page, chunks: readonly Range[], raws: readonly Raw[]): readonly Raw[] {
  const known = new Set(raws.map(r => r.from))
  const pronouns = p.words.flatMap((_, at): readonly Raw[] => {
    const raw = openGroup(p, at) ?? unnamedSpeaker(p, at) ?? theRest(p, at) ?? struck(p, at)
    return raw && !known.has(raw.from) ? [raw] : []
  })
  const ends = new Set(raws.map(r => r.to))
  const taken = chunks.flatMap((c): readonly Raw[] => {
    const raw = ends.has(c.to) ? undefined : goodsAt(p, c)
    return raw ? [raw] : []
  })
  const more = [...taken, ...partsOf(p, chunks, raws)]
  return [...pronouns, ...more, ...listedThings(p, chunks, [...raws, ...more])]
}
