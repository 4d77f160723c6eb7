/** Letters that a decomposition does not take apart, and how they are looked up. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ə: 'e',
  // Arabic letters that newspapers write either way, and the Persian forms of yeh and kaf.
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
}

const other = /[ßłøđıæœðþħəىةیک]/g
/** Marks above and below letters, the stroke that lengthens an Arabic word, and marks that show nothing. */
const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0640\u0670\u0e31\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g
const apostrophes = /['’‘ʼʻʿʾ`´′ʹ"“”.]/g
const gaps = /[\s\-‐‑–—_,/()]+/g
const simple = /^[a-z]+$/

/**
 * A name as it is looked up: small letters without accents, apostrophes and full stops; hyphens are spaces. "Al-Ḥasakah" and "al hasakah",
 * "Київ" and "Киiв" with a combining mark fold alike. Linear in the name's length.
 */
export function foldName(name: string): string {
  const small = name.toLowerCase()
  if (simple.test(small)) return small
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(marks, '')
    .replaceAll(apostrophes, '')
    .replaceAll(other, letter => letters[letter] ?? letter)
    .replaceAll(gaps, ' ')
    .trim()
}

export interface NameKey {
  /** 32 bits. */
  readonly hash: number
  /** Seven bits more: a name that is not in the table is taken for one in fewer than one case of a hundred thousand. */
  readonly check: number
}

/** Where a folded name stands in the table: two multiplicative hashes over its UTF-16 units. */
export function keyOf(folded: string): NameKey {
  let a = 0x81_1c_9d_c5
  let b = 0x9e_37_79_b9
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01_00_01_93)
    b = Math.imul(b ^ unit, 0x85_eb_ca_6b) ^ (b >>> 13)
  }
  a ^= a >>> 15
  a = Math.imul(a, 0x2c_1b_3c_6d)
  return { hash: (a ^ (a >>> 12)) >>> 0, check: (b >>> 11) & 0x7f }
}
