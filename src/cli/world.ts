import type { Casebook } from '../casebook/casebook.ts'
import type { Notice } from '../core/notice.ts'
import type { User } from '../core/permit.ts'
import type { Problem } from '../core/problem.ts'
import type { SecondReader } from '../casebook/second-opinion/grants.ts'
import type { Document, ReadDocument } from '../casebook/read-document.ts'
import type { GivenWords, WordsRead } from '../casebook/read-words.ts'

/** A casebook on disk, open. */
export interface OpenCasebook extends Casebook {
  readonly path: string
  readonly name: string
  /** The person at this machine. */
  readonly user: User
  /** Nothing can be written here: it can be looked at, not added to. */
  readonly readOnly: boolean
  /** What was found and put right when the log was opened. */
  readonly notices: readonly Notice[]
  /** Why the index that was there could not be used, if it could not: it is empty now. */
  readonly indexMadeNew?: string
  /** Reaches the model that the case is allowed to ask, and nothing else. */
  readonly secondReader: SecondReader
  readonly close: () => Promise<void>
}

export interface VerifyReport {
  readonly ok: boolean
  readonly size: number
  readonly root: string
  readonly checkpointKey: string
  readonly faults: readonly { readonly code: string; readonly concerns: string; readonly says: string }[]
  readonly notes: readonly { readonly code: string; readonly concerns: string; readonly says: string }[]
  readonly counts: Readonly<Record<'entries' | 'objects' | 'items' | 'claims', number>>
}

/** Reads without keeping anything. */
export interface OpenReader {
  readonly read: (document: Document) => Promise<ReadDocument>
  readonly readWords: (words: GivenWords) => Promise<WordsRead>
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly port?: number
}

export interface GazetteerWish {
  readonly dump: string
  readonly names?: string
  readonly onBadLine: (found: Problem, file: string) => void
}

export interface GazetteerMade {
  readonly path: string
  readonly places: number
  readonly names: number
  readonly badLines: number
}

/** Everything the commands reach outside themselves, given by the one place that wires it. */
export interface World {
  readonly version: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly paper: Paper
  /** Makes a casebook folder with its first entry (`casebook.exists`). */
  readonly create: (path: string, name: string) => Promise<OpenCasebook>
  /** `casebook.absent`, `casebook.newer-format`, `casebook.malformed`. `reads`: something will be read, so the reader may load. */
  readonly open: (path: string, how?: { readonly reads?: boolean }) => Promise<OpenCasebook>
  /** A reader of its own, outside any casebook. */
  readonly openReader: () => OpenReader
  /** Makes a gazetteer of a GeoNames dump where readings find it (`gazetteer.no-folder`). */
  readonly importGazetteer: (wish: GazetteerWish) => Promise<GazetteerMade>
  /** What is piped into the program, if anything can be. */
  readonly input?: AsyncIterable<Uint8Array>
  readonly verify: (path: string, logKey: string | undefined) => Promise<VerifyReport>
  /** Serves until it is closed. */
  readonly serve: (
    casebook: OpenCasebook,
    options: ServeOptions,
  ) => Promise<{ readonly url: string; readonly closed: Promise<void> }>
}

type Emphasis = 'bold' | 'dim' | 'underline' | 'yellow' | 'red' | 'green'

/** Where results and progress go, and how wide it is. */
export interface Paper {
  readonly columns: number
  /** Results. */
  readonly out: (text: string) => void
  /** Waits until what was printed has been taken, so that a slow reader of it does not fill our memory. */
  readonly taken?: () => Promise<void>
  /** What is said beside the results. */
  readonly say: (text: string) => void
  /** One line that each next one replaces; shown only where a person looks on. */
  readonly progress: (text: string) => void
  readonly style: (emphasis: Emphasis | readonly Emphasis[], text: string) => string
}
