import { shownTexts } from './shown-texts.ts'
import { ancestorsOf, elementsOf, foldSpace, isText, type PageElement, type PageText, textOf } from './tree.ts'

const comparable = (text: string): string => foldSpace(text).toLowerCase()

/** The words of a heading stand in the title of the page, or the title in them. */
function fits(heading: PageElement, title: string): boolean {
  const [words, whole] = [comparable(textOf(heading)), comparable(title)]
  return words !== '' && whole !== '' && (whole.includes(words) || words.includes(whole))
}

const titleTexts = (body: PageElement): readonly PageText[] => {
  const root = ancestorsOf(body)[0]
  const inHead = (element: PageElement) => ancestorsOf(element).some(outer => outer.nodeName === 'head')
  const title = root && elementsOf(root, element => element.tagName === 'title' && inHead(element))[0]
  return title?.childNodes.filter(isText) ?? []
}

/**
 * The texts of the headline where the kept texts do not hold it: a first or second heading that fits the page's title,
 * else the only first heading, else the title itself. Empty where the article has its headline.
 */
export function missingHeadline(body: PageElement, kept: ReadonlySet<PageText>, title: string): readonly PageText[] {
  const headings = elementsOf(body, element => element.tagName === 'h1' || element.tagName === 'h2')
    .map(element => ({ element, texts: shownTexts(element).texts }))
    .filter(({ texts }) => texts.some(text => text.value.trim() !== ''))
  const first = headings.filter(({ element }) => element.tagName === 'h1')
  const headline = headings.find(({ element }) => fits(element, title)) ?? (first.length === 1 ? first[0] : undefined)
  const isKept = (texts: readonly PageText[]) => texts.some(text => kept.has(text))
  if (headline) return isKept(headline.texts) ? [] : headline.texts
  return first.some(({ texts }) => isKept(texts)) ? [] : titleTexts(body)
}
