import type { Predicate } from '../../../../core/predicate.ts'

/** What is done with weapons or fire to people or things. */
export const attackPredicates = [
  'attacks',
  'shells',
  'bombs',
  'carries-out-airstrike',
  'strikes-with-missile',
  'strikes-with-drone',
  'shoots',
  'kills',
  'injures',
  'destroys',
  'damages',
] as const satisfies readonly Predicate[]
