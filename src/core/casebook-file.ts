import { type Instant, isInstant } from './instant.ts'
import { problem } from './problem.ts'

/** What `casebook.json` says: which casebook this is, and the key its log is checked with. */
export interface CasebookFile {
  readonly format: 1
  readonly name: string
  /** The log's name in its checkpoints. It gives nothing of the case away, because checkpoints may be shown to anybody. */
  readonly origin: string
  /** The log's public key as a C2SP key line: `origin+keyid+base64`. */
  readonly logKey: string
  readonly createdAt: Instant
}

export const casebookFormat = 1

/** Written for people too: two spaces, one fact a line. */
export const casebookText = (file: CasebookFile): string => `${JSON.stringify(file, undefined, 2)}\n`

/** Reads `casebook.json`. Throws `casebook.newer-format` or `casebook.malformed`. */
export function parseCasebookFile(text: string, path: string): CasebookFile {
  const refuse = (why: string) => problem('casebook.malformed', { path, why })
  const raw = parseJson(text, refuse)
  const { format, name, origin, logKey, createdAt } = raw
  if (typeof format === 'number' && format > casebookFormat)
    throw problem('casebook.newer-format', { found: format, known: casebookFormat })
  if (format !== casebookFormat) throw refuse('it does not say its format')
  if (
    typeof name !== 'string' ||
    typeof origin !== 'string' ||
    typeof logKey !== 'string' ||
    typeof createdAt !== 'string'
  )
    throw refuse('a name, origin, logKey or createdAt is missing')
  if (!logKey.startsWith(`${origin}+`)) throw refuse('the log key is not that of the origin')
  if (!isInstant(createdAt)) throw refuse(`createdAt is no UTC instant`)
  return { format, name, origin, logKey, createdAt }
}

function parseJson(text: string, refuse: (why: string) => Error): Readonly<Record<string, unknown>> {
  try {
    const raw: unknown = JSON.parse(text)
    // An object of JSON has text keys and unknown values.
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Readonly<Record<string, unknown>>
  } catch {
    // Told below, in words that help more than the parser's.
  }
  throw refuse('it is not a JSON object')
}
