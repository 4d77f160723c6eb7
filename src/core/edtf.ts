import { type Day, dayFrom, daysInMonth, earlier, isRealDay, later, parseDay } from './day.ts'
import { problem } from './problem.ts'

declare const brand: unique symbol

/** A date in EDTF (ISO 8601-2): level 0 and 1, and one-of sets of days, months or years (`[a..b]`, `[..b]`, `[a..]`, `[a,b]`). */
export type Edtf = string & { readonly [brand]: 'edtf' }

/** First and last possible day, inclusive; an absent bound is open or unknown. Computed by us: the npm `edtf` bounds are wrong for sets. */
export interface Bounds {
  readonly min?: Day
  readonly max?: Day
}

/** How fine the date is: what a normalised date may never be finer than its words. */
export type Grain = 'day' | 'month' | 'season' | 'year' | 'decade' | 'span'

interface Parsed extends Bounds {
  readonly grain: Grain
}

/** Meteorological seasons of the northern hemisphere; EDTF 21 spring … 24 winter (December to February). */
const seasonMonths: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
}

const first = (year: number, month: number): Day => dayFrom({ year, month, day: 1 })
const last = (year: number, month: number): Day => dayFrom({ year, month, day: daysInMonth(year, month) })

function season(year: number, code: string): Parsed | undefined {
  const months = seasonMonths[code]
  if (!months || year >= 9999) return undefined
  const [from, to] = months
  return { min: first(year, from), max: to > 12 ? last(year + 1, to - 12) : last(year, to), grain: 'season' }
}

function unspecified(text: string): Parsed | undefined {
  const found = /^(\d{2}[\dX]X|\d{4}-XX|\d{4}-\d{2}-XX)$/.exec(text)
  if (!found) return undefined
  if (/^\d{4}-\d{2}-XX$/.test(text)) return single(text.slice(0, 7))
  if (/^\d{4}-XX$/.test(text)) return single(text.slice(0, 4))
  const from = Number(text.replaceAll('X', '0'))
  const to = Number(text.replaceAll('X', '9'))
  return from < 1
    ? undefined
    : { min: first(from, 1), max: last(to, 12), grain: text.endsWith('XX') ? 'span' : 'decade' }
}

/** A day, month, season, year or a date with unspecified digits; the qualifiers `?`, `~`, `%` widen nothing. */
function single(raw: string): Parsed | undefined {
  const text = raw.replace(/[?~%]$/, '')
  if (text.includes('X')) return unspecified(text)
  const day = parseDay(text)
  if (day) return { min: day, max: day, grain: 'day' }
  const found = /^(\d{4})(?:-(\d{2}))?$/.exec(text)
  const year = Number(found?.[1] ?? 0)
  if (!found || year < 1) return undefined
  if (found[2] === undefined) return { min: first(year, 1), max: last(year, 12), grain: 'year' }
  const month = Number(found[2])
  return isRealDay({ year, month, day: 1 })
    ? { min: first(year, month), max: last(year, month), grain: 'month' }
    : season(year, found[2])
}

const open: Parsed = { grain: 'span' }
/** One end of an interval or set: `..` is open, the empty string unknown; both leave the bound absent. */
const end = (text: string): Parsed | undefined => (text === '..' || text === '' ? open : single(text))

/** From the start of one to the end of the other; refused when it runs backwards or is open at both ends. */
function between(from: Parsed | undefined, to: Parsed | undefined): Parsed | undefined {
  if (!from || !to || (from.min === undefined && to.max === undefined)) return undefined
  if (from.min !== undefined && to.max !== undefined && from.min > to.max) return undefined
  return { ...(from.min && { min: from.min }), ...(to.max && { max: to.max }), grain: 'span' }
}

function interval(text: string): Parsed | undefined {
  const parts = text.split('/')
  return parts.length === 2 ? between(end(parts[0] ?? ''), end(parts[1] ?? '')) : undefined
}

function member(text: string): Parsed | undefined {
  const dots = text.indexOf('..')
  return dots < 0 ? single(text) : between(end(text.slice(0, dots)), end(text.slice(dots + 2)))
}

function union(a: Parsed, b: Parsed): Parsed {
  const min = a.min && b.min && earlier(a.min, b.min)
  const max = a.max && b.max && later(a.max, b.max)
  return { ...(min && { min }), ...(max && { max }), grain: 'span' }
}

/** A one-of set: one of its days, months or years, and we do not know which. */
function oneOf(text: string): Parsed | undefined {
  const members = text
    .slice(1, -1)
    .split(',')
    .map(part => member(part.trim()))
  return members.every(part => part !== undefined) ? members.reduce(union) : undefined
}

function parse(text: string): Parsed | undefined {
  if (text.length > 200) return undefined
  if (text.startsWith('[') && text.endsWith(']')) return oneOf(text)
  return text.includes('/') ? interval(text) : single(text)
}

function parsed(text: string): Parsed {
  const found = parse(text)
  if (!found) throw problem('moment.malformed', { text })
  return found
}

/** Text becomes a date here or not at all (`moment.malformed`). */
export function parseEdtf(text: string): Edtf {
  parsed(text)
  return text as Edtf // it parsed
}

export const isEdtf = (text: string): text is Edtf => parse(text) !== undefined

export function boundsOf(edtf: Edtf): Bounds {
  const { min, max } = parsed(edtf)
  return { ...(min && { min }), ...(max && { max }) }
}

/** The first and last day that what held throughout covers for certain: from the end of its first part to the start of its last. */
export function certainOf(edtf: Edtf): Bounds {
  if (!edtf.includes('/')) return boundsOf(edtf)
  const [from, to] = edtf.split('/').map(part => end(part))
  return { ...(from?.max && { min: from.max }), ...(to?.min && { max: to.min }) }
}

export const grainOf = (edtf: Edtf): Grain => parsed(edtf).grain

/** True for `[…]`: some day within, not the whole stretch. */
export const isOneOf = (edtf: Edtf): boolean => edtf.startsWith('[')
