/** Integers that stand for words and for combinations of them: no string is built while a text is tagged. */

/** Where every hash begins: the offset basis of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
export const basis = 0x811c9dc5 | 0

/** One step of FNV-1a, over UTF-16 units instead of bytes. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Stirs a value into a hash so that neighbouring values part: used between the parts of a feature. */
export function mix(hash: number, value: number): number {
  const stirred = Math.imul(hash ^ value, 0x9e3779b1)
  return Math.imul(stirred ^ (stirred >>> 15), 0x85ebca6b)
}

/** The last stir before a hash is used as an address; never 0, which stands for an empty slot. */
export function finish(hash: number): number {
  const stirred = hash ^ (hash >>> 13)
  return stirred === 0 ? 1 : stirred
}

/** The hash of a word's units from `from` to `to`. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = basis
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i))
  return finish(hash)
}
