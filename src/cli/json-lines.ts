import { type Day, parseDay } from '../core/day.ts'
import { type Problem, problem } from '../core/problem.ts'

/** One text of `onus read --jsonl`: a line of JSON. */
export interface TextLine {
  /** As given; the number of the line where none is. */
  readonly id: string | number
  readonly text: string
  readonly date?: Day
  readonly outlet?: string
}

/** A line longer than this is skipped with a problem, so that memory stays the same whatever comes. In bytes. */
export const longestLine = 64 * 1024 * 1024

/** A line as it came, or nothing in its place where it was too long to keep. */
export interface RawLine {
  readonly number: number
  readonly bytes?: Uint8Array
}

const feed = 0x0a

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Gathers one line from the pieces that come; keeps none of a line that is too long. */
function lineGatherer(longest: number) {
  let parts: Uint8Array[] = []
  let length = 0
  return {
    isBegun: () => length > 0,
    add: (part: Uint8Array): void => {
      length += part.length
      if (length > longest) parts = []
      else parts.push(part.slice())
    },
    take: (number: number): RawLine => {
      const line = length > longest ? { number } : { number, bytes: joined(parts, length) }
      parts = []
      length = 0
      return line
    },
  }
}

/** Cuts a stream of bytes into lines, one in memory at a time. Empty lines are counted and left out. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<RawLine> {
  const line = lineGatherer(longest)
  let number = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(feed); end >= 0; end = chunk.indexOf(feed, from)) {
      line.add(chunk.subarray(from, end))
      if (line.isBegun()) yield line.take(number)
      number++
      from = end + 1
    }
    line.add(chunk.subarray(from))
  }
  if (line.isBegun()) yield line.take(number)
}

const malformed = (number: number, why: string): Problem => problem('input.line-malformed', { number, why })

function jsonIn({ number, bytes }: RawLine): object {
  if (!bytes) throw malformed(number, `it is longer than ${longestLine} bytes`)
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch (cause) {
    throw malformed(number, `it is not JSON in UTF-8 (${cause instanceof Error ? cause.message.slice(0, 120) : ''})`)
  }
  throw malformed(number, 'it is not a JSON object')
}

const fieldOf = (line: object, name: string): unknown => new Map(Object.entries(line)).get(name) ?? undefined

function textField(line: object, name: string, number: number): string | undefined {
  const value = fieldOf(line, name)
  if (value === undefined || typeof value === 'string') return value
  throw malformed(number, `"${name}" must be text`)
}

/** An id that a line gives, also a line that cannot be read otherwise. */
function idOf(line: object, number: number): string | number {
  const id = fieldOf(line, 'id')
  return typeof id === 'string' || typeof id === 'number' ? id : number
}

function dayField(line: object, number: number): Day | undefined {
  const date = textField(line, 'date', number)
  if (date === undefined || date === '') return undefined
  const day = parseDay(date)
  if (!day) throw malformed(number, `"date" must be a day such as 2031-05-12, not "${date.slice(0, 40)}"`)
  return day
}

/** `{id?, text, date?, outlet?}`. Throws `input.line-malformed`. */
export function parseTextLine(raw: RawLine): TextLine {
  const line = jsonIn(raw)
  const text = textField(line, 'text', raw.number)
  if (text === undefined) throw malformed(raw.number, 'it has no "text"')
  const [date, outlet] = [dayField(line, raw.number), textField(line, 'outlet', raw.number)]
  return { id: idOf(line, raw.number), text, ...(date && { date }), ...(outlet !== undefined && { outlet }) }
}
