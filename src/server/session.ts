import { createHash, timingSafeEqual } from 'node:crypto'
import type { Clock, Random } from '../core/clock.ts'
import type { Instant } from '../core/instant.ts'

/** Whoever holds the one-time token becomes a session; whoever holds the session's secret is let in. */
export interface Sessions {
  /** A token for one address. The one before it dies. */
  readonly newToken: () => string
  /** The secret of a new session, or `undefined` where the token is not, or no longer, good. It dies here. */
  readonly exchange: (token: string) => string | undefined
  readonly isOpen: (secret: string) => boolean
}

const secretBytes = 32
const twelveHours = 12 * 60 * 60 * 1000

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

interface Held {
  readonly hash: Buffer
  readonly until: number
}

const timeOf = (instant: Instant): number => Date.parse(instant)

/** Sessions in the memory of this process: only hashes are kept, and all of them end with it. */
export function sessions({ clock, random }: { readonly clock: Clock; readonly random: Random }): Sessions {
  let token: Buffer | undefined
  let open: readonly Held[] = []
  const secret = (): string => base64url(random.bytes(secretBytes))
  const now = (): number => timeOf(clock.now())
  return {
    newToken: () => {
      const made = secret()
      token = hashOf(made)
      return made
    },
    exchange: given => {
      if (!token || !timingSafeEqual(token, hashOf(given))) return undefined
      token = undefined
      const made = secret()
      open = [...open.filter(s => s.until > now()), { hash: hashOf(made), until: now() + twelveHours }]
      return made
    },
    isOpen: given => open.some(s => s.until > now() && timingSafeEqual(s.hash, hashOf(given))),
  }
}
