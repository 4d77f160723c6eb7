import { expect, test } from 'vitest'
import { idFromHash } from '../../../core/id.ts'
import { textLayerOf } from '../../layers/text-layer-of.ts'
import { readText } from '../../read.ts'

const hash = (text: string): string =>
  Array.from(text.padEnd(64, '0').slice(0, 64), c => (c.charCodeAt(0) % 16).toString(16)).join('')

function eventsOf(text: string) {
  const layer = textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'a.txt' })
  const reading = readText(layer, { claimId: locator => idFromHash('claim', hash(locator)) })
  const labelOf = (ref: string | undefined) => reading.entities.find(e => e.ref === ref)?.label
  return reading.events.map(e => ({
    type: e.type,
    trigger: e.trigger.exact,
    roles: e.roles.map(r => `${r.role} ${r.anchor?.exact ?? labelOf(r.ref)}`),
    claims: e.claims.length,
  }))
}

test('an attack has its type after ACLED, its word, its parties and the claims that rest on it', () => {
  const [event, ...others] = eventsOf('Varan drones struck the mill in Orlen on Tuesday, the governor said.')
  expect(others).toEqual([])
  expect(event?.type).toBe('air-drone-strike')
  expect(event?.roles).toEqual(expect.arrayContaining(['time Tuesday', 'instrument drones']))
  expect(event?.claims).toBe(1)
})

test('the number of those harmed is a part of the event', () => {
  const [event] = eventsOf('Shelling killed at least three people in Orlen, the mayor said.')
  expect(event?.trigger).toBe('killed')
  expect(event?.roles).toContain('quantity at least three')
})

test('death by itself is no attack', () => {
  expect(eventsOf('Two patients died in Orlen, the mayor said.').map(e => e.type)).toEqual(['other'])
})

test('nothing happened where nobody came to harm', () => {
  expect(eventsOf('No one was injured. The council met on Sunday.')).toEqual([])
})
