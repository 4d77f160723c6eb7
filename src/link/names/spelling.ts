import letters from './data/letters.json' with { type: 'json' }
import sounds from './data/sounds.json' with { type: 'json' }

type Spelling = Readonly<Record<string, string>>

/** Which letters a word is written in, as far as names are compared. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hebrew' | 'greek' | 'kana' | 'other'

const common: Spelling = { ...letters.latin, ...letters.arabic, ...letters.hebrew, ...letters.greek, ...letters.kana }
const russian: Spelling = { ...common, ...letters.ukrainian, ...letters.otherCyrillic, ...letters.russian }
const ukrainian: Spelling = { ...common, ...letters.russian, ...letters.otherCyrillic, ...letters.ukrainian }

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['greek', /\p{Script=Greek}/u],
  ['kana', /\p{Script=Katakana}/u],
]

/** The script of the first letter that has one of those that can be compared. */
export const scriptOf = (text: string): Script => scripts.find(([, letter]) => letter.test(text))?.[0] ?? 'other'

const marks = /[\p{M}'’‘ʼʹʺʿʾ`´ـ]+/gu

function spell(text: string, spelling: Spelling): string {
  let out = ''
  for (const c of text.toLowerCase().normalize('NFC')) out += spelling[c] ?? c
  return out.normalize('NFKD').replaceAll(marks, '').normalize('NFC')
}

/** The Arabic article, as a word of its own; not in the name of God. */
const attached = /(?<![\p{L}\p{M}])ال(?!له)(?=\p{L}{2})/gu

/** In plain Latin letters without marks, read as Russian where it is Cyrillic. Letters of other scripts stay. */
export const plainly = (text: string): string => spell(text.replaceAll(attached, 'ال '), russian)

/** The same, read as Ukrainian, where "зг" is no "zh". */
export const plainlyUkrainian = (text: string): string => spell(text.replaceAll(/зг/giu, 'зґ'), ukrainian)

/** How a text is read: Cyrillic as Ukrainian or as Russian where its letters tell, else as both. */
export function readings(text: string): readonly string[] {
  if (!/\p{Script=Cyrillic}/u.test(text)) return [plainly(text)]
  if (/[іїєґ]/iu.test(text)) return [plainlyUkrainian(text)]
  if (/[ыэъё]/iu.test(text)) return [plainly(text)]
  const [one, other] = [plainly(text), plainlyUkrainian(text)]
  return one === other ? [one] : [one, other]
}

const folds = sounds.folds.map(([from = '', to = '']) => [from, to] as const)
const foldsByFirst = new Map<string, (readonly [string, string])[]>()
for (const fold of folds) {
  const first = fold[0].charAt(0)
  foldsByFirst.set(first, [...(foldsByFirst.get(first) ?? []), fold])
}

/** A plain word as it sounds, roughly: spellings that different countries use for one sound become one, doubled letters single. */
export function soundOf(plain: string): string {
  let out = ''
  for (let i = 0; i < plain.length; ) {
    const fold = foldsByFirst.get(plain.charAt(i))?.find(([from]) => plain.startsWith(from, i))
    const to = fold?.[1] ?? plain.charAt(i)
    for (const c of to) if (!out.endsWith(c)) out += c
    i += fold?.[0].length ?? 1
  }
  return out
}

/** Pairs of sounds that romanisations mistake for each other. */
export const nearSounds: ReadonlySet<string> = new Set(
  sounds.near.flatMap(pair => [pair, pair.charAt(1) + pair.charAt(0)]),
)
