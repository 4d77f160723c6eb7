import { arabic } from './language/ar/read-arabic.ts'
import { english } from './language/en/read-english.ts'
import type { LanguageReader } from './language/page.ts'
import { russian } from './language/ru/read-russian.ts'
import { ukrainian } from './language/uk/read-ukrainian.ts'

/** Every language that is read; one folder each. */
export const languageReaders: readonly LanguageReader[] = [english, ukrainian, russian, arabic]
