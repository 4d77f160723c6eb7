import particles from './data/particles.json' with { type: 'json' }
import titles from './data/titles.json' with { type: 'json' }
import { isLegalForm } from './legal-forms.ts'
import { namePart, type NamePart, wordsIn } from './name-part.ts'

const [before, after] = [new Set(titles.before), new Set(titles.after)]
const articles = new Set(particles.article)
const assimilated = new Set(particles.assimilated)
const sons = new Set(particles.son)
const small = new Set([...particles.article, ...particles.son, ...particles.of])

const longWord = 5
const isPatronymic = (word: string): boolean =>
  word.length > longWord && particles.patronymicEndings.some(ending => word.endsWith(ending))

const isAfterName = (word: string): boolean => after.has(word) || isLegalForm(word)

/** Titles go from both ends as long as a name is left. */
function untitled(all: readonly string[]): readonly string[] {
  let [from, to] = [0, all.length]
  while (to - from > 1 && before.has(all[from] ?? '')) from++
  while (to - from > 1 && isAfterName(all[to - 1] ?? '')) to--
  return all.slice(from, to)
}

/** The words of a name without its titles; of "Family, Given" the given ones first. */
function inOrder(text: string): readonly string[] {
  const [family = [], given = [], ...more] = text.split(',').map(wordsIn)
  const isTurned = more.length === 0 && given.length > 0 && !(given.length === 1 && isAfterName(given[0] ?? ''))
  return untitled(isTurned ? [...untitled(given), ...untitled(family)] : wordsIn(text))
}

/** "abd al-Rahman" and "Abdul Rahman" begin with one word. */
const servants = (all: readonly string[]): readonly string[] =>
  all.flatMap((word, i) => {
    if (articles.has(word) && all[i - 1] === 'abd') return []
    return word === 'abd' && articles.has(all[i + 1] ?? '') ? ['abdul'] : [word]
  })

function partOf(word: string, i: number, all: readonly string[]): NamePart {
  const isArticle = articles.has(word) || (assimilated.has(word) && (all[i + 1] ?? '').startsWith(word.slice(1)))
  if (all.length > 1 && (isArticle || small.has(word))) return namePart(word, isArticle ? 'al' : word, 'particle')
  if (word.length === 1) return namePart(word, word, 'initial')
  return namePart(word, word, isPatronymic(word) ? 'patronymic' : 'name')
}

const isSon = (part: NamePart | undefined): boolean => part?.kind === 'particle' && sons.has(part.plain)

/** Whether the part at this position names the father: it follows "bin", or "bin al". */
function namesFather(parts: readonly NamePart[], i: number): boolean {
  const one = parts[i - 1]
  return isSon(one) || (one?.kind === 'particle' && one.plain === 'al' && isSon(parts[i - 2]))
}

/** The parts of a person's name in plain letters: titles gone, the family name last. */
export function personParts(plain: string): readonly NamePart[] {
  const parts = servants(inOrder(plain)).map(partOf)
  return parts.map((part, i) => (namesFather(parts, i) ? { ...part, father: true } : part))
}
