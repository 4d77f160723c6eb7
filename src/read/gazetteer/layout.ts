/**
 * How a gazetteer lies in one file, so that opening it is reading it: columns of numbers, little-endian, each beginning at a multiple of
 * eight bytes, then the names. Places ascend by id; names are found by the hash of their folded form.
 */
export const magic = 'ONUSGAZ1'
export const headerBytes = 32
/** Names are found by length from every 64th place on. */
export const namesPerMark = 64
export const bucketCount = 65_536
/** Ids from here on are not GeoNames': places this project adds, and settlements known by a register only. */
export const firstOwnId = 0xf0_00_00_00

export interface Counts {
  readonly places: number
  readonly entries: number
  readonly nameBytes: number
}

/** The columns in the order of the file, with the bytes of one value and how many values there are. */
export const columns = {
  ids: { bytes: 4, count: (c: Counts) => c.places },
  parents: { bytes: 4, count: (c: Counts) => c.places },
  lats: { bytes: 4, count: (c: Counts) => c.places },
  lons: { bytes: 4, count: (c: Counts) => c.places },
  nameMarks: { bytes: 4, count: (c: Counts) => Math.ceil(c.places / namesPerMark) },
  buckets: { bytes: 4, count: () => bucketCount + 1 },
  entryIds: { bytes: 4, count: (c: Counts) => c.entries },
  entryHashes: { bytes: 2, count: (c: Counts) => c.entries },
  countries: { bytes: 2, count: (c: Counts) => c.places },
  entryChecks: { bytes: 1, count: (c: Counts) => c.entries },
  nameLengths: { bytes: 1, count: (c: Counts) => c.places },
  kinds: { bytes: 1, count: (c: Counts) => c.places },
  sizes: { bytes: 1, count: (c: Counts) => c.places },
  fames: { bytes: 1, count: (c: Counts) => c.places },
  names: { bytes: 1, count: (c: Counts) => c.nameBytes },
} as const

export type ColumnName = keyof typeof columns
// The keys of a constant object are its own.
export const columnNames = Object.keys(columns) as readonly ColumnName[]

export const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Where each column begins, and how long the file is. */
export function offsetsOf(counts: Counts): { readonly at: Readonly<Record<ColumnName, number>>; readonly end: number } {
  let end = headerBytes
  const at = columnNames.map(name => {
    const start = end
    end += padded(columns[name].bytes * columns[name].count(counts))
    return [name, start] as const
  })
  // Every column's name is among the pairs.
  return { at: Object.fromEntries(at) as Record<ColumnName, number>, end }
}

/** Sizes are kept as steps of a logarithm: eight steps double a population. */
export const sizeOf = (population: number): number =>
  Math.min(255, Math.round(Math.log2(Math.max(0, population) + 1) * 8))
export const populationOf = (size: number): number => Math.round(2 ** (size / 8) - 1)

/** Two capital letters as one number. */
export const countryCode = (letters: string): number =>
  /^[A-Z]{2}$/.test(letters) ? letters.charCodeAt(0) * 256 + letters.charCodeAt(1) : 0
export const countryLetters = (code: number): string => (code === 0 ? '' : String.fromCharCode(code >> 8, code & 0xff))
