import type { Meaning } from './meaning.ts'
import { two } from './reckon.ts'

/** The value with its unknown parts open, where nothing places it: `XXXX-05-12`, `XXXX-WXX-3`. */
export function openValue(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'fixed':
      return meaning.value
    case 'month-day':
      return `XXXX-${two(meaning.month)}-${two(meaning.day)}`
    case 'part-of-year':
    case 'in-year':
      return `XXXX${meaning.part}`
    case 'weekday':
      return `XXXX-WXX-${meaning.weekday === 0 ? 7 : meaning.weekday}`
    case 'timed':
      return `${openValue(meaning.day)}${meaning.time}`
    case 'hour':
      return `XXXX-XX-XX${meaning.time}`
    case 'away':
      return openUnits[meaning.unit] ?? 'XXXX-XX-XX'
    case 'weekend':
      return 'XXXX-WXX-WE'
    case 'same-quarter':
      return meaning.year
    case 'latest-quarter':
      return 'XXXX-QX'
    case 'year-ago':
    case 'short-year':
      return 'XXXX'
    case 'short-decade':
      return 'XXX'
    case 'day-number':
    case 'holiday':
      return 'XXXX-XX-XX'
  }
}
const openUnits: Readonly<Record<string, string>> = {
  Y: 'XXXX',
  m: 'XXXX-XX',
  W: 'XXXX-WXX',
  Q: 'XXXX-QX',
  DE: 'XXX',
  CE: 'XX',
  WE: 'XXXX-WXX-WE',
}
