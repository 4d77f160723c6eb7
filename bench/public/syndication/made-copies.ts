/** A seeded generator (mulberry32), so that every run makes the same copies. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const paragraphsOf = (text: string): readonly string[] => {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length > 2 ? lines : text.split(/(?<=[.!?]["”]?)\s+(?=["“\p{Lu}])/u)
}

type Edit = (text: string, random: () => number, other: string) => string

const localParagraph = (other: string, random: () => number): string => {
  const parts = paragraphsOf(other)
  return parts[Math.floor(random() * parts.length)] ?? other
}

/** What happens to agency copy between the agency and the page, one edit each. */
export const edits: Readonly<Record<string, Edit>> = {
  truncated: (text, random) => {
    const parts = paragraphsOf(text)
    return parts.slice(0, Math.max(2, Math.ceil(parts.length * (0.4 + 0.4 * random())))).join('\n')
  },
  'new headline': (text, random, other) =>
    [localParagraph(other, random).slice(0, 70), ...paragraphsOf(text).slice(1)].join('\n'),
  'local paragraph': (text, random, other) => {
    const parts = paragraphsOf(text)
    const at = 1 + Math.floor(random() * parts.length)
    return [
      ...parts.slice(0, at),
      localParagraph(other, random),
      localParagraph(other, random),
      ...parts.slice(at),
    ].join('\n')
  },
  'numbers updated': (text, random) =>
    text.replaceAll(/\b\d{1,3}\b/g, n => (random() < 0.5 ? String(Number(n) + 1) : n)),
  'attribution swapped': (text, random) =>
    text.replaceAll(/\b(police|officials|authorities|investigators|said|told|according)\b/gi, word =>
      random() < 0.6 ? (word.toLowerCase() === 'said' ? 'stated' : 'sources') : word,
    ),
  'put in another order': (text, random) =>
    paragraphsOf(text)
      .map((part, i) => [i + 3 * random(), part] as const)
      .toSorted((a, b) => a[0] - b[0])
      .map(([, part]) => part)
      .join('\n'),
  'every eighth word changed': (text, random) =>
    text.replaceAll(/\b[a-z]{4,}\b/g, word => (random() < 0.125 ? `${word}ly` : word)),
}
