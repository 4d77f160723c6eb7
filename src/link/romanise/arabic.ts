import { capitalised } from './engine.ts'

/** An Arabic system as its data file has it. The text has to be vocalised: short vowels are read, never guessed. */
export interface ArabicTable {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly script: string
  readonly language: string
  readonly consonants: Readonly<Record<string, string>>
  readonly hamza: string
  /** The long vowels and the alif that is written as a ya. */
  readonly long: { readonly a: string; readonly i: string; readonly u: string; readonly ى: string }
  /** The definite article with what joins it to its word. */
  readonly article: string
  /** Whether the article takes the sound of a sun letter. */
  readonly sunLetters: boolean
  /** Whether names are written with capitals. */
  readonly capitals: boolean
  /** Whether a doubled consonant of two Latin letters is written twice. */
  readonly doubles: boolean
  /** What an unvocalised hamza at the end of a verb is read with. */
  readonly finalHamza: string
}

interface Letter {
  readonly letter: string
  readonly doubled: boolean
  /** `a`, `an` …, `''` for the sign of no vowel; undefined where nothing is written. */
  readonly vowel: string | undefined
}

const vowels: Readonly<Record<string, string>> = {
  '\u064B': 'an',
  '\u064C': 'un',
  '\u064D': 'in',
  '\u064E': 'a',
  '\u064F': 'u',
  '\u0650': 'i',
  '\u0652': '',
  '\u0670': 'A',
}
const shadda = '\u0651'
const tatweel = 'ـ'

/** Words with a long a that is spoken and not written: after which letter it stands. */
const unwritten: Readonly<Record<string, number>> = { هذا: 0, هذه: 0, ذلك: 0, لكن: 0, هؤلاء: 0, رحمن: 2 }

function lettersOf(word: string): readonly Letter[] {
  const letters: { letter: string; doubled: boolean; vowel: string | undefined }[] = []
  for (const c of word.replaceAll(tatweel, '')) {
    const last = letters.at(-1)
    if (last && c === shadda) last.doubled = true
    else if (last && c in vowels) last.vowel = vowels[c]
    else letters.push({ letter: c, doubled: false, vowel: undefined })
  }
  const bare = letters.map(l => l.letter).join('')
  const article = bare.startsWith('ال') ? 2 : 0
  const long = unwritten[bare.slice(article)]
  return letters.map((l, i) => (long !== undefined && i === long + article ? { ...l, vowel: 'A' } : l))
}

/** What is written so far, and the vowel it ends on; `''` after a consonant. */
interface Written {
  readonly out: string
  readonly vowel: string
}

interface At {
  readonly table: ArabicTable
  readonly letter: Letter
  readonly before: Written
  readonly first: boolean
  readonly last: boolean
  readonly next: string | undefined
  /** Whether the word that follows depends on this one, so that its feminine ending is spoken. */
  readonly construct: boolean
}

const short = (vowel: string | undefined, long: ArabicTable['long']): string => (vowel === 'A' ? long.a : (vowel ?? ''))

const add = ({ table, before }: At, consonant: string, vowel: string | undefined): Written => ({
  out: before.out + consonant + short(vowel, table.long),
  vowel: vowel ?? '',
})

/** The short vowel before becomes this long one. */
const lengthen = ({ before }: At, long: string, vowel: string): Written => ({
  out: before.out.slice(0, before.out.length - before.vowel.length) + long,
  vowel,
})

function alif(at: At): Written {
  const { table, letter, before, first, last } = at
  if (first) return add(at, '', letter.vowel ?? 'a')
  if (letter.vowel === 'an') return before.vowel === '' ? add(at, '', 'an') : before
  if (before.vowel === 'an' || (last && before.vowel === 'U')) return before
  if (before.vowel === 'a') return lengthen(at, table.long.a, 'A')
  return { out: before.out + table.long.a, vowel: 'A' }
}

function alifWithMadda(at: At): Written {
  const { table, before, first, next } = at
  if (first) return add(at, '', 'A')
  return next === 'ء' && before.vowel === 'a' ? lengthen(at, table.long.a, 'A') : add(at, table.hamza, 'A')
}

function hamza(at: At): Written {
  const { table, letter, before, first, last } = at
  if (first) return add(at, '', letter.vowel ?? (letter.letter === 'إ' ? 'i' : 'a'))
  const spoken = last && letter.vowel === undefined && before.vowel !== '' && 'أئ'.includes(letter.letter)
  return add(at, table.hamza, spoken ? table.finalHamza : letter.vowel)
}

function feminine(at: At): Written {
  const { letter, before, construct } = at
  const vowel = before.vowel === 'a' || before.vowel === 'A' ? '' : 'a'
  const spoken = construct || (letter.vowel ?? '').endsWith('n')
  return add(at, vowel + (spoken ? 't' : 'h'), spoken ? letter.vowel : undefined)
}

const maqsura = (at: At): Written =>
  at.before.vowel === 'an' ? at.before : lengthen(at, at.table.long['ى'], at.before.vowel === 'a' ? 'A' : '')

/** Waw and ya: a long vowel after their own short one, else a consonant. */
function glide(at: At, [own, long, mark]: readonly [own: 'u' | 'i', long: string, mark: string]): Written {
  const { table, letter, before, last } = at
  const consonant = table.consonants[letter.letter] ?? ''
  if (letter.doubled && before.vowel === own) {
    const longer = lengthen(at, long, mark)
    return last && own === 'i' && !letter.vowel ? longer : add({ ...at, before: longer }, consonant, letter.vowel)
  }
  if (letter.doubled) return add(at, consonant + consonant, letter.vowel)
  return !letter.vowel && before.vowel === own ? lengthen(at, long, mark) : add(at, consonant, letter.vowel)
}

function consonant(at: At): Written {
  const { table, letter, first } = at
  const one = table.consonants[letter.letter] ?? letter.letter
  const twice = letter.doubled && !first && (table.doubles || (Array.from(one).length === 1 && letter.letter !== 'ع'))
  return add(at, twice ? one + one : one, letter.vowel)
}

const byLetter: Readonly<Record<string, (at: At) => Written>> = {
  ا: alif,
  آ: alifWithMadda,
  ة: feminine,
  ى: maqsura,
  و: at => glide(at, ['u', at.table.long.u, 'U']),
  ي: at => glide(at, ['i', at.table.long.i, 'I']),
  ...Object.fromEntries(Array.from('أإؤئء', l => [l, hamza])),
}

function written(table: ArabicTable, letters: readonly Letter[], construct: boolean): string {
  let before: Written = { out: '', vowel: '' }
  letters.forEach((letter, i) => {
    const at = { table, letter, before, first: i === 0, last: i === letters.length - 1, construct }
    before = (byLetter[letter.letter] ?? consonant)({ ...at, next: letters[i + 1]?.letter })
  })
  return before.out
}

const sun = 'تثدذرزسشصضطظلن'

const hasArticle = ([one, two, three, four]: readonly Letter[]): boolean =>
  one?.letter === 'ا' && one.vowel === undefined && two?.letter === 'ل' && !two.vowel && !!three && !!four

function articleBefore(table: ArabicTable, [first]: readonly Letter[]): string {
  const letter = first?.letter ?? ''
  return table.sunLetters && sun.includes(letter)
    ? table.article.replace('l', table.consonants[letter] ?? 'l')
    : table.article
}

const god = (table: ArabicTable): string => `All${table.long.a}h`

interface Word {
  readonly text: string
  /** Whether it is the first of the text, and whether another follows. */
  readonly first: boolean
  readonly followed: boolean
}

/** The words of a compound that is written as one: عبدالرحمن, نورالدين, عبدالله. */
const compound = /^(\p{L}.{0,12})ُ?(ال.{3,})$/u

function parts(word: string): readonly [before: string, rest: string] | undefined {
  const [, before = '', rest = ''] = compound.exec(word) ?? []
  const bare = before.replaceAll(/\p{M}/gu, '')
  return bare === 'عبد' || before.endsWith('ُ') ? [before.replace(/ُ$/u, ''), rest] : undefined
}

function romaniseWord(table: ArabicTable, { text, first, followed }: Word): string {
  const split = parts(text)
  if (split) {
    const [before, rest] = split.map((t, i) => romaniseWord(table, { text: t, first: first && i === 0, followed }))
    return rest === god(table) ? before + rest.toLowerCase() : `${before} ${rest}`
  }
  const letters = lettersOf(text)
  if (letters.map(l => l.letter).join('') === 'الله') return god(table)
  const cased = table.capitals ? capitalised : (t: string) => t
  if (!hasArticle(letters)) return cased(written(table, letters, followed))
  const rest = letters.slice(2)
  const article = articleBefore(table, rest)
  return (first ? cased(article) : article) + cased(written(table, rest, false))
}

const punctuation: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?' }

/** Romanises vocalised Arabic by a system. Words in other scripts stay as they are. Composed (NFC). */
export function romaniseArabic(table: ArabicTable, text: string): string {
  const pieces = text.normalize('NFC').split(/([^\p{L}\p{M}ـ]+)/u)
  const isWord = (piece: string | undefined): boolean => piece !== undefined && /^\p{Script=Arabic}/u.test(piece)
  const start = pieces.findIndex(isWord)
  return pieces
    .map((piece, i) =>
      isWord(piece)
        ? romaniseWord(table, {
            text: piece,
            first: i === start,
            followed: pieces[i + 1] === ' ' && isWord(pieces[i + 2]),
          })
        : Array.from(piece, c => punctuation[c] ?? c).join(''),
    )
    .join('')
    .normalize('NFC')
}
