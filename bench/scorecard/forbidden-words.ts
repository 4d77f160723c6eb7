import type { Evidence } from './forbidden.ts'

/** Phrases that were shown and do not stand in the report: Onus's own words. */
const added = ({ report, shown }: Evidence, phrases: readonly RegExp[]): readonly string[] =>
  phrases.flatMap(phrase => (phrase.test(report.text) ? [] : (phrase.exec(shown)?.[0] ?? [])))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every name of everybody in gold; what stands in brackets is gold's own description. */
function namesIn({ report }: Evidence): readonly string[] {
  const names = report.gold.entities.flatMap(e => [
    e.label ?? '',
    ...(e.names ?? []).map(n => n.text),
    ...(e.mentions ?? []).map(m => m.text),
  ])
  return [...new Set(names)].filter(name => /^\p{Lu}/u.test(name))
}

const guilt = [/war criminals?/i, /perpetrators?/i, /\bguilty\b/i, /\bculprits?\b/i, /\bproven\b/i]

export function verdicts(evidence: Evidence): readonly string[] {
  const killed = namesIn(evidence).map(
    name => new RegExp(`${escaped(name)} (has |have )?(killed|murdered|kills|murders)`),
  )
  return added(evidence, [...guilt, ...killed])
}

const courtNames = [
  /International Criminal Court/i,
  /\bICC\b/,
  /International Court of Justice/i,
  /\bICJ\b/,
  /\btribunal\b/i,
]
export const courts = (evidence: Evidence): readonly string[] => added(evidence, courtNames)

/** "Colonel" for a Colonel-General: the first half of a rank of two words, without the second. */
export function longRanks(evidence: Evidence): readonly string[] {
  const ranks = (evidence.report.gold.roles ?? []).flatMap(role => role.rank ?? [])
  const halves = ranks.flatMap(rank => {
    const [first, second] = rank.split(/[-\s]/).map(escaped)
    return first && second ? [new RegExp(`\\b${first}\\b(?![-‐‑– ]${second})`)] : []
  })
  return added(evidence, halves)
}
