import { posix } from 'node:path'
import { entrances, libraries, type Room, rooms, socketRooms } from '../../src/layers.ts'
import { type Import, importsOf, socketsOf } from './imports.ts'
import type { Sources } from './source.ts'

const roomOf = (path: string): string => path.split('/')[0] ?? ''
const isRoom = (name: string): name is Room => Object.hasOwn(rooms, name)
const list = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '))

/** Modules of Node that open a connection, or start a program that could. */
const sockets =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|inspector|child_process|cluster|undici)(\/.*)?$|^(undici|ws|axios|got|node-fetch)$/
const nodeModule =
  /^(assert|buffer|child_process|cluster|crypto|dns|events|fs|http|https|http2|net|os|path|process|stream|tls|url|util|vm|worker_threads|zlib)(\/.*)?$/

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')

function libraryFault(path: string, room: Room, name: string): string | undefined {
  if (nodeModule.test(name)) return `${path} imports ${name}; write node:${name}, so that it cannot be a package.`
  const may = libraries[room]
  if (sockets.test(name) && !socketRooms.includes(room))
    return `${path} imports ${name}; only ${list(socketRooms.map(r => `${r}/`))} may open a connection. Take what it gives as an argument.`
  if (may.includes('*') || may.includes(packageOf(name))) return undefined
  return `${path} imports ${name}; ${room}/ may import only these libraries: ${list(may)}. Pass it in, or do this in another room.`
}

function roomFault(path: string, room: Room, target: string): string | undefined {
  const other = roomOf(target)
  if (target.startsWith('..'))
    return `${path} reaches outside src with ${target}. What it needs is passed in by main.ts.`
  if (other === room) return undefined
  if (!isRoom(other)) return `${path} imports ${target}; nobody in a room imports it. Pass in what is needed.`
  const may: readonly string[] = rooms[room]
  if (may.includes(other)) return undefined
  return `${path} imports ${other}/; ${room}/ may import only: ${list(may)}. Move the shared part down, or pass it in.`
}

const targetOf = (path: string, from: string): string => posix.join(posix.dirname(path), from)

function importFault(path: string, { from, how }: Import): string | undefined {
  const room = roomOf(path)
  if (from === undefined)
    return `${path} has a ${how} whose name is computed. Write the name out, so that it can be read.`
  if (!isRoom(room)) return entranceFault(path, from)
  return from.startsWith('.') ? roomFault(path, room, targetOf(path, from)) : libraryFault(path, room, from)
}

/** Files beside the rooms: `main.ts` wires everything, and only the files named in `entrances` may import one. */
function entranceFault(path: string, from: string): string | undefined {
  if (!Object.hasOwn(entrances, path)) return `${path} stands in no room. Put it into one, or name it in layers.ts.`
  const target = targetOf(path, from)
  const may = entrances[target as keyof typeof entrances]
  return from.startsWith('.') && may !== undefined && !may.includes(path)
    ? `${path} imports ${target}; only these may: ${list(may)}.`
    : undefined
}

const socketFault = (path: string, name: string): string =>
  `${path} uses ${name}; only ${list(socketRooms.map(r => `${r}/`))} may open a connection. Take what it gives as an argument.`

/** Everything one file does against the table, as sentences that say what to do. */
export function faultsIn(path: string, text: string): readonly string[] {
  const room = roomOf(path)
  const mayConnect = room === 'web' || (isRoom(room) && socketRooms.includes(room))
  const faults = importsOf(path, text).flatMap(found => importFault(path, found) ?? [])
  return [...faults, ...(mayConnect ? [] : socketsOf(path, text).map(name => socketFault(path, name)))]
}

/** Files that import each other in a ring, type-only imports included; each ring once. */
export function cyclesIn(sources: Sources): readonly string[] {
  const edges = new Map<string, readonly string[]>()
  for (const [path, text] of sources) {
    const from = importsOf(path, text)
      .filter(i => i.how !== 'url')
      .map(i => i.from)
    edges.set(
      path,
      from.filter(f => f?.startsWith('.')).map(f => targetOf(path, f ?? '')),
    )
  }
  return ringsOf(edges)
}

function ringsOf(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const rings: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) return void rings.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return rings
}
