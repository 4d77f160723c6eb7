import type { Casebook } from '../casebook/casebook.ts'
import type { User } from '../core/permit.ts'

/** What the page shows, and for whom. */
export interface ServedCasebook extends Pick<Casebook, 'index' | 'log' | 'clock' | 'random'> {
  readonly name: string
  readonly user: User
}
