/** Text beyond this is not read; the bytes are preserved all the same. */
export const mostBytes = 50_000_000
