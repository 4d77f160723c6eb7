import { linkedom, readability } from '../libraries.ts'
import { holdsWords, isHidden } from './shown.ts'
import { attributeOf, type PageElement, type PageText, walk } from './tree.ts'

/** The part of a DOM node that is used here; the libraries bring no types for a page outside a browser. */
interface DomNode {
  readonly nodeType: number
  readonly childNodes: Iterable<DomNode>
  appendChild(child: DomNode): DomNode
  cloneNode(deep: boolean): DomNode
  setAttribute(name: string, value: string): void
  replaceChildren(...children: DomNode[]): void
}

interface DomDocument {
  readonly body: DomNode
  readonly head: DomNode
  createElement(name: string): DomNode
  createTextNode(text: string): DomNode
}

/** Above these, finding the article would take more than linear time that can be afforded. */
const mostElements = 30_000
const mostDepthTimesLetters = 20_000_000

/** What the finder of the article looks at; the rest of a page's attributes is left behind. */
const telling = ['id', 'class', 'role', 'rel', 'itemprop', 'property', 'name', 'alt', 'aria-modal', 'dir', 'type']

const textKind = 3

/** Whether the article can be looked for in bounded time. */
function isAffordable(body: PageElement): boolean {
  let elements = 0
  let depth = 0
  let work = 0
  walk(body, {
    enter: () => {
      elements++
      depth++
      return true
    },
    leave: () => depth--,
    text: text => {
      work += text.value.length * depth
    },
  })
  return elements <= mostElements && work <= mostDepthTimesLetters
}

/** Only whether a link leads elsewhere matters here; a script in a link would make its text be written anew. */
const hrefOf = (href: string): string => (/^#./.test(href) ? '#part' : 'https://elsewhere.invalid/')

/** Whose words a block quotation holds stands in its own footer, which the finder would leave out with the page's. */
const nameFor = ({ tagName }: PageElement, inQuote: boolean): string => {
  if (inQuote && tagName === 'footer') return 'p'
  return /^[a-z][a-z0-9-]*$/.test(tagName) ? tagName : 'span'
}

function domElement(document: DomDocument, element: PageElement, inQuote: boolean): DomNode {
  const made = document.createElement(nameFor(element, inQuote))
  for (const name of telling) {
    const value = attributeOf(element, name)
    if (value !== undefined) made.setAttribute(name, value.slice(0, 1000))
  }
  const href = attributeOf(element, 'href')
  if (href !== undefined && element.tagName === 'a') made.setAttribute('href', hrefOf(href))
  return made
}

type Origins = WeakMap<DomNode, PageText>

/** The visible page once more, as the DOM that the finder of the article wants; each text remembers its origin. */
function copyPage(document: DomDocument, body: PageElement, origins: Origins): void {
  const open: DomNode[] = [document.body]
  const append = (child: DomNode) => open.at(-1)?.appendChild(child)
  let quotes = 0
  walk(body, {
    enter: element => {
      if (!holdsWords(element) || isHidden(element)) return false
      if (element.tagName === 'blockquote') quotes++
      const made = domElement(document, element, quotes > 0)
      append(made)
      open.push(made)
      return true
    },
    leave: element => {
      if (element.tagName === 'blockquote') quotes--
      open.pop()
    },
    text: text => {
      const made = document.createTextNode(text.value)
      origins.set(made, text)
      append(made)
    },
  })
}

/** A deep copy whose texts remember the same origins. */
function copyOf(node: DomNode, origins: Origins): DomNode {
  const copy = node.cloneNode(false)
  const open: [DomNode, DomNode][] = [[node, copy]]
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const child of pair[0].childNodes) {
      const made = child.cloneNode(false)
      const origin = origins.get(child)
      if (origin) origins.set(made, origin)
      pair[1].appendChild(made)
      if (child.nodeType !== textKind) open.push([child, made])
    }
  }
  return copy
}

/**
 * The finder keeps a copy of the page as HTML and puts it back before each new attempt, which would lose the origins.
 * Here the copy is a tree that keeps them.
 */
function keepOrigins(body: DomNode, origins: Origins): void {
  let kept: DomNode | undefined
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      kept = copyOf(body, origins)
      return 'kept'
    },
    set: () => {
      if (kept) body.replaceChildren(...copyOf(kept, origins).childNodes)
    },
  })
}

function textsIn(node: DomNode, origins: Origins): ReadonlySet<PageText> {
  const found = new Set<PageText>()
  const open = [node]
  for (let at = open.pop(); at; at = open.pop()) {
    const origin = origins.get(at)
    if (origin) found.add(origin)
    if (at.nodeType !== textKind) open.push(...at.childNodes)
  }
  return found
}

/** The texts of the main article, or `undefined` where none is found or the page is too large to look. */
export function mainArticle(body: PageElement, title: string): ReadonlySet<PageText> | undefined {
  if (!isAffordable(body)) return undefined
  const page = linkedom().parseHTML('<!doctype html><html><head><title></title></head><body></body></html>')
  // The library's types are those of a browser window, which is not among this project's types.
  const document = page.document as unknown as DomDocument & { title: string }
  document.title = title
  const origins: Origins = new WeakMap()
  copyPage(document, body, origins)
  keepOrigins(document.body, origins)
  const options = { disableJSONLD: true, serializer: (node: unknown) => node }
  // The document is the DOM of this library, which passes where a browser's is asked for.
  const found = new (readability().Readability)<unknown>(page.document, options).parse()?.content
  // The serializer above hands back the node itself.
  const texts = found ? textsIn(found as DomNode, origins) : new Set<PageText>()
  return [...texts].some(text => text.value.trim() !== '') ? texts : undefined
}
