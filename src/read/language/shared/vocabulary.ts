/** One thing a word or phrase is known as: what it is counted as within its category, and how many words the phrase has. */
export interface Tag {
  readonly value: string
  readonly length: number
}

/** What is known of a word, by category: `cue` → `denies`. */
export type Tags = ReadonlyMap<string, Tag>

/** A data file of a language: category → value → words, or category → words. */
export interface WordList {
  readonly source: string
  /** Sets of case endings by name: `Іван~m` stands for all of its forms. */
  readonly endings?: Readonly<Record<string, readonly string[]>>
  readonly words: Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>
}

interface Entry {
  readonly category: string
  readonly value: string
  /** Each as it is compared; the last one may end in `*`. */
  readonly rest: readonly string[]
}

type Index = Map<string, Entry[]>

/** How words of a language are compared: folded spelling, and the forms that stay when clitics are taken off, longest first. */
export interface Spelling {
  readonly fold: (word: string) => string
  readonly forms: (folded: string) => readonly string[]
}

export interface Vocabulary {
  /** The categories of the words that begin at this one. `at(n)` is the n-th folded word behind it, or `undefined`. */
  readonly tagsOf: (folded: string, at: (n: number) => string | undefined) => Tags
}

/** `ска{з,ж}ет` stands for two words. */
export function expand(pattern: string): readonly string[] {
  const open = pattern.indexOf('{')
  const close = pattern.indexOf('}', open)
  if (open < 0 || close < 0) return [pattern]
  const rest = expand(pattern.slice(close + 1))
  const inside = pattern.slice(open + 1, close).split(',')
  return inside.flatMap(middle => rest.map(tail => pattern.slice(0, open) + middle + tail))
}

/** `Іван~m` with its endings. */
function inflect(pattern: string, endings: WordList['endings']): readonly string[] {
  const [stem = '', name] = pattern.split('~')
  return name === undefined ? expand(pattern) : (endings?.[name] ?? ['']).map(ending => stem + ending)
}

const valuesOf = (list: WordList['words'][string]): readonly (readonly [string, readonly string[]])[] =>
  Array.isArray(list) ? [['', list]] : Object.entries(list)

function put(index: Index, key: string, entry: Entry): void {
  const there = index.get(key)
  if (there) there.push(entry)
  else index.set(key, [entry])
}

/** The longest ending a `*` stands for, in letters. */
const longestEnding = 5
const shortestStem = 2

const fits = (pattern: string, word: string | undefined): boolean => {
  if (word === undefined) return false
  if (!pattern.endsWith('*')) return pattern === word
  return word.startsWith(pattern.slice(0, -1)) && word.length - pattern.length < longestEnding
}

interface Indexes {
  readonly exact: Index
  readonly stems: Index
}

function indexed(lists: readonly WordList[], fold: Spelling['fold']): Indexes {
  const indexes: Indexes = { exact: new Map(), stems: new Map() }
  for (const list of lists)
    for (const [category, byValue] of Object.entries(list.words))
      for (const [value, patterns] of valuesOf(byValue))
        for (const pattern of patterns.flatMap(p => inflect(p, list.endings))) {
          const [first = '', ...rest] = fold(pattern).split(' ')
          const entry = { category, value, rest }
          if (first.endsWith('*')) put(indexes.stems, first.slice(0, -1), entry)
          else put(indexes.exact, first, entry)
        }
  return indexes
}

/** Every entry whose first word is this one: whole words before stems, longer stems first. */
function entriesOf({ exact, stems }: Indexes, forms: readonly string[]): readonly Entry[] {
  return forms.flatMap(form => {
    const found = [...(exact.get(form) ?? [])]
    const least = Math.max(shortestStem, form.length - longestEnding)
    for (let n = form.length; n >= least; n--) found.push(...(stems.get(form.slice(0, n)) ?? []))
    return found
  })
}

const noTags: Tags = new Map()

/** A phrase goes before a word, and what was found first before what was found later. */
function choose(entries: readonly Entry[], at: (n: number) => string | undefined): Tags {
  const tags = new Map<string, Tag>()
  for (const { category, value, rest } of entries) {
    if (!rest.every((pattern, i) => fits(pattern, at(i + 1)))) continue
    const length = rest.length + 1
    if ((tags.get(category)?.length ?? 0) < length) tags.set(category, { value, length })
  }
  return tags
}

/** Words once looked up are kept up to this many, so that memory stays within bounds. */
const mostKept = 20_000

/** Makes the lookup of a language. Files are read when it is made, once. */
export function vocabulary(lists: readonly WordList[], spelling: Spelling): Vocabulary {
  const indexes = indexed(lists, spelling.fold)
  const kept = new Map<string, { readonly entries: readonly Entry[]; readonly alone?: Tags }>()
  const find = (folded: string) => {
    const entries = entriesOf(indexes, spelling.forms(folded))
    const single = entries.every(entry => entry.rest.length === 0)
    const found = {
      entries,
      ...(single && { alone: entries.length === 0 ? noTags : choose(entries, () => undefined) }),
    }
    if (kept.size >= mostKept) kept.clear()
    kept.set(folded, found)
    return found
  }
  return {
    tagsOf: (folded, at) => {
      const { entries, alone } = kept.get(folded) ?? find(folded)
      return alone ?? choose(entries, at)
    },
  }
}
