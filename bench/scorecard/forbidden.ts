import type { GoldReport } from './gold.ts'
import { attackers, attackersOfFacilities, claimsOfOutlet, expandedLists, inventedMedia } from './forbidden-claims.ts'
import { addedTolls, ratesAsTotals } from './forbidden-figures.ts'
import { labelsAsNames, mergedFacilities, namedSources, resolvedLabels, shortRanks } from './forbidden-identities.ts'
import { courts, longRanks, verdicts } from './forbidden-words.ts'
import type { Scored } from './score.ts'

/** A reading beside its gold, and everything that Onus showed or wrote of it. */
export interface Evidence {
  readonly report: GoldReport
  readonly scored: Scored
  readonly shown: string
}

/** What was concluded, so that it can be looked up; empty where nothing was. */
export type Check = (evidence: Evidence) => readonly string[]

/** Conclusions that may appear on no screen, in no log and in no export, by what is wrong with them. */
export const forbidden: Readonly<Record<string, Check>> = {
  'a verdict on somebody': verdicts,
  'an accusation made the outlet’s own': claimsOfOutlet,
  'a medium that nobody names': inventedMedia,
  'a court that nobody names': courts,
  'a toll that nobody states': addedTolls,
  'a rate as a total': ratesAsTotals,
  'two facilities made one': mergedFacilities,
  'a short form read as a rank': shortRanks,
  'a rank nobody gives': longRanks,
  'an unnamed source with a name': namedSources,
  'a list drawn out beyond its words': expandedLists,
  'an attacker of a facility where the words name none': attackersOfFacilities,
  'an attacker where the words name none': attackers,
  'a label as a name': labelsAsNames,
  'a label taken for a body': resolvedLabels,
}
