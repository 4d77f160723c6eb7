import forms from './data/legal-forms.json' with { type: 'json' }

/** What a legal form is, coarsely: forms of one class translate each other. */
export type FormClass = Exclude<keyof typeof forms, 'source'>

const classes = ['association', 'state', 'partnership', 'company', 'limited', 'stock'] as const satisfies FormClass[]

const classByWords = new Map<string, FormClass>(classes.flatMap(cls => forms[cls].map(form => [form, cls] as const)))

/** Whether these words alone are a legal form. */
export const isLegalForm = (words: string): boolean => classByWords.has(words)

const longestForm = 5

interface AtEnd {
  readonly cls: FormClass
  readonly rest: readonly string[]
}

/** The longest legal form at the end, else at the beginning. */
function formAtEnd(words: readonly string[]): AtEnd | undefined {
  for (let n = Math.min(longestForm, words.length - 1); n > 0; n--) {
    const last = classByWords.get(words.slice(-n).join(' '))
    if (last) return { cls: last, rest: words.slice(0, -n) }
    const first = classByWords.get(words.slice(0, n).join(' '))
    if (first) return { cls: first, rest: words.slice(n) }
  }
  return undefined
}

/** The words of a body's name without the legal forms at its ends; one word is always left. */
export function withoutForms(words: readonly string[]): {
  readonly rest: readonly string[]
  readonly forms: readonly FormClass[]
} {
  const found = new Set<FormClass>()
  let rest = words
  for (let form = formAtEnd(rest); form !== undefined; form = formAtEnd(rest)) {
    found.add(form.cls)
    rest = form.rest
  }
  return { rest, forms: [...found] }
}
