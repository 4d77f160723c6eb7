import { expect, test } from 'vitest'
import { refusal } from '../../test/core/arbitraries.ts'
import { parseModelAddress } from './model-address.ts'

const [here, anywhere] = [{ mayLeave: false }, { mayLeave: true }]

test.each([
  ['http://127.0.0.1:8080/v1', '127.0.0.1', 8080, '/v1'],
  ['http://127.0.0.1:11434/v1/', '127.0.0.1', 11434, '/v1'],
  ['http://localhost', 'localhost', 80, ''],
  ['https://[::1]:1/a/b.c-d_e~f', '[::1]', 1, '/a/b.c-d_e~f'],
  ['http://127.255.0.3:65535', '127.255.0.3', 65535, ''],
])('%s is on this machine', (text, host, port, path) => {
  expect(parseModelAddress(text, here)).toMatchObject({ host, port, path, local: true })
})

test.each([
  'http://model.example.org/v1',
  'https://model.example.org/v1',
  'http://127.1/v1',
  'http://2130706433/v1',
  'http://0x7f000001/v1',
  'http://0.0.0.0/v1',
  'http://127.0.0.1.example.org/v1',
  'http://localhost.example.org',
  'http://127.0.0.256',
])('%s may be another machine, and is refused unless the words may leave', text => {
  expect(refusal(() => parseModelAddress(text, here))).toBe('model.address-remote')
  const allowed = refusal(() => parseModelAddress(text, anywhere))
  expect(allowed).toBe(text.startsWith('https:') ? 'held' : 'model.address-plain')
})

test.each([
  '',
  '127.0.0.1:8080',
  'ftp://127.0.0.1/v1',
  'http://user:pass@127.0.0.1/v1',
  'http://127.0.0.1@example.org/v1',
  'http://127.0.0.1/v1?key=secret',
  'http://127.0.0.1/v1#x',
  'http://127.0.0.1:0/v1',
  'http://127.0.0.1:65536/v1',
  'http://127.0.0.1/v1/../..%2f',
  'http://127.0.0.1\\@example.org',
  'http://127。0。0。1/v1',
  'HTTP://127.0.0.1/v1',
  'http://127.0.0.1 /v1',
  'http://[::2]/v1',
])('"%s" is no address', text => {
  expect(refusal(() => parseModelAddress(text, anywhere))).toBe('model.address-malformed')
})
