import { expect, test } from 'vitest'
import { parseInstant } from '../core/instant.ts'
import { sessions } from './session.ts'

const start = Date.parse('2031-05-12T09:00:00.000Z')
const hour = 60 * 60 * 1000

function atDesk() {
  let drawn = 0
  let hours = 0
  const opened = sessions({
    clock: { now: () => parseInstant(new Date(start + hours * hour).toISOString()) },
    random: { bytes: count => new Uint8Array(count).fill(++drawn) },
  })
  return { opened, wait: (more: number) => void (hours += more) }
}

test('a token opens one session; the next token opens another beside it', () => {
  const { opened } = atDesk()
  const token = opened.newToken()
  const first = opened.exchange(token) ?? ''
  expect(opened.exchange(token)).toBeUndefined()
  const second = opened.exchange(opened.newToken()) ?? ''
  expect([opened.isOpen(first), opened.isOpen(second), first === second]).toEqual([true, true, false])
})

test('a token is not a session, and nothing else is', () => {
  const { opened } = atDesk()
  const token = opened.newToken()
  expect([token, '', 'A'.repeat(43)].map(opened.isOpen)).toEqual([false, false, false])
  expect(opened.exchange('')).toBeUndefined()
})

test('a session ends after twelve hours', () => {
  const { opened, wait } = atDesk()
  const secret = opened.exchange(opened.newToken()) ?? ''
  wait(11.9)
  expect(opened.isOpen(secret)).toBe(true)
  wait(0.1)
  expect(opened.isOpen(secret)).toBe(false)
})
