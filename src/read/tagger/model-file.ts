import { copied } from './copied.ts'
import type { Model } from './model.ts'
import { sortedHashes } from './sorted-hashes.ts'
import type { Templates } from './templates.ts'

/*
 * The file: 8 bytes "onustag1", then the length of the header as 4 bytes, the header as JSON padded with spaces to a multiple of 4, the
 * transitions as 4-byte and the features' hashes as 4-byte whole numbers, ascending as unsigned ones, then for each feature how often its
 * weights are to be doubled, and its weights, one byte each. All little-endian.
 */
const magic = 'onustag1'

interface Header {
  readonly name: string
  readonly labels: readonly string[]
  readonly features: number
}

/** Feature hashes ascending as unsigned numbers, and a row of weights for each. */
export interface Weights {
  readonly name: string
  readonly labels: readonly string[]
  readonly transitions: Int32Array
  readonly keys: Int32Array
  readonly rows: Int8Array
  /** How often the weights of each row are to be doubled. */
  readonly shifts: Uint8Array
}

/** The bytes of a model's file. The same weights give the same bytes. */
export function writeModel({ name, labels, transitions, keys, rows, shifts }: Weights): Uint8Array {
  const header: Header = { name, labels, features: keys.length }
  const bare = JSON.stringify(header)
  const text = bare.padEnd(Math.ceil(Buffer.byteLength(bare) / 4) * 4 + bare.length - Buffer.byteLength(bare))
  const head = Buffer.alloc(4)
  head.writeUInt32LE(Buffer.byteLength(text))
  return Buffer.concat([
    Buffer.from(magic),
    head,
    Buffer.from(text),
    bytesOf(transitions),
    bytesOf(keys),
    bytesOf(shifts),
    bytesOf(rows),
  ])
}

const bytesOf = (a: Int32Array | Int8Array | Uint8Array): Buffer => Buffer.from(a.buffer, a.byteOffset, a.byteLength)

const numbersAt = (bytes: Uint8Array, at: number, count: number): Int32Array =>
  new Int32Array(copied(bytes, at, at + count * 4))

/** Opens a model. @throws where the bytes are no such file: they are part of the program, so that is a broken installation. */
export function readModel(bytes: Uint8Array, templates: Templates): Model {
  const text = new TextDecoder()
  if (text.decode(bytes.subarray(0, 8)) !== magic) throw new Error('these bytes are no model')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  const header = JSON.parse(text.decode(bytes.subarray(12, 12 + length))) as Header // written by writeModel
  const width = header.labels.length
  const [at, moves] = [12 + length, (width + 1) * width]
  const keys = numbersAt(bytes, at + moves * 4, header.features)
  const end = at + moves * 4 + keys.byteLength
  if (bytes.byteLength - end !== header.features * (width + 1)) throw new Error(`the model ${header.name} is cut short`)
  const shifts = bytes.subarray(end, end + header.features)
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + end + header.features, header.features * width)
  const weights = new Int16Array(rows.length)
  for (let i = 0; i < rows.length; i++) weights[i] = (rows[i] ?? 0) << (shifts[Math.floor(i / width)] ?? 0)
  const { name, labels } = header
  return { name, labels, transitions: numbersAt(bytes, at, moves), features: sortedHashes(keys), weights, templates }
}
