/**
 * Words of an item are somebody else's: printed raw, they could move the cursor, recolour the screen or turn the reading
 * order round. These characters are shown as what they are; evidence itself is never changed.
 */
const unsafe =
  /[\p{Cc}\p{Surrogate}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

const spaces: ReadonlySet<string> = new Set(['\t', '\n', '\r', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'])

function shown(character: string): string {
  if (spaces.has(character)) return ' '
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}

/** One line that a terminal shows as it stands and obeys in nothing. */
export const visible = (text: string): string => text.replace(unsafe, shown)

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** East Asian wide and emoji take two columns; a mark on its own letter takes none. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u

/** How many columns of a terminal the text takes. */
export function widthOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : /^\p{M}+$/u.test(segment) ? 0 : 1
  return width
}

function breakWord(word: string, width: number): readonly string[] {
  const parts: string[] = ['']
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && widthOf(last + segment) > width) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}

/** Lines of at most `width` columns, broken between words where that is possible. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap(w => (widthOf(w) > width ? breakWord(w, width) : [w]))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
