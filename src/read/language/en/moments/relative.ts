import { away, type Loose, period, type Point, pointingBack, someTime, toldToday, weekday, window } from './points.ts'
import { direction, oneOf, pointsBack, type Rule, rule, which } from './rules.ts'
import * as w from './words.ts'

const { gap } = w
const sides = { last: -1, near: 0, next: 1 } as const
const shared = `(?:${w.part}|(?:the${gap})?(?:end|start|middle|beginning)${gap}of${gap})?`
const asDay = (words: string | undefined, word: string | undefined): Point =>
  weekday(w.weekdayNumber(words ?? ''), direction(word))
const today = toldToday(0)
const parts = oneOf('day', 'night', 'evening', 'morning', 'afternoon')
/** No clause or noun follows, so that "the day before" stands for itself. */
const standsAlone = `(?!${gap}(?:the|a|an|his|her|their|its|he|she|they|it|we|this|that|yesterday|tomorrow)\\b)`
const atEnd = `(?=[^\\S\\n]*(?:[.,;:!?)"”’\\n–—-]|$))`

const relativeDays: readonly Rule[] = [
  rule(`(?:(?:the${gap})?${which}${gap})?${shared}(?<weekday>${w.weekday})`, g => asDay(g['weekday'], g['which'])),
  rule(`(?<weekday>${w.weekday})${gap}(?:of${gap})?(?<which>last|next)(?:${gap}week)?`, g =>
    asDay(g['weekday'], g['which']),
  ),
  rule(`(?:early|late|earlier|later)?[^\\S\\n]*(?<word>${w.dayWord})`, g =>
    toldToday(w.days.get((g['word'] ?? '').toLowerCase()) ?? 0),
  ),
  rule(`(?:(?:earlier|later|early|late)${gap})?this${gap}(?:very${gap})?(?:early${gap})?${w.dayPart}`, () => today),
  rule(`(?:late${gap})?last${gap}(?:night|evening)`, () => toldToday(-1)),
  rule(`(?:the${gap})?(?:previous|preceding)${gap}${parts}|the${gap}${parts}${gap}before${standsAlone}`, () =>
    pointingBack(period('day', -1)),
  ),
  rule(`(?:the${gap})?(?:following|next|very${gap}next)${gap}${parts}|the${gap}${parts}${gap}after${standsAlone}`, () =>
    pointingBack(period('day', 1)),
  ),
  rule(`the${gap}day${gap}before${gap}yesterday`, () => toldToday(-2)),
  rule(`the${gap}day${gap}after${gap}tomorrow`, () => toldToday(2)),
  rule(`(?:(?:earlier|later|early|late)${gap})?(?:that|(?:the|that)${gap}(?:same|very))${gap}${parts}`, () =>
    pointingBack(period('day', 0)),
  ),
]

const ago = new RegExp(`^${w.ago}$`, 'iu')
const loose = `(?:(?<loose>about|around|roughly|some|approximately|nearly|almost|less${gap}than|just|only|exactly|more${gap}than|over|at${gap}least)${gap})?`
const side = `(?<side>ago|earlier|later|afterwards|hence|from${gap}(?:now|today)|(?:before|after|previously|prior|beforehand|back|on)${atEnd})`

const relativePeriods: readonly Rule[] = [
  rule(
    `(?:(?:earlier|later|early|late)${gap}(?:in${gap})?)?(?:the${gap})?${which}${gap}(?<unit>week|weekend|month|year|decade)`,
    g => {
      const point = period((g['unit'] ?? '').toLowerCase(), sides[direction(g['which'])])
      return pointsBack(g['which']) ? pointingBack(point) : point
    },
  ),
  rule(
    `(?:(?:earlier|later|early|late)${gap}in|(?:the${gap})?(?:end|start|beginning|middle)${gap}of)${gap}the${gap}(?<unit>week|month|year)`,
    g => period((g['unit'] ?? '').toLowerCase(), 0),
  ),
  rule(`(?:over|at|during)${gap}the${gap}weekend`, () => period('weekend', -1)),
  rule(`${loose}(?:(?<count>${w.count})|${w.vagueCount})${gap}(?<unit>${w.unit})${gap}${side}`, g => {
    const back = ago.test(g['side'] ?? '')
    const point = away(w.unitOf(g['unit'] ?? ''), w.countOf(g['count']), back ? -1 : 1, looseness(g['loose']))
    return /^(?:later|after)/i.test(g['side'] ?? '') ? pointingBack(point) : point
  }),
  rule(`(?<unit>hours|days|weeks|months|years|decades|centuries)${gap}(?<side>ago|earlier|later)`, g =>
    /later/i.test(g['side'] ?? '') ? pointingBack(someTime(1)) : someTime(-1),
  ),
  rule(
    `(?:the${gap}|these${gap}|those${gap})?(?<which>${w.backward}|${w.forward}|recent)${gap}(?:(?<count>${w.count})${gap}|${w.vagueCount}${gap})?(?:or${gap}so${gap}|${w.count}${gap}or${gap}${w.count}${gap})?(?<unit>${w.unit})`,
    g => windowOf(g['which'], g['count'], g['unit']),
  ),
]

/** "more than two years ago" is no single year. */
function looseness(words: string | undefined): Loose {
  if (words === undefined || /^(?:just|only|exactly)$/i.test(words)) return 'exact'
  if (/^(?:more|over|at)/i.test(words)) return 'more'
  return /^(?:nearly|almost|less)/i.test(words) ? 'less' : 'about'
}

/** "the past week" is the seven days up to now; "recent days" has no beginning. */
function windowOf(word: string | undefined, words: string | undefined, unit: string | undefined): Point {
  const side = direction(word) === 'next' ? 1 : -1
  const plural = /s$/i.test(unit ?? '')
  return window(w.unitOf(unit ?? ''), words === undefined && !plural ? 1 : w.countOf(words), side)
}

const present: readonly Rule[] = [
  rule(w.now, () => ({ ...today, basis: 'document-date', semantics: 'as-of' })),
  rule(w.lately, () => someTime(-1)),
]

export const relativeRules: readonly Rule[] = [...relativeDays, ...relativePeriods, ...present]
