import { english } from './language/en/read-english.ts'
import type { LanguageReader } from './language/page.ts'

/** Every language that is read; one folder each. */
export const languageReaders: readonly LanguageReader[] = [english]
