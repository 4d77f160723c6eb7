/** One kind of finding: what it is about and what is said of it. */
interface FaultSpec<Facts> {
  /** A path in the casebook, `entry N`, or a claim: where to look. */
  readonly concerns: (facts: Facts) => string
  readonly says: (facts: Facts) => string
}

const spec = <Facts>(row: FaultSpec<Facts>): FaultSpec<Facts> => row

type AtPath = { readonly path: string }
type AtEntry = { readonly index: number }
type Carried = { readonly claims: readonly string[] }
type Object = Carried & { readonly digest: string; readonly usedBy: string }

const entry = (f: AtEntry): string => `entry ${f.index}`
const carried = ({ claims }: Carried): string =>
  claims.length === 0 ? '' : ` It carries the claims ${claims.join(', ')}.`
const objectPath = (digest: string): string => `vault/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`

/** Everything that can be wrong with a casebook. Codes are permanent; docs/formats/casebook-folder.md lists them and a test compares. */
export const faultTable = {
  'casebook.unreadable': spec<{ why: string }>({
    concerns: () => 'casebook.json',
    says: f => `casebook.json cannot be used: ${f.why}`,
  }),
  'checkpoint.missing': spec<Record<never, never>>({
    concerns: () => 'log/checkpoint',
    says: () =>
      'There is no signed checkpoint that says how many entries there must be; every casebook has one from its first moment.',
  }),
  'checkpoint.refused': spec<{ why: string }>({
    concerns: () => 'log/checkpoint',
    says: f => `The signed checkpoint does not hold: ${f.why}`,
  }),
  'file.missing': spec<AtPath>({
    concerns: f => f.path,
    says: f => `${f.path} must be there in a log of this size, and is not.`,
  }),
  'file.unreadable': spec<AtPath & { why: string }>({
    concerns: f => f.path,
    says: f => `${f.path} is there and cannot be read: ${f.why}`,
  }),
  'file.differs': spec<AtPath>({
    concerns: f => f.path,
    says: f => `${f.path} is not what the entries give: it was changed, or an entry was.`,
  }),
  'bundle.malformed': spec<AtPath>({
    concerns: f => f.path,
    says: f => `${f.path} cannot be taken apart into the entries that it must hold.`,
  }),
  'entry.changed': spec<AtEntry>({
    concerns: entry,
    says: f => `Entry ${f.index} is not the one that was logged: its hash differs from the one in the tree.`,
  }),
  'root.differs': spec<{ found: string; signed: string }>({
    concerns: () => 'log/checkpoint',
    says: f => `The entries give the root ${f.found}; the signed checkpoint says ${f.signed}.`,
  }),
  'entry.malformed': spec<AtEntry & { why: string }>({
    concerns: entry,
    says: f => `Entry ${f.index} cannot be read: ${f.why}`,
  }),
  'entry.prev-wrong': spec<AtEntry & { subject: string; expected: string; found: string }>({
    concerns: entry,
    says: f =>
      `Entry ${f.index} breaks the chain of ${f.subject}: before it stands ${f.expected}, and it names ${f.found}.`,
  }),
  'object.missing': spec<Object>({
    concerns: f => objectPath(f.digest),
    says: f => `Object ${f.digest}, named by ${f.usedBy}, is not in the vault.${carried(f)}`,
  }),
  'object.changed': spec<Object & { found: string }>({
    concerns: f => objectPath(f.digest),
    says: f => `Object ${f.digest}, named by ${f.usedBy}, holds other bytes: their SHA-256 is ${f.found}.${carried(f)}`,
  }),
  'object.misplaced': spec<AtPath>({
    concerns: f => f.path,
    says: f => `${f.path} does not lie in the folder that its own name asks for.`,
  }),
  'record.malformed': spec<AtEntry & { digest: string; why: string }>({
    concerns: f => objectPath(f.digest),
    says: f => `The record of entry ${f.index} cannot be read: ${f.why}`,
  }),
  'record.subject-differs': spec<AtEntry & { subject: string; found: string }>({
    concerns: entry,
    says: f => `Entry ${f.index} is about ${f.subject}, and its record is about ${f.found}.`,
  }),
  'item.size-differs': spec<{ item: string; digest: string; stated: number; found: number }>({
    concerns: f => objectPath(f.digest),
    says: f => `Item ${f.item} was recorded with ${f.stated} bytes and has ${f.found}.`,
  }),
  'text.malformed': spec<{ digest: string; item: string }>({
    concerns: f => objectPath(f.digest),
    says: f => `The text that the claims of ${f.item} point into is not well-formed UTF-8.`,
  }),
  'anchor.fails': spec<{ what: string; exact: string; start: number; end: number; digest: string }>({
    concerns: f => f.what,
    says: f => `The words of ${f.what} ("${f.exact}") do not stand at ${f.start}-${f.end} of text ${f.digest}.`,
  }),
} as const

export type FaultCode = keyof typeof faultTable
type FactsOf<C extends FaultCode> = (typeof faultTable)[C] extends FaultSpec<infer F> ? F : never

/** Something wrong, in words, with where it is and the claims that rested on it. */
export interface Fault {
  readonly code: FaultCode
  readonly concerns: string
  readonly says: string
  readonly claims: readonly string[]
}

export function fault<C extends FaultCode>(code: C, facts: FactsOf<C>): Fault {
  // The table pairs each code with its own facts, and the signature has checked the pair.
  const row = faultTable[code] as FaultSpec<FactsOf<C>>
  const { claims = [] } = facts as Partial<Carried> // only some rows have claims
  return { code, concerns: row.concerns(facts), says: row.says(facts), claims }
}

/** Something worth knowing that is not a fault. */
export interface Note {
  readonly code: 'object.unnamed' | 'object.disposed' | 'file.uncovered' | 'file.unknown' | 'clock.set-back'
  readonly concerns: string
  readonly says: string
}

export interface Counts {
  readonly entries: number
  readonly objects: number
  readonly bytes: number
  readonly items: number
  readonly readings: number
  readonly claims: number
  readonly anchors: number
}

/** What a stranger who has only the folder finds. `ok` means no fault at all. */
export interface Report {
  readonly ok: boolean
  readonly size: number
  /** Merkle root in hex, as the signed checkpoint states it. */
  readonly root: string
  /** The key line that the checkpoint was checked with: compare it with the one you were given by another way. */
  readonly checkpointKey: string
  readonly faults: readonly Fault[]
  readonly notes: readonly Note[]
  readonly counts: Counts
}
