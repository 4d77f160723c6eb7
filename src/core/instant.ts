import { parseDay } from './day.ts'
import { problem } from './problem.ts'

declare const brand: unique symbol

/** A moment of this machine's clock, UTC, as `2031-05-12T09:14:00.000Z`. When something was done here, never when something happened. */
export type Instant = string & { readonly [brand]: 'instant' }

const shape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

export const isInstant = (text: string): text is Instant =>
  shape.test(text) && parseDay(text.slice(0, 10)) !== undefined

/** Text becomes an instant here or not at all (`instant.malformed`). */
export function parseInstant(text: string): Instant {
  if (!isInstant(text)) throw problem('instant.malformed', { text })
  return text
}
