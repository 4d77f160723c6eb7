/** A copy of some bytes that begins at its buffer's beginning: a file's bytes may lie anywhere, whole numbers must lie at multiples of their size. */
export const copied = (bytes: Uint8Array, from: number, to: number): ArrayBuffer =>
  new Uint8Array(bytes.subarray(from, to)).buffer
