import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5'
import { parse5 } from '../libraries.ts'
import type { PageDocument } from './tree.ts'

const mostLetters = 20_000_000
const mostNodes = 300_000
const deepest = 5_000
/** Tags times depth: the parser looks through the open elements at many tags. */
const mostWork = 500_000_000
/** The squares of the attributes of each tag, summed: the parser compares each with those before it. */
const mostAttributeWork = 200_000_000

/** Why a page is not parsed as a tree. */
class TooMuch extends Error {}

const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/i

/** Where a raw element such as a script ends, or the end of the text. */
function afterRaw(text: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  return close.exec(text)?.index ?? text.length
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 47

/** Reads one tag from its `<`: where it ends and how many attributes it has at most. */
function scanTag(text: string, from: number): { readonly end: number; readonly attributes: number } {
  let attributes = 0
  let quote = 0
  let at = from + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 62) break
    else if (code === 61 && isQuote(text.charCodeAt(at + 1))) quote = text.charCodeAt(++at)
    else if (!isSpace(code) && (isSpace(text.charCodeAt(at - 1)) || isQuote(text.charCodeAt(at - 1)))) attributes++
  }
  return { end: at, attributes }
}

const isQuote = (code: number): boolean => code === 34 || code === 39

/** Counts tags and their attributes in one pass, before a parser sees them. */
function measure(text: string): { readonly tags: number; readonly attributeWork: number } {
  let tags = 0
  let attributeWork = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tags++
    const name = /^[a-z][a-z0-9]*/i.exec(text.slice(at + 1, at + 12))?.[0]
    if (name === undefined) continue
    const { end, attributes } = scanTag(text, at)
    attributeWork += attributes * attributes
    if (attributeWork > mostAttributeWork) break
    at = rawText.test(name) ? afterRaw(text, end, name) - 1 : end
  }
  return { tags, attributeWork }
}

/** The parser's own tree, which stops growing at the limits. */
function limited(depthLimit: number): TreeAdapter<DefaultTreeAdapterMap> {
  const { defaultTreeAdapter } = parse5()
  let nodes = 0
  let depth = 0
  const count = () => {
    if (++nodes > mostNodes) throw new TooMuch()
  }
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      count()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      if (++depth > depthLimit) throw new TooMuch()
    },
    onItemPop: () => {
      depth--
    },
  }
}

/**
 * The page as a tree with the place of every node in the source; `undefined` for a page so large or so deep that making
 * the tree would not end in bounded time.
 */
export function parsePage(text: string): PageDocument | undefined {
  if (text.length > mostLetters) return undefined
  const { tags, attributeWork } = measure(text)
  if (attributeWork > mostAttributeWork) return undefined
  const depthLimit = Math.min(deepest, Math.max(200, Math.floor(mostWork / (tags + 1))))
  try {
    return parse5().parse(text, {
      treeAdapter: limited(depthLimit),
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
    })
  } catch (trouble) {
    if (trouble instanceof TooMuch) return undefined
    throw trouble
  }
}
