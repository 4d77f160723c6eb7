import { problem } from './problem.ts'

/** What may be written canonically: no floats, no `undefined`, no dates, no maps. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical }

const refuse = (why: string) => problem('log.entry-malformed', { why })

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw refuse(`${value} is not a safe integer`)
  return Object.is(value, -0) ? '0' : String(value)
}

function writeString(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw refuse('a string holds a lone surrogate')
  return JSON.stringify(value)
}

function writeObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  if (Object.getPrototypeOf(value) !== Object.prototype) throw refuse('only plain objects can be written')
  const keys = Object.keys(value).sort()
  return `{${keys.map(key => `${writeString(key)}:${write(value[key], depth + 1)}`).join(',')}}`
}

function write(value: unknown, depth: number): string {
  if (depth > 100) throw refuse('the value is nested too deep')
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'string') return writeString(value)
  if (Array.isArray(value)) return `[${Array.from(value, part => write(part, depth + 1)).join(',')}]`
  // Neither null nor a list: whether it is a plain object is looked at there.
  if (typeof value === 'object') return writeObject(value as Readonly<Record<string, unknown>>, depth)
  throw refuse(`a value of type ${typeof value} cannot be written`)
}

/**
 * Canonical JSON (RFC 8785), strict: keys sorted by UTF-16 units, safe integers only, well-formed strings,
 * and `undefined` is refused rather than dropped. Evidence text is never normalised.
 */
export const canonicalJson = (value: Canonical): string => write(value, 0)
