import { anchorAt } from '../../../core/anchor.ts'
import { codePoints } from '../../../core/code-points.ts'
import { isProblem } from '../../../core/problem.ts'
import type { DocumentFacts, Stated } from '../../../core/text-layer.ts'
import type { Decoded } from '../decode.ts'
import type { Words } from '../words.ts'
import { missingHeadline } from './headline.ts'
import { mainArticle } from './main-article.ts'
import { pageFacts } from './page-facts.ts'
import { hiddenWords, leftOut, noArticle, tooLarge } from './page-notices.ts'
import { pageWriter } from './page-writer.ts'
import { parsePage } from './parse-page.ts'
import { holdsWords, isHidden } from './shown.ts'
import { shownTexts } from './shown-texts.ts'
import { stripTags } from './strip-tags.ts'
import { elementsOf, type PageElement, type PageText, walk } from './tree.ts'

interface Choice {
  readonly body: PageElement
  readonly headline: readonly PageText[]
  readonly kept: ReadonlySet<PageText>
}

function write(
  decoded: Decoded,
  { body, headline, kept }: Choice,
): Pick<Words, 'text' | 'segments' | 'headings' | 'setApart'> {
  const writer = pageWriter(decoded)
  const first = new Set(headline)
  writer.headline(headline)
  walk(body, {
    enter: element => {
      if (!holdsWords(element) || isHidden(element)) return false
      writer.enter(element)
      return true
    },
    leave: writer.leave,
    text: text => {
      if (kept.has(text) && !first.has(text)) writer.text(text)
    },
  })
  return { ...writer.done(), headings: writer.headings, setApart: writer.setApart }
}

/** The title points at the first heading of the text that says it. */
function anchorTitle(facts: DocumentFacts, { text, headings }: Pick<Words, 'text' | 'headings'>): DocumentFacts {
  const { title } = facts
  const [start, end] = headings[0] ?? [0, 0]
  const points = codePoints(text)
  if (!title || start === end || !points.slice(start, end).includes(title.value)) return facts
  return { ...facts, title: anchored(title, () => anchorAt(points, start, end)) }
}

function anchored(stated: Stated, anchor: () => Stated['anchor']): Stated {
  try {
    const found = anchor()
    return found ? { ...stated, anchor: found } : stated
  } catch (trouble) {
    if (isProblem(trouble)) return stated
    throw trouble
  }
}

const withoutTree = (decoded: Decoded): Words => ({
  ...stripTags(decoded),
  facts: {},
  notices: [tooLarge],
  headings: [],
})

/**
 * The main article of a page, one paragraph a line, headline first; what surrounds it is left out and counted. Where no
 * article is found, all that the page shows. Time and memory are bounded for every input.
 */
export function htmlWords(decoded: Decoded): Words {
  const document = parsePage(decoded.text)
  if (!document) return withoutTree(decoded)
  const { facts, notices } = pageFacts(document)
  const body = elementsOf(document, element => element.tagName === 'body')[0]
  if (!body) return { text: '', segments: [], facts, notices, headings: [] }
  const title = facts.title?.value ?? ''
  const { texts, hidden } = shownTexts(body)
  const article = mainArticle(body, title)
  const kept = article ?? new Set(texts)
  const headline = missingHeadline(body, kept, title)
  const written = write(decoded, { body, headline, kept })
  const inArticle = texts.filter(text => kept.has(text))
  const all = [
    ...notices,
    ...hiddenWords(hidden, inArticle),
    ...(article ? leftOut(texts, new Set([...headline, ...article])) : [noArticle]),
  ]
  return { ...written, facts: anchorTitle(facts, written), notices: all }
}
