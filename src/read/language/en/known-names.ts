import { knownNameEnd } from '../../knowledge/known-bodies.ts'
import type { Token } from './tokens.ts'

const firstWord = /^[\p{Lu}\p{N}][\p{L}\p{N}]*/u

/** Words of a name that many reports use ("Associated Press") are parts of a name, whatever they look like by themselves. */
export function withKnownNames(tokens: readonly Token[], text: string): readonly Token[] {
  let end = -1
  return tokens.map(token => {
    if (token.start >= end) {
      const first = firstWord.exec(token.text)?.[0]
      end = first === undefined ? -1 : (knownNameEnd(text, token.start, first) ?? -1)
    }
    return token.end <= end && token.pos !== 'PUNCT' && token.pos !== 'PROPN' ? { ...token, pos: 'PROPN' } : token
  })
}
