/** Who reads: named in every reading, so that a later reader's words are not taken for this one's. */
export const readerName = 'onus'
export const readerVersion = '0.1.0'
