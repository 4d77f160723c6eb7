/** The four kinds of time expression of TimeML. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export type Which = 'near' | 'last' | 'next' | 'this'
/**
 * Counted from what the text told last; or from the day of the document, in a history or not (`speaker`: "yesterday", "ago"); or from
 * the document's day in news, and from what was told in a history (`story`: "this month", "Friday").
 */
export type From = 'speaker' | 'story' | 'told'

/** What an expression says before anybody's day is known. Units are codes of TIMEX3, with `m` for the month. */
export type Meaning =
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number; readonly weekday?: number }
  /** `part` follows the year: `-05`, `-SU`, `-Q3`, `-H1`. */
  | { readonly kind: 'part-of-year'; readonly part: string; readonly which: Which }
  | { readonly kind: 'in-year'; readonly part: string; readonly year: Meaning }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly from: From }
  | { readonly kind: 'holiday'; readonly name: string; readonly which: Which }
  | { readonly kind: 'day-number'; readonly day: number }
  | { readonly kind: 'short-year'; readonly year: number }
  | { readonly kind: 'short-decade'; readonly decade: number }
  | { readonly kind: 'away'; readonly unit: string; readonly count: number; readonly from: From }
  /** "a year earlier": also from a quarter told just before, whose quarter it then keeps. */
  | { readonly kind: 'year-ago' }
  | { readonly kind: 'latest-quarter' }
  /** "the 1988 period": the quarter told last, in that year. */
  | { readonly kind: 'same-quarter'; readonly year: string }
  /** "the weekend": the last or the next, as the tense tells. */
  | { readonly kind: 'weekend' }
  | { readonly kind: 'timed'; readonly day: Meaning; readonly time: string }
  | { readonly kind: 'hour'; readonly time: string }

/** An expression that begins at a given lexeme. `to` is the lexeme behind its last. */
export interface Found {
  readonly to: number
  readonly type: TimexType
  readonly meaning: Meaning
  /** Holds only where words beside it show that it is a time. */
  readonly needsSign?: boolean
  /** "about", "nearly", "or so": the value is only near what the words say. */
  readonly loose?: boolean
}

export const fixed = (to: number, type: TimexType, value: string): Found => ({
  to,
  type,
  meaning: { kind: 'fixed', value },
})
