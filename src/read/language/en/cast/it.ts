import { speechVerbs } from './lexicon.ts'
import type { Figure } from './roster.ts'
import type { Word } from './words.ts'

const undergone =
  /^(hit|struck|shelled|bombed|burned|burnt|blown|destroyed|damaged|mined|looted|closed|reopened|emptied|sunk|captured|seized|attacked|evacuated|rebuilt|filmed|recorded|intercepted)$/

export const isThing = (f: Figure): boolean => f.kind === 'facility' || f.kind === 'place' || f.kind === 'exhibit'

/** "when it was hit by a missile": of a body and a building the building was hit. */
export const isHarmed = (words: readonly Word[], at: number): boolean =>
  undergoes(words, at) &&
  /^(hit|struck|shelled|bombed|burned|burnt|destroyed|damaged|blown)$/.test(passiveAt(words, at))

const passiveAt = (words: readonly Word[], at: number): string =>
  words.slice(at + 2, at + 5).find(w => undergone.test(w.lower))?.lower ?? ''

const suffered =
  /^(killed|shot|beaten|wounded|injured|tortured|executed|hanged|stabbed|burned|burnt|buried|abducted|kidnapped|detained|arrested|raped|bound|blindfolded|tied|dragged|forced|released|freed|evacuated|treated|marched)$/

/** "They were also allegedly beaten": people to whom it was done. */
export const areHarmed = (words: readonly Word[], at: number): boolean =>
  /^(were|are|had|have)$/.test(words[at + 1]?.lower ?? '') &&
  words
    .slice(at + 2, at + 6)
    .filter(w => w.sentence === words[at]?.sentence)
    .some((w, i, all) => suffered.test(w.lower) && all.slice(0, i).every(b => /^(ADV|AUX|ADJ|VERB)$/.test(b.pos)))

/** "It was blown up", "it may be mined": something stands for what it happened to. */
const undergoes = (words: readonly Word[], at: number): boolean =>
  /^(was|is|be|been|may|has|had|would|will|could)$/.test(words[at + 1]?.lower ?? '') &&
  words.slice(at + 2, at + 5).some(w => undergone.test(w.lower) && w.sentence === words[at]?.sentence)

/** "it has had no surgeon", "it had no water". */
const owns = (words: readonly Word[], at: number): boolean =>
  /^(has|had|have)$/.test(words[at + 1]?.lower ?? '') &&
  /^(had|no|lost|treated|run|two|only|earlier|previously|repeatedly|also|always|never|maintained|said|denied|admitted|insisted|acknowledged|rejected|promised|warned|called|asked|declined)$/.test(
    words[at + 2]?.lower ?? '',
  )

const tells =
  /^(denouncing|calling|accusing|demanding|urging|asking|seeking|saying|warning|denying|claiming|investigating|looking|planning|preparing|considering|using|holding|attacking|shelling|bombing|blocking)$/

/** "It is he who", "it was not possible" stand for nothing; "said it had counted" for who says it. */
export function isEmptyIt(words: readonly Word[], at: number): boolean {
  if (speechVerbs.has(words[at - 1]?.lower ?? '') || words[at - 1]?.lower === 'that') return false
  const next = words[at + 1]
  if (next === undefined) return true
  if (undergoes(words, at) || owns(words, at)) return false
  if (/^(is|was|'s|’s)$/.test(next.lower) && tells.test(words[at + 2]?.lower ?? '')) return false
  return next.pos === 'AUX' || /^(is|was|has|'s|will|would|remains|seems|appears|took|takes)$/.test(next.lower)
}
