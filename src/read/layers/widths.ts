/** Code points of a text, without making a list of them. A lone surrogate counts as one. */
export function countPoints(text: string, start = 0, end = text.length): number {
  let pairs = 0
  for (let i = start + 1; i < end; i++) if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) pairs++
  return end - start - pairs
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Bytes of well-formed text in UTF-8; each half of a pair counts two of its four bytes. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHigh(unit) || isLow(unit) ? 2 : 3
  }
  return bytes
}

/** How many bytes the letters from unit `start` to unit `end` of a text take. */
export type Width = (text: string, start: number, end: number) => number

const onePerUnit: Width = (_, start, end) => end - start
const twoPerUnit: Width = (_, start, end) => (end - start) * 2

/** The width of letters in a stretch that decodes to the letter and takes `bytes` bytes for `points` code points. */
export function widthIn(encoding: string, bytes: number, points: number): Width {
  if (bytes === points && !encoding.startsWith('utf-16')) return onePerUnit
  if (encoding === 'utf-8') return utf8Length
  if (encoding.startsWith('utf-16')) return twoPerUnit
  const each = bytes / points
  return (text, start, end) => each * countPoints(text, start, end)
}
