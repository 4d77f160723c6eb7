import type { Predicate } from '../../core/predicate.ts'
import type { Harm } from '../../core/quantity.ts'

/** What a count of people harmed says of them. */
export const predicateOfHarm: Readonly<Record<Harm, Predicate>> = {
  killed: 'kills',
  injured: 'injures',
  missing: 'goes-missing',
  detained: 'detains',
  abducted: 'abducts',
  displaced: 'displaces',
  trapped: 'traps',
  deprived: 'deprives',
}

/** Every predicate that such a count can say. */
export const harmPredicates: ReadonlySet<Predicate> = new Set(Object.values(predicateOfHarm))
