import type { Token } from './tokens.ts'

export const isVerbal = (t: Token | undefined): boolean => t?.pos === 'VERB' || t?.pos === 'AUX'

const deed = /^(shelling|bombing|shooting|killing|stabbing|looting|beating|hanging|burning|mining|poisoning)s?$/

/** "accused over the market *shelling*": behind a noun and with nothing it is done to, the deed is named and nobody does it. */
const deedNamed = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word?.pos !== 'VERB' || !deed.test(word.lower)) return false
  const compound = before?.pos === 'NOUN' || before?.pos === 'PROPN'
  return compound && (next === undefined || /^(PUNCT|ADP|AUX|VERB|CCONJ)$/.test(next.pos))
}

/** "the Wednesday *shelling* of the city": an -ing word between a noun phrase's words and "of" is a noun. */
const verbalNoun = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  return (
    word?.pos === 'VERB' &&
    /.{2}ing$/.test(word.lower) &&
    next?.lower === 'of' &&
    /^(DET|ADJ|PROPN|NOUN|PART)$/.test(before?.pos ?? '')
  )
}

/** "officials on the two *sides* said": a plural behind a number or article, before a verb, is a noun. */
const pluralNoun = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const determined = before?.pos === 'NUM' || before?.pos === 'DET' || before?.pos === 'ADJ'
  return word?.pos === 'VERB' && word.lower.endsWith('s') && determined && isVerbal(next)
}

/** "the south *wing* of": a bare verb form that ends a noun phrase is a noun. */
const endsNounPhrase = (tokens: readonly Token[], i: number): boolean => {
  const [first, before, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]]
  return (
    (word?.pos === 'VERB' && word.lower === word.lemma && before?.lower === 'says' && next === undefined) ||
    (word?.pos === 'VERB' &&
      word.lower === word.lemma &&
      first?.pos === 'DET' &&
      /^(ADJ|ADV)$/.test(before?.pos ?? '') &&
      !before?.lower.endsWith('ly') &&
      (next === undefined || next.pos === 'PUNCT' || next.lower === 'of'))
  )
}

/** "the council's only *ally*": behind an owner and a word that ranks, a bare verb form is a noun. */
const ranked = (tokens: readonly Token[], i: number): boolean => {
  const [first, before, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]]
  const owned = first?.pos === 'PART' || first?.pos === 'DET' || /^(his|her|its|their)$/.test(first?.lower ?? '')
  const ranks = /^(only|first|last|main|closest|biggest|largest|key|chief|sole|nearest|top)$/.test(before?.lower ?? '')
  return word?.pos === 'VERB' && word.lower === word.lemma && owned && ranks && !/^(DET|PRON)$/.test(next?.pos ?? '')
}

/** "Hollin *Cross*", "Lantern *Watch*": a capital in the middle of a name is no verb. */
const partOfName = (tokens: readonly Token[], i: number): boolean => {
  const [before, word] = [tokens[i - 1], tokens[i]]
  return (
    word?.pos === 'VERB' && /^\p{Lu}\p{Ll}/u.test(word.text) && before?.pos === 'PROPN' && /^\p{Lu}/u.test(before.text)
  )
}

const says = /^(said|says|told|tells|added|adds|wrote|writes|replied|warned|claimed|insisted|denied|argued|explained)$/

/** "…,” *Cook* said": a word with a capital right before a saying word is who says it. */
const nameOfSpeaker = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const capital = word?.pos === 'VERB' && /^\p{Lu}\p{Ll}+$/u.test(word.text)
  return capital && before?.pos !== 'AUX' && next?.pos === 'VERB' && says.test(next.lower)
}

/** "according to *police*": what follows is somebody. */
const accordingTo = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'VERB' && tokens[i - 1]?.lower === 'to' && tokens[i - 2]?.lower === 'according'

/** "Security *fears* swept the town": between a noun and a verb what may be either is a noun. */
const feltNoun = (tokens: readonly Token[], i: number): boolean => {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const either = word?.pos === 'VERB' && /^(fears|hopes|worries|claims|reports|calls|demands)$/.test(word.lower)
  return either && before?.pos === 'NOUN' && isVerbal(next) && !/ing$|^to$/.test(next?.lower ?? '')
}

const many = /^(police|people|women|men|children|staff|family|crew|public|military|media|youth|others?)$/

/** "a video *address*", "a televised *address*": behind an article and what describes it, a bare form before no object is a noun. */
const endsDescribed = (tokens: readonly Token[], i: number): boolean => {
  const [first, before, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word?.pos !== 'VERB' || word.lower !== word.lemma || first?.lower !== 'a' || many.test(before?.lower ?? ''))
    return false
  if (/^(put|cut|hit|set|shut|shed|hurt|cast|read|let|run|come|become|spread|shot|split)$/.test(word.lower))
    return false
  const describes = /^(NOUN|ADJ)$/.test(before?.pos ?? '') || (before?.pos === 'VERB' && before.lower.endsWith('ed'))
  return describes && !/s$|ly$/.test(before?.lower ?? '') && !/^(DET|PRON|NUM|NOUN)$/.test(next?.pos ?? '')
}

const rules = [endsDescribed, deedNamed, endsNounPhrase, verbalNoun, pluralNoun, ranked, feltNoun, accordingTo]

/** Is what the tagger took for a verb a noun here? */
export const isNounHere = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'VERB' && rules.some(rule => rule(tokens, i))

/** Is it a name, or a part of one? */
export const isNameHere = (tokens: readonly Token[], i: number): boolean =>
  partOfName(tokens, i) || nameOfSpeaker(tokens, i)
