import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseAst } from 'vite'

export const root = join(import.meta.dirname, '..', '..')

/** Source files by their path below `src`, with `/` on every system. */
export type Sources = ReadonlyMap<string, string>

const isSource = (path: string): boolean =>
  /\.(ts|tsx|mts|js|mjs)$/.test(path) && !/\.test\.tsx?$|(^|[/\\])planted[/\\]|\.config\.ts$|\.d\.ts$/.test(path)

/** Every file of our own that is shipped: tests and tool configuration left out. */
export function sourcesBelow(folder: string): Sources {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSource).sort()
  return new Map(found.map(path => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]))
}

/** A node of the syntax tree (ESTree with TypeScript), its fields unknown until looked at. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

export const isNode = (thing: unknown): thing is Node =>
  typeof thing === 'object' && thing !== null && 'type' in thing && typeof thing.type === 'string' && 'start' in thing

/** Calls `look` with every node below and including this one, and with the field of its parent it stands in. */
export function walk(node: Node, look: (node: Node, field: string, parent: Node | undefined) => void): void {
  const visit = (thing: unknown, field: string, parent: Node | undefined): void => {
    if (Array.isArray(thing)) return thing.forEach(part => visit(part, field, parent))
    if (!isNode(thing)) return
    look(thing, field, parent)
    for (const [name, value] of Object.entries(thing)) visit(value, name, thing)
  }
  visit(node, '', undefined)
}

export function parsed(path: string, text: string): Node {
  const lang = path.endsWith('x') ? 'tsx' : 'ts'
  // The parser's own type is a union of hundreds of nodes; the walk needs no more than `Node`.
  return parseAst(text, { lang }, path) as unknown as Node
}
