import * as calendar from '../calendar.ts'
import { type DatePoint, point, stated } from './date-point.ts'
import { has, type Word } from './words.ts'

const western = (text: string): string => text.replaceAll(/[\u0660-\u0669]/g, d => String(d.charCodeAt(0) - 0x660))

const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/

/** "12.05.2031", "12/05/2031": the day goes first in these languages. "2031-05-12" is three numbers and two hyphens. */
export function numericAt(words: readonly Word[], at: number): DatePoint | undefined {
  const word = words[at]
  if (word?.kind !== 'number') return undefined
  const [, day, month, year] = dayFirst.exec(western(word.text)) ?? iso(words, at) ?? []
  if (!year) return undefined
  const edtf = calendar.edtf(calendar.dayText(Number(year), Number(month), Number(day)))
  const to = word.text.length > 4 ? at + 1 : at + 5
  return edtf && point(to, false, () => stated(edtf))
}

function iso(words: readonly Word[], at: number): readonly string[] | undefined {
  const five = words.slice(at, at + 5)
  const together = five.every((w, i) => i === 0 || five[i - 1]?.end === w.start)
  const found = together ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(western(five.map(w => w.text).join(''))) : undefined
  return found ? ['', found[3] ?? '', found[2] ?? '', found[1] ?? ''] : undefined
}

export interface Clock {
  readonly to: number
  readonly text: string
}

/** "14:30" behind a word that leads to an hour. */
export function clockAt(words: readonly Word[], at: number): Clock | undefined {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(western(words[at]?.text ?? ''))
  if (!found || !has(words[at - 1], 'at-hour')) return undefined
  return { to: at + 1, text: `${(found[1] ?? '').padStart(2, '0')}:${found[2]}` }
}
