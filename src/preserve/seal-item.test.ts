import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFromHash, parseId } from '../core/id.ts'
import { parseInstant } from '../core/instant.ts'
import { mediaTypeOf } from './media-type.ts'
import { type Arrival, sealItem } from './seal-item.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

const arrival = (bytes: Uint8Array, name?: string): Arrival => ({
  bytes,
  ...(name !== undefined && { name }),
  by: parseId('user', 'usr_tester'),
  at: parseInstant('2031-05-12T09:14:00.000Z'),
  method: 'upload',
  tool: 'onus',
  toolVersion: '0.1.0',
})

const seal = (bytes: Uint8Array, name?: string) => sealItem(arrival(bytes, name), digest => idFromHash('item', digest))

test('a report becomes an original with its digest, size, type and provenance', () => {
  const bytes = bytesOf('Shelling was heard in Varenka.\n')
  const digest = createHash('sha256').update(bytes).digest('hex')
  expect(seal(bytes, '/case/of/somebody/varenka.txt')).toEqual({
    id: `itm_${digest.slice(0, 16)}`,
    digest,
    size: 31,
    mediaType: 'text/plain',
    role: 'original',
    provenance: {
      by: 'usr_tester',
      at: '2031-05-12T09:14:00.000Z',
      method: 'upload',
      tool: 'onus',
      toolVersion: '0.1.0',
      name: 'varenka.txt',
    },
  })
})

test('law: digest and size are those of the bytes as received, whatever the name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.string(), (bytes, name) => {
      const before = Uint8Array.from(bytes)
      const sealed = seal(bytes, name)
      expect(sealed.digest).toBe(createHash('sha256').update(before).digest('hex'))
      expect(sealed.size).toBe(before.length)
      expect(bytes).toEqual(before)
    }),
  )
})

test('law: no part of a path but the file name is kept', () => {
  const part = fc.stringMatching(/^[a-z.]{1,8}$/)
  fc.assert(
    fc.property(fc.array(part), part, fc.constantFrom('/', '\\'), (folders, file, slash) => {
      expect(seal(bytesOf('x'), [...folders, file].join(slash)).provenance.name).toBe(file)
    }),
  )
})

test('no bytes are refused', () => {
  expect(() => seal(new Uint8Array(), '/tmp/a/empty.txt')).toThrowError(
    expect.objectContaining({ code: 'input.empty', facts: { path: 'empty.txt' } }),
  )
})

const zipOf = (name: string) => latin1(`PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(16)}${name}\0\0\0`)
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))

test.each([
  ['text/plain', bytesOf('The hall was hit.'), 'note.txt'],
  ['text/plain', bytesOf('The hall was hit.'), undefined],
  ['text/plain', bytesOf('# not said to be markdown'), 'note'],
  ['text/markdown', bytesOf('# Heading'), 'note.MD'],
  ['text/html', bytesOf('<!-- saved -->\n<!DOCTYPE html><p>x'), 'page.txt'],
  ['text/html', bytesOf('\ufeff<html lang="en">'), undefined],
  ['text/html', utf16('<html><body>x'), undefined],
  ['text/html', bytesOf('<p>a piece of a page'), 'piece.htm'],
  ['text/plain', utf16('\ufeffОбстрел слышали в Варенке'), 'note.txt'],
  ['text/plain', bytesOf('a few \0 zero bytes \0 in a long enough stretch of words'), 'note.txt'],
  ['application/octet-stream', latin1('\0\x01\x02\0\0abc\0\0'), 'note.txt'],
  ['application/pdf', latin1('%PDF-1.7\n'), 'report.txt'],
  ['application/zip', zipOf('a.txt'), 'report.html'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zipOf('word/document.xml'), 'a.zip'],
  ['image/jpeg', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'a.txt'],
  ['image/png', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a.txt'],
  ['video/mp4', latin1('\0\0\0\x18ftypmp42'), 'a.txt'],
  ['application/warc', latin1('WARC/1.1\r\nWARC-Type: warcinfo\r\n'), 'a.txt'],
  ['application/gzip', latin1('\x1f\x8b\x08\0\0\0\0\0'), 'a.warc.gz'],
])('%s is told from the content before the name (%#)', (mediaType, bytes, name) => {
  expect(mediaTypeOf(bytes, name)).toBe(mediaType)
})

test('comments strung together take no time to tell apart', () => {
  const started = performance.now()
  expect(mediaTypeOf(bytesOf(`${'<!---->'.repeat(2_000)}x`))).toBe('text/plain')
  expect(performance.now() - started).toBeLessThan(1_000)
})
