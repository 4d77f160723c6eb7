import { foldName } from '../../src/read/gazetteer/fold.ts'

const latin = /^[\p{Lu}ʼʻ’'][\p{Script=Latin}\p{M} '’ʼʻ.-]+$/u
const cyrillic = /^[\p{Script=Cyrillic}\p{M} '’ʼ.-]+$/u
const arabic = /^[\p{Script=Arabic}\p{M} \-\u200c]+$/u
const airport = /^[A-Z]{3,4}$/
/** Names of languages and notes that stand among the names by mistake. */
const strays = new Set(['hayeren', 'hindi', 'kartuli', 'nihongo', 'ri ben yu', 'english', 'russkij', 'ukrainska'])

/** Whether a name found in a list is one a report in Latin, Cyrillic or Arabic letters would print. */
export const isPrinted = (name: string): boolean =>
  name.length > 2 &&
  name.length < 60 &&
  !airport.test(name) &&
  (latin.test(name) || cyrillic.test(name) || arabic.test(name)) &&
  !strays.has(foldName(name))

export const isLatin = (name: string): boolean => latin.test(name)

/** Each name once, as it folds. */
export function distinct(names: readonly string[], but: string): readonly string[] {
  const seen = new Set([foldName(but)])
  return names.filter(name => {
    const folded = foldName(name)
    if (seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

const romanised: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
}
const atStart: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/** Ukraine's own romanisation (Cabinet resolution 55 of 2010). */
export function romanise(name: string): string {
  const letters = Array.from(name.replaceAll(/['’ʼ]/g, '').replaceAll(/[зЗ]г/g, m => (m[0] === 'З' ? 'Zgh' : 'zgh')))
  return letters
    .map((letter, i) => {
      const small = letter.toLowerCase()
      const starts = i === 0 || /[\s-]/.test(letters[i - 1] ?? '')
      const out = (starts ? atStart[small] : undefined) ?? romanised[small] ?? letter
      return letter === small ? out : out.charAt(0).toUpperCase() + out.slice(1)
    })
    .join('')
}
