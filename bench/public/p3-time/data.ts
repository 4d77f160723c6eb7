import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A time as annotators marked it. Offsets are Unicode code points. */
export interface Marked {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly text: string
}

export interface TimeText {
  readonly id: string
  readonly text: string
  readonly day: string
  readonly marked: readonly Marked[]
}

interface TimexLine {
  readonly id: string
  readonly dct: string
  readonly text: string
  readonly timex: readonly {
    readonly start: number
    readonly end: number
    readonly value: string | null
    readonly text: string
  }[]
}

const lines = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n')

/** One of the TempEval sets: every TIMEX3 of the text, and the day it was written. */
export const timexTexts = (bench: string, set: string): readonly TimeText[] =>
  lines(join(bench, 'timex', `${set}.jsonl`)).map(line => {
    const { id, dct, text, timex } = JSON.parse(line) as TimexLine // the sets are ours to read and have this form
    const marked = timex.map(t => ({ start: t.start, end: t.end, value: t.value ?? '', text: t.text }))
    return { id, text, day: dct.slice(0, 10), marked }
  })

interface GumLine {
  readonly id: string
  readonly date: string | null
  readonly text: string
  readonly dates: readonly { readonly start: number; readonly end: number; readonly when?: string }[]
}

/** GUM's dates that stand for one day, month or year. */
export const gumTexts = (bench: string): readonly TimeText[] =>
  lines(join(bench, 'gum', 'gum_news_interview_speech_court.jsonl')).flatMap(line => {
    const { id, date, text, dates } = JSON.parse(line) as GumLine // as above
    const points = Array.from(text)
    const marked = dates.flatMap(({ start, end, when }) =>
      when === undefined ? [] : [{ start, end, value: when, text: points.slice(start, end).join('') }],
    )
    return date && /^\d{4}-\d\d-\d\d/.test(date) ? [{ id, text, day: date.slice(0, 10), marked }] : []
  })
