import { problem } from '../core/problem.ts'
import { base64, bytesOfHex, hexOf, strictBase64, utf8 } from './hash.ts'
import { hasControls, isKeyName, type Signer, type Verifier } from './key.ts'

/** One signature line: by whom, and the signature. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: string
  readonly signature: Uint8Array
}

export interface Note {
  /** With its final newline: exactly what was signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

// C2SP signed-note: at least 16 must be accepted and some limit should be set.
const maxSignatures = 100
const keyIdBytes = 4
const refuse = (why: string) => problem('log.checkpoint-refused', { why })

function decode(note: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(note)
  } catch {
    throw refuse('it is not well-formed UTF-8')
  }
}

function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line) ?? []
  if (name === undefined || encoded === undefined || !isKeyName(name)) throw refuse('a signature line is malformed')
  const bytes = strictBase64(encoded)
  if (!bytes || bytes.length <= keyIdBytes) throw refuse('a signature is not canonical base64')
  return { name, keyId: hexOf(bytes.subarray(0, keyIdBytes)), signature: bytes.subarray(keyIdBytes) }
}

/** Reads a C2SP signed note, without checking signatures. Throws `log.checkpoint-refused`. */
export function parseNote(note: Uint8Array): Note {
  const whole = decode(note)
  if (hasControls(whole)) throw refuse('it has control characters')
  const blank = whole.lastIndexOf('\n\n')
  if (blank < 0 || !whole.endsWith('\n')) throw refuse('it has no signature lines that end in a newline')
  const lines = whole.slice(blank + 2, -1).split('\n')
  if (lines.length > maxSignatures) throw refuse(`it has more than ${maxSignatures} signatures`)
  return { text: whole.slice(0, blank + 1), signatures: lines.map(parseSignature) }
}

/**
 * The text of a note that at least one known key signed. A wrong signature of a known key refuses the whole note;
 * lines of unknown keys are ignored (`log.checkpoint-refused`).
 */
export function openNote(note: Uint8Array, known: readonly Verifier[]): string {
  const { text, signatures } = parseNote(note)
  const bytes = utf8(text)
  let signed = false
  for (const { name, keyId, signature } of signatures)
    for (const key of known.filter(k => k.name === name && k.keyId === keyId)) {
      if (!key.verify(bytes, signature)) throw refuse(`the signature of ${name} is wrong`)
      signed = true
    }
  if (!signed) throw refuse('no known key has signed it')
  return text
}

/** Signs a text that ends in a newline. */
export function signNote(text: string, signers: readonly [Signer, ...Signer[]]): string {
  if (!text.endsWith('\n')) throw new Error('the text of a note ends in a newline')
  return `${text}\n${signers.map(signer => signatureLine(text, signer)).join('')}`
}

function signatureLine(text: string, { verifier, sign }: Signer): string {
  const signature = sign(utf8(text))
  return `\u2014 ${verifier.name} ${base64(Buffer.concat([bytesOfHex(verifier.keyId), signature]))}\n`
}
