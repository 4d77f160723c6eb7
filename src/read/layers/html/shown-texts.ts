import { holdsWords, isHidden } from './shown.ts'
import { type PageElement, type PageText, walk } from './tree.ts'

/** What a person sees in a part of a page, and what the page hides there. In document order. */
export interface ShownTexts {
  readonly texts: readonly PageText[]
  readonly hidden: readonly PageElement[]
}

export function shownTexts(root: PageElement): ShownTexts {
  const texts: PageText[] = []
  const hidden: PageElement[] = []
  walk(root, {
    enter: element => {
      if (!holdsWords(element)) return false
      if (isHidden(element)) hidden.push(element)
      return !isHidden(element)
    },
    text: text => texts.push(text),
  })
  return { texts, hidden }
}
