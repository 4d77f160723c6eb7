import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A number or a range of numbers, with how the words bound it: `=`, `<`, `>`, `~`, `up`, `down`. */
export interface Value {
  readonly numbers: readonly number[]
  readonly change: string
}

export interface GoldSentence {
  readonly text: string
  readonly values: readonly Value[]
}

interface Stored {
  readonly text: string
  readonly quantities: readonly { readonly change: string; readonly value: string }[]
}

/** "3.0 - 4.0" is a range; "-5.0" and "2.998E-08" are numbers. As the data set's own script reads them. */
export function numbersIn(value: string): readonly number[] {
  const text = value.trim()
  return text.includes('E') || text.startsWith('-') || !text.includes('-')
    ? [Number(text)]
    : text.split('-').map(Number)
}

export function readGold(bench: string): readonly GoldSentence[] {
  // The file is the data set's; its NOTE describes these fields.
  const stored = JSON.parse(readFileSync(join(bench, 'newsquant', 'NewsQuant_dev.json'), 'utf8')) as readonly Stored[]
  return stored.map(({ text, quantities }) => ({
    text,
    values: quantities.map(q => ({ numbers: numbersIn(String(q.value)), change: q.change })),
  }))
}
