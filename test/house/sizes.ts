import { isNode, type Node, parsed, type Sources, walk } from './source.ts'

export interface Measured {
  readonly where: string
  readonly lines: number
  readonly params: number
}

const functions: readonly string[] = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
/** A function is measured where it has a name: declared, assigned to one, or a method. */
const named: readonly string[] = ['VariableDeclarator', 'MethodDefinition', 'Property', 'PropertyDefinition']

const nameOf = (node: Node, parent: Node | undefined): string => {
  const id = node['id'] ?? parent?.['id'] ?? parent?.['key']
  return isNode(id) && typeof id['name'] === 'string' ? id['name'] : 'unnamed'
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** Lines and parameters of every named function. */
export function functionsOf(path: string, text: string): readonly Measured[] {
  const found: Measured[] = []
  walk(parsed(path, text), (node, _, parent) => {
    const isNamed = node.type === 'FunctionDeclaration' || named.includes(parent?.type ?? '')
    if (!functions.includes(node.type) || !isNamed) return
    const params = Array.isArray(node['params']) ? node['params'].length : 0
    const lines = lineAt(text, node.end) - lineAt(text, node.start) + 1
    found.push({ where: `${path} ${nameOf(node, parent)}`, lines, params })
  })
  return found
}

/** How often a file says `any`. */
export function anysIn(path: string, text: string): number {
  let count = 0
  walk(parsed(path, text), node => void (node.type === 'TSAnyKeyword' && count++))
  return count
}

export const quantile = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0

/** Lines of a file that are neither blank nor comment only. */
export const linesOf = (text: string): number =>
  text.split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\/|\/\*|\*)/.test(line)).length

/** The house budget over all sources, in one value that can be compared and printed. */
export function budget(sources: Sources) {
  const all = [...sources]
  const measured = all.flatMap(([path, text]) => functionsOf(path, text))
  const lines = measured.map(f => f.lines)
  const files = all.map(([path, text]) => ({ where: path, lines: linesOf(text) }))
  return {
    functions: measured.length,
    median: quantile(lines, 0.5),
    p95: quantile(lines, 0.95),
    files: files.length,
    fileMedian: quantile(
      files.map(f => f.lines),
      0.5,
    ),
    tooManyParams: measured.filter(f => f.params > 4).map(f => f.where),
    tooLongFiles: files.filter(f => f.lines > 400).map(f => f.where),
    anys: all.filter(([path, text]) => anysIn(path, text) > 0).map(([path]) => path),
    longest: measured
      .toSorted((a, b) => b.lines - a.lines)
      .slice(0, 5)
      .map(f => `${f.where}: ${f.lines}`),
    longestFiles: files
      .toSorted((a, b) => b.lines - a.lines)
      .slice(0, 5)
      .map(f => `${f.where}: ${f.lines}`),
  }
}
