import type { ReactNode } from 'react'

/**
 * Characters that cannot be seen, or that turn the reading order round, so that words look other than they are. They are
 * shown as what they are and never reach the page themselves; the evidence is not changed.
 */
const unseen =
  /\u034f|(?![\t\n])[\p{Cc}\p{Surrogate}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'NUL'],
  [0xad, 'soft hyphen'],
  [0x61c, 'Arabic letter mark'],
  [0x200b, 'zero-width space'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'end of direction'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'end of isolate'],
  [0xfeff, 'byte order mark'],
])

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const nameOf = (character: string): string =>
  names.get(character.codePointAt(0) ?? 0) ?? 'a character that cannot be seen'

/** Words of an item, as text and nothing else. */
export function visible(text: string): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { 0: character, index } of text.matchAll(unseen)) {
    parts.push(
      text.slice(at, index),
      <span key={index} className="unseen" title={nameOf(character)}>
        {codeOf(character)}
      </span>,
    )
    at = index + character.length
  }
  return at === 0 ? text : [...parts, text.slice(at)]
}

/** The same where only plain text can stand: a title, a choice. */
export const visibleText = (text: string): string => text.replace(unseen, character => `‹${codeOf(character)}›`)

/** Somebody's words or name inside a sentence of ours: its direction of writing cannot reach out of it. */
export const Words = ({ children }: { readonly children: string }): ReactNode => <bdi>{visible(children)}</bdi>
