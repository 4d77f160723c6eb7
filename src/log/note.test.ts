import { expect, test } from 'vitest'
import { checkpointText, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { base64, bytesOfHex, utf8 } from './hash.ts'
import { ed25519Signer, ed25519Verifier, isKeyName, newSigningKey, parseVkey, type Signer } from './key.ts'
import { emptyRoot, leafHash } from './merkle.ts'
import { openNote, parseNote, signNote } from './note.ts'

const signerOf = (name: string): Signer => ed25519Signer(name, newSigningKey())
const belstead = signerOf('belstead.example/log')
const stranger = signerOf('stranger.example/log')
const text = 'one line\n\nand another after a blank one\n'
const note = signNote(text, [belstead])
const opens = (changed: string) => openNote(utf8(changed), [belstead.verifier])

test('a signed note opens with its key, and every byte of its text matters', () => {
  expect(opens(note)).toBe(text)
  expect(() => opens(note.replace('another', 'anothen'))).toThrow('is wrong')
})

test('the secret key of RFC 8032, test 1, gives its public key, key id and key line', () => {
  const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  const der = Buffer.concat([bytesOfHex('302e020100300506032b657004220420'), bytesOfHex(secret)]).toString('base64')
  const { verifier, sign } = ed25519Signer('rfc', `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`)
  const publicKey = bytesOfHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  expect(verifier.vkey).toBe(ed25519Verifier('rfc', publicKey).vkey)
  expect(Buffer.from(sign(new Uint8Array())).toString('hex').slice(0, 32)).toBe('e5564300c360ac729086e2cc806e828a')
  expect(parseVkey(verifier.vkey).keyId).toBe(verifier.keyId)
})

test('lines of unknown keys are ignored, also of one that shares a name or an id with a known key', () => {
  const both = signNote(text, [stranger, belstead])
  expect(opens(both)).toBe(text)
  expect(() => openNote(utf8(signNote(text, [stranger])), [belstead.verifier])).toThrow('no known key')
  const namesake = signerOf('belstead.example/log')
  expect(opens(signNote(text, [namesake, belstead]))).toBe(text)
  expect(() => opens(signNote(text, [namesake]))).toThrow('no known key')
})

test('a wrong signature of a known key refuses the whole note, wherever it stands', () => {
  const [wrong] = signNote('another text\n', [belstead]).split('\n').slice(-2)
  expect(() => opens(`${note}${wrong}\n`)).toThrow('is wrong')
  expect(() =>
    openNote(utf8(`${signNote(text, [stranger])}${wrong}\n`), [stranger.verifier, belstead.verifier]),
  ).toThrow('is wrong')
})

test('sixteen signatures and more are accepted, a flood of them is not', () => {
  const many = (count: number) => signNote(text, [belstead, ...Array.from({ length: count - 1 }, () => stranger)])
  expect(opens(many(16))).toBe(text)
  expect(opens(many(100))).toBe(text)
  expect(() => opens(many(101))).toThrow('more than 100')
})

const line = note.slice(note.lastIndexOf('\u2014'))
const [, name = '', signature = ''] = line.trimEnd().split(' ')

test.each([
  ['no final newline', note.slice(0, -1)],
  ['carriage returns', note.replaceAll('\n', '\r\n')],
  ['a tab in the text', note.replace('one line', 'one\tline')],
  ['a NUL in the text', note.replace('one line', 'one\u0000line')],
  ['no blank line', note.replace('\n\n\u2014', '\n\u2014').replace('\n\n', '\n')],
  ['no signature', `${text}\n`],
  ['a blank line between signatures', `${note}\n${line}`],
  ['a hyphen for the dash', note.replace('\u2014', '-')],
  ['two spaces', note.replace(`${name} `, `${name}  `)],
  ['words after the signature', note.replace(/\n$/, ' more\n')],
  ['a plus in the name', note.replace(`${name} `, `${name}+x `)],
  ['a wide space in the name', note.replace(`${name} `, `a\u2003b `)],
  ['base64 without its padding', note.replace(/=*\n$/, '\n')],
  [
    'base64 with stray bits',
    note.replace(signature, `${signature.slice(0, -2)}${signature.at(-2) === 'A' ? 'B' : 'A'}${signature.slice(-1)}`),
  ],
  ['URL base64', note.replace(signature, base64(new Uint8Array(68).fill(255)).replaceAll('/', '_'))],
  ['only a key id', note.replace(signature, base64(new Uint8Array(4)))],
  ['a byte order mark', `\ufeff${note}`],
])('a note with %s is refused', (_, changed) => {
  expect(changed).not.toBe(note)
  expect(() => opens(changed)).toThrow('The checkpoint is refused')
})

test('bytes that are no UTF-8 are refused', () => {
  expect(() => parseNote(Buffer.concat([Uint8Array.of(0xff), utf8(note)]))).toThrow('UTF-8')
})

test.each(['', 'two words', 'a+b', 'tab\there', 'no\u00a0break', 'line\nbreak', 'next\u0085line', '\ud800'])(
  'the key name %j is refused',
  bad => {
    expect(isKeyName(bad)).toBe(false)
  },
)

const { vkey } = belstead.verifier
const [origin = '', id = '', key = ''] = vkey.split('+')

test.each([
  ['another id', `${origin}+00000000+${key}`],
  ['another name', `x${vkey}`],
  ['capital hex', `${origin}+${id.toUpperCase().replace(/^\d+$/, 'AAAAAAAA')}+${key}`],
  ['a short key', `${origin}+${id}+${base64(new Uint8Array(10).fill(1))}`],
  ['another algorithm', `${origin}+${id}+${base64(new Uint8Array(33).fill(2))}`],
  ['no key', `${origin}+${id}`],
  ['a newline', `${vkey}\n`],
])('a key line with %s is refused', (_, changed) => {
  expect(() => parseVkey(changed)).toThrow('The checkpoint is refused')
})

test('a checkpoint reads back, and is refused under another origin', () => {
  const root = leafHash(utf8('x'))
  const signed = signCheckpoint(1, root, belstead)
  expect(openCheckpoint(utf8(signed), belstead.verifier)).toEqual({
    origin: belstead.verifier.name,
    size: 1,
    root: new Uint8Array(root),
  })
  const foreign = signNote(checkpointText({ origin: 'other.example', size: 1, root }), [belstead])
  expect(() => openCheckpoint(utf8(foreign), belstead.verifier)).toThrow('another log')
})

const root64 = base64(emptyRoot)

test('extension lines are allowed and an empty log has size 0', () => {
  expect(parseCheckpoint(`o\n0\n${root64}\nextra\n`)).toEqual({ origin: 'o', size: 0, root: new Uint8Array(emptyRoot) })
})

test.each([
  `o\n01\n${root64}\n`,
  `o\n+1\n${root64}\n`,
  `o\n-1\n${root64}\n`,
  `o\n1e3\n${root64}\n`,
  `o\n 1\n${root64}\n`,
  `o\n9007199254740992\n${root64}\n`,
  `o\n\n${root64}\n`,
  `\n1\n${root64}\n`,
  `o\n1\n${root64}`,
  `o\n1\n${root64}\n\nextra\n`,
  `o\n1\n${root64.slice(0, -1)}\n`,
  `o\n1\n${base64(new Uint8Array(31))}\n`,
  'o\n1\n',
  '',
])('the checkpoint text %j is refused', changed => {
  expect(() => parseCheckpoint(changed)).toThrow('The checkpoint is refused')
})
