import type { DocumentFacts, Stated } from '../../../core/text-layer.ts'

/** Facts at the head of a document, and where its text begins (UTF-16 units). */
export interface FrontMatter {
  readonly facts: DocumentFacts
  readonly end: number
}

const fence = /^---[ \t]*\r?\n(?<lines>(?:.*\r?\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** The keys that writers of notes use for each fact; the first that is there is taken. */
const keys: Readonly<Record<Exclude<keyof DocumentFacts, 'canonicalUrl'>, readonly string[]>> = {
  title: ['title'],
  byline: ['author', 'authors', 'byline'],
  outlet: ['source', 'outlet', 'publisher'],
  published: ['date', 'published'],
  language: ['lang', 'language'],
}

const isAddress = (value: string): boolean => /^https?:\/\/\S+$/i.test(value)

/** Flat `key: value` lines; what is nested or spread over lines is not taken as a fact. */
function valuesIn(lines: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const line of lines.split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z_]+):[ \t](.*)$/.exec(line) ?? []
    const bare = value
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim()
    if (key && bare && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), bare.slice(0, 500))
  }
  return values
}

export function frontMatter(text: string): FrontMatter {
  const found = fence.exec(text.slice(0, 50_000))
  if (!found) return { facts: {}, end: 0 }
  const values = valuesIn(found.groups?.['lines'] ?? '')
  const stated = (names: readonly string[], fits: (value: string) => boolean): Stated | undefined => {
    const name = names.find(n => fits(values.get(n) ?? ''))
    return name === undefined ? undefined : { value: values.get(name) ?? '', from: `front matter ${name}` }
  }
  const words = (value: string) => value !== '' && !isAddress(value)
  const named = Object.entries(keys).map(([fact, names]) => [fact, stated(names, words)] as const)
  const all = [...named, ['canonicalUrl', stated(['url', 'link', 'source'], isAddress)] as const]
  return { facts: Object.fromEntries(all.filter(([, fact]) => fact !== undefined)), end: found[0].length }
}
