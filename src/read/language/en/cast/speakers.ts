import { speechVerbs } from './lexicon.ts'
import type { Figure, Standing } from './roster.ts'
import { around, isSubject, isVoice, quoteOf, type Scene } from './scene.ts'

/** "Pressed on the dead, she denied": the dead say nothing. */
const isSilent = (f: Figure): boolean =>
  f.kind === 'group' && /^(dead|deaths|bodies|casualties|missing|killed)$/.test(f.noun)

/** Verbs behind which the one stands who hears it or is spoken of, never the one who speaks. */
const addressing =
  /^(told|tells|tell|accused|accuses|blamed|blames|urged|ordered|orders|called|calls|condemned|condemns|described|describes|denied|denies|rejected|rejects|dismissed|dismisses|confirmed|confirms|asked|asks|warned|warns|acknowledged|claims|demanded|demands)$/

/** "…," said X: who stands right behind the saying word. */
function inverted(scene: Scene, at: number, list: readonly Standing[]): Standing | undefined {
  if (addressing.test(scene.words[at]?.lower ?? '') && !/^[,"”’']$/.test(scene.words[at - 1]?.text ?? ''))
    return undefined
  if (/^(told|tells|tell)$/.test(scene.words[at]?.lower ?? '')) return undefined
  const titled = (s: Standing) =>
    s.figure.kind === 'person' &&
    s.from > at &&
    s.from - at <= 6 &&
    scene.words.slice(at + 1, s.from).every(w => /^(NOUN|ADJ|PROPN|DET)$/.test(w.pos))
  const right = list.find(s => s.from === at + 1 || (s.from === at + 2 && scene.words[at + 1]?.pos === 'DET'))
  const person = list.find(titled)
  return right && (!person || right.figure.kind !== 'place') ? right : (person ?? right)
}

/** Notes who says something here, so that "he said" further on finds him. */
export function noteSaying(scene: Scene, at: number): void {
  const w = scene.words[at]
  if (!w || w.quote >= 0 || !speechVerbs.has(w.lower)) return
  const list = around(scene, w.sentence, at)
  const outside = list.filter(s => quoteOf(scene, s) < 0 && isVoice(s.figure) && !isSilent(s.figure))
  const behind = inverted(scene, at, outside)
  const subject = outside.find(s => s.to <= at && at - s.to < 4 && isSubject(scene, s)) ?? behind
  const first = outside.find(s => s.to <= at && isSubject(scene, s))
  const figure = (beforeComma(scene, at, outside) ?? subject ?? first)?.figure
  if (figure) scene.said.push({ at, figure })
}

/** "X, who heads Y, called": behind a parted clause or apposition, the one it was put behind. */
function beforeComma(scene: Scene, at: number, list: readonly Standing[]): Standing | undefined {
  const { words } = scene
  if (words[at - 1]?.text !== ',') return undefined
  for (let i = at - 2; i > at - 25 && words[i]?.sentence === words[at]?.sentence; i--) {
    if (words[i]?.text !== ',') continue
    const s = list.find(x => x.to === i)
    const parted = /^(who|which|whose|the|a|an|his|her|its)$/.test(words[i + 1]?.lower ?? '')
    if (s && (parted || words[i + 1]?.pos === 'NOUN')) return s
  }
  return undefined
}

/** The tag nearest to a quotation: one behind it counts twice as near as one before it. */
function nearest(tags: readonly Tag[], start: number, end: number): Tag | undefined {
  let [low, high] = [0, tags.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tags[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const before = tags[low - 1]
  let next = low
  while (next < low + 20 && (tags[next]?.start ?? end) < end) next++
  const behind = tags[next]
  if (!before || !behind) return behind ?? before
  return behind.start - end <= (start - before.start) * 2 ? behind : before
}

/** Who says the words of each quotation, by the tag in its paragraph, or carried on from the paragraph before. */
export function findSpeakers(scene: Scene): void {
  const tags = tagsOf(scene)
  let before: Figure | undefined
  scene.doc.quotations.forEach((q, i) => {
    // what stands in a block of its own goes on with nobody
    if (scene.doc.paragraphs[q.paragraph]?.setApart) {
      before = undefined
      return
    }
    const near = tags.get(q.paragraph) ?? []
    const speaker = near.length === 0 ? before : nearest(near, q.start, q.end)?.figure
    if (speaker) scene.speakers.set(i, speaker)
    before = speaker
  })
}

interface Tag {
  readonly start: number
  readonly figure: Figure
}

/** "the voice barks", "a man's voice asks": what is heard is somebody's who was named before. */
const isVoiceHeard = (scene: Scene, at: number): boolean =>
  scene.words[at - 1]?.lower === 'voice' && (scene.words[at]?.pos === 'VERB' || scene.words[at]?.pos === 'NOUN')

/** The person named last before the voice. */
function heard(scene: Scene, sentence: number, at: number): Figure | undefined {
  for (let back = sentence; back >= 0 && back > sentence - 5; back--) {
    const named = around(scene, back, at).findLast(s => s.to <= at && s.figure.kind === 'person' && s.as === 'name')
    if (named) return named.figure
  }
  return undefined
}

/** Saying words outside quotations with who says them, by paragraph. */
function tagsOf(scene: Scene): ReadonlyMap<number, readonly Tag[]> {
  const found = new Map<number, Tag[]>()
  scene.words.forEach((w, i) => {
    if (w.quote >= 0 || !(speechVerbs.has(w.lower) || isVoiceHeard(scene, i))) return
    const outside = around(scene, w.sentence, i).filter(
      s => quoteOf(scene, s) < 0 && isVoice(s.figure) && !isSilent(s.figure),
    )
    const subject = isVoiceHeard(scene, i)
      ? undefined
      : (beforeComma(scene, i, outside) ??
        inverted(scene, i, outside) ??
        outside.findLast(s => s.to <= i && isSubject(scene, s) && i - s.to < 12))
    const figure = subject?.figure ?? (isVoiceHeard(scene, i) ? heard(scene, w.sentence, i) : undefined)
    if (!figure) return
    const list = found.get(w.paragraph)
    if (list) list.push({ start: w.start, figure })
    else found.set(w.paragraph, [{ start: w.start, figure }])
  })
  return found
}
