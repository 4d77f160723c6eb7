import { isNode, type Node, parsed, walk } from './source.ts'

/** Types whose values only their own constructor makes (docs/decisions/0011). */
const marked =
  'Anchor Chain Claim Quantity Moment Tenure Item Entity Incident Projected Judgement Assessment LegalLink Coordinates Permit OpenText'.split(
    ' ',
  )

export interface Cast {
  readonly path: string
  readonly line: number
  readonly to: string
  readonly reasoned: boolean
}

const nameOf = (type: unknown): string => {
  if (!isNode(type)) return ''
  const name = type.type === 'TSTypeReference' && isNode(type['typeName']) ? type['typeName']['name'] : type.type
  return String(name)
}

const kinds: readonly string[] = ['TSAsExpression', 'TSTypeAssertion', 'TSNonNullExpression']
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** A comment on the cast's own lines, or on one of the two lines before it. */
function hasReason(text: string, { start, end }: Node): boolean {
  const lines = text.split('\n').slice(Math.max(0, lineAt(text, start) - 3), lineAt(text, end))
  return lines.some(line => /(^|\s)\/\/ |\*\/|^\s*\*/.test(line))
}

/** Every cast of a file that claims to know more; `as const` and `as unknown` do not. */
export function castsIn(path: string, text: string): readonly Cast[] {
  const found: Cast[] = []
  walk(parsed(path, text), node => {
    const to = nameOf(node['typeAnnotation'])
    if (kinds.includes(node.type) && to !== 'const' && to !== 'TSUnknownKeyword')
      found.push({ path, line: lineAt(text, node.end), to, reasoned: hasReason(text, node) })
  })
  return found
}

export const makesMarked = ({ path, to }: Cast): boolean => marked.includes(to) && !path.startsWith('core/')
