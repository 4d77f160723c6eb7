import { dirname, join, relative, resolve } from 'node:path'
import { type CasebookFile, casebookFormat, casebookText, parseCasebookFile } from '../../core/casebook-file.ts'
import type { Random } from '../../core/clock.ts'
import { toHex } from '../../core/digest.ts'
import type { Instant } from '../../core/instant.ts'
import { isProblem, problem } from '../../core/problem.ts'
import { signCheckpoint } from '../../log/checkpoint.ts'
import { digestOfBytes, utf8 } from '../../log/hash.ts'
import { ed25519Signer, newSigningKey, parseVkey, publicKeyIn, type Signer, type Verifier } from '../../log/key.ts'
import { emptyRoot } from '../../log/merkle.ts'
import { type DurableFiles, durableFiles } from './durable-files.ts'
import { type DurableFs, nodeFs } from './durable-fs.ts'
import { checkpointPath } from './log-files.ts'

/** An opened casebook folder. Without keys it can be read and verified, not added to. */
export interface CasebookFolder {
  readonly path: string
  readonly name: string
  readonly createdAt: Instant
  readonly verifier: Verifier
  readonly signer?: Signer
  /** 32 secret bytes from which pseudonymous item ids are made (HMAC over a file's digest). */
  readonly caseKey?: Uint8Array
}

export interface NewCasebook {
  readonly name: string
  readonly at: Instant
  readonly random: Random
  readonly fs?: DurableFs
}

const casebookPath = 'casebook.json'
const logKeyPath = 'keys/log.key'
const caseKeyPath = 'keys/case.key'
const secret = 0o600
const caseKeyBytes = 32

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** What is there stays: a casebook that was half made is completed with the keys it has. */
function putKey(files: DurableFiles, path: string, make: () => string): string {
  const found = files.read(path)
  if (found) return decode(found)
  const text = make()
  if (files.putOnce(path, utf8(text), secret) !== 'differs') return text
  return decode(files.read(path) ?? new Uint8Array())
}

/** The log is named by its key: the name gives nothing of the case away, and nobody else's log can carry it. */
const originOf = (pem: string): string => `onus-casebook/${digestOfBytes(publicKeyIn(pem)).slice(0, 32)}`

/** The nearest folder above that is there already: everything below it is made, and flushed, by us. */
function standing(fs: DurableFs, path: string): string {
  const above = dirname(path)
  return fs.isFolder(above) || above === path ? above : standing(fs, above)
}

/**
 * Makes a casebook folder: the keys first, then the signed head of an empty log, `casebook.json` last, so
 * that a folder with that file is whole. A folder that was left half made is completed. Throws `casebook.exists`, `disk.full`, `casebook.read-only`.
 */
export async function createCasebookFolder(path: string, made: NewCasebook): Promise<CasebookFolder> {
  const { name, at, random, fs = nodeFs } = made
  const root = resolve(path)
  const base = standing(fs, root)
  const files = durableFiles(fs, base)
  const inside = (file: string) => join(relative(base, root), file)
  if (files.read(inside(casebookPath))) throw problem('casebook.exists', { path })
  const pem = putKey(files, inside(logKeyPath), newSigningKey)
  putKey(files, inside(caseKeyPath), () => `${toHex(random.bytes(caseKeyBytes))}\n`)
  const signer = ed25519Signer(originOf(pem), pem)
  const { vkey, name: origin } = signer.verifier
  // From the first moment a signed head is there, so that a missing one is always a fault.
  files.putOnce(inside(checkpointPath), utf8(signCheckpoint(0, emptyRoot, signer)), 0o644)
  const file: CasebookFile = { format: casebookFormat, name, origin, logKey: vkey, createdAt: at }
  if (files.putOnce(inside(casebookPath), utf8(casebookText(file)), 0o644) === 'differs')
    throw problem('casebook.exists', { path })
  return openCasebookFolder(path, fs)
}

/** A key that this user may not read is as good as absent: the casebook can still be read and verified. */
function readKey(files: DurableFiles, path: string): Uint8Array | undefined {
  try {
    return files.read(path)
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'input.no-permission') return undefined
    throw cause
  }
}

function readSigner(files: DurableFiles, root: string, verifier: Verifier): Signer | undefined {
  const pem = readKey(files, logKeyPath)
  if (!pem) return undefined
  const refuse = (why: string) => problem('casebook.malformed', { path: join(root, logKeyPath), why })
  const signer = parsePem(verifier.name, decode(pem), refuse)
  if (signer.verifier.vkey !== verifier.vkey) throw refuse('it is not the key that casebook.json names')
  return signer
}

function parsePem(name: string, pem: string, refuse: (why: string) => Error): Signer {
  try {
    return ed25519Signer(name, pem)
  } catch {
    throw refuse('it is not an Ed25519 private key in PEM')
  }
}

function parseLogKey(logKey: string, path: string): Verifier {
  try {
    return parseVkey(logKey)
  } catch (cause) {
    throw problem('casebook.malformed', { path, why: cause instanceof Error ? cause.message : String(cause) })
  }
}

function readCaseKey(files: DurableFiles, root: string): Uint8Array | undefined {
  const bytes = readKey(files, caseKeyPath)
  if (!bytes) return undefined
  const hex = decode(bytes).trim()
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw problem('casebook.malformed', { path: join(root, caseKeyPath), why: 'it is not 32 bytes in hex' })
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** Opens a casebook folder. Throws `casebook.absent`, `casebook.newer-format`, `casebook.malformed`. Writes nothing. */
export async function openCasebookFolder(path: string, fs: DurableFs = nodeFs): Promise<CasebookFolder> {
  const root = resolve(path)
  const files = durableFiles(fs, root)
  const bytes = files.read(casebookPath)
  if (!bytes) throw problem('casebook.absent', { path })
  const { name, createdAt, logKey } = parseCasebookFile(decode(bytes), join(path, casebookPath))
  const verifier = parseLogKey(logKey, join(path, casebookPath))
  const signer = readSigner(files, root, verifier)
  const caseKey = readCaseKey(files, root)
  return { path: root, name, createdAt, verifier, ...(signer && { signer }), ...(caseKey && { caseKey }) }
}
