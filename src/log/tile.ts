import { emptyRange, extend, extendAll, type Hash, hashBytes, rootOf } from './merkle.ts'

/** C2SP tlog-tiles: how many hashes a full tile, or entries a full bundle, has. */
export const tileWidth = 256

/** Hashes that stand side by side at one height of the tree; partial if it has fewer than 256. */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly hashes: readonly Hash[]
}

/** 1234067 → `x001/x234/067`. */
function indexPath(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/\d{3}/g) ?? []
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
}

const suffix = (width: number): string => (width === tileWidth ? '' : `.p/${width}`)

/** `tile/<L>/<N>` and, for a partial one, `.p/<W>`, relative to the log's folder. */
export const tilePath = (level: number, index: number, width = tileWidth): string =>
  `tile/${level}/${indexPath(index)}${suffix(width)}`

/** `tile/entries/<N>`, partial as above. */
export const bundlePath = (index: number, width = tileWidth): string =>
  `tile/entries/${indexPath(index)}${suffix(width)}`

/** Which tile or bundle a path names; `undefined` unless it is written exactly as above. */
export function parseTilePath(
  path: string,
): { readonly level: number | 'entries'; readonly index: number; readonly width: number } | undefined {
  const [, kind, groups, partial] =
    /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? []
  if (kind === undefined || groups === undefined) return undefined
  const level = kind === 'entries' ? kind : Number(kind)
  const index = Number(groups.replace(/[x/]/g, ''))
  const width = partial === undefined ? tileWidth : Number(partial)
  const again = level === 'entries' ? bundlePath(index, width) : tilePath(level, index, width)
  return again === path && width >= 1 ? { level, index, width } : undefined
}

export const tileBytes = (tile: Tile): Uint8Array => Buffer.concat(tile.hashes)

/** The hashes of a tile, or `undefined` if the bytes are not between 1 and 256 whole hashes. */
export function parseTile(bytes: Uint8Array): readonly Hash[] | undefined {
  const count = bytes.length / hashBytes
  if (!Number.isInteger(count) || count < 1 || count > tileWidth) return undefined
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * hashBytes, (i + 1) * hashBytes))
}

/** The first index of the bundle that holds this one. */
export const bundleStart = (index: number): number => index - (index % tileWidth)

/** How wide the rightmost tile of a level is in a tree of this size; 0 means there is no partial one. */
export const partialWidth = (size: number, level: number): number => Math.floor(size / tileWidth ** level) % tileWidth

/** How many tiles of this level are full. */
export const fullTiles = (size: number, level: number): number => Math.floor(size / tileWidth ** (level + 1))

/** Every tile that a log of this size must serve: `[level, index, width]`. */
export function* tilesOf(size: number): Generator<readonly [level: number, index: number, width: number]> {
  for (let level = 0; tileWidth ** level <= size; level++) {
    const full = fullTiles(size, level)
    for (let index = 0; index < full; index++) yield [level, index, tileWidth]
    const width = partialWidth(size, level)
    if (width > 0) yield [level, full, width]
  }
}

/** The hashes of the rightmost, partial tile of every level: all that is needed to go on writing tiles. */
export interface Edge {
  readonly size: number
  readonly levels: readonly (readonly Hash[])[]
}

export const emptyEdge: Edge = { size: 0, levels: [] }

const chunksOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / tileWidth) }, (_, i) => all.slice(i * tileWidth, (i + 1) * tileWidth))

/**
 * Adds leaves and gives every tile that is new: those completed on the way and the partial ones that a tree of the
 * new size has. A pure function of the entries: writing the same again writes the same bytes.
 */
export function growTiles(
  edge: Edge,
  leaves: readonly Hash[],
): { readonly edge: Edge; readonly tiles: readonly Tile[] } {
  const tiles: Tile[] = []
  const levels = [...edge.levels]
  let incoming = leaves
  for (let level = 0; incoming.length > 0; level++) {
    const first = fullTiles(edge.size, level)
    const chunks = chunksOf([...(edge.levels[level] ?? []), ...incoming])
    chunks.forEach((hashes, i) => tiles.push({ level, index: first + i, hashes }))
    const full = chunks.filter(hashes => hashes.length === tileWidth)
    levels[level] = chunks.length > full.length ? (chunks.at(-1) ?? []) : []
    incoming = full.map(hashes => rootOf(extendAll(emptyRange, hashes)))
  }
  return { edge: { size: edge.size + leaves.length, levels }, tiles }
}

/** The root that the edge stands for, computed from the highest level down. */
export function rootOfEdge(edge: Edge): Hash {
  let range = emptyRange
  for (let level = edge.levels.length - 1; level >= 0; level--)
    for (const hash of edge.levels[level] ?? []) range = extend(range, hash, level * 8)
  return rootOf(range)
}
