import type { Instant } from './instant.ts'

/** Time arrives as an argument. */
export interface Clock {
  readonly now: () => Instant
}

/** Randomness arrives as an argument: cryptographically strong bytes. */
export interface Random {
  readonly bytes: (count: number) => Uint8Array
}
