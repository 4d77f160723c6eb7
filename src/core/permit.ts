import type { UserId } from './id.ts'
import { problem } from './problem.ts'

/** Roles of a case (requirement A4). */
export type Role = 'collector' | 'analyst' | 'reviewer' | 'legal' | 'custodian' | 'administrator'

export interface User {
  readonly id: UserId
  readonly roles: readonly Role[]
}

/** Who may do what, as data. An action without a row does not compile; a role without a cell may not. */
const allowed = {
  'item.add': ['collector', 'analyst', 'custodian', 'administrator'],
  'item.read': ['collector', 'analyst', 'reviewer', 'legal', 'custodian', 'administrator'],
  'claim.judge': ['analyst', 'reviewer', 'administrator'],
  'claim.export': ['analyst', 'reviewer', 'legal', 'administrator'],
  'model.allow': ['custodian', 'administrator'],
  'model.ask': ['analyst', 'custodian', 'administrator'],
  'index.rebuild': ['custodian', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Action = keyof typeof allowed

declare const granted: unique symbol
/** Proof that the check was made: only `permit` makes one, so that forgetting the check does not compile. */
export interface Permit<A extends Action> {
  readonly [granted]: A
  readonly user: UserId
}

/** Refused and absent are one answer (`permit.refused`), so that sealed things cannot be probed. */
export function permit<A extends Action>(user: User, action: A): Permit<A> {
  const roles: readonly Role[] = allowed[action]
  if (!user.roles.some(role => roles.includes(role))) throw problem('permit.refused', { action })
  return { user: user.id } as Permit<A> // some role of theirs may
}
