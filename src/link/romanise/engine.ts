/** A rule of a romanisation table: what it turns into what, and between which letters. */
export interface Rule {
  readonly from: string
  readonly to: string
  /** Letters one of which stands before; `^` is the beginning of a word, `*` any letter. Left out: anything. */
  readonly after?: string
  /** Letters one of which stands after; `$` is the end of a word, `*` any letter. Left out: anything. */
  readonly before?: string
}

/** A romanisation system as its data file has it, all in small letters. */
export interface Table {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly script: string
  readonly language: string
  /** What a letter is where no rule says otherwise. */
  readonly letters: Readonly<Record<string, string>>
  /** Tried first, in this order. */
  readonly rules: readonly Rule[]
  /** Whether one capital alone, at the end of a word, is written all in capitals (Є → YE); the first letter only where left out. */
  readonly loneCapital?: string
  /** Letters that are written all in capitals within a word in small letters too (Я → I͡A). */
  readonly capitals?: string
}

const apostrophes = "’'ʼ"
const isMark = (c: string): boolean => /^\p{M}$/u.test(c)
const isLetter = (c: string): boolean => /^\p{L}$/u.test(c)

/** The nearest letter in one direction, past marks and apostrophes inside a word. */
function letterFrom(text: readonly string[], at: number, step: 1 | -1): string | undefined {
  let i = at
  while (isMark(text[i] ?? '') || apostrophes.includes(text[i] ?? ' ')) i += step
  const c = text[i]
  return c !== undefined && isLetter(c) ? c : undefined
}

const fits = (wanted: string | undefined, letter: string | undefined, edge: '^' | '$'): boolean =>
  wanted === undefined ||
  (letter === undefined ? wanted.includes(edge) : wanted.includes('*') || wanted.includes(letter))

type ByFirst = ReadonlyMap<string, readonly Rule[]>

/** The rules by the letter they begin with; those of the table first, then what each letter is elsewhere. */
export function rulesByFirst({ rules, letters }: Pick<Table, 'rules' | 'letters'>): ByFirst {
  const all = [...rules, ...Object.entries(letters).map(([from, to]): Rule => ({ from, to }))]
  const byFirst = new Map<string, Rule[]>()
  for (const rule of all) {
    const first = Array.from(rule.from)[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), rule])
  }
  return byFirst
}

const lengthOf = (rule: Rule): number => Array.from(rule.from).length

function ruleAt(byFirst: ByFirst, small: readonly string[], at: number): Rule | undefined {
  const before = letterFrom(small, at - 1, -1)
  return byFirst.get(small[at] ?? '')?.find(rule => {
    const end = at + lengthOf(rule)
    return (
      small.slice(at, end).join('') === rule.from &&
      fits(rule.after, before, '^') &&
      fits(rule.before, letterFrom(small, end, 1), '$')
    )
  })
}

const isCapital = (c: string | undefined): boolean => c !== undefined && c !== c.toLowerCase()

/** With its first letter as a capital. */
export const capitalised = (text: string): string => {
  const chars = Array.from(text)
  const at = chars.findIndex(isLetter)
  return chars.map((c, i) => (i === at ? c.toUpperCase() : c)).join('')
}

interface Place {
  readonly text: readonly string[]
  readonly start: number
  readonly end: number
}

/** A capital among capitals is written in capitals; before a small letter only its first letter is. */
function inCase(table: Table, to: string, { text, start, end }: Place): string {
  if (!text.slice(start, end).some(isCapital)) return to
  const [before, next] = [letterFrom(text, start - 1, -1), letterFrom(text, end, 1)]
  const lone = !isCapital(before) && table.loneCapital !== 'all'
  const all = next === undefined ? end - start === 1 && !lone : isCapital(next)
  const always = table.capitals?.includes((text[start] ?? '').toLowerCase()) ?? false
  return all || always ? to.toUpperCase() : capitalised(to)
}

/** Romanises by one table. Letters it does not have stay as they are. Composed (NFC). */
export function romaniseBy(table: Table, byFirst: ByFirst, text: string): string {
  const source = Array.from(text.normalize('NFC'))
  const small = source.map(c => c.toLowerCase())
  let out = ''
  for (let i = 0; i < source.length; ) {
    const rule = ruleAt(byFirst, small, i)
    const end = i + (rule ? lengthOf(rule) : 1)
    out += rule ? inCase(table, rule.to, { text: source, start: i, end }) : (source[i] ?? '')
    i = end
  }
  return out.normalize('NFC')
}
