import { isNode, type Node, parsed, walk } from './source.ts'

/** What a file names from elsewhere. `undefined` where the name is computed, so that nobody can tell. */
export interface Import {
  readonly from: string | undefined
  readonly how: 'import' | 'export' | 'type' | 'dynamic' | 'require' | 'url'
}

const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined

const nameOf = (node: unknown): unknown =>
  isNode(node) ? (node.type === 'Identifier' ? node['name'] : nameOf(node['property'])) : undefined

const firstOf = (node: Node): unknown => (Array.isArray(node['arguments']) ? node['arguments'][0] : undefined)

/** Worker threads and helpers are named by an address relative to the file: every such text inside `new URL(…)`. */
function addresses(node: Node): readonly Import[] {
  const found: Import[] = []
  const first = firstOf(node)
  if (nameOf(node['callee']) !== 'URL' || !isNode(first)) return []
  walk(first, part => {
    const from = textOf(part)
    if (from !== undefined && /^\.{1,2}\/.*\.(m?[jt]sx?)$/.test(from)) found.push({ from, how: 'url' })
  })
  return found
}

const loaders: readonly unknown[] = ['require', 'getBuiltinModule']
const called = (node: Node): readonly Import[] =>
  loaders.includes(nameOf(node['callee'])) ? [{ from: textOf(firstOf(node)), how: 'require' }] : []

/** Which nodes name something from elsewhere, and how. */
const kinds: Readonly<Record<string, (node: Node) => readonly Import[]>> = {
  ImportDeclaration: node => [{ from: textOf(node['source']), how: node['importKind'] === 'type' ? 'type' : 'import' }],
  ExportAllDeclaration: node => [{ from: textOf(node['source']), how: 'export' }],
  ExportNamedDeclaration: node => (isNode(node['source']) ? [{ from: textOf(node['source']), how: 'export' }] : []),
  ImportExpression: node => [{ from: textOf(node['source']), how: 'dynamic' }],
  TSImportType: node => [{ from: textOf(node['source']), how: 'type' }],
  TSExternalModuleReference: node => [{ from: textOf(node['expression']), how: 'require' }],
  CallExpression: called,
  NewExpression: addresses,
}

/** Every import of a file: static, type-only, dynamic, re-exported, required, and by address. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = []
  walk(parsed(path, text), node => void found.push(...(kinds[node.type]?.(node) ?? [])))
  return found
}

const socketGlobals: readonly unknown[] = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'sendBeacon']
const isOwnName = (field: string, parent: Node | undefined): boolean =>
  (field === 'property' && parent?.['computed'] === false && nameOf(parent['object']) !== 'globalThis') ||
  field === 'key'

/** Globals that open a connection without importing anything. */
export function socketsOf(path: string, text: string): readonly string[] {
  const found = new Set<string>()
  walk(parsed(path, text), (node, field, parent) => {
    if (node.type === 'Identifier' && socketGlobals.includes(node['name']) && !isOwnName(field, parent))
      found.add(String(node['name']))
  })
  return [...found]
}
