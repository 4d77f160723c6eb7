import { type Openings, openingsOf } from '../openings.ts'
import { any, dayPart, gap } from './words.ts'

/** Hours and parts of the day: they stay in the words and never make a date finer than its day. */
const zone = `(?:${gap}(?:local${gap}time|GMT|UTC|[ECMPB]D?E?S?T|hours|hrs|\\([A-Z]{2,5}(?:${gap}[A-Z]+)?\\)))*`
const clock = `(?:(?:\\d{1,2}(?:[:.]\\d{2})?[^\\S\\n]?[ap]\\.?m\\b\\.?|[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?|[0-2]\\d{3}(?=${gap}(?:hours|hrs|GMT|UTC))|\\d{1,2}${gap}o['’]clock|noon|midday|midnight)${zone})`
const about = `(?:${any(['around', 'about', 'approximately', 'just', 'shortly', 'soon', 'roughly', 'exactly', 'nearly'])}${gap})?(?:${any(['after', 'before', 'past'])}${gap})?`
const spell = `(?:(?:very${gap})?(?:early|late|mid|small)(?:-|${gap}))?(?:${dayPart}|hours)(?:${gap}hours)?`
const at = `(?:at${gap})?${about}`
const sticky = (source: string): RegExp => new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'iuy')

/** "at 4 pm on", "in the early hours of", "the night of": stands before a day and belongs to it. */
const before = new RegExp(
  `(?:${at}${clock}(?:,|${gap}(?:on|of))?${gap}|(?:the${gap})?${spell}(?:${gap}(?:of|on))${gap}|overnight${gap}(?:on${gap}|into${gap}|to${gap})?|at${gap}${about}${dayPart}(?:,|${gap}(?:on|of))?${gap})`,
  'iuy',
)
/** "Wednesday night", "12 May at around 5 a.m.": stands behind a day and belongs to it. */
const after = sticky(
  `(?:,?${gap}(?:at|around|about|by)${gap}(?:${about}${clock}|${about}${dayPart})|${gap}(?:early${gap}|late${gap})?${dayPart}|,?${gap}in${gap}the${gap}${spell}|,?${gap}${clock}|${gap}overnight)`,
)
/** An hour that stands alone. */
const alone = sticky(
  `(?:(?:at|before|after|around|by|since|until)${gap}${about}(?:${clock}|(?:first${gap}light|${any(['dawn', 'dusk', 'noon', 'midday', 'midnight', 'daybreak', 'sunrise', 'sunset', 'nightfall', 'lunchtime'])}))|\\d{1,2}(?:[:.]\\d{2})?[^\\S\\n]?[ap]\\.?m\\b\\.?|overnight|in${gap}the${gap}${spell}|in${gap}the${gap}(?:early|small)${gap}hours)`,
)

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? at + found[0].length : at
}

/** With which words hours before a day, and hours alone, can begin. */
export const openingsBefore = (): Openings | undefined => openingsOf(before)
export const openingsAlone = (): Openings | undefined => openingsOf(alone)

/** Where the hour words that begin here end; `at` itself if there are none. */
export const hourBefore = (text: string, at: number): number => endOf(before, text, at)
export const hourAfter = (text: string, at: number): number => endOf(after, text, at)
export const hourAlone = (text: string, at: number): number => endOf(alone, text, at)
