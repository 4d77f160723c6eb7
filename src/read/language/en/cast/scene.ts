import type { EnglishText } from '../document.ts'
import { isGenitive } from './chunks.ts'
import type { Figure, Roster, Standing } from './roster.ts'
import type { Word } from './words.ts'

export const isHuman = (f: Figure): boolean => f.kind === 'person' || f.kind === 'unidentified'
export const isBody = (f: Figure): boolean => f.kind === 'organisation' || f.kind === 'unit' || f.kind === 'state'

/** What the pronoun step looks things up in. */
export interface Scene {
  readonly doc: EnglishText
  readonly words: readonly Word[]
  /** Outermost standings by sentence, in order. */
  readonly bySentence: Map<number, Standing[]>
  /** Who speaks in a quotation, by the quotation's index. */
  readonly speakers: Map<number, Figure>
  readonly found: Standing[]
  /** Who last said something outside quotations, latest last. */
  readonly said: { readonly at: number; readonly figure: Figure }[]
  readonly roster: Roster
  /** Who answers in an interview, by paragraph. */
  readonly interviews: Map<number, { readonly figure: Figure | undefined }>
  readonly outlet: Figure
  /** The people that "we" in somebody's words stands for. */
  readonly selves: Set<Figure>
  /** The body a person speaks for by their post, so that "we" in their words is that body. */
  readonly speaksFor: (person: Figure) => Figure | undefined
  /** Sentences that hold words in quotation marks. */
  readonly quoted: ReadonlySet<number>
}

export function outermost(standing: readonly Standing[]): readonly Standing[] {
  const sorted = [...standing].sort((a, b) => a.from - b.from || b.to - a.to)
  let end = -1
  return sorted.filter(s => {
    if (s.to <= end) return false
    end = s.to
    return true
  })
}

export function group(words: readonly Word[], standing: readonly Standing[]): Map<number, Standing[]> {
  const found = new Map<number, Standing[]>()
  for (const s of outermost(standing)) {
    const sentence = words[s.from]?.sentence ?? 0
    const list = found.get(sentence)
    if (list) list.push(s)
    else found.set(sentence, [s])
  }
  return found
}

export const quoteOf = (scene: Scene, s: Standing): number => scene.words[s.from]?.quote ?? -1
const demoted = /^(of|by|against|for|with|from|in|near|at|on|to|into|outside)$/

/** Stands where a subject stands: no preposition leads to it, and it owns nothing. */
export function isSubject(scene: Scene, s: Standing): boolean {
  if (isGenitive(scene.words[s.to])) return false
  const before = scene.words[s.from - 1]
  const word = before?.pos === 'DET' ? scene.words[s.from - 2] : before
  const there =
    /^(was|were|are|is|been)$/.test(word?.lower ?? '') && /^there$/.test(scene.words[s.from - 2]?.lower ?? '')
  return !there && (!word || word.sentence !== scene.words[s.from]?.sentence || !demoted.test(word.lower))
}

/** Where in the ascending list the first standing at or after a word is. */
function indexAt(list: readonly Standing[], at: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The standings of a sentence near a word; all of them in any sentence of common length. */
export function around(scene: Scene, sentence: number, at: number): readonly Standing[] {
  const list = scene.bySentence.get(sentence) ?? []
  if (list.length <= 40) return list
  const index = indexAt(list, at)
  return list.slice(Math.max(0, index - 30), index + 10)
}

export function add(scene: Scene, at: number, figure: Figure): void {
  const s: Standing = { from: at, to: at + 1, figure, as: 'pronoun' }
  scene.found.push(s)
  const sentence = scene.words[at]?.sentence ?? 0
  const list = scene.bySentence.get(sentence)
  if (list) list.splice(indexAt(list, at), 0, s)
  else scene.bySentence.set(sentence, [s])
}

export const isVoice = (f: Figure): boolean =>
  isHuman(f) ||
  isBody(f) ||
  f.kind === 'group' ||
  f.kind === 'facility' ||
  f.kind === 'exhibit' ||
  (f.kind === 'place' && f.precision === 6)

export function quotedSentences(words: readonly Word[]): ReadonlySet<number> {
  return new Set(words.filter(w => w.quote >= 0).map(w => w.sentence))
}
