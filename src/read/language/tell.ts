import telling from './telling.json' with { type: 'json' }

/** A stretch of lines in one language, in UTF-16 units, end exclusive; the stretches cover the text. */
export interface Told {
  readonly start: number
  readonly end: number
  /** BCP 47; `und` where it cannot be told. */
  readonly language: string
}

type Script = 'latin' | 'cyrillic' | 'arabic' | 'other'

const languages = Object.entries(telling.words)
const wordsOf = new Map<string, readonly string[]>()
for (const [language, words] of languages)
  for (const word of words) wordsOf.set(word, [...(wordsOf.get(word) ?? []), language])

function scriptOf(unit: number): Script | undefined {
  if (unit < 0x41) return undefined
  if (unit < 0x250) return unit < 0xc0 && !/[a-z]/i.test(String.fromCharCode(unit)) ? undefined : 'latin'
  if (unit >= 0x400 && unit < 0x530) return 'cyrillic'
  if ((unit >= 0x620 && unit < 0x660) || (unit >= 0x66e && unit < 0x6d4) || unit >= 0xfb50) return 'arabic'
  return unit >= 0x370 ? 'other' : undefined
}

/** How many letters of each script a line has. */
function scriptsIn(line: string): Readonly<Record<Script, number>> {
  const count = { latin: 0, cyrillic: 0, arabic: 0, other: 0 }
  for (let i = 0; i < line.length; i++) {
    const script = scriptOf(line.charCodeAt(i))
    if (script) count[script]++
  }
  return count
}

function mainScript(line: string): Script | undefined {
  const count = scriptsIn(line)
  const [script, letters] = (['latin', 'cyrillic', 'arabic', 'other'] as const)
    .map(s => [s, count[s]] as const)
    .reduce((best, next) => (next[1] > best[1] ? next : best))
  return letters > 0 ? script : undefined
}

/** How many of these letters stand in the line. */
function lettersIn(line: string, letters: string): number {
  let n = 0
  for (const letter of line) if (letters.includes(letter)) n++
  return n
}

/** The first words are enough to tell a language by. */
const longestLook = 4000

/** How many function words of each of these languages a line has. */
function functionWords(line: string, among: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const [word] of line.matchAll(/\p{L}+/gu))
    for (const language of wordsOf.get(word) ?? [])
      if (among.includes(language)) count.set(language, (count.get(language) ?? 0) + 1)
  return count
}

const cyrillic = ['uk', 'ru', 'bg']
const latin = languages.map(([language]) => language).filter(language => !cyrillic.includes(language))

/** The one with the most; the first of those named where two have as many; `undefined` where none has any. */
function most(count: ReadonlyMap<string, number>, order: readonly string[]): string | undefined {
  const best = order.reduce((a, b) => ((count.get(b) ?? 0) > (count.get(a) ?? 0) ? b : a))
  return (count.get(best) ?? 0) > 0 ? best : undefined
}

/** Fewer function words of another language than these may be a name: "LA PAZ, 29 MARCH", "Near Al Huwayjah". */
const fewest = 3

function latinLanguage(line: string): string | undefined {
  const count = functionWords(line, latin)
  const english = count.get('en') ?? 0
  const other = Math.max(...latin.filter(l => l !== 'en').map(l => count.get(l) ?? 0))
  if (other >= fewest && other > 2 * english) return 'und'
  return english > 0 ? 'en' : undefined
}

/** So many letters without one of those that only Ukrainian has are hardly Ukrainian. */
const longWithoutMarks = 30

function cyrillicLanguage(line: string): string | undefined {
  if (lettersIn(line, telling.letters['other-cyrillic']) > 0) return 'und'
  const [uk, ru] = [lettersIn(line, telling.letters.uk), lettersIn(line, telling.letters.ru)]
  const count = functionWords(line, cyrillic)
  if (most(count, ['uk', 'ru', 'bg']) === 'bg') return 'und'
  if (uk !== ru) return uk > ru ? 'uk' : 'ru'
  if (count.get('uk') !== count.get('ru')) return most(count, ['uk', 'ru'])
  return scriptsIn(line).cyrillic >= longWithoutMarks ? 'ru' : undefined
}

function arabicLanguage(line: string): string {
  const other = lettersIn(line, telling.arabic.other)
  return other * 40 > scriptsIn(line).arabic ? 'und' : 'ar'
}

const byScript: Readonly<Record<Script, (line: string) => string | undefined>> = {
  latin: latinLanguage,
  cyrillic: cyrillicLanguage,
  arabic: arabicLanguage,
  other: () => 'und',
}

/** What a line says of its own language; nothing where it has too few words to say. */
function ownLanguage(line: string): { readonly script?: Script; readonly language?: string } {
  const begins = line.slice(0, longestLook).toLowerCase()
  const script = mainScript(begins)
  if (!script) return {}
  const language = byScript[script](begins)
  return { script, ...(language !== undefined && { language }) }
}

/** What lines of each script are in when they do not say it themselves: the language of most of its other lines. */
const byDefault: Readonly<Record<Script, string>> = { latin: 'en', cyrillic: 'und', arabic: 'ar', other: 'und' }

interface Line extends ReturnType<typeof ownLanguage> {
  readonly start: number
  readonly end: number
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    lines.push({ start, end, ...ownLanguage(text.slice(start, end)) })
    start = end
  }
  return lines
}

/** The language of most letters of a script, by the lines that say their own. */
function usual(lines: readonly Line[], script: Script): string {
  const letters = new Map<string, number>()
  for (const l of lines)
    if (l.script === script && l.language !== undefined)
      letters.set(l.language, (letters.get(l.language) ?? 0) + l.end - l.start)
  return most(letters, [...letters.keys(), '']) ?? byDefault[script]
}

/** Tells the language of every line by its script, its letters and its function words; joins neighbours of one language. */
export function tellLanguages(text: string): readonly Told[] {
  const lines = linesOf(text)
  const usually = new Map((['latin', 'cyrillic', 'arabic', 'other'] as const).map(s => [s, usual(lines, s)]))
  const told: Told[] = []
  for (const { start, end, script, language } of lines) {
    const last = told.at(-1)
    const is = language ?? (script && usually.get(script)) ?? last?.language
    if (last && (is === undefined || is === last.language)) told[told.length - 1] = { ...last, end }
    else told.push({ start, end, language: is ?? '' })
  }
  return nameless(told)
}

/** Lines without letters at the very beginning go with what follows them. */
function nameless(told: readonly Told[]): readonly Told[] {
  const [first, second, ...rest] = told
  if (first?.language !== '') return told
  return second ? [{ ...second, start: first.start }, ...rest] : [{ ...first, language: 'und' }]
}

/** The language of most of the text. */
export function mainLanguage(told: readonly Told[]): string {
  const length = new Map<string, number>()
  for (const t of told) length.set(t.language, (length.get(t.language) ?? 0) + t.end - t.start)
  return most(length, [...length.keys(), '']) ?? 'und'
}
