import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { problem } from '../core/problem.ts'
import { base64, hexOf, sha256, strictBase64, utf8 } from './hash.ts'

/** Checks signatures of one key. `name` and `keyId` say which signature lines are meant for it. */
export interface Verifier {
  readonly name: string
  /** Four bytes in hex. */
  readonly keyId: string
  /** The key as one line of text: `name+keyid+base64(type ‖ public key)`. */
  readonly vkey: string
  readonly verify: (text: Uint8Array, signature: Uint8Array) => boolean
}

export interface Signer {
  readonly verifier: Verifier
  readonly sign: (text: Uint8Array) => Uint8Array
}

const ed25519 = 0x01
const publicBytes = 32
const signatureBytes = 64
const refuse = (why: string) => problem('log.checkpoint-refused', { why })

/** C2SP signed-note: no Unicode spaces, no plus, no control characters, not empty, well-formed. */
export const isKeyName = (name: string): boolean =>
  name !== '' && !/[\p{White_Space}\s+\p{Surrogate}]/u.test(name) && !hasControls(name)

/** C2SP signed-note: those below U+0020 are refused; a newline is looked at by whoever splits lines. */
export const hasControls = (text: string): boolean => Array.from(text).some(char => char < ' ' && char !== '\n')

/** C2SP signed-note: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), in hex. */
function keyIdOf(name: string, publicKey: Uint8Array): string {
  return hexOf(sha256(Buffer.concat([utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey])).subarray(0, 4))
}

const publicKeyObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') }, format: 'jwk' })

/** A verifier for a raw Ed25519 public key of 32 bytes. Throws `log.checkpoint-refused`. */
export function ed25519Verifier(name: string, publicKey: Uint8Array): Verifier {
  if (!isKeyName(name)) throw refuse(`"${name}" cannot be the name of a key`)
  if (publicKey.length !== publicBytes) throw refuse('a public key has not 32 bytes')
  const key = publicKeyObject(publicKey)
  const keyId = keyIdOf(name, publicKey)
  return {
    name,
    keyId,
    vkey: `${name}+${keyId}+${base64(Buffer.concat([Uint8Array.of(ed25519), publicKey]))}`,
    verify: (text, signature) => signature.length === signatureBytes && verify(undefined, text, key, signature),
  }
}

/** Reads a key line; refused (`log.checkpoint-refused`) unless name, key id and key agree to the letter. */
export function parseVkey(vkey: string): Verifier {
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? []
  const bytes = encoded === undefined ? undefined : strictBase64(encoded)
  if (name === undefined || bytes === undefined) throw refuse(`"${vkey}" is not a log key`)
  if (bytes[0] !== ed25519) throw refuse('the log key is of a kind that is not known here')
  const verifier = ed25519Verifier(name, bytes.subarray(1))
  if (verifier.keyId !== keyId) throw refuse('the id of the log key does not belong to the key')
  return verifier
}

function privateKey(pem: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw refuse('the signing key is not an Ed25519 key')
  return key
}

const publicKeyOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url'))

/** The 32 bytes of the public key that belongs to a private key in PEM. */
export const publicKeyIn = (pem: string): Uint8Array => publicKeyOf(privateKey(pem))

/** A signer for an Ed25519 private key in PKCS#8 PEM, as `openssl genpkey -algorithm ed25519` writes it. */
export function ed25519Signer(name: string, pem: string): Signer {
  const key = privateKey(pem)
  return {
    verifier: ed25519Verifier(name, publicKeyOf(key)),
    sign: text => new Uint8Array(sign(undefined, text, key)),
  }
}

/** A fresh private key in PKCS#8 PEM. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
