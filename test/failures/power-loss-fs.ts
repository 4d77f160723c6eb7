import { posix } from 'node:path'
import type { DurableFs, Handle } from '../../src/store/disk/durable-fs.ts'

interface File {
  readonly kind: 'file'
  bytes: Uint8Array
  /** What a flush has put on the platter. */
  safe: Uint8Array
}

interface Folder {
  readonly kind: 'folder'
  names: Map<string, Node>
  /** Names as last flushed, and the changes since then: power loss may keep any of those and drop the others. */
  safe: Map<string, Node>
  pending: (readonly [name: string, node: Node | undefined][])[]
}

type Node = File | Folder

/** What is found after the power came back: paths of files with their bytes. */
export type Image = ReadonlyMap<string, Uint8Array>

/** Which of the unflushed things survive: asked once for each. */
export type Luck = () => boolean

class DiskError extends Error {
  readonly code: string
  constructor(code: string, path: string) {
    super(`${code}: ${path}`)
    this.code = code
  }
}

const newFolder = (): Folder => ({ kind: 'folder', names: new Map(), safe: new Map(), pending: [] })

/** Half of what was not flushed, if luck has it; a file may also come back empty or with its tail missing. */
function survivingBytes(file: File, luck: Luck): Uint8Array {
  if (file.bytes.length === file.safe.length) return file.safe
  if (luck()) return file.bytes
  return luck() ? file.bytes.slice(0, file.bytes.length >> 1) : file.safe
}

function survivingNames(folder: Folder, luck: Luck): Map<string, Node> {
  const names = new Map(folder.safe)
  for (const change of folder.pending) {
    if (!luck()) continue
    for (const [name, node] of change) {
      if (node) names.set(name, node)
      else names.delete(name)
    }
  }
  return names
}

function collect(
  folder: Folder,
  path: string,
  { luck, into }: { readonly luck: Luck; readonly into: Map<string, Uint8Array> },
): void {
  for (const [name, node] of survivingNames(folder, luck)) {
    const full = posix.join(path, name)
    if (node.kind === 'file') into.set(full, survivingBytes(node, luck))
    else collect(node, full, { luck, into })
  }
}

export interface PowerLossFs {
  readonly fs: DurableFs
  /** The files as they would be found if the power went now. */
  readonly image: (luck: Luck) => Image
}

/**
 * A file system in memory that forgets on power loss whatever was not flushed: bytes of a file unless that file was flushed, names
 * in a folder unless that folder was. It forgets more than real ones do. `onChange` is called before each call that changes something.
 */
export function powerLossFs(onChange: () => void = () => undefined): PowerLossFs {
  const root = newFolder()
  const open = new Map<Handle, Node>()
  let handles = 0
  let uniques = 0

  const find = (path: string): Node | undefined =>
    path
      .split('/')
      .filter(part => part !== '')
      .reduce<Node | undefined>((node, part) => (node?.kind === 'folder' ? node.names.get(part) : undefined), root)
  const folderAt = (path: string): Folder => {
    const node = find(path)
    if (node?.kind !== 'folder') throw new DiskError('ENOENT', path)
    return node
  }
  const change = (path: string, names: readonly [string, Node | undefined][]): void => {
    const folder = folderAt(path)
    for (const [name, node] of names) {
      if (node) folder.names.set(name, node)
      else folder.names.delete(name)
    }
    folder.pending.push(names)
  }
  const opened = (node: Node): Handle => {
    open.set(++handles, node)
    return handles
  }
  const changing = <T>(run: () => T): T => {
    onChange()
    return run()
  }
  const nameOf = posix.basename
  const parentOf = posix.dirname

  const fs: DurableFs = {
    makeFolder: path =>
      changing(() => {
        if (!find(path)) change(parentOf(path), [[nameOf(path), newFolder()]])
      }),
    openFolder: path => opened(folderAt(path)),
    createFile: path =>
      changing(() => {
        if (find(path)) throw new DiskError('EEXIST', path)
        const file: File = { kind: 'file', bytes: new Uint8Array(), safe: new Uint8Array() }
        change(parentOf(path), [[nameOf(path), file]])
        return opened(file)
      }),
    write: (handle, bytes) =>
      changing(() => {
        const file = open.get(handle)
        if (file?.kind !== 'file') throw new DiskError('EBADF', String(handle))
        // A file longer than this is taken in two steps, so that the power can go between them.
        const taken = file.bytes.length === 0 ? bytes.subarray(0, 200) : bytes
        file.bytes = new Uint8Array(Buffer.concat([file.bytes, taken]))
        return taken.length
      }),
    flush: handle =>
      changing(() => {
        const node = open.get(handle)
        if (node?.kind === 'file') node.safe = node.bytes
        if (node?.kind === 'folder') {
          node.safe = new Map(node.names)
          node.pending = []
        }
      }),
    close: handle => void open.delete(handle),
    link: (from, to) =>
      changing(() => {
        if (find(to)) return 'taken'
        change(parentOf(to), [[nameOf(to), find(from)]])
        return 'linked'
      }),
    replace: (from, to) =>
      changing(() =>
        change(parentOf(to), [
          [nameOf(to), find(from)],
          [nameOf(from), undefined],
        ]),
      ),
    remove: path => changing(() => change(parentOf(path), [[nameOf(path), undefined]])),
    read: path => {
      const node = find(path)
      return node?.kind === 'file' ? new Uint8Array(node.bytes) : undefined
    },
    names: path => {
      const node = find(path)
      return node?.kind === 'folder' ? [...node.names.keys()] : []
    },
    isFolder: path => find(path)?.kind === 'folder',
    unique: () => `u${++uniques}`,
  }
  const image = (luck: Luck): Image => {
    const into = new Map<string, Uint8Array>()
    collect(root, '/', { luck, into })
    return into
  }
  return { fs, image }
}
