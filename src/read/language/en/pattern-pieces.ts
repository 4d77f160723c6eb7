/** A part of a pattern, as far as it says which characters may stand where. */
export type Piece =
  | {
      /** One of these characters; white space is written as a blank. */
      readonly kind: 'one-of'
      readonly characters: readonly string[]
      /** How often at least; more than once counts as once. */
      readonly least: 0 | 1
      /** May it stand more than once? */
      readonly more: boolean
    }
  | {
      readonly kind: 'group'
      readonly alternatives: readonly (readonly Piece[])[]
      readonly least: 0 | 1
      readonly more: boolean
    }
  /** Some characters that are not listed. */
  | { readonly kind: 'any'; readonly least: 0 | 1; readonly more: boolean }
  /** Where a word begins or ends. */
  | { readonly kind: 'edge' }

interface Read<T> {
  readonly value: T
  /** Where the source goes on. */
  readonly at: number
}

const once = { least: 1, more: false } as const
const any: Piece = { kind: 'any', ...once }
const oneOf = (characters: string): Piece => ({
  kind: 'one-of',
  characters: Array.from(characters.toLowerCase()),
  ...once,
})
/** What is only looked at takes no room. */
const nothing: Piece = { kind: 'group', alternatives: [[]], ...once }

function escaped(source: string, at: number): Read<Piece> {
  const c = source[at + 1] ?? ''
  if (c === 'b') return { value: { kind: 'edge' }, at: at + 2 }
  if (c === 'd') return { value: oneOf('0123456789'), at: at + 2 }
  if (c === 's') return { value: oneOf(' '), at: at + 2 }
  if (/[pk]/i.test(c)) return { value: any, at: source.indexOf(c === 'k' ? '>' : '}', at) + 1 }
  return { value: /[A-Za-z0-9]/.test(c) ? any : oneOf(c), at: at + 2 }
}

/** The characters of a class: white space within the line, or marks and digits, a range of digits counting as all of them. */
function listed(body: string): Piece {
  if (body === '^\\S\\n') return oneOf(' ')
  const plain = body.replaceAll(/\\d|\d-\d/g, '0123456789')
  return /^\^|\\|.-./.test(plain) ? any : oneOf(plain)
}

function bracketed(source: string, at: number): Read<Piece> {
  let end = at + 1
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return { value: listed(source.slice(at + 1, end)), at: end + 1 }
}

const looks = /^\(\?<?[=!]/
const opens = /^\((?:\?:|\?<\w+>)?/

function grouped(source: string, at: number): Read<Piece> {
  const head = source.slice(at, at + 40)
  const look = looks.exec(head)
  const inner = readAlternatives(source, at + (look ?? opens.exec(head) ?? [''])[0].length)
  return { value: look ? nothing : { kind: 'group', alternatives: inner.value, ...once }, at: inner.at + 1 }
}

function readPiece(source: string, at: number): Read<Piece> {
  const c = source[at] ?? ''
  if (c === '(') return grouped(source, at)
  if (c === '[') return bracketed(source, at)
  if (c === '\\') return escaped(source, at)
  if (c === '.') return { value: any, at: at + 1 }
  if (c === '^' || c === '$') return { value: { kind: 'edge' }, at: at + 1 }
  return { value: { kind: 'one-of', characters: [c.toLowerCase()], ...once }, at: at + 1 }
}

const repeats = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/

function withRepeat({ value, at }: Read<Piece>, source: string): Read<Piece> {
  const found = '?*+{'.includes(source[at] ?? ' ') && repeats.exec(source.slice(at, at + 12))
  if (!found || value.kind === 'edge') return { value, at }
  const [sign, from] = found
  const least = /^[?*]/.test(sign) || from === '0' ? 0 : 1
  return { value: { ...value, least, more: !sign.startsWith('?') }, at: at + sign.length }
}

function readAlternatives(source: string, from: number): Read<readonly (readonly Piece[])[]> {
  const found: Piece[][] = [[]]
  let at = from
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      found.push([])
      at++
      continue
    }
    const read = withRepeat(readPiece(source, at), source)
    found.at(-1)?.push(read.value)
    at = read.at
  }
  return { value: found, at }
}

/** The alternatives of a pattern, each as a row of pieces. It tells too much rather than too little of what may stand there. */
export const alternatives = (source: string): readonly (readonly Piece[])[] => readAlternatives(source, 0).value
