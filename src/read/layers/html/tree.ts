import type { DefaultTreeAdapterTypes } from 'parse5'

export type PageNode = DefaultTreeAdapterTypes.Node
export type PageElement = DefaultTreeAdapterTypes.Element
export type PageText = DefaultTreeAdapterTypes.TextNode
export type PageDocument = DefaultTreeAdapterTypes.Document

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node
export const isText = (node: PageNode): node is PageText => node.nodeName === '#text'

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find(attribute => attribute.name === name)?.value

/** What a walk meets. `enter` says whether to go inside; `leave` is called for elements that were entered. */
export interface Visitor {
  readonly enter: (element: PageElement) => boolean
  readonly text?: (text: PageText) => void
  readonly leave?: (element: PageElement) => void
}

type Step = { readonly node: PageNode; readonly leaving: boolean }

/** Visits everything under a node in document order. Depth costs no stack: pages may nest thousands deep. */
export function walk(root: PageNode, visitor: Visitor): void {
  const steps: Step[] = childrenOf(root)
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, leaving } = step
    if (isText(node)) visitor.text?.(node)
    if (!isElement(node)) continue
    if (leaving) visitor.leave?.(node)
    else if (visitor.enter(node)) {
      steps.push({ node, leaving: true })
      for (const child of childrenOf(node)) steps.push(child)
    }
  }
}

/** Last first, so that the first is taken from the end. A template holds its children in a document of its own: not visited. */
const childrenOf = (node: PageNode): Step[] =>
  'childNodes' in node ? node.childNodes.toReversed().map(child => ({ node: child, leaving: false })) : []

export function elementsOf(root: PageNode, wanted: (element: PageElement) => boolean): readonly PageElement[] {
  const found: PageElement[] = []
  walk(root, {
    enter: element => {
      if (wanted(element)) found.push(element)
      return true
    },
  })
  return found
}

/** All letters inside, as they stand. */
export function textOf(root: PageNode): string {
  const texts: string[] = []
  walk(root, { enter: () => true, text: text => texts.push(text.value) })
  return texts.join('')
}

export const foldSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** From the outermost to the node's parent. */
export function ancestorsOf(node: PageNode): readonly PageNode[] {
  const found: PageNode[] = []
  let at: PageNode | null = 'parentNode' in node ? node.parentNode : null
  while (at) {
    found.push(at)
    at = 'parentNode' in at ? at.parentNode : null
  }
  return found.reverse()
}
