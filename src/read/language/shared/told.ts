import { type Claim, asserterOf, polarityOf } from '../../../core/claim.ts'
import { claimLabels } from '../../../core/claim-labels.ts'
import { parseDay } from '../../../core/day.ts'
import type { Quantity } from '../../../core/quantity.ts'
import { readingOf } from '../en/claims/reading-of.ts'

const day = parseDay('2031-05-14')

/** For tests: a reading on Wednesday, 14 May 2031. */
export const readOnDay = (text: string) =>
  readingOf(text, { ...(day && { documentDate: { day, basis: 'given-by-person' } }), outlet: 'Herald' })

const numbers = ({ bound, min, max, near }: Quantity): string => `${bound} ${near ?? `${min ?? ''}..${max ?? ''}`}`

const figure = (q: Quantity): string => {
  const of = q.harm ?? q.unit
  return q.status === 'unknown' ? `${numbers(q)} ${of}` : `${numbers(q)} ${q.status} ${of}`
}

const stance = (c: Claim): string => (c.act === 'states' ? (polarityOf(c) ?? '') : c.act)

/** "voice speaker stance predicate figure at place on date: words", what is absent left out. */
export function told(text: string): readonly string[] {
  const reading = readOnDay(text)
  const label = claimLabels(reading)
  return reading.claims.map(c => {
    const { speaker, agents, targets, place } = label(c)
    const { says } = c
    const scope = c.scope === 'clear' ? '' : `(${c.scope}) `
    const parts = [
      `${scope}${c.voice} ${asserterOf(c) === 'outlet' ? 'outlet' : speaker} ${stance(c)} ${says.predicate}`,
      ...(says.quantity ? [figure(says.quantity)] : []),
      ...(agents.length > 0 ? [`by ${agents.join(' & ')}`] : []),
      ...(targets.length > 0 ? [`to ${targets.join(' & ')}`] : []),
      ...(place !== undefined ? [`at ${place}`] : []),
      ...(says.time && says.time.basis !== 'bounded' ? [`on ${says.time.edtf}`] : []),
    ]
    return `${parts.join(', ')}: ${c.anchors[0].exact}`
  })
}
