import type { Notice } from '../../../core/notice.ts'
import { ancestorsOf, foldSpace, type PageElement, type PageNode, type PageText, textOf } from './tree.ts'

export const tooLarge: Notice = {
  rule: 'layer/page-too-large',
  says: 'The page is too large or too deep to be taken apart: all words between its tags were read, whatever they belong to.',
  weight: 'doubt',
}

export const noArticle: Notice = {
  rule: 'layer/article-not-found',
  says: 'No main article was found on the page, so all of its words were read, menus and notes included.',
  weight: 'doubt',
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** The innermost element that holds all these texts, which are in document order. */
function commonParent(texts: readonly PageText[]): PageNode | undefined {
  const [first, last] = [texts[0], texts.at(-1)]
  if (!first || !last) return undefined
  const others = new Set(ancestorsOf(last))
  return ancestorsOf(first).findLast(node => others.has(node))
}

const shownLetters = 120

/** Words that the page hides inside its article: left out, and said, because they may be meant for machines. */
export function hiddenWords(hidden: readonly PageElement[], kept: readonly PageText[]): readonly Notice[] {
  const around = commonParent(kept)
  const inside = hidden.filter(element => around !== undefined && ancestorsOf(element).includes(around))
  const words = foldSpace(inside.map(textOf).join(' '))
  const count = countWords(words)
  if (count === 0) return []
  const start = words.length > shownLetters ? `${words.slice(0, shownLetters)} …` : words
  const says = `The page hides ${count} words from people; they were left out of the text: "${start.replaceAll(/\p{Surrogate}/gu, '')}"`
  return [{ rule: 'layer/hidden-words', says, weight: 'doubt' }]
}

const wordsIn = (texts: readonly PageText[]): number => countWords(texts.map(text => text.value).join(' '))

/** How much of what the page shows is not part of its article; more than the article itself is a doubt about the choice. */
export function leftOut(texts: readonly PageText[], kept: ReadonlySet<PageText>): readonly Notice[] {
  const count = wordsIn(texts.filter(text => !kept.has(text)))
  if (count === 0) return []
  const says = `${count} words outside the main article (menus, links, notes) were left out.`
  return [{ rule: 'layer/left-out', says, weight: count > wordsIn([...kept]) ? 'doubt' : 'fyi' }]
}
